"""HXL (https://hxlstandard.org): the CSV with a row of hashtags below its headings; only columns that have one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from bot.formats.columns import Column
from bot.formats.csv_file import write_rows
from bot.formats.redaction import RedactedBatch, RedactionPolicy


def write(released: Iterable[RedactedBatch], out: BinaryIO, terms: RedactionPolicy) -> int:
    """Write the records to `out`. Returns how many there were."""
    columns = tuple(column for column in terms.columns if column.hxl)
    headings = [[terms.heading(column) for column in columns], [column.hxl for column in columns]]
    return write_rows(_tidy(released, columns), out, terms, columns, headings)


def _tidy(released: Iterable[RedactedBatch], columns: tuple[Column, ...]) -> Iterator[RedactedBatch]:
    """HXL's own validator wants one space between words, and none around them."""
    texts = [column.name for column in columns if column.kind == "text"]
    for batch in released:
        tidy = {name: [text and " ".join(text.split()) for text in batch.attacks[name]] for name in texts}
        yield replace(batch, attacks={**batch.attacks, **tidy})
