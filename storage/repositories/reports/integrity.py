"""Records are held to their last revision: its document is encrypted, and nobody can write one without the key."""

import logging
from dataclasses import replace
from datetime import datetime
from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import Select
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from storage.audit.fingerprints import is_as_made
from storage.crypto.column import checked, checked_columns
from storage.engine import proofs
from storage.engine.hot.reports import LAST_REVISION
from storage.engine.streaming import invalid_text_as_bytes, stream
from storage.errors import WrongKeys
from storage.model.json_document import Refused, from_document
from storage.repositories.reports.row_mapping import StoredReport, columns_of, report_from_row
from storage.tables.reports import ReportRow, RevisionRow

log = logging.getLogger(__name__)

#: Columns of a record that derive from its document, for queries.
_DERIVED = ("number_day", "number_in_day", "place_pcode", "is_attack")


#: What a revision's column `made` speaks of, and itself.
_OF_REVISION = ("report_id", "revision", "verb", "person_id", "at", "reason", "narrative_sha256", "made")


class Altered(NamedTuple):
    """What the row says of a record that is not as its last revision."""

    number: str
    state: str


def with_last_revision() -> Select[Any]:
    """Return a query of records with the document and the time of their revision; `later`: there is a later one."""
    later = aliased(RevisionRow)
    is_later = (col(later.report_id) == ReportRow.id) & (col(later.revision) > col(ReportRow.revision))
    columns: list[Any] = [
        *checked_columns(ReportRow),
        checked(RevisionRow.document),
        *(checked(getattr(RevisionRow, name)).label(f"made_{name}") for name in _OF_REVISION),
        select_columns(col(later.id)).where(is_later).exists().label("later"),
    ]
    is_last = (col(RevisionRow.report_id) == ReportRow.id) & (col(RevisionRow.revision) == ReportRow.revision)
    return select_columns(*columns).select_from(ReportRow).outerjoin(RevisionRow, is_last)


def is_last_revision(row: Any) -> bool:
    """Return whether a record (a row of `with_last_revision`) is as its last revision says."""
    try:
        attack = from_document(row.document)
        expected = columns_of(attack)
        return (
            report_from_row(row).attack == attack
            and all(getattr(row, name) == expected[name] for name in _DERIVED)
            and row.changed_at == row.made_at
            and is_as_made(SimpleNamespace(**{name: getattr(row, f"made_{name}") for name in _OF_REVISION}))
            and not row.later
            and proofs.is_genuine(ReportRow, (row.id, row.reporter_id, row.revision, row.proof))
        )
    except (TypeError, ValueError, LookupError, AttributeError):  # a column holds what no record can
        return False


def read_last_revision(session: Session, stored: StoredReport) -> StoredReport:
    """Return a record as its last revision says, whatever its row says: whoever acts on it builds on nothing that was
    changed outside Balagh. Raises WrongKeys when its revisions were changed, too."""
    (document,) = LAST_REVISION.first(session, report=stored.attack.id) or (None,)
    try:
        attack = from_document(document)
    except (TypeError, ValueError, LookupError, AttributeError, Refused):
        raise WrongKeys("the last revision of a record was changed outside Balagh") from None
    if (attack.id, attack.revision) != (stored.attack.id, stored.attack.revision):
        raise WrongKeys("the revisions of a record were changed outside Balagh")
    if attack != stored.attack:
        log.error("a record was changed outside Balagh, and is read as its last revision says")
    return replace(stored, attack=attack)


def list_altered(session: Session, start: datetime, end: datetime) -> dict[str, Altered]:
    """Return, by id, the records of attacks in [start, end) that are not as their last revision says: they were changed
    outside Balagh, and neither a statement nor a file for others holds them."""
    query = with_last_revision().where(col(ReportRow.occurred_at) >= start, col(ReportRow.occurred_at) < end)
    with invalid_text_as_bytes(session):
        found = [row for row in stream(session, query) if not is_last_revision(row)]
    altered = sorted((Altered(str(row.number), str(row.state)), row.id) for row in found)
    return {report_id: each for each, report_id in altered}


def count_altered(session: Session, most: int) -> int:
    """Count those of the `most` newest revisions' records that are not as their last revision says, or are gone."""
    newest = select_columns(col(RevisionRow.report_id)).order_by(col(RevisionRow.id).desc()).limit(most)
    query = with_last_revision().where(col(ReportRow.id).in_(newest.scalar_subquery()))
    with invalid_text_as_bytes(session):
        sound = {row.id for row in stream(session, query) if is_last_revision(row)}
        return len(set(session.execute(newest).scalars()) - sound)


def is_altered(session: Session, number: str) -> bool:
    """Return whether the record with this number is not as its last revision says."""
    query = with_last_revision().where(col(ReportRow.number) == number)
    with invalid_text_as_bytes(session):
        return not all(is_last_revision(row) for row in session.execute(query))
