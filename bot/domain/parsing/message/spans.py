"""Spans of a whole message: which words were understood as what. PURE."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.domain.parsing.numbers.figures import Figure, read_figure
from bot.domain.parsing.text.lexicon import Hit, Lexicon
from bot.domain.parsing.text.tokens import Token, tokenise

#: What a target is claimed as that an attack only fell near: nothing is taken from it, and whoever reads is shown it.
NEARBY = "beside"


@dataclass(slots=True)
class Message:
    """A message as tokens, with what each was taken for. `claims[n]` is empty as long as nobody read token n."""

    text: str
    tokens: Sequence[Token]
    lexicon: Lexicon
    claims: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> "Message":
        """The message, nothing read yet."""
        tokens = tokenise(text)
        return cls(text, tokens, lexicon, [""] * len(tokens))

    def find(self, at: int, *families: str) -> Hit | None:
        """Look up the longest spelling of these families at a token (`Lexicon.find`)."""
        return self.lexicon.find(self.tokens, at, *families)

    def figure(self, at: int) -> Figure | None:
        """Read the figure that begins at a token, if there is one."""
        return read_figure(self.tokens, at, self.lexicon)

    def claim(self, start: int, end: int, what: str) -> None:
        """These tokens are read as this."""
        for at in range(start, end):
            self.claims[at] = self.claims[at] or what

    def is_free(self, start: int, end: int) -> bool:
        """Whether nobody read any of these tokens."""
        return not any(self.claims[start:end])

    def unread(self) -> list[int]:
        """The tokens of which nothing was taken, but for marks."""
        return [
            n
            for n, claim in enumerate(self.claims)
            if claim in ("", NEARBY) and self.tokens[n].kind != "mark"
        ]

    def runs(self) -> Iterator[tuple[int, int]]:
        """The stretches of tokens nobody read, as (start, end)."""
        start = None
        for at, claim in enumerate([*self.claims, "end"]):
            if claim and start is not None:
                yield start, at
                start = None
            elif not claim and start is None:
                start = at

    def words(self, places: Iterable[int]) -> list[tuple[int, int]]:
        """Where these tokens stand in the text, neighbours joined: (start, end) in characters."""
        found: list[list[int]] = []
        last = -2
        for at in sorted(places):
            token = self.tokens[at]
            if at == last + 1 and found:
                found[-1][1] = token.end
            else:
                found.append([token.start, token.end])
            last = at
        return [(start, end) for start, end in found]
