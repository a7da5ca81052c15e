"""Somebody with the database alone: whatever they put into whichever column, the check names it and does not stop."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect

from bot.activities import evidence_keeping, importing, publishing
from bot.activities.publishing import Channel
from storage import chats
from storage.tables import AuditRow
from tests.house import STORY_TIME
from tests.records.desk import Desk
from tests.records.test_evidence import checks, keeps, report_id

EXAMPLE = Path("bot/example/2023-10-05.jsonl")
#: As SQLite takes it into any column, whatever its type: it keeps none.
GARBAGE = {
    "nothing": "NULL",
    "a word": "'gibberish'",
    "broken JSON": "'{\"role\": '",
    "a list": "'[1, [2]]'",
    "a number": "-7",
    "a fraction": "2.5",
    "bytes": "x'00ff53310a'",
    "no UTF-8": "CAST(x'ff22fe' AS TEXT)",
    "another time": "'1999-01-01 00:00:00.000000'",
    "a seal": "x'" + "5331" + "00" * 60 + "'",
}
TABLES = ("audit", "evidence", "publication", "report", "report_revision", "note")
LINES = [column.name for column in inspect(AuditRow).columns]
FILES = ("id", "person_id", "state", "sha256", "stripped_sha256", "received_at", "size", "kind", "report_id")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """SQLite on purpose: PostgreSQL holds to its columns' types itself."""
    desk = Desk(tmp_path_factory.mktemp("kept"))
    desk.joins("Amal", "responder")
    importing.import_file(desk.database, desk.house, EXAMPLE)
    keeps(desk, report_id(desk), b"1", b"2", b"3")
    with desk.database.transaction() as session:
        channel = Channel(chats.number_of(session, -100), "en")
        assert publishing.post(session, desk.house, channel, STORY_TIME.date(), "preliminary")
    desk.seals()
    for table in TABLES:  # without rules, as a file that was written elsewhere could be
        meddles(desk, f"CREATE TABLE safe_{table} AS SELECT * FROM {table}")
        meddles(desk, f"DROP TABLE {table}")
        meddles(desk, f"CREATE TABLE {table} AS SELECT * FROM safe_{table}")
    assert desk.findings() == []
    assert checks(desk) == (3, [])
    yield desk
    desk.leaves()


def meddles(desk: Desk, statement: str) -> None:
    """With a program of their own, which holds to no rules of ours."""
    connection = sqlite3.connect(desk.house.settings.data_dir / "balagh.sqlite", isolation_level=None)
    connection.execute(statement)
    connection.close()


def put_back(desk: Desk, table: str) -> None:
    meddles(desk, f"DELETE FROM {table}")
    meddles(desk, f"INSERT INTO {table} SELECT * FROM safe_{table}")


@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", LINES)
def test_any_column_of_a_line(kept: Desk, column: str, what: str) -> None:
    try:
        meddles(kept, f"UPDATE audit SET {column} = {GARBAGE[what]} WHERE position = 6")
        found = kept.findings()
        if column == "person_id" and what == "nothing":
            assert found == []  # the program itself did it: nothing changed
        else:
            moved = r"a line was put in or moved before line \d+" if column == "position" else "never"
            assert re.match(rf"line 6 (\(|is gone)|{moved}", found[0]), found
    finally:
        put_back(kept, "audit")
    assert kept.findings() == []


@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", LINES)
def test_any_column_of_a_line_that_waits_for_its_seal(kept: Desk, column: str, what: str) -> None:
    """What such a line says cannot be proven yet; but the check goes on and the rest is checked."""
    meddles(
        kept,
        "UPDATE audit SET position = NULL, hash = NULL WHERE position = (SELECT max(position) FROM audit)",
    )
    try:
        meddles(kept, "DELETE FROM note WHERE name = 'audit/head'")
        if column != "position":
            meddles(kept, f"UPDATE audit SET {column} = {GARBAGE[what]} WHERE position IS NULL")
        said = kept.findings()
        assert all(each.startswith(("the line with number", "line ")) for each in said), said
        if column == "detail" and what not in ("another time",):
            assert said, what
    finally:
        put_back(kept, "audit")
        put_back(kept, "note")


@pytest.mark.parametrize(
    ("meddling", "said"),
    [
        ("DELETE FROM audit WHERE position = 6", "line 6 is gone"),
        ("DELETE FROM audit WHERE position > 6", "is gone, which"),
        ("INSERT INTO audit SELECT * FROM audit WHERE position = 6", "put in or moved before line 7"),
        ("UPDATE audit SET position = 13 - position WHERE position IN (6, 7)", "line 6 ("),
        ("UPDATE audit SET id = 2000 - id WHERE position IN (6, 7)", "line 6 ("),
        ("UPDATE note SET value = 'garbage' WHERE name = 'audit/head'", "a note names the end"),
        ("UPDATE note SET value = x'ff' WHERE name = 'audit/head'", "a note names the end"),
        ("UPDATE note SET value = '[3, 4]' WHERE name = 'audit/head'", "a note names the end"),
        ("UPDATE publication SET head = '{}'", "the statement 2023-10-05/en/preliminary names the end"),
        ("UPDATE publication SET head = 'no JSON'", "the statement 2023-10-05/en/preliminary names the end"),
    ],
)  # fmt: skip
def test_lines_gone_put_in_or_moved_and_heads_spoilt(kept: Desk, meddling: str, said: str) -> None:
    try:
        meddles(kept, meddling)
        assert said in kept.findings()[0]
    finally:
        for table in ("audit", "note", "publication"):
            put_back(kept, table)


#: What no line attests: who and when stand in the lines themselves, and the rest is no part of what is known.
NOT_ATTESTED = {
    "report": {"reporter_id", "changed_at", "asked_again_at"},
    "report_revision": {"id", "at", "person_id", "verb", "wordless"},
}


@pytest.mark.parametrize("table", ["report", "report_revision"])
def test_any_column_of_a_record(kept: Desk, table: str) -> None:
    for column in kept.rows(f"SELECT name FROM pragma_table_info('{table}')"):
        query = f"SELECT {column} IS NULL FROM {table} WHERE rowid = 3"
        for what, value in GARBAGE.items():
            same = what == "nothing" and kept.rows(query) == [1]
            meddles(kept, f"UPDATE {table} SET {column} = {value} WHERE rowid = 3")
            found = kept.findings()  # it never stops half way
            assert found or same or column in NOT_ATTESTED[table] or _without_words(column, what), (
                column,
                what,
            )
            put_back(kept, table)
    assert kept.findings() == []


def _without_words(column: str, what: str) -> bool:
    """This state has no words of its own, and none why."""
    return what == "nothing" and column in ("why", "narrative_sha256", "narrative")


@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", FILES)
def test_any_column_of_a_file(kept: Desk, column: str, what: str) -> None:
    before = kept.rows(f"SELECT {column} FROM evidence WHERE rowid = 2")
    try:
        meddles(kept, f"UPDATE evidence SET {column} = {GARBAGE[what]} WHERE rowid = 2")
        read, bad = checks(kept)
        attested = column in ("id", "person_id", "state", "sha256") or (
            column == "stripped_sha256" and what != "nothing"
        )
        if attested:
            assert bad, read
            assert 2 in {number for _what, number in bad}
    finally:
        put_back(kept, "evidence")
    assert checks(kept) == (3, [])
    assert kept.rows(f"SELECT {column} FROM evidence WHERE rowid = 2") == before


def test_a_file_whose_row_is_gone(kept: Desk) -> None:
    meddles(kept, "DELETE FROM evidence WHERE id = 2")
    with kept.database.reading() as session:
        (bad,) = evidence_keeping.check(session, kept.house.files)[1]
    assert (bad.what, bad.evidence_id) == ("gone", 2)
    put_back(kept, "evidence")
