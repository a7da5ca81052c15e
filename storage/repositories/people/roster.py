"""The people as an admin sees them: pseudonym, role, since, last seen; and who may come in or must go."""

from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session

from storage.engine.database import one_at_a_time
from storage.model.records import Member
from storage.repositories.people import people
from storage.tables.people import ChatRow, PersonRow
from storage.tables.reports import DraftRow

_people = PersonRow.__table__  # type: ignore[attr-defined]
_chats = ChatRow.__table__  # type: ignore[attr-defined]
_drafts = DraftRow.__table__  # type: ignore[attr-defined]


_open_drafts = (
    select(func.count())
    .select_from(_drafts)
    .where(_drafts.c.person_id == _people.c.id, _drafts.c.state == "open")
    .scalar_subquery()
)
_members = select(
    *(getattr(_people.c, name) for name in Member.__slots__[:-2]),
    _chats.c.telegram_id.is_not(None),
    _open_drafts,
).join(_chats, _chats.c.id == _people.c.chat_id)


def everyone(session: Session, offset: int, most: int) -> list[Member]:
    """Everybody, those with access first, in order of joining."""
    query = _members.order_by(_people.c.revoked_at.is_not(None), _people.c.id).offset(offset).limit(most)
    return [Member(*row) for row in session.execute(query)]


def count(session: Session) -> int:
    """How many there are, with access or without."""
    found: int = session.execute(select(func.count()).select_from(_people)).scalar_one()
    return found


def member(session: Session, person_id: int) -> Member | None:
    """The person with this number."""
    row = session.execute(_members.where(_people.c.id == person_id)).first()
    return Member(*row) if row else None


def is_last_admin(session: Session, person_id: int) -> bool:
    """Whether nobody else is admin. From here to the end of the transaction no other process changes people."""
    one_at_a_time(session, "people")
    query = select(_people.c.id).where(_people.c.role == "admin", _people.c.revoked_at.is_(None))
    return list(session.execute(query).scalars()) == [person_id]


def set_role(session: Session, person_id: int, role: str, now: datetime) -> None:
    """What this person may do from now on."""
    people.change(session, person_id, now, role=role)


def revoke(session: Session, person_id: int, now: datetime) -> None:
    """From the next tap on this person is a stranger."""
    people.change(session, person_id, now, revoked_at=now)


def reinstate(session: Session, person_id: int, now: datetime) -> None:
    """The person may act again, in the role of before."""
    people.change(session, person_id, now, revoked_at=None)
