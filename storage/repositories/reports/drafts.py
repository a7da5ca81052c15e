"""Unfinished reports, kept at every answer. `progress` is the form engine's state as plain JSON."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlmodel import Session

from storage.engine.hot_statements import Prepared
from storage.tables.reports import DraftRow

_table = DraftRow.__table__  # type: ignore[attr-defined]
_columns = (
    _table.c.id,
    _table.c.person_id,
    _table.c.report_id,
    _table.c.state,
    _table.c.progress,
    _table.c.updated_at,
)
_by_id = Prepared(select(*_columns).where(_table.c.id == bindparam("draft")))
_open = Prepared(
    select(*_columns)
    .where(_table.c.person_id == bindparam("person"), _table.c.state == "open")
    .order_by(_table.c.updated_at.desc(), _table.c.id.desc())
    .limit(1)
)
_start = Prepared(
    insert(_table).returning(_table.c.id),
    *("person_id", "report_id", "state", "progress", "opened_at", "updated_at"),
)
_became = Prepared(
    update(_table).where(_table.c.id == bindparam("draft")).values(report_id=bindparam("report"))
)
_keep = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("draft"))
    .values(progress=bindparam("what"), updated_at=bindparam("at"), state=bindparam("how"))
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A report in the making, or (with `report_id`) a correction of one."""

    id: int
    person_id: int
    report_id: str | None
    state: str
    progress: dict[str, Any]
    updated_at: datetime


def start(
    session: Session, person_id: int, progress: dict[str, Any], now: datetime, report_id: str | None = None
) -> Draft:
    """A new draft; other open drafts of this person are left as they are."""
    values = {"person_id": person_id, "report_id": report_id, "progress": progress}
    (key,) = _start.one(session, **values, state="open", opened_at=now, updated_at=now)
    return Draft(key, person_id, report_id, "open", progress, now)


def find(session: Session, draft_id: int) -> Draft | None:
    """The draft with this number, open or not."""
    row = _by_id.first(session, draft=draft_id)
    return Draft(*row) if row else None


def find_open(session: Session, person_id: int) -> Draft | None:
    """The person's open draft that was touched last."""
    row = _open.first(session, person=person_id)
    return Draft(*row) if row else None


def oldest_opened_at(session: Session, person_id: int) -> datetime | None:
    """When the oldest open draft of this person was begun."""
    query = select(func.min(_table.c.opened_at)).where(
        _table.c.person_id == person_id, _table.c.state == "open"
    )
    found: datetime | None = session.execute(query).scalar_one()
    return found


def list_open(session: Session, person_id: int) -> list[Draft]:
    """Every open draft of this person, oldest first."""
    query = select(*_columns).where(_table.c.person_id == person_id, _table.c.state == "open")
    return [Draft(*row) for row in session.execute(query.order_by(_table.c.id))]


def set_report(session: Session, draft: Draft, report_id: str) -> None:
    """A draft was sent, and is this report."""
    _became.do(session, draft=draft.id, report=report_id)


def find_open_correction(session: Session, person_id: int, report_id: str) -> Draft | None:
    """The person's open correction of this report."""
    query = select(*_columns).where(
        _table.c.person_id == person_id, _table.c.report_id == report_id, _table.c.state == "open"
    )
    row = session.execute(query.order_by(_table.c.id.desc())).first()
    return Draft(*row) if row else None


def all_open(session: Session, person_id: int) -> list[Draft]:
    """All of a person's open drafts, oldest first."""
    query = select(*_columns).where(_table.c.person_id == person_id, _table.c.state == "open")
    return [Draft(*row) for row in session.execute(query.order_by(_table.c.id))]


def close(session: Session, draft_id: int, state: str) -> bool:
    """An open draft of somebody else is `taken` or `dropped`. False when it was settled already."""
    changed = session.execute(
        update(_table).where(_table.c.id == draft_id, _table.c.state == "open").values(state=state)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


def save(
    session: Session, draft: Draft, progress: dict[str, Any], now: datetime, state: str = "open"
) -> None:
    """Keep the answers of a draft, and whether it is still open, sent, or cancelled."""
    _keep.do(session, draft=draft.id, what=progress, at=now, how=state)
