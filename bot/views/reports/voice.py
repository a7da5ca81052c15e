"""Voice notes that stand for a report: the coordinators' card, and the request to the sender to confirm."""

from collections.abc import Sequence

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Rows, Text, in_rows, lines, styled
from bot.views.summary import number_text


def pending_card(who: str, draft_id: int, words: Words) -> Message:
    """A voice note has arrived and is not being filled in yet."""
    slots = {"who": number_text(who, words)}
    text = lines([styled(words("voice-received", **slots), "bold"), words("voice-received.hint", **slots)])
    return Message(text, _fill(draft_id, words))


def unreadable_notice(words: Words) -> Message:
    """For the sender: the voice note cannot be played."""
    return Message(Text(words("voice-unreadable")))


def unreadable_notice_for_coordinators(who: str, words: Words) -> Message:
    """For the coordinators: somebody's voice note cannot be played."""
    return Message(Text(words("voice-unreadable-of", who=number_text(who, words))))


def in_progress_card(who: str, by: str, draft_id: int, words: Words) -> Message:
    """Somebody is filling in the form and can go on with it."""
    slots = {"who": number_text(who, words), "by": number_text(by, words)}
    return Message(Text(words("voice-in-progress", **slots)), _fill(draft_id, words), silent=True)


def _fill(draft_id: int, words: Words) -> Rows:
    return ((Button(words("voice-fill"), Callback.VOICE.data("fill", draft_id)),),)


def finished_card(who: str, number: str | None, words: Words) -> Message:
    """The result: the report's number, or the form was discarded."""
    slots = {"who": number_text(who, words)}
    if number is None:
        return Message(Text(words("voice-discarded", **slots)), silent=True)
    return Message(Text(words("voice-filed", number=number_text(number, words), **slots)), silent=True)


def confirmation_request(number: str, by: str, known: Sequence[Text | str], words: Words) -> Message:
    """What a coordinator wrote down, for the sender to confirm."""
    slots = {"number": number_text(number, words), "by": number_text(by, words)}
    text = lines([styled(words("voice-confirm", **slots), "bold"), *known, words("voice-confirm.hint")])
    yes = Button(words("voice-yes"), Callback.CONFIRM.data(number))
    change = Button(words("voice-change"), Callback.OWN_REPORT.data("correct", number))
    return Message(text, in_rows((yes, change)))
