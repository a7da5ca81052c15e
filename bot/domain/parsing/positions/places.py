"""The place at a position: which reading of it is meant, and what is to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.parsing.positions.position import FoundPosition, Position
from bot.domain.parsing.positions.reading import complete_code
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex, distance_km
from storage.model.records import Place, plain

#: A position takes the name of the nearest place within this distance; one that has none is asked about.
NEAR_PLACE_KM = 15.0
#: A position further from the named place than this is asked about.
FAR_KM = 10.0
#: A position without any place within this distance is outside the theatre.
OUTSIDE_KM = 150.0
#: So many of the nearest places must lie in one area, so that a position beyond them does, too.
_AGREEING = 3


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """The places that are meant, as plain data: one is certain if `problem` is empty.

    `problem`: position-far (no place is near), position-order (both orders are near one), position-unread (a link or a
    short code that tells no position).
    """

    places: tuple[dict[str, Any], ...] = ()
    problem: str = ""


def read_place(found: FoundPosition, index: PlaceIndex, near: Position | None = None) -> PlaceReading:
    """Return the place at a position. `near`: the place that was named beside it, for a short plus code."""
    if found.short_code and near:
        found = complete_code(found, near)
    if not found.readings:
        return PlaceReading(problem="position-unread")
    known = [at for at in found.readings if index.nearest(at.latitude, at.longitude, NEAR_PLACE_KM)]
    if known == [found.readings[0]]:
        return PlaceReading((place_at(known[0], index),))
    offered = tuple(place_at(at, index) for at in known or found.readings[:1])
    return PlaceReading(offered, "position-order" if known else "position-far")


def place_at(
    at: Position, index: PlaceIndex, method: str = "pin", accuracy_m: float | None = None
) -> dict[str, Any]:
    """Return a position as a place, with the name of the nearest one.

    Further away it has that name with the distance, which no gazetteer has and so nothing public either; and its first
    administrative area where the nearest places agree on it.
    """
    around = index.around(at.latitude, at.longitude, _AGREEING, OUTSIDE_KM)
    known: dict[str, Any] = {}
    if around and around[0][1] <= NEAR_PLACE_KM:
        known = plain(around[0][0].to_place())
    elif around:
        known = _far_from(*around[0])
        if len({place.admin1_pcode for place, _ in around}) == 1:
            known |= {
                field: getattr(around[0][0], field) for field in ("admin1", "admin1_names", "admin1_pcode")
            }
    name = known.get("name") or f"{at.latitude:.2f}, {at.longitude:.2f}"
    return {
        **plain(Place(name)),
        **known,
        "name": name,
        "latitude": round(at.latitude, 6),
        "longitude": round(at.longitude, 6),
        "precision": "exact_point",
        "method": method,
        "gps_accuracy_m": round(accuracy_m, 1) if accuracy_m is not None else None,
    }


def _far_from(place: GazetteerPlace, distance: float) -> dict[str, Any]:
    names = {language: f"{name} ({distance:.0f} km)" for language, name in place.names.items()}
    return {"name": f"{place.name} ({distance:.0f} km)", "names": names}


def is_outside(at: Position, index: PlaceIndex) -> bool:
    """Whether no place of the theatre is anywhere near."""
    return bool(index.places) and index.nearest(at.latitude, at.longitude, OUTSIDE_KM) is None


def far_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two places are too far apart to be the same; never if a position is unknown."""
    here = (one.get("latitude"), one.get("longitude"), other.get("latitude"), other.get("longitude"))
    return None not in here and distance_km(*here) > FAR_KM  # type: ignore[arg-type]  # all are numbers
