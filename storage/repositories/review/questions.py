"""Questions of coordinators to the people who reported."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlmodel import Session

from storage.engine import rows
from storage.engine.hot_statements import Prepared
from storage.tables.review import QuestionRow

_table = QuestionRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: of a step of the form (with the form's `progress`), or in a coordinator's own words.

    `state`: open, answered, or dropped (it was taken back, or the report ended).
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


_columns = tuple(getattr(_table.c, name) for name in Question.__slots__)
_of_report = Prepared(
    select(*_columns).where(_table.c.report_id == bindparam("report")).order_by(_table.c.id)
)
_open_to = Prepared(
    select(*_columns)
    .where(_table.c.asked_to == bindparam("person"), _table.c.state == "open")
    .order_by(_table.c.id.desc())
)


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
    """Keep a question; returns its number."""
    return rows.add(
        session,
        QuestionRow(
            report_id=report_id,
            step=step,
            words=words,
            asked_by=by,
            asked_to=to,
            asked_at=now,
            progress=progress,
        ),
    )


def find(session: Session, question_id: int) -> Question | None:
    """The question with this number."""
    row = session.execute(select(*_columns).where(_table.c.id == question_id)).first()
    return Question(*row) if row else None


def list_by_report(session: Session, report_id: str) -> list[Question]:
    """All questions about a report, oldest first."""
    return [Question(*row) for row in _of_report.all(session, report=report_id)]


def list_open(session: Session, person_id: int) -> list[Question]:
    """Questions a person has not answered, newest first."""
    return [Question(*row) for row in _open_to.all(session, person=person_id)]


def set_progress(session: Session, question_id: int, progress: dict[str, Any]) -> None:
    """Where the form's question stands now."""
    session.execute(update(_table).where(_table.c.id == question_id).values(progress=progress))


def close(session: Session, question_id: int, now: datetime, state: str, answer: str | None = None) -> None:
    """The question is answered, or dropped."""
    session.execute(
        update(_table)
        .where(_table.c.id == question_id)
        .values(state=state, answer=answer, answered_at=now if state == "answered" else None)
    )
