"""CSV that spreadsheets open as it is: UTF-8 with a byte order mark, and no cell that can run as a formula.

The lines are put together here and not by Python's csv module, which takes most of an export's time; a test holds
that it reads from them what it would have written.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from bot.export.cells import LONG, REMEMBERED, cells, neutral
from bot.export.columns import Column
from bot.export.release import Released, Terms

BOM = b"\xef\xbb\xbf"
_END = "\r\n"
_SPECIAL = frozenset(',"\r\n;\t')
_NUMBERS: dict[int | None, str] = {None: "", **{number: str(number) for number in range(10_000)}}
#: Kinds whose cells hold nothing that could end a cell or a line: letters, digits and signs of our own.
_PLAIN = frozenset({"id", "code", "codes", "moment", "flag", "targets"})


def write(released: Iterable[Released], out: BinaryIO, terms: Terms) -> int:
    """Write the records to `out`. Returns how many there were."""
    return write_rows(released, out, terms, terms.columns, [[terms.heading(c) for c in terms.columns]])


def write_rows(
    released: Iterable[Released],
    out: BinaryIO,
    terms: Terms,
    columns: tuple[Column, ...],
    headings: list[list[str]],
) -> int:
    """The same, of these columns, below these headings."""
    out.write(head(headings))
    count = 0
    for batch in released:
        out.write(lines(batch, terms, columns))
        count += batch.count
    return count


def head(headings: list[list[str]]) -> bytes:
    """How a file begins."""
    return BOM + "".join(",".join(map(_quoted, heading)) + _END for heading in headings).encode()


def lines(batch: Released, terms: Terms, columns: tuple[Column, ...]) -> bytes:
    """The lines of some records."""
    ready = [_column(column, batch.attacks[column.name], terms.zone) for column in columns]
    return (_END.join(map(",".join, zip(*ready, strict=True))) + _END).encode()


def _column(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[str]:
    """A column as it stands between the commas."""
    if values.count(None) == len(values):
        return [""] * len(values)
    if column.kind == "whole":
        return [_NUMBERS.get(value) or str(value or "") for value in values]
    if column.kind == "degrees":
        return ["" if value is None else repr(value) for value in values]
    if column.kind in _PLAIN:
        return [value or "" for value in cells(column, values, zone)]
    return [(_remembered(value) if len(value) < LONG else _cell(value)) if value else "" for value in values]


def _cell(text: str) -> str:
    """People's words, made harmless as every cell is (`cells` does the same for other tables), and quoted."""
    return _quoted(neutral(text))


def _quoted(text: str) -> str:
    return text if _SPECIAL.isdisjoint(text) else '"' + text.replace('"', '""') + '"'


_remembered = lru_cache(REMEMBERED)(_cell)
