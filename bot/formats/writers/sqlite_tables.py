"""Tables of records in a file of SQLite: what GeoPackage and the plain SQLite file have in common.

The file grows on the disk and is gone when it was copied out, as a workbook's parts are: memory stays flat.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO, Final

from bot.formats.cells import typed
from bot.formats.columns import EVIDENCE, TARGETS, Column, going_to
from bot.formats.redaction import RedactedBatch, RedactionPolicy

_TYPES: Final = MappingProxyType({"whole": "INTEGER", "degrees": "REAL", "flag": "BOOLEAN"})


@dataclass(frozen=True, slots=True)
class Sink:
    """What a format of SQLite differs in. `moment`: the type of an instant. `lead`: columns before our own, and what
    they hold for a batch."""

    create: Callable[[sqlite3.Connection, RedactionPolicy], None]
    moment: str = "TEXT"
    lead: tuple[str, ...] = ()
    leading: Callable[[RedactedBatch], Iterable[tuple[Any, ...]]] | None = None
    moments: Callable[[Sequence[Any], RedactionPolicy], Sequence[Any]] | None = None
    finish: Callable[[sqlite3.Connection], None] = lambda _connection: None


def tables_of(policy: RedactionPolicy) -> Mapping[str, tuple[Column, ...]]:
    """Return the tables and their columns. Codes in words are for people, not for programs."""
    tables = {"attacks": policy.columns, "targets": going_to(TARGETS, policy.profile)}
    if evidence := going_to(EVIDENCE, policy.profile):
        tables["evidence"] = evidence
    return {
        name: tuple(column for column in columns if column.kind != "named")
        for name, columns in tables.items()
    }


def write_tables(batches: Iterable[RedactedBatch], out: BinaryIO, policy: RedactionPolicy, sink: Sink) -> int:
    """Write the records as tables, then the file to `out`. Returns the number of records."""
    with tempfile.TemporaryDirectory(prefix=".balagh-", dir=policy.scratch) as scratch:
        path = Path(scratch) / "records"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
            sink.create(connection, policy)
            count = _fill(connection, batches, policy, sink)
            sink.finish(connection)
            connection.execute("COMMIT")
        with path.open("rb") as made:
            shutil.copyfileobj(made, out)
    return count


def create_table(
    connection: sqlite3.Connection, name: str, columns: tuple[Column, ...], sink: Sink, key: str
) -> None:
    """Create a table with a number of its own for each row, which viewers of tables need."""
    own = [f"{_quoted(column.name)} {_type(column, sink)}" for column in columns]
    lead = sink.lead if name == "attacks" else ()
    connection.execute(f"CREATE TABLE {name} ({', '.join((key, *lead, *own))})")


def _type(column: Column, sink: Sink) -> str:
    return sink.moment if column.kind == "moment" else _TYPES.get(column.kind, "TEXT")


def _fill(
    connection: sqlite3.Connection, batches: Iterable[RedactedBatch], policy: RedactionPolicy, sink: Sink
) -> int:
    tables, count = tables_of(policy), 0
    for batch in batches:
        columns = tables["attacks"]
        ready = [_ready(column, batch.attacks[column.name], policy, sink) for column in columns]
        rows: Iterable[tuple[Any, ...]] = zip(*ready, strict=True)
        if sink.leading:
            rows = ((*lead, *row) for lead, row in zip(sink.leading(batch), rows, strict=True))
        _insert(connection, "attacks", (*(each.split()[0] for each in sink.lead), *_names(columns)), rows)
        for name, found, whole in (
            ("targets", batch.targets(policy), TARGETS),
            ("evidence", batch.evidence_rows(policy), EVIDENCE),
        ):
            if name in tables:
                shown = going_to(whole, policy.profile)
                kept = [n for n, column in enumerate(shown) if column.kind != "named"]
                cells = ([row[n] for n in kept] for row in found)
                _insert(
                    connection, name, _names(tables[name]), _with_moments(cells, tables[name], policy, sink)
                )
        count += batch.count
    return count


def _with_moments(
    rows: Iterable[Sequence[Any]], columns: tuple[Column, ...], policy: RedactionPolicy, sink: Sink
) -> Iterator[Sequence[Any]]:
    at = [n for n, column in enumerate(columns) if column.kind == "moment"]
    for row in rows:
        cells = list(row)
        for n in at:
            cells[n] = _ready(columns[n], [cells[n]], policy, sink)[0]
        yield cells


def _ready(column: Column, values: Sequence[Any], policy: RedactionPolicy, sink: Sink) -> Sequence[Any]:
    if column.kind == "codes":
        return [" ".join(value) for value in values]
    if column.kind == "moment" and sink.moments:
        return sink.moments(values, policy)
    return typed(column, values, policy.zone)


def _names(columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(column.name for column in columns)


def _insert(
    connection: sqlite3.Connection, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    columns, marks = ", ".join(map(_quoted, names)), ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # noqa: S608  # nosec B608 - our own names


def _quoted(name: str) -> str:
    return f'"{name}"'
