"""A typed answer to "how many?": a certain figure, an uncertain one, "not known", or why it is refused.

Codes of `Refused` (their wording is in the text catalogues):

    negative       below zero
    decimal        with a fraction (or "1,5": a list or a fraction?)
    too_large      above 9,999
    contradiction  a dual with another figure ("both children: 3")
    ambiguous      more than one reading ("3 5")
    unread_words   a figure next to unknown words (`words`)
"""

from dataclasses import dataclass, replace

from bot.domain.parsing.numbers.counted import scan
from bot.domain.parsing.numbers.people import Group, Scan
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Number:
    """A certain figure. `who` (persons, women, children, men, responders) and `fate` (killed, injured, casualties) as
    the text names them; `within`: part of the people of the previous figure."""

    value: int
    who: str | None = None
    fate: str | None = None
    within: bool = False


@dataclass(frozen=True, slots=True)
class Uncertain:
    """An uncertain figure. `kind`: about, at_least, at_most, range, vague; with the bounds that are known."""

    kind: str
    low: int | None = None
    high: int | None = None
    who: str | None = None
    fate: str | None = None
    within: bool = False


@dataclass(frozen=True, slots=True)
class NotKnown:
    """ "Not known": an answer, different from none."""


@dataclass(frozen=True, slots=True)
class Several:
    """Several figures in order ("9 injured, 4 women"); only the first may have no noun."""

    parts: tuple[Number | Uncertain, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A figure that must not be used. `code`: why; `words`: the unknown words."""

    code: str
    words: tuple[str, ...] = ()


Answer = Number | Uncertain | NotKnown | Several | Refused


def read_number(text: str, lexicon: Lexicon) -> Answer | None:
    """Read a number of people; None if the text names none. Never raises."""
    found = scan(tokenise(text), lexicon)
    refused = _refused(found)
    if refused:
        return refused
    summed = _summed(found.groups)
    groups = [group for group in summed if group.sureness != "bare"]
    if not groups or (found.unread and not _says_figure(groups)):
        return None
    if len(summed) == 1:
        return _value(groups[0])
    parts = tuple(value for value in map(_value, groups) if not isinstance(value, NotKnown))
    nameless = [at for at, part in enumerate(parts) if part.who is None and part.fate is None]
    named = [(part.who, part.fate, part.within) for part in parts]
    # Ambiguous: a figure without a noun after the first one, the same people twice, and a noun without a figure or
    # "not known" next to figures.
    if len(parts) < len(summed) or nameless not in ([], [0]) or len(set(named)) < len(named):
        return Refused("ambiguous")
    return Several(parts)


def _refused(found: Scan) -> Refused | None:
    if found.problem:
        return Refused(found.problem)
    if found.unread and _says_figure(found.groups):
        return Refused("unread_words", tuple(found.unread))
    return None


def _summed(groups: list[Group]) -> list[Group]:
    """ "Two girls and a boy" are three children: add certain figures of the same people that "and" joins."""
    summed: list[Group] = []
    for group in groups:
        last = summed[-1] if summed else None
        same = last and (last.who, last.fate, last.within) == (group.who, group.fate, group.within)
        if last and same and group.joined and group.who and last.sureness == group.sureness == "exact":
            total = (last.low or 0) + (group.low or 0)
            summed[-1] = replace(last, low=total, high=total)
        else:
            summed.append(group)
    return summed


def _says_figure(groups: list[Group]) -> bool:
    return any(group.low is not None for group in groups)


def _value(group: Group) -> Number | Uncertain | NotKnown:
    if group.sureness == "not_known":
        return NotKnown()
    if group.sureness == "exact" and group.low is not None:
        return Number(group.low, group.who, group.fate, group.within)
    low = None if group.sureness == "at_most" else group.low
    high = None if group.sureness == "at_least" else group.high
    return Uncertain(group.sureness, low, high, group.who, group.fate, group.within)
