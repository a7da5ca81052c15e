"""Verify the revisions of records: nothing rewritten, nothing left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.audit.fingerprints import RevisionFacts, fingerprint, instant, narrative_sha256
from storage.audit.verify_files import ExpectedFiles
from storage.audit.verify_people import ExpectedPeople
from storage.crypto.column import UNREADABLE, checked, checked_columns
from storage.engine.streaming import stream
from storage.model.json_document import from_document
from storage.repositories.reports.integrity import is_last_revision, with_last_revision
from storage.repositories.reports.verification import find_verified
from storage.tables.audit import AuditRow
from storage.tables.reports import ReportRow, RevisionRow

#: So many reports are looked for with one statement (SQLite takes 32,766 values in it).
_AT_ONCE = 5_000


class ExpectedReports:
    """What the log says, read entry by entry in their order.

    `states`: (report's id, revision) → fingerprint. `asked_again`: report's id → when. `pruned_before`: narratives of
    attacks before it may be deleted.
    """

    def __init__(self) -> None:
        self.states: dict[tuple[str, int], str] = {}
        self.asked_again: dict[str, str] = {}
        self.pruned_before: datetime | None = None
        self.files = ExpectedFiles()
        self.people = ExpectedPeople()

    def read(self, verb: Any, detail: Any) -> bool:
        """Read an entry's verb and detail. False: it is unreadable."""
        try:
            for report_id, revision, state in detail.get("revisions", ()):
                self.states[report_id, revision] = state
            self.asked_again.update(detail.get("asked_again", ()))
            self.files.read(detail)
            self.people.read(detail)
            if verb == "record.prune" and detail.get("narratives"):
                before = datetime.fromisoformat(detail["narratives_before"])
                self.pruned_before = max(before, self.pruned_before or before)
        except (AttributeError, LookupError, TypeError, ValueError):  # not an entry of ours
            return False
        return True


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A revision that differs from the log.

    `kind`: rewritten, unattested (no entry names it), gone (an entry names it), wordless (its narrative is missing
    though nothing was pruned so late), current (the record is not its last revision), asked (when its reporter was
    asked again differs), unopened (a value in it cannot be decrypted).
    """

    kind: str
    number: str
    revision: int


def count_gone(session: Session, most: int) -> int:
    """Count the revisions that the `most` newest lines name and the table lacks: an earlier one would count again."""
    newest = select(checked(AuditRow.verb), checked(AuditRow.detail)).order_by(col(AuditRow.id).desc())
    expected, there = ExpectedReports(), set[tuple[str, int]]()
    for verb, detail in session.exec(newest.limit(most)):
        expected.read(verb, detail)
    named = sorted({report_id for report_id, _ in expected.states})
    for at in range(0, len(named), _AT_ONCE):
        of_these = col(RevisionRow.report_id).in_(named[at : at + _AT_ONCE])
        there |= {*session.exec(select(RevisionRow.report_id, RevisionRow.revision).where(of_these))}
    return len(expected.states.keys() - there)


def mismatches(session: Session, expected: ExpectedReports) -> Iterator[Mismatch]:
    """Yield every revision that differs from the log."""
    seen = set()
    columns: list[Any] = [
        *checked_columns(RevisionRow),
        ReportRow.number,
        ReportRow.reporter_id,
        checked(ReportRow.occurred_at),
    ]
    query = select(*columns).join(ReportRow, col(ReportRow.id) == col(RevisionRow.report_id))
    for row in stream(session, query.order_by(col(RevisionRow.id))):
        key = (row.report_id, row.revision)
        kind = (
            "unattested" if key in seen else _compare(row, expected.states.get(key), expected.pruned_before)
        )
        seen.add(key)
        if kind:
            yield Mismatch(kind, row.number, row.revision)
    for report_id, revision in expected.states.keys() - seen:
        yield Mismatch("gone", report_id, revision)
    yield from _outdated(session, expected.asked_again)


def _compare(row: Any, state: str | None, pruned_before: datetime | None) -> str:
    """Return how a revision differs from its fingerprint; "" when it does not."""
    if UNREADABLE in (row.document, row.reason, row.narrative_sha256):
        return "unopened"
    if state is None:
        return "unattested"
    made = RevisionFacts(row.id, row.person_id, row.at, row.verb, row.reason, row.reporter_id)
    try:
        words = narrative_sha256(row.document)
        is_same = fingerprint(row.document, row.narrative_sha256, made) == state
    except (TypeError, ValueError, AttributeError):  # no document at all, or no instant
        return "rewritten"
    if not is_same or words not in (None, row.narrative_sha256):
        return "rewritten"
    without_words = row.narrative_sha256 is not None and words is None
    if row.narrative_pruned is not without_words:
        return "wordless" if without_words else "rewritten"
    if not without_words:
        return ""
    struck = row.occurred_at  # UNREADABLE, too, is not before
    pruned = pruned_before is not None and isinstance(struck, datetime) and struck < pruned_before
    return "" if pruned else "wordless"


def _outdated(session: Session, asked_again: dict[str, str]) -> Iterator[Mismatch]:
    """Yield records that are not their last revision."""
    for row in stream(session, with_last_revision()):
        if row.document is UNREADABLE:
            continue  # reported already
        if UNREADABLE in (row.place, row.narrative):
            yield Mismatch("unopened", row.number, row.revision)
        elif row.document is None or not is_last_revision(row) or not _is_verified_as_told(session, row):
            yield Mismatch("current", row.number, row.revision)
        elif instant(row.asked_again_at) != asked_again.get(row.id):
            yield Mismatch("asked", row.number, row.revision)


def _is_verified_as_told(session: Session, row: Any) -> bool:
    """Whether the column of a record that names its newest verified revision says what its revisions say."""
    query = select(checked(RevisionRow.document)).where(col(RevisionRow.report_id) == row.id)
    documents = (
        session.exec(query.order_by(col(RevisionRow.revision))).all() if row.revision > 1 else [row.document]
    )
    try:
        return bool(row.verified_revision == find_verified(map(from_document, documents)))
    except (
        TypeError,
        ValueError,
        LookupError,
        AttributeError,
    ):  # a revision that cannot be read is told by itself
        return True
