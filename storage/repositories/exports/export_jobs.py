"""Export jobs: files of records that people asked for in the chat.

States: `choosing` · `waiting` for its turn · `working` · `made` (its files wait in the outbox) · ends: `sent`,
`stopped`, `failed`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, func, select

from storage.engine import proofs, rows
from storage.tables.exports import ExportJobRow
from storage.tables.messages import OutboxRow


@dataclass(frozen=True, slots=True)
class Job:
    """An export job. `request` is what was chosen; `files` are names in the folder of exports."""

    id: int
    person_id: int
    chat_id: int
    request: dict[str, Any]
    files: list[str]
    state: str


def create(session: Session, now: datetime, person_id: int, chat_id: int, request: dict[str, Any]) -> Job:
    """Create a job whose person still chooses."""
    values = {"person_id": person_id, "chat_id": chat_id, "request": request, "files": [], "at": now}
    key = proofs.insert(session, ExportJobRow, values)
    return Job(key, person_id, chat_id, request, [], "choosing")


def find(session: Session, job_id: int) -> Job | None:
    """Return the job with this number."""
    row = proofs.get(session, ExportJobRow, job_id)
    return rows.to_record(Job, row) if row else None


def list_in_state(session: Session, *states: str, person_id: int | None = None) -> list[Job]:
    """Return the jobs in these states, oldest first; of one person, if given."""
    where: list[Any] = [col(ExportJobRow.state).in_(states)]
    if person_id is not None:
        where.append(col(ExportJobRow.person_id) == person_id)
    return [rows.to_record(Job, row) for row in proofs.read(session, ExportJobRow, *where)]


def change(session: Session, job_id: int, **changed: Any) -> None:
    """Change the request, the state or the files of a job."""
    proofs.update(session, ExportJobRow, changed, col(ExportJobRow.id) == job_id)


def has_pending_files(session: Session, cards: list[str]) -> bool:
    """Return whether any of these files is still in the outbox."""
    query = (
        select(func.count())
        .select_from(OutboxRow)
        .where(col(OutboxRow.card).in_(cards), col(OutboxRow.state).in_(("waiting", "sending")))
    )
    return bool(session.exec(query).one())


def drop_pending_files(session: Session, cards: list[str]) -> None:
    """Delete these files from the outbox."""
    session.exec(delete(OutboxRow).where(col(OutboxRow.card).in_(cards), col(OutboxRow.state) == "waiting"))


def forget(session: Session, before: datetime) -> None:
    """Delete jobs that ended before that time."""
    session.exec(
        delete(ExportJobRow).where(
            col(ExportJobRow.at) < before,
            col(ExportJobRow.state).in_(("sent", "stopped", "failed", "choosing")),
        )
    )
