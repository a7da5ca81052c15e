"""Notices to coordinators about troubles of the computer that runs the bot."""

from typing import Final

from bot.i18n.words import Words
from bot.views.message import Message, Text

TROUBLES: Final = ("clock", "two-programs", "webhook", "disk")


def notice(trouble: str, words: Words, *, lasts: bool) -> Message:
    """Say that a trouble began, or that it is over."""
    return Message(Text(words(f"operations-{trouble}-{'begins' if lasts else 'ends'}")))
