"""Sign-off of a day's statement: approvals, and sentences that coordinators struck or added."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from storage.tables.publishing import ApprovalRow, StatementEditRow

_approvals = ApprovalRow.__table__  # type: ignore[attr-defined]
_edits = StatementEditRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Approval:
    """A coordinator approved what the day's records said then (`snapshot`); void once they say otherwise."""

    id: int
    day: date
    edition: str
    person_id: int
    at: datetime
    snapshot: dict[str, Any]
    void: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence of a day's statement that is struck (`sentence`: its text's id), or added in one language."""

    id: int
    day: date
    verb: str
    language: str | None
    sentence: str
    person_id: int
    undone: bool


_approval_columns = tuple(getattr(_approvals.c, name) for name in Approval.__slots__)
_edit_columns = tuple(getattr(_edits.c, name) for name in Edit.__slots__)


def approve(
    session: Session, day: date, edition: str, person_id: int, at: datetime, snapshot: dict[str, Any]
) -> None:
    """Approve a day's statement as it stands."""
    values = {"day": day, "edition": edition, "person_id": person_id, "at": at, "snapshot": snapshot}
    session.execute(insert(_approvals), values | {"void": False})


def approved(session: Session, day: date, edition: str) -> Approval | None:
    """The approval that holds, if one does."""
    query = select(*_approval_columns).where(
        _approvals.c.day == day, _approvals.c.edition == edition, _approvals.c.void.is_(False)
    )
    row = session.execute(query.order_by(_approvals.c.id.desc())).first()
    return Approval(*row) if row else None


def holding(session: Session, since: date) -> list[Approval]:
    """All approvals of days since then that are not void."""
    query = select(*_approval_columns).where(_approvals.c.day >= since, _approvals.c.void.is_(False))
    return [Approval(*row) for row in session.execute(query.order_by(_approvals.c.id))]


def void(session: Session, approval_id: int) -> None:
    """What was approved is not what the records say any more."""
    session.execute(update(_approvals).where(_approvals.c.id == approval_id).values(void=True))


def edit(session: Session, day: date, verb: str, sentence: str, person_id: int, language: str | None) -> None:
    """Strike a sentence from a day's statement, or add one."""
    values = {"day": day, "verb": verb, "sentence": sentence, "person_id": person_id, "language": language}
    session.execute(insert(_edits), values | {"undone": False})


def edits(session: Session, day: date) -> list[Edit]:
    """What coordinators changed in a day's statement, and did not take back."""
    query = select(*_edit_columns).where(_edits.c.day == day, _edits.c.undone.is_(False))
    return [Edit(*row) for row in session.execute(query.order_by(_edits.c.id))]


def take_back(session: Session, edit_id: int) -> None:
    """A struck sentence stands again; an added one goes."""
    session.execute(update(_edits).where(_edits.c.id == edit_id).values(undone=True))
