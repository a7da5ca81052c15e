"""The result of a send attempt, and what it changes in the database: one function for each status."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.services import coordinator_chats
from bot.services.context import AppContext
from bot.services.people import chat_cleanup
from storage.repositories.messages import chat_states, delivery
from storage.repositories.messages.delivery import OutboxMessage
from storage.repositories.publishing import publications

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SendResult:
    """Result of a send attempt. `stuck`: the number of messages that could not be deleted.

    `status`: sent; retry (after `pause_s` seconds); message_missing (a card's message was deleted); rejected (the
    message is wrong); unknown (a statement that may or may not be in the channel); and of the chat: chat_paused (for
    `pause_s` seconds), chat_closed (`detail` says why), chat_migrated (to `new_chat`).
    """

    outgoing: OutboxMessage
    status: str
    message_ids: tuple[int, ...] = ()
    pause_s: float = 0.0
    detail: str = ""
    new_chat: int = 0
    stuck: int = 0

    @property
    def message_id(self) -> int | None:
        """The id of the first message that was sent."""
        return self.message_ids[0] if self.message_ids else None


def store(session: Session, context: AppContext, result: SendResult, now: datetime) -> None:
    """Store the result of an attempt."""
    _BY_STATUS[result.status](session, context, result, now)


def _sent(session: Session, context: AppContext, result: SendResult, now: datetime) -> None:
    outgoing = result.outgoing
    delivery.mark_sent(session, now, outgoing, result.message_id)
    chat_cleanup.record_sent(session, context, outgoing, result.message_ids, result.stuck)
    if outgoing.publication_id is not None and result.message_id is not None:
        publications.add_message(session, outgoing.publication_id, result.message_id)
    if outgoing.closed_since is not None and result.message_ids:
        chat_states.open_again(session, outgoing.chat_id)


def _retry(session: Session, _context: AppContext, result: SendResult, now: datetime) -> None:
    delivery.schedule_retry(session, result.outgoing, now + timedelta(seconds=result.pause_s))


def _message_missing(session: Session, context: AppContext, result: SendResult, now: datetime) -> None:
    delivery.forget_card_message(session, result.outgoing)
    _retry(session, context, result, now)


def _unknown(_session: Session, _context: AppContext, _result: SendResult, _now: datetime) -> None:
    """It stays marked as being sent: the coordinators are asked."""


def _rejected(session: Session, _context: AppContext, result: SendResult, now: datetime) -> None:
    dead = delivery.mark_dead(session, now, result.outgoing, result.detail)
    log.warning("message rejected by Telegram", extra={"outbox": result.outgoing.id, "count": dead})
    if result.outgoing.publication_id is not None:
        publications.mark_refused(session, result.outgoing.publication_id)


def _chat_paused(session: Session, _context: AppContext, result: SendResult, now: datetime) -> None:
    delivery.put_back(session, result.outgoing)
    chat_states.pause(session, result.outgoing.chat_id, now + timedelta(seconds=result.pause_s))


def _chat_closed(session: Session, _context: AppContext, result: SendResult, now: datetime) -> None:
    outgoing = result.outgoing
    delivery.put_back(session, outgoing)
    chat_states.close(session, outgoing.chat_id, now, result.detail, private=outgoing.telegram_id > 0)


def _chat_migrated(session: Session, context: AppContext, result: SendResult, now: datetime) -> None:
    delivery.put_back(session, result.outgoing)
    coordinator_chats.move_chat(session, context, result.outgoing.telegram_id, result.new_chat, now)


_BY_STATUS: dict[str, Callable[[Session, AppContext, SendResult, datetime], None]] = {
    "sent": _sent,
    "retry": _retry,
    "message_missing": _message_missing,
    "rejected": _rejected,
    "unknown": _unknown,
    "chat_paused": _chat_paused,
    "chat_closed": _chat_closed,
    "chat_migrated": _chat_migrated,
}
