"""Find records that may describe the same attack, by place, time and kind, each as precisely as known. PURE.

Nothing is merged here: coordinators decide about each pair.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.places.index import distance_km
from storage.model.records import Attack, Place
from storage.model.vocabulary import COUNTED_STATES, families

#: Places this close may be the same, in kilometres; a less precise place has a larger radius.
NEAR_KM = 3.0
REACH_KM = {
    "village": 1.5,
    "town": 2.5,
    "city": 5.0,
    "near_place": 5.0,
    "subdistrict": 10.0,
    "district": 25.0,
    "governorate": 60.0,
}
#: How far the real time may lie from the reported time, by precision.
TIME_TOLERANCE = {
    "minute": timedelta(minutes=15),
    "quarter_hour": timedelta(minutes=20),
    "hour": timedelta(hours=1),
    "part_of_day": timedelta(hours=3),
    "date": timedelta(hours=14),
    "unknown": timedelta(hours=24),
}
#: Maximum difference of two times that may be the same.
MAX_TIME_APART = TIME_TOLERANCE["unknown"] * 2
#: Families that witnesses confuse.
_CONFUSABLE = (
    {"air", "drone", "one_way_drone", "missile"},
    {"artillery", "missile", "guided_missile", "naval"},
    {"gunfire", "ground"},
    {"car_bomb", "planted_bomb", "remnant"},
)
#: Kinds that may stand for any other.
_ANYTHING = {"unknown_explosion", "other"}


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A record that may describe the same attack; `km` is None if only the place names are equal."""

    attack: Attack
    km: float | None
    apart: timedelta


def find_duplicates(one: Attack, many: Iterable[Attack], most: int = 3) -> list[PossibleDuplicate]:
    """Find records that may describe the same attack, most likely first."""
    found = [
        PossibleDuplicate(other, _km(one.place, other.place), abs(one.occurred_at - other.occurred_at))
        for other in many
        if may_be_same(one, other)
    ]
    return sorted(found, key=lambda like: (like.km or 0.0) / NEAR_KM + like.apart / TIME_TOLERANCE["hour"])[
        :most
    ]


def may_be_same(one: Attack, other: Attack) -> bool:
    """Whether two records may describe one attack: place, time and kind all match."""
    if one.id == other.id or not {one.state, other.state} <= set(COUNTED_STATES):
        return False
    leeway = TIME_TOLERANCE[one.time_precision] + TIME_TOLERANCE[other.time_precision]
    if abs(one.occurred_at - other.occurred_at) > leeway:
        return False
    return _places_fit(one.place, other.place) and _kinds_fit(one, other)


def duplicate_pairs(records: Iterable[Attack]) -> list[frozenset[str]]:
    """List every pair of records that may describe one attack."""
    rows = sorted(records, key=lambda row: row.occurred_at)
    found = []
    for n, one in enumerate(rows):
        for other in rows[n + 1 :]:
            if other.occurred_at - one.occurred_at > MAX_TIME_APART:
                break
            if may_be_same(one, other):
                found.append(frozenset((one.id, other.id)))
    return found


def _kinds_fit(one: Attack, other: Attack) -> bool:
    mine, yours = set(families(one.attack_kinds)), set(families(other.attack_kinds))
    if mine & yours or _ANYTHING & {*one.attack_kinds, *other.attack_kinds}:
        return True
    return any(mine & group and yours & group for group in _CONFUSABLE)


def _places_fit(one: Place, other: Place) -> bool:
    km = _km(one, other)
    if km is None:
        return bool(one.pcode and one.pcode == other.pcode) or one.name.casefold() == other.name.casefold()
    return km <= max(NEAR_KM, REACH_KM.get(one.precision, 0.0), REACH_KM.get(other.precision, 0.0))


def _km(one: Place, other: Place) -> float | None:
    """Return the distance in kilometres if both positions are known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return distance_km(one.latitude, one.longitude, other.latitude, other.longitude)
