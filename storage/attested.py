"""Record states against what the audit's lines say of them: nothing rewritten, nothing left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from storage.documents import from_document
from storage.filed import columns_of, filed_from
from storage.fingerprints import fingerprint, narrative_sha256
from storage.reading import closes_with
from storage.sealed_column import UNOPENED, all_checked, checked
from storage.tables import ReportRow, RevisionRow

_reports = ReportRow.__table__  # type: ignore[attr-defined]
_revisions = RevisionRow.__table__  # type: ignore[attr-defined]
#: Columns of a record that stand beside its document, to be found by.
_DERIVED = ("number_day", "number_in_day", "place_pcode", "remnant_only")

#: (report's id, revision) → fingerprint, as the lines say.
Attested = dict[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class Odd:
    """A record state that is not as it should be.

    `what`: rewritten (not what its line says), unattested (no line names it), gone (a line names it, it is not
    there), wordless (its narrative went though nothing was pruned so late), current (the record is not its last
    revision), unopened (something sealed in it does not open).
    """

    what: str
    number: str
    revision: int


def odd_states(session: Session, attested: Attested, pruned_before: datetime | None) -> Iterator[Odd]:
    """Every state that is not as its line says; `pruned_before`: narratives of attacks before it may be gone."""
    seen = set()
    query = select(
        _revisions.c.report_id,
        _revisions.c.revision,
        checked(_revisions.c.document),
        checked(_revisions.c.why),
        checked(_revisions.c.narrative_sha256),
        _reports.c.number,
        checked(_reports.c.occurred_at),
    ).join(_reports, _reports.c.id == _revisions.c.report_id)
    query = query.order_by(_revisions.c.id).execution_options(yield_per=1000)
    for row in closes_with(session, session.execute(query)):
        key = (row.report_id, row.revision)
        seen.add(key)
        what = _odd(row, attested.get(key), pruned_before)
        if what:
            yield Odd(what, row.number, row.revision)
    for report_id, revision in attested.keys() - seen:
        yield Odd("gone", report_id, revision)
    yield from _not_the_last(session)


def _odd(row: Any, said: str | None, pruned_before: datetime | None) -> str:
    """What is wrong with a state; "" when nothing is."""
    if UNOPENED in (row.document, row.why, row.narrative_sha256):
        return "unopened"
    if said is None:
        return "unattested"
    try:
        words = narrative_sha256(row.document)
        as_said = fingerprint(row.document, row.narrative_sha256) == said
    except (TypeError, ValueError, AttributeError):  # no document at all
        return "rewritten"
    if not as_said or words not in (None, row.narrative_sha256):
        return "rewritten"
    if words is not None or not row.narrative_sha256:
        return ""
    struck = row.occurred_at  # UNOPENED, too, is not before
    pruned = pruned_before is not None and isinstance(struck, datetime) and struck < pruned_before
    return "" if pruned else "wordless"


def _not_the_last(session: Session) -> Iterator[Odd]:
    query = select(*all_checked(_reports), checked(_revisions.c.document)).join(
        _revisions,
        (_revisions.c.report_id == _reports.c.id) & (_revisions.c.revision == _reports.c.revision),
        isouter=True,
    )
    for row in closes_with(session, session.execute(query.execution_options(yield_per=1000))):
        if row.document is UNOPENED:
            continue  # said already
        if UNOPENED in (row.place, row.narrative):
            yield Odd("unopened", row.number, row.revision)
        elif row.document is None or not _as_filed(row):
            yield Odd("current", row.number, row.revision)


def _as_filed(row: Any) -> bool:
    try:
        said = columns_of(from_document(row.document))
        return filed_from(row).attack == from_document(row.document) and all(
            getattr(row, name) == said[name] for name in _DERIVED
        )
    except (TypeError, ValueError, LookupError, AttributeError):  # a column holds what no record can
        return False
