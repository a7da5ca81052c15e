"""Add the spellings of the embedded table to an organisation's own table, which has one Latin spelling per place."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import distance_from
from bot.domain.places.names import normalise, words

#: The position of one town differs by at most this between two tables; namesakes in a governorate are further apart.
_SAME_KM = 8.0


def add_spellings(
    places: Iterable[GazetteerPlace], known: Iterable[GazetteerPlace]
) -> tuple[GazetteerPlace, ...]:
    """Return the places, each with the names that `known` has for it.

    Two places are the same if they have the same Arabic name, in the same governorate, within eight kilometres.
    """
    found = list(places)
    by_name: dict[tuple[str, str], list[int]] = {}
    for at, place in enumerate(found):
        by_name.setdefault(_key(place), []).append(at)
    for other in known:
        same = by_name.get(_key(other), ()) if other.name_ar else ()
        near = [(distance_from(found[at], other.latitude, other.longitude), at) for at in same]
        away, at = min(near, default=(_SAME_KM, -1))
        if away < _SAME_KM:
            place = found[at]
            more = (name for name in (other.name, *other.other) if name != place.name)
            found[at] = replace(place, other=tuple(dict.fromkeys((*place.other, *more))))
    return tuple(found)


def _key(place: GazetteerPlace) -> tuple[str, str]:
    return place.governorate_pcode, normalise(words(place.name_ar or "")).loose
