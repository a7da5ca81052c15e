"""Where attacks took place: first administrative areas by p-code, and the places that may be named in public."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal

from storage.model.records import Attack, Names, Place, in_language

#: Precisions of places in the countryside of a governorate: "Sarmin in the countryside of Idlib".
RURAL: Final = frozenset({"village", "town", "subdistrict"})

#: Precisions of places of which no more is known than the area.
_AREAS: Final = frozenset({"subdistrict", "district", "governorate"})
#: Precisions of places that are no village, town or city.
_NO_COMMUNITY: Final = frozenset(
    {"neighbourhood", "near_place", "subdistrict", "district", "governorate", "unknown"}
)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that the statement may name."""

    name: str
    names: Names = field(hash=False)
    pcode: str | None
    region_pcode: str | None
    #: Whether it is the city that gives the governorate its name.
    is_capital: bool
    rural: bool
    #: Whether it is no village, town or city, as far as is known: a road, a field, a neighbourhood.
    vague: bool

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin script."""
        return in_language(language, self.name, self.names)


@dataclass(frozen=True, slots=True)
class Region:
    """A first area with attacks; `city`: whether in the city that gives it its name only, or there, too; unknown: no
    more is known of any of them, or may be told, than the area."""

    pcode: str | None
    name: str
    names: Names = field(hash=False)
    city: Literal["none", "only", "too", "unknown"]
    records: tuple[str, ...]

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin script."""
        return in_language(language, self.name, self.names)


@dataclass(frozen=True, slots=True)
class Locations:
    """What a sentence may say about the places of its records."""

    regions: tuple[Region, ...] = ()
    #: The places by name, each once; empty if one of them may not be named.
    places_named: tuple[NamedPlace, ...] = ()
    #: The number of villages, towns and cities; None if one of the places is wider, narrower or not named.
    communities: int | None = None
    #: The number of records of which not even the region is known.
    unplaced: int = 0


def site_of(place: Place) -> tuple[str | None, str | None]:
    """Return the region and the place by which records are told apart; None: nobody knows it."""
    return _region_key(place), place.pcode or place.name or None


def locate(records: Iterable[Attack]) -> Locations:
    """Return the regions in printing order, and the places by name."""
    rows = list(records)
    named: dict[object, list[Attack]] = {}
    for row in rows:
        if key := _region_key(row.place):
            named.setdefault(key, []).append(row)
    regions = sorted((_region(group) for group in named.values()), key=_rank)
    spots = _spots(rows)
    countable = spots and not any(row.place.precision in _NO_COMMUNITY for row in rows)
    unplaced = sum(_region_key(row.place) is None for row in rows)
    return Locations(tuple(regions), spots, len(spots) if countable else None, unplaced)


def _spots(rows: list[Attack]) -> tuple[NamedPlace, ...]:
    # The gate left out what may not be named; an area has the name of its town, which may not have been touched.
    if not all(row.place.name and row.place.precision not in _AREAS for row in rows):
        return ()
    places = {row.place.pcode or (row.place.name, row.place.admin1_pcode): row.place for row in rows}
    return tuple(sorted((_spot(place) for place in places.values()), key=lambda spot: spot.name))


def _spot(place: Place) -> NamedPlace:
    capital = _is_capital(place)
    rural = place.precision in RURAL and not capital
    vague = place.precision in ("unknown", "neighbourhood")
    return NamedPlace(place.name, place.names, place.pcode, place.admin1_pcode, capital, rural, vague)


def _is_capital(place: Place) -> bool:
    if place.precision == "governorate" or not place.admin1:
        return False
    governorate = place.admin1.casefold()
    same = any(place.admin1_names.get(code) == name for code, name in place.names.items())
    return same or place.name.casefold() in (governorate, f"{governorate} city")


def _region_key(place: Place) -> str | None:
    return place.admin1_pcode or (place.admin1 or _first(place.admin1_names)).casefold() or None


def _first(names: Names) -> str:
    return next(iter(names.values()), "")


def _region(rows: list[Attack]) -> Region:
    in_city = [_is_capital(row.place) for row in rows]
    wide = all(row.place.precision in ("governorate", "unknown") and not row.place.name for row in rows)
    place = min((row.place for row in rows), key=lambda p: (p.admin1 or "", _first(p.admin1_names)))
    return Region(
        pcode=place.admin1_pcode,
        name=place.admin1 or _first(place.admin1_names) or place.admin1_pcode or "",
        names=place.admin1_names,
        city="unknown" if wide else "only" if all(in_city) else "too" if any(in_city) else "none",
        records=tuple(row.id for row in rows),
    )


def _rank(region: Region) -> tuple[str, str]:
    """The order of the areas' English names, in every language."""
    return region.name.casefold(), region.pcode or ""
