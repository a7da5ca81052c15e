"""Split a typed text into words, figures and marks, folded, with their positions in the text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.domain.places.letters import fold, fold_digits

#: Marks above or below a letter, in every script.
_MARKS = "".join(chr(code) for code in range(0x300, 0x3100) if unicodedata.combining(chr(code)))
#: Signs that change how the one before them is drawn: an emoji, a keycap, a colour of the skin.
_SHAPES = frozenset("\ufe0e\ufe0f\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
# They, apostrophes, tatweel and invisible characters belong to their word.
_TOKEN = re.compile(
    r"(?P<figure>\d+)"
    r"|(?P<word>(?:[^\W\d_]|[" + _MARKS + r"'’‘`ʼ\u00ad\u061c\u200b-\u200f\u2060-\u2069])+)"
    r"|(?P<mark>[^\s_#])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, figure or mark. `text` is folded; `start`, `end`: position in the original text.

    `attached`: nothing separates it from the token before ("14:30", "x2", "9pm").
    """

    text: str
    kind: str
    start: int
    end: int
    attached: bool = False
    #: It ends in a letter that folding drops: in Arabic, "during" is not "two".
    clipped: bool = False

    @property
    def is_figure(self) -> bool:
        return self.kind == "figure"


class Tokens(list[Token]):
    """The tokens of a text, in order. `found`: what a lexicon found at each of them, so that it looks only once."""

    def __init__(self, tokens: Iterable[Token] = ()) -> None:
        super().__init__(tokens)
        self.found: dict[int, Any] = {}


def _is_clipped(word: str, folded: str) -> bool:
    last = next((letter for letter in reversed(word) if letter.isalpha()), None)
    return last is not None and fold(last) == "" and bool(folded)


def tokenise(text: str) -> Tokens:
    """Return the tokens of a text in order; white space, invisible characters and the signs of a hashtag are none."""
    found = Tokens()
    end = -1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if match[0] in _SHAPES:  # they only choose how the sign before them is drawn
            continue
        folded = fold_digits(match[0]) if kind != "word" else fold(match[0])
        if folded:
            found.append(
                Token(
                    folded,
                    kind,
                    match.start(),
                    match.end(),
                    match.start() == end,
                    _is_clipped(match[0], folded),
                )
            )
        end = match.end()
    return found
