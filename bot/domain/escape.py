"""Escape typed text for other readers: no links that can be pressed, no characters that change the direction. PURE.

Telegram turns addresses, @names, #words, phone numbers and /commands in any text into links. `escape` is for text that
somebody typed, wherever others read it. The record stores the original text.
"""

import re
from typing import Final

#: Invisible characters: they change the direction of a line, or hide in words. Unicode's Default_Ignorable_Code_Point
#: (DerivedCoreProperties.txt) without the joiners that Arabic and emoji need, and the marks of annotations.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
PRESSABLE: Final = re.compile(
    r"(?<!\w)[/@#$](?=\w)|(?<=\w):(?://|/(?=\w))|(?<=\S)\.(?=[^\W\d])|(?<=[^\W\d])\.(?=\w)"
    r"|(?<=\d)\.(?=\d+\.\d)|\+(?=\d)"
)
_LOOK_ALIKE = str.maketrans("/@#$.+", "∕＠＃＄․＋")
#: A number that a phone would call: seven digits or more, with separators.
_DATE = r"(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)"
_PHONE = re.compile(rf"(?P<date>{_DATE})|(?<![\w-])(?:\d[\s-]?){{6,}}\d(?![\w-])")
_JOINER = "\u2060"


def escape(text: str) -> str:
    """Replace each character that makes a link by a similar one, and remove invisible characters.

    >>> escape("/wipe @somebody 3.5 km, evil.example")
    '∕wipe ＠somebody 3.5 km, evil․example'
    """
    return _PHONE.sub(_broken, PRESSABLE.sub(look_alike, _UNSEEN.sub("", text)))


def look_alike(found: re.Match[str]) -> str:
    """Return a sign that makes a link as the sign that looks like it."""
    return found[0].translate(_LOOK_ALIKE)


def _broken(found: re.Match[str]) -> str:
    """Break a phone number with a zero-width character; a date stays unchanged."""
    if found["date"]:
        return found[0]
    return re.sub(r"(\d{3})(?=\d)", rf"\1{_JOINER}", found[0])
