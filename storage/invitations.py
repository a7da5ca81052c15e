"""Invitations: only a code's hash is kept; it lets in one person, once, in time."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.people import Person, person_in, with_role
from storage.tables import ChatRow, InviteRow, PersonRow


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
    return Accepted(person_in(person), waits, left)


def _next_pseudonym(session: Session, role: str) -> str:
    letter = {"responder": "A", "coordinator": "C", "admin": "D"}[role]
    count = session.exec(select(func.count()).select_from(PersonRow)).one()
    return f"{letter}-{count + 1:02d}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
