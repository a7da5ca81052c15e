"""Pairs of records that may describe one attack, and the decisions about them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_
from sqlmodel import Session, col, select

from storage.engine import proofs, rows
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
    values = {"kept_id": kept_id, "other_id": other_id, "chosen": chosen, "person_id": person_id, "at": now}
    number: int = proofs.insert(session, DuplicatePairRow, values)
    return number


def find(session: Session, merge_id: int) -> Merge | None:
    """Return the pair with this number."""
    row = proofs.get(session, DuplicatePairRow, merge_id)
    return rows.to_record(Merge, row) if row else None


def find_pair(session: Session, one_id: str, another_id: str) -> Merge | None:
    """Return the newest pair of these two records, whichever was to be kept."""
    are_both = (
        (col(DuplicatePairRow.kept_id) == one_id) & (col(DuplicatePairRow.other_id) == another_id)
    ) | ((col(DuplicatePairRow.kept_id) == another_id) & (col(DuplicatePairRow.other_id) == one_id))
    found = proofs.read(session, DuplicatePairRow, are_both)
    return rows.to_record(Merge, found[-1]) if found else None


def list_merged_into(session: Session, kept_id: str) -> list[Merge]:
    """Return the pairs that are merged into a record, oldest first."""
    are_merged = (col(DuplicatePairRow.kept_id) == kept_id, col(DuplicatePairRow.state) == "merged")
    return [rows.to_record(Merge, row) for row in proofs.read(session, DuplicatePairRow, *are_merged)]


def find_kept(session: Session, other_id: str) -> str | None:
    """Return the number of the record into which this one is merged."""
    is_merged = (col(DuplicatePairRow.other_id) == other_id, col(DuplicatePairRow.state) == "merged")
    found = proofs.read(session, DuplicatePairRow, *is_merged)
    kept = select(ReportRow.number)
    return session.exec(kept.where(ReportRow.id == found[-1].kept_id)).first() if found else None


def list_decided(session: Session, report_ids: Collection[str]) -> set[frozenset[str]]:
    """Return the pairs among these records that are decided: merged, or two attacks."""
    are_decided = col(DuplicatePairRow.state).in_(("merged", "apart"))
    found = proofs.read(session, DuplicatePairRow, are_decided, _are_of(report_ids))
    return {frozenset((row.kept_id, row.other_id)) for row in found}


def clear_narratives(session: Session, report_ids: Collection[str]) -> None:
    """Delete the narratives in the documents of these records' pairs."""
    for row in proofs.read(session, DuplicatePairRow, _are_of(report_ids)):
        documents = {name: getattr(row, name) for name in ("before", "after", "other_before")}
        cleared = {name: {**each, "narrative": None} for name, each in documents.items() if each}
        if cleared:
            change(session, row.id, **cleared)


def change(session: Session, merge_id: int, **values: Any) -> None:
    """Change what was chosen or decided about a pair."""
    proofs.update(session, DuplicatePairRow, values, col(DuplicatePairRow.id) == merge_id)


def _are_of(report_ids: Collection[str]) -> Any:
    return or_(col(DuplicatePairRow.kept_id).in_(report_ids), col(DuplicatePairRow.other_id).in_(report_ids))
