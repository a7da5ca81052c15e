"""What one message told besides answers, as plain data beside a report's progress. PURE.

text     the message, so that the same one sent twice is not a second report
unread   the words nobody understood (they are kept as narrative)
asked    step → {"words", "pending"}: what must be asked, and what may be meant
flash    sent before it was complete: every answer now corrects the report
voice    a voice note stands for the report; a coordinator hears it
"""

from datetime import datetime
from typing import Any

from bot.form.parsing.message import Understood


def told(understood: Understood, text: str) -> dict[str, Any]:
    """The plain data for a message."""
    asked = {doubt.step: {"words": doubt.words, "pending": doubt.pending} for doubt in understood.doubts}
    return {"text": text, "unread": understood.words(text), "asked": asked}


def candidates(heard: dict[str, Any] | None, step: str, now: datetime) -> Any:
    """What is pending at a step that the message left in doubt: its candidates become the buttons."""
    pending = ((heard or {}).get("asked") or {}).get(step, {}).get("pending")
    if isinstance(pending, dict) and "drawn_at" in pending:
        return {**pending, "drawn_at": now.isoformat()}
    return pending


def doubted(heard: dict[str, Any] | None, step: str) -> str | None:
    """The words that left a step in doubt; None when nothing was said of it."""
    asked = ((heard or {}).get("asked") or {}).get(step)
    return None if asked is None else str(asked["words"])
