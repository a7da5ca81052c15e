"""Verification belongs to the facts that were verified: whoever changes one of them returns the record to review."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlmodel import Session, col, select

from storage.model.fields import Field
from storage.model.json_document import from_document
from storage.model.records import FIELDS, Attack
from storage.model.vocabulary import COUNTED_STATES
from storage.tables.reports import ReportRow, RevisionRow

_VERIFIED = tuple(field for field in FIELDS if field.verified)


def same_facts(one: Attack, other: Attack) -> bool:
    """Whether two revisions agree in every fact that coordinators verify."""
    return all(
        _facts(getattr(one, field.name), field) == _facts(getattr(other, field.name), field)
        for field in _VERIFIED
    )


def _facts(value: Any, field: Field) -> Any:
    """What a field holds, without what a coordinator decides about it."""
    decided = {part.name: part.default for part in field.parts if part.decided}
    return replace(value, **decided) if decided else value


def apply(before: Attack, verified: int | None, after: Attack) -> tuple[Attack, int | None]:
    """Return the next revision as it may be stored, and the newest verified revision then.

    `verified` is the newest verified revision before. A revision that changes a fact is not verified, whatever it
    says. The verified revision stays known while a record that was changed waits to be verified again, and is
    forgotten when a coordinator takes the verification or the record back.
    """
    kept = same_facts(before, after)
    if after.state == "verified" and not kept:
        after = replace(after, state="submitted")
    if after.state == "verified":
        return after, after.revision
    taken_back = before.state == "verified" and kept
    return after, None if taken_back or after.state not in COUNTED_STATES else verified


def list_authors(session: Session, report_id: str) -> set[int]:
    """Return who changed a fact of a record since it was last verified, or since it came."""
    query = select(RevisionRow).where(RevisionRow.report_id == report_id)
    rows = session.exec(query.order_by(col(RevisionRow.revision))).all()
    verified = session.exec(select(col(ReportRow.verified_revision)).where(ReportRow.id == report_id)).one()
    revisions = [
        (row.person_id, from_document(row.document)) for row in rows if row.revision >= (verified or 0)
    ]
    pairs = pairwise(revisions)
    return {
        author
        for (_, before), (author, after) in pairs
        if author is not None and not same_facts(before, after)
    }


def list_changed(session: Session, start: datetime, end: datetime) -> dict[str, Attack]:
    """Return, by id, the records that were changed after they were verified, as they were verified.

    Only attacks in [start, end), by the time that was verified or by the time it was changed to.
    """
    query = (
        select(RevisionRow.document, ReportRow.occurred_at)
        .where(RevisionRow.report_id == ReportRow.id, RevisionRow.revision == ReportRow.verified_revision)
        .where(col(ReportRow.state).in_(("submitted", "needs_info")))
    )
    found = ((from_document(document), moved_to) for document, moved_to in session.exec(query))
    return {
        verified.id: verified
        for verified, moved_to in found
        if start <= verified.occurred_at < end or start <= moved_to < end
    }
