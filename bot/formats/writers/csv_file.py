"""CSV that spreadsheets open directly: UTF-8 with a byte order mark, and no cell that can run as a formula.

Lines are built here because Python's csv module would take most of an export's time; a test checks that it reads the
same values from them.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from msgspec.json import encode

from bot.formats.cells import LONG, cells, escape_formulas
from bot.formats.columns import Column
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import Memo

BOM = b"\xef\xbb\xbf"
_END = "\r\n"
_FLOATS = frozenset({float, type(None)})
#: Kinds whose cells never need quotes: letters, digits and signs of our own.
_PLAIN = frozenset({"id", "code", "codes", "moment", "flag", "targets"})


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`. Returns their number."""
    return write_rows(batches, out, policy, policy.columns, [[policy.heading(c) for c in policy.columns]])


def write_rows(
    batches: Iterable[RedactedBatch],
    out: BinaryIO,
    policy: RedactionPolicy,
    columns: tuple[Column, ...],
    headings: list[list[str]],
) -> int:
    """Write these columns below these lines of headings. Returns the number of records."""
    out.write(BOM + "".join(",".join(map(_quoted, heading)) + _END for heading in headings).encode())
    count = 0
    for batch in batches:
        out.write(lines(batch, policy, columns))
        count += batch.count
    return count


def lines(batch: RedactedBatch, policy: RedactionPolicy, columns: tuple[Column, ...]) -> bytes:
    """Return the lines of a batch."""
    if not batch.count:
        return b""
    ready: list[Iterable[str]] = []
    alike: list[str] = []
    for column in columns:
        values = batch.attacks[column.name]
        if _are_alike(column, values):
            alike += _column(column, values[:1], policy.zone)
            continue
        if alike:
            ready.append(repeat(",".join(alike), batch.count))
            alike = []
        ready.append(_column(column, values, policy.zone))
    if alike:
        ready.append(repeat(",".join(alike), batch.count))
    return (_END.join(map(",".join, zip(*ready, strict=True))) + _END).encode()


def _are_alike(column: Column, values: Sequence[Any]) -> bool:
    """Whether all cells of the column are the same (mostly empty) and can be written once."""
    first = values[0]
    if column.kind == "degrees" and first is not None:  # 0 equals 0.0 and -0.0, but is written differently
        return False
    return bool(first == values[-1]) and values.count(first) == len(values)


def _column(column: Column, values: Sequence[Any], zone: ZoneInfo) -> Sequence[str]:
    """Return a column's cells, quoted."""
    if column.kind == "whole":
        return _number.all(values)
    if column.kind == "degrees":
        return _degrees(values)
    if column.kind in _PLAIN:
        ready = cells(column, values, zone)
        return [value or "" for value in ready] if None in ready else ready
    return _text.all(values)


def _degrees(values: Sequence[Any]) -> Sequence[str]:
    """Return `repr` of each; msgspec writes the same in a quarter of the time, except for exponents."""
    if _FLOATS.issuperset(map(type, values)):
        text = encode(values)
        alike = b"e" not in text and b"0.0000" not in text
        if alike and text.count(b"null") == values.count(None):  # it writes null for NaN, too
            return text[1:-1].replace(b"null", b"").decode().split(",")
    return ["" if value is None else repr(value) for value in values]


def _cell(text: str | None) -> str:
    """Escape typed text as `cells` does, and quote it."""
    if not text:
        return ""
    if not text[0].isalnum() or ";" in text or "\t" in text or "\n" in text or "\r" in text:
        text = escape_formulas(text)  # slow; most texts need nothing
    return _quoted(text)


def _quoted(text: str) -> str:
    special = "," in text or '"' in text or ";" in text or "\n" in text or "\r" in text or "\t" in text
    return '"' + text.replace('"', '""') + '"' if special else text


_text = Memo(_cell, 25_000, LONG)
_number = Memo(lambda value: "" if value is None else str(value))
