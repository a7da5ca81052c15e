"""Fold letters and digits, for place names and typed answers alike.

People write a word with or without hamza, tashkeel, tatweel or accents, and digits in three scripts. `fold` makes two
spellings of one word equal. It never changes a value.
"""

import re
import unicodedata

# Digits of the three scripts that field phones type; other scripts stay unchanged and are refused later.
_DIGITS = {
    ord(letter): str(value) for script in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, letter in enumerate(script)
}
_MARKS = str.maketrans("،؛؟٫٬٪۔−‐‑–—∶×", ",;?.,%.-----:x")
_ARABIC = str.maketrans("أإآٱٲٳةۀہەىیېئؤکگڤپچ", "ااااااههههييييوككفبج", "ءـ")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʻʼʾʿ′ˈ"))
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ARABIC_LETTER = re.compile("[\u0600-\u06ff]")


def fold_digits(text: str) -> str:
    """Replace Arabic-Indic and extended digits, and Arabic punctuation, by their Western signs."""
    return text.translate(_DIGITS).translate(_MARKS)


def fold(text: str) -> str:
    """Remove differences of spelling: case, accents, tashkeel, tatweel, hamza, ة/ه, ى/ي, scripts of digits.

    >>> fold("إدلبُ ٣") == fold("ادلب 3")
    True
    """
    # Only letters go through NFKD: it would turn superscripts into digits ("m²" is not "m2").
    text = _INVISIBLE.sub("", fold_digits(text)).translate(_ARABIC).translate(_APOSTROPHES)
    letters = [
        base
        for letter in text
        for base in (unicodedata.normalize("NFKD", letter) if letter.isalpha() else letter)
        if not unicodedata.combining(base)
    ]
    # Presentation forms (ﻻ) open into plain letters only now, so the letter table is applied again.
    return "".join(letters).translate(_ARABIC).casefold()


def is_arabic(text: str) -> bool:
    """Whether the text contains a letter of the Arabic script."""
    return _ARABIC_LETTER.search(text) is not None
