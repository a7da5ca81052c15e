"""Could two records be of the same attack? By place, time and kind, each as precisely as it is known. PURE.

Nothing is ever merged by this: it only says what a coordinator should look at.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from storage.model.records import Attack, Place
from storage.model.vocabulary import COUNTED_STATES, families

#: Places this near may be one, in kilometres; a place known less precisely reaches further.
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
#: How far from the time that was told an attack may have been.
TIME_TOLERANCE = {
    "minute": timedelta(minutes=15),
    "quarter_hour": timedelta(minutes=20),
    "hour": timedelta(hours=1),
    "part_of_day": timedelta(hours=3),
    "date": timedelta(hours=14),
    "unknown": timedelta(hours=24),
}
#: The widest that two times can lie apart and still overlap.
MAX_TIME_APART = TIME_TOLERANCE["unknown"] * 2
#: Families that a witness can take for one another.
_CONFUSABLE = (
    {"air", "drone", "missile"},
    {"artillery", "missile", "guided_missile", "naval"},
    {"gunfire", "ground"},
    {"explosion", "remnant"},
)
#: An explosion of unknown cause, or something else, can be anything.
_ANYTHING = {"unknown_explosion", "other"}
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A record that may be of the same attack; `km` None: only the name of the place is the same."""

    attack: Attack
    km: float | None
    apart: timedelta


def find_duplicates(one: Attack, many: Iterable[Attack], most: int = 3) -> list[PossibleDuplicate]:
    """The records that may be of the same attack, the likeliest first."""
    found = [
        PossibleDuplicate(other, _km(one.place, other.place), abs(one.occurred_at - other.occurred_at))
        for other in many
        if may_be_same(one, other)
    ]
    return sorted(found, key=lambda like: (like.km or 0.0) / NEAR_KM + like.apart / TIME_TOLERANCE["hour"])[
        :most
    ]


def may_be_same(one: Attack, other: Attack) -> bool:
    """Whether two records can be of one attack: place, time and kind must all fit."""
    if one.id == other.id or not {one.state, other.state} <= set(COUNTED_STATES):
        return False
    leeway = TIME_TOLERANCE[one.time_precision] + TIME_TOLERANCE[other.time_precision]
    if abs(one.occurred_at - other.occurred_at) > leeway:
        return False
    return _kinds_fit(one, other) and _places_fit(one.place, other.place)


def duplicate_pairs(records: Iterable[Attack]) -> list[frozenset[str]]:
    """Every pair among these records that may be of one attack."""
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
    """The distance over the earth, where both positions are known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    lat1, lat2 = math.radians(one.latitude), math.radians(other.latitude)
    half = math.radians(other.longitude - one.longitude) / 2
    a = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(a))
