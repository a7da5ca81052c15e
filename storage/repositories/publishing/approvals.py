"""Sign-off of a day's statement: approvals, and sentences that coordinators struck or added."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.engine import rows
from storage.tables.publishing import ApprovalRow, StatementEditRow


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval of a day's statement; void once the records differ from the `snapshot` of that moment."""

    id: int
    day: date
    edition: str
    person_id: int
    at: datetime
    snapshot: dict[str, Any]
    void: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence of a day's statement that is struck (`sentence` is the id of its text), or added in one language."""

    id: int
    day: date
    verb: str
    language: str | None
    sentence: str
    person_id: int
    undone: bool


def approve(
    session: Session, day: date, edition: str, person_id: int, at: datetime, snapshot: dict[str, Any]
) -> None:
    """Store an approval of a day's statement."""
    rows.add(session, ApprovalRow(day=day, edition=edition, person_id=person_id, at=at, snapshot=snapshot))


def find(session: Session, day: date, edition: str) -> Approval | None:
    """Return the valid approval, if there is one."""
    query = select(ApprovalRow).where(
        col(ApprovalRow.day) == day, col(ApprovalRow.edition) == edition, col(ApprovalRow.void).is_(False)
    )
    row = session.exec(query.order_by(col(ApprovalRow.id).desc())).first()
    return rows.to_record(Approval, row) if row else None


def list_valid(session: Session, since: date) -> list[Approval]:
    """Return the valid approvals of days since then."""
    query = select(ApprovalRow).where(col(ApprovalRow.day) >= since, col(ApprovalRow.void).is_(False))
    return [rows.to_record(Approval, row) for row in session.exec(query.order_by(col(ApprovalRow.id)))]


def revoke(session: Session, approval_id: int) -> None:
    """Mark an approval as void: the records changed."""
    session.exec(update(ApprovalRow).where(col(ApprovalRow.id) == approval_id).values(void=True))


def add_edit(
    session: Session, day: date, verb: str, sentence: str, person_id: int, language: str | None
) -> None:
    """Store an edit."""
    rows.add(
        session,
        StatementEditRow(day=day, verb=verb, sentence=sentence, person_id=person_id, language=language),
    )


def list_edits(session: Session, day: date) -> list[Edit]:
    """Return the edits of a day's statement that were not undone."""
    query = select(StatementEditRow).where(
        col(StatementEditRow.day) == day, col(StatementEditRow.undone).is_(False)
    )
    return [rows.to_record(Edit, row) for row in session.exec(query.order_by(col(StatementEditRow.id)))]


def undo_edit(session: Session, edit_id: int) -> None:
    """Undo an edit."""
    session.exec(update(StatementEditRow).where(col(StatementEditRow.id) == edit_id).values(undone=True))
