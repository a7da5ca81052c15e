"""Fold letters and digits, for place names and typed answers alike.

People write one word in many ways: with or without accents, in letters that are read as one, in many scripts of digits.
`fold` brings a text to the form in which two spellings of one word are equal. It never changes a value.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from bot.domain.spelling import read_as

#: Digits of other scripts than ours.
_DIGIT: Final = re.compile(r"(?![0-9])\d")
_SIGNS: Final = read_as("signs") | str.maketrans("−‐‑–—∶×", "-----:x")
_LETTERS: Final = read_as("letters")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʻʼʾʿ′ˈ"))
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class _ByLetter(dict[int, str]):
    """A table for `str.translate` that computes what a character becomes when it is first met."""

    def __init__(self, becomes: Callable[[str], str]) -> None:
        super().__init__()
        self._becomes = becomes

    def __missing__(self, code: int) -> str:
        found = self[code] = self._becomes(chr(code))
        return found


def _digit(character: str) -> str:
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), character).translate(_SIGNS)


def _letter(character: str) -> str:
    text = _INVISIBLE.sub("", _digit(character)).translate(_LETTERS).translate(_APOSTROPHES)
    # Only letters go through NFKD: it would turn superscripts into digits ("m²" is not "m2").
    letters = [
        base
        for letter in text
        for base in (unicodedata.normalize("NFKD", letter) if letter.isalpha() else letter)
        if not unicodedata.combining(base)
    ]
    # Presentation forms open into plain letters only now, so the letter table is applied once more.
    return "".join(letters).translate(_LETTERS).casefold()


_DIGITS: Final = _ByLetter(_digit)
_FOLDED: Final = _ByLetter(_letter)


def fold_digits(text: str) -> str:
    """Replace digits of every script, and the signs of the languages, by their Western signs."""
    return text.translate(_DIGITS)


def fold(text: str) -> str:
    """Remove differences of spelling: case, accents, scripts of digits, letters that a language reads as one.

    >>> fold("Idléb")
    'idleb'
    """
    return text.translate(_FOLDED)
