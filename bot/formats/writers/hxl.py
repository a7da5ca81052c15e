"""HXL (https://hxlstandard.org): the CSV with a row of hashtags below the headings; only columns that have one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from bot.formats.columns import Column
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.writers.csv_file import write_rows


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`. Returns their number."""
    columns = tuple(column for column in policy.columns if column.hxl)
    headings = [[policy.heading(column) for column in columns], [column.hxl for column in columns]]
    return write_rows(_tidy(batches, columns), out, policy, columns, headings)


def _tidy(batches: Iterable[RedactedBatch], columns: tuple[Column, ...]) -> Iterator[RedactedBatch]:
    """Collapse white space in texts, as HXL's own validator demands."""
    texts = [column.name for column in columns if column.kind == "text"]
    for batch in batches:
        tidy = {name: [text and " ".join(text.split()) for text in batch.attacks[name]] for name in texts}
        yield replace(batch, attacks={**batch.attacks, **tidy})
