"""Drafts, reports, their revisions and their evidence."""

from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    LargeBinary,
    String,
    Text,
    bindparam,
    cast,
    func,
    insert,
    type_coerce,
    update,
)
from sqlmodel import col, select
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

from storage.crypto.column import Encrypted, checked
from storage.engine import proofs
from storage.engine.hot.prepared import Prepared
from storage.engine.rows import columns
from storage.model.records import FIELDS, Attack
from storage.tables.evidence import EvidenceRow
from storage.tables.reports import DraftRow, ReportRow, RevisionRow

#: The columns of a draft.
DRAFT = [
    *columns(DraftRow, ("id", "person_id", "report_id", "state")),
    checked(DraftRow.progress),
    DraftRow.updated_at,
]
DRAFT_BY_ID = Prepared(select(*DRAFT).where(col(DraftRow.id) == bindparam("draft")))
OPEN_DRAFT = Prepared(
    select(*DRAFT)
    .where(col(DraftRow.person_id) == bindparam("person"), col(DraftRow.state) == "open")
    .order_by(col(DraftRow.updated_at).desc(), col(DraftRow.id).desc())
    .limit(1)
)
ADD_DRAFT = Prepared(
    insert(DraftRow).returning(col(DraftRow.id)),
    *("person_id", "report_id", "state", "progress", "opened_at", "updated_at"),
)
SAVE_DRAFT = Prepared(
    update(DraftRow)
    .where(col(DraftRow.id) == bindparam("draft"))
    .values(
        progress=bindparam("what"),
        updated_at=bindparam("at"),
        state=bindparam("how"),
        report_id=bindparam("report"),
    )
)

#: What a row holds of a record.
RECORD_COLUMNS = (
    *(column for field in FIELDS for column in field.columns),
    *("number_day", "number_in_day", "place_pcode", "is_attack"),
)
#: A column for each field as `Attack` takes them, then the other columns of people.
RAW_COLUMNS = (
    *(next(field.columns[0] for field in FIELDS if field.name == name) for name in Attack.__slots__),
    *(column for field in FIELDS if field.kind == "people" for column in field.columns[1:]),
    *("proof", "reporter_id", "changed_at", "verified_revision"),
)


def _raw(name: str) -> ColumnElement[Any]:
    """A column as it is stored: JSON as text, encrypted values as bytes."""
    column: ColumnElement[Any] = getattr(ReportRow, name)
    if isinstance(column.type, Encrypted):
        return type_coerce(column, LargeBinary)
    if isinstance(column.type, JSON):
        return cast(column, Text)
    if isinstance(column.type, UTCDateTime):  # SQLite keeps anything here
        return checked(column)  # type: ignore[no-any-return]
    # SQLModel's own text type calls a Python function for each value of each row.
    return type_coerce(column, String()) if isinstance(column.type, AutoString) else column


#: Records as they are stored, for `row_mapping.report_from_raw`: 36 µs of CPU for a record, 83 µs as `ReportRow`.
RAW_REPORTS = select(*map(_raw, RAW_COLUMNS))
REPORT_BY_ID = Prepared(RAW_REPORTS.where(col(ReportRow.id) == bindparam("report")))
REPORT_BY_NUMBER = Prepared(RAW_REPORTS.where(col(ReportRow.number) == bindparam("report")))
ID_IS_TAKEN = Prepared(select(ReportRow.id).where(col(ReportRow.id) == bindparam("report")))
NUMBER_IS_TAKEN = Prepared(select(ReportRow.id).where(col(ReportRow.number) == bindparam("report")))
LAST_IN_DAY = Prepared(
    select(func.max(ReportRow.number_in_day)).where(col(ReportRow.number_day) == bindparam("day"))
)
_recent: list[Any] = [
    *proofs.columns(ReportRow),
    ReportRow.number,
    checked(ReportRow.place),
    *columns(ReportRow, ("reported_at", "state")),
]
RECENT_PLACES = Prepared(
    select(*_recent)
    .where(
        col(ReportRow.reporter_id) == bindparam("person"), col(ReportRow.reported_at) >= bindparam("since")
    )
    .order_by(col(ReportRow.reported_at).desc(), col(ReportRow.number).desc())
    .limit(bindparam("most"))
)
ADD_REPORT = Prepared(
    insert(ReportRow), *RECORD_COLUMNS, "reporter_id", "changed_at", "verified_revision", "proof"
)
LAST_REVISION = Prepared(
    select(checked(RevisionRow.document))
    .where(col(RevisionRow.report_id) == bindparam("report"))
    .order_by(col(RevisionRow.revision).desc())
    .limit(1)
)
REVISE_REPORT = Prepared(
    update(ReportRow)
    .where(col(ReportRow.id) == bindparam("of_report"), col(ReportRow.revision) == bindparam("before"))
    .values(
        {
            name: bindparam(f"to_{name}")
            for name in (*RECORD_COLUMNS, "changed_at", "verified_revision", "proof")
        }
    )
    .returning(col(ReportRow.reporter_id))
)
ADD_REVISION = Prepared(
    insert(RevisionRow).returning(col(RevisionRow.id)),
    *("report_id", "revision", "verb", "person_id", "at", "reason"),
    *("document", "narrative_sha256", "narrative_pruned", "made"),
)

UNFETCHED_OF_REPORT = Prepared(
    select(EvidenceRow.id)
    .where(col(EvidenceRow.report_id) == bindparam("report"), col(EvidenceRow.state) == "waiting")
    .limit(1)
)
COUNT_EVIDENCE_OF_DRAFT = Prepared(
    select(func.count()).where(col(EvidenceRow.draft_id) == bindparam("owner"))
)
COUNT_EVIDENCE_OF_REPORT = Prepared(
    select(func.count()).where(col(EvidenceRow.report_id) == bindparam("owner"))
)
