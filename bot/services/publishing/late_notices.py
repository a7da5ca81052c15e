"""Late notices: tell the coordinators about problems with a statement, once per cause, and once when it is
solved. And the parts of a footer: one that fails is reported and left out, and never delays its statement.
"""

import errno
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlmodel import Session

from bot.monitoring.failures import leaves, where
from bot.services.context import AppContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.views.publishing import late_notice as views
from bot.views.publishing.late_notice import Subject
from storage.crypto.file import Damaged
from storage.engine.database import savepoint
from storage.errors import Full, Unavailable, WrongKeys
from storage.repositories.operations import key_values

log = logging.getLogger(__name__)

T = TypeVar("T")

#: Why a statement could not be made, by the language of the channel.
Failed = list[tuple[str, BaseException]]
#: Prefix of the keys of open notices: kind, edition and day → cause and languages.
_PREFIX = "trouble/"


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
    session: Session, context: AppContext, kind: str, subject: Subject, error: BaseException
) -> None:
    """Report that a `statement` (or its `picture`) could not be made, unless this was reported already."""
    key, cause = _notice_key(kind, subject), classify_error(error)
    value = f"{cause} {' '.join(subject.languages)}"
    if key_values.read(session, key) == value:
        return
    key_values.write(session, key, value)
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.delay_notice(kind, subject, cause, chat.words))


def report_failed(session: Session, context: AppContext, subject: Subject, failed: Failed) -> None:
    """Report in which channels a statement could not be made."""
    if failed:
        subject = replace(subject, languages=tuple(language for language, _ in failed))
        report_late(session, context, "statement", subject, failed[0][1])


def report_recovered(
    session: Session, context: AppContext, kind: str, subject: Subject, *, quietly: bool = False
) -> None:
    """Report that a late statement is made now. `quietly`: without a message, because another one replaced it."""
    key = _notice_key(kind, subject)
    reported = key_values.read(session, key)
    if reported is None:
        return
    key_values.forget(session, key)
    subject = replace(subject, languages=tuple(reported.split()[1:]))
    for chat in [] if quietly else list_chats(session, context):
        send_message(session, context, chat, views.recovery_notice(kind, subject, chat.words))


def report_refused(session: Session, context: AppContext, subject: Subject) -> None:
    """Report, once, that Telegram refuses the statement itself."""
    key = _notice_key("refused", subject)
    if key_values.read(session, key) is None:
        key_values.write(session, key, " ".join(subject.languages))
        for chat in list_chats(session, context):
            send_message(session, context, chat, views.refusal_notice(subject, chat.words))


def report_given_up(session: Session, context: AppContext, kind: str, subject: Subject) -> None:
    """Report that it is not tried again."""
    key_values.forget(session, _notice_key(kind, subject))
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.abandoned_notice(kind, subject, chat.words))


def report_missing_part(
    session: Session, context: AppContext, part: str, subject: Subject, error: BaseException
) -> None:
    """Report a statement that is published without a part of its footer."""
    cause = classify_error(error)
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.missing_part_notice(part, subject, cause, chat.words))


def list_late_statements(session: Session) -> list[tuple[str, date]]:
    """List the edition and day of every statement that was reported late."""
    names = key_values.list_by_prefix(session, f"{_PREFIX}statement/")
    return [(edition, date.fromisoformat(day)) for edition, _, day in (name.partition("/") for name in names)]


def _notice_key(kind: str, subject: Subject) -> str:
    """Return the notice's key: one for all channels of a statement, one per channel for a picture."""
    languages = () if kind == "statement" else subject.languages
    return _PREFIX + "/".join((kind, *languages, subject.edition, subject.day.isoformat()))


class Footer:
    """Makes the parts of one statement's footer, each in its own savepoint."""

    def __init__(self, session: Session, context: AppContext, subject: Subject) -> None:
        self._session = session
        self._context = context
        self._subject = subject

    def part(self, name: str, make: Callable[[], T], otherwise: T, *, waits: bool = False) -> T:
        """Make a part. On an error return `otherwise`, log it, and notify the coordinators.

        A part that `waits` raises a passing error of the database: the statement is made again, and is whole then.
        """
        try:
            with savepoint(self._session):
                return make()
        except BaseException as error:
            if waits and isinstance(leaves(error)[0], Unavailable):
                raise
            _log_failure("a part of a statement's footer failed", name, error)
            self._notify(name, error)
            return otherwise

    def _notify(self, name: str, failure: BaseException) -> None:
        try:
            with savepoint(self._session):
                report_missing_part(self._session, self._context, name, self._subject, failure)
        except BaseException as error:  # noqa: BLE001 - logged; the statement is published all the same
            _log_failure("the coordinators could not be notified", name, error)


def _log_failure(event: str, part: str, error: BaseException) -> None:
    log.error(event, extra={"subject": part, "kind": type(error).__name__, "at": where(error)})
