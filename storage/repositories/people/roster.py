"""The members as an admin sees them."""

from typing import Any

from sqlmodel import Session, col, func, select

from storage.engine import proofs
from storage.engine.database import one_at_a_time
from storage.engine.rows import columns
from storage.model.listings import Member
from storage.tables.people import ChatRow, PersonRow
from storage.tables.reports import DraftRow

_open_drafts = select(func.count()).where(DraftRow.person_id == PersonRow.id, DraftRow.state == "open")
_columns: list[Any] = [
    *proofs.columns(PersonRow),
    *columns(PersonRow, Member.__slots__[:-2]),
    col(ChatRow.telegram_id).is_not(None),
    _open_drafts.scalar_subquery(),
]
_PROVEN = len(proofs.columns(PersonRow))
_MEMBERS = select(*_columns).select_from(PersonRow).join(ChatRow, col(ChatRow.id) == col(PersonRow.chat_id))


def list_members(session: Session, offset: int, most: int) -> list[Member]:
    """Return the members, those with access first, in order of joining."""
    query = _MEMBERS.order_by(col(PersonRow.revoked_at).is_not(None), col(PersonRow.id))
    return [
        Member(*row[_PROVEN:])
        for row in session.exec(query.offset(offset).limit(most))
        if proofs.is_genuine(PersonRow, row[:_PROVEN])
    ]


def count(session: Session) -> int:
    """Count the members, with access or without."""
    return session.exec(select(func.count()).select_from(PersonRow)).one()


def find_member(session: Session, person_id: int) -> Member | None:
    """Return the member with this number."""
    row = session.exec(_MEMBERS.where(col(PersonRow.id) == person_id)).first()
    return Member(*row[_PROVEN:]) if row and proofs.is_genuine(PersonRow, row[:_PROVEN]) else None


def is_last_admin(session: Session, person_id: int) -> bool:
    """Return whether nobody else is admin. Until the end of the transaction no other process changes people."""
    one_at_a_time(session, "people")
    has_access = (col(PersonRow.role) == "admin", col(PersonRow.revoked_at).is_(None))
    return [row.id for row in proofs.read(session, PersonRow, *has_access)] == [person_id]
