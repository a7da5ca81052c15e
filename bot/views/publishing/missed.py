"""Messages to coordinators about statements that a channel did not take."""

from collections.abc import Sequence
from datetime import date

from bot.domain.statement.sentences.phrases import day_alone
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text


def ask(number: int, days: Sequence[date], language: str, words: Words) -> Message:
    """Ask whether the statements of days long past still go out in a channel."""
    listed = words("summary-comma").join(day_alone(words, day) for day in days)
    question = words("missed-ask", count=len(days), days=listed, language=words.name_of(language))
    buttons = (
        Button(words("missed-post"), Callback.RETRACT.data("missed.post", number)),
        Button(words("missed-leave"), Callback.RETRACT.data("missed.leave", number)),
    )
    return Message(Text(question), (buttons,))
