"""HXL (https://hxlstandard.org): the CSV with a row of hashtags below its headings; only columns that have one."""

from collections.abc import Iterable
from typing import BinaryIO

from bot.export.comma_separated import write_rows
from bot.export.release import Released, Terms


def write(released: Iterable[Released], out: BinaryIO, terms: Terms) -> int:
    """Write the records to `out`. Returns how many there were."""
    columns = tuple(column for column in terms.columns if column.hxl)
    headings = [[terms.heading(column) for column in columns], [column.hxl for column in columns]]
    return write_rows(released, out, terms, columns, headings)
