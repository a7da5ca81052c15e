"""Chats, people and invitations. A Telegram id goes in and out here only; elsewhere a chat is our number.

In the table the id is sealed; a keyed hash of it finds the row.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy import select as select_core
from sqlmodel import Session, col, func, select

from storage.database import one_at_a_time
from storage.sealed_column import ring_of
from storage.sealing import KeyRing
from storage.tables import ChatRow, InviteRow, PersonRow

#: What the keyed hash of a Telegram id is for.
INDEX = "chat.telegram_id"
_ACTIVE = (col(PersonRow.revoked_at).is_(None), col(PersonRow.waiting_since).is_(None))
_people = PersonRow.__table__  # type: ignore[attr-defined]
# Asked at every tap: a plain row, made ready once.
_of_chat = select_core(_people).where(_people.c.chat_id == bindparam("chat"), *_ACTIVE)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined. `language` is None until it was chosen; not `active`: access was taken away, or is not
    given yet; `forgets_before`: they are shown nothing older."""

    id: int
    chat_id: int
    pseudonym: str
    role: str
    language: str | None
    active: bool = True
    last_seen_on: date | None = None
    forgets_before: datetime | None = None


def chat_number(session: Session, telegram_id: int) -> int:
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


def joined_chat(session: Session, telegram_id: int) -> int | None:
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


def _found(session: Session, telegram_id: int) -> int | None:
    query = select(ChatRow.id).where(col(ChatRow.telegram_index).in_(_indexes(session, telegram_id)))
    return session.exec(query).first()


def _indexes(session: Session, telegram_id: int) -> list[bytes]:
    return _ring(session).indexes(INDEX, str(telegram_id))


def _ring(session: Session) -> KeyRing:
    return ring_of(session.get_bind().dialect)


def telegram_id(session: Session, chat_id: int) -> int:
    """The Telegram id of a chat, for sending. Raises LookupError when there is no such chat, or it is forgotten."""
    found = session.exec(select(ChatRow.telegram_id).where(ChatRow.id == chat_id)).first()
    if found is None:
        raise LookupError(f"no chat {chat_id}")
    return found


def chat_moved(session: Session, old: int, new: int) -> None:
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
    row.greeted_at = (
        now if few else now - timedelta(minutes=1)
    )  # one of too many: as if it had been greeted before
    session.add(row)
    return few


def person_of(session: Session, chat_id: int) -> Person | None:
    """Who may act from this private chat: a person who joined and was not revoked."""
    row = session.execute(_of_chat, {"chat": chat_id}).first()
    return _person(row) if row else None


def by_id(session: Session, person_id: int) -> Person:
    """The person with this number, revoked or not."""
    return _person(session.get_one(PersonRow, person_id))


def with_role(session: Session, *roles: str) -> list[Person]:
    """Everyone active in one of these roles, in order of joining."""
    rows = session.exec(
        select(PersonRow).where(col(PersonRow.role).in_(roles), *_ACTIVE).order_by(col(PersonRow.id))
    )
    return [_person(row) for row in rows]


def languages(session: Session) -> dict[int, str | None]:
    """The language of everyone active, by Telegram id: for words that the outbox cannot carry."""
    rows = session.exec(
        select(ChatRow.telegram_id, PersonRow.language)
        .join(PersonRow, col(PersonRow.chat_id) == ChatRow.id)
        .where(*_ACTIVE)
    )
    return {telegram: language for telegram, language in rows if telegram is not None}


def set_language(session: Session, person_id: int, language: str) -> None:
    """The language this person reads."""
    session.execute(update(PersonRow).where(col(PersonRow.id) == person_id).values(language=language))


def seen(session: Session, person: Person, day: date) -> None:
    """Note the last day this person did anything: the day, never the hour."""
    if person.last_seen_on != day:
        session.execute(update(PersonRow).where(col(PersonRow.id) == person.id).values(last_seen_on=day))


def named(session: Session, pseudonym: str) -> Person | None:
    """Who goes by this pseudonym, revoked or not; letters great or small."""
    query = select(PersonRow).where(func.lower(PersonRow.pseudonym) == pseudonym.strip().lower())
    row = session.exec(query).first()
    return _person(row) if row else None


def forget_before(session: Session, person_id: int, moment: datetime) -> None:
    """What this person sent before is not shown to them again."""
    session.execute(update(PersonRow).where(col(PersonRow.id) == person_id).values(forgets_before=moment))


def silence(session: Session, chat_id: int, now: datetime) -> None:
    """From now on nothing is said in this chat."""
    session.execute(update(ChatRow).where(col(ChatRow.id) == chat_id).values(silent_since=now))


def taken(session: Session, person: Person, now: datetime) -> None:
    """This person's phone is in other hands: no access, and not a word more there."""
    session.execute(
        update(PersonRow).where(col(PersonRow.id) == person.id).values(revoked_at=now, forgets_before=now)
    )
    silence(session, person.chat_id, now)


def give_back(session: Session, person: Person) -> None:
    """The phone is with this person again: everything as before, but what was forgotten stays so."""
    session.execute(update(PersonRow).where(col(PersonRow.id) == person.id).values(revoked_at=None))
    session.execute(update(ChatRow).where(col(ChatRow.id) == person.chat_id).values(silent_since=None))


def is_taken(session: Session, person: Person) -> bool:
    """Whether this person's phone is in other hands."""
    return session.get_one(ChatRow, person.chat_id).silent_since is not None


def let_in(session: Session, person_id: int) -> Person | None:
    """Whoever waits to be let in is in. None when this person does not wait (any more)."""
    row = session.get(PersonRow, person_id)
    if row is None or row.waiting_since is None or row.revoked_at is not None:
        return None
    row.waiting_since = None
    session.add(row)
    session.flush()
    return _person(row)


def turn_away(session: Session, person_id: int, now: datetime) -> Person | None:
    """Whoever waits to be let in is not. None when this person does not wait (any more)."""
    row = session.get(PersonRow, person_id)
    if row is None or row.waiting_since is None or row.revoked_at is not None:
        return None
    row.revoked_at = now
    session.add(row)
    session.flush()
    return _person(row)


def invite(
    session: Session,
    code: str,
    role: str,
    now: datetime,
    expires_at: datetime,
    person_id: int | None = None,
) -> int:
    """Keep an invitation; only the code's hash is kept. Returns its number.

    With `person_id` it is for somebody who is here already and moves to another phone; a former one is void.
    """
    if person_id is not None:
        former = (col(InviteRow.person_id) == person_id, col(InviteRow.used_at).is_(None))
        session.execute(update(InviteRow).where(*former).values(expires_at=now))
    row = InviteRow(
        code_hash=_hash(code), role=role, created_at=now, expires_at=expires_at, person_id=person_id
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


@dataclass(frozen=True, slots=True)
class Accepted:
    """Who came in; whether an admin still has to let them in; and the chat they left, if they moved."""

    person: Person
    waits: bool = False
    left_chat: int | None = None


def accept(session: Session, code: str, chat_id: int, now: datetime) -> Person | None:
    """Join with an invitation: once, in time, and only who has not joined. None when it does not hold."""
    accepted = come_in(session, code, chat_id, now)
    return accepted.person if accepted else None


def come_in(
    session: Session, code: str, chat_id: int, now: datetime, *, confirmed: bool = True
) -> Accepted | None:
    """The same; without `confirmed` an admin has to let them in, unless there is no admin yet."""
    row = session.exec(select(InviteRow).where(InviteRow.code_hash == _hash(code))).first()
    if row is None or row.used_at is not None or row.expires_at < now:
        return None
    standing = session.exec(select(PersonRow).where(PersonRow.chat_id == chat_id)).first()
    mover = session.get(PersonRow, row.person_id) if row.person_id is not None else None
    if standing is not None and (standing.revoked_at is None or mover not in (None, standing)):
        return None
    left = None
    if mover is not None:
        person, left = mover, (mover.chat_id if mover.chat_id != chat_id else None)
        person.chat_id, person.revoked_at, person.language = chat_id, None, None
    elif standing is not None:
        person = standing
        person.revoked_at, person.role, person.language = None, row.role, None
    else:
        person = PersonRow(
            chat_id=chat_id, pseudonym=_next_pseudonym(session, row.role), role=row.role, joined_at=now
        )
    waits = not confirmed and bool(with_role(session, "admin"))
    person.waiting_since = now if waits else None
    session.add(person)
    session.execute(update(ChatRow).where(col(ChatRow.id) == chat_id).values(silent_since=None))
    session.flush()
    row.used_at, row.used_by = now, person.id
    session.add(row)
    session.flush()
    return Accepted(_person(person), waits, left)


def _next_pseudonym(session: Session, role: str) -> str:
    letter = {"responder": "A", "coordinator": "C", "admin": "D"}[role]
    count = session.exec(select(func.count()).select_from(PersonRow)).one()
    return f"{letter}-{count + 1:02d}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def _person(row: Any) -> Person:
    active = row.revoked_at is None and row.waiting_since is None
    return Person(
        row.id,
        row.chat_id,
        row.pseudonym,
        row.role,
        row.language,
        active,
        row.last_seen_on,
        row.forgets_before,
    )
