"""The administrative areas that a gazetteer knows: governorates, districts and sub-districts, by p-code and by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from bot.domain.places.governorates import GOVERNORATES
from bot.domain.places.index import PlaceIndex
from bot.domain.places.names import words

Level = Literal["governorate", "district", "subdistrict"]
LEVELS: Final[tuple[Level, ...]] = ("governorate", "district", "subdistrict")


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area: its level, its names, and the governorate in which it lies (or which it is)."""

    level: Level
    pcode: str | None
    name: str
    name_ar: str | None
    governorate: str
    governorate_ar: str | None
    governorate_pcode: str | None


def find_area(
    index: PlaceIndex, level: Level, pcode: str | None, *names: str | None, within: str | None = None
) -> Area | None:
    """Return the area of this level with this p-code or, if none has it, the only one with one of these names.

    `within`: the p-code of the governorate in which it lies, if that is known.
    """
    known = _areas(index)
    if pcode and (found := known.get((level, pcode.strip().upper()))):
        return found[0]
    for name in names:
        found = known.get((level, _plain(name or "")), ())
        inside = [area for area in found if within in (None, area.governorate_pcode)]
        if len(inside) == 1:
            return inside[0]
    return None


@lru_cache(maxsize=4)
def _areas(index: PlaceIndex) -> Mapping[tuple[Level, str], tuple[Area, ...]]:
    """Map level and p-code, and level and folded name, to the areas that have it."""
    found: dict[tuple[Level, str], dict[Area, None]] = {}
    for area, names in _listed(index):
        for key in (area.pcode, *(_plain(name) for name in names if name)):
            if key:
                found.setdefault((area.level, key), {})[area] = None
    return {key: tuple(areas) for key, areas in found.items()}


def _listed(index: PlaceIndex) -> Iterator[tuple[Area, tuple[str | None, ...]]]:
    """Yield the areas and their spellings; governorates as statements write them come first."""
    for entry in GOVERNORATES.values():
        names = (entry.name, entry.name_ar)
        yield Area("governorate", entry.pcode, *names, *names, entry.pcode), (*names, *entry.other)
    for place in index.places:
        over = (place.governorate, place.governorate_ar, place.governorate_pcode)
        if place.governorate_pcode not in GOVERNORATES:
            yield Area("governorate", place.governorate_pcode, *over[:2], *over), over[:2]
        district = (place.district, place.district_ar)
        subdistrict = (place.subdistrict, place.subdistrict_ar)
        if place.district:
            yield Area("district", place.district_pcode, place.district, place.district_ar, *over), district
        if place.subdistrict:
            yield (
                Area("subdistrict", place.subdistrict_pcode, place.subdistrict, place.subdistrict_ar, *over),
                subdistrict,
            )


def _plain(name: str) -> str:
    return "".join(words(name))
