"""The administrative areas that a gazetteer knows: first areas, districts and sub-districts, by p-code and by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal

from bot.domain.places.index import PlaceIndex
from bot.domain.places.names import words
from storage.model.records import Names

Level = Literal["governorate", "district", "subdistrict"]
LEVELS: Final[tuple[Level, ...]] = ("governorate", "district", "subdistrict")


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area: its level, its names, and the first area in which it lies (or which it is)."""

    level: Level
    pcode: str | None
    name: str
    names: Names = field(hash=False)
    admin1: str
    admin1_names: Names = field(hash=False)
    admin1_pcode: str | None


def find_area(
    index: PlaceIndex, level: Level, pcode: str | None, *names: str | None, within: str | None = None
) -> Area | None:
    """Return the area of this level with this p-code or, if none has it, the only one with one of these names.

    `within`: the p-code of the first area in which it lies, if that is known.
    """
    known = _areas(index)
    if pcode and (found := known.get((level, pcode.strip().upper()))):
        return found[0]
    for name in names:
        found = known.get((level, _plain(name or "")), ())
        inside = [area for area in found if within in (None, area.admin1_pcode)]
        if len(inside) == 1:
            return inside[0]
    return None


@lru_cache(maxsize=4)
def _areas(index: PlaceIndex) -> Mapping[tuple[Level, str], tuple[Area, ...]]:
    """Map level and p-code, and level and folded name, to the areas that have it."""
    found: dict[tuple[Level, str], dict[Area, None]] = {}
    for area, names in _listed(index):
        for key in (area.pcode, *map(_plain, names)):
            if key:
                found.setdefault((area.level, key), {})[area] = None
    return {key: tuple(areas) for key, areas in found.items()}


def _listed(index: PlaceIndex) -> Iterator[tuple[Area, tuple[str, ...]]]:
    """Yield the areas and their spellings; the first areas come first."""
    for entry in index.areas.values():
        names = (entry.name, entry.names)
        yield Area("governorate", entry.pcode, *names, *names, entry.pcode), tuple(entry.spellings)
    for place in index.places:
        over = (place.admin1, place.admin1_names, place.admin1_pcode)
        below: tuple[tuple[Level, str | None, str | None, Names], ...] = (
            ("district", place.district_pcode, place.district, place.district_names),
            ("subdistrict", place.subdistrict_pcode, place.subdistrict, place.subdistrict_names),
        )
        for level, pcode, name, others in below:
            if name:
                yield Area(level, pcode, name, others, *over), (name, *others.values())


def _plain(name: str) -> str:
    return "".join(words(name))
