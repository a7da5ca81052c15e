"""Search the places of a theatre by typed name (with spelling mistakes), by position or by p-code.

A `PlaceIndex` is built once (about a second for a country) and then only read, so threads can share it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from math import asin, cos, radians, sin, sqrt

from bot.domain.places.admin1 import Admin1, Areas, areas_by_pcode
from bot.domain.places.gazetteer import SIZES, GazetteerPlace
from bot.domain.places.names import Spelling, names_in, normalise
from bot.domain.places.query import parse_query
from bot.domain.places.spellings import Spellings

_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate place. `score` is 0 to 100; `exact`: spelled as in the gazetteer."""

    place: GazetteerPlace
    score: float
    exact: bool


class PlaceIndex:
    """The searchable places of a gazetteer. `skip`: further words that may precede a name.

    `areas`: the first administrative areas of the theatre, by p-code; those that only places name are added.
    """

    def __init__(
        self,
        places: Iterable[GazetteerPlace],
        areas: Iterable[Admin1] = (),
        skip: Iterable[str] = (),
    ) -> None:
        self.places = tuple(places)
        named = (Admin1(place.admin1_pcode, place.admin1, place.admin1_names) for place in self.places)
        self.areas = areas_by_pcode((*areas, *named))
        self._skip = frozenset(skip)
        self._names = Spellings(_spellings(self.places, self.areas))
        self._regions = _regions(self.places, self.areas)
        self._beginnings = frozenset(_beginnings(self.places))
        self._by_pcode = {place.pcode: place for place in self.places if place.pcode}
        self._by_latitude = sorted(self.places, key=lambda place: place.latitude)
        self._latitudes = [place.latitude for place in self._by_latitude]

    @cached_property
    def seats(self) -> Mapping[str, GazetteerPlace]:
        """The town that gives each area its name, or else its largest place, by the area's p-code."""
        found: dict[str, GazetteerPlace] = {}
        for place in self.places:
            known = found.get(place.admin1_pcode)
            if known is None or self._weight(place) > self._weight(known):
                found[place.admin1_pcode] = place
        return found

    def is_seat(self, place: GazetteerPlace) -> bool:
        """Whether it is the seat of its first administrative area."""
        area = self.areas[place.admin1_pcode]
        return place.name == (area.seat or area.name)

    def _weight(self, place: GazetteerPlace) -> tuple[bool, int]:
        size = place.precision
        return self.is_seat(place), SIZES.index(size) if size in SIZES else -1

    def search(self, text: str, limit: int = 6) -> list[Match]:
        """Find the places that the text may name, most likely first; empty if none is similar.

        Exact names come first, then spelling variants, then typos of one or two letters; of equals the larger place
        comes first. A governorate, district or sub-district in the text ("Sarmin Idlib") restricts
        the result to that area.
        """
        found = (
            (number, score)
            for query in parse_query(text, self._regions, self._skip)
            for number, score in self._names.like(query.name, typos=True)
            if query.region is None or query.region & _codes(self.places[number])
        )
        return self._ranked(found)[:limit]

    def called(self, parts: list[str]) -> list[Match]:
        """Find the places with this name (folded words) in any spelling, without typos; most likely first."""
        return self._ranked(self._names.like(normalise(parts), typos=False))

    def written(self, parts: list[str]) -> tuple[GazetteerPlace, ...]:
        """Find the places with exactly this spelling (folded words): by main name, else by another name."""
        return tuple(self.places[number] for number in self._names.written("".join(parts)))

    def leads(self, parts: list[str]) -> bool:
        """Whether a longer name begins with these folded words ("Kafr", "Tall")."""
        return "".join(parts) in self._beginnings

    def region(self, parts: list[str]) -> frozenset[str]:
        """Return the p-codes of the governorates, districts and sub-districts with this name (folded words)."""
        return self._regions.get(normalise(parts).skeleton, frozenset())

    def lies_in(self, place: GazetteerPlace, region: frozenset[str]) -> bool:
        """Whether a place lies in one of these regions."""
        return bool(region & _codes(place))

    def nearest(
        self, latitude: float, longitude: float, within_km: float = 10.0
    ) -> tuple[GazetteerPlace, float] | None:
        """Return the nearest place and its distance in kilometres; None if none is within `within_km`."""
        return next(iter(self.around(latitude, longitude, 1, within_km)), None)

    def around(
        self, latitude: float, longitude: float, count: int, within_km: float
    ) -> list[tuple[GazetteerPlace, float]]:
        """Return the nearest places within `within_km`, at most `count`, and their distances in kilometres."""
        band = within_km / _KM_PER_DEGREE
        low = bisect_left(self._latitudes, latitude - band)
        high = bisect_right(self._latitudes, latitude + band)
        measured = (
            (distance_from(place, latitude, longitude), at, place)
            for at, place in enumerate(self._by_latitude[low:high])
        )
        nearest = nsmallest(count, measured)
        return [(place, distance) for distance, _, place in nearest if distance <= within_km]

    def by_pcode(self, pcode: str) -> GazetteerPlace | None:
        """Return the place with this p-code, in either letter case."""
        return self._by_pcode.get(pcode.strip().upper())

    def _ranked(self, found: Iterable[tuple[int, float]]) -> list[Match]:
        """Each place once with its best score, most likely first."""
        best: dict[int, float] = {}
        for number, score in found:
            best[number] = max(score, best.get(number, 0.0))
        order = sorted(best, key=lambda number: self._rank(number, best[number]))
        return [Match(self.places[number], best[number], best[number] >= 100.0) for number in order]

    def _rank(self, number: int, score: float) -> tuple[float, ...]:
        precision = self.places[number].precision
        size = SIZES.index(precision) if precision in SIZES else 0
        # Within a class, nearly equal scores count as equal: then the size of the place decides.
        return (-_class(score), -(score // 4), -float(size), -score, number)


def distance_from(place: GazetteerPlace, latitude: float, longitude: float) -> float:
    """Return the distance from a place to a position, in kilometres."""
    return distance_km(place.latitude, place.longitude, latitude, longitude)


def distance_km(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Return the great-circle distance in kilometres between two positions in degrees."""
    north = radians(to_latitude - latitude)
    east = radians(to_longitude - longitude)
    chord = sin(north / 2) ** 2 + cos(radians(latitude)) * cos(radians(to_latitude)) * sin(east / 2) ** 2
    return 12_742.0 * asin(sqrt(min(1.0, chord)))


def _class(score: float) -> float:
    return 2.0 if score >= 100.0 else 1.0 if score >= 85.0 else 0.0


def _codes(place: GazetteerPlace) -> frozenset[str]:
    return frozenset(filter(None, (place.admin1_pcode, place.district_pcode, place.subdistrict_pcode)))


def _spellings(places: tuple[GazetteerPlace, ...], areas: Areas) -> Iterator[tuple[int, Spelling, bool]]:
    """Yield every spelling of every place: number of the place, spelling, whether it is its main name."""
    for number, place in enumerate(places):
        own = list(place.own_names)
        area = areas[place.admin1_pcode]
        if place.name == area.name:
            own.extend(area.other)
        for names, is_own in ((own, True), (place.other, False)):
            for name in names:
                for at, parts in enumerate(names_in(name)):
                    yield number, normalise(parts), is_own and at == 0


def _beginnings(places: tuple[GazetteerPlace, ...]) -> Iterator[str]:
    """Yield what longer names begin with, words written together."""
    for place in places:
        for name in (*place.own_names, *place.other):
            for parts in names_in(name):
                yield from ("".join(parts[:size]) for size in range(1, len(parts)))


def _regions(places: tuple[GazetteerPlace, ...], areas: Areas) -> dict[str, frozenset[str]]:
    """Map the skeleton of a region's name to the p-codes of the regions with that name."""
    named: dict[str, set[str]] = {}
    for entry in areas.values():
        for name in entry.spellings:
            for parts in names_in(name):
                named.setdefault(normalise(parts).skeleton, set()).add(entry.pcode)
    for place in places:
        for pcode, names in (
            (place.district_pcode, (place.district, *place.district_names.values())),
            (place.subdistrict_pcode, (place.subdistrict, *place.subdistrict_names.values())),
        ):
            if pcode:
                for parts in (spelling for name in names if name for spelling in names_in(name)):
                    named.setdefault(normalise(parts).skeleton, set()).add(pcode)
    return {skeleton: frozenset(codes) for skeleton, codes in named.items()}
