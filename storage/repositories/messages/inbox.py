"""Inbox: updates stored before they are acknowledged, and processed exactly once per update_id."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from storage.engine.hot_statements import Prepared
from storage.tables.messages import InboxRow
from storage.tables.people import ChatRow

_table = InboxRow.__table__  # type: ignore[attr-defined]
_chats = ChatRow.__table__  # type: ignore[attr-defined]
# A repeat may be committed by another process at this very moment: the database itself must drop it.
_keep = {
    dialect.dialect.name: Prepared(
        dialect.insert(_table).on_conflict_do_nothing(index_elements=["update_id"]),
        "update_id",
        "chat_id",
        "received_at",
        "content",
        "attempts",
    )
    for dialect in (postgresql, sqlite)
}
_mark_done = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("row"), _table.c.done_at.is_(None))
    .values(done_at=bindparam("at"), outcome=bindparam("how"), content=None)
)
_first = func.min(_table.c.id).label("first")
_oldest = (
    select(_table.c.chat_id, _first)
    .where(_table.c.done_at.is_(None))
    .group_by(_table.c.chat_id)
    .order_by(_first)
    .limit(bindparam("most"))
)
_rested = (
    select(_table.c.chat_id, _first)
    .where(_table.c.done_at.is_(None), _table.c.chat_id.not_in(bindparam("resting", expanding=True)))
    .group_by(_table.c.chat_id)
    .order_by(_first)
    .limit(bindparam("most"))
)
_columns = (_table.c.id, _table.c.chat_id, _table.c.content, _table.c.attempts, _table.c.received_at)
_waiting = Prepared(
    select(*_columns).where(_table.c.id.in_(select(_oldest.subquery().c.first))).order_by(_table.c.id)
)
_of_rested = (
    select(*_columns).where(_table.c.id.in_(select(_rested.subquery().c.first))).order_by(_table.c.id)
)
# Several workers: a chat is taken by locking its row until the commit, and what others hold is passed over.
# NO KEY UPDATE, so that its next updates can be kept meanwhile (they refer to the row).
_in_line = (
    select(_table.c.chat_id, _first).where(_table.c.done_at.is_(None)).group_by(_table.c.chat_id).subquery()
)
_take = (
    select(_chats.c.id)
    .join(_in_line, _in_line.c.chat_id == _chats.c.id)
    .order_by(_in_line.c.first)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, key_share=True, of=_chats)
)
# A statement of its own after the lock: it sees what the one who held the chat before has committed.
_of_taken = (
    select(*_columns)
    .where(
        _table.c.id.in_(
            select(func.min(_table.c.id))
            .where(_table.c.done_at.is_(None), _table.c.chat_id.in_(bindparam("chats", expanding=True)))
            .group_by(_table.c.chat_id)
        )
    )
    .order_by(_table.c.id)
)


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """A pending update, without names."""

    id: int
    chat_id: int
    content: dict[str, Any]
    attempts: int
    received_at: datetime


def store(session: Session, arrivals: list[tuple[int, int, dict[str, Any]]], now: datetime) -> int:
    """Store a batch of (update_id, chat, content) in order of id; drop repeats. Return how many were new."""
    fresh = {update_id: (chat_id, content) for update_id, chat_id, content in arrivals}
    if not fresh:
        return 0
    rows = [
        {"update_id": number, "chat_id": chat, "received_at": now, "content": content, "attempts": 0}
        for number, (chat, content) in sorted(fresh.items())
    ]
    statement = _keep[session.get_bind().dialect.name]
    return sum(statement.do(session, **row) for row in rows)


def list_next(session: Session, most: int, resting: Collection[int] = ()) -> list[PendingUpdate]:
    """Return the oldest pending update of each chat: in order per chat, fair between chats (longest wait first).

    `resting` chats are skipped. With several workers on PostgreSQL, a chat is locked until the transaction ends.
    """
    values: dict[str, Any] = {"most": most, **({"resting": list(resting)} if resting else {})}
    if session.get_bind().dialect.name != "postgresql":
        rows = session.execute(_of_rested, values) if resting else _waiting.all(session, most=most)
        return [PendingUpdate(*row) for row in rows]
    take = _take.where(_chats.c.id.not_in(bindparam("resting", expanding=True))) if resting else _take
    chats = list(session.execute(take, values).scalars())
    return [PendingUpdate(*row) for row in session.execute(_of_taken, {"chats": chats})] if chats else []


def mark_done(session: Session, arrival_id: int, now: datetime, outcome: str = "done") -> None:
    """Mark an update as processed: delete its content, keep its update_id against repeats."""
    _mark_done.do(session, row=arrival_id, at=now, how=outcome)


def mark_failed(session: Session, arrival_id: int, now: datetime, most_attempts: int) -> bool:
    """Count a failed attempt. Return True when it was the last one and the update is set aside."""
    attempts = session.execute(
        update(_table)
        .where(_table.c.id == arrival_id)
        .values(attempts=_table.c.attempts + 1)
        .returning(_table.c.attempts)
    ).scalar_one()
    if attempts < most_attempts:
        return False
    mark_done(session, arrival_id, now, "failed")
    return True


def count_pending(session: Session, chats: Iterable[int]) -> dict[int, int]:
    """Count the pending updates of each of these chats."""
    numbers = list(chats)
    if not numbers:
        return {}
    query = select(_table.c.chat_id, func.count().label("many"))
    query = query.where(_table.c.chat_id.in_(numbers), _table.c.done_at.is_(None)).group_by(_table.c.chat_id)
    return {row.chat_id: row.many for row in session.execute(query)}


def forget(session: Session, before: datetime) -> None:
    """Delete processed updates that Telegram can no longer redeliver."""
    session.execute(delete(InboxRow).where(col(InboxRow.done_at) < before))
