"""The tokens of a whole message, and how each was understood. PURE."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.domain.parsing.numbers.figures import Figure, read_figure
from bot.domain.parsing.text.lexicon import Hit, Lexicon
from bot.domain.parsing.text.tokens import Tokens, tokenise

#: Claim of a target that the attack was only near: it is not used, and shown as not understood.
NEARBY = "nearby"


@dataclass(slots=True)
class Message:
    """A message as tokens. `claims[n]` says how token n was understood; empty: not yet."""

    text: str
    tokens: Tokens
    lexicon: Lexicon
    claims: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> "Message":
        """Tokenise a text, without claims."""
        tokens = tokenise(text)
        return cls(text, tokens, lexicon, [""] * len(tokens))

    def find(self, at: int, *families: str) -> Hit | None:
        """Look up the longest spelling of these families at a token (`Lexicon.find`)."""
        return self.lexicon.find(self.tokens, at, *families)

    def figure(self, at: int) -> Figure | None:
        """Read the figure that begins at a token, if there is one."""
        return read_figure(self.tokens, at, self.lexicon)

    def claim(self, start: int, end: int, family: str) -> None:
        """Claim these tokens, unless they are claimed already."""
        for at in range(start, end):
            self.claims[at] = self.claims[at] or family

    def is_free(self, start: int, end: int) -> bool:
        """Whether none of these tokens is claimed."""
        return not any(self.claims[start:end])

    def unread(self) -> list[int]:
        """Return the unclaimed tokens, without marks."""
        unclaimed = (n for n, claim in enumerate(self.claims) if claim in ("", NEARBY))
        return [n for n in unclaimed if self.tokens[n].kind != "mark"]

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield the ranges of unclaimed tokens, as (start, end)."""
        start = None
        for at, claim in enumerate([*self.claims, "end"]):
            if claim and start is not None:
                yield start, at
                start = None
            elif not claim and start is None:
                start = at

    def words(self, places: Iterable[int]) -> list[tuple[int, int]]:
        """Return the positions of these tokens in the text, neighbours joined: (start, end) in characters."""
        found: list[tuple[int, int]] = []
        last = -2
        for at in sorted(places):
            token = self.tokens[at]
            start = found.pop()[0] if at == last + 1 else token.start
            found.append((start, token.end))
            last = at
        return found
