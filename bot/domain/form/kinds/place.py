"""Where: a position, a place found by name, one of the last places used, or a name as it was typed."""

import hashlib
from collections.abc import Mapping
from typing import Any

from bot.domain.form.step import (
    Answered,
    Answers,
    Context,
    FormButton,
    Kind,
    Pending,
    PositionSent,
    Reading,
    Rows,
)
from bot.domain.places.index import distance_km
from storage.model.records import Place, plain
from storage.model.validation import Problem

#: A shared position takes the name of the nearest place within this distance.
NEAR_PLACE_KM = 15.0
#: A pin further from the named place than this is asked about.
FAR_KM = 10.0
MAX_NAME_LETTERS = 100


class PlaceSearch(Kind):
    """The place. Choices: `last.<key>`, `match.<key>`, `typed`."""

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        if pending and "matches" in pending:
            rows = [[_offer("match", Place(**match))] for match in pending["matches"]]
            if "pin" in pending:  # between the pin and the place that was named
                return rows
            return [*rows, [FormButton("typed", "form-keep-typed", {"name": pending["query"]})]]
        return [[_offer("last", place)] for place in context.last_places]

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        kind, _, key = choice.partition(".")
        if kind == "typed" and pending and "query" in pending:
            return Answered(plain(Place(pending["query"])))
        if kind == "match":
            offered = [Place(**match) for match in (pending or {}).get("matches", ())]
        elif kind == "last":
            offered = list(context.last_places)
        else:
            return None
        return next((Answered(plain(place)) for place in offered if place_key(place) == key), None)

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        name = " ".join(typed.split())
        if not name:
            return None
        if len(name) > MAX_NAME_LETTERS:
            return Problem("name-too-long", slots={"most": MAX_NAME_LETTERS})
        matches = context.index.search(name, limit=6)
        exact = [match for match in matches if match.exact]
        if len(exact) == 1:
            return Answered(plain(exact[0].place.to_place()))
        offered = [plain(match.place.to_place()) for match in matches]
        problem = None if offered else Problem("place-unknown", slots={"name": name})
        return Pending({"query": name, "matches": offered}, problem)

    def position(self, at: PositionSent, context: Context) -> Reading:
        """Answer a shared position: its coordinates, with the name of the nearest place."""
        if not (-90 <= at.latitude <= 90 and -180 <= at.longitude <= 180):
            return Problem("coordinate-range", slots={"value": "", "most": 180})
        gps = at.accuracy_m is not None
        nearest = context.index.nearest(at.latitude, at.longitude, NEAR_PLACE_KM)
        known = plain(nearest[0].to_place()) if nearest else {}
        name = known.get("name") or f"{at.latitude:.2f}, {at.longitude:.2f}"
        return Answered(
            {
                **plain(Place(name)),
                **known,
                "name": name,
                "latitude": round(at.latitude, 6),
                "longitude": round(at.longitude, 6),
                "precision": "exact_point",
                "method": "device_gps" if gps else "pin",
                "gps_accuracy_m": round(at.accuracy_m, 1) if at.accuracy_m is not None else None,
                "reporter_at_scene": True if gps else None,
            }
        )


def far_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two places are too far apart to be the same; never if a position is unknown."""
    here = (one.get("latitude"), one.get("longitude"), other.get("latitude"), other.get("longitude"))
    return None not in here and distance_km(*here) > FAR_KM  # type: ignore[arg-type]  # all are numbers


def place_key(place: Place) -> str:
    """Return a short key for a place among a few: its p-code, or a hash of its data."""
    if place.pcode:
        return place.pcode
    whole = f"{place.name}|{place.governorate_pcode}|{place.latitude}|{place.longitude}"
    return hashlib.blake2s(whole.encode(), digest_size=6).hexdigest()


def _offer(kind: str, place: Place) -> FormButton:
    return FormButton(f"{kind}.{place_key(place)}", "form-place", plain(place))
