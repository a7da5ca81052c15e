"""A voice note that stands for a report: the coordinators' card, and what whoever spoke is asked to confirm."""

from collections.abc import Sequence

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, lines, styled
from bot.views.summary import number_named


def waiting(who: str, draft_id: int, words: Words) -> Message:
    """Somebody sent a voice note; nobody is filling it in yet."""
    slots = {"who": number_named(who, words)}
    text = lines([styled(words("voice-came", **slots), "bold"), words("voice-came.hint", **slots)])
    return Message(text, ((Button(words("voice-fill"), Callback.VOICE.data("fill", draft_id)),),))


def unreadable(words: Words) -> Message:
    """For whoever spoke: nobody can hear it."""
    return Message(Text(words("voice-unreadable")))


def unreadable_of(who: str, words: Words) -> Message:
    """The same for the coordinators."""
    return Message(Text(words("voice-unreadable-of", who=number_named(who, words))))


def being_filled(who: str, by: str, draft_id: int, words: Words) -> Message:
    """Somebody is filling it in; whoever began can go on."""
    slots = {"who": number_named(who, words), "by": number_named(by, words)}
    fill = Button(words("voice-fill"), Callback.VOICE.data("fill", draft_id))
    return Message(Text(words("voice-taken", **slots)), ((fill,),), silent=True)


def settled(who: str, number: str | None, words: Words) -> Message:
    """What became of it."""
    slots = {"who": number_named(who, words)}
    if number is None:
        return Message(Text(words("voice-given-up", **slots)), silent=True)
    return Message(Text(words("voice-settled", number=number_named(number, words), **slots)), silent=True)


def confirm(number: str, by: str, known: Sequence[Text | str], words: Words) -> Message:
    """What a coordinator wrote down, for whoever spoke."""
    slots = {"number": number_named(number, words), "by": number_named(by, words)}
    text = lines([styled(words("voice-confirm", **slots), "bold"), *known, words("voice-confirm.hint")])
    yes = Button(words("voice-yes"), Callback.CONFIRM.data(number))
    return Message(
        text, ((yes,), (Button(words("voice-change"), Callback.OWN_REPORT.data("correct", number)),))
    )
