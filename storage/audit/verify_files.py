"""Rows of files against what the audit's lines say of them: whose, of which report, what came in, what is kept."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlmodel import Session

from storage.audit import audit_log
from storage.audit.verify_rows import ExpectedRows, RowMismatch
from storage.crypto.column import checked
from storage.engine.streaming import close_with_session
from storage.tables.evidence import EvidenceRow

_table = EvidenceRow.__table__  # type: ignore[attr-defined]
#: What lines say of a file. The rest (draft, message, tries, whether coordinators saw it) is on the way to it only.
ATTESTED = (
    *("person_id", "report_id", "kind", "mime_type", "size", "received_at", "state", "stored_at"),
    *("sha256", "stripped_kind", "stripped_sha256", "stripped_size"),
)
#: Under which name lines say it.
ENTRY_KIND = "file_rows"


class ExpectedFiles(ExpectedRows):
    """What the lines said of files."""

    def __init__(self) -> None:
        super().__init__(ENTRY_KIND, ATTESTED)

    def odd(self, session: Session) -> Iterator[RowMismatch]:
        """Every row that is not as was said, and every file that has none any more."""
        query = select(_table.c.id, *(checked(_table.c[name]) for name in ATTESTED)).order_by(_table.c.id)
        yield from self.compare(
            close_with_session(session, session.execute(query.execution_options(yield_per=1000)))
        )


def read_all_lines(session: Session) -> ExpectedFiles:
    """What all lines say. One that is not to be read is left out: it is named by its place in the chain."""
    said = ExpectedFiles()
    for detail in audit_log.details(session):
        try:
            said.take(detail)
        except (AttributeError, LookupError, TypeError, ValueError):
            continue
    return said


def stored_files(session: Session) -> Iterator[tuple[int, str]]:
    """(number, SHA-256) of each file, and of its copy, as its line said when it was stored."""
    for detail in audit_log.details(session, "evidence.store"):
        try:
            told = [
                (number, values[name])
                for numbers, values in detail[ENTRY_KIND]
                for number in numbers
                for name in ("sha256", "stripped_sha256")
            ]
        except (AttributeError, LookupError, TypeError, ValueError):
            continue
        yield from (each for each in told if each[1])
