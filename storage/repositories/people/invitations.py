"""Invitations: only a code's hash is kept; it lets in one person, once, in time."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session, col, func, select

from storage.audit.verify_rows import attest
from storage.repositories.people import chats, people
from storage.repositories.people.people import Person, get, list_by_role
from storage.tables.people import InvitationRow, PersonRow

#: Under which name the audit's lines say what invitations hold.
ENTRY_KIND = "invite_rows"


def create(
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
        revoke_all(
            session, now, now, col(InvitationRow.person_id) == person_id, col(InvitationRow.used_at).is_(None)
        )
    values = {
        "code_hash": _hash(code), "role": role, "created_at": now, "expires_at": expires_at, "person_id": person_id,
    }  # fmt: skip
    number: int = session.execute(
        insert(InvitationRow).values(values).returning(col(InvitationRow.id))
    ).scalar_one()
    attest(session, now, ENTRY_KIND, [number], values)
    return number


def revoke_all(session: Session, at: datetime, now: datetime, *which: Any) -> int:
    """These invitations end at that moment. Returns how many."""
    query = update(InvitationRow).where(*which).values(expires_at=at).returning(col(InvitationRow.id))
    numbers = list(session.execute(query).scalars())
    attest(session, now, ENTRY_KIND, sorted(numbers), {"expires_at": at})
    return len(numbers)


@dataclass(frozen=True, slots=True)
class Accepted:
    """Who came in; whether an admin still has to let them in; and the chat they left, if they moved."""

    person: Person
    waits: bool = False
    left_chat: int | None = None


def accept(session: Session, code: str, chat_id: int, now: datetime) -> Person | None:
    """Join with an invitation: once, in time, and only who has not joined. None when it does not hold."""
    accepted = redeem(session, code, chat_id, now)
    return accepted.person if accepted else None


def redeem(
    session: Session, code: str, chat_id: int, now: datetime, *, confirmed: bool = True
) -> Accepted | None:
    """The same; without `confirmed` an admin has to let them in, unless there is no admin yet."""
    # Locked until the end of the transaction: another process may be given the same link at this very moment.
    row = session.exec(
        select(InvitationRow).where(InvitationRow.code_hash == _hash(code)).with_for_update()
    ).first()
    if row is None or row.used_at is not None or row.expires_at < now:
        return None
    standing = session.exec(select(PersonRow).where(PersonRow.chat_id == chat_id)).first()
    mover = session.get(PersonRow, row.person_id) if row.person_id is not None else None
    if standing is not None and (standing.revoked_at is None or mover not in (None, standing)):
        return None
    left = mover.chat_id if mover is not None and mover.chat_id != chat_id else None
    waits = not confirmed and bool(list_by_role(session, "admin"))
    person_id = _let_in(session, row, mover or standing, chat_id, now, waits=waits)
    chats.attest_member(session, chat_id, now)
    _use(session, row, person_id, now)
    return Accepted(get(session, person_id), waits, left)


def _let_in(
    session: Session, row: InvitationRow, known: PersonRow | None, chat_id: int, now: datetime, *, waits: bool
) -> int:
    """The row of who comes in, somebody `known` or a new one. Returns their number."""
    values: dict[str, Any] = {
        "chat_id": chat_id, "revoked_at": None, "language": None, "waiting_since": now if waits else None,
    }  # fmt: skip
    if known is None or known.id != row.person_id:  # who moves to another phone keeps their role
        values["role"] = row.role
    if known is None or known.id is None:
        named = {"pseudonym": _next_pseudonym(session, row.role), "joined_at": now}
        return people.add(session, now, values | named)
    people.change(session, known.id, now, **values)
    return known.id


def _use(session: Session, row: InvitationRow, person_id: int, now: datetime) -> None:
    """It lets in nobody else; and the line of who comes in says the whole of what let them in."""
    used = {"used_at": now, "used_by": person_id}
    session.execute(update(InvitationRow).where(col(InvitationRow.id) == row.id).values(used))
    made = {
        name: getattr(row, name) for name in ("code_hash", "role", "created_at", "expires_at", "person_id")
    }
    if row.id is not None:
        attest(session, now, ENTRY_KIND, [row.id], made | used)


def _next_pseudonym(session: Session, role: str) -> str:
    letter = {"responder": "A", "coordinator": "C", "admin": "D"}[role]
    count = session.exec(select(func.count()).select_from(PersonRow)).one()
    return f"{letter}-{count + 1:02d}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
