"""JSON Lines: each record as VOCABULARY's document. With the internal profile it is lossless and can be imported."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from bot.formats.redaction import RedactedBatch, RedactionPolicy
from bot.formats.values import iso
from storage.model.json_document import NAMES, ONLY_WHEN_KNOWN


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`. Returns their number."""
    columns = sorted(
        (column for column in policy.columns if column.path),
        key=lambda column: NAMES.index(column.path.partition(".")[0]),
    )
    paths = [tuple(column.path.split(".")) for column in columns]
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    count = 0
    for batch in batches:
        values = [_plain(column.kind, batch.attacks[column.name], policy) for column in columns]
        lines = [encode(_document(paths, row)) for row in zip(*values, strict=True)]
        out.write("\n".join([*lines, ""]).encode())
        count += batch.count
    return count


def _plain(kind: str, values: Sequence[Any], policy: RedactionPolicy) -> Sequence[Any]:
    if kind == "moment":
        return [value and iso(value, policy.zone) for value in values]
    if kind == "targets":
        return [[_target(*each) for each in value] for value in values]
    return values


def _target(category: str, count: int | None, damage: str | None, service: str | None) -> dict[str, Any]:
    known = {"damage": damage, "service": service}
    return {"category": category, "count": count} | {
        name: value for name, value in known.items() if value is not None
    }


def _document(paths: list[tuple[str, ...]], row: tuple[Any, ...]) -> dict[str, Any]:
    document: dict[str, Any] = {}
    for path, value in zip(paths, row, strict=True):
        if value is None and path[-1] in ONLY_WHEN_KNOWN:
            continue
        if len(path) == 1:
            document[path[0]] = value
        elif len(path) == 2:
            document.setdefault(path[0], {})[path[1]] = value
        else:
            names = document.setdefault(path[0], {}).setdefault(path[1], {})
            names |= {path[2]: value} if value is not None else {}
    return document
