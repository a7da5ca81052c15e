"""Bulk reads: records as columns of plain values, for exports of any size. No object is made for a record.

The only module beside `storage.engine.hot` that reads below the session, and the reason is a figure: 10 µs of CPU for
a record instead of 83 µs as `session.exec(select(ReportRow))` (SQLite, Python 3.11, 3,000 records with narratives).
Lists and places stay the JSON text as which they are stored. Instants are texts in UTC,
`2023-10-05 12:00:00.000000`: a million datetimes would take longer to make than to read.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Text, cast, type_coerce
from sqlmodel import Session, col, func, or_, select

from storage.crypto.column import ring_of
from storage.crypto.serialisation import PURPOSES, Batch, decrypt_columns
from storage.engine import proofs
from storage.engine.rows import columns
from storage.engine.streaming import close_with_session
from storage.model.records import FIELDS
from storage.tables.evidence import EvidenceRow
from storage.tables.people import PersonRow
from storage.tables.reports import ReportRow

#: How many records are in memory at a time: so few that their values stay in the processor's own memory from the
#: reading to the writing. With 500, an export takes a third longer.
BATCH = 150
#: The records of attacks from the first instant on and before the second one.
Span = tuple[datetime, datetime]
_JSON = tuple(field.name for field in FIELDS if field.kind in ("place", "codes", "targets"))
_PLAIN = tuple(column for field in FIELDS if field.name not in _JSON for column in field.columns)
NAMES = (*_PLAIN, *_JSON, "reporter")
_ID = NAMES.index("id")
_MOMENTS = tuple(field.name for field in FIELDS if field.kind == "moment")
#: Of a file: what is known without opening it.
EVIDENCE = ("report_id", "kind", "mime_type", "size", "sha256", "state", "received_at")
#: So many records are asked for their files at once (SQLite takes 32,766 values in a statement).
_MOST_ASKED = 500


def read_batches(
    session: Session,
    span: Span,
    states: Sequence[str] | None = None,
    without: Collection[str] = (),
    withholding: Collection[int] | None = None,
) -> Iterator[Batch]:
    """Yield these records by time and number, column by column, BATCH records at a time.

    Only those in `states`, if given, and none whose id is in `without`. `withholding`, for a file for others: the
    people whose reports do not go there; then no record to which a family objects does, either. Raises WrongKeys.
    """
    keys = ring_of(session.get_bind().dialect)
    wanted: list[Any] = [*(_column(session, name) for name in (*_PLAIN, *_JSON)), PersonRow.pseudonym]
    query = (
        select(*wanted)
        .select_from(ReportRow)
        .outerjoin(PersonRow, col(PersonRow.id) == col(ReportRow.reporter_id))
    )
    query = query.where(*_chosen(span, states, withholding)).order_by(
        col(ReportRow.occurred_at), col(ReportRow.number)
    )
    for found in _rows(session, query):
        rows = [row for row in found if row[_ID] not in without] if without else found
        if rows:
            yield decrypt_columns(dict(zip(NAMES, zip(*rows, strict=True), strict=True)), keys)


def _rows(session: Session, query: Any) -> Iterator[Sequence[Any]]:
    """Yield the rows in batches. SQLite's own cursor reads on as asked and makes no row object for a record."""
    if session.get_bind().dialect.name != "sqlite":
        with close_with_session(session, session.exec(query.execution_options(yield_per=BATCH))) as found:
            yield from found.partitions()
        return
    with close_with_session(session, session.connection().execute(query)) as result:
        cursor: Any = result.cursor
        while rows := cursor.fetchmany(BATCH):
            yield rows


def count_by_state(
    session: Session,
    span: Span,
    states: Sequence[str] | None = None,
    withholding: Collection[int] | None = None,
) -> dict[str, int]:
    """Count the records that `read_batches` gives, by state."""
    query = select(ReportRow.state, func.count()).where(*_chosen(span, states, withholding))
    return dict(session.exec(query.group_by(ReportRow.state)).all())


def count_rows(
    session: Session,
    span: Span,
    states: Sequence[str] | None = None,
    withholding: Collection[int] | None = None,
) -> dict[str, int]:
    """Count the rows that these records make in tables of attacks and of targets."""
    query = select(func.count(), func.sum(func.json_array_length(ReportRow.targets)))
    attacks, targets = session.exec(query.where(*_chosen(span, states, withholding))).one()
    return {"attacks": attacks, "targets": int(targets or 0)}


def list_evidence(session: Session, report_ids: Sequence[str]) -> list[tuple[Any, ...]]:
    """Return the files of these records as EVIDENCE names the values, in the order of the records and of arrival.

    One that was changed outside Balagh is left out.
    """
    place = {report_id: n for n, report_id in enumerate(report_ids)}
    wanted = [*columns(EvidenceRow, EVIDENCE[:-1]), _text(session, col(EvidenceRow.received_at))]
    found: list[tuple[Any, ...]] = []
    for n in range(0, len(report_ids), _MOST_ASKED):
        of_these = col(EvidenceRow.report_id).in_(report_ids[n : n + _MOST_ASKED])
        genuine = [
            row[0]
            for row in session.execute(select(*proofs.columns(EvidenceRow)).where(of_these))
            if proofs.is_genuine(EvidenceRow, row)
        ]
        query = select(*wanted).where(of_these, col(EvidenceRow.id).in_(genuine))
        found += map(tuple, session.exec(query.order_by(col(EvidenceRow.id))))
    return sorted(found, key=lambda row: place[row[0]])


def _column(session: Session, name: str) -> Any:
    column = getattr(ReportRow, name)
    if name in PURPOSES:
        return type_coerce(column, LargeBinary)
    if name in _MOMENTS:
        return _text(session, column)
    return cast(column, Text) if name in _JSON else column


def _text(session: Session, moment: Any) -> ColumnElement[Any]:
    """Return an instant as text in UTC: as SQLite stores it, and as PostgreSQL writes it on a connection in UTC."""
    if session.get_bind().dialect.name == "postgresql":
        return func.to_char(moment, "YYYY-MM-DD HH24:MI:SS.US")
    return cast(moment, Text)


def _chosen(
    span: Span, states: Sequence[str] | None, withholding: Collection[int] | None = None
) -> list[Any]:
    start, end = span
    chosen: list[Any] = [ReportRow.occurred_at >= start, ReportRow.occurred_at < end]
    if states is not None:
        chosen.append(col(ReportRow.state).in_(states))
    if withholding is not None:
        chosen.append(func.coalesce(ReportRow.family_objects, False).is_(False))
        if withholding:
            reporter = col(ReportRow.reporter_id)
            chosen.append(or_(reporter.is_(None), reporter.not_in(withholding)))
    return chosen
