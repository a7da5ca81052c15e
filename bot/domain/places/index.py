"""Search in the places of a country by typed names, forgiving spelling; by position; by p-code.

`PlaceIndex` is built once from places (a second for a country) and then only read, so one index may
serve many threads.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from bot.domain.places.gazetteer import SIZES, GazetteerPlace
from bot.domain.places.governorates import GOVERNORATES
from bot.domain.places.names import Spelling, names_in, normalise
from bot.domain.places.query import PlaceQuery, parse_query
from bot.domain.places.spellings import Spellings

_KM_PER_DEGREE = 111.2
#: Within this distance namesakes and equal guesses are taken for "near", and come first.
NEAR_KM = 40.0


@dataclass(frozen=True, slots=True)
class Match:
    """A place that may be meant. `score` is 0…100; `exact`: the name is written as in the gazetteer."""

    place: GazetteerPlace
    score: float
    exact: bool


class PlaceIndex:
    """The places of a gazetteer, to be asked. `skip`: more words that may stand before a name."""

    def __init__(self, places: Iterable[GazetteerPlace], skip: Iterable[str] = ()) -> None:
        self.places = tuple(places)
        self._skip = frozenset(skip)
        self._names = Spellings(_spellings(self.places))
        self._regions = _regions(self.places)
        self._by_pcode = {place.pcode: place for place in self.places if place.pcode}
        self._by_latitude = sorted(self.places, key=lambda place: place.latitude)
        self._latitudes = [place.latitude for place in self._by_latitude]

    def search(
        self, text: str, limit: int = 6, near: tuple[float, float] | None = None, typos: bool = True
    ) -> list[Match]:
        """The places whose name the text may be, the likeliest first; empty when nothing is like it.

        Exact names come first, then spelling variants, then slips of one or two letters (unless
        `typos` is off); among equals places near `near` (latitude, longitude) come
        first, then the bigger ones. A governorate,
        district or sub-district after the name ("Sarmin Idlib", "سرمين ريف إدلب") keeps only places there.
        """
        best: dict[int, float] = {}
        for question in parse_query(text, self._regions, self._skip):
            for number, score in self._answers(question, typos):
                if score > best.get(number, 0.0):
                    best[number] = score
        order = sorted(best, key=lambda number: self._rank(number, best[number], near))
        return [Match(self.places[number], best[number], best[number] >= 100.0) for number in order[:limit]]

    def called(self, parts: list[str]) -> list[Match]:
        """The places of this very name (folded words), in any spelling but without slips; the likest first."""
        best: dict[int, float] = {}
        for number, score in self._names.like(normalise(parts), typos=False):
            best[number] = max(score, best.get(number, 0.0))
        order = sorted(best, key=lambda number: self._rank(number, best[number], None))
        return [Match(self.places[number], best[number], best[number] >= 100.0) for number in order]

    def written(self, parts: list[str]) -> tuple[GazetteerPlace, ...]:
        """The places whose name is written just so (folded words): their own name, else another of theirs."""
        return tuple(self.places[number] for number in self._names.written("".join(parts)))

    def region(self, parts: list[str]) -> frozenset[str]:
        """P-codes of the governorates, districts and sub-districts of this name (folded words)."""
        return self._regions.get(normalise(parts).skeleton, frozenset())

    def lies_in(self, place: GazetteerPlace, region: frozenset[str]) -> bool:
        """Whether a place lies in one of these regions."""
        return bool(region & _codes(place))

    def nearest(
        self, latitude: float, longitude: float, within_km: float = 10.0
    ) -> tuple[GazetteerPlace, float] | None:
        """The place nearest to a position and how many kilometres away it is; None when none is that near."""
        band = within_km / _KM_PER_DEGREE
        low = bisect_left(self._latitudes, latitude - band)
        high = bisect_right(self._latitudes, latitude + band)
        measured = (
            (distance_from(place, latitude, longitude), at, place)
            for at, place in enumerate(self._by_latitude[low:high])
        )
        distance, _, place = min(measured, default=(float("inf"), 0, None))
        return (place, distance) if place is not None and distance <= within_km else None

    def by_pcode(self, pcode: str) -> GazetteerPlace | None:
        """The place of this p-code, whatever the case of its letter."""
        return self._by_pcode.get(pcode.strip().upper())

    def _answers(self, question: PlaceQuery, typos: bool) -> Iterator[tuple[int, float]]:
        for number, score in self._names.like(question.name, typos):
            if question.region is None or question.region & _codes(self.places[number]):
                yield number, score

    def _rank(self, number: int, score: float, near: tuple[float, float] | None) -> tuple[float, ...]:
        place = self.places[number]
        away = distance_from(place, *near) if near else 0.0
        # Scores of one class and nearly equal likeness are equals: then nearness and size decide.
        return (
            -_class(score),
            -(score // 4),
            float(away > NEAR_KM),
            -float(SIZES.index(place.precision) if place.precision in SIZES else 0),
            -score,
            away,
            number,
        )


def distance_from(place: GazetteerPlace, latitude: float, longitude: float) -> float:
    """Distance over the ground from a place to a position."""
    return distance_km(place.latitude, place.longitude, latitude, longitude)


def distance_km(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Distance over the ground between two positions, all in degrees."""
    north = radians(to_latitude - latitude)
    east = radians(to_longitude - longitude)
    chord = sin(north / 2) ** 2 + cos(radians(latitude)) * cos(radians(to_latitude)) * sin(east / 2) ** 2
    return 12_742.0 * asin(sqrt(min(1.0, chord)))


def _class(score: float) -> float:
    return 2.0 if score >= 100.0 else 1.0 if score >= 85.0 else 0.0


def _codes(place: GazetteerPlace) -> frozenset[str]:
    return frozenset(filter(None, (place.governorate_pcode, place.district_pcode, place.subdistrict_pcode)))


def _spellings(places: tuple[GazetteerPlace, ...]) -> Iterator[tuple[int, Spelling, bool]]:
    """Every spelling of every place: the place's number, the spelling, whether it is the place's own name."""
    for number, place in enumerate(places):
        own = [name for name in (place.name, place.name_ar) if name]
        seat = GOVERNORATES.get(place.governorate_pcode)
        if seat and place.name in (seat.name, seat.name_ar):
            own.extend(seat.other)
        for names, is_own in ((own, True), (place.other, False)):
            for name in names:
                for at, parts in enumerate(names_in(name)):
                    yield number, normalise(parts), is_own and at == 0


def _regions(places: tuple[GazetteerPlace, ...]) -> dict[str, frozenset[str]]:
    """Skeleton of a region's name → p-codes of the regions so called."""
    named: dict[str, set[str]] = {}
    for entry in GOVERNORATES.values():
        for name in (entry.name, entry.name_ar, *entry.other):
            for parts in names_in(name):
                named.setdefault(normalise(parts).skeleton, set()).add(entry.pcode)
    for place in places:
        for pcode, names in (
            (place.district_pcode, (place.district, place.district_ar)),
            (place.subdistrict_pcode, (place.subdistrict, place.subdistrict_ar)),
        ):
            if pcode:
                for parts in (spelling for name in names if name for spelling in names_in(name)):
                    named.setdefault(normalise(parts).skeleton, set()).add(pcode)
    return {skeleton: frozenset(codes) for skeleton, codes in named.items()}
