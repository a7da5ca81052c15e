"""The record as columns of plain values, for exports of any size: no object is made for a record.

Lists and places stay the JSON text they are kept as; most of them are alike, and whoever reads them can remember.
Instants are texts in UTC, `2023-10-05 12:00:00.000000`: a million of them would take longer to make than to read.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Select, Text, cast, func, select, type_coerce
from sqlmodel import Session

from storage.crypto.column import ring_of
from storage.crypto.serialisation import PURPOSES, Batch, decrypt_columns
from storage.engine.streaming import close_with_session
from storage.model.records import FIELDS
from storage.tables.evidence import EvidenceRow
from storage.tables.people import PersonRow
from storage.tables.reports import ReportRow

_table = ReportRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_evidence = EvidenceRow.__table__  # type: ignore[attr-defined]
_KEY = (_table.c.occurred_at, _table.c.number)
#: How many records are in memory at a time: so few that their values stay in the processor's own memory from the
#: reading to the writing. With 500, an export takes a third longer.
BATCH = 150
#: The records of attacks from the first instant on and before the second one.
Span = tuple[datetime, datetime]
_JSON = tuple(field.name for field in FIELDS if field.kind in ("place", "codes", "targets"))
_PLAIN = tuple(column for field in FIELDS if field.name not in _JSON for column in field.columns)
NAMES = (*_PLAIN, *_JSON, "reporter")
_MOMENTS = tuple(field.name for field in FIELDS if field.kind == "moment")
#: Of a file: what is known without opening it.
EVIDENCE = ("report_id", "kind", "mime_type", "size", "sha256", "state", "received_at")
#: So many records are asked for their files at once (SQLite takes 32,766 values in a statement).
_MOST_ASKED = 500


def read_batches(session: Session, span: Span, states: Sequence[str] | None = None) -> Iterator[Batch]:
    """These records by time and number, column by column, some hundred at a time.

    Only those in `states`, if given. Raises WrongKeys.
    """
    keys = ring_of(session.get_bind().dialect)
    query = _chosen(select(*_columns(session)), span, states).select_from(
        _table.outerjoin(_people, _people.c.id == _table.c.reporter_id)
    )
    for rows in _rows(session, query.order_by(*_KEY)):
        yield decrypt_columns(dict(zip(NAMES, zip(*rows, strict=True), strict=True)), keys)


def _rows(session: Session, query: Select[Any]) -> Iterator[Sequence[Any]]:
    """As they come. SQLite's own cursor reads on as it is asked, and spares a row object for each record."""
    if session.get_bind().dialect.name != "sqlite":
        with close_with_session(session, session.execute(query.execution_options(yield_per=BATCH))) as found:
            yield from found.partitions()
        return
    with close_with_session(session, session.connection().execute(query)) as result:
        cursor: Any = result.cursor
        while rows := cursor.fetchmany(BATCH):
            yield rows


def count_by_state(session: Session, span: Span, states: Sequence[str] | None = None) -> dict[str, int]:
    """How many records `batches` gives, by state."""
    query = _chosen(select(_table.c.state, func.count()), span, states).group_by(_table.c.state)
    return {row[0]: row[1] for row in session.execute(query)}


def count_rows(session: Session, span: Span, states: Sequence[str] | None = None) -> dict[str, int]:
    """How many rows these records make in tables of attacks and of targets."""
    counted: list[ColumnElement[Any]] = [func.count(), func.sum(func.json_array_length(_table.c.targets))]
    attacks, targets = session.execute(_chosen(select(*counted), span, states)).one()
    return {"attacks": attacks, "targets": int(targets or 0)}


def list_evidence(session: Session, report_ids: Sequence[str]) -> list[tuple[Any, ...]]:
    """Files of these records, in the order of the records and of their arrival, as EVIDENCE names the values."""
    place = {report_id: n for n, report_id in enumerate(report_ids)}
    columns = [_evidence.c[name] for name in EVIDENCE[:-1]] + [_text(session, _evidence.c.received_at)]
    found: list[tuple[Any, ...]] = []
    for n in range(0, len(report_ids), _MOST_ASKED):
        query = (
            select(*columns)
            .where(_evidence.c.report_id.in_(report_ids[n : n + _MOST_ASKED]))
            .order_by(_evidence.c.id)
        )
        found += [tuple(row) for row in session.execute(query)]
    return sorted(found, key=lambda row: place[row[0]])


def _columns(session: Session) -> list[ColumnElement[Any]]:
    return [*(_column(session, name) for name in (*_PLAIN, *_JSON)), _people.c.pseudonym]


def _column(session: Session, name: str) -> ColumnElement[Any]:
    column: ColumnElement[Any] = _table.c[name]
    if name in PURPOSES:
        return type_coerce(column, LargeBinary)
    if name in _MOMENTS:
        return _text(session, column)
    return cast(column, Text) if name in _JSON else column


def _text(session: Session, moment: ColumnElement[Any]) -> ColumnElement[Any]:
    """An instant as text in UTC: as SQLite keeps it, and as PostgreSQL's connection, whose zone is UTC, writes it."""
    if session.get_bind().dialect.name == "postgresql":
        return func.to_char(moment, "YYYY-MM-DD HH24:MI:SS.US")
    return cast(moment, Text)


def _chosen(query: Select[Any], span: Span, states: Sequence[str] | None) -> Select[Any]:
    start, end = span
    query = query.where(_table.c.occurred_at >= start, _table.c.occurred_at < end)
    return query if states is None else query.where(_table.c.state.in_(states))
