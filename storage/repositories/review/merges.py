"""Pairs of records that may describe one attack, and the decisions about them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, update
from sqlmodel import Session, col, select

from storage.engine import rows
from storage.tables.reports import ReportRow
from storage.tables.review import DuplicatePairRow


@dataclass(frozen=True, slots=True)
class Merge:
    """A pair. `state`: proposed, merged, undone, apart (decided to be two attacks).

    `chosen`: whose figures count (`killed`, `injured`: kept or other) and whether a person ticked that the two
    sources are `unconnected`. `before` and `after` are documents of the kept record, `other_before` of the other.
    """

    id: int
    kept_id: str
    other_id: str
    state: str
    chosen: dict[str, Any]
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    other_before: dict[str, Any] | None
    person_id: int
    at: datetime


def propose(
    session: Session, now: datetime, kept_id: str, other_id: str, chosen: dict[str, Any], person_id: int
) -> int:
    """Store a proposed pair and return its number."""
    return rows.add(
        session,
        DuplicatePairRow(kept_id=kept_id, other_id=other_id, chosen=chosen, person_id=person_id, at=now),
    )


def find(session: Session, merge_id: int) -> Merge | None:
    """Return the pair with this number."""
    row = session.get(DuplicatePairRow, merge_id)
    return rows.to_record(Merge, row) if row else None


def find_pair(session: Session, one_id: str, another_id: str) -> Merge | None:
    """Return the newest pair of these two records, whichever was to be kept."""
    query = select(DuplicatePairRow).where(
        ((col(DuplicatePairRow.kept_id) == one_id) & (col(DuplicatePairRow.other_id) == another_id))
        | ((col(DuplicatePairRow.kept_id) == another_id) & (col(DuplicatePairRow.other_id) == one_id))
    )
    row = session.exec(query.order_by(col(DuplicatePairRow.id).desc())).first()
    return rows.to_record(Merge, row) if row else None


def list_merged_into(session: Session, kept_id: str) -> list[Merge]:
    """Return the pairs that are merged into a record, oldest first."""
    query = select(DuplicatePairRow).where(
        col(DuplicatePairRow.kept_id) == kept_id, col(DuplicatePairRow.state) == "merged"
    )
    return [rows.to_record(Merge, row) for row in session.exec(query.order_by(col(DuplicatePairRow.id)))]


def find_kept(session: Session, other_id: str) -> str | None:
    """Return the number of the record into which this one is merged."""
    query = select(ReportRow.number).join(
        DuplicatePairRow, col(DuplicatePairRow.kept_id) == col(ReportRow.id)
    )
    is_merged = (col(DuplicatePairRow.other_id) == other_id, col(DuplicatePairRow.state) == "merged")
    return session.exec(query.where(*is_merged).order_by(col(DuplicatePairRow.id).desc())).first()


def list_decided(session: Session, report_ids: Collection[str]) -> set[frozenset[str]]:
    """Return the pairs among these records that are decided: merged, or two attacks."""
    query = select(col(DuplicatePairRow.kept_id), col(DuplicatePairRow.other_id)).where(
        col(DuplicatePairRow.state).in_(("merged", "apart")),
        or_(col(DuplicatePairRow.kept_id).in_(report_ids), col(DuplicatePairRow.other_id).in_(report_ids)),
    )
    return {frozenset(row) for row in session.exec(query)}


def change(session: Session, merge_id: int, **values: Any) -> None:
    """Change what was chosen or decided about a pair."""
    session.exec(update(DuplicatePairRow).where(col(DuplicatePairRow.id) == merge_id).values(**values))
