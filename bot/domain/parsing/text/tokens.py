"""Split a typed text into words, figures and marks, folded, with their positions in the text."""

import re
import unicodedata
from dataclasses import dataclass

from bot.domain.places.letters import fold, fold_digits

#: Marks above or below a letter, in every script.
_MARKS = "".join(chr(code) for code in range(0x300, 0x3100) if unicodedata.combining(chr(code)))
# They, apostrophes, tatweel and invisible characters belong to their word.
_TOKEN = re.compile(
    r"(?P<figure>\d+)"
    r"|(?P<word>(?:[^\W\d_]|[" + _MARKS + r"'’‘`ʼ\u00ad\u061c\u200b-\u200f\u2060-\u2069])+)"
    r"|(?P<mark>\S)"
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

    @property
    def is_figure(self) -> bool:
        return self.kind == "figure"


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text in order; white space and invisible characters are none."""
    found: list[Token] = []
    end = -1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        folded = fold_digits(match[0]) if kind != "word" else fold(match[0])
        if folded:
            found.append(Token(folded, kind, match.start(), match.end(), match.start() == end))
        end = match.end()
    return found
