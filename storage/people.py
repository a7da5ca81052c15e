"""Chats, people and invitations. A Telegram id goes in and out here only; elsewhere a chat is our number."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, func, select

from storage.tables import ChatRow, InviteRow, PersonRow

_inserts = {dialect.dialect.name: dialect.insert for dialect in (postgresql, sqlite)}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined. `language` is None until it was chosen; not `active`: access was taken away."""

    id: int
    chat_id: int
    pseudonym: str
    role: str
    language: str | None
    active: bool = True


def chat_number(session: Session, telegram_id: int) -> int:
    """Our number for a Telegram chat; a new chat gets one."""
    found = session.exec(select(ChatRow.id).where(ChatRow.telegram_id == telegram_id)).first()
    if found is not None:
        return found
    insert = _inserts[session.get_bind().dialect.name](ChatRow)
    new = insert.values(
        telegram_id=telegram_id
    ).on_conflict_do_update(  # another process may meet it just now
        index_elements=["telegram_id"], set_={"telegram_id": telegram_id}
    )
    number: int = session.execute(new.returning(col(ChatRow.id))).scalar_one()
    return number


def telegram_id(session: Session, chat_id: int) -> int:
    """The Telegram id of a chat, for sending. Raises LookupError when there is no such chat, or it is forgotten."""
    found = session.exec(select(ChatRow.telegram_id).where(ChatRow.id == chat_id)).first()
    if found is None:
        raise LookupError(f"no chat {chat_id}")
    return found


def chat_moved(session: Session, old: int, new: int) -> None:
    """A group became a supergroup: Telegram gave it another id."""
    taken = session.exec(select(ChatRow).where(ChatRow.telegram_id == new)).first()
    if taken is None:
        session.execute(update(ChatRow).where(col(ChatRow.telegram_id) == old).values(telegram_id=new))


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
    if len(recent) >= most_a_minute:
        return False
    row.greeted_at = now
    session.add(row)
    return True


def person_of(session: Session, chat_id: int) -> Person | None:
    """Who may act from this private chat: a person who joined and was not revoked."""
    row = session.exec(
        select(PersonRow).where(PersonRow.chat_id == chat_id, col(PersonRow.revoked_at).is_(None))
    ).first()
    return _person(row) if row else None


def by_id(session: Session, person_id: int) -> Person:
    """The person with this number, revoked or not."""
    return _person(session.get_one(PersonRow, person_id))


def with_role(session: Session, *roles: str) -> list[Person]:
    """Everyone active in one of these roles, in order of joining."""
    rows = session.exec(
        select(PersonRow)
        .where(col(PersonRow.role).in_(roles), col(PersonRow.revoked_at).is_(None))
        .order_by(col(PersonRow.id))
    )
    return [_person(row) for row in rows]


def languages(session: Session) -> dict[int, str | None]:
    """The language of everyone active, by Telegram id: for words that the outbox cannot carry."""
    rows = session.exec(
        select(ChatRow.telegram_id, PersonRow.language)
        .join(PersonRow, col(PersonRow.chat_id) == ChatRow.id)
        .where(col(PersonRow.revoked_at).is_(None))
    )
    return {telegram: language for telegram, language in rows if telegram is not None}


def set_language(session: Session, person_id: int, language: str) -> None:
    """The language this person reads."""
    session.execute(update(PersonRow).where(col(PersonRow.id) == person_id).values(language=language))


def seen(session: Session, person_id: int, day: date) -> None:
    """Note the last day this person did anything: the day, never the hour."""
    session.execute(
        update(PersonRow)
        .where(col(PersonRow.id) == person_id, col(PersonRow.last_seen_on).is_distinct_from(day))
        .values(last_seen_on=day)
    )


def invite(session: Session, code: str, role: str, now: datetime, expires_at: datetime) -> int:
    """Keep an invitation; only the code's hash is kept. Returns its number."""
    row = InviteRow(code_hash=_hash(code), role=role, created_at=now, expires_at=expires_at)
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def accept(session: Session, code: str, chat_id: int, now: datetime) -> Person | None:
    """Join with an invitation: once, in time, and only who has not joined. None when it does not hold."""
    row = session.exec(select(InviteRow).where(InviteRow.code_hash == _hash(code))).first()
    if row is None or row.used_at is not None or row.expires_at < now:
        return None
    taken = session.exec(select(PersonRow).where(PersonRow.chat_id == chat_id)).first()
    if taken is not None:
        if taken.revoked_at is None:
            return None
        taken.revoked_at, taken.role, taken.language = None, row.role, None
        person = taken
    else:
        person = PersonRow(
            chat_id=chat_id, pseudonym=_next_pseudonym(session, row.role), role=row.role, joined_at=now
        )
    session.add(person)
    session.flush()
    row.used_at, row.used_by = now, person.id
    session.add(row)
    return _person(person)


def _next_pseudonym(session: Session, role: str) -> str:
    letter = {"responder": "A", "coordinator": "C", "admin": "D"}[role]
    count = session.exec(select(func.count()).select_from(PersonRow)).one()
    return f"{letter}-{count + 1:02d}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def _person(row: PersonRow) -> Person:
    assert row.id is not None
    return Person(row.id, row.chat_id, row.pseudonym, row.role, row.language, row.revoked_at is None)
