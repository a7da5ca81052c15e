"""Grave reports that were told at once: what each alert says, so that it can say what changed."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlmodel import Session

from storage.engine.hot_statements import Prepared
from storage.tables.review import AlertRow

_table = AlertRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert in one chat. `original` is what it said when it was sent, `current` what it says now."""

    id: int
    report_id: str
    chat_id: int
    language: str
    original: dict[str, Any]
    current: dict[str, Any]


_columns = tuple(getattr(_table.c, name) for name in Alert.__slots__)
_of_report = Prepared(
    select(*_columns).where(_table.c.report_id == bindparam("report")).order_by(_table.c.id)
)


def add(session: Session, report_id: str, chat_id: int, language: str, said: dict[str, Any]) -> None:
    """An alert goes out: once for each report and chat."""
    values = {
        "report_id": report_id,
        "chat_id": chat_id,
        "language": language,
        "original": said,
        "current": said,
    }
    session.execute(insert(_table), values)


def list_by_report(session: Session, report_id: str) -> list[Alert]:
    """The alerts of a report, in every chat."""
    return [Alert(*row) for row in _of_report.all(session, report=report_id)]


def set_current(session: Session, alert_id: int, said: dict[str, Any]) -> None:
    """What an alert says now."""
    session.execute(update(_table).where(_table.c.id == alert_id).values(current=said))
