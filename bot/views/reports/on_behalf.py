"""Filing a report for somebody else: choose the person, and confirm."""

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, in_rows, styled
from bot.views.summary import number_text


def ask_person(people: list[tuple[int, str]], words: Words) -> Message:
    """Ask for whom: an outside source, or a responder by pseudonym, three a row."""
    buttons = [Button(pseudonym, Callback.ON_BEHALF.data(number)) for number, pseudonym in people]
    outside = Button(words("file-outside"), Callback.ON_BEHALF.data(0))
    return Message(styled(words("file-for-whom"), "bold"), ((outside,), *in_rows(buttons, 3)))


def form_heading(pseudonym: str | None, words: Words) -> Message:
    """Name the person the form is for."""
    if pseudonym is None:
        return Message(Text(words("file-for-outside")))
    return Message(Text(words("file-for", who=number_text(pseudonym, words))))


def filed_card(number: str | None, words: Words) -> Message:
    """The form's card after filing."""
    return Message(Text(words("file-done", number=number_text(number, words))))


def filed_notice(number: str | None, who: str, words: Words) -> Message:
    """The notice to the reporter."""
    slots = {"number": number_text(number, words), "who": number_text(who, words)}
    return Message(Text(words("file-for-you", **slots)), silent=True)
