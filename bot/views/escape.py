"""Escape an outgoing message once more: only our own commands and invitations stay links."""

import re
from typing import Any

from bot.config.permissions import COMMAND_WORDS
from bot.domain.escape import PRESSABLE, look_alike

#: Links that stay: an invitation's link, and the commands.
_OURS = re.compile(r"https://t\.me/\w*\?start=[\w-]+|(?<!\w)/[a-z]+(?:_[a-z]+)?\b")
#: Characters that change the direction until the end of the line; our own isolates are always closed.
_TURNS = re.compile("[\u202a-\u202e]")


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
    return _TURNS.sub("\ufffd", PRESSABLE.sub(look_alike, text))
