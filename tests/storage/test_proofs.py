"""Proofs: whoever writes into the database without the key writes rows that count as absent."""

import logging
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import pytest
from sqlalchemy import JSON, Boolean, event, inspect, text
from sqlmodel import col

from storage.crypto.column import Encrypted
from storage.engine import proofs
from storage.engine.database import Database
from storage.tables.metadata import Table, metadata

#: Tables whose rows hold no proof, and why: `SECURITY.md` says the same.
WITHOUT_PROOF = {
    "audit": "each line's encrypted detail repeats its columns, and the chain is held to an encrypted head",
    "audit_head": "its only value is encrypted",
    "inbox": "its content is bound to its chat and its update (storage.engine.bound)",
    "outbox": "its content is bound to its chat and its verb",
    "draft": "its answers are bound to whose it is and to the report that it corrects",
    "report_revision": "its document is encrypted; the audit attests each row",
    "card": "it decides which message is edited, never who may read it",
    "chat_message": "a message that is to be deleted: without it one stays longer",
    "chat_cleanup": "it deletes messages, and sends nothing",
    "channel": "it decides from which day on statements are due, not what they say",
    "lease": "which process works now; no process acts for anybody by it",
}

FIELDS = [(table, name) for table in proofs.proven_tables() for name in table.trusted]


def sample(table: type[Table], n: int) -> dict[str, Any]:
    """Some row of a table, another one for each `n`."""
    (own_key,) = (column.name for column in inspect(table).primary_key)
    return {
        name: _of_type(field.annotation, n)
        for name, field in table.model_fields.items()
        if name != "proof" and (name != own_key or field.is_required())
    }


def _of_type(annotation: Any, n: int) -> Any:
    kind = next(
        (
            each
            for each in get_args(annotation)
            if each is not NoneType and get_origin(annotation) is UnionType
        ),
        annotation,
    )
    known: dict[Any, Any] = {
        int: n,
        str: f"word {n}",
        bool: bool(n % 2),
        datetime: datetime(2023, 10, n, tzinfo=UTC),
        date: date(2023, 10, n),
        bytes: bytes([n]),
        dict: {"n": n},
        list: [n],
    }
    return known[get_origin(kind) or kind]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two rows of every proven table, and its keys; nothing that the rows refer to is there."""
    folder = tmp_path_factory.mktemp("proofs")
    database = _opened(folder)
    database.migrate()
    with database.transaction() as session:
        session.execute(text("DELETE FROM key_value"))
        for table in proofs.proven_tables():
            for n in (1, 2):
                proofs.insert(session, table, sample(table, n))
    assert findings(database) == []
    database.close()
    return folder


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Iterator[Database]:
    """A copy of the template."""
    shutil.copytree(template, tmp_path / "copy")
    database = _opened(tmp_path / "copy")
    yield database
    database.close()


def _opened(folder: Path) -> Database:
    database = Database(f"sqlite:///{folder}/balagh.sqlite")
    event.listen(database.engine, "connect", _without_references)
    return database


def _without_references(connection: Any, _record: object) -> None:
    """Whoever writes into the file keeps to no rule."""
    connection.execute("PRAGMA foreign_keys = OFF").close()


def findings(database: Database) -> list[tuple[str, Any]]:
    with database.reading() as session:
        return list(proofs.forged(session))


def keys(database: Database, table: type[Table]) -> list[Any]:
    with database.reading() as session:
        return [
            row[0]
            for row in session.execute(text(f"SELECT {key(table)} FROM {table.__tablename__} ORDER BY 1"))
        ]


def key(table: type[Table]) -> str:
    (column,) = inspect(table).primary_key
    return str(column.name)


def genuine(database: Database, table: type[Table]) -> list[Any]:
    with database.reading() as session:
        return [getattr(row, key(table)) for row in proofs.read(session, table)]


def tampers(database: Database, statement: str, **values: Any) -> None:
    with database.engine.begin() as connection:
        connection.execute(text(statement), values)


def changed(database: Database, table: type[Table], name: str, what: str) -> None:
    """Change one trusted value of the first row, as somebody could who has no key."""
    rows = f"{table.__tablename__} WHERE {key(table)}"
    first, second = keys(database, table)
    database_value = {
        "of the other row": f"(SELECT {name} FROM {rows} = :second)",
        "nothing": "NULL",
        "of one's own": ":own",
    }[what]
    column = inspect(table).columns[name]
    own: Any = sample(table, 3).get(name)
    if isinstance(column.type, Encrypted):
        own = b"S1" + b"x" * 60
    elif isinstance(column.type, JSON):
        own = "[3]"
    elif isinstance(own, (datetime, date)):
        own = str(own).replace("+00:00", ".000000")
    elif isinstance(column.type, Boolean):
        own = False
    given = {"first": first, "second": second, "own": own}
    used = {each: value for each, value in given.items() if f":{each}" in database_value or each == "first"}
    tampers(
        database,
        f"UPDATE {table.__tablename__} SET {name} = {database_value} WHERE {key(table)} = :first",
        **used,
    )


def test_every_table_is_proven_or_it_is_said_why_not() -> None:
    proven = {str(table.__tablename__) for table in proofs.proven_tables()}
    assert proven | WITHOUT_PROOF.keys() == metadata.tables.keys()
    assert not proven & WITHOUT_PROOF.keys()


@pytest.mark.parametrize(("table", "name"), FIELDS, ids=lambda each: getattr(each, "__tablename__", each))
def test_a_row_whose_trusted_value_was_changed_counts_as_absent(
    database: Database, table: type[Table], name: str
) -> None:
    with database.engine.begin() as connection:  # no rule of the table stands in the way
        connection.execute(text(f"CREATE TABLE copied AS SELECT * FROM {table.__tablename__}"))
        connection.execute(text(f"DROP TABLE {table.__tablename__}"))
        connection.execute(text(f"ALTER TABLE copied RENAME TO {table.__tablename__}"))
    first, second = keys(database, table)
    tampers(database, f"CREATE TABLE safe AS SELECT * FROM {table.__tablename__}")
    for what in ("of the other row", "nothing", "of one's own"):
        changed(database, table, name, what)
        assert genuine(database, table) == [second]
        with database.transaction() as session:  # and writing to it does not make it ours
            assert proofs.update(session, table, {name: sample(table, 1)[name]}) == [second]
            assert proofs.get(session, table, first) is None
        assert findings(database) == [(str(table.__tablename__), first)]
        tampers(database, f"DELETE FROM {table.__tablename__}")
        tampers(database, f"INSERT INTO {table.__tablename__} SELECT * FROM safe")
    assert findings(database) == []


@pytest.mark.parametrize("table", proofs.proven_tables(), ids=lambda table: str(table.__tablename__))
def test_a_proof_is_of_no_other_row_and_none_can_be_made(
    database: Database, table: type[Table], caplog: pytest.LogCaptureFixture
) -> None:
    proofs._reported.clear()
    first, second = keys(database, table)
    row = f"WHERE {key(table)} = :first"
    for proof in (
        f"(SELECT proof FROM {table.__tablename__} WHERE {key(table)} = :second)",
        "NULL",
        "'text'",
        "x'00'",
    ):
        given = {"first": first} | ({"second": second} if ":second" in proof else {})
        tampers(database, f"UPDATE {table.__tablename__} SET proof = {proof} {row}", **given)
        assert genuine(database, table) == [second]
    assert [record.kind for record in caplog.records if record.levelno == logging.ERROR] == [
        table.__tablename__
    ]


@pytest.mark.parametrize("table", proofs.proven_tables(), ids=lambda table: str(table.__tablename__))
def test_what_balagh_changes_stays_genuine(database: Database, table: type[Table]) -> None:
    first, _second = keys(database, table)
    with database.transaction() as session:
        name = table.trusted[-1]
        is_first = col(getattr(table, key(table))) == first
        assert proofs.update(session, table, {name: sample(table, 3)[name]}, is_first) == [first]
    assert findings(database) == []
    with database.reading() as session:
        row = proofs.get(session, table, first)
    assert row is not None
    assert getattr(row, name) == sample(table, 3)[name]
