"""Questions of coordinators to the people who reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col

from storage.engine import proofs, rows
from storage.engine.hot.people import OPEN_QUESTIONS_TO, QUESTIONS_OF_REPORT
from storage.tables.review import QuestionRow


@dataclass(frozen=True, slots=True)
class Question:
    """A question: of a step of the form (with the form's `progress`), or in a coordinator's own words.

    `state`: open, answered, or dropped (it was withdrawn, or the report was closed).
    """

    id: int
    report_id: str
    step: str | None
    words: str | None
    asked_by: int
    asked_to: int
    asked_at: datetime
    progress: dict[str, Any] | None
    state: str
    answer: str | None
    answered_at: datetime | None


def ask(
    session: Session,
    now: datetime,
    report_id: str,
    *,
    by: int,
    to: int,
    step: str | None = None,
    words: str | None = None,
    progress: dict[str, Any] | None = None,
) -> int:
    """Store a question and return its number."""
    values = {
        "report_id": report_id,
        "step": step,
        "words": words,
        "asked_by": by,
        "asked_to": to,
        "asked_at": now,
    }
    number: int = proofs.insert(session, QuestionRow, {**values, "progress": progress})
    return number


def find(session: Session, question_id: int) -> Question | None:
    """Return the question with this number."""
    row = proofs.get(session, QuestionRow, question_id)
    return rows.to_record(Question, row) if row else None


def list_open_by_report(session: Session, report_id: str) -> list[Question]:
    """Return the open questions about a report, oldest first."""
    return [question for question in list_by_report(session, report_id) if question.state == "open"]


def list_by_report(session: Session, report_id: str) -> list[Question]:
    """Return all questions about a report, oldest first."""
    return _genuine(QUESTIONS_OF_REPORT.all(session, report=report_id))


def list_open(session: Session, person_id: int) -> list[Question]:
    """Return the questions that a person has not answered, newest first."""
    return _genuine(OPEN_QUESTIONS_TO.all(session, person=person_id))


def set_progress(session: Session, question_id: int, progress: dict[str, Any]) -> None:
    """Store the progress of a form's question."""
    _change(session, question_id, progress=progress)


def close(session: Session, question_id: int, now: datetime, state: str, answer: str | None = None) -> None:
    """Close a question as `answered` or `dropped`."""
    answered_at = now if state == "answered" else None
    _change(session, question_id, state=state, answer=answer, answered_at=answered_at)


def _change(session: Session, question_id: int, **values: Any) -> None:
    proofs.update(session, QuestionRow, values, col(QuestionRow.id) == question_id)


def _genuine(found: list[Sequence[Any]]) -> list[Question]:
    return [Question(*row[:-1]) for row in found if proofs.is_genuine(QuestionRow, row)]
