"""Records that a file brought: which of its ids are known, and what the file last said of one."""

from collections.abc import Sequence
from typing import Final

from sqlmodel import Session, col, select

from storage.model.json_document import from_document
from storage.model.records import Attack
from storage.repositories.reports.reports import find_revision
from storage.tables.reports import ReportRow, RevisionRow

#: What a revision says of itself that a file brought: the first of a record, and a later one.
FIRST: Final = "report.import"
AGAIN: Final = "report.import_again"
#: Ids asked for at once: SQLite takes 32,766 values in a statement.
_AT_ONCE: Final = 5_000


def existing(session: Session, ids: Sequence[str]) -> set[str]:
    """Return those of these ids that records have."""
    found: set[str] = set()
    for at in range(0, len(ids), _AT_ONCE):
        found |= set(session.exec(select(ReportRow.id).where(col(ReportRow.id).in_(ids[at : at + _AT_ONCE]))))
    return found


def last(session: Session, report_id: str, revision: int) -> Attack | None:
    """Return the record as a file last gave it, else as it was at the revision that the file names."""
    query = select(col(RevisionRow.document)).where(
        RevisionRow.report_id == report_id, col(RevisionRow.verb).in_((FIRST, AGAIN))
    )
    document = session.exec(query.order_by(col(RevisionRow.revision).desc()).limit(1)).first()
    return from_document(document) if document is not None else find_revision(session, report_id, revision)
