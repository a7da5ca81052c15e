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


def approve(
    session: Session, day: date, edition: str, person_id: int, at: datetime, snapshot: dict[str, Any]
) -> None:
    """Approve a day's statement as it stands."""
    rows.add(session, ApprovalRow(day=day, edition=edition, person_id=person_id, at=at, snapshot=snapshot))


def find(session: Session, day: date, edition: str) -> Approval | None:
    """The approval that holds, if one does."""
    query = select(ApprovalRow).where(
        col(ApprovalRow.day) == day, col(ApprovalRow.edition) == edition, col(ApprovalRow.void).is_(False)
    )
    row = session.exec(query.order_by(col(ApprovalRow.id).desc())).first()
    return rows.to_record(Approval, row) if row else None


def list_valid(session: Session, since: date) -> list[Approval]:
    """All approvals of days since then that are not void."""
    query = select(ApprovalRow).where(col(ApprovalRow.day) >= since, col(ApprovalRow.void).is_(False))
    return [rows.to_record(Approval, row) for row in session.exec(query.order_by(col(ApprovalRow.id)))]


def revoke(session: Session, approval_id: int) -> None:
    """What was approved is not what the records say any more."""
    session.exec(update(ApprovalRow).where(col(ApprovalRow.id) == approval_id).values(void=True))


def add_edit(
    session: Session, day: date, verb: str, sentence: str, person_id: int, language: str | None
) -> None:
    """Strike a sentence from a day's statement, or add one."""
    rows.add(
        session,
        StatementEditRow(day=day, verb=verb, sentence=sentence, person_id=person_id, language=language),
    )


def list_edits(session: Session, day: date) -> list[Edit]:
    """What coordinators changed in a day's statement, and did not take back."""
    query = select(StatementEditRow).where(
        col(StatementEditRow.day) == day, col(StatementEditRow.undone).is_(False)
    )
    return [rows.to_record(Edit, row) for row in session.exec(query.order_by(col(StatementEditRow.id)))]


def undo_edit(session: Session, edit_id: int) -> None:
    """A struck sentence stands again; an added one goes."""
    session.exec(update(StatementEditRow).where(col(StatementEditRow.id) == edit_id).values(undone=True))
