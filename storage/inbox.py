"""What Telegram gave us, kept before it is confirmed and handled once by its update_id."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlmodel import Session, col

from storage.tables import InboxRow

_table = InboxRow.__table__  # type: ignore[attr-defined]
_mark_done = (
    update(_table)
    .where(_table.c.id == bindparam("row"), _table.c.done_at.is_(None))
    .values(done_at=bindparam("at"), outcome=bindparam("how"), content=None)
)
_oldest = (
    select(func.min(_table.c.id).label("id"))
    .where(_table.c.done_at.is_(None))
    .group_by(_table.c.chat_id)
    .order_by("id")
    .limit(bindparam("most"))
)
_waiting = (
    select(_table.c.id, _table.c.chat_id, _table.c.content, _table.c.attempts, _table.c.received_at)
    .where(_table.c.id.in_(_oldest.scalar_subquery()))
    .order_by(_table.c.id)
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that waits to be handled, without names."""

    id: int
    chat_id: int
    content: dict[str, Any]
    attempts: int
    received_at: datetime


def keep(session: Session, arrivals: list[tuple[int, int, dict[str, Any]]], now: datetime) -> int:
    """Keep a batch of (update_id, chat, content); repeats are dropped. Returns how many were new."""
    ids = [update_id for update_id, _, _ in arrivals]
    known = set(session.execute(select(_table.c.update_id).where(_table.c.update_id.in_(ids))).scalars())
    fresh: dict[int, dict[str, Any]] = {}
    for update_id, chat_id, content in arrivals:
        if update_id not in known:
            fresh.setdefault(
                update_id,
                {
                    "update_id": update_id,
                    "chat_id": chat_id,
                    "received_at": now,
                    "content": content,
                    "attempts": 0,
                },
            )
    if fresh:
        session.execute(insert(_table), list(fresh.values()))
    return len(fresh)


def waiting(session: Session, most: int) -> list[Arrival]:
    """The oldest waiting update of each chat, oldest chats first: in order per chat, fair between chats."""
    return [Arrival(*row) for row in session.execute(_waiting, {"most": most})]


def done(session: Session, arrival_id: int, now: datetime, outcome: str = "done") -> None:
    """Handled: its content goes, its update_id stays against repeats."""
    session.execute(_mark_done, {"row": arrival_id, "at": now, "how": outcome})


def failed(session: Session, arrival_id: int, now: datetime, most_attempts: int) -> bool:
    """Note a failed try. Returns True when it was the last one and the update is put aside."""
    attempts = session.execute(
        update(_table)
        .where(_table.c.id == arrival_id)
        .values(attempts=_table.c.attempts + 1)
        .returning(_table.c.attempts)
    ).scalar_one()
    if attempts < most_attempts:
        return False
    done(session, arrival_id, now, "failed")
    return True


def forget(session: Session, before: datetime) -> None:
    """Let update_ids expire that Telegram can no longer repeat."""
    session.execute(delete(InboxRow).where(col(InboxRow.done_at) < before))
