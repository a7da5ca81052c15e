"""Approval sheets of statements, and sentences that coordinators struck or added."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from storage.engine import rows
from storage.errors import Conflict
from storage.tables.publishing import ApprovalRow, StatementEditRow


@dataclass(frozen=True, slots=True)
class Sheet:
    """A statement as coordinators were shown it (see `ApprovalRow`).

    `facts`: day → what the statement says of each report. `drafts`: the statement for each channel, as it is posted.
    `person_id`, `at`: who approved it or held it back, and when.
    """

    id: int
    day: date
    edition: str
    cut_off: datetime
    facts: dict[str, Any]
    drafts: list[dict[str, Any]]
    pictures: dict[str, Any] | None
    picture_shown: bool
    state: str
    person_id: int | None
    at: datetime | None
    additions: list[str]


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


def add(
    session: Session,
    day: date,
    edition: str,
    cut_off: datetime,
    facts: dict[str, Any],
    drafts: list[dict[str, Any]],
    pictures: dict[str, Any] | None,
) -> int:
    """Store a new sheet and return its number; the sheets of this statement before it are void."""
    session.exec(update(ApprovalRow).where(*_of(day, edition)).values(state="void"))
    row = ApprovalRow(
        day=day, edition=edition, cut_off=cut_off, facts=facts, drafts=drafts, pictures=pictures, additions=[]
    )
    return rows.add(session, row)


def find(session: Session, sheet_id: int) -> Sheet | None:
    """Return the sheet with this number."""
    row = session.get(ApprovalRow, sheet_id, populate_existing=True)
    return rows.to_record(Sheet, row) if row else None


def get(session: Session, sheet_id: int) -> Sheet:
    """Return the sheet with this number. Raises Conflict when there is none."""
    found = find(session, sheet_id)
    if found is None:
        raise Conflict("approval")
    return found


def find_newest(session: Session, day: date, edition: str) -> Sheet | None:
    """Return the sheet of a statement that counts."""
    query = select(ApprovalRow).where(*_of(day, edition), ApprovalRow.state != "void")
    row = session.exec(query.order_by(col(ApprovalRow.id).desc())).first()
    return rows.to_record(Sheet, row) if row else None


def list_newest(session: Session, since: date) -> list[tuple[int, date, str]]:
    """Return number, day and edition of the sheets that count, of days since then. Nothing is decrypted."""
    query = select(col(ApprovalRow.id), col(ApprovalRow.day), col(ApprovalRow.edition))
    query = query.where(col(ApprovalRow.day) >= since, col(ApprovalRow.state) != "void")
    found = session.execute(query.order_by(col(ApprovalRow.id)))
    return [(number, day, edition) for number, day, edition in found]


def list_pictures_due(session: Session) -> list[int]:
    """Return the numbers of the sheets whose picture the coordinators were not shown yet."""
    is_due = (col(ApprovalRow.picture_shown).is_(False), col(ApprovalRow.pictures).is_not(None))
    query = select(col(ApprovalRow.id)).where(*is_due, ApprovalRow.state == "shown")
    return [number for number in session.exec(query) if number is not None]


def change(session: Session, sheet_id: int, **values: Any) -> None:
    """Change columns of a sheet."""
    session.exec(update(ApprovalRow).where(col(ApprovalRow.id) == sheet_id).values(values))


def _of(day: date, edition: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(ApprovalRow.day) == day, col(ApprovalRow.edition) == edition


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
