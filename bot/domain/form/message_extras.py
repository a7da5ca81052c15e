"""Extras of a report's progress: plain data about its message besides the answers. PURE.

text     the message, so that the same message sent again is not a second report
unread   the words that were not understood (they become the narrative)
asked    step → {"words", "pending"}: what must be asked, and the candidates
sent     when the message was sent; message: its id; given: the answers that were read from it
forwarded  the day on which a forwarded message was written, if it is not the day it was sent
second   whole reports typed while this one was open, until the person says whether they belong to it
behind   the draft to reopen when this one is sent
fills    the draft of the voice note from which a coordinator fills this report
filled_by  the coordinator who fills the report of a voice note
flash    sent before it was complete: every further answer corrects the report
voice    the report is a voice note that a coordinator listens to
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.parsing.message.message import Understood


def extras_of(understood: Understood, text: str, sent_at: datetime, message_id: int) -> dict[str, Any]:
    """Return the extras of a message."""
    extras = {"text": text, "unread": understood.words(text), "given": understood.answers}
    return {**extras, **asked_again(understood), "sent": sent_at.isoformat(), "message": message_id}


def asked_again(understood: Understood) -> dict[str, Any]:
    """Return the extra that holds what must be asked."""
    return {
        "asked": {each.step: {"words": each.words, "pending": each.pending} for each in understood.doubts}
    }


def sent_at_of(extras: Mapping[str, Any]) -> datetime | None:
    """Return when the message, pin or voice note of a report was sent."""
    sent = extras.get("sent")
    return datetime.fromisoformat(sent) if sent else None


def candidates(extras: Mapping[str, Any], step: str, now: datetime) -> Any:
    """Return the candidates for a step that the message left open; they become its buttons."""
    pending = extras.get("asked", {}).get(step, {}).get("pending")
    if isinstance(pending, dict) and "drawn_at" in pending:
        return {**pending, "drawn_at": now.isoformat()}
    return pending


def doubtful_words(extras: Mapping[str, Any], step: str) -> str | None:
    """Return the words that left a step open; None if the message did not mention it."""
    asked = extras.get("asked", {}).get(step)
    return None if asked is None else str(asked["words"])
