"""Fold letters and digits, for place names and typed answers alike.

People write one word in many ways: with or without accents, in letters that are read as one, in many scripts of digits.
`fold` brings a text to the form in which two spellings of one word are equal. It never changes a value.
"""

import re
import unicodedata
from typing import Final

from bot.domain.spelling import read_as

#: Digits of other scripts than ours.
_DIGIT: Final = re.compile(r"(?![0-9])\d")
_SIGNS: Final = read_as("signs") | str.maketrans("−‐‑–—∶×", "-----:x")
_LETTERS: Final = read_as("letters")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʻʼʾʿ′ˈ"))
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def fold_digits(text: str) -> str:
    """Replace digits of every script, and the signs of the languages, by their Western signs."""
    return _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text).translate(_SIGNS)


def fold(text: str) -> str:
    """Remove differences of spelling: case, accents, scripts of digits, letters that a language reads as one.

    >>> fold("Idléb")
    'idleb'
    """
    # Only letters go through NFKD: it would turn superscripts into digits ("m²" is not "m2").
    text = _INVISIBLE.sub("", fold_digits(text)).translate(_LETTERS).translate(_APOSTROPHES)
    if text.isascii():  # most texts and half of the tables: there is nothing to open
        return text.casefold()
    letters = [
        base
        for letter in text
        for base in (unicodedata.normalize("NFKD", letter) if letter.isalpha() else letter)
        if not unicodedata.combining(base)
    ]
    # Presentation forms open into plain letters only now, so the letter table is applied once more.
    return "".join(letters).translate(_LETTERS).casefold()
