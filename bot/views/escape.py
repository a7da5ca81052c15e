"""People's words as others read them: nothing in them can be pressed, and nothing turns the line around.

Telegram makes addresses, @names, #words, phone numbers and /commands in any text pressable by itself. `inert` is for
words that somebody typed, wherever others read them; `harmless` looks once more over every message on its way out,
where our own commands and invitations must stay pressable. The record keeps the words as they were.
"""

import re
from typing import Any

from bot.config.permissions import COMMAND_WORDS

#: Letters that nobody sees: they turn lines around, or hide in words.
_UNSEEN = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\U000e0000-\U000e007f]"
)
_PRESSABLE = re.compile(
    r"(?<!\w)[/@#$](?=\w)|(?<=\w):(?://|/(?=\w))|(?<=\S)\.(?=[^\W\d])|(?<=[^\W\d])\.(?=\w)"
    r"|(?<=\d)\.(?=\d+\.\d)|\+(?=\d)"
)
_LOOK_ALIKE = str.maketrans("/@#$.+", "∕＠＃＄․＋")
#: A number that a phone would call: seven digits and more, with what people write between them.
_DATE = r"(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)"
_PHONE = re.compile(rf"(?P<date>{_DATE})|(?<![\w-])(?:\d[\s-]?){{6,}}\d(?![\w-])")
_JOINER = "\u2060"

#: Of what we say ourselves: an invitation's link, and the commands.
_OURS = re.compile(r"https://t\.me/\w*\?start=[\w-]+|(?<!\w)/[a-z]+(?:_[a-z]+)?\b")
#: Turns the line around until its end; our own isolates are always closed.
_TURNS = re.compile("[\u202a-\u202e]")


def escape(text: str) -> str:
    """Somebody's words as others read them: the letter that makes a word pressable becomes one that looks alike.

    >>> inert("/wipe @somebody 3.5 km, evil.example")
    '∕wipe ＠somebody 3.5 km, evil․example'
    """
    return _PHONE.sub(_broken, _PRESSABLE.sub(_look_alike, _UNSEEN.sub("", text)))


def _look_alike(found: re.Match[str]) -> str:
    return found[0].translate(_LOOK_ALIKE)


def _broken(found: re.Match[str]) -> str:
    """Joined by a letter without width, a phone takes it for no number; a date is left alone."""
    if found["date"]:
        return found[0]
    return re.sub(r"(\d{3})(?=\d)", rf"\1{_JOINER}", found[0])


def escape_message(content: dict[str, Any]) -> dict[str, Any]:
    """A message as the outbox keeps it, without anything pressable that is not ours; offsets of styles stay."""
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
