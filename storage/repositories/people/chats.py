"""Chats. A Telegram id goes in and out here only; elsewhere a chat is our own number.

In the table the id is encrypted; a keyed hash of it finds the row.
"""

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.audit.fingerprints import sha256_of
from storage.audit.verify_rows import attest
from storage.crypto import purposes
from storage.crypto.column import ring_of
from storage.engine import proofs
from storage.engine.database import one_at_a_time
from storage.engine.hot.people import CHAT, CHAT_BY_INDEX
from storage.tables.people import ChatRow, PersonRow

#: The kind of entry in the audit log that says what rows of chats hold.
ENTRY_KIND = "chat_rows"
#: Where the Telegram id stands in a row of CHAT and CHAT_BY_INDEX.
_ID = 1 + ChatRow.trusted.index("telegram_id")
_NOT_SILENT: dict[str, Any] = {"silent_since": None, "silent_of": None}


def find_or_create(session: Session, telegram_id: int) -> int:
    """Return our number of a Telegram chat; a new chat gets one."""
    found = find(session, telegram_id)
    if found is None:
        # Another process may meet it just now, even with another key first: who comes second looks again.
        one_at_a_time(session, "meeting")
        ring_of(session.get_bind().dialect).refresh()
        found = find(session, telegram_id)
    if found is None:
        # A row that is not genuine gives way: it counts as absent, and holds the index that the new one needs.
        session.exec(
            update(ChatRow).where(_has_id(session, telegram_id)).values(telegram_index=None, proof=None)
        )
        found = proofs.insert(session, ChatRow, _identity(session, telegram_id))
    return found


def find_member_chat(session: Session, telegram_id: int) -> int | None:
    """Return our number of the own chat of a person who has access or waits for it; None for everybody else."""
    chat = find(session, telegram_id)
    has_access = (col(PersonRow.chat_id) == chat, col(PersonRow.revoked_at).is_(None))
    return chat if chat is not None and proofs.read(session, PersonRow, *has_access) else None


def find(session: Session, telegram_id: int) -> int | None:
    """Return our number of a Telegram chat, if it has one."""
    for index in _indexes(session, telegram_id):
        for row in CHAT_BY_INDEX.all(session, telegram_index=index):
            if row[_ID] == telegram_id and proofs.is_genuine(ChatRow, row):
                number: int = row[0]
                return number
    return None


def telegram_id(session: Session, chat_id: int) -> int:
    """Return the Telegram id of a chat, for sending. Raises LookupError for an unknown or forgotten chat."""
    row = CHAT.first(session, chat=chat_id)
    if row is None or row[_ID] is None or not proofs.is_genuine(ChatRow, row):
        raise LookupError(f"no chat {chat_id}")
    found: int = row[_ID]
    return found


def telegram_ids(session: Session, chat_ids: Iterable[int]) -> dict[int, int | None]:
    """Return the Telegram ids of these chats, by our number."""
    found = proofs.read(session, ChatRow, col(ChatRow.id).in_([*chat_ids]))
    return {row.id: row.telegram_id for row in found}


def move(session: Session, old: int, new: int, now: datetime, *, keep_new: bool) -> tuple[int, int, bool]:
    """Follow a group that became a supergroup: its Telegram id was `old` and is `new`.

    One row is the group from now on: that of the old id, or, with `keep_new`, one that the new id has already. The
    other one keeps the old id, under which settings may name the group, and says where it moved. Returns both numbers,
    and whether this was unknown.
    """
    one_at_a_time(session, "meeting")
    at_old, at_new = find_or_create(session, old), find(session, new)
    known = follow(session, at_old)
    if known != at_old:
        return known, at_old, False
    if at_new is not None and keep_new:
        _write(session, at_old, now, moved_to=at_new)
        return at_new, at_old, True
    if at_new is None:
        at_new = proofs.insert(session, ChatRow, {})
    # An id has one row at any moment.
    proofs.update(session, ChatRow, {"telegram_index": None}, col(ChatRow.id) == at_new)
    _write(session, at_old, now, **_identity(session, new))
    _write(session, at_new, now, **_identity(session, old), moved_to=at_old)
    return at_old, at_new, True


def follow(session: Session, chat_id: int) -> int:
    """Return the chat that this one is now."""
    row = proofs.get(session, ChatRow, chat_id)
    return chat_id if row is None or row.moved_to is None else row.moved_to


def _write(session: Session, chat_id: int, now: datetime, **values: Any) -> None:
    changed = proofs.update(session, ChatRow, values, col(ChatRow.id) == chat_id)
    attested = {"moved_to": values["moved_to"]} if "moved_to" in values else {}
    if "telegram_id" in values:
        attested["telegram_id"] = identity_digest(values["mark"], values["telegram_id"])
    attest(session, now, ENTRY_KIND, changed, attested)


def may_greet(session: Session, chat_id: int, now: datetime, pause_s: float, most_a_minute: int) -> bool:
    """Return whether a stranger gets the neutral line now: once a pause per chat, for so many chats a minute."""
    greeted_at = col(ChatRow.greeted_at)
    last = session.exec(select(greeted_at).where(ChatRow.id == chat_id)).one()
    if last is not None and (now - last).total_seconds() < pause_s:
        return False
    newest = select(greeted_at).where(greeted_at.is_not(None)).order_by(greeted_at.desc())
    recent = session.exec(newest.limit(most_a_minute)).all()
    few = sum(at is not None and (now - at).total_seconds() < 60 for at in recent) < most_a_minute
    # One of too many: as if it had been greeted before.
    at = now if few else now - timedelta(minutes=1)
    session.exec(update(ChatRow).where(col(ChatRow.id) == chat_id).values(greeted_at=at))
    return few


def silence(session: Session, chat_id: int, person_id: int, now: datetime) -> None:
    """Send nothing any more to this chat, which was this person's."""
    _set_silent(session, chat_id, now, silent_since=now, silent_of=person_id)


def unsilence(session: Session, chat_id: int, now: datetime) -> None:
    """Send to this chat again."""
    _set_silent(session, chat_id, now, **_NOT_SILENT)


def silenced_for(session: Session, chat_id: int) -> tuple[datetime, int | None] | None:
    """Return since when a chat is silent, and whose it was; None when it is not silent."""
    row = proofs.get(session, ChatRow, chat_id)
    return None if row is None or row.silent_since is None else (row.silent_since, row.silent_of)


def _set_silent(session: Session, chat_id: int, now: datetime, **values: Any) -> None:
    changed = proofs.update(session, ChatRow, values, col(ChatRow.id) == chat_id)
    attest(session, now, ENTRY_KIND, changed, values)


def attest_member(session: Session, chat_id: int, now: datetime) -> None:
    """Unsilence the chat of a person who joins, and attest its identity."""
    proofs.update(session, ChatRow, _NOT_SILENT, col(ChatRow.id) == chat_id)
    row = proofs.get(session, ChatRow, chat_id)
    if row is None:
        raise LookupError(f"no chat {chat_id}")
    identity = identity_digest(row.mark, row.telegram_id)
    attest(session, now, ENTRY_KIND, [chat_id], {**_NOT_SILENT, "telegram_id": identity})


def forget(session: Session, chat_ids: Sequence[int], now: datetime) -> None:
    """Delete the identity of these chats; the digests in the audit log do not reveal it."""
    gone = {"telegram_id": None, "telegram_index": None, "mark": None, "greeted_at": None}
    forgotten = proofs.update(session, ChatRow, gone, col(ChatRow.id).in_(chat_ids))
    attest(session, now, ENTRY_KIND, forgotten, {"telegram_id": None})


def identity_digest(mark: Any, telegram_id: Any) -> str | None:
    """Return what the audit log says of a Telegram id; nobody can try ids out once the chat's mark is deleted.

    None when the chat has neither, as a forgotten one; "" when one is missing or cannot be decrypted.
    """
    if mark is None and telegram_id is None:
        return None
    return sha256_of([mark, telegram_id]) if isinstance(mark, str) and isinstance(telegram_id, int) else ""


def index_matches(session: Session, index: Any, telegram_id: Any) -> bool:
    """Return whether a chat's keyed hash is that of its Telegram id; both may be deleted."""
    if index is None or telegram_id is None:
        return index is None and telegram_id is None
    return isinstance(telegram_id, int) and index in _indexes(session, telegram_id)


def _identity(session: Session, telegram_id: int) -> dict[str, Any]:
    """Return the columns that find a chat and hold its id."""
    index = _indexes(session, telegram_id)[0]
    return {"telegram_index": index, "telegram_id": telegram_id, "mark": secrets.token_hex(16)}


def _has_id(session: Session, telegram_id: int) -> Any:
    return col(ChatRow.telegram_index).in_(_indexes(session, telegram_id))


def _indexes(session: Session, telegram_id: int) -> list[bytes]:
    return ring_of(session.get_bind().dialect).indexes(purposes.CHAT_TELEGRAM_ID, str(telegram_id))
