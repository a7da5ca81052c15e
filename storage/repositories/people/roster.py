"""The people as an admin sees them: pseudonym, role, since, last seen; and who may come in or must go."""

from datetime import datetime

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, func, select

from storage.engine.database import one_at_a_time
from storage.model.records import Member
from storage.repositories.people import people
from storage.tables.people import ChatRow, PersonRow
from storage.tables.reports import DraftRow

_open_drafts = (
    select(func.count())
    .select_from(DraftRow)
    .where(col(DraftRow.person_id) == col(PersonRow.id), col(DraftRow.state) == "open")
    .scalar_subquery()
)
_members = select_columns(
    *(getattr(PersonRow, name) for name in Member.__slots__[:-2]),
    col(ChatRow.telegram_id).is_not(None),
    _open_drafts,
).join(ChatRow, col(ChatRow.id) == col(PersonRow.chat_id))


def list_members(session: Session, offset: int, most: int) -> list[Member]:
    """Everybody, those with access first, in order of joining."""
    query = (
        _members.order_by(col(PersonRow.revoked_at).is_not(None), col(PersonRow.id))
        .offset(offset)
        .limit(most)
    )
    return [Member(*row) for row in session.execute(query)]


def count(session: Session) -> int:
    """How many there are, with access or without."""
    return session.exec(select(func.count()).select_from(PersonRow)).one()


def find_member(session: Session, person_id: int) -> Member | None:
    """The person with this number."""
    row = session.execute(_members.where(col(PersonRow.id) == person_id)).first()
    return Member(*row) if row else None


def is_last_admin(session: Session, person_id: int) -> bool:
    """Whether nobody else is admin. From here to the end of the transaction no other process changes people."""
    one_at_a_time(session, "people")
    query = select(col(PersonRow.id)).where(
        col(PersonRow.role) == "admin", col(PersonRow.revoked_at).is_(None)
    )
    return list(session.exec(query)) == [person_id]


def set_role(session: Session, person_id: int, role: str, now: datetime) -> None:
    """What this person may do from now on."""
    people.change(session, person_id, now, role=role)


def revoke(session: Session, person_id: int, now: datetime) -> None:
    """From the next tap on this person is a stranger."""
    people.change(session, person_id, now, revoked_at=now)


def reinstate(session: Session, person_id: int, now: datetime) -> None:
    """The person may act again, in the role of before."""
    people.change(session, person_id, now, revoked_at=None)
