"""Counts for monitoring the service: never who or what."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import and_
from sqlmodel import Session, col, func, select

from storage.repositories.operations import key_values
from storage.tables.messages import InboxRow, OutboxRow
from storage.tables.people import ChatRow
from storage.tables.publishing import PublicationRow
from storage.tables.reports import DraftRow

#: Keys of the time of the last good backup (`balagh backup`), as ISO 8601, and of one that failed since.
LAST_BACKUP, FAILED_BACKUP = "backup/last", "backup/failed"
#: States of a statement that Telegram accepted, or that is not needed.
_SETTLED = ("posted", "skipped")


@dataclass(frozen=True, slots=True)
class ServiceCounts:
    """The state of the service. Ages are in seconds; `statements` are counted by edition and state.

    `outbox_age_s`: of the oldest message to a chat that is not closed. `statement_at`: as of when the last statement is
    that Telegram accepted, or that was not needed. `backup_failing`: the last backup is not good.
    """

    outbox: int
    outbox_age_s: float
    dead: int
    inbox: int
    drafts: int
    statements: dict[tuple[str, str], int]
    statement_at: datetime | None
    backup_at: datetime | None
    backup_failing: bool


def read(session: Session, now: datetime) -> ServiceCounts:
    """Count. Every count but that of the statements uses an index of what is pending."""
    in_outbox = col(OutboxRow.state).in_(("waiting", "sending"))
    is_open = (col(ChatRow.id) == col(OutboxRow.chat_id), col(ChatRow.closed_since).is_(None))
    oldest = session.exec(
        select(func.min(OutboxRow.created_at)).join(ChatRow, and_(*is_open)).where(in_outbox)
    ).first()
    kinds = (col(PublicationRow.edition), col(PublicationRow.state))
    said = session.exec(
        select(func.max(PublicationRow.as_of)).where(col(PublicationRow.state).in_(_SETTLED))
    ).first()
    backup = key_values.read(session, LAST_BACKUP)
    return ServiceCounts(
        outbox=_count(session, in_outbox),
        outbox_age_s=max(0.0, (now - _aware(oldest)).total_seconds()) if oldest else 0.0,
        dead=_count(session, OutboxRow.state == "dead"),
        inbox=_count(session, col(InboxRow.done_at).is_(None)),
        drafts=_count(session, DraftRow.state == "open"),
        statements={
            (edition, state): count
            for edition, state, count in session.exec(select(*kinds, func.count()).group_by(*kinds))
        },
        statement_at=_aware(said) if said else None,
        backup_at=datetime.fromisoformat(backup) if backup else None,
        backup_failing=key_values.read(session, FAILED_BACKUP) is not None,
    )


def _count(session: Session, condition: Any) -> int:
    return session.exec(select(func.count()).where(condition)).one()


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
