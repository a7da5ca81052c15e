"""Verification belongs to the facts that were verified: whoever changes one of them returns the record to review."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from itertools import groupby, pairwise
from typing import Any

from sqlmodel import Session, col, select

from storage.audit.fingerprints import author_of
from storage.crypto.column import UNREADABLE, checked
from storage.model.fields import Field
from storage.model.json_document import Refused, from_document
from storage.model.records import FIELDS, Attack
from storage.model.vocabulary import COUNTED_STATES, UNSETTLED_STATES
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
    says. The verified revision stays known while a record that was changed waits to be verified again, and while it
    is merged, or withdrawn by its reporter; it is forgotten when a coordinator takes the verification or the record
    back.
    """
    kept = same_facts(before, after)
    aside = ("merged", "withdrawn")  # what is changed there was verified by nobody when it comes back
    if after.state == "verified" and not (kept and (before.state not in aside or verified is not None)):
        after = replace(after, state="submitted")
    if after.state == "verified":
        return after, after.revision
    if after.state in aside:
        return after, verified if kept else None
    taken_back = before.state == "verified" and kept
    return after, None if taken_back or after.state not in COUNTED_STATES else verified


def find_verified(revisions: Iterable[Attack]) -> int | None:
    """Return the newest verified revision of a record, from all its revisions in their order."""
    before, verified = None, None
    for after in revisions:
        if before is None:
            verified = after.revision if after.state == "verified" else None
        else:
            verified = apply(before, verified, after)[1]
        before = after
    return verified


def list_deciders(session: Session, report_id: str, since: datetime) -> set[int | None]:
    """Return who decided each fact of a record that is not as it was at `since`: who was the last to change it. None
    for the program itself, NOBODY where the row was changed. That a record counts, or does not, is a fact, too."""
    query = select(RevisionRow).where(RevisionRow.report_id == report_id)
    rows = session.exec(query.order_by(col(RevisionRow.revision))).all()
    then, deciders = dict[str, Any](), dict[str, int | None]()
    before = then
    for number, row in enumerate(rows):
        now = dict(_each_fact(from_document(row.document)))
        if number == 0 or row.at <= since:
            then, deciders = now, {}
        else:
            deciders |= {name: author_of(row) for name in now if now[name] != before.get(name)}
        before = now
    return {author for name, author in deciders.items() if before[name] != then.get(name)}


def _each_fact(attack: Attack) -> Iterator[tuple[str, Any]]:
    """Yield every fact that coordinators verify, parts of figures and places by themselves, and whether it counts."""
    yield "counts", attack.state in COUNTED_STATES
    for field in _VERIFIED:
        value = _facts(getattr(attack, field.name), field)
        if is_dataclass(value):
            yield from ((f"{field.name}.{part.name}", getattr(value, part.name)) for part in fields(value))
        else:
            yield field.name, value


def find_giver(session: Session, report_id: str, *path: str) -> int | None:
    """Return who gave a record the value that its document has now at this path; None for the program itself, NOBODY
    where the row was changed."""
    query = select(RevisionRow).where(RevisionRow.report_id == report_id)
    value, giver = None, None
    for row in session.exec(query.order_by(col(RevisionRow.revision))):
        now: Any = row.document
        for name in path:
            now = now.get(name)
        if now != value:
            value, giver = now, author_of(row)
    return giver


def list_authors(session: Session, report_id: str) -> set[int]:
    """Return who changed a fact of a record since it was last verified, or since it came; NOBODY among them where a
    row was changed."""
    query = select(RevisionRow).where(RevisionRow.report_id == report_id)
    rows = session.exec(query.order_by(col(RevisionRow.revision))).all()
    revisions = [(author_of(row), from_document(row.document)) for row in rows]
    verified = find_verified(attack for _, attack in revisions) or 0
    return {
        author
        for (_, before), (author, after) in pairwise(revisions)
        if author is not None and before.revision >= verified and not same_facts(before, after)
    }


def list_changed(session: Session, start: datetime, end: datetime) -> tuple[dict[str, Attack], set[str]]:
    """Return, by id, the records that were changed or withdrawn after they were verified, as they were verified, but
    with what is known now of a family's objection; and the ids of those whose revisions are damaged, break a rule, or
    name another verified revision than the record.

    Only attacks in [start, end), by the time that was verified or by the time it was changed to.
    """
    moved_to, known = col(ReportRow.occurred_at), col(ReportRow.verified_revision)
    is_revised = (col(ReportRow.revision) > 1) & (moved_to >= start) & (moved_to < end)
    query = (
        select(ReportRow.id, moved_to, known, checked(RevisionRow.document))
        .where(RevisionRow.report_id == ReportRow.id, col(ReportRow.state).in_(UNSETTLED_STATES))
        .where(known.is_not(None) | is_revised)
        .order_by(col(ReportRow.id), col(RevisionRow.revision))
    )
    found, damaged = dict[str, Attack](), set[str]()
    for (report_id, moved, number), rows in groupby(session.exec(query), key=lambda row: tuple(row[:3])):
        try:
            verified = _as_verified(report_id, number, [from_document(document) for *_, document in rows])
        except (Refused, LookupError):
            damaged.add(report_id)
        else:
            if verified and (start <= verified.occurred_at < end or start <= moved < end):
                found[report_id] = verified
    return found, damaged


def list_changed_days(session: Session, since: datetime) -> list[datetime]:
    """Return the instants of all attacks whose record changed after `since`, former times included."""
    changed = ReportRow.changed_at >= since
    present = session.exec(select(col(ReportRow.occurred_at)).where(changed))
    of_changed = col(RevisionRow.report_id).in_(select(ReportRow.id).where(changed))
    documents = session.exec(select(checked(RevisionRow.document)).where(of_changed))
    # A document that was changed outside Balagh is told by the check of the audit; it hides no other day.
    known = (document["occurred_at"] for document in documents if document is not UNREADABLE)
    return [*present, *map(datetime.fromisoformat, known)]


def _as_verified(report_id: str, known: int | None, revisions: list[Attack]) -> Attack | None:
    """Return the revision that was verified, None if none was. Raises LookupError unless these are the revisions of
    this record without a gap, and `known` is the one that they say."""
    first = revisions[0].revision
    is_whole = all(
        (each.id, each.revision) == (report_id, n) for n, each in enumerate(revisions, start=first)
    )
    if not is_whole or find_verified(revisions) != known:
        raise LookupError("revision")
    if known is None:
        return None
    return replace(revisions[known - first], family_objects=revisions[-1].family_objects)
