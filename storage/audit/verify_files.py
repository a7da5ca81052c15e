"""Verify rows of files: whose, of which report, what was received, what is stored."""

from collections.abc import Iterator

from sqlmodel import Session, col, select

from storage.audit import audit_log
from storage.audit.verify_rows import ExpectedRows, RowMismatch
from storage.crypto.column import checked
from storage.engine.rows import columns
from storage.engine.streaming import stream
from storage.tables.evidence import EvidenceRow

#: The attested columns. The others (draft, message, words, both attempts, shown) only matter on the way to the store.
ATTESTED = (
    *("person_id", "report_id", "kind", "mime_type", "size", "received_at", "state", "stored_at"),
    *("sha256", "stripped_kind", "stripped_sha256", "stripped_size"),
)
#: The kind of entry in the audit log.
ENTRY_KIND = "file_rows"
#: What reading a detail raises that is not ours.
_NOT_OURS = (AttributeError, LookupError, TypeError, ValueError)


class ExpectedFiles(ExpectedRows):
    """What the log says of files."""

    def __init__(self) -> None:
        super().__init__(ENTRY_KIND, ATTESTED)

    def mismatches(self, session: Session) -> Iterator[RowMismatch]:
        """Yield every row that differs, and every file whose row is gone."""
        query = select(col(EvidenceRow.id), *map(checked, columns(EvidenceRow, ATTESTED)))
        return self.compare(stream(session, query.order_by(col(EvidenceRow.id))))


def read_all_lines(session: Session) -> ExpectedFiles:
    """Read the whole log. An unreadable entry is left out: the check of the chain names it."""
    expected = ExpectedFiles()
    for detail in audit_log.details(session):
        try:
            expected.read(detail)
        except _NOT_OURS:
            continue
    return expected


def stored_files(session: Session) -> Iterator[tuple[int, str]]:
    """Yield (number, SHA-256) of each file, and of its copy, as the log said when it was stored."""
    for detail in audit_log.details(session, "evidence.store"):
        try:
            found = [
                (number, values[name])
                for numbers, values in detail[ENTRY_KIND]
                for number in numbers
                for name in ("sha256", "stripped_sha256")
            ]
        except _NOT_OURS:
            continue
        yield from (each for each in found if each[1])
