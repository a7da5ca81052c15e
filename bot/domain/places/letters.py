"""One way to fold letters and digits, for names of places and for typed answers alike.

People write one word in many ways: with or without hamza, tashkeel, tatweel, accents; three scripts of
digits.
`fold` brings a text to the form in which two spellings of one word are equal. It never changes a value.
"""

import re
import unicodedata

# Digits of the three scripts that field phones type; other scripts are left alone (and so refused later).
_DIGITS = {
    ord(letter): str(value) for script in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, letter in enumerate(script)
}
_MARKS = {
    ord("،"): ",",
    ord("؛"): ";",
    ord("؟"): "?",
    ord("٫"): ".",
    ord("٬"): ",",
    ord("٪"): "%",
    ord("۔"): ".",
    ord("−"): "-",
    ord("‐"): "-",
    ord("‑"): "-",
    ord("–"): "-",
    ord("—"): "-",
    ord("∶"): ":",
    ord("×"): "x",
}
_ARABIC = {
    **{ord(letter): "ا" for letter in "أإآٱٲٳ"},
    ord("ة"): "ه",
    ord("ۀ"): "ه",
    ord("ہ"): "ه",
    ord("ە"): "ه",
    ord("ى"): "ي",
    ord("ی"): "ي",
    ord("ې"): "ي",
    ord("ئ"): "ي",
    ord("ؤ"): "و",
    ord("ک"): "ك",
    ord("گ"): "ك",
    ord("ڤ"): "ف",
    ord("پ"): "ب",
    ord("چ"): "ج",
    ord("ء"): None,
    ord("ـ"): None,
}
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʻʼʾʿ′ˈ"))
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ARABIC_LETTER = re.compile("[\u0600-\u06ff]")


def fold_digits(text: str) -> str:
    """Arabic-Indic and extended digits, and Arabic punctuation, as their Western signs."""
    return text.translate(_DIGITS).translate(_MARKS)


def fold(text: str) -> str:
    """The text without spelling habits: case, accents, tashkeel, tatweel, hamza, ة/ه, ى/ي, scripts of digits.

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
    # Presentation forms (ﻻ) open into plain letters only now, so the letter table is applied once more.
    return "".join(letters).translate(_ARABIC).casefold()


def is_arabic(text: str) -> bool:
    """Whether any letter of the Arabic script stands in the text."""
    return _ARABIC_LETTER.search(text) is not None
