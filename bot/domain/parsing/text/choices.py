"""Choices that are typed instead of pressed: kinds, targets, munitions, sources, parties; with numbers.

"missile and artillery", "school x2", "two houses and the bakery".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.domain.parsing.numbers.figures import Figure, read_figure
from bot.domain.parsing.text.lexicon import Hit, Lexicon, Meaning
from bot.domain.parsing.text.tokens import Token, tokenise

_SEPARATORS = frozenset(",;.!:-/()+\n")
_SHORTEST_TYPO = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """A code that was named, with its number (None: some, not counted)."""

    code: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices in the order typed, each code once; and the unknown words."""

    chosen: tuple[Choice, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(choice.code for choice in self.chosen)


def match_choices(text: str, family: str, lexicon: Lexicon) -> Choices:
    """Find the codes of a family (`kind`, `target`, `origin` …) that a text names. Never raises."""
    scanner = _ChoiceScanner(tokenise(text), family, lexicon)
    scanner.run()
    return Choices(tuple(_once(scanner.chosen)), tuple(scanner.unread))


class _ChoiceScanner:
    def __init__(self, tokens: Sequence[Token], family: str, lexicon: Lexicon) -> None:
        self._tokens, self._family, self._lexicon = tokens, family, lexicon
        self._at = 0
        self._count: int | None = None
        self._counted: str | None = None  # the figure's words, until a noun takes it
        self._uncounted = False
        self.chosen: list[Choice] = []
        self.unread: list[str] = []

    def run(self) -> None:
        while self._at < len(self._tokens):
            if not (self._named() or self._figure() or self._small_word() or self._slip()):
                self._drop_figure()
                self.unread.append(self._tokens[self._at].text)
                self._at += 1
        self._drop_figure()

    def _named(self) -> bool:
        hit = self._find(self._at, self._family)
        small = self._find(self._at, "uncertain")
        if hit is None or (small and small.length > hit.length):
            return False
        if self._family == "target" and is_only_nearby(self._tokens, self._at, self._lexicon):
            self._drop_figure()
            self.unread += [token.text for token in self._tokens[self._at : self._at + hit.length]]
            self._at += hit.length
            return True
        self._at += hit.length
        self._choose(hit.meaning)
        return True

    def _choose(self, meaning: Meaning) -> None:
        count = self._count if self._counted else meaning.number
        if self._counted and meaning.number == 2 and count != 2:
            self.unread.append(self._counted)  # "3" before a dual
            count = None
        times = self._times()
        if times is not None:
            count = times
        self.chosen.append(Choice(meaning.code, None if self._uncounted or meaning.form == "some" else count))
        self._count, self._counted, self._uncounted = None, None, False

    def _times(self) -> int | None:
        """A number after the noun: "school x2", "school (2)", "schools: 3"."""
        at = self._at
        link = self._find(at, "link")
        if link and link.meaning.code == "times":
            at += link.length
        elif at < len(self._tokens) and self._tokens[at].text in "(:=":
            at += 1
        else:
            return None
        figure = self._read(at)
        if figure is None or figure.problem or figure.value == 0:
            return None
        self._at = figure.end
        return figure.value

    def _figure(self) -> bool:
        figure = self._read(self._at)
        if figure is None or figure.problem or figure.value == 0:
            return False
        self._drop_figure()
        self._count = figure.value
        self._counted = " ".join(token.text for token in self._tokens[self._at : figure.end])
        self._at = figure.end
        return True

    def _small_word(self) -> bool:
        token = self._tokens[self._at]
        if token.text in _SEPARATORS:
            self._at += 1
            return True
        hit = self._find(self._at, "uncertain", "link:and", "link:article", "link:times", "filler:choice")
        if hit is None:
            return False
        self._uncounted = self._uncounted or hit.meaning.family == "uncertain"
        self._at += hit.length
        return True

    def _slip(self) -> bool:
        """A word with one wrong letter that fits only one code; the card shows it for correction."""
        word = self._tokens[self._at].text
        if len(word) < _SHORTEST_TYPO or self._tokens[self._at].kind != "word":
            return False
        if self._find(self._at, "filler:everyday"):
            return False
        near = {
            meaning
            for key, meaning in self._lexicon.phrases(self._family)
            if len(key) == 1 and len(key[0]) >= _SHORTEST_TYPO
            if OSA.distance(word, key[0], score_cutoff=1) <= 1
        }
        if len({meaning.code for meaning in near}) != 1:
            return False
        self._at += 1
        # A typo may hide the ending of a plural, so its form gives no number.
        self._choose(Meaning(self._family, next(iter(near)).code))
        return True

    def _find(self, at: int, *families: str) -> Hit | None:
        return self._lexicon.find(self._tokens, at, *families)

    def _read(self, at: int) -> Figure | None:
        return read_figure(self._tokens, at, self._lexicon)

    def _drop_figure(self) -> None:
        if self._counted:
            self.unread.append(self._counted)
        self._count, self._counted = None, None


def _once(chosen: Iterable[Choice]) -> Iterable[Choice]:
    """Each code once: numbers are added; without one of them there is none."""
    counts: dict[str, int | None] = {}
    for choice in chosen:
        known = counts.get(choice.code, 0)
        counts[choice.code] = None if known is None or choice.count is None else known + choice.count
    return [Choice(code, count) for code, count in counts.items()]


_POLITE = frozenset(".,!")


def read_answer(text: str, lexicon: Lexicon) -> str | None:
    """Return the code of a plain answer (`meanings.ANSWERS`) if the whole text is one, else None."""
    tokens = tokenise(text)
    while tokens and tokens[-1].text in _POLITE:
        tokens.pop()
    hit = lexicon.find(tokens, 0, "answer")
    return hit.meaning.code if hit and hit.length == len(tokens) else None


_ARTICLES = ("the", "a", "an")
#: Phrases for "near" have at most this many words ("in the vicinity of").
_LONGEST_NEAR = 3


def is_only_nearby(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "near" precedes a target: then whether it was hit is asked, never assumed."""
    end = at
    while end > 0 and tokens[end - 1].text in _ARTICLES:
        end -= 1
    before = range(max(0, end - _LONGEST_NEAR), end)
    words = ((n, lexicon.find(tokens, n, "place:region", "place:near")) for n in before)
    return any(hit and hit.meaning.code == "near" and n + hit.length == end for n, hit in words)
