"""Resolve the place of an imported row as the chat does: by p-code, name in any spelling, or position. PURE.

Nothing is guessed: a typing mistake, a name of several places, or a name and a position that disagree give a doubt,
which people read before anything is stored.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias

from bot.domain.duplicates import REACH_KM
from bot.domain.parsing.positions.places import NEAR_PLACE_KM, is_outside, place_at
from bot.domain.parsing.positions.position import Position
from bot.domain.places.areas import LEVELS, Area, find_area
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex, distance_from
from bot.domain.places.names import words
from bot.domain.spelling import of_all
from storage.model.records import Place, plain
from storage.model.validation import Problem

#: Scores of `PlaceIndex.search`: exact, another known spelling, a variant of it; below are typing mistakes.
_CLASSES: Final = (100.0, 92.0, 85.0)
_MOST_NAMED: Final = 3
_Doubt: TypeAlias = Problem | None
#: Latitude and longitude.
_Spot: TypeAlias = tuple[float, float]


def resolve(
    given: Mapping[str, Any], index: PlaceIndex, *, ours: bool = False
) -> tuple[dict[str, Any], _Doubt]:
    """Return the place as the gazetteer has it, as plain data, and what is doubtful about it.

    `given`: the fields of a place that a file gives. One with a `method` was resolved by a Balagh and stays as it is;
    it is doubted all the same, unless that was ours. Without a gazetteer every place stays as it is.
    """
    known = bool(given.get("method"))
    if not index.places or (known and ours):
        return dict(given), None
    bare = {name: value for name, value in given.items() if name != "method"} if known else given
    place, doubt = _resolved(index, json.dumps(bare, sort_keys=True))
    return dict(given) if known else dict(place), doubt


@lru_cache(maxsize=20_000)
def _resolved(index: PlaceIndex, given: str) -> tuple[dict[str, Any], _Doubt]:
    """Lists name few places many times. `given`: as JSON."""
    place: dict[str, Any] = json.loads(given)
    at = _position(place)
    if at and (doubt := _unsettled(at, index)):
        return place | {"name": _first(place, "name") or place_at(Position(*at), index)["name"]}, doubt
    area = _area(place, index)
    if area is None and _gives_area(place):
        return place, _doubt("area-unknown", place.get("admin1_pcode") or _first(place, "admin1"))
    found, doubt = _find(place, area, at, index)
    if isinstance(found, GazetteerPlace):
        return _completed(place, plain(found.to_place()), at), doubt or _far(found, at)
    area = found or area
    if found is None and at:
        return _at_position(place, at, area, index), doubt
    if area is not None:
        typed = {"name": _first(place, "name"), "names": place.get("names") or {}, "pcode": None}
        unread = typed | {"precision": "unknown", "method": "text_only"} if doubt and not found else {}
        return _completed(place, _as_place(area) | unread, at), doubt
    return place, doubt


def _find(
    place: Mapping[str, Any], area: Area | None, at: _Spot | None, index: PlaceIndex
) -> tuple[GazetteerPlace | Area | None, _Doubt]:
    """Find the place by its p-code, else by its first name that any place has."""
    within = area.pcode if area else None
    if pcode := place.get("pcode"):
        coded = index.by_pcode(pcode) or _area_of(index, pcode)
        if coded is None:
            return None, _doubt("pcode-unknown", pcode)
        return coded, _doubt("place-contradicts", pcode) if within not in (None, coded.admin1_pcode) else None
    names = [name for name in (place.get("name"), *(place.get("names") or {}).values()) if name]
    for name in names:
        if region := _region_named(index, name, within) or _area_of(index, name):
            return region, None
        if called := _nearest(_called(index, name, within), at):
            offered = ", ".join(f"{each.name} ({each.admin1})" for each in called[:_MOST_NAMED])
            return (called[0], None) if len(called) == 1 else (None, _doubt("place-several", name, offered))
    region = next((found for name in names if (found := _area_of(index, "", name, within=within))), None)
    if region or not names:
        return region, None
    like = _like(index, names[0], within) or _beside(at, index) or _like(index, names[0], None)
    return None, _doubt("place-like" if like else "place-unknown", names[0], like)


def _nearest(called: tuple[GazetteerPlace, ...], at: _Spot | None) -> tuple[GazetteerPlace, ...]:
    """The nearest of the places of one name, if the position is near any."""
    near = [(distance_from(each, *at), n) for n, each in enumerate(called)] if at else []
    return (called[min(near)[1]],) if near and min(near)[0] <= NEAR_PLACE_KM else called


def _called(index: PlaceIndex, name: str, within: str | None) -> tuple[GazetteerPlace, ...]:
    """The places with this name, of the best class that any has."""
    found = [match for match in index.search(name, limit=200) if within in (None, match.place.admin1_pcode)]
    for least in _CLASSES:
        if best := tuple(match.place for match in found if match.score >= least):
            return best
    return ()


def _like(index: PlaceIndex, name: str, within: str | None) -> str:
    found = [match.place for match in index.search(name, limit=50)]
    inside = [f"{place.name} ({place.admin1})" for place in found if within in (None, place.admin1_pcode)]
    return ", ".join(dict.fromkeys(inside[:_MOST_NAMED]))


def _beside(at: _Spot | None, index: PlaceIndex) -> str:
    near = index.nearest(*at, NEAR_PLACE_KM) if at else None
    return near[0].name if near else ""


def _region_named(index: PlaceIndex, name: str, within: str | None) -> Area | None:
    """The area that is named together with its level: "Idlib governorate"."""
    parts = words(name)
    core = [part for part in parts if part not in _LEVEL_WORDS]
    if not core or len(core) == len(parts):
        return None
    level = next(_LEVEL_WORDS[part] for part in parts if part in _LEVEL_WORDS)
    return find_area(index, level, None, " ".join(core), within=within)


#: Words of a level in all languages, folded; a name with one of them is an area's.
_LEVEL_WORDS: Final[Mapping[str, Any]] = {
    word: level for each in of_all("levels") for level, listed in each.items() for word in listed.split()
}


def _area(place: Mapping[str, Any], index: PlaceIndex) -> Area | None:
    names = (place.get("admin1"), *(place.get("admin1_names") or {}).values())
    found = find_area(index, "governorate", place.get("admin1_pcode"), *names)
    if found is not None:
        return found
    for name in filter(None, names):
        if region := _region_named(index, name, None) or _area_of(index, name):
            return find_area(index, "governorate", region.admin1_pcode)
        coded = index.region(words(name)) & set(index.areas)
        if len(coded) == 1:
            return find_area(index, "governorate", next(iter(coded)))
    return None


def _area_of(index: PlaceIndex, pcode: str, *names: str, within: str | None = None) -> Area | None:
    """The area of any level with this p-code or one of these names, the widest first."""
    found = (find_area(index, level, pcode, *names, within=within) for level in LEVELS)
    return next(filter(None, found), None)


def _gives_area(place: Mapping[str, Any]) -> bool:
    return bool(place.get("admin1_pcode") or _first(place, "admin1"))


def _first(place: Mapping[str, Any], name: str) -> str:
    """The name, or the first that is given in another language."""
    others = place.get("names" if name == "name" else f"{name}_names") or {}
    return place.get(name) or next(iter(others.values()), "")


def _position(place: Mapping[str, Any]) -> _Spot | None:
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None  # the record's own rules say what is wrong
    return latitude, longitude


def _unsettled(at: _Spot, index: PlaceIndex) -> _Doubt:
    latitude, longitude = at
    if index.nearest(latitude, longitude, NEAR_PLACE_KM):
        return None
    swapped = abs(longitude) <= 90 and index.nearest(longitude, latitude, NEAR_PLACE_KM)
    code = "swapped" if swapped else "outside" if is_outside(Position(*at), index) else "far"
    return _doubt(f"position-{code}", f"{latitude}, {longitude}")


def _far(found: GazetteerPlace, at: _Spot | None) -> _Doubt:
    away = distance_from(found, *at) if at else 0.0
    if away <= max(NEAR_PLACE_KM, REACH_KM.get(found.precision, 0.0)):
        return None
    return _doubt("position-elsewhere", found.name, f"{away:.0f}")


def _as_place(area: Area) -> dict[str, Any]:
    own = Place(
        area.name, area.names, area.pcode, area.admin1, area.admin1_names, area.admin1_pcode,
        precision=area.level, method="gazetteer",
    )  # fmt: skip
    return plain(own)


def _completed(place: Mapping[str, Any], known: dict[str, Any], at: _Spot | None) -> dict[str, Any]:
    """The gazetteer's place with what only the file knows: its position, and how exact it says the place is."""
    if at:
        known |= {"latitude": round(at[0], 6), "longitude": round(at[1], 6)}
    if place.get("precision"):
        known["precision"] = place["precision"]
    return known


def _at_position(place: Mapping[str, Any], at: _Spot, area: Area | None, index: PlaceIndex) -> dict[str, Any]:
    """A place known by its position: with the file's name if it gives one, else with that of the nearest place.

    Lists give the middle of a town as often as the point of impact: no more exactness is claimed than that.
    """
    known = place_at(Position(*at), index)
    near = index.nearest(*at, NEAR_PLACE_KM)
    within_reach = near is not None and near[1] <= REACH_KM.get(near[0].precision, 0.0)
    known["precision"] = near[0].precision if near and within_reach else "near_place"
    if name := _first(place, "name"):
        known |= {"name": name, "names": place.get("names") or {}, "pcode": None, "precision": "unknown"}
    if area is not None:
        known |= {
            "admin1": area.admin1, "admin1_names": area.admin1_names, "admin1_pcode": area.admin1_pcode
        }  # fmt: skip
    return _completed(place, known, None)


def _doubt(code: str, value: object, more: str = "") -> Problem:
    return Problem(f"import-{code}", "place.name", {"value": str(value)[:60], "more": more})
