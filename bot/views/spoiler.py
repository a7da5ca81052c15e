"""Spoilers for locked screens: an unrequested message is hidden behind a spoiler, below one neutral line.

Telegram hides a spoiler in notifications and in the chat list, too, also after an edit. The answer to a person's
own tap in their own chat is shown plainly, unless so much time has passed that the phone may have been put away.
"""

from datetime import datetime
from typing import Any

from bot.views.message import LONGEST_TEXT, units

#: Seconds after which an answer counts as unrequested: the person may no longer be looking.
PATIENCE_S = 60.0
#: Cards of the person's own report in their own chat: an edit sends no notification and must not hide the card, unless
#: somebody else's act caused it (`unasked`).
_OWN = ("draft/", "position/", "files/")
#: Telegram allows nothing inside these styles, nor these inside a spoiler.
_UNMIXABLE = ("code", "pre")


def with_spoiler(
    content: dict[str, Any], now: datetime, *, card: str | None = None, edited: bool = False
) -> dict[str, Any]:
    """Return the content to be sent now: unchanged, or hidden behind a spoiler."""
    line = content.get("spoiler_line")
    asked = content.get("asked")
    if line is None or (asked is not None and now.timestamp() - asked <= PATIENCE_S):
        return content
    if edited and card is not None and card.startswith(_OWN) and not content.get("unasked"):
        return content
    return _with_spoiler(content, f"{line}\n")


def _with_spoiler(content: dict[str, Any], line: str) -> dict[str, Any]:
    text = content["text"]
    if units(line + text) > LONGEST_TEXT:
        line = ""
    shift = units(line)
    spans = [
        [offset + shift, length, style, *url]
        for offset, length, style, *url in content.get("spans", ())
        if style not in _UNMIXABLE
    ]
    return {**content, "text": line + text, "spans": [[shift, units(text), "spoiler"], *spans]}
