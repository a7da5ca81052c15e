"""What coordinators review: undecided reports, the history of a report, and its files."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.engine import proofs, rows
from storage.engine.hot.reports import RAW_REPORTS
from storage.repositories.reports.row_mapping import StoredReport, read_reports
from storage.tables.evidence import EvidenceRow
from storage.tables.messages import CardRow
from storage.tables.reports import ReportRow, RevisionRow

#: States of a report on which a coordinator still has to decide.
UNDECIDED = ("submitted", "needs_info")


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision of a record: the whole document, what was done (`verb`), by whom, when, and why."""

    revision: int
    verb: str
    person_id: int | None
    at: datetime
    reason: str | None
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class FileToShow:
    """A file that can be shown: its kind as received, and its copy without metadata, if there is one."""

    kind: str
    stripped_kind: str | None
    stripped_sha256: str | None


def list_undecided(session: Session, most: int) -> list[StoredReport]:
    """Return reports on which a coordinator still has to decide, oldest first."""
    was_verified = col(ReportRow.verified_revision).is_not(None)
    is_withdrawn = (
        col(ReportRow.state) == "withdrawn"
    ) & was_verified  # whether it counts is theirs to decide
    query = RAW_REPORTS.where(col(ReportRow.state).in_(UNDECIDED) | is_withdrawn)
    query = query.order_by(col(ReportRow.reported_at), col(ReportRow.number)).limit(most)
    return [*read_reports(session, query)]


def list_revisions(session: Session, report_id: str) -> list[Revision]:
    """Return all revisions of a record, oldest first."""
    query = select(RevisionRow).where(RevisionRow.report_id == report_id).order_by(col(RevisionRow.revision))
    return [rows.to_record(Revision, row) for row in session.exec(query)]


def take_files_to_show(session: Session, report_id: str) -> list[FileToShow]:
    """Return a report's stored files that were not shown to the coordinators yet, and mark them as shown."""
    unseen = (
        col(EvidenceRow.report_id) == report_id,
        col(EvidenceRow.shown).is_(False),
        col(EvidenceRow.state) == "stored",
    )
    found = [rows.to_record(FileToShow, row) for row in proofs.read(session, EvidenceRow, *unseen)]
    session.exec(update(EvidenceRow).where(*unseen).values(shown=True))
    return found


def list_cards(session: Session, prefix: str) -> list[tuple[str, int]]:
    """Return the cards whose key has this prefix, with the chat of each."""
    has_prefix = col(CardRow.key).startswith(prefix, autoescape=True)
    query = select(CardRow.key, CardRow.chat_id).where(has_prefix).order_by(CardRow.key)
    return [(key, chat_id) for key, chat_id in session.exec(query)]
