"""The rules of our tables, compared with those that Balagh gave them: columns, constraints and indexes.

Whoever can write to the database can make a table anew with another rule (a conflict clause, a default, a cascade, an
index over a function), which drops or changes what is written and is no trigger. The order of columns and the names of
constraints are not compared: an upgrade may leave others.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from sqlalchemy import (
    ARRAY,
    Constraint,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    String,
    bindparam,
    text,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import Session

from storage.tables.metadata import metadata

_SQLITE = text("SELECT tbl_name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL")
#: One line for each column, constraint, index and parent of our tables: `_expected_of_postgresql` writes the same.
_POSTGRESQL = text(
    """
    WITH ours AS (
        SELECT oid, relname FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relname = ANY(:ours)
    )
    SELECT relname, concat_ws(' ', 'column', attname, CASE WHEN attnotnull THEN 'not null' END,
        CASE WHEN typnamespace <> 'pg_catalog'::regnamespace THEN typname END,
        nullif(attgenerated, ''), nullif(attidentity, ''), pg_get_expr(adbin, adrelid))
    FROM ours JOIN pg_attribute ON attrelid = ours.oid JOIN pg_type ON pg_type.oid = atttypid
    LEFT JOIN pg_attrdef ON adrelid = ours.oid AND adnum = attnum
    WHERE attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT relname, pg_get_constraintdef(pg_constraint.oid) FROM ours JOIN pg_constraint ON conrelid = ours.oid
    WHERE contype <> 'n'
    UNION ALL
    SELECT relname, concat_ws(' ', 'index', CASE WHEN indisunique THEN 'unique' END,
        (SELECT string_agg(pg_get_indexdef(indexrelid, number, true), ', ' ORDER BY number)
         FROM generate_series(1, indnatts) AS number), pg_get_expr(indpred, indrelid))
    FROM ours JOIN pg_index ON indrelid = ours.oid
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND conrelid = ours.oid)
    UNION ALL
    SELECT relname, 'parent ' || inhparent::regclass FROM ours JOIN pg_inherits ON inhrelid = ours.oid
    UNION ALL
    SELECT relname, 'child ' || inhrelid::regclass FROM ours JOIN pg_inherits ON inhparent = ours.oid
    """
).bindparams(bindparam("ours", type_=ARRAY(String)))


def list_differences(session: Session) -> list[str]:
    """Return each rule that a table has and Balagh did not give it, or the other way round: none as Balagh made it."""
    connection = session.connection()
    ours = [table.name for table in metadata.sorted_tables]
    is_sqlite = connection.dialect.name == "sqlite"
    rows = connection.execute(_SQLITE) if is_sqlite else connection.execute(_POSTGRESQL, {"ours": ours})
    return [*_differences(frozenset((table, rule) for table, rule in rows if table in ours), is_sqlite)]


@lru_cache(4)
def _differences(there: frozenset[tuple[str, str]], is_sqlite: bool) -> tuple[str, ...]:
    """Compare the rules in the catalogue of a database with the expected ones; the look repeats every few seconds."""
    read: Callable[[str], Iterable[str]] = _of_sqlite if is_sqlite else lambda rule: [_plain(rule)]
    found = {(table, line) for table, rule in there for line in read(rule)}
    expected = _expected_of_sqlite() if is_sqlite else _expected_of_postgresql()
    added = [f"{table} has {line}" for table, line in found - expected]
    return tuple(sorted([*added, *(f"{table} lacks {line}" for table, line in expected - found)]))


def _of_sqlite(sql: str) -> Iterator[str]:
    """Yield what stands between the outer commas of a statement of SQLite's catalogue, and what follows it."""
    head, _, body = sql.partition("(")
    if head.split()[:2] != ["CREATE", "TABLE"]:
        yield _plain(sql)
        return
    depth, item = 0, ""
    for letter in body:
        depth += (letter == "(") - (letter == ")")
        if depth < 0 or (letter == "," and depth == 0):
            yield _plain(item)
            item = ""
            depth = max(depth, 0)
        else:
            item += letter
    yield _plain(f"options {item}")


def _plain(sql: str) -> str:
    """Return SQL without what means nothing in it: spaces, names of constraints, quotation marks, casts."""
    bare = re.sub(r"CONSTRAINT \S+ |\"|::\w+", "", sql)
    return " ".join(re.sub(r"\((\w+)\) =", r"\1 =", bare).split())


def _expected_of_sqlite() -> set[tuple[str, str]]:
    dialect = sqlite.dialect()
    created = [
        (table.name, str(CreateTable(table).compile(dialect=dialect))) for table in metadata.sorted_tables
    ]
    for table in metadata.sorted_tables:
        created += [(table.name, str(CreateIndex(index).compile(dialect=dialect))) for index in table.indexes]
    return {(table, line) for table, sql in created for line in _of_sqlite(sql)}


def _expected_of_postgresql() -> set[tuple[str, str]]:
    expected = set[tuple[str, str]]()
    for table in metadata.sorted_tables:
        counted = table.autoincrement_column
        for column in table.columns:
            filled = f" nextval('{table.name}_{column.name}_seq'::regclass)" if column is counted else ""
            expected.add(
                (table.name, f"column {column.name}{'' if column.nullable else ' not null'}{filled}")
            )
        for rule in table.constraints:
            expected.add((table.name, _constraint(rule)))
        for index in table.indexes:
            where = index.dialect_options["postgresql"]["where"]
            unique = "unique " if index.unique else ""
            only = "" if where is None else f" ({where})"
            expected.add(
                (table.name, f"index {unique}{', '.join(column.name for column in index.columns)}{only}")
            )
    return {(table, _plain(line)) for table, line in expected}


def _constraint(rule: Constraint) -> str:
    columns = ", ".join(column.name for column in rule.columns)  # type: ignore[attr-defined]
    if isinstance(rule, ForeignKeyConstraint):
        (element,) = rule.elements
        return f"FOREIGN KEY ({columns}) REFERENCES {element.column.table.name}({element.column.name})"
    return f"{'PRIMARY KEY' if isinstance(rule, PrimaryKeyConstraint) else 'UNIQUE'} ({columns})"
