"""Groups of people and their nouns: who they are and what happened to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.parsing.text.lexicon import Lexicon, Meaning
from bot.domain.parsing.text.meanings import FATES
from bot.domain.parsing.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Group:
    """Counted people. `sureness`: exact, about, at_least, at_most, range, vague, not_known, bare (no figure).

    `low`, `high`: bounds of the figure, if known; `within`: part of the people named before; `joined`: after "and".
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
    """The people in a text: groups in order, unknown words, the code of a problem."""

    groups: list[Group] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    problem: str | None = None


@dataclass(slots=True)
class Nouns:
    """Adjacent nouns that name one group: at most one of each; `count`: 1 for a singular, 2 for a dual.

    `end`: the first token after them.
    """

    who: str | None = None
    fate: str | None = None
    count: int | None = None
    end: int = 0
    joined: bool = False

    def take(self, meaning: Meaning, end: int) -> bool:
        """Add a noun of the same group; False (and no change) if it belongs to another group."""
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
    """Read the nouns from this token on that name one group, also with filler words between them.

    A noun after "and" starts another group: "3 and a child" are three, and a child. It is read only with `opening`.
    """
    nouns = Nouns(end=at)
    while hit := lexicon.find(tokens, at, "people", "filler:number"):
        if hit.joined and (nouns.who or nouns.fate or not opening):
            break
        nouns.joined = nouns.joined or hit.joined
        at += hit.length
        if hit.meaning.family == "people" and not nouns.take(hit.meaning, at):
            break
    return nouns if nouns.who or nouns.fate else None


def conflict(first: Nouns, second: Nouns | None) -> bool:
    """Whether both name who, or both name a fate: then they are two groups."""
    return second is not None and bool((first.who and second.who) or (first.fate and second.fate))


def merge_nouns(first: Nouns, second: Nouns | None, end: int) -> Nouns:
    """Combine the nouns before and after a figure into one group."""
    if second is None:
        return Nouns(first.who, first.fate, first.count, end)
    return Nouns(first.who or second.who, first.fate or second.fate, second.count, second.end)
