"""Scan a range of a message for counted groups of people, with their positions and doubts.

Extends the scanner of typed figures (`counted.FigureScanner`) by the small words of whole sentences. PURE.
"""

from dataclasses import dataclass

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.message.typos import may_change_a_figure
from bot.domain.parsing.numbers.counted import FigureScanner
from bot.domain.parsing.numbers.people import Group, Nouns

_SMALL_FAMILIES = ("filler:message", "filler:choice", "filler:time", "place")


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """A group with its position (tokens) and whether its context makes it doubtful.

    `labelled`: its noun is followed by a colon ("Dead: 2 men").
    """

    group: Group
    start: int
    end: int
    run: int
    doubtful: bool = False
    labelled: bool = False


class MessageScanner(FigureScanner):
    """Scanner of a range of a message; it also notes the position of each group."""

    def __init__(self, message: Message, start: int, end: int) -> None:
        super().__init__(message.tokens[start:end], message.lexicon)
        self._offset = start
        self.groups: list[tuple[int, int]] = []
        self.unread: list[int] = []

    @property
    def problem(self) -> str | None:
        """Why the range is ambiguous as a whole, if it is."""
        return self._found.problem

    def counted(self, run: int) -> list[CountedGroup]:
        """Return the groups in order; a group is doubtful if a word next to it is not understood."""
        groups = self.walk().groups
        unread = frozenset(self.unread)
        return [
            CountedGroup(group, start, end, run, self._doubtful(n, unread), self._label(start, end))
            for n, (group, (start, end)) in enumerate(zip(groups, self.groups, strict=True))
        ]

    def _label(self, start: int, end: int) -> bool:
        tokens = self._tokens[start - self._offset : end - self._offset + 1]
        return any(token.text in (":", "=") for token in tokens)

    def _doubtful(self, n: int, unread: frozenset[int]) -> bool:
        return self._beside(*self.groups[n], unread) or self._hedged(n)

    def _hedged(self, n: int) -> bool:
        """ "At least 3 dead and 12 hurt": "at least" may apply to both."""
        start = self.groups[n][0]
        n = next(i for i, group in enumerate(self.groups) if group[0] == start)
        if n == 0 or not self._joins(start):
            return False
        before, end = self.groups[n - 1]
        vague = self._found.groups[n - 1].sureness in ("about", "at_least", "at_most")
        return vague and start - end <= 1 and self._hedge_ends(before)

    def _joins(self, start: int) -> bool:
        """Whether "and" precedes this token, or is attached to it."""
        here = start - self._offset
        on = self._find(here, "number", "people")
        figure = self._read(here)
        if (on and on.joined) or (figure and figure.joined):
            return True
        return self._find(here - 1, "link:and") is not None

    def _hedge_ends(self, at: int) -> bool:
        """Whether a hedge ("about", "at least") ends right before this token."""
        here = at - self._offset
        hits = ((n, self._find(n, "uncertain")) for n in range(max(0, here - 3), here))
        return any(hit is not None and n + hit.length == here for n, hit in hits)

    def step(self) -> bool:
        """One step: "none" of a fate first, then figures, then the small words of a message."""
        start, before = self._at, len(self._found.groups)
        if self._at < len(self._tokens) and (
            self._none_of_fate() or self._a_fate() or super().step() or self._small()
        ):
            for _ in range(len(self._found.groups) - before):
                self.groups.append((self._offset + start, self._offset + self._at))
            return True
        self.unread.append(self._offset + self._at)
        return False

    def _none_of_fate(self) -> bool:
        """ "Nobody killed", "killed: none": none of these, and nothing about others."""
        none = self._find(self._at, "answer:none")
        if none:
            noun = self._nouns(self._at + none.length)
            if noun and noun.fate in ("killed", "injured") and noun.count is None:
                self._at = noun.end
                self._add(0, 0, noun)
                return True
            if none.length > 1:  # "not anybody" is more than a bare zero
                self._said("none", none)
                return True
            return False
        noun = self._nouns(self._at)
        if noun is None or noun.count is not None or noun.fate not in ("killed", "injured"):
            return False
        at = noun.end
        while at < len(self._tokens) and self._tokens[at].text in (":", "=", "-"):
            at += 1
        none = self._find(at, "answer:none")
        after = self._nouns(at + none.length) if none else None
        if none is None or after is not None:
            return False
        self._at = at + none.length
        noun.end = self._at
        self._add(0, 0, noun)
        return True

    def _a_fate(self) -> bool:
        """ "Killed a man": the article belongs to the fate before it."""
        noun = self._nouns(self._at)
        if noun is None or noun.fate is None or noun.who is not None or noun.count is not None:
            return False
        article = self._find(noun.end, "link:article")
        one = self._nouns(noun.end + article.length) if article else None
        if one is None or one.count != 1 or one.fate is not None or one.who is None:
            return False
        self._at = one.end
        self._add(1, 1, Nouns(one.who, noun.fate, 1, one.end))
        return True

    def _small(self) -> bool:
        hit = self._find(self._at, *_SMALL_FAMILIES)
        if hit is None or self._find(self._at, "link:to", "uncertain"):
            return False
        self._at += hit.length
        return True

    def _beside(self, start: int, end: int, unread: frozenset[int]) -> bool:
        """An unknown word right after a group ("killed 4 cows"), or one before it that may be a typo of "about", "no",
        "among them"."""
        if end in unread and self._tokens[end - self._offset].kind == "word":
            return True
        if self._part_of(start - 1, unread) or self._some_of(start, end):
            return True
        before = start - 1
        if before not in unread:
            return False
        # A noun without a figure: the unknown word before it may be the figure.
        figure = self._read(start - self._offset)
        return figure is None and self._tokens[before - self._offset].kind == "word"

    def _part_of(self, at: int, unread: frozenset[int]) -> bool:
        """ "Half of the 10 injured", "a family of 5": the word before "of" changes the figure."""
        for n in range(at, max(at - 3, self._offset - 1), -1):
            here = n - self._offset
            if self._tokens[here].kind != "word":
                return False
            if n in unread or self._find(here, "fraction"):
                return n < at or n not in unread
            if self._find(here, "place:from", "filler:message", "filler:number") is None:
                return False
        return False

    def _some_of(self, start: int, end: int) -> bool:
        """ "2 of the injured (died)": a part of the group, not its number."""
        ends = (
            n + of.length
            for n in range(start - self._offset + 1, end - self._offset)
            if (of := self._find(n, "link:of"))
        )
        return any((noun := self._nouns(at)) and noun.fate for at in ends)

    def has_typo(self) -> bool:
        """Whether an unknown word may be a typo of one that changes a figure."""
        return any(may_change_a_figure(self._tokens[n - self._offset], self._lexicon) for n in self.unread)
