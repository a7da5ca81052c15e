"""What one message told besides answers, as plain data beside a report's progress. PURE.

text     the message, so that the same one sent twice is not a second report
unread   the words nobody understood (they are kept as narrative)
asked    step → {"words", "pending"}: what must be asked, and what may be meant
sent     when its message was sent; message: that message's id; given: the answers as they were read from it
second   whole reports typed while this one was open, until it is said whether they are part of it
behind   the draft that comes back when this one is sent
fills    the draft of the voice note that this report was extras from
filled_by  who is filling the voice note's report
flash    sent before it was complete: every answer now corrects the report
voice    a voice note stands for the report; a coordinator hears it
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.parsing.message.message import Understood


def extras_of(understood: Understood, text: str, sent_at: datetime, message_id: int) -> dict[str, Any]:
    """The plain data for a message."""
    asked = {doubt.step: {"words": doubt.words, "pending": doubt.pending} for doubt in understood.doubts}
    extras = {"text": text, "unread": understood.words(text), "asked": asked, "given": understood.answers}
    return {**extras, "sent": sent_at.isoformat(), "message": message_id}


def sent_at_of(extras: Mapping[str, Any]) -> datetime | None:
    """When the message, pin or voice note was sent that a report came from."""
    sent = extras.get("sent")
    return datetime.fromisoformat(sent) if sent else None


def candidates(extras: Mapping[str, Any], step: str, now: datetime) -> Any:
    """What is pending at a step that the message left in doubt: its candidates become the buttons."""
    pending = extras.get("asked", {}).get(step, {}).get("pending")
    if isinstance(pending, dict) and "drawn_at" in pending:
        return {**pending, "drawn_at": now.isoformat()}
    return pending


def doubtful_words(extras: Mapping[str, Any], step: str) -> str | None:
    """The words that left a step in doubt; None when nothing was said of it."""
    asked = extras.get("asked", {}).get(step)
    return None if asked is None else str(asked["words"])
