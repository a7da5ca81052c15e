"""Inbox: updates stored before they are acknowledged, and processed exactly once per update_id."""

import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, update
from sqlmodel import Session, col, func, select

from storage.engine import bound
from storage.engine.hot.messages import ADD_UPDATE, FIRST_UPDATE, MARK_UPDATE_DONE, NEXT_UPDATES, UPDATE
from storage.tables.messages import InboxRow
from storage.tables.people import ChatRow

#: Under which a content holds what no other one does.
_ONCE = "once"
_is_pending = col(InboxRow.done_at).is_(None)
_in_line = (
    select(InboxRow.chat_id, FIRST_UPDATE).where(_is_pending).group_by(col(InboxRow.chat_id)).subquery()
)
# Several workers on PostgreSQL: a chat is locked until the commit, and what others lock is skipped. NO KEY UPDATE, so
# that the next updates of the chat can be stored meanwhile (they refer to its row).
_NEXT_CHATS = (
    select(ChatRow.id)
    .join(_in_line, _in_line.c.chat_id == col(ChatRow.id))
    .where(col(ChatRow.id).not_in(bindparam("resting", expanding=True)))
    .order_by(_in_line.c.first)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, key_share=True, of=ChatRow)
)
# A statement of its own after the lock: it sees what the one who held the chat before has committed.
_OLDEST_OF_CHATS = (
    select(*UPDATE)
    .where(
        col(InboxRow.id).in_(
            select(func.min(InboxRow.id))
            .where(_is_pending, col(InboxRow.chat_id).in_(bindparam("chats", expanding=True)))
            .group_by(col(InboxRow.chat_id))
        )
    )
    .order_by(col(InboxRow.id))
)


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """A pending update, without names. `once`: what no other update holds."""

    id: int
    chat_id: int
    content: dict[str, Any]
    attempts: int
    received_at: datetime
    once: str = ""


def store(session: Session, updates: list[tuple[int, int, dict[str, Any]]], now: datetime) -> int:
    """Store a batch of (update_id, chat, content) in order of id; drop repeats. Return how many were new."""
    statement = ADD_UPDATE[session.get_bind().dialect.name]
    fresh = {update_id: (chat_id, content) for update_id, chat_id, content in updates}
    return sum(
        statement.do(
            session,
            update_id=number,
            chat_id=chat_id,
            received_at=now,
            attempts=0,
            content=bound.bind(content | {_ONCE: secrets.token_hex(8)}, number, chat_id),
        )
        for number, (chat_id, content) in sorted(fresh.items())
    )


def list_next(session: Session, most: int, resting: Collection[int] = ()) -> list[PendingUpdate]:
    """Return the oldest pending update of each chat: in order per chat, fair between chats (longest wait first).

    `resting` chats are skipped. With several workers on PostgreSQL, a chat is locked until the transaction ends. An
    update that was changed in the table is set aside.
    """
    if session.get_bind().dialect.name == "postgresql" or resting:
        chats = session.exec(_NEXT_CHATS, params={"most": most, "resting": list(resting)}).all()
        rows: Iterable[Any] = session.exec(_OLDEST_OF_CHATS, params={"chats": chats}) if chats else ()
    else:
        rows = NEXT_UPDATES.all(session, most=most)
    found = []
    for number, update_id, chat_id, attempts, received_at, stored in rows:
        content = bound.unbind(stored, update_id, chat_id)
        if content is None:
            mark_done(session, number, received_at, "forged")
        else:
            once = content.pop(_ONCE, "")
            found.append(PendingUpdate(number, chat_id, content, attempts, received_at, once))
    return found


def mark_done(session: Session, update_id: int, now: datetime, outcome: str = "done") -> None:
    """Mark an update as processed: delete its content, keep its update_id against repeats."""
    MARK_UPDATE_DONE.do(session, row=update_id, at=now, how=outcome)


def mark_failed(session: Session, update_id: int, now: datetime, most_attempts: int) -> bool:
    """Count a failed attempt. Return True when it was the last one and the update is set aside."""
    attempts = session.exec(
        update(InboxRow)
        .where(col(InboxRow.id) == update_id)
        .values(attempts=col(InboxRow.attempts) + 1)
        .returning(col(InboxRow.attempts))
    ).scalar_one()
    if attempts < most_attempts:
        return False
    mark_done(session, update_id, now, "failed")
    return True


def count_pending(session: Session, chats: Iterable[int]) -> dict[int, int]:
    """Count the pending updates of each of these chats."""
    numbers = list(chats)
    if (
        not numbers
    ):  # nearly always: whoever is quiet is not counted, and a statement costs as much as a tenth of a tap
        return {}
    query = select(InboxRow.chat_id, func.count()).where(col(InboxRow.chat_id).in_(numbers), _is_pending)
    return dict(session.exec(query.group_by(col(InboxRow.chat_id))).all())


def forget(session: Session, before: datetime) -> None:
    """Delete processed updates that Telegram can no longer redeliver."""
    session.exec(delete(InboxRow).where(col(InboxRow.done_at) < before))
