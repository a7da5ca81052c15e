"""An organisation's table of places knows one Latin spelling of each; people use those of our own table, too."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import distance_from
from bot.domain.places.names import normalise, words

#: Two tables put the middle of one town this far apart at most; namesakes of one governorate lie farther.
_SAME_KM = 8.0


def add_spellings(
    places: Iterable[GazetteerPlace], known: Iterable[GazetteerPlace]
) -> tuple[GazetteerPlace, ...]:
    """The places, each also called what `known` calls it.

    Two places are one where the Arabic name is the same, in the same governorate, within eight kilometres.
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
