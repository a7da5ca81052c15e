"""Late notices: tell the coordinators about problems with a statement, once per cause, and once when it is
solved.
"""

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

#: Prefix of the keys of open notices: kind, edition and day → cause and languages.
_TOLD = "trouble/"


def classify_error(error: BaseException) -> str:
    """Classify an error for coordinators: memory, disk space, record or program."""
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
    """Report that a statement (or its picture) could not be made, unless this was reported already."""
    name, cause = _trouble_key(what, subject), classify_error(error)
    told = f"{cause} {' '.join(subject.languages)}"
    if key_values.read(session, name) == told:
        return
    key_values.write(session, name, told)
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.delay_notice(what, subject, cause, chat.words))


def report_recovered(
    session: Session, context: AppContext, what: str, subject: Subject, *, quietly: bool = False
) -> None:
    """Report that a late statement is made now. `quietly`: without a message, because another one replaced it."""
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
            views.recovery_notice(what, Subject(subject.edition, subject.day, languages), chat.words),
        )


def report_given_up(session: Session, context: AppContext, what: str, subject: Subject) -> None:
    """Report that it is not tried again."""
    key_values.forget(session, _trouble_key(what, subject))
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.abandoned_notice(what, subject, chat.words))


def report_missing_part(
    session: Session, context: AppContext, part: str, subject: Subject, error: BaseException
) -> None:
    """Report a statement that is published without a part of its footer."""
    for chat in list_chats(session, context):
        send_message(
            session,
            context,
            chat,
            views.missing_part_notice(part, subject, classify_error(error), chat.words),
        )


def list_late_statements(session: Session) -> list[tuple[str, date]]:
    """List the edition and day of every statement that was reported late."""
    names = key_values.list_by_prefix(session, f"{_TOLD}statement/")
    return [(edition, date.fromisoformat(day)) for edition, _, day in (name.partition("/") for name in names)]


def _trouble_key(what: str, subject: Subject) -> str:
    """Return the notice's key: one for all channels of a statement, one per channel for a picture."""
    whose = () if what == "statement" else subject.languages
    return _TOLD + "/".join((what, *whose, subject.edition, subject.day.isoformat()))
