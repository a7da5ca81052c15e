"""Rows of files against what the audit's lines say of them: whose, of which report, what came in, what is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from storage import audit
from storage.fingerprints import instant
from storage.reading import closes_with
from storage.sealed_column import checked
from storage.tables import EvidenceRow

_table = EvidenceRow.__table__  # type: ignore[attr-defined]
#: What lines say of a file. The rest (draft, message, tries, whether coordinators saw it) is on the way to it only.
ATTESTED = (
    *("person_id", "report_id", "kind", "mime_type", "size", "received_at", "state", "stored_at"),
    *("sha256", "stripped_kind", "stripped_sha256", "stripped_size"),
)
_PLACE = {name: n for n, name in enumerate(ATTESTED)}


@dataclass(frozen=True, slots=True)
class OddFile:
    """A row that is not as lines say: rewritten (`columns` name where), unattested (no line names it), or gone.

    `number` is what stands where the file's number does, whatever that is.
    """

    what: str
    number: Any
    columns: tuple[str, ...] = ()


class FilesSaid:
    """What the lines said of files, taken in one by one in their order."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Any]] = {}

    def take(self, detail: Any) -> None:
        """A line's detail. Raises AttributeError, LookupError, TypeError or ValueError: no line of ours says that."""
        for numbers, values in detail.get("file_rows", ()):
            for number in numbers:
                row = self._rows.setdefault(number, [None] * len(ATTESTED))
                for name, value in values.items():
                    row[_PLACE[name]] = value

    def odd(self, session: Session) -> Iterator[OddFile]:
        """Every row that is not as was said, and every file that has none any more."""
        left = dict(self._rows)
        query = select(_table.c.id, *(checked(_table.c[name]) for name in ATTESTED)).order_by(_table.c.id)
        for number, *now in closes_with(session, session.execute(query.execution_options(yield_per=1000))):
            said = left.pop(number, None)
            if said is None:  # a second row of the same number, too
                yield OddFile("unattested", number)
                continue
            pairs = zip(ATTESTED, now, said, strict=True)
            differ = tuple(name for name, value, told in pairs if instant(value) != told)
            if differ:
                yield OddFile("rewritten", number, differ)
        for number in left:
            yield OddFile("gone", number)


def of_all_lines(session: Session) -> FilesSaid:
    """What all lines say. One that is not to be read is left out: it is named by its place in the chain."""
    said = FilesSaid()
    for detail in audit.details(session):
        try:
            said.take(detail)
        except (AttributeError, LookupError, TypeError, ValueError):
            continue
    return said


def stored_files(session: Session) -> Iterator[tuple[int, str]]:
    """(number, SHA-256) of each file, and of its copy, as its line said when it was stored."""
    for detail in audit.details(session, "evidence.store"):
        try:
            told = [
                (number, values[name])
                for numbers, values in detail["file_rows"]
                for number in numbers
                for name in ("sha256", "stripped_sha256")
            ]
        except (AttributeError, LookupError, TypeError, ValueError):
            continue
        yield from (each for each in told if each[1])
