"""Invitations: only a code's hash is stored; it lets in one person, once, in time.

Who lost their access comes back only by an invitation that is newer than that; to a chat whose phone was lost, only by
one that was made for the person whose phone it was.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from storage.audit.verify_rows import attest
from storage.engine import proofs
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
    number: int = proofs.insert(session, InvitationRow, values)
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
    rows = proofs.read(session, InvitationRow, col(InvitationRow.code_hash) == _hash(code), lock=True)
    row = rows[0] if rows else None
    if row is None or row.used_at is not None or row.expires_at <= now:
        return None
    in_chat = col(PersonRow.chat_id) == chat_id
    present = next(iter(proofs.read(session, PersonRow, in_chat)), None)
    mover = proofs.get(session, PersonRow, row.person_id) if row.person_id is not None else None
    if (row.person_id is not None and mover is None) or (present is None and _is_taken(session, in_chat)):
        return None
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


def _is_taken(session: Session, in_chat: Any) -> bool:
    """Return whether a row of a person that is not genuine holds the chat: nobody joins from there."""
    return session.exec(select(PersonRow.id).where(in_chat)).first() is not None


def _may_return(session: Session, row: Any, known: Any, chat_id: int) -> bool:
    """Return whether an invitation is new enough for a person who lost access, and right for a lost phone."""
    if known is not None and known.revoked_at is not None and row.created_at < known.revoked_at:
        return False
    silenced = chats.silenced_for(session, chat_id)
    return silenced is None or (row.created_at >= silenced[0] and row.person_id == silenced[1] is not None)


def _join(session: Session, row: Any, known: Any, chat_id: int, now: datetime, *, waits: bool) -> int:
    """Write the row of the person, `known` or new, and return their number."""
    values: dict[str, Any] = {
        "chat_id": chat_id, "revoked_at": None, "language": None, "waiting_since": now if waits else None,
    }  # fmt: skip
    if known is None or known.id != row.person_id:  # who moves to another phone keeps their role
        values["role"] = row.role
    if known is None:
        named = {"pseudonym": _next_pseudonym(session, row.role), "joined_at": now}
        return people.add(session, now, values | named)
    number: int = known.id
    people.change(session, number, now, **values)
    return number


def _mark_used(session: Session, row: Any, person_id: int, now: datetime) -> None:
    """Mark an invitation as used; its audit entry attests the whole invitation."""
    used = {"used_at": now, "used_by": person_id}
    proofs.update(session, InvitationRow, used, col(InvitationRow.id) == row.id)
    whole = {name: getattr(row, name) for name in InvitationRow.trusted} | used
    attest(session, now, ENTRY_KIND, [row.id], whole)


def _next_pseudonym(session: Session, role: str) -> str:
    letter = {"responder": "A", "coordinator": "C", "admin": "D"}[role]
    count = session.exec(select(func.count()).select_from(PersonRow)).one()
    return f"{letter}-{count + 1:02d}"


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
