"""What stays in a chat that was cleared, and what is said of it: it tells nothing to whoever looks."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Key, Message, Text, lines
from bot.views.summary import draft_lines, number_named


def number_only(number: str, words: Words) -> Message:
    """What stays of a sent report: its number, and a button that shows it while it is young."""
    short = number.rpartition("/")[2]
    return Message(
        Text(words("neutral-number", number=short)),
        ((Button(words("neutral-more"), Callback.OWN_REPORT.data("show", number)),),),
        plain=True,
    )


def wiped(words: Words) -> Message:
    """The answer to /wipe; the keyboard goes."""
    return Message(Text(words("neutral-done")), keys=(), silent=True, plain=True)


def keyboard(words: Words) -> Message:
    """A line on which the keyboard can hang."""
    return Message(Text(words("neutral-done")), keys=((Key(words("key-report")),),), silent=True, plain=True)


def could_not(count: int, words: Words) -> Message:
    """Messages that Telegram keeps."""
    return Message(Text(words("clear-could-not", count=count)))


def left_unfinished(
    who: str, answers: dict[str, Any], zone: ZoneInfo, now: datetime, words: Words
) -> Message:
    """For the coordinators: what somebody had answered before they wiped their chat."""
    heading = words("left-unfinished", who=number_named(who, words))
    return Message(lines([heading, *draft_lines(answers, zone, now, words)]))
