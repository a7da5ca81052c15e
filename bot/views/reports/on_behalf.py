"""Filing a report for somebody else: for whom, and that it was filed."""

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, styled
from bot.views.summary import number_named


def for_whom(told_by: list[tuple[int, str]], words: Words) -> Message:
    """Everybody who reports, by pseudonym, three a row; and an outside source."""
    buttons = [Button(pseudonym, Callback.ON_BEHALF.data(number)) for number, pseudonym in told_by]
    rows = [tuple(buttons[n : n + 3]) for n in range(0, len(buttons), 3)]
    return Message(
        styled(words("file-for-whom"), "bold"),
        ((Button(words("file-outside"), Callback.ON_BEHALF.data(0)),), *rows),
    )


def filing_for(pseudonym: str | None, words: Words) -> Message:
    """For whom the form that follows is."""
    if pseudonym is None:
        return Message(Text(words("file-for-outside")))
    return Message(Text(words("file-for", who=number_named(pseudonym, words))))


def filed(number: str | None, words: Words) -> Message:
    """What stays of the form."""
    return Message(Text(words("file-done", number=number_named(number, words))))


def filed_for_you(number: str | None, who: str, words: Words) -> Message:
    """The line that whoever told it gets."""
    slots = {"number": number_named(number, words), "who": number_named(who, words)}
    return Message(Text(words("file-for-you", **slots)), silent=True)
