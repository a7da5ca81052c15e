"""CSV that spreadsheets open as it is: UTF-8 with a byte order mark, and no cell that can run as a formula."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO
from zoneinfo import ZoneInfo

from bot.export.columns import COLUMNS, Value
from storage.records import Attack

#: A text that begins so is taken for a formula by spreadsheets (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF100


def write(records: Iterable[Attack], out: BinaryIO, zone: ZoneInfo) -> int:
    """Write the records to `out`, instants in `zone`. Returns how many there were."""
    text = io.TextIOWrapper(out, "utf-8-sig", newline="", write_through=False)
    try:
        writer = csv.writer(text)
        writer.writerow([column.name for column in COLUMNS])
        count = 0
        for attack in records:
            writer.writerow([safe(column.value(attack, zone)) for column in COLUMNS])
            count += 1
        text.flush()
    finally:
        text.detach()
    return count


def safe(value: Value) -> Value:
    """The value as a cell: a text that a spreadsheet would run gets an apostrophe before it."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
