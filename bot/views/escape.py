"""Escape typed text for other readers: no links that can be pressed, no characters that change the direction.

Telegram turns addresses, @names, #words, phone numbers and /commands in any text into links. `escape` is for text that
somebody typed, wherever others read it; `escape_message` checks every outgoing message once more, and leaves our own
commands and invitations as links. The record stores the original text.
"""

import re
from typing import Any

from bot.config.permissions import COMMAND_WORDS

#: Invisible characters: they change the direction of a line, or hide in words.
_UNSEEN = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\U000e0000-\U000e007f]"
)
_PRESSABLE = re.compile(
    r"(?<!\w)[/@#$](?=\w)|(?<=\w):(?://|/(?=\w))|(?<=\S)\.(?=[^\W\d])|(?<=[^\W\d])\.(?=\w)"
    r"|(?<=\d)\.(?=\d+\.\d)|\+(?=\d)"
)
_LOOK_ALIKE = str.maketrans("/@#$.+", "∕＠＃＄․＋")
#: A number that a phone would call: seven digits or more, with separators.
_DATE = r"(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)"
_PHONE = re.compile(rf"(?P<date>{_DATE})|(?<![\w-])(?:\d[\s-]?){{6,}}\d(?![\w-])")
_JOINER = "\u2060"

#: Links that stay: an invitation's link, and the commands.
_OURS = re.compile(r"https://t\.me/\w*\?start=[\w-]+|(?<!\w)/[a-z]+(?:_[a-z]+)?\b")
#: Characters that change the direction until the end of the line; our own isolates are always closed.
_TURNS = re.compile("[\u202a-\u202e]")


def escape(text: str) -> str:
    """Replace each character that makes a link by a similar one, and remove invisible characters.

    >>> escape("/wipe @somebody 3.5 km, evil.example")
    '∕wipe ＠somebody 3.5 km, evil․example'
    """
    return _PHONE.sub(_broken, _PRESSABLE.sub(_look_alike, _UNSEEN.sub("", text)))


def _look_alike(found: re.Match[str]) -> str:
    return found[0].translate(_LOOK_ALIKE)


def _broken(found: re.Match[str]) -> str:
    """Break a phone number with a zero-width character; a date stays unchanged."""
    if found["date"]:
        return found[0]
    return re.sub(r"(\d{3})(?=\d)", rf"\1{_JOINER}", found[0])


def escape_message(content: dict[str, Any]) -> dict[str, Any]:
    """Escape every link that is not ours in a message's content. The length and the offsets of styles stay the same."""
    text = content["text"]
    kept: list[str] = []
    end = 0
    for ours in _OURS.finditer(text):
        if ours[0][0] == "/" and ours[0][1:] not in COMMAND_WORDS:
            continue
        kept += [_same_length(text[end : ours.start()]), ours[0]]
        end = ours.end()
    return {**content, "text": "".join([*kept, _same_length(text[end:])])}


def _same_length(text: str) -> str:
    return _TURNS.sub("\ufffd", _PRESSABLE.sub(_look_alike, text))
