"""Unfinished reports, saved at every answer. `progress` is the form engine's state as plain JSON.

It is bound to whose it is, to the report that it corrects, and to its state: a draft that was given to somebody else or
opened again in the table, or whose answers cannot be decrypted, counts as absent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, func, select

from storage.engine import bound
from storage.engine.hot.reports import (
    ADD_DRAFT,
    DRAFT,
    DRAFT_BY_ID,
    OPEN_DRAFT,
    SAVE_DRAFT,
)
from storage.tables.reports import DraftRow


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
    """Add a draft; other open drafts of this person stay as they are."""
    content = bound.bind(progress, person_id, report_id, "open")
    values = {"person_id": person_id, "report_id": report_id, "progress": content}
    (key,) = ADD_DRAFT.one(session, **values, state="open", opened_at=now, updated_at=now)
    return Draft(key, person_id, report_id, "open", progress, now)


def find(session: Session, draft_id: int) -> Draft | None:
    """Return the draft with this number, open or not."""
    row = DRAFT_BY_ID.first(session, draft=draft_id)
    return _genuine(row) if row else None


def find_open(session: Session, person_id: int) -> Draft | None:
    """Return the person's open draft that was changed last."""
    row = OPEN_DRAFT.first(session, person=person_id)
    return _genuine(row) if row else None


def oldest_opened_at(session: Session, person_id: int) -> datetime | None:
    """Return when the oldest open draft of this person was begun."""
    query = select(func.min(DraftRow.opened_at))
    return session.exec(query.where(DraftRow.person_id == person_id, DraftRow.state == "open")).first()


def list_open(session: Session, person_id: int, report_id: str | None = None) -> list[Draft]:
    """Return the open drafts of this person, oldest first; with `report_id` the corrections of that report."""
    return _list(session, person_id, "open", report_id)


def list_sent(session: Session, person_id: int, report_id: str) -> list[Draft]:
    """Return this person's drafts that became this report or a correction of it, oldest first."""
    return _list(session, person_id, "sent", report_id)


def list_recently_sent(session: Session, person_id: int, since: datetime) -> list[Draft]:
    """Return this person's drafts that became a report, or a correction of one, since then; newest first."""
    query = select(*DRAFT).where(DraftRow.person_id == person_id, DraftRow.state == "sent")
    query = query.where(col(DraftRow.updated_at) >= since).order_by(col(DraftRow.id).desc())
    return [*filter(None, map(_genuine, session.exec(query)))]


def _list(session: Session, person_id: int, state: str, report_id: str | None) -> list[Draft]:
    query = select(*DRAFT).where(DraftRow.person_id == person_id, DraftRow.state == state)
    if report_id is not None:
        query = query.where(DraftRow.report_id == report_id)
    return [*filter(None, map(_genuine, session.exec(query.order_by(col(DraftRow.id)))))]


def find_open_correction(session: Session, person_id: int, report_id: str) -> Draft | None:
    """Return the person's newest open correction of this report."""
    return next(reversed(list_open(session, person_id, report_id)), None)


def close(session: Session, draft_id: int, state: str) -> bool:
    """Mark an open draft of somebody else as `taken` or `dropped`. False when it is closed already."""
    draft = find(session, draft_id)
    if draft is None or draft.state != "open":
        return False
    content = bound.bind(draft.progress, draft.person_id, draft.report_id, state)
    query = update(DraftRow).where(col(DraftRow.id) == draft_id, col(DraftRow.state) == "open")
    return bool(session.exec(query.values(state=state, progress=content)).rowcount)


def save(
    session: Session,
    draft: Draft,
    progress: dict[str, Any],
    now: datetime,
    state: str = "open",
    *,
    report_id: str | None = None,
) -> None:
    """Save the answers of a draft, its state (open, sent, or cancelled), and the report that it became."""
    report = report_id or draft.report_id
    content = bound.bind(progress, draft.person_id, report, state)
    SAVE_DRAFT.do(session, draft=draft.id, what=content, at=now, how=state, report=report)


def clear(session: Session, draft_ids: Sequence[int]) -> None:
    """Delete the answers of these drafts."""
    wanted = select(col(DraftRow.id), DraftRow.person_id, DraftRow.report_id)
    for number, *owner in session.exec(wanted.where(col(DraftRow.id).in_(draft_ids))).all():
        values = {"progress": bound.bind({}, *owner, "pruned"), "state": "pruned"}
        session.exec(update(DraftRow).where(col(DraftRow.id) == number).values(values))


def _genuine(row: Sequence[Any]) -> Draft | None:
    number, person_id, report_id, state, stored, updated_at = row
    progress = bound.unbind(stored, person_id, report_id, state)
    return None if progress is None else Draft(number, person_id, report_id, state, progress, updated_at)
