"""Groups of people and the nouns that name them: who they are, what happened to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.parsing.text.lexicon import Lexicon, Meaning
from bot.domain.parsing.text.meanings import FATES
from bot.domain.parsing.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Group:
    """People counted. `sureness`: exact, about, at_least, at_most, range, vague, not_known, bare (no figure).

    `low` and `high` bound the figure as far as it was said; `within`: they are among those named before;
    `joined`: "and" stands before them.
    """

    low: int | None = None
    high: int | None = None
    sureness: str = "bare"
    who: str | None = None
    fate: str | None = None
    within: bool = False
    joined: bool = False


@dataclass(slots=True)
class Scan:
    """What a text says of people: groups in order, words not understood, a code when something is wrong."""

    groups: list[Group] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    problem: str | None = None


@dataclass(slots=True)
class Nouns:
    """Nouns side by side that name one group: at most one of each; `count` of a singular or dual.

    `end` is the first token after them.
    """

    who: str | None = None
    fate: str | None = None
    count: int | None = None
    end: int = 0
    joined: bool = False

    def take(self, meaning: Meaning, end: int) -> bool:
        """One more noun of the same group; False (and nothing taken) when it must be another group's."""
        count = meaning.number
        if count and self.count and count != self.count:
            return False
        if meaning.code in FATES and self.fate is None:
            self.fate = meaning.code
        elif meaning.code not in FATES and self.who is None:
            self.who = meaning.code
        else:
            return False
        self.count, self.end = self.count or count, end
        return True


def read_nouns(tokens: Sequence[Token], at: int, lexicon: Lexicon, opening: bool = False) -> Nouns | None:
    """The nouns from this token on that name one group, with words between them that say nothing.

    A noun with "and" before it opens another group: "3 and a child" are three, and a child. Only with `opening`
    it is taken.
    """
    nouns = Nouns(end=at)
    while at < len(tokens):
        hit = lexicon.find(tokens, at, "people", "filler:number")
        if hit is None or (hit.joined and (nouns.who or nouns.fate or not opening)):
            break
        nouns.joined = nouns.joined or hit.joined
        at += hit.length
        if hit.meaning.family == "people" and not nouns.take(hit.meaning, at):
            break
    return nouns if nouns.who or nouns.fate else None


def conflict(first: Nouns, second: Nouns | None) -> bool:
    """Whether both say who, or both say what happened: then they are two groups."""
    return second is not None and bool((first.who and second.who) or (first.fate and second.fate))


def merge_nouns(first: Nouns, second: Nouns | None, end: int) -> Nouns:
    """One group of the nouns before a figure and after it."""
    if second is None:
        return Nouns(first.who, first.fate, first.count, end)
    return Nouns(first.who or second.who, first.fate or second.fate, second.count, second.end)
