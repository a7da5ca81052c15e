"""A whole report in one message → answers of the form, by step. PURE.

Arabic, English, both mixed, in any order. An ambiguous part is no answer but a question (`Understood.doubts`) with its
candidates; words that were not understood are returned with their positions.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.form.answers import people_answers
from bot.domain.form.step import Context
from bot.domain.parsing.message.codes import Codes, read_codes
from bot.domain.parsing.message.place_names import long_names
from bot.domain.parsing.message.places import Where, read_place
from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.message.time import read_time
from bot.domain.parsing.people.people import People, read_people
from bot.domain.parsing.positions.places import far_apart
from bot.domain.parsing.positions.places import read_place as read_position
from bot.domain.parsing.positions.position import FoundPosition, Position
from bot.domain.parsing.positions.reading import blank_out, find_positions
from bot.domain.parsing.time.times import Problem as Unread
from bot.domain.parsing.time.times import When
from storage.model import vocabulary
from storage.model.records import plain
from storage.model.validation import LARGE

#: Longer than any report that people type; the rest counts as not understood.
LONGEST = 2000
#: More words and signs than any report has; what follows counts as not understood, too.
MOST_TOKENS = 450
#: Tolerance for a clock that is ahead; a time more than a year ago is asked about.
_AHEAD, _OLDEST = timedelta(minutes=5), timedelta(days=365)
_FATES = ("killed", "injured")
#: So many readings of a figure become buttons.
_MOST_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question to ask: the step, the reason (place, time, figure, origin), the words, and the candidates.

    `pending` is the plain data of the step; its candidates become buttons.
    """

    step: str
    reason: str
    words: str = ""
    pending: Any = None


@dataclass(frozen=True, slots=True)
class Understood:
    """The content of a message. `unread`: positions of the words that were not understood."""

    answers: dict[str, Any] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()

    @property
    def is_report(self) -> bool:
        """Whether it is a report: a place or a kind, and something more."""
        steps = {*self.answers, *(doubt.step for doubt in self.doubts)}
        return bool(steps & {"where", "kinds"}) and len(steps) > 1 and ("kinds" in steps or len(steps) > 2)

    def words(self, text: str) -> str:
        """Return the words that were not understood, as they were typed."""
        return " … ".join(text[start:end] for start, end in self.unread)


def read_report(text: str, sent_at: datetime, context: Context) -> Understood:
    """Read the message; times are relative to `sent_at`. Never raises, whatever the text."""
    positions = find_positions(text[:LONGEST], context.lexicon.compass)
    message = Message.of(blank_out(text[:LONGEST], positions), context.lexicon)
    read_to = _shorten(message)
    names = long_names(message, context.index)
    when = read_time(message, sent_at, context.zone)
    codes = read_codes(message)
    where = read_place(message, context.index, names)
    people = read_people(message)
    answers, doubts, unread = _at_position(*_place(where, text), positions, context)
    for more, asked in (
        _time(when, sent_at),
        _codes(codes, context),
        _people(people, message, ambiguous=codes.ambiguous),
    ):
        answers |= more
        doubts += asked
    beyond = ((read_to, len(text)),) if text[read_to:].strip() else ()
    return Understood(answers, tuple(doubts), (*unread, *message.words(message.unread()), *beyond))


def _shorten(message: Message) -> int:
    """Cut a message after its first words and signs, so that none takes long; return where it was cut."""
    if len(message.tokens) <= MOST_TOKENS:
        return LONGEST
    end = message.tokens[MOST_TOKENS].start
    del message.tokens[MOST_TOKENS:], message.claims[MOST_TOKENS:]
    return end


def casualty_answers(text: str, context: Context) -> dict[str, Any]:
    """Return the answers about people in a text; empty if it contains other words."""
    message = Message.of(text[:LONGEST], context.lexicon)
    if _shorten(message) < LONGEST:
        return {}
    people = read_people(message)
    return {} if message.unread() else _people(people, message, ambiguous=False)[0]


def _place(where: Where, text: str) -> tuple[dict[str, Any], list[Doubt]]:
    if not where.places:
        return {}, []
    places = [place.to_place() for place in where.places]
    if where.near:
        places = [replace(place, precision="near_place") for place in places]
    if where.sure:
        return {"where": plain(places[0])}, []
    named = " · ".join(dict.fromkeys(next(iter(place.names.values()), place.name) for place in places))
    pending = {"query": named[:100], "matches": [plain(place) for place in places]}
    return {}, [Doubt("where", "place", named[:100], pending)]


def _at_position(
    answers: dict[str, Any], doubts: list[Doubt], positions: list[FoundPosition], context: Context
) -> tuple[dict[str, Any], list[Doubt], tuple[tuple[int, int], ...]]:
    """Put a typed position in the place of the named one; ask if it is doubtful, or far from that. Also return what
    of the text gives no position."""
    named = answers.get("where")
    near = (
        Position(named["latitude"], named["longitude"]) if named and named["latitude"] is not None else None
    )
    readings = [read_position(each, context.index, near) for each in positions]
    unread = tuple((p.start, p.end) for p, r in zip(positions, readings, strict=True) if not r.places)
    places = [place for reading in readings for place in reading.places]
    if not places:
        return answers, doubts, unread
    if len(places) == 1 and not any(reading.problem for reading in readings):
        doubts = [doubt for doubt in doubts if doubt.step != "where"]
        if not named or not far_apart(places[0], named):
            return {**answers, "where": places[0]}, doubts, unread
    matches = [*places, *([named] if named else [])]
    pending = {"query": matches[0]["name"], "matches": matches, "pin": True}
    rest = {step: value for step, value in answers.items() if step != "where"}
    return rest, [*(d for d in doubts if d.step != "where"), Doubt("where", "pin", "", pending)], unread


def _time(when: When | Unread | None, sent_at: datetime) -> tuple[dict[str, Any], list[Doubt]]:
    if when is None:
        return {}, []
    if isinstance(when, When) and sent_at - _OLDEST <= when.occurred_at <= sent_at + _AHEAD:
        return {"when": {"occurred_at": when.occurred_at.isoformat(), "precision": when.precision}}, []
    offered = [] if isinstance(when, When) else when.candidates
    candidates = [[w.occurred_at.isoformat(), w.precision] for w in offered]
    pending = {"drawn_at": sent_at.isoformat(), "candidates": candidates} if candidates else None
    return {}, [Doubt("when", "time", pending=pending)]


def _codes(codes: Codes, context: Context) -> tuple[dict[str, Any], list[Doubt]]:
    answers: dict[str, Any] = {}
    if codes.kinds:
        answers["kinds"] = [kind for kind in vocabulary.ATTACK_KINDS if kind in codes.kinds]
    if codes.targets:
        answers["targets"] = [[t, codes.targets[t]] for t in vocabulary.TARGETS if t in codes.targets]
    for name, order in (("munitions", vocabulary.MUNITIONS), ("patterns", vocabulary.PATTERNS)):
        named = getattr(codes, name)
        if named:
            answers[name] = [code for code in order if code in named]
    if codes.strikes:
        answers["strikes"] = codes.strikes
    origins = set(codes.origins)
    for both, several in context.together.items():
        if origins.issuperset(several):
            origins = origins.difference(several) | {both}
    if len(origins) == 1 and origins <= set(context.parties):
        answers["origin"] = origins.pop()
    return answers, [Doubt("origin", "origin")] if len(origins) > 1 else []


def _people(people: People, message: Message, *, ambiguous: bool) -> tuple[dict[str, Any], list[Doubt]]:
    if ambiguous:
        people.asked |= set(_FATES)
    words = " … ".join(message.text[a:b] for a, b in _joined(people.spans, message))[:100]
    figures = {
        fate: people.totals[fate] for fate in _FATES if fate in people.totals and fate not in people.asked
    }
    doubts = [
        Doubt(f"{fate}_total", "figure", words, _offered(people, fate))
        for fate in _FATES
        if fate in people.asked
    ]
    trapped = people.totals.get("trapped")
    if people.none and not people.asked and not figures:
        return {"hurt": "none"}, []
    answers: dict[str, Any] = {}
    if trapped:
        answers |= {"hurt": "trapped", "trapped": trapped}
    elif figures == {"killed": 0, "injured": 0}:
        return {"hurt": "none"}, []
    elif figures.get("killed") == 0 and figures.get("injured"):
        answers["hurt"] = "only_injured"
    elif figures or doubts or "trapped" in people.asked:
        answers["hurt"] = "trapped" if "trapped" in people.asked else "killed_and_injured"
    for fate, total in figures.items():
        if answers.get("hurt") != "only_injured" or fate == "injured":
            answers |= {f"{fate}_total": total, **people_answers(fate, total, people.parts.get(fate, {}))}
    if any(people.parts.get(fate, {}).get("responders") for fate in figures):
        answers["responders"] = "some"
    return answers, doubts


def _offered(people: People, fate: str) -> dict[str, Any] | None:
    """The figures that may be meant, as buttons; a lower bound where nothing else may be meant."""
    figures = sorted(figure for figure in people.readings.get(fate, ()) if figure <= LARGE)[:_MOST_OFFERED]
    bound = people.bounds.get(fate, set()) & {*figures} if len(figures) == 1 else set()
    return {"readings": figures, **({"at_least": bound.pop()} if bound else {})} if figures else None


def _joined(spans: list[tuple[int, int]], message: Message) -> list[tuple[int, int]]:
    return message.words({at for start, end in spans for at in range(start, end)})
