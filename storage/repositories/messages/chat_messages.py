"""Messages that are to be deleted from chats: their numbers, never their content."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col, func, select

from storage.crypto.column import ring_of
from storage.engine import rows
from storage.engine.hot.messages import ADD_CHAT_MESSAGE
from storage.tables.messages import ChatCleanupRow, ChatMessageRow

#: Reasons of a clean-up, the strongest last: it is not replaced by a weaker one.
_REASONS = ("sent", "wipe", "taken")
#: The purpose of the keyed hash of what a person wrote.
_WORDS = "chat-message-words"


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message in a chat. `has_keyboard`: it carries the keyboard under the text field."""

    message_id: int
    at: datetime
    has_keyboard: bool


@dataclass(frozen=True, slots=True)
class ChatCleanup:
    """A chat whose messages up to `since` are to be deleted, and why."""

    chat_id: int
    reason: str
    since: datetime


def add(
    session: Session,
    chat_id: int,
    message_ids: Iterable[int],
    at: datetime,
    *,
    has_keyboard: bool = False,
    words: str | None = None,
) -> None:
    """Record messages of a chat, sent at that time; `words`: what a person wrote in them."""
    statement = ADD_CHAT_MESSAGE[session.get_bind().dialect.name]
    for number in message_ids:
        index = None if words is None else _indexes(session, chat_id, number, words)[0]
        kept = {"at": at, "has_keyboard": has_keyboard, "words_index": index}
        statement.do(session, chat_id=chat_id, message_id=number, **kept)


def note_edit(session: Session, chat_id: int, message_id: int, words: str) -> bool | None:
    """Note what a message says now. Return whether that is new; None for a message that is not recorded."""
    is_it = col(ChatMessageRow.chat_id) == chat_id, col(ChatMessageRow.message_id) == message_id
    row = session.exec(select(ChatMessageRow.id, ChatMessageRow.words_index).where(*is_it)).first()
    if row is None:
        return None
    known = _indexes(session, chat_id, message_id, words)
    if row[1] in known:
        return False
    session.exec(update(ChatMessageRow).where(*is_it).values(words_index=known[0]))
    return True


def _indexes(session: Session, chat_id: int, message_id: int, words: str) -> list[bytes]:
    """Return the keyed hashes that these words of a message may have; a retired key's, too: a message lasts hours."""
    ring = ring_of(session.get_bind().dialect)
    return [key.index(_WORDS, f"{chat_id}/{message_id}/{words}") for key in ring.known]


def list_in_chat(session: Session, chat_id: int, until: datetime) -> list[ChatMessage]:
    """Return the messages of a chat up to that time, oldest first."""
    query = select(ChatMessageRow).where(ChatMessageRow.chat_id == chat_id, ChatMessageRow.at <= until)
    return [
        rows.to_record(ChatMessage, row)
        for row in session.exec(query.order_by(col(ChatMessageRow.message_id)))
    ]


def remove(session: Session, chat_id: int, message_ids: Collection[int]) -> None:
    """Forget messages that are deleted, or about to be."""
    numbers = list(message_ids)
    for start in range(0, len(numbers), 500):
        part = col(ChatMessageRow.message_id).in_(numbers[start : start + 500])
        session.exec(delete(ChatMessageRow).where(col(ChatMessageRow.chat_id) == chat_id, part))


def find_keyboard(session: Session, chat_id: int) -> int | None:
    """Return the message that carries a chat's keyboard."""
    query = select(func.max(ChatMessageRow.message_id))
    return session.exec(
        query.where(ChatMessageRow.chat_id == chat_id, col(ChatMessageRow.has_keyboard))
    ).one()


def chats_with_older(session: Session, before: datetime) -> list[int]:
    """Return the chats that have a message older than that."""
    query = select(ChatMessageRow.chat_id).where(ChatMessageRow.at < before).distinct()
    return list(session.exec(query.order_by(col(ChatMessageRow.chat_id))))


def forget(session: Session, before: datetime) -> None:
    """Forget messages that are too old to be deleted."""
    session.exec(delete(ChatMessageRow).where(col(ChatMessageRow.at) < before))


def schedule_cleanup(session: Session, chat_id: int, reason: str, since: datetime, due: datetime) -> None:
    """Schedule the clean-up of a chat from `due` on."""
    row = session.get(ChatCleanupRow, chat_id)
    if row is None:
        row = ChatCleanupRow(chat_id=chat_id, reason=reason, since=since, due=due)
    elif _REASONS.index(reason) >= _REASONS.index(row.reason):
        row.reason, row.since, row.due = reason, since, due
    session.add(row)
    session.flush()


def list_due_cleanups(session: Session, now: datetime) -> list[ChatCleanup]:
    """Return the clean-ups that are due."""
    query = select(ChatCleanupRow).where(ChatCleanupRow.due <= now).order_by(col(ChatCleanupRow.due))
    return [rows.to_record(ChatCleanup, row) for row in session.exec(query)]


def end_cleanup(session: Session, chat_id: int) -> None:
    """Delete the clean-up of a chat: it is done."""
    session.exec(delete(ChatCleanupRow).where(col(ChatCleanupRow.chat_id) == chat_id))
