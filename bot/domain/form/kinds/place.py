"""Where: a position, a place found by name, one of the last places used, or a name as it was typed."""

import hashlib
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
from bot.domain.parsing.positions.places import far_apart, is_outside, place_at, read_place
from bot.domain.parsing.positions.position import Position
from bot.domain.parsing.positions.reading import blank_out, find_positions
from storage.model.records import Place, plain
from storage.model.validation import Problem

MAX_NAME_LETTERS = 100


class PlaceSearch(Kind):
    """The place. Choices: `last.<key>`, `match.<key>`, `typed`, `here.yes`, `here.no`."""

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        if pending and "here" in pending:
            return [[FormButton("here.yes", "form-here-yes"), FormButton("here.no", "form-here-no")]]
        if pending and "matches" in pending:
            rows = [[_offer("match", Place(**match))] for match in pending["matches"]]
            if "pin" in pending:  # between the pin and the place that was named
                return rows
            return [*rows, [FormButton("typed", "form-keep-typed", {"name": pending["query"]})]]
        return [[_offer("last", place)] for place in context.last_places]

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        kind, _, key = choice.partition(".")
        if kind == "here":
            return self._said_here(key, answers, pending)
        if kind == "typed" and pending and pending.get("query") and "pin" not in pending:
            return Answered(plain(Place(pending["query"])))
        if kind == "match":
            offered = [Place(**match) for match in (pending or {}).get("matches", ())]
        elif kind == "last":
            offered = list(context.last_places)
        else:
            return None
        return next((Answered(plain(place)) for place in offered if place_key(place) == key), None)

    def _said_here(self, key: str, answers: Answers, pending: Any) -> Reading:
        """The position of the phone is the place, because the person says so; else it is forgotten at once."""
        if not pending or "here" not in pending:
            return None
        if key == "yes":
            return Answered({**pending["here"], "reporter_at_scene": True})
        return Answered(answers["where"]) if "where" in answers else Pending({})

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        name = " ".join(typed.split())
        if not name:
            return None
        if (reading := self._typed_position(name, context)) is not None:
            return reading
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
        """Answer a position: its coordinates, with the name of the nearest place. That of the phone itself is where
        somebody stands, who may be far from what was hit: whether it struck there is asked."""
        if not (-90 <= at.latitude <= 90 and -180 <= at.longitude <= 180):
            return Problem("coordinate-range", slots={"value": "", "most": 180})
        method = "pin" if at.accuracy_m is None else "device_gps"
        point = Position(at.latitude, at.longitude)
        place = place_at(point, context.index, method, at.accuracy_m)
        if is_outside(point, context.index):
            return Pending({"query": "", "matches": [place], "pin": True}, Problem("position-far"))
        return Answered(place) if method == "pin" else Pending({"here": place}, Problem("position-here"))

    def _typed_position(self, name: str, context: Context) -> Reading:
        """Read a position; what else was typed may name the place that it must be near."""
        found = find_positions(name, context.lexicon.compass, alone=True)
        if not found:
            return None
        rest = " ".join(blank_out(name, found).split()).strip(" ,;:-()،؛")
        named = [match.place for match in context.index.search(rest, limit=6) if match.exact] if rest else []
        beside = plain(named[0].to_place()) if len(named) == 1 else None
        near = Position(named[0].latitude, named[0].longitude) if len(named) == 1 else None
        readings = [read_place(each, context.index, near) for each in found]
        places = list(
            {place_key(Place(**place)): place for each in readings for place in each.places}.values()
        )
        problem = next((each.problem for each in readings if each.problem), "position-order")
        if not places:
            return Problem("position-unread")
        if len(places) == 1 and not readings[0].problem:
            if beside is None or not far_apart(places[0], beside):
                return Answered(places[0])
            places.append(beside)
        return Pending({"query": name[:MAX_NAME_LETTERS], "matches": places, "pin": True}, Problem(problem))


def place_key(place: Place) -> str:
    """Return a short key for a place among a few: its p-code, or a hash of its data."""
    if place.pcode:
        return place.pcode
    whole = f"{place.name}|{place.admin1_pcode}|{place.latitude}|{place.longitude}"
    return hashlib.blake2s(whole.encode(), digest_size=6).hexdigest()


def _offer(kind: str, place: Place) -> FormButton:
    return FormButton(f"{kind}.{place_key(place)}", "form-place", plain(place))
