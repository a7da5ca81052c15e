"""Statements made ready: the same values as through SQLAlchemy, its errors, and parts that can be undone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import bindparam, insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from storage.crypto.keyring import Key, KeyRing
from storage.engine.database import Database, savepoint
from storage.engine.hot.prepared import Prepared
from storage.engine.rows import columns
from storage.errors import Conflict
from storage.repositories.operations import key_values
from storage.tables.messages import InboxRow
from storage.tables.people import ChatRow

_meet = Prepared(insert(ChatRow), "id", "telegram_index", "telegram_id")
_keep = Prepared(insert(InboxRow), "update_id", "chat_id", "received_at", "content", "attempts")
_columns = columns(InboxRow, InboxRow.model_fields)
_kept = Prepared(
    select(*_columns).where(col(InboxRow.update_id) == bindparam("number"), col(InboxRow.done_at).is_(None))
)
NOW = datetime(2023, 10, 5, 12, 30, 1, 250_000, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path, database_url: str) -> Iterator[Database]:
    url = database_url or f"sqlite:///{tmp_path}/balagh.sqlite"
    made = Database(url, KeyRing(given=[Key.new().to_text()]))
    made.migrate()
    yield made
    made.close()


def _filled(database: Database) -> None:
    with database.transaction() as session:
        _meet.do(session, id=1, telegram_index=b"hash", telegram_id=70_001, retries=0)
        content = {"text": "Sarmin, 3 جرحى", "at": [1, None, True]}
        _keep.do(session, update_id=2**40, chat_id=1, received_at=NOW, content=content, attempts=0)


def test_values_are_those_that_sqlalchemy_gives(database: Database) -> None:
    _filled(database)
    with database.reading() as session:
        there = session.exec(select(*_columns)).one()
        assert tuple(_kept.first(session, number=2**40) or ()) == tuple(there)
        assert [tuple(row) for row in _kept.all(session, number=2**40)] == [tuple(there)]
        assert there.content == {"text": "Sarmin, 3 جرحى", "at": [1, None, True]}
        assert there.received_at == NOW
        assert _kept.first(session, number=7) is None
        assert _kept.all(session, lambda row: row[1] == 2**40, number=2**40) == []
        sealed = session.connection().exec_driver_sql("SELECT content FROM inbox").scalar_one()
    assert b"Sarmin" not in bytes(sealed)


def test_the_hour_that_comes_twice_is_two_hours(database: Database) -> None:
    """Python takes both for equal, as dictionaries and caches do."""
    first = datetime(2023, 10, 28, 1, 30, tzinfo=ZoneInfo("Asia/Gaza"))
    again = first.replace(fold=1)
    with database.transaction() as session:
        _meet.do(session, id=1, telegram_index=b"hash", telegram_id=70_001, retries=0)
        for number, moment in enumerate((first, again)):
            _keep.do(session, update_id=number, chat_id=1, received_at=moment, content={}, attempts=0)
        rows = [_kept.first(session, number=number) for number in range(2)]
    at = [row[list(InboxRow.model_fields).index("received_at")] for row in rows if row is not None]
    assert at == [first.astimezone(UTC), again.astimezone(UTC)]
    assert at[1] - at[0] == timedelta(hours=1)


def test_an_error_is_sqlalchemys_and_tells_no_value(database: Database) -> None:
    _filled(database)
    with pytest.raises(Conflict), database.transaction() as session:
        with pytest.raises(IntegrityError) as refused:
            _meet.do(session, id=2, telegram_index=b"hash", telegram_id=70_002, retries=0)
        assert "70002" not in str(refused.value)
        raise refused.value


def test_a_part_is_undone_with_all_that_was_in_it_and_the_rest_stays(database: Database) -> None:
    _filled(database)
    fourth = ChatRow(id=4, telegram_index=b"fourth", telegram_id=70_004)
    with database.transaction() as session:
        key_values.write(session, "before", "kept")
        with pytest.raises(ZeroDivisionError), savepoint(session):
            _meet.do(session, id=3, telegram_index=b"other", telegram_id=70_003, retries=0)
            session.add(fourth)
            with savepoint(session):  # one in the other: both are undone
                key_values.write(session, "inner", "gone")
            raise ZeroDivisionError
        assert session.get(ChatRow, 4) is None
        with pytest.raises(Conflict), savepoint(session):
            _meet.do(session, id=3, telegram_index=b"hash", telegram_id=70_003, retries=0)
        with pytest.raises(ZeroDivisionError), savepoint(session):
            _meet.do(session, id=6, telegram_index=b"sixth", telegram_id=70_006, retries=0)
            raise ZeroDivisionError
        with savepoint(session):
            _meet.do(session, id=5, telegram_index=b"fifth", telegram_id=70_005, retries=0)
    with database.reading() as session:
        assert session.exec(select(ChatRow.id).order_by(col(ChatRow.id))).all() == [1, 5]
        assert key_values.read(session, "before") == "kept"
        assert key_values.read(session, "inner") is None
