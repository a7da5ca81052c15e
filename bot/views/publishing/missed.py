"""Messages to coordinators about statements that a channel did not take."""

from collections.abc import Sequence
from datetime import date

from bot.domain.statement.sentences.phrases import day_alone
from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text


def ask(number: int, lacks: Sequence[tuple[date, bool]], language: str, words: Words) -> Message:
    """Ask whether statements of days long past still go out in a channel. `lacks`: the day of each, and whether it is
    the last one of a week."""
    days = [
        words("missed-week", day=day_alone(words, day)) if of_week else day_alone(words, day)
        for day, of_week in lacks
    ]
    listed = words("summary-comma").join(days)
    question = words("missed-ask", count=len(days), days=listed, language=words.name_of(language))
    buttons = (
        Button(words("missed-post"), Callback.RETRACT.data("missed.post", number)),
        Button(words("missed-leave"), Callback.RETRACT.data("missed.leave", number)),
    )
    return Message(Text(question), (buttons,))
