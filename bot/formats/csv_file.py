"""CSV that spreadsheets open as it is: UTF-8 with a byte order mark, and no cell that can run as a formula.

The lines are put together here and not by Python's csv module, which takes most of an export's time; a test holds
that it reads from them what it would have written.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from msgspec.json import encode

from bot.formats.cells import LONG, cells, neutral
from bot.formats.columns import Column
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import Memo

BOM = b"\xef\xbb\xbf"
_END = "\r\n"
_FLOATS = frozenset({float, type(None)})
#: Kinds whose cells hold nothing that could end a cell or a line: letters, digits and signs of our own.
_PLAIN = frozenset({"id", "code", "codes", "moment", "flag", "targets"})


def write(released: Iterable[RedactedBatch], out: BinaryIO, terms: RedactionPolicy) -> int:
    """Write the records to `out`. Returns how many there were."""
    return write_rows(released, out, terms, terms.columns, [[terms.heading(c) for c in terms.columns]])


def write_rows(
    released: Iterable[RedactedBatch],
    out: BinaryIO,
    terms: RedactionPolicy,
    columns: tuple[Column, ...],
    headings: list[list[str]],
) -> int:
    """The same, of these columns, below these headings."""
    out.write(_head(headings))
    count = 0
    for batch in released:
        out.write(lines(batch, terms, columns))
        count += batch.count
    return count


def _head(headings: list[list[str]]) -> bytes:
    """The byte order mark and the lines of headings."""
    return BOM + "".join(",".join(map(_quoted, heading)) + _END for heading in headings).encode()


def lines(batch: RedactedBatch, terms: RedactionPolicy, columns: tuple[Column, ...]) -> bytes:
    """The lines of some records."""
    if not batch.count:
        return b""
    ready: list[Iterable[str]] = []
    alike: list[str] = []
    for column in columns:
        values = batch.attacks[column.name]
        if _are_alike(column, values):
            alike += _column(column, values[:1], terms.zone)
            continue
        if alike:
            ready.append(repeat(",".join(alike), batch.count))
            alike = []
        ready.append(_column(column, values, terms.zone))
    if alike:
        ready.append(repeat(",".join(alike), batch.count))
    return (_END.join(map(",".join, zip(*ready, strict=True))) + _END).encode()


def _are_alike(column: Column, values: Sequence[Any]) -> bool:
    """Whether all its cells are the same (mostly: empty), and can be written once with those beside them."""
    first = values[0]
    if column.kind == "degrees" and first is not None:  # 0 equals 0.0 and -0.0, and is written in another way
        return False
    return bool(first == values[-1]) and values.count(first) == len(values)


def _column(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[str]:
    """A column as it stands between the commas."""
    if column.kind == "whole":
        return _number.all(values)
    if column.kind == "degrees":
        return _degrees(values)
    if column.kind in _PLAIN:
        ready = cells(column, values, zone)
        return [value or "" for value in ready] if None in ready else ready
    return _text.all(values)


def _degrees(values: Sequence[Any]) -> Sequence[str]:
    """`repr` of each. msgspec writes floats alike in a quarter of the time, but for those with an exponent."""
    if _FLOATS.issuperset(map(type, values)):
        text = encode(values)
        alike = b"e" not in text and b"0.0000" not in text
        if alike and text.count(b"null") == values.count(None):  # it writes null for what is no number, too
            return text[1:-1].replace(b"null", b"").decode().split(",")
    return ["" if value is None else repr(value) for value in values]


def _cell(text: str | None) -> str:
    """People's words, made harmless as every cell is (`cells` does the same for other tables), and quoted."""
    if not text:
        return ""
    if not text[0].isalnum() or ";" in text or "\t" in text or "\n" in text or "\r" in text:
        text = neutral(text)  # looks closely; most texts have nothing of what it looks for
    return _quoted(text)


def _quoted(text: str) -> str:
    special = "," in text or '"' in text or ";" in text or "\n" in text or "\r" in text or "\t" in text
    return '"' + text.replace('"', '""') + '"' if special else text


_text = Memo(_cell, 25_000, LONG)
_number = Memo(lambda value: "" if value is None else str(value))
