"""What coordinators look at: reports that wait, everything that happened to one, what is shown of its files."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from storage.repositories.reports.row_mapping import StoredReport, report_from_row
from storage.tables.evidence import EvidenceRow
from storage.tables.messages import CardRow
from storage.tables.reports import ReportRow, RevisionRow

_reports = ReportRow.__table__  # type: ignore[attr-defined]
_revisions = RevisionRow.__table__  # type: ignore[attr-defined]
_evidence = EvidenceRow.__table__  # type: ignore[attr-defined]
_cards = CardRow.__table__  # type: ignore[attr-defined]

#: States of a report that a coordinator still has to decide on.
UNDECIDED = ("submitted", "needs_info")


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of a record: the whole document, what was done (`verb`), by whom, when, and why."""

    revision: int
    verb: str
    person_id: int | None
    at: datetime
    reason: str | None
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class FileToShow:
    """A file as it can be shown: as which kind it came, and its copy without metadata, if there is one."""

    kind: str
    stripped_kind: str | None
    stripped_sha256: str | None


def list_undecided(session: Session, most: int) -> list[StoredReport]:
    """Reports still to be decided on, oldest first."""
    query = (
        select(_reports)
        .where(_reports.c.state.in_(UNDECIDED))
        .order_by(_reports.c.reported_at, _reports.c.number)
        .limit(most)
    )
    return [report_from_row(row) for row in session.execute(query)]


def list_revisions(session: Session, report_id: str) -> list[Revision]:
    """Everything that happened to a record, oldest first."""
    columns = (getattr(_revisions.c, name) for name in Revision.__slots__)
    query = select(*columns).where(_revisions.c.report_id == report_id).order_by(_revisions.c.revision)
    return [Revision(*row) for row in session.execute(query)]


def take_files_to_show(session: Session, report_id: str) -> list[FileToShow]:
    """A report's files in our store that the coordinators were not shown yet; from now on they were."""
    unseen = (_evidence.c.report_id == report_id) & _evidence.c.shown.is_(False)
    unseen &= _evidence.c.state == "stored"
    query = select(_evidence.c.kind, _evidence.c.stripped_kind, _evidence.c.stripped_sha256).where(unseen)
    found = [FileToShow(*row) for row in session.execute(query.order_by(_evidence.c.id))]
    session.execute(update(_evidence).where(unseen).values(shown=True))
    return found


def list_cards(session: Session, prefix: str) -> list[tuple[str, int]]:
    """Cards whose key begins so, with the chat each stands in."""
    query = select(_cards.c.key, _cards.c.chat_id).where(_cards.c.key.startswith(prefix, autoescape=True))
    return [(row.key, row.chat_id) for row in session.execute(query.order_by(_cards.c.key))]
