"""Files of records that people asked for in the chat.

States: `choosing` · `waiting` for its turn · `working` · `made` (its files wait in the outbox) · ends: `sent`,
`stopped`, `failed`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session, col

from storage.tables.exports import ExportJobRow
from storage.tables.messages import OutboxRow

_table = ExportJobRow.__table__  # type: ignore[attr-defined]
_outbox = OutboxRow.__table__  # type: ignore[attr-defined]
_columns = [_table.c[name] for name in ("id", "person_id", "chat_id", "request", "files", "state")]


@dataclass(frozen=True, slots=True)
class Job:
    """A file that is asked for. `request` is the activity's; `files` are names in the folder of exports."""

    id: int
    person_id: int
    chat_id: int
    request: dict[str, Any]
    files: list[str]
    state: str


def begin(session: Session, now: datetime, person_id: int, chat_id: int, request: dict[str, Any]) -> Job:
    """Somebody begins to choose."""
    values = {
        "person_id": person_id, "chat_id": chat_id, "request": request, "files": [], "state": "choosing", "at": now,
    }  # fmt: skip
    key: int = session.execute(insert(_table).returning(_table.c.id), values).scalar_one()
    return Job(key, person_id, chat_id, request, [], "choosing")


def one(session: Session, job_id: int) -> Job | None:
    """The one with this number."""
    row = session.execute(select(*_columns).where(_table.c.id == job_id)).first()
    return Job(*row) if row else None


def in_state(session: Session, *states: str, person_id: int | None = None) -> list[Job]:
    """Those in one of these states, oldest first; of one person, if given."""
    query = select(*_columns).where(_table.c.state.in_(states)).order_by(_table.c.id)
    if person_id is not None:
        query = query.where(_table.c.person_id == person_id)
    return [Job(*row) for row in session.execute(query)]


def keep(session: Session, job_id: int, **changed: Any) -> None:
    """What is wished, how far it is, its files: as they are from now on."""
    session.execute(update(_table).where(_table.c.id == job_id).values(**changed))


def on_their_way(session: Session, cards: list[str]) -> bool:
    """Whether any of these files still waits in the outbox."""
    query = (
        select(func.count())
        .select_from(_outbox)
        .where(_outbox.c.card.in_(cards), _outbox.c.state.in_(("waiting", "sending")))
    )
    return bool(session.execute(query).scalar_one())


def take_back(session: Session, cards: list[str]) -> None:
    """These files are not sent after all."""
    session.execute(
        delete(OutboxRow).where(col(OutboxRow.card).in_(cards), col(OutboxRow.state) == "waiting")
    )


def forget(session: Session, before: datetime) -> None:
    """Let go of what ended long ago."""
    session.execute(
        delete(ExportJobRow).where(
            col(ExportJobRow.at) < before,
            col(ExportJobRow.state).in_(("sent", "stopped", "failed", "choosing")),
        )
    )
