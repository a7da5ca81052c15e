"""The walk over a stretch of a message: counted groups of people, each with where it stands and what makes it doubtful.

The walk of a typed figure (`counted.Walk`), with the small words of whole sentences. PURE.
"""

from dataclasses import dataclass

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.message.typos import may_change_a_figure
from bot.domain.parsing.numbers.counted import FigureScanner
from bot.domain.parsing.numbers.people import Group, Nouns

_SMALL_FAMILIES = ("filler:message", "filler:choice", "filler:time", "place")


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """A group with where it stands (tokens), and whether something beside it makes it doubtful.

    `labelled`: a colon stands after its noun ("Dead: 2 men").
    """

    group: Group
    start: int
    end: int
    run: int
    doubtful: bool = False
    labelled: bool = False


class MessageScanner(FigureScanner):
    """The walk of a typed figure, over a stretch of a message; it also notes where each group stands."""

    def __init__(self, message: Message, start: int, end: int) -> None:
        super().__init__(message.tokens[start:end], message.lexicon)
        self._offset = start
        self.groups: list[tuple[int, int]] = []
        self.unread: list[int] = []

    @property
    def problem(self) -> str | None:
        """Why the stretch as a whole has two readings."""
        return self._found.problem

    def counted(self, run: int) -> list[CountedGroup]:
        """The groups of the stretch in order, each doubtful when a word beside it is not understood."""
        groups = self.walk().groups
        unread = frozenset(self.unread)
        return [
            CountedGroup(
                group,
                start,
                end,
                run,
                self._beside(start, end, unread) or self._hedged(start),
                self._label(start, end),
            )
            for group, (start, end) in zip(groups, self.groups, strict=True)
        ]

    def _label(self, start: int, end: int) -> bool:
        tokens = self._tokens[start - self._offset : end - self._offset + 1]
        return any(token.text in (":", "=") for token in tokens)

    def _hedged(self, start: int) -> bool:
        """ "At least 3 dead and 12 hurt": "at least" may be said of both."""
        joined, at = self._joins(start), self.groups.index(next(g for g in self.groups if g[0] == start))
        if not joined or at == 0:
            return False
        before, end = self.groups[at - 1]
        group = self._found.groups[at - 1]
        return (
            group.sureness in ("about", "at_least", "at_most")
            and start - end <= 1
            and self._hedge_ends(before)
        )

    def _joins(self, start: int) -> bool:
        """Whether "and" stands before this token, or is written onto it."""
        here = start - self._offset
        on = self._find(here, "number", "people")
        figure = self._read(here)
        if (on and on.joined) or (figure and figure.joined):
            return True
        return here > 0 and self._find(here - 1, "link:and") is not None

    def _hedge_ends(self, at: int) -> bool:
        """Whether a hedge stands right before this token."""
        here = at - self._offset
        hits = ((n, self._find(n, "uncertain")) for n in range(max(0, here - 3), here))
        return any(hit is not None and n + hit.length == here for n, hit in hits)

    def step(self) -> bool:
        """One step; a fate's own "none" first, then the figures, then the small words of a message."""
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
        """ "Nobody killed", "killed: none": none of these, and nothing said of others."""
        none = self._find(self._at, "answer:none")
        if none:
            noun = self._nouns(self._at + none.length)
            if noun and noun.fate in ("killed", "injured") and noun.count is None:
                self._at = noun.end
                self._add(0, 0, noun)
                return True
            if none.length > 1:  # "not anybody" is no bare nought
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
        """ "Killed a man": the article's figure belongs to the fate before it."""
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
        """A word not understood right after a group ("killed 4 cows"), or one before it that may be a slip of
        "about", "no", "among them"."""
        if end in unread and self._tokens[end - self._offset].kind == "word":
            return True
        if self._part_of(start - 1, unread) or self._some_of(start, end):
            return True
        before = start - 1
        if before not in unread:
            return False
        # A noun that is its own figure ("and twelve martyrs" in one word): the word before it may be the figure.
        figure = self._read(start - self._offset)
        return figure is None and self._tokens[before - self._offset].kind == "word"

    def _part_of(self, at: int, unread: frozenset[int]) -> bool:
        """ "Half of the 10 injured", "a family of 5": what stands before "of" changes the figure."""
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
        """ "2 of the injured (died)": two among them, not the number of them."""
        for n in range(start - self._offset + 1, end - self._offset):
            of = self._find(n, "link:of")
            noun = self._nouns(n + of.length) if of else None
            if noun and noun.fate:
                return True
        return False

    def has_slip(self) -> bool:
        """Whether a word not understood here may be one that would change a figure."""
        return any(may_change_a_figure(self._tokens[n - self._offset], self._lexicon) for n in self.unread)
