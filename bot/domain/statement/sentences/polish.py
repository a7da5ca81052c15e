"""Final corrections of a sentence: spaces, invisible characters, a figure at its start, its first letter."""

import re
import unicodedata
from typing import Final

from bot.domain.words import Words

#: Marks of writing direction; they are inserted again where they are needed.
_DIRECTION: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OPENING_FIGURE: Final = re.compile(r"^[2-9](?=\s)")
#: In right-to-left text: hashes, Latin words, and figures joined by a dash or a slash.
_LATIN: Final = re.compile(
    r"\b[0-9a-f]{16}\b|[A-Za-zÀ-ɏ][\w'’.&/-]*(?:\s+[A-Za-zÀ-ɏ][\w'’.&/-]*)*(?<![.\-/])|\d+(?:[-–/]\d+)+"
)


class _WithoutFormat(dict[int, int | None]):
    """A table for `str.translate` that removes characters of category Cf; each character is looked up once."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code)) == "Cf" else code
        self[code] = kept
        return kept


_WITHOUT_FORMAT: Final = _WithoutFormat()
_ISOLATE: Final = "\u2066"
_END: Final = "\u2069"


def polish(words: Words, text: str) -> str:
    """Return the sentence as it is published."""
    text = clean(words, text)
    text = _OPENING_FIGURE.sub(lambda found: _in_words(words, found[0]), text)
    text = text[:1].upper() + text[1:]
    if words.right_to_left:
        text = _LATIN.sub(lambda found: f"{_ISOLATE}{found[0]}{_END}", text)
    return text


def clean(words: Words, text: str) -> str:
    """Remove marks of direction and, in a left-to-right language, all invisible characters."""
    text = " ".join(_DIRECTION.sub("", text).split())
    if not words.right_to_left:
        text = text.translate(_WITHOUT_FORMAT)
    return text


def _in_words(words: Words, figure: str) -> str:
    name = f"number-{figure}"
    return words(name) if words.has(name) else figure
