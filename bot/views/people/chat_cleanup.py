"""Messages of the chat clean-up: what remains reveals nothing to somebody who looks at the phone."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Key, Message, Text, lines
from bot.views.summary import draft_lines, number_text


def number_only(number: str, words: Words) -> Message:
    """A sent report reduced to its number, with a button that shows it while it is recent."""
    short = number.rpartition("/")[2]
    more = Button(words("cleanup-more"), Callback.OWN_REPORT.data("show", number))
    return Message(Text(words("cleanup-number", number=short)), ((more,),), plain=True)


def wipe_confirmation(words: Words) -> Message:
    """The answer to /wipe; it removes the keyboard."""
    return Message(Text(words("cleanup-done")), keys=(), silent=True, plain=True)


def keyboard(words: Words) -> Message:
    """A line that carries the keyboard."""
    return Message(Text(words("cleanup-done")), keys=((Key(words("key-report")),),), silent=True, plain=True)


def undeleted_notice(count: int, words: Words) -> Message:
    """Messages that Telegram refused to delete."""
    return Message(Text(words("cleanup-not-deleted", count=count)))


def unfinished_report_notice(
    who: str, answers: dict[str, Any], zone: ZoneInfo, now: datetime, words: Words
) -> Message:
    """For coordinators: the answers that a person had given before wiping the chat."""
    heading = words("left-unfinished", who=number_text(who, words))
    return Message(lines([heading, *draft_lines(answers, zone, now, words)]))
