"""Lines for groups: one that no setting names, and an administrator who writes anonymously."""

from bot.i18n.words import Words
from bot.views.message import Message, Text
from bot.views.summary import number_text


def unnamed_line(telegram_id: int, words: Words) -> Message:
    """Tell a group that no setting names that nothing is answered there, and how to name it."""
    return Message(Text(words("unnamed-group", chat=number_text(str(telegram_id), words))))


def anonymous_line(words: Words) -> Message:
    """Tell an anonymous administrator that nobody can see who gave the command."""
    return Message(Text(words("anonymous-admin")))
