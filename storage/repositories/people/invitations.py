"""Invitations: only a code's hash is stored; it lets in one person, once, in time.

Who lost their access comes back only by an invitation that is newer than that; to a chat whose phone was lost, only by
one that was made for the person whose phone it was.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session, col, func, select

from storage.audit.verify_rows import attest
from storage.repositories.people import chats, people
from storage.repositories.people.people import Person
from storage.repositories.people.voiding import ENTRY_KIND, void_open
from storage.tables.people import InvitationRow, PersonRow


def create(
    session: Session,
    code: str,
    role: str,
    now: datetime,
    expires_at: datetime,
    *,
    by: int | None,
    person_id: int | None = None,
) -> int:
    """Store an invitation by a person (None: the command line) and return its number.

    With `person_id` it is for a member who moves to another phone; a former one for the same person is void.
    """
    if person_id is not None:
        void_open(session, now, person_id=person_id)
    values = {
        "code_hash": _hash(code), "role": role, "created_at": now, "created_by": by, "expires_at": expires_at,
        "person_id": person_id,
    }  # fmt: skip
    new = insert(InvitationRow).values(values).returning(col(InvitationRow.id))
    number: int = session.exec(new).scalar_one()
    attest(session, now, ENTRY_KIND, [number], values)
    return number


@dataclass(frozen=True, slots=True)
class Accepted:
    """A person who used an invitation. `waits` for admission by an admin; `left_chat`: the former phone's."""

    person: Person
    waits: bool = False
    left_chat: int | None = None


def redeem(
    session: Session, code: str, chat_id: int, now: datetime, *, confirmed: bool = True
) -> Accepted | None:
    """Use an invitation: once, in time, and only from a chat that has no member. None when it is not valid.

    Without `confirmed` an admin has to admit the person, unless there is no admin yet.
    """
    # Locked until the end of the transaction: another process may be given the same link at this very moment.
    query = select(InvitationRow).where(InvitationRow.code_hash == _hash(code)).with_for_update()
    row = session.exec(query).first()
    if row is None or row.used_at is not None or row.expires_at <= now:
        return None
    present = session.exec(select(PersonRow).where(PersonRow.chat_id == chat_id)).first()
    mover = session.get(PersonRow, row.person_id) if row.person_id is not None else None
    if present is not None and (present.revoked_at is None or mover not in (None, present)):
        return None
    if not _may_return(session, row, mover or present, chat_id):
        return None
    left = mover.chat_id if mover is not None and mover.chat_id != chat_id else None
    waits = not confirmed and bool(people.list_by_role(session, "admin"))
    person_id = _join(session, row, mover or present, chat_id, now, waits=waits)
    chats.attest_member(session, chat_id, now)
    _mark_used(session, row, person_id, now)
    return Accepted(people.get(session, person_id), waits, left)


def _may_return(session: Session, row: InvitationRow, known: PersonRow | None, chat_id: int) -> bool:
    """Return whether an invitation is new enough for a person who lost access, and right for a lost phone."""
    if known is not None and known.revoked_at is not None and row.created_at < known.revoked_at:
        return False
    silenced = chats.silenced_for(session, chat_id)
    return silenced is None or (row.created_at >= silenced[0] and row.person_id == silenced[1] is not None)


def _join(
    session: Session, row: InvitationRow, known: PersonRow | None, chat_id: int, now: datetime, *, waits: bool
) -> int:
    """Write the row of the person, `known` or new, and return their number."""
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


def _mark_used(session: Session, row: InvitationRow, person_id: int, now: datetime) -> None:
    """Mark an invitation as used; its audit entry attests the whole invitation."""
    used = {"used_at": now, "used_by": person_id}
    session.exec(update(InvitationRow).where(col(InvitationRow.id) == row.id).values(used))
    names = ("code_hash", "role", "created_at", "created_by", "expires_at", "person_id")
    if row.id is not None:
        attest(session, now, ENTRY_KIND, [row.id], {name: getattr(row, name) for name in names} | used)


def _next_pseudonym(session: Session, role: str) -> str:
    letter = {"responder": "A", "coordinator": "C", "admin": "D"}[role]
    count = session.exec(select(func.count()).select_from(PersonRow)).one()
    return f"{letter}-{count + 1:02d}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
