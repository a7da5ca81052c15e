"""Record states against what the audit's lines say of them: nothing rewritten, nothing left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from storage.audit.fingerprints import RevisionFacts, fingerprint, instant, narrative_sha256
from storage.audit.verify_files import ExpectedFiles
from storage.audit.verify_people import ExpectedPeople
from storage.crypto.column import UNREADABLE, checked, checked_columns
from storage.engine.streaming import close_with_session
from storage.model.json_document import from_document
from storage.repositories.reports.row_mapping import columns_of, report_from_row
from storage.tables.reports import ReportRow, RevisionRow

_reports = ReportRow.__table__  # type: ignore[attr-defined]
_revisions = RevisionRow.__table__  # type: ignore[attr-defined]
#: Columns of a record that stand beside its document, to be found by.
_DERIVED = ("number_day", "number_in_day", "place_pcode", "remnant_only")


class ExpectedReports:
    """What the lines said, taken in one by one in their order.

    `states`: (report's id, revision) → fingerprint. `asked_again`: report's id → when. `pruned_before`: words of
    attacks before it may be gone.
    """

    def __init__(self) -> None:
        self.states: dict[tuple[str, int], str] = {}
        self.asked_again: dict[str, str] = {}
        self.pruned_before: datetime | None = None
        self.files = ExpectedFiles()
        self.people = ExpectedPeople()

    def take(self, verb: Any, detail: Any) -> bool:
        """A line's verb and detail. False: it is not to be read."""
        try:
            for report_id, revision, said in detail.get("revisions", ()):
                self.states[report_id, revision] = said
            self.asked_again.update(detail.get("asked_again", ()))
            self.files.take(detail)
            self.people.take(detail)
            if verb == "record.prune" and detail.get("narratives"):
                before = datetime.fromisoformat(detail["narratives_before"])
                self.pruned_before = max(before, self.pruned_before or before)
        except (AttributeError, LookupError, TypeError, ValueError):  # no line of ours looks so
            return False
        return True


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A record state that is not as it should be.

    `what`: rewritten (not what its line says), unattested (no line names it), gone (a line names it, it is not
    there), wordless (its narrative went though nothing was pruned so late), current (the record is not its last
    revision), asked (when its reporter was asked again is not what a line says), unopened (something sealed in it
    does not open).
    """

    what: str
    number: str
    revision: int


def mismatches(session: Session, said: ExpectedReports) -> Iterator[Mismatch]:
    """Every state that is not as its line says."""
    seen = set()
    query = select(
        *checked_columns(_revisions),
        _reports.c.number,
        _reports.c.reporter_id,
        checked(_reports.c.occurred_at),
    ).join(_reports, _reports.c.id == _revisions.c.report_id)
    query = query.order_by(_revisions.c.id).execution_options(yield_per=1000)
    for row in close_with_session(session, session.execute(query)):
        key = (row.report_id, row.revision)
        what = "unattested" if key in seen else _odd(row, said.states.get(key), said.pruned_before)
        seen.add(key)
        if what:
            yield Mismatch(what, row.number, row.revision)
    for report_id, revision in said.states.keys() - seen:
        yield Mismatch("gone", report_id, revision)
    yield from _not_the_last(session, said.asked_again)


def _odd(row: Any, said: str | None, pruned_before: datetime | None) -> str:
    """What is wrong with a state; "" when nothing is."""
    if UNREADABLE in (row.document, row.reason, row.narrative_sha256):
        return "unopened"
    if said is None:
        return "unattested"
    made = RevisionFacts(row.id, row.person_id, row.at, row.verb, row.reason, row.reporter_id)
    try:
        words = narrative_sha256(row.document)
        as_said = fingerprint(row.document, row.narrative_sha256, made) == said
    except (TypeError, ValueError, AttributeError):  # no document at all, or no moment
        return "rewritten"
    if not as_said or words not in (None, row.narrative_sha256):
        return "rewritten"
    without_words = row.narrative_sha256 is not None and words is None
    if row.narrative_pruned is not without_words:
        return "wordless" if without_words else "rewritten"
    if not without_words:
        return ""
    struck = row.occurred_at  # UNREADABLE, too, is not before
    pruned = pruned_before is not None and isinstance(struck, datetime) and struck < pruned_before
    return "" if pruned else "wordless"


def _not_the_last(session: Session, asked_again: dict[str, str]) -> Iterator[Mismatch]:
    made_at = checked(_revisions.c.at).label("made_at")
    query = select(*checked_columns(_reports), checked(_revisions.c.document), made_at).join(
        _revisions,
        (_revisions.c.report_id == _reports.c.id) & (_revisions.c.revision == _reports.c.revision),
        isouter=True,
    )
    for row in close_with_session(session, session.execute(query.execution_options(yield_per=1000))):
        if row.document is UNREADABLE:
            continue  # said already
        if UNREADABLE in (row.place, row.narrative):
            yield Mismatch("unopened", row.number, row.revision)
        elif row.document is None or not _as_filed(row):
            yield Mismatch("current", row.number, row.revision)
        elif instant(row.asked_again_at) != asked_again.get(row.id):
            yield Mismatch("asked", row.number, row.revision)


def _as_filed(row: Any) -> bool:
    try:
        said = columns_of(from_document(row.document))
        return (
            report_from_row(row).attack == from_document(row.document)
            and all(getattr(row, name) == said[name] for name in _DERIVED)
            and row.changed_at == row.made_at
        )
    except (TypeError, ValueError, LookupError, AttributeError):  # a column holds what no record can
        return False
