"""Add the spellings of a theatre's table to an organisation's own table, which has one Latin spelling per place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.places.gazetteer import SIZES, GazetteerPlace
from bot.domain.places.index import distance_from
from bot.domain.places.names import normalise, words
from bot.domain.places.theatre import Theatre

#: The position of one town differs by at most this between two tables; namesakes in an area are further apart.
_SAME_KM = 8.0


def with_theatre(table: Iterable[GazetteerPlace], theatre: Theatre) -> tuple[GazetteerPlace, ...]:
    """Return an organisation's own table with the theatre's spellings; a table of areas joins the theatre's places."""
    own = tuple(table)
    if all(place.precision in SIZES for place in own):
        return add_spellings(own, theatre.places)
    return (*theatre.places, *own)


def add_spellings(
    places: Iterable[GazetteerPlace], known: Iterable[GazetteerPlace]
) -> tuple[GazetteerPlace, ...]:
    """Return the places, each with the names that `known` has for it.

    Two places are the same if they have the same name in a language, in the same first area, within eight kilometres.
    """
    found = list(places)
    by_name: dict[tuple[str, str], list[int]] = {}
    for at, place in enumerate(found):
        for key in _keys(place):
            by_name.setdefault(key, []).append(at)
    for other in known:
        same = {at for key in _keys(other) for at in by_name.get(key, ())}
        near = [(distance_from(found[at], other.latitude, other.longitude), at) for at in same]
        away, at = min(near, default=(_SAME_KM, -1))
        if away < _SAME_KM:
            place = found[at]
            more = (name for name in (other.name, *other.other) if name != place.name)
            found[at] = replace(place, other=tuple(dict.fromkeys((*place.other, *more))))
    return tuple(found)


def _keys(place: GazetteerPlace) -> Iterator[tuple[str, str]]:
    for name in place.names.values() or (place.name,):
        yield place.admin1_pcode, normalise(words(name)).loose
