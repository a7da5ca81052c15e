"""The disk is full, the database is held or gone: nothing is lost, people are told, service resumes by itself."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.runtime import context as runtime
from bot.runtime.storage_thread import StorageThread
from bot.sandbox.client.sandbox import Person
from storage import errors
from storage.crypto.keyring import KeyRing
from storage.engine import database
from tests.support.postgres import Postgres
from tests.support.running_bot import RunningBot

SORRY = "We cannot keep your answer just now"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MS", 300)


@pytest.fixture
def only_sqlite(database_url: str) -> None:
    if database_url:
        pytest.skip("only a SQLite file is held or full in this way")


def handled(app: RunningBot) -> int:
    with app.database.reading() as session:
        return int(session.execute(text("SELECT count(*) FROM inbox WHERE outcome = 'done'")).scalar_one())


def test_database_held_by_somebody(
    impatient: None, only_sqlite: None, make: Callable[..., RunningBot], tmp_path: Path
) -> None:
    app = make().opens()
    amal = app.joins("Amal", "responder")
    app.waits_until_idle()
    holder = sqlite3.connect(tmp_path / "balagh.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    amal.sends("/mine")
    amal.waits_for(SORRY)
    assert len(app.sandbox.pending_updates()) == 1, "Telegram still has it"
    holder.execute("ROLLBACK")
    holder.close()
    amal.waits_for(lambda messages: messages[-1].from_bot and SORRY not in messages[-1].text)
    assert app.sandbox.pending_updates() == []
    assert len([m for m in amal.chat() if SORRY in m.text]) == 1


def test_disk_full(
    only_sqlite: None, make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch
) -> None:
    most_pages = [1_000_000]
    begin = database._begin_sqlite

    def begin_on_a_small_disk(connection: Any) -> None:
        begin(connection)
        connection.exec_driver_sql(f"PRAGMA max_page_count={most_pages[0]}")

    monkeypatch.setattr(database, "_begin_sqlite", begin_on_a_small_disk)
    app = make().opens()
    amal = app.joins("Amal", "responder")
    app.waits_until_idle()
    most_pages[0] = 1  # the file keeps the pages it has and gets no more
    long = "x" * 4000
    for _ in range(8):
        amal.sends(long)
    amal.waits_for(SORRY, since=0)
    before = handled(app)
    waiting = len(app.sandbox.pending_updates())
    assert waiting > 0, "Telegram still has them"
    most_pages[0] = 1_000_000
    app.waits(lambda: handled(app) >= before + waiting)


def test_what_errors_mean() -> None:
    class Full(Exception):
        sqlite_errorcode = sqlite3.SQLITE_FULL

    class Wrong(Exception):
        sqlite_errorcode = sqlite3.SQLITE_ERROR

    class Deadlock(Exception):
        sqlstate = "40P01"

    def meaning(original: Exception) -> type:
        return type(database.translate(OperationalError("", {}, original)))

    assert [meaning(Full()), meaning(Wrong()), meaning(Deadlock())] == [
        errors.Full,
        errors.Unfit,
        errors.Busy,
    ]


def test_postgres_restarts(
    request: pytest.FixtureRequest, database_url: str, app: RunningBot, amal: Person
) -> None:
    if not database_url:
        pytest.skip("only a PostgreSQL server breaks its connections: make test runs it there, too")
    server: Postgres = request.getfixturevalue("postgres")
    before = handled(app)
    server.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE pid <> pg_backend_pid() AND datname LIKE 'balagh%'"
    )
    amal.sends("/mine")

    def it_is_handled() -> bool:
        try:
            return handled(app) == before + 1
        except errors.StorageError:
            return False

    app.waits(it_is_handled)


def test_a_database_that_is_down_at_the_start_is_waited_for(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.runtime.storage_thread.FIRST_PAUSE_S", 0.01)
    down = [errors.Gone("down"), errors.Busy("busy"), errors.Full("full")]

    def migrates(*given: Any) -> None:
        if down:
            raise down.pop()
        runtime.migrate(*given)

    monkeypatch.setattr("bot.runtime.app.migrate", migrates)
    app = make().opens()
    amal = app.joins("Amal", "responder")
    amal.sends("/report")
    amal.waits_for("Where")
    said = [record.message.partition(" {")[0] for record in caplog.records]
    assert said.count("the database cannot be used yet") == 3


async def test_who_is_stopped_while_the_database_is_down_ends() -> None:
    stop, storage = asyncio.Event(), StorageThread()

    def fails() -> None:
        stop.set()
        raise errors.Gone("down")

    assert await storage.when_it_answers(stop, fails) is None
    with pytest.raises(errors.Newer):
        await storage.when_it_answers(asyncio.Event(), _newer)
    storage.close()


def _newer() -> None:
    raise errors.Newer("made by a newer one")


def test_a_server_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    server = database.Database("postgresql://nobody@127.0.0.1:1/none", KeyRing(tmp_path / "keys"))
    with pytest.raises(errors.Gone, match="cannot be reached"):
        server.migrate()
    server.close()
