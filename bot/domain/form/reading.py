"""Typed words → codes, figures and times for the kinds of the form. PURE.

`bot.domain.parsing` reads the words; this module turns its results into answers, questions or problems.
"""

from dataclasses import dataclass, field

from bot.domain.form.step import Context
from bot.domain.parsing.numbers.numbers import NotKnown, Number, Refused, Several, Uncertain, read_number
from bot.domain.parsing.text.choices import match_choices, read_answer
from bot.domain.parsing.time.times import Problem as TimeProblem
from bot.domain.parsing.time.times import When, read_when
from storage.model.validation import Problem

#: Lists of the form → families of words in the text catalogues.
_FAMILIES = {
    "attack_kinds": "kind",
    "targets": "target",
    "munitions": "munition",
    "patterns": "pattern",
    "party": "origin",
    "source": "source",
    "origin_known_by": "known_by",
}
#: Lists with a plain answer: yes, no, none or "not known".
_PLAIN = {
    "responders": {"yes": "some", "no": "none", "none": "none", "not_known": "unknown"},
    "others_men": {"yes": "yes", "no": "unknown", "not_known": "unknown"},
    "hurt": {"no": "none", "none": "none", "not_known": "unknown"},
    "again": {},
    "search": {"yes": "continuing", "no": "ended"},
    "access": {"yes": "reached", "no": "denied"},
    "civilian_status": {"yes": "civilians", "no": "unknown", "not_known": "unknown"},
}
_WHO = {"women": "woman", "men": "man", "children": "child"}


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A figure (None: "not known"), and the people named with it: women, children, men, responders → number."""

    value: int | None
    parts: dict[str, int] = field(default_factory=dict)


def read_codes(typed: str, words: str, codes: tuple[str, ...], context: Context) -> dict[str, int | None]:
    """Return the codes that the words name, with their numbers; empty if a word is not understood."""
    if words in _PLAIN:
        code = _PLAIN[words].get(read_answer(typed, context.lexicon) or "")
        return {code: None} if code in codes else {}
    if words == "who":
        return _who(typed, context)
    family = _FAMILIES.get(words)
    if family is None:
        return {}
    found = match_choices(typed, family, context.lexicon)
    if found.unread or not found.chosen or any(code not in codes for code in found.codes):
        answer = read_answer(typed, context.lexicon)
        return {"unknown": None} if answer == "not_known" and "unknown" in codes else {}
    return {choice.code: choice.count for choice in found.chosen}


def is_none(typed: str, context: Context) -> bool:
    """Whether the words are a plain "none", "nothing" or "no"."""
    return read_answer(typed, context.lexicon) in ("none", "no")


def _who(typed: str, context: Context) -> dict[str, int | None]:
    if read_answer(typed, context.lexicon) == "not_known":
        return {"unknown": None}
    found = read_number(typed, context.lexicon)
    if isinstance(found, Number) and found.value == 1 and found.who in _WHO:
        return {_WHO[found.who]: None}
    return {}


def read_figure_answer(typed: str, group: str, context: Context) -> ReadFigure | Problem | None:
    """Return the figure for `group` (killed, injured, or another). "Several" and "about 10" are a Problem: figures
    are never guessed."""
    plain = read_answer(typed, context.lexicon)
    if plain == "not_known":
        return ReadFigure(None)
    found = read_number(typed, context.lexicon)
    if found is None:
        return ReadFigure(0) if plain in ("none", "no") else None
    if isinstance(found, NotKnown):
        return ReadFigure(None)
    if isinstance(found, Refused):
        return Problem("figure-unclear", slots={"words": " ".join(found.words) or typed[:40]})
    parts = found.parts if isinstance(found, Several) else (found,)
    sure = [part for part in parts if isinstance(part, Number)]
    if len(sure) < len(parts):
        return Problem("figure-uncertain", slots={"words": typed[:40]})
    return _figure(sure[0], sure[1:], group, typed)


def lower_bound(typed: str, context: Context) -> int | None:
    """Return the 5 of "at least 5"; None for any other words."""
    found = read_number(typed, context.lexicon)
    bound = isinstance(found, Uncertain) and found.kind == "at_least"
    return found.low or None if isinstance(found, Uncertain) and bound else None


def _figure(first: Number, more: list[Number], group: str, typed: str) -> ReadFigure | Problem:
    fates = {part.fate for part in (first, *more)} - {None, "casualties"}
    if fates - {group}:
        return Problem("figure-of-others", slots={"words": typed[:40]})
    named = [part for part in more if part.who is not None and part.who != "persons"]
    if len(named) < len(more):
        return Problem("figure-unclear", slots={"words": typed[:40]})
    parts = {part.who: part.value for part in named if part.who is not None}
    if first.who in ("women", "children", "men", "responders"):
        if more:
            return Problem("figure-unclear", slots={"words": typed[:40]})
        parts = {first.who: first.value}
    return ReadFigure(first.value, parts)


def read_time_answer(typed: str, context: Context) -> When | TimeProblem | None:
    """Return the moment that the words mean, or the problem with it; None if they name no time."""
    found = read_when(typed, context.now, context.zone, context.lexicon)
    if isinstance(found, TimeProblem) and found.code == "not_understood":
        return None
    return found
