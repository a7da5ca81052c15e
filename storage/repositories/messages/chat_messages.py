"""What stands in chats and is to go from there: numbers of messages, never what they say."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from storage.engine.hot_statements import Prepared
from storage.tables.messages import ChatCleanupRow, ChatMessageRow

_table = ChatMessageRow.__table__  # type: ignore[attr-defined]
_clearings = ChatCleanupRow.__table__  # type: ignore[attr-defined]
_note = {
    dialect.dialect.name: Prepared(
        dialect.insert(_table).on_conflict_do_nothing(index_elements=["chat_id", "message_id"]),
        "chat_id",
        "message_id",
        "at",
        "has_keyboard",
    )
    for dialect in (postgresql, sqlite)
}
#: A stronger reason is not replaced by a weaker one.
_STRENGTH = ("sent", "wipe", "taken")


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message that stands in a chat. `has_keyboard`: the keyboard under the text field hangs on it."""

    message_id: int
    at: datetime
    has_keyboard: bool


@dataclass(frozen=True, slots=True)
class ChatCleanup:
    """A chat to be cleared of what stood there at `since`, and why."""

    chat_id: int
    reason: str
    since: datetime


def add(
    session: Session, chat_id: int, message_ids: Iterable[int], at: datetime, *, has_keyboard: bool = False
) -> None:
    """These messages stand in a chat since then."""
    statement = _note[session.get_bind().dialect.name]
    for number in message_ids:
        statement.do(session, chat_id=chat_id, message_id=number, at=at, has_keyboard=has_keyboard)


def list_in_chat(session: Session, chat_id: int, until: datetime) -> list[ChatMessage]:
    """What stands in a chat since before that, or since then, oldest first."""
    query = select(_table.c.message_id, _table.c.at, _table.c.has_keyboard).where(
        _table.c.chat_id == chat_id, _table.c.at <= until
    )
    return [ChatMessage(*row) for row in session.execute(query.order_by(_table.c.message_id))]


def remove(session: Session, chat_id: int, message_ids: Collection[int]) -> None:
    """These are gone, or about to go."""
    numbers = list(message_ids)
    for start in range(0, len(numbers), 500):
        part = col(ChatMessageRow.message_id).in_(numbers[start : start + 500])
        session.execute(delete(ChatMessageRow).where(col(ChatMessageRow.chat_id) == chat_id, part))


def find_keyboard(session: Session, chat_id: int) -> int | None:
    """The message on which a chat's keyboard hangs."""
    query = select(func.max(_table.c.message_id)).where(_table.c.chat_id == chat_id, _table.c.has_keyboard)
    found: int | None = session.execute(query).scalar_one()
    return found


def chats_with_older(session: Session, before: datetime) -> list[int]:
    """Chats where something stands since before that."""
    query = select(_table.c.chat_id).where(_table.c.at < before).distinct()
    return list(session.execute(query.order_by(_table.c.chat_id)).scalars())


def forget(session: Session, before: datetime) -> None:
    """Numbers of messages that nobody can delete any more."""
    session.execute(delete(ChatMessageRow).where(col(ChatMessageRow.at) < before))


def schedule_cleanup(session: Session, chat_id: int, reason: str, since: datetime, due: datetime) -> None:
    """This chat is to be cleared, from `due` on."""
    row = session.get(ChatCleanupRow, chat_id)
    if row is None:
        row = ChatCleanupRow(chat_id=chat_id, reason=reason, since=since, due=due)
    elif _STRENGTH.index(reason) >= _STRENGTH.index(row.reason):
        row.reason, row.since, row.due = reason, since, due
    session.add(row)
    session.flush()


def list_due_cleanups(session: Session, now: datetime) -> list[ChatCleanup]:
    """Chats that are to be cleared now."""
    query = select(_clearings.c.chat_id, _clearings.c.reason, _clearings.c.since).where(
        _clearings.c.due <= now
    )
    return [ChatCleanup(*row) for row in session.execute(query.order_by(_clearings.c.due))]


def end_cleanup(session: Session, chat_id: int) -> None:
    """This chat is cleared."""
    session.execute(delete(ChatCleanupRow).where(col(ChatCleanupRow.chat_id) == chat_id))
