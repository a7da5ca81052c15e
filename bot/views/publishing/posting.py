"""Posts for coordinators: choose one, confirm, and the week's draft."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.i18n.words import Words
from bot.views.callbacks import Callback
from bot.views.message import Button, Message, Text, in_rows, styled
from bot.views.summary import number_text


class Publication(Protocol):
    """A posted statement."""

    @property
    def id(self) -> int: ...
    @property
    def day(self) -> date: ...
    @property
    def language(self) -> str: ...
    @property
    def edition(self) -> str: ...


def _named(publication: Publication, words: Words) -> str:
    language = words.name_of(publication.language)
    return words(f"edition-{publication.edition}", language=language)


def which_post(publications: Sequence[Publication], day: date, words: Words) -> Message:
    """The day's posts as buttons."""
    shown = number_text(day.isoformat(), words)
    if not publications:
        return Message(Text(words("retract-nothing", day=shown)))
    buttons = [Button(_named(each, words), Callback.RETRACT.data("ask", each.id)) for each in publications]
    return Message(styled(words("retract-which", day=shown), "bold"), in_rows(buttons))


def ask_retract(publication: Publication, words: Words) -> Message:
    """Ask for confirmation before a retraction."""
    day = number_text(publication.day.isoformat(), words)
    line = words("retract-really", day=day, what=_named(publication, words))
    button = Button(words("retract-do"), Callback.RETRACT.data("do", publication.id))
    return Message(styled(line, "bold"), ((button,),))
