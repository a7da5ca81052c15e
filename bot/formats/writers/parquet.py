"""Parquet: typed columns for analysis. Column names are ours in every language; headings are descriptions."""

from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from bot.formats.columns import Column
from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import instant

#: Batches in a row group, which readers load as a whole; small ones make the file large and slow.
BATCHES_IN_A_GROUP = 33


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`. Returns their number."""
    import pyarrow as pa  # takes 40 MB and a fifth of a second to import
    from pyarrow import parquet

    columns = [column for column in policy.columns if column.kind != "named"]
    kinds = _types(pa)
    schema = pa.schema(
        [
            pa.field(column.name, kinds[column.kind], metadata={"description": policy.heading(column)})
            for column in columns
        ],
        metadata={"profile": policy.profile, "time_zone": str(policy.zone)},
    )
    count = 0
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        group: list[Any] = []
        for batch in batches:
            arrays = [
                pa.array(_values(column, batch.attacks[column.name]), kinds[column.kind])
                for column in columns
            ]
            group.append(pa.record_batch(arrays, schema=schema))
            if len(group) == BATCHES_IN_A_GROUP:
                writer.write_table(pa.Table.from_batches(group))
                group.clear()
            count += batch.count
        if group:
            writer.write_table(pa.Table.from_batches(group))
    return count


def _types(pa: Any) -> dict[str, Any]:
    text, whole = pa.string(), pa.int32()
    hit = pa.struct([("category", text), ("count", whole), ("damage", text), ("service", text)])
    return {
        "id": text,
        "text": text,
        "code": text,
        "codes": pa.list_(text),
        "whole": whole,
        "degrees": pa.float64(),
        "moment": pa.timestamp("us", "UTC"),
        "flag": pa.bool_(),
        "targets": pa.list_(hit),
    }


def _values(column: Column, values: Sequence[Any]) -> Sequence[Any]:
    if column.kind == "moment":
        return [value and instant(value) for value in values]
    if column.kind != "targets":
        return values
    names = ("category", "count", "damage", "service")
    return [[dict(zip(names, each, strict=True)) for each in value] for value in values]
