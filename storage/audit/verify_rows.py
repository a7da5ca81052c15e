"""Verify rows of a table against the audit log, column by column; the last entry that names a column counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.audit import audit_log
from storage.audit.fingerprints import instant


@dataclass(frozen=True, slots=True)
class RowMismatch:
    """A row that differs from the log: `rewritten` (`columns` says where), `unattested` (no entry names it), `gone`.

    `number` is the value in the column of the row's number, whatever it is; `name` the person's in the log.
    """

    kind: str
    number: Any
    columns: tuple[str, ...] = ()
    name: str = ""


class ExpectedRows:
    """What the log says of a table's rows under an entry kind (see `attest`), read entry by entry in their order."""

    def __init__(self, entry_kind: str, columns: Sequence[str]) -> None:
        self._entry_kind = entry_kind
        self.columns = columns
        self._place = {name: n for n, name in enumerate(columns)}
        self._rows: dict[int, list[Any]] = {}

    def read(self, detail: Any) -> None:
        """Read an entry's detail. Raises AttributeError, LookupError, TypeError or ValueError if it is not ours."""
        for numbers, values in detail.get(self._entry_kind, ()):
            for number in numbers:
                self.apply(number, values)

    def apply(self, number: int, values: dict[str, Any]) -> None:
        """Expect these values in these columns of a row; columns that no entry named are expected to be empty."""
        row = self._rows.setdefault(number, [None] * len(self.columns))
        for name, value in values.items():
            row[self._place[name]] = value

    def knows(self, number: Any) -> bool:
        """Return whether any entry named this row."""
        return number in self._rows

    def expected(self, number: Any, column: str) -> Any:
        """Return the expected value of a row's column; None also when no entry named the row."""
        row = self._rows.get(number)
        return row[self._place[column]] if row else None

    def compare(self, rows: Iterable[Sequence[Any]]) -> Iterator[RowMismatch]:
        """Compare the present rows (number, then the columns) and yield each one that differs."""
        left = dict(self._rows)
        for number, *present in rows:
            expected = left.pop(number, None)
            if expected is None:  # a second row of the same number, too
                yield RowMismatch("unattested", number)
                continue
            pairs = zip(self.columns, present, expected, strict=True)
            differ = tuple(name for name, value, wanted in pairs if instant(value) != wanted)
            if differ:
                yield RowMismatch("rewritten", number, differ)
        for number in left:
            yield RowMismatch("gone", number)


def attest(
    session: Session, at: datetime, entry_kind: str, numbers: Sequence[int], values: dict[str, Any]
) -> None:
    """Let the next audit entry of this transaction say what these rows hold from now on."""
    if numbers:
        values = {name: instant(value) for name, value in values.items()}
        audit_log.attest(session, at, entry_kind, [list(numbers), values])
