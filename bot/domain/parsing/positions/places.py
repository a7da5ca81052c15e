"""The place at a position: which reading of it is meant, and what is to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.parsing.positions.position import FoundPosition, Position
from bot.domain.parsing.positions.reading import complete_code
from bot.domain.places.index import PlaceIndex, distance_km
from storage.model.records import Place, plain

#: A position takes the name of the nearest place within this distance; one that has none is asked about.
NEAR_PLACE_KM = 15.0
#: A position further from the named place than this is asked about.
FAR_KM = 10.0


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
    """Return a position as a place, with the name of the nearest one."""
    nearest = index.nearest(at.latitude, at.longitude, NEAR_PLACE_KM)
    known = plain(nearest[0].to_place()) if nearest else {}
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
        "reporter_at_scene": True if method == "device_gps" else None,
    }


def far_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two places are too far apart to be the same; never if a position is unknown."""
    here = (one.get("latitude"), one.get("longitude"), other.get("latitude"), other.get("longitude"))
    return None not in here and distance_km(*here) > FAR_KM  # type: ignore[arg-type]  # all are numbers
