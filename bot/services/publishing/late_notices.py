"""What goes wrong with a statement is told to the coordinators: once for each cause, and once more when it is over."""

import errno
from datetime import date

from sqlmodel import Session

from bot.monitoring.failures import leaves
from bot.services.context import AppContext
from bot.services.coordinator_chats import list_chats, send_message
from bot.views.publishing import late_notice as views
from bot.views.publishing.late_notice import Subject
from storage.crypto.file import Damaged
from storage.errors import Full, WrongKeys
from storage.repositories.operations import key_values

#: Told troubles lie under this name: what, edition and day → cause and languages.
_TOLD = "trouble/"


def classify_error(error: BaseException) -> str:
    """What an error means to a coordinator: memory, room, record or program."""
    first = leaves(error)[0]
    if isinstance(first, MemoryError):
        return "memory"
    if isinstance(first, Full) or (isinstance(first, OSError) and first.errno == errno.ENOSPC):
        return "room"
    if isinstance(first, Damaged | WrongKeys):
        return "record"
    return "program"


def report_late(
    session: Session, context: AppContext, what: str, subject: Subject, error: BaseException
) -> None:
    """A statement (or its picture) could not be made: tell it, unless this was told already."""
    name, cause = _trouble_key(what, subject), classify_error(error)
    told = f"{cause} {' '.join(subject.languages)}"
    if key_values.read(session, name) == told:
        return
    key_values.write(session, name, told)
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.late(what, subject, cause, chat.words))


def report_recovered(
    session: Session, context: AppContext, what: str, subject: Subject, *, quietly: bool = False
) -> None:
    """It is made now: tell it where it was told to be late. `quietly`: another one took its place."""
    name = _trouble_key(what, subject)
    told = key_values.read(session, name)
    if told is None:
        return
    key_values.forget(session, name)
    if quietly:
        return
    languages = tuple(told.split()[1:])
    for chat in list_chats(session, context):
        send_message(
            session,
            context,
            chat,
            views.out(what, Subject(subject.edition, subject.day, languages), chat.words),
        )


def report_given_up(session: Session, context: AppContext, what: str, subject: Subject) -> None:
    """It is not tried any more."""
    key_values.forget(session, _trouble_key(what, subject))
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.given_up(what, subject, chat.words))


def report_missing_part(
    session: Session, context: AppContext, part: str, subject: Subject, error: BaseException
) -> None:
    """A statement goes out without a part of its footer."""
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.without(part, subject, classify_error(error), chat.words))


def list_late_statements(session: Session) -> list[tuple[str, date]]:
    """Edition and day of every statement that was told to be late."""
    names = key_values.beginning_with(session, f"{_TOLD}statement/")
    return [(edition, date.fromisoformat(day)) for edition, _, day in (name.partition("/") for name in names)]


def _trouble_key(what: str, subject: Subject) -> str:
    """A statement's trouble is one for all its channels, a picture's is of one channel."""
    whose = () if what == "statement" else subject.languages
    return _TOLD + "/".join((what, *whose, subject.edition, subject.day.isoformat()))
