"""Words that coordinators were asked to type: which activity they are for."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.activities import reviewing
from bot.activities.work import Work
from storage import awaited

#: Words that come later than this are not for what was asked then.
PATIENCE = timedelta(minutes=30)
_NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}/\d+")

#: purpose → who takes the words.
_TAKERS: dict[str, Callable[[Work, dict[str, Any], str], None]] = {
    "reason": reviewing.reason_typed,
}


def typed(work: Work, text: str) -> bool:
    """Whether these words were asked for; then they are taken."""
    waiting = awaited.of(work.session, work.me.id, work.chat_id)
    if waiting is None:
        return False
    awaited.over(work.session, work.me.id)
    if work.now - waiting.at > PATIENCE or not work.may("report.review"):
        return False
    _TAKERS[waiting.purpose](work, waiting.about, text)
    return True


def is_number(text: str) -> bool:
    """Whether this is a report's number, such as 2023-10-05/07."""
    return _NUMBER.fullmatch(text.strip()) is not None
