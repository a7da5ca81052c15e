"""Chats. A Telegram id goes in and out here only; elsewhere a chat is our number.

In the table the id is sealed; a keyed hash of it finds the row.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session, col, select

from storage.audit.fingerprints import sha256_of
from storage.audit.verify_rows import attest
from storage.crypto import purposes
from storage.crypto.column import ring_of
from storage.crypto.keyring import KeyRing
from storage.engine.database import one_at_a_time
from storage.tables.people import ChatRow, PersonRow

#: Under which name the audit's lines say what chats hold.
ENTRY_KIND = "chat_rows"


def find_or_create(session: Session, telegram_id: int) -> int:
    """Our number for a Telegram chat; a new chat gets one."""
    found = _found(session, telegram_id)
    if found is None:
        # Another process may meet it just now, even with another key first: who comes second looks again.
        one_at_a_time(session, "meeting")
        _ring(session).refresh()
        found = _found(session, telegram_id)
    if found is None:
        row = _named(session, telegram_id)
        found = session.execute(insert(ChatRow).values(row).returning(col(ChatRow.id))).scalar_one()
    return found


def find_member_chat(session: Session, telegram_id: int) -> int | None:
    """Our number of the own chat of whoever joined and has access, or waits for it; None for everybody else."""
    return session.exec(
        select(ChatRow.id)
        .join(PersonRow, col(PersonRow.chat_id) == ChatRow.id)
        .where(
            col(ChatRow.telegram_index).in_(_indexes(session, telegram_id)),
            col(PersonRow.revoked_at).is_(None),
        )
    ).first()


def find(session: Session, telegram_id: int) -> int | None:
    """Our number for a Telegram chat, if it has one."""
    return _found(session, telegram_id)


def telegram_id(session: Session, chat_id: int) -> int:
    """The Telegram id of a chat, for sending. Raises LookupError when there is no such chat, or it is forgotten."""
    found = session.exec(select(ChatRow.telegram_id).where(ChatRow.id == chat_id)).first()
    if found is None:
        raise LookupError(f"no chat {chat_id}")
    return found


def change_telegram_id(session: Session, old: int, new: int, now: datetime) -> None:
    """A group became a supergroup: Telegram gave it another id."""
    if _found(session, new) is None:
        values = _named(session, new)
        standing = col(ChatRow.telegram_index).in_(_indexes(session, old))
        query = update(ChatRow).where(standing).values(values).returning(col(ChatRow.id))
        whose_now = {"telegram_id": identity_digest(values["mark"], new)}
        attest(session, now, ENTRY_KIND, list(session.execute(query).scalars()), whose_now)


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
    _be_silent(session, chat_id, now, now)


def unsilence(session: Session, chat_id: int, now: datetime) -> None:
    """In this chat things are said (again)."""
    _be_silent(session, chat_id, None, now)


def _be_silent(session: Session, chat_id: int, since: datetime | None, now: datetime) -> None:
    session.execute(update(ChatRow).where(col(ChatRow.id) == chat_id).values(silent_since=since))
    attest(session, now, ENTRY_KIND, [chat_id], {"silent_since": since})


def attest_member(session: Session, chat_id: int, now: datetime) -> None:
    """Somebody joins from this chat: things are said in it, and the next line says whose it is on Telegram."""
    query = update(ChatRow).where(col(ChatRow.id) == chat_id).values(silent_since=None)
    mark, telegram_id = session.execute(query.returning(col(ChatRow.mark), col(ChatRow.telegram_id))).one()
    identity = identity_digest(mark, telegram_id)
    attest(session, now, ENTRY_KIND, [chat_id], {"silent_since": None, "telegram_id": identity})


def forget(session: Session, chat_ids: Sequence[int], now: datetime) -> None:
    """Whose these chats were on Telegram is not known any more, nor can it be found out by what lines said of it."""
    gone = {"telegram_id": None, "telegram_index": None, "mark": None, "greeted_at": None}
    session.execute(update(ChatRow).where(col(ChatRow.id).in_(chat_ids)).values(gone))
    attest(session, now, ENTRY_KIND, chat_ids, {"telegram_id": None})


def identity_digest(mark: Any, telegram_id: Any) -> str | None:
    """What lines say of a chat's Telegram id: nothing that could be tried out once the chat's mark is gone.

    None when the chat has neither, as one that was forgotten; "" when one is missing or does not open.
    """
    if mark is None and telegram_id is None:
        return None
    return sha256_of([mark, telegram_id]) if isinstance(mark, str) and isinstance(telegram_id, int) else ""


def index_matches(session: Session, index: Any, telegram_id: Any) -> bool:
    """Whether a chat's keyed hash is that of its Telegram id; both may be gone."""
    if index is None or telegram_id is None:
        return index is None and telegram_id is None
    return isinstance(telegram_id, int) and index in _indexes(session, telegram_id)


def _named(session: Session, telegram_id: int) -> dict[str, Any]:
    """The columns by which a chat is found and written to."""
    index = _indexes(session, telegram_id)[0]
    return {"telegram_index": index, "telegram_id": telegram_id, "mark": secrets.token_hex(16)}


def _found(session: Session, telegram_id: int) -> int | None:
    query = select(ChatRow.id).where(col(ChatRow.telegram_index).in_(_indexes(session, telegram_id)))
    return session.exec(query).first()


def _indexes(session: Session, telegram_id: int) -> list[bytes]:
    return _ring(session).indexes(purposes.CHAT_TELEGRAM_ID, str(telegram_id))


def _ring(session: Session) -> KeyRing:
    return ring_of(session.get_bind().dialect)
