"""Rows of a table against what the audit's lines say of them: column by column, whichever line said it last."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.audit import audit_log
from storage.audit.fingerprints import instant


@dataclass(frozen=True, slots=True)
class RowMismatch:
    """A row that is not as lines say: rewritten (`columns` name where), unattested (no line names it), or gone.

    `number` is what stands where the row's number does, whatever that is; `name` how lines call a person.
    """

    what: str
    number: Any
    columns: tuple[str, ...] = ()
    name: str = ""


class ExpectedRows:
    """What the lines said of a table's rows under a name (see `attest`), taken in one by one in their order."""

    def __init__(self, under: str, columns: Sequence[str]) -> None:
        self._under = under
        self.columns = columns
        self._place = {name: n for n, name in enumerate(columns)}
        self._rows: dict[int, list[Any]] = {}

    def take(self, detail: Any) -> None:
        """A line's detail. Raises AttributeError, LookupError, TypeError or ValueError: no line of ours says that."""
        for numbers, values in detail.get(self._under, ()):
            for number in numbers:
                self.apply(number, values)

    def apply(self, number: int, values: dict[str, Any]) -> None:
        """From now on a row holds these values in these columns; in those no line named, nothing."""
        row = self._rows.setdefault(number, [None] * len(self.columns))
        for name, value in values.items():
            row[self._place[name]] = value

    def knows(self, number: Any) -> bool:
        """Whether any line named this row."""
        return number in self._rows

    def of(self, number: Any, column: str) -> Any:
        """What was last said of a row's column; None also when nothing was."""
        row = self._rows.get(number)
        return row[self._place[column]] if row else None

    def compare(self, rows: Iterable[Sequence[Any]]) -> Iterator[RowMismatch]:
        """Of rows as they stand (number, then the columns): each that is not as said, or has no line, or is gone."""
        left = dict(self._rows)
        for number, *now in rows:
            said = left.pop(number, None)
            if said is None:  # a second row of the same number, too
                yield RowMismatch("unattested", number)
                continue
            pairs = zip(self.columns, now, said, strict=True)
            differ = tuple(name for name, value, told in pairs if instant(value) != told)
            if differ:
                yield RowMismatch("rewritten", number, differ)
        for number in left:
            yield RowMismatch("gone", number)


def attest(
    session: Session, at: datetime, under: str, numbers: Sequence[int], values: dict[str, Any]
) -> None:
    """The next line of this transaction says what these rows hold from now on."""
    if numbers:
        told = {name: instant(value) for name, value in values.items()}
        audit_log.attest(session, at, under, [list(numbers), told])
