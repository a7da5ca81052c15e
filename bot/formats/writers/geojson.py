"""GeoJSON (RFC 7946): a point for each record (longitude first, WGS 84), or none if the position is not known."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from bot.formats.cells import typed
from bot.formats.redaction import RedactedBatch, RedactionPolicy

_POSITION = ("place_latitude", "place_longitude")


def write(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy) -> int:
    """Write the records to `out`; properties have our columns' names in every language. Returns their number."""
    columns = [c for c in policy.columns if c.kind != "named" and c.name not in _POSITION]
    names = [column.name for column in columns]
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    out.write(b'{"type": "FeatureCollection", "features": [')
    count, comma = 0, "\n"
    for batch in batches:
        values = [typed(column, batch.attacks[column.name], policy.zone) for column in columns]
        points = zip(*(batch.attacks[name] for name in _POSITION), strict=True)
        for point, row in zip(points, zip(*values, strict=True), strict=True):
            feature = {
                "type": "Feature",
                "geometry": _geometry(*point),
                "properties": dict(zip(names, row, strict=True)),
            }
            out.write(f"{comma}{encode(feature)}".encode())
            comma = ",\n"
        count += batch.count
    out.write(b"\n]}\n")
    return count


def _geometry(latitude: float | None, longitude: float | None) -> dict[str, Any] | None:
    if latitude is None or longitude is None:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}
