"""Chats. A Telegram id goes in and out here only; elsewhere a chat is our number.

In the table the id is sealed; a keyed hash of it finds the row.
"""

from datetime import datetime, timedelta

from sqlalchemy import insert, update
from sqlmodel import Session, col, select

from storage.database import one_at_a_time
from storage.sealed_column import ring_of
from storage.sealing import KeyRing
from storage.tables import ChatRow, PersonRow

#: What the keyed hash of a Telegram id is for.
INDEX = "chat.telegram_id"


def number_of(session: Session, telegram_id: int) -> int:
    """Our number for a Telegram chat; a new chat gets one."""
    found = _found(session, telegram_id)
    if found is None:
        # Another process may meet it just now, even with another key first: who comes second looks again.
        one_at_a_time(session, "meeting")
        _ring(session).refresh()
        found = _found(session, telegram_id)
    if found is None:
        row = {"telegram_index": _indexes(session, telegram_id)[0], "telegram_id": telegram_id}
        found = session.execute(insert(ChatRow).values(row).returning(col(ChatRow.id))).scalar_one()
    return found


def joined(session: Session, telegram_id: int) -> int | None:
    """Our number of the own chat of whoever joined and has access, or waits for it; None for everybody else."""
    return session.exec(
        select(ChatRow.id)
        .join(PersonRow, col(PersonRow.chat_id) == ChatRow.id)
        .where(
            col(ChatRow.telegram_index).in_(_indexes(session, telegram_id)),
            col(PersonRow.revoked_at).is_(None),
        )
    ).first()


def known_number(session: Session, telegram_id: int) -> int | None:
    """Our number for a Telegram chat, if it has one."""
    return _found(session, telegram_id)


def telegram_id(session: Session, chat_id: int) -> int:
    """The Telegram id of a chat, for sending. Raises LookupError when there is no such chat, or it is forgotten."""
    found = session.exec(select(ChatRow.telegram_id).where(ChatRow.id == chat_id)).first()
    if found is None:
        raise LookupError(f"no chat {chat_id}")
    return found


def moved(session: Session, old: int, new: int) -> None:
    """A group became a supergroup: Telegram gave it another id."""
    if _found(session, new) is None:
        values = {"telegram_index": _indexes(session, new)[0], "telegram_id": new}
        standing = col(ChatRow.telegram_index).in_(_indexes(session, old))
        session.execute(update(ChatRow).where(standing).values(values))


def may_greet(session: Session, chat_id: int, now: datetime, pause_s: float, most_a_minute: int) -> bool:
    """Whether a stranger gets the neutral line now: once a pause per chat, and not too many chats at once."""
    row = session.get_one(ChatRow, chat_id)
    if row.greeted_at is not None and (now - row.greeted_at).total_seconds() < pause_s:
        return False
    recent = [
        moment
        for moment in session.exec(
            select(ChatRow.greeted_at)
            .where(col(ChatRow.greeted_at).is_not(None))
            .order_by(col(ChatRow.greeted_at).desc())
            .limit(most_a_minute)
        )
        if moment is not None and (now - moment).total_seconds() < 60
    ]
    few = len(recent) < most_a_minute
    # One of too many: as if it had been greeted before.
    row.greeted_at = now if few else now - timedelta(minutes=1)
    session.add(row)
    return few


def silence(session: Session, chat_id: int, now: datetime) -> None:
    """From now on nothing is said in this chat."""
    session.execute(update(ChatRow).where(col(ChatRow.id) == chat_id).values(silent_since=now))


def _found(session: Session, telegram_id: int) -> int | None:
    query = select(ChatRow.id).where(col(ChatRow.telegram_index).in_(_indexes(session, telegram_id)))
    return session.exec(query).first()


def _indexes(session: Session, telegram_id: int) -> list[bytes]:
    return _ring(session).indexes(INDEX, str(telegram_id))


def _ring(session: Session) -> KeyRing:
    return ring_of(session.get_bind().dialect)
