"""Alerts: the grave reports that were announced at once, and what each alert says."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col

from storage.engine import proofs
from storage.engine.hot.people import ALERTS_OF_REPORT
from storage.tables.review import AlertRow


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert in one chat. `original` is what it said when it was sent, `current` what it says now."""

    id: int
    report_id: str
    chat_id: int
    language: str
    original: dict[str, Any]
    current: dict[str, Any]


def add(session: Session, report_id: str, chat_id: int, language: str, content: dict[str, Any]) -> None:
    """Store an alert. Raises Conflict for a second one of a report in a chat."""
    proofs.discard_forged(session, AlertRow, col(AlertRow.report_id) == report_id)
    values = {"report_id": report_id, "chat_id": chat_id, "language": language}
    proofs.insert(session, AlertRow, {**values, "original": content, "current": content})


def list_by_report(session: Session, report_id: str) -> list[Alert]:
    """Return the alerts of a report, in every chat."""
    rows = ALERTS_OF_REPORT.all(session, report=report_id)
    return [Alert(*row[:-1]) for row in rows if proofs.is_genuine(AlertRow, row)]


def set_current(session: Session, alert_id: int, content: dict[str, Any]) -> None:
    """Set what an alert says now."""
    proofs.update(session, AlertRow, {"current": content}, col(AlertRow.id) == alert_id)
