"""What shows on a locked screen: a message that comes unasked lies behind a spoiler, under one line that tells nothing.

Telegram's apps blot a spoiler out in notifications and in the list of chats, too, also after an edit. What answers the
person's own tap in their own chat is shown plainly, unless so much time went by that the phone may have been put away.
"""

from datetime import datetime
from typing import Any

from bot.views.message import LONGEST_TEXT, units

#: Seconds after which an answer counts as unasked: who waited for it may not be looking any more.
PATIENCE_S = 60.0
#: Cards of the person's own report, in their own chat: an edit of one notifies nobody and must not hide it.
_OWN = ("draft/", "position/", "files/")
#: Telegram lets nothing stand inside these, nor them inside a spoiler.
_UNMIXABLE = ("code", "pre")


def hide(
    content: dict[str, Any], now: datetime, *, card: str | None = None, edited: bool = False
) -> dict[str, Any]:
    """The content as it is sent now: as it is, or veiled."""
    line = content.get("veil")
    asked = content.get("asked")
    if line is None or (asked is not None and now.timestamp() - asked <= PATIENCE_S):
        return content
    if edited and card is not None and card.startswith(_OWN):
        return content
    return _veiled(content, f"{line}\n")


def _veiled(content: dict[str, Any], line: str) -> dict[str, Any]:
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
