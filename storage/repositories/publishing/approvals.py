"""Approval sheets of statements, and sentences that coordinators struck or added."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, col

from storage.engine import proofs, rows
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
    proofs.update(session, ApprovalRow, {"state": "void"}, *_of(day, edition))
    values = {
        "day": day, "edition": edition, "cut_off": cut_off, "facts": facts, "drafts": drafts, "pictures": pictures,
        "additions": [],
    }  # fmt: skip
    number: int = proofs.insert(session, ApprovalRow, values)
    return number


def find(session: Session, sheet_id: int) -> Sheet | None:
    """Return the sheet with this number."""
    row = proofs.get(session, ApprovalRow, sheet_id)
    return rows.to_record(Sheet, row) if row else None


def get(session: Session, sheet_id: int) -> Sheet:
    """Return the sheet with this number. Raises Conflict when there is none."""
    found = find(session, sheet_id)
    if found is None:
        raise Conflict("approval")
    return found


def find_newest(session: Session, day: date, edition: str) -> Sheet | None:
    """Return the sheet of a statement that counts."""
    found = proofs.read(session, ApprovalRow, *_of(day, edition), col(ApprovalRow.state) != "void")
    return rows.to_record(Sheet, found[-1]) if found else None


def list_newest(session: Session, since: date) -> list[tuple[int, date, str]]:
    """Return number, day and edition of the sheets that count, of days since then."""
    count = (col(ApprovalRow.day) >= since, col(ApprovalRow.state) != "void")
    return [(row.id, row.day, row.edition) for row in proofs.read(session, ApprovalRow, *count)]


def list_pictures_due(session: Session) -> list[int]:
    """Return the numbers of the sheets whose picture the coordinators were not shown yet."""
    is_due = (col(ApprovalRow.picture_shown).is_(False), col(ApprovalRow.pictures).is_not(None))
    found = proofs.read(session, ApprovalRow, *is_due, col(ApprovalRow.state) == "shown")
    return [row.id for row in found]


def change(session: Session, sheet_id: int, **values: Any) -> None:
    """Change columns of a sheet."""
    proofs.update(session, ApprovalRow, values, col(ApprovalRow.id) == sheet_id)


def _of(day: date, edition: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(ApprovalRow.day) == day, col(ApprovalRow.edition) == edition


def add_edit(
    session: Session, day: date, verb: str, sentence: str, person_id: int, language: str | None
) -> None:
    """Store an edit."""
    values = {"day": day, "verb": verb, "sentence": sentence, "person_id": person_id, "language": language}
    proofs.insert(session, StatementEditRow, values)


def list_edits(session: Session, day: date) -> list[Edit]:
    """Return the edits of a day's statement that were not undone."""
    are_valid = (col(StatementEditRow.day) == day, col(StatementEditRow.undone).is_(False))
    return [rows.to_record(Edit, row) for row in proofs.read(session, StatementEditRow, *are_valid)]


def undo_edit(session: Session, edit_id: int) -> None:
    """Undo an edit."""
    proofs.update(session, StatementEditRow, {"undone": True}, col(StatementEditRow.id) == edit_id)
