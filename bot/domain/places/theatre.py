"""A theatre as it is read from its folder: areas, places and outlines. Its texts and settings are read elsewhere.

`areas.csv`: pcode, name, name_<language> …, other · `places.csv`: name, name_<language> …, admin1 (p-code), latitude,
longitude, size (one of `gazetteer.SIZES`), other · `outline.json`: rings of [longitude, latitude]. Names in the column
`other` are separated by |; lines that begin with # say where the data is from.
"""

import csv
import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.resources.abc import Traversable
from itertools import takewhile
from typing import Final, TypeAlias, TypeVar

from bot.domain.places.admin1 import Admin1, Areas, areas_by_pcode
from bot.domain.places.gazetteer import SIZES, GazetteerPlace
from bot.domain.places.index import PlaceIndex

_NAME: Final = "name_"
#: Points (longitude, latitude) of a line that ends where it begins.
Ring: TypeAlias = tuple[tuple[float, float], ...]
_Made = TypeVar("_Made")


class TheatreError(ValueError):
    """A file of a theatre cannot be used; the message names it, the line and what is wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class Theatre:
    """Where an organisation works. Empty: nothing is known of it."""

    areas: tuple[Admin1, ...] = ()
    places: tuple[GazetteerPlace, ...] = ()
    outline: tuple[Ring, ...] = ()
    #: A party of its list → those that are it where they are named together.
    together: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def by_pcode(self) -> Areas:
        """Its areas by p-code, in the order of their English names."""
        return areas_by_pcode(self.areas)

    def index(self) -> PlaceIndex:
        """Return its own places, to be searched."""
        return PlaceIndex(self.places, self.areas)


def read_theatres(folders: Iterable[Traversable]) -> Theatre:
    """Read the theatres in these folders as one. Raises TheatreError; OSError."""
    areas: list[Admin1] = []
    places: list[GazetteerPlace] = []
    outline: list[Ring] = []
    together: dict[str, tuple[str, ...]] = {}
    for folder in folders:
        own = read_areas(folder)
        areas += own
        places += _read(folder / "places.csv", partial(_place, areas_by_pcode(own)))
        outline += _outline(folder / "outline.json")
        declared = tomllib.loads((folder / "theatre.toml").read_text(encoding="utf-8"))
        together |= {code: tuple(parties) for code, parties in declared.get("together", {}).items()}
    return Theatre(tuple(areas), tuple(places), tuple(outline), together)


def read_areas(folder: Traversable) -> tuple[Admin1, ...]:
    """Read the areas of a theatre alone. Raises TheatreError; OSError."""
    return tuple(_read(folder / "areas.csv", _area))


def _read(file: Traversable, make: Callable[[dict[str, str]], _Made]) -> Iterator[_Made]:
    """Yield what each line of a table is."""
    if not file.is_file():
        return
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    notes = sum(1 for _ in takewhile(lambda line: line.startswith("#"), lines))
    for number, row in enumerate(csv.DictReader(lines[notes:]), notes + 2):
        try:
            yield make({name: (cell or "").strip() for name, cell in row.items() if name is not None})
        except (KeyError, ValueError) as error:
            raise TheatreError(f"{file.name}, line {number}: {error.args[0]!r} cannot be used") from error


def _area(row: Mapping[str, str]) -> Admin1:
    return Admin1(
        pcode=_filled(row, "pcode").upper(),
        name=_filled(row, "name"),
        names=_names(row),
        other=_others(row),
        seat=row.get("seat", ""),
        geonames=row.get("geonames", ""),
    )


def _place(areas: Areas, row: Mapping[str, str]) -> GazetteerPlace:
    area, size = areas[row["admin1"]], row["size"]
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    if size not in SIZES:
        raise ValueError(size)
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise ValueError(f"{latitude}, {longitude}")
    return GazetteerPlace(
        name=_filled(row, "name"),
        names=_names(row),
        pcode=None,
        admin1=area.name,
        admin1_names=area.names,
        admin1_pcode=area.pcode,
        latitude=latitude,
        longitude=longitude,
        precision=size,
        other=_others(row),
    )


def _filled(row: Mapping[str, str], column: str) -> str:
    if not row[column]:
        raise ValueError(column)
    return row[column]


def _names(row: Mapping[str, str]) -> dict[str, str]:
    return {
        column.removeprefix(_NAME): name for column, name in row.items() if column.startswith(_NAME) and name
    }


def _others(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, row.get("other", "").split("|")))


def _outline(file: Traversable) -> tuple[Ring, ...]:
    if not file.is_file():
        return ()
    try:
        rings = json.loads(file.read_text(encoding="utf-8"))
        return tuple(tuple((float(x), float(y)) for x, y in ring) for ring in rings)
    except (ValueError, TypeError) as error:
        raise TheatreError(f"{file.name}: it holds no rings of [longitude, latitude]") from error
