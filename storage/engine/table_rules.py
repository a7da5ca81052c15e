"""The rules of our tables, compared with those that Balagh gave them: columns, constraints and indexes.

Whoever can write to the database can make a table anew with another rule (a conflict clause, a default, a cascade, an
index over a function), which drops or changes what is written and is no trigger. The order of columns and the names of
constraints are not compared: an upgrade may leave others.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    Constraint,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    String,
    bindparam,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import Session

from storage.tables.metadata import metadata

_SQLITE = text("SELECT name, sql FROM sqlite_master WHERE lower(type) NOT IN ('trigger', 'view')")
_TABLE = re.compile(r'CREATE TABLE "?(\w+)"? ?\((.*)\)', re.DOTALL)
_INDEX = re.compile(r'CREATE (?:UNIQUE )?INDEX "?\w+"? ON "?(\w+)"? ?\(.*', re.DOTALL)
#: What PostgreSQL calls a type in its catalogue.
_TYPES = {"varchar": "character varying", "float": "double precision"}
#: One line for each column, constraint, index and parent of our tables: `_expected_of_postgresql` writes the same.
_POSTGRESQL = text(
    """
    WITH ours AS (
        SELECT oid, relname FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relname = ANY(:ours)
    )
    SELECT relname, concat_ws(' ', 'column', attname, format_type(atttypid, atttypmod),
        CASE WHEN attnotnull THEN 'not null' END,
        (SELECT 'collate ' || collname FROM pg_collation AS c WHERE c.oid = attcollation AND collname <> 'default'),
        nullif(attgenerated, ''), nullif(attidentity, ''), pg_get_expr(adbin, adrelid))
    FROM ours JOIN pg_attribute ON attrelid = ours.oid
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
    SELECT ours.relname, concat_ws(' ', 'storage', relpersistence, CASE WHEN relrowsecurity THEN 'row security' END)
    FROM ours JOIN pg_class USING (oid) WHERE relpersistence <> 'p' OR relrowsecurity
    UNION ALL
    SELECT relname, 'disabled ' || tgname FROM ours JOIN pg_trigger ON tgrelid = ours.oid WHERE tgenabled <> 'O'
    UNION ALL
    SELECT relname, 'parent ' || inhparent::regclass FROM ours JOIN pg_inherits ON inhrelid = ours.oid
    UNION ALL
    SELECT relname, 'child ' || inhrelid::regclass FROM ours JOIN pg_inherits ON inhparent = ours.oid
    """
).bindparams(bindparam("ours", type_=ARRAY(String)))


def list_differences(session: Session) -> list[str]:
    """Return each rule that a table has and Balagh did not give it, or the other way round: none as Balagh made it."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        return [*_differences(frozenset((name, sql) for name, sql in connection.execute(_SQLITE)), True)]
    ours: dict[str, Any] = {"ours": [*metadata.tables]}
    return [
        *_differences(
            frozenset((table, rule) for table, rule in connection.execute(_POSTGRESQL, ours)), False
        )
    ]


@lru_cache(4)
def _differences(there: frozenset[tuple[str, str]], is_sqlite: bool) -> tuple[str, ...]:
    """Compare the rules in the catalogue of a database with the expected ones; the look repeats every few seconds."""
    found = {
        line
        for row in there
        for line in (_of_sqlite(*row) if is_sqlite else [(row[0], _plain(row[1], casts=True))])
    }
    expected = _expected_of_sqlite() if is_sqlite else _expected_of_postgresql()
    added = [f"{table} has {line}" for table, line in found - expected]
    return tuple(sorted([*added, *(f"{table} lacks {line}" for table, line in expected - found)]))


def _of_sqlite(name: str, sql: str | None) -> Iterator[tuple[str, str]]:
    """Yield what a row of SQLite's catalogue says of a table of ours; what it says of itself beside that is not asked.

    SQLite goes by the statement alone, whatever the other columns of the row say. Another table of somebody's does
    nothing by itself; a statement of another form may do anything.
    """
    if sql is None:
        if not name.startswith("sqlite_autoindex_"):
            yield name, "no statement"
    elif made := _TABLE.fullmatch(sql):
        if made[1].lower() in metadata.tables:
            yield from ((made[1].lower(), item) for item in _items(made[2]))
    elif index := _INDEX.fullmatch(sql):
        if index[1].lower() in metadata.tables:
            yield index[1].lower(), _plain(sql)
    else:
        yield name, _plain(sql)


def _items(body: str) -> Iterator[str]:
    """Yield what stands between the outer commas."""
    depth, item = 0, ""
    for letter in body:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            yield _plain(item)
            item = ""
        else:
            item += letter
    yield _plain(item)


def _plain(sql: str, *, casts: bool = False) -> str:
    """Return SQL without what means nothing in it: spaces, and of PostgreSQL quotation marks and casts."""
    if casts:
        sql = re.sub(r"\((\w+)\) =", r"\1 =", re.sub(r"\"|::\w+", "", sql))
    return " ".join(sql.split())


def _expected_of_sqlite() -> set[tuple[str, str]]:
    dialect = sqlite.dialect()
    created = [str(CreateTable(table).compile(dialect=dialect)).strip() for table in metadata.sorted_tables]
    for table in metadata.sorted_tables:
        created += [str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes]
    return {line for sql in created for line in _of_sqlite("", sql)}


def _expected_of_postgresql() -> set[tuple[str, str]]:
    dialect, expected = postgresql.dialect(), set[tuple[str, str]]()  # type: ignore[no-untyped-call]
    for table in metadata.sorted_tables:
        counted = table.autoincrement_column
        for column in table.columns:
            kind = str(column.type.compile(dialect)).lower()
            needed = "" if column.nullable else " not null"
            filled = f" nextval('{table.name}_{column.name}_seq'::regclass)" if column is counted else ""
            expected.add((table.name, f"column {column.name} {_TYPES.get(kind, kind)}{needed}{filled}"))
        for rule in table.constraints:
            expected.add((table.name, _constraint(rule)))
        for index in table.indexes:
            where = index.dialect_options["postgresql"]["where"]
            unique = "unique " if index.unique else ""
            only = "" if where is None else f" ({where})"
            expected.add(
                (table.name, f"index {unique}{', '.join(column.name for column in index.columns)}{only}")
            )
    return {(table, _plain(line, casts=True)) for table, line in expected}


def _constraint(rule: Constraint) -> str:
    columns = ", ".join(column.name for column in rule.columns)  # type: ignore[attr-defined]
    if isinstance(rule, ForeignKeyConstraint):
        (element,) = rule.elements
        return f"FOREIGN KEY ({columns}) REFERENCES {element.column.table.name}({element.column.name})"
    return f"{'PRIMARY KEY' if isinstance(rule, PrimaryKeyConstraint) else 'UNIQUE'} ({columns})"
