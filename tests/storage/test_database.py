"""The database: migrations, transactions, errors."""

import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from storage.audit import audit_log
from storage.engine.database import Database
from storage.errors import Busy, Conflict, Gone, Newer, TooOld, TrialData
from storage.repositories.evidence import evidence
from storage.repositories.messages import delivery, inbox, outbox
from storage.repositories.operations import key_values
from storage.repositories.people import chats, invitations
from storage.tables.metadata import metadata
from storage.tables.people import ChatRow
from tests.support import shortcuts

NOW = datetime(2023, 10, 5, 12, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    database.migrate()
    return database


def test_migrations_from_empty_give_the_tables(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with database.engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.migrate()  # once more does nothing
    assert "report" in inspect(database.engine).get_table_names()
    database.close()


def test_a_newer_database_is_refused(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Newer):
        database.migrate()
    assert database.migration_state() == "newer"
    database.close()


def test_a_trial_database_is_refused_with_the_way_out(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(TrialData, match=r"made by a trial version .*`balagh export --format jsonl"):
        database.migrate()
    assert database.migration_state() == "trial"
    database.close()


def test_a_sqlite_that_is_too_old_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 34, 1))
    with pytest.raises(TooOld, match=r"3\.35 or newer"):
        Database(f"sqlite:///{tmp_path / 'a.sqlite'}")


def test_not_ending_well_changes_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.transaction() as session:
        chats.find_or_create(session, 5)
        _ = 1 / 0
    with database.reading() as session:
        assert session.get(ChatRow, 1) is None
    database.close()


def test_errors_are_ours(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Conflict), database.transaction() as session:
        session.add(ChatRow(telegram_index=b"1", telegram_id=1))
        session.add(ChatRow(telegram_index=b"1", telegram_id=1))
        session.flush()
    other = sqlite3.connect(f"{tmp_path}/balagh.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("storage.engine.database.BUSY_MS", 50)
    hurried = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    with pytest.raises(Busy), hurried.transaction():
        raise AssertionError("never reached")
    other.execute("ROLLBACK")
    other.close()
    hurried.close()
    database.close()
    (tmp_path / "folder.sqlite").mkdir()
    broken = Database(f"sqlite:///{tmp_path}/folder.sqlite")
    with pytest.raises(Gone), broken.transaction():
        raise AssertionError("never reached")
    broken.close()


def test_durable_settings_hold_on_every_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.engine.database._prepare_sqlite", shortcuts.PREPARE)
    database = Database(f"sqlite:///{tmp_path}/balagh.sqlite")
    with database.reading() as session:
        read = {name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in
                ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "journal_size_limit")}  # fmt: skip
    assert read.pop("journal_size_limit") == 64 << 20
    assert read == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    database.close()


def test_concurrent_writers_never_fail_half_way(database: Database) -> None:
    def add() -> None:
        for _ in range(10):
            with database.transaction() as session:
                key_values.next_number(session, "series")

    threads = [threading.Thread(target=add) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        assert key_values.read(session, "series") == "60"
    database.close()


def test_an_update_is_kept_once_and_handled_in_order(database: Database) -> None:
    with database.transaction() as session:
        one, two = chats.find_or_create(session, 1), chats.find_or_create(session, 2)
        batch = [(10, one, {"n": 1}), (11, one, {"n": 2}), (12, two, {"n": 3}), (10, one, {"n": 1})]
        assert inbox.store(session, batch, NOW) == 3
        assert inbox.store(session, batch, NOW) == 0
        assert [a.content["n"] for a in inbox.list_next(session, 10)] == [1, 3]
        inbox.mark_done(session, inbox.list_next(session, 10)[0].id, NOW)
        assert [a.content["n"] for a in inbox.list_next(session, 10)] == [2, 3]
        assert inbox.mark_failed(session, inbox.list_next(session, 10)[0].id, NOW, 2) is False
        assert inbox.mark_failed(session, inbox.list_next(session, 10)[0].id, NOW, 2) is True
        assert [a.content["n"] for a in inbox.list_next(session, 10)] == [3]
        inbox.forget(session, NOW + timedelta(days=3))
        assert inbox.store(session, batch[:1], NOW) == 1
    database.close()


def test_several_edits_of_a_card_still_waiting_become_one(database: Database) -> None:
    with database.transaction() as session:
        chat = chats.find_or_create(session, 1)
        for n in range(3):
            outbox.upsert(session, NOW, chat, "draft/1", {"text": str(n)})
        (parcel,) = delivery.list_next(session, NOW, set())
        assert (parcel.content, parcel.message_id) == ({"text": "2"}, None)
        outbox.upsert(session, NOW, chat, "draft/1", {"text": "while it is on its way"})
        delivery.mark_sent(session, NOW, parcel, 77)
        (again,) = delivery.list_next(session, NOW, set())
        assert (again.content["text"], again.message_id) == ("while it is on its way", 77)
        delivery.mark_dead(session, NOW, again, "Forbidden")
        assert delivery.list_next(session, NOW, set()) == []
    database.close()


def test_one_chat_that_waits_holds_up_no_other(database: Database) -> None:
    with database.transaction() as session:
        one, two = chats.find_or_create(session, 1), chats.find_or_create(session, 2)
        for chat in (one, one, two):
            outbox.enqueue(session, NOW, chat, "send", {"text": str(chat)})
        first = delivery.list_next(session, NOW, set())
        assert [parcel.chat_id for parcel in first] == [one, two]
        delivery.schedule_retry(session, first[0], NOW + timedelta(seconds=30))
        assert [parcel.chat_id for parcel in delivery.list_next(session, NOW, set())] == [two]
        assert delivery.next_due(session, NOW) == NOW + timedelta(seconds=30)
        assert delivery.list_next(session, NOW, {two}) == []
        later = delivery.list_next(session, NOW + timedelta(minutes=1), set())
        assert [parcel.chat_id for parcel in later] == [one, two]
    database.close()


def test_evidence_goes_only_to_its_own_report(database: Database) -> None:
    with database.transaction() as session:
        number = invitations.create(session, "code", "responder", NOW, NOW + timedelta(days=1), by=None)
        assert number == 1
        accepted = invitations.redeem(session, "code", chats.find_or_create(session, 9), NOW)
        assert accepted is not None
        person = accepted.person
        kept = evidence.add(session, NOW, person.id, evidence.ReceivedFile("photo", "f1"))
        assert evidence.assign(session, [kept], person.id + 1, "nobody's", NOW) == 0
        assert evidence.list_unassigned(session, person.id) == [kept]
        audit_log.note(session, NOW, person.id, "evidence.add", f"evidence/{kept}")
        waiting = evidence.list_unfetched(session, 5)
        evidence.mark_failed(session, waiting[0].id, NOW, for_good=True)
        assert evidence.list_unfetched(session, 5) == []
    database.close()
