"""Where attacks took place: governorates by p-code, and the places that may be named in public."""

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from storage.model.records import Attack, Place, in_language

#: Governorates of Syria with their sort key: by English name in every language.
REGION_ORDER: Final = MappingProxyType(
    {
        "SY02": "aleppo",
        "SY01": "damascus",
        "SY12": "daraa",
        "SY09": "deir ez-zor",
        "SY05": "hama",
        "SY08": "hasakah",
        "SY04": "homs",
        "SY07": "idlib",
        "SY06": "latakia",
        "SY14": "quneitra",
        "SY11": "raqqa",
        "SY03": "rif dimashq",
        "SY13": "sweida",
        "SY10": "tartus",
    }
)
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
    name_ar: str | None
    pcode: str | None
    region_pcode: str | None
    #: Whether it is the city that gives the governorate its name.
    is_capital: bool
    rural: bool
    #: Whether it is no village, town or city, as far as is known: a road, a field, a neighbourhood.
    vague: bool

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin script."""
        return in_language(language, self.name, ar=self.name_ar)


@dataclass(frozen=True, slots=True)
class Region:
    """A governorate with attacks; `city`: whether only in the city that gives it its name, or there, too; unknown: no
    more is known of any of them, or may be told, than the governorate."""

    pcode: str | None
    name: str
    name_ar: str | None
    city: Literal["none", "only", "too", "unknown"]
    records: tuple[str, ...]

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin script."""
        return in_language(language, self.name, ar=self.name_ar)


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
    places = {row.place.pcode or (row.place.name, row.place.governorate_pcode): row.place for row in rows}
    return tuple(sorted((_spot(place) for place in places.values()), key=lambda spot: spot.name))


def _spot(place: Place) -> NamedPlace:
    capital = _is_capital(place)
    rural = place.precision in RURAL and not capital
    vague = place.precision in ("unknown", "neighbourhood")
    return NamedPlace(place.name, place.name_ar, place.pcode, place.governorate_pcode, capital, rural, vague)


def _is_capital(place: Place) -> bool:
    if place.precision == "governorate" or not place.governorate:
        return False
    governorate = place.governorate.casefold()
    same_in_arabic = place.name_ar is not None and place.name_ar == place.governorate_ar
    return same_in_arabic or place.name.casefold() in (governorate, f"{governorate} city")


def _region_key(place: Place) -> str | None:
    return place.governorate_pcode or (place.governorate or place.governorate_ar or "").casefold() or None


def _region(rows: list[Attack]) -> Region:
    in_city = [_is_capital(row.place) for row in rows]
    wide = all(row.place.precision in ("governorate", "unknown") and not row.place.name for row in rows)
    place = min((row.place for row in rows), key=lambda p: (p.governorate or "", p.governorate_ar or ""))
    return Region(
        pcode=place.governorate_pcode,
        name=place.governorate or place.governorate_ar or place.governorate_pcode or "",
        name_ar=place.governorate_ar,
        city="unknown" if wide else "only" if all(in_city) else "too" if any(in_city) else "none",
        records=tuple(row.id for row in rows),
    )


def _rank(region: Region) -> tuple[str, str]:
    return (REGION_ORDER.get(region.pcode or "") or region.name.casefold(), region.pcode or "")
