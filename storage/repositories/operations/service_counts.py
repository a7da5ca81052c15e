"""Counts of what waits and what was done: for watching the service, never who or what."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlmodel import Session, col

from storage.repositories.operations import key_values
from storage.tables.messages import InboxRow, OutboxRow
from storage.tables.publishing import PublicationRow
from storage.tables.reports import DraftRow

#: Where a backup notes when it was made (`balagh backup`), as ISO 8601.
LAST_BACKUP = "backup/last"


@dataclass(frozen=True, slots=True)
class ServiceCounts:
    """How things stand. Ages are in seconds; `statements` are counted by edition and state."""

    outbox: int
    outbox_age_s: float
    dead: int
    inbox: int
    drafts: int
    statements: dict[tuple[str, str], int]
    backup_at: datetime | None


def read(session: Session, now: datetime) -> ServiceCounts:
    """Count. Cheap: every count but the statements' stands on an index of what waits."""
    outbox = col(OutboxRow.state).in_(("waiting", "sending"))
    oldest: datetime | None = session.execute(
        select(func.min(OutboxRow.created_at)).where(outbox)
    ).scalar_one()
    statements = session.execute(
        select(col(PublicationRow.edition), col(PublicationRow.state), func.count()).group_by(
            col(PublicationRow.edition), col(PublicationRow.state)
        )
    )
    backup = key_values.read(session, LAST_BACKUP)
    return ServiceCounts(
        outbox=_count(session, outbox),
        outbox_age_s=max(0.0, (now - _aware(oldest)).total_seconds()) if oldest else 0.0,
        dead=_count(session, col(OutboxRow.state) == "dead"),
        inbox=_count(session, col(InboxRow.done_at).is_(None)),
        drafts=_count(session, col(DraftRow.state) == "open"),
        statements={(edition, state): count for edition, state, count in statements},
        backup_at=datetime.fromisoformat(backup) if backup else None,
    )


def _count(session: Session, which: object) -> int:
    query = select(func.count()).where(which)  # type: ignore[arg-type]
    count: int = session.execute(query).scalar_one()
    return count


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
