"""Record states against what the audit's lines say of them: nothing rewritten, nothing left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from storage.documents import from_document
from storage.fingerprints import fingerprint, narrative_sha256
from storage.reports import _filed
from storage.sealed_column import UNOPENED, all_checked, checked
from storage.tables import ReportRow, RevisionRow

_reports = ReportRow.__table__  # type: ignore[attr-defined]
_revisions = RevisionRow.__table__  # type: ignore[attr-defined]

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
        _reports.c.occurred_at,
    ).join(_reports, _reports.c.id == _revisions.c.report_id)
    with session.execute(query.order_by(_revisions.c.id).execution_options(yield_per=1000)) as rows:
        for row in rows:
            key = (row.report_id, row.revision)
            seen.add(key)
            said = attested.get(key)
            if UNOPENED in (row.document, row.why, row.narrative_sha256):
                yield Odd("unopened", row.number, row.revision)
                continue
            words = narrative_sha256(row.document)
            if said is None:
                yield Odd("unattested", row.number, row.revision)
            elif fingerprint(row.document, row.narrative_sha256) != said or words not in (
                None,
                row.narrative_sha256,
            ):
                yield Odd("rewritten", row.number, row.revision)
            elif (
                words is None
                and row.narrative_sha256
                and not (pruned_before and row.occurred_at < pruned_before)
            ):
                yield Odd("wordless", row.number, row.revision)
    for report_id, revision in attested.keys() - seen:
        yield Odd("gone", report_id, revision)
    yield from _not_the_last(session)


def _not_the_last(session: Session) -> Iterator[Odd]:
    query = select(*all_checked(_reports), checked(_revisions.c.document)).join(
        _revisions,
        (_revisions.c.report_id == _reports.c.id) & (_revisions.c.revision == _reports.c.revision),
        isouter=True,
    )
    with session.execute(query.execution_options(yield_per=1000)) as rows:
        for row in rows:
            if row.document is UNOPENED:
                continue  # said already
            if UNOPENED in (row.place, row.narrative):
                yield Odd("unopened", row.number, row.revision)
            elif row.document is None or from_document(row.document) != _filed(row).attack:
                yield Odd("current", row.number, row.revision)
