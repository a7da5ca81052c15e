"""Somebody with the database alone: whatever they put into whichever column, the check names it and does not stop."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect

from bot.services.evidence import storing
from bot.services.imports import jsonl
from bot.services.operations import retention
from bot.services.publishing import digests
from bot.services.publishing.digests import Channel
from bot.services.reports.sent import reminders
from storage.audit import audit_log
from storage.audit.verify_files import ATTESTED
from storage.model.records import Attack, Place
from storage.repositories.evidence import evidence
from storage.repositories.people import chats
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from storage.tables.audit import AuditRow
from storage.tables.evidence import EvidenceRow
from storage.tables.reports import ReportRow, RevisionRow
from tests.stories.evidence.test_evidence import checks, keeps, report_id
from tests.support.direct_bot import DirectBot
from tests.support.running_bot import STORY_TIME

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
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
TABLES = ("audit", "audit_head", "evidence", "publication", "report", "report_revision")
LINES = [column.name for column in inspect(AuditRow).columns]
FILES = [column.name for column in inspect(EvidenceRow).columns]
#: Files of the kept desk by what became of them.
PRUNED, STORED, REFUSED, WAITING = 1, 3, 5, 6


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DirectBot]:
    """SQLite on purpose: PostgreSQL holds to its columns' types itself."""
    direct = DirectBot(tmp_path_factory.mktemp("kept"), keep_evidence_days=30, keep_narrative_days=30)
    direct.clock.passes(days=-40)
    amal = direct.joins("Amal", "responder")
    reports_of_a_house_across_the_street(direct, amal, "old")
    keeps(direct, "old", b"0")
    direct.clock.passes(days=40)
    assert retention.prune_expired(direct.database, direct.context) == {"narratives": 1, "evidence": 1}
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    keeps(direct, report_id(direct), b"1", b"2", b"3")
    reports_of_a_house_across_the_street(direct, amal, "new")
    direct.clock.passes(hours=1)
    corrects(direct, direct.joins("Basel", "coordinator"), "new")
    direct.clock.passes(hours=2)
    assert reminders.send_reminders(direct.database, direct.context) == 1
    two_that_are_not_in_the_store(direct, amal)
    with direct.database.transaction() as session:
        channel = Channel(chats.find_or_create(session, -100), "en")
        assert digests.post_statement(session, direct.context, channel, STORY_TIME.date(), "preliminary")
    direct.extends_chain()
    without_rules(direct, TABLES)
    assert direct.audit_findings() == []
    assert checks(direct) == (3, [])
    assert direct.rows("SELECT state FROM evidence") == ["pruned", *["stored"] * 3, "refused", "waiting"]
    yield direct
    assert direct.audit_findings() == []  # each test put back what it changed
    direct.shuts_down()


def reports_of_a_house_across_the_street(direct: DirectBot, amal: int, key: str) -> None:
    now = direct.clock()
    attack = Attack(
        id=key, occurred_at=now, place=Place("Sarmin"), attack_kinds=("missile",), reported_at=now,
        narrative="Across the street.",
    )  # fmt: skip
    with direct.database.transaction() as session:
        author = Author(amal, now, "report.submit")
        reports.submit(session, attack, now.date(), author, direct.settings.zone, reporter_id=amal)
        audit_log.note(session, now, amal, "report.submit", key)


def corrects(direct: DirectBot, basel: int, key: str) -> None:
    with direct.database.transaction() as session:
        filed = reports.find(session, key)
        assert filed is not None
        author = Author(basel, direct.clock(), "report.correct", "Amal said so by phone.")
        reports.revise(session, replace(filed.attack, strikes=2), author, direct.settings.zone)
        audit_log.note(session, direct.clock(), basel, "report.correct", key)


def two_that_are_not_in_the_store(direct: DirectBot, amal: int) -> None:
    """One that Telegram did not give, and one that is still to come; both came in two minutes ago."""
    with direct.database.transaction() as session:
        file = evidence.ReceivedFile("video", "file-id", "video/mp4", 7)
        numbers = [evidence.add(session, direct.clock() - timedelta(minutes=2), amal, file) for _ in range(2)]
        assert evidence.assign(session, numbers, amal, "new", direct.clock()) == 2
        audit_log.note(session, direct.clock(), amal, "evidence.assign", "new", count=2)
    storing.mark_unavailable(direct.database, direct.context, REFUSED, for_good=True)


def tampers(direct: DirectBot, statement: str) -> None:
    """With a program of their own, which holds to no rules of ours."""
    connection = sqlite3.connect(direct.context.settings.data_dir / "balagh.sqlite", isolation_level=None)
    connection.execute(statement)
    connection.close()


def without_rules(direct: DirectBot, tables: Iterable[str]) -> None:
    """The tables as a file that was written elsewhere could hold them; a safe copy of each stands beside it."""
    for table in tables:
        direct.without_rules.add(table)
        tampers(direct, f"CREATE TABLE safe_{table} AS SELECT * FROM {table}")
        tampers(direct, f"DROP TABLE {table}")
        tampers(direct, f"CREATE TABLE {table} AS SELECT * FROM safe_{table}")


def put_back(direct: DirectBot, table: str) -> None:
    """The safe copy again."""
    tampers(direct, f"DELETE FROM {table}")
    tampers(direct, f"INSERT INTO {table} SELECT * FROM safe_{table}")


@pytest.mark.sample(2)
@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", LINES)
def test_any_column_of_a_line(kept: DirectBot, column: str, what: str) -> None:
    try:
        tampers(kept, f"UPDATE audit SET {column} = {GARBAGE[what]} WHERE position = 6")
        found = kept.audit_findings()
        if column == "person_id" and what == "nothing":
            assert found == []  # the program itself did it: nothing changed
        else:
            moved = r"a line was put in or moved before line \d+" if column == "position" else "never"
            assert re.match(rf"line 6 (\(|is gone)|{moved}", found[0]), found
    finally:
        put_back(kept, "audit")


@pytest.mark.sample(4)
@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", LINES)
def test_any_column_of_a_line_that_waits_for_its_seal(kept: DirectBot, column: str, what: str) -> None:
    """What such a line says is held to its encrypted detail."""
    ((last, before),) = kept.pairs(
        "SELECT position, (SELECT hash FROM audit WHERE position = newest.position - 1) FROM audit AS newest "
        "ORDER BY position DESC LIMIT 1"
    )
    tampers(kept, f"UPDATE audit SET position = NULL, hash = NULL WHERE position = {last}")
    try:
        kept.writes("audit_head", "head", 1, [last - 1, before])
        assert kept.audit_findings() == []
        value = GARBAGE[what]
        (same,) = kept.rows(f"SELECT {column} IS {value} FROM audit WHERE position IS NULL")
        if column not in ("position", "hash"):
            tampers(kept, f"UPDATE audit SET {column} = {value} WHERE position IS NULL")
            said = kept.audit_findings()
            assert same or column == "id" or said[0].startswith("the line with number"), said
    finally:
        put_back(kept, "audit")
        put_back(kept, "audit_head")


@pytest.mark.parametrize(
    ("meddling", "said"),
    [
        ("DELETE FROM audit WHERE position = 6", "line 6 is gone"),
        ("DELETE FROM audit WHERE position > 6", "is gone, which"),
        ("INSERT INTO audit SELECT * FROM audit WHERE position = 6", "put in or moved before line 7"),
        ("UPDATE audit SET position = 13 - position WHERE position IN (6, 7)", "line 6 ("),
        ("UPDATE audit SET id = 2000 - id WHERE position IN (6, 7)", "line 6 ("),
        ("UPDATE audit_head SET head = 'garbage'", "the encrypted head names the end"),
        ("UPDATE audit_head SET head = x'ff'", "the encrypted head names the end"),
        ("UPDATE audit_head SET head = (SELECT detail FROM audit)", "the encrypted head names the end"),
        ("DELETE FROM audit_head", "the encrypted head names the end"),
        ("UPDATE publication SET head = '{}'", "the statement 2023-10-05/en/preliminary names the end"),
        ("UPDATE publication SET head = 'no JSON'", "the statement 2023-10-05/en/preliminary names the end"),
    ],
)  # fmt: skip
def test_lines_gone_put_in_or_moved_and_heads_spoilt(kept: DirectBot, meddling: str, said: str) -> None:
    try:
        tampers(kept, meddling)
        assert said in kept.audit_findings()[0]
    finally:
        for table in ("audit", "audit_head", "publication"):
            put_back(kept, table)


#: Records by where they stand in their table: imported without words, words pruned, Amal's own, corrected by Basel.
RECORDS = {
    "report": {"imported": "number = '2023-10-05/03'", "old": "id = 'old'", "new": "id = 'new'"},
    "report_revision": {
        "imported": "rowid = 4",
        "old": "report_id = 'old'",
        "first": "report_id = 'new' AND revision = 1",
        "corrected": "report_id = 'new' AND revision = 2",
    },
}


#: Columns that differ by where the record came from.
WHO = {
    "reporter_id",
    "changed_at",
    "asked_again_at",
    "id",
    "at",
    "person_id",
    "verb",
    "reason",
    "narrative_pruned",
}
COLUMNS = {
    "report": [column.name for column in inspect(ReportRow).columns],
    "report_revision": [column.name for column in inspect(RevisionRow).columns],
}


@pytest.mark.sample(10)
@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize(
    ("table", "row", "column"),
    [
        (table, row, column)
        for table, rows in RECORDS.items()
        for row in rows
        for column in COLUMNS[table]
        if row in ("imported", "corrected") or column in WHO
    ],
)
def test_any_column_of_a_record(kept: DirectBot, table: str, row: str, column: str, what: str) -> None:
    where = RECORDS[table][row]
    assert kept.rows(f"SELECT count(*) FROM {table} WHERE {where}") == [1]
    (null,) = kept.rows(f"SELECT {column} IS NULL FROM {table} WHERE {where}")
    try:
        tampers(kept, f"UPDATE {table} SET {column} = {GARBAGE[what]} WHERE {where}")
        found = kept.audit_findings()  # it never stops half way
        assert bool(found) is not (what == "nothing" and bool(null))
    finally:
        put_back(kept, table)


AMALS = "report_id = 'new' AND revision = 1"
BASELS = "report_id = 'new' AND revision = 2"
OTHER_WHY = "(SELECT reason FROM safe_report_revision WHERE reason IS NOT NULL)"
OTHER_DOCUMENT = "(SELECT document FROM safe_report_revision WHERE report_id = 'old')"


@pytest.mark.parametrize(
    ("meddling", "said"),
    [
        ("report SET reporter_id = 2 WHERE id = 'new'", "revision 1 was changed without a line"),
        ("report SET reporter_id = 1 WHERE number = '2023-10-05/03'", "2023-10-05/03, revision 1 was changed"),
        ("report SET changed_at = reported_at WHERE id = 'new'", "is not what its last revision says"),
        ("report SET asked_again_at = NULL WHERE id = 'new'", "whether its reporter was asked again"),
        ("report SET asked_again_at = changed_at WHERE id = 'old'", "whether its reporter was asked again"),
        (f"report_revision SET person_id = 2 WHERE {AMALS}", "revision 1 was changed without a line"),
        (f"report_revision SET person_id = NULL WHERE {BASELS}", "revision 2 was changed without a line"),
        (f"report_revision SET verb = 'report.verify' WHERE {BASELS}", "revision 2 was changed"),
        (f"report_revision SET at = datetime(at, '+1 second') || '.000000' WHERE {BASELS}", "revision 2 was"),
        (f"report_revision SET id = id + 100 WHERE {BASELS}", "revision 2 was changed without a line"),
        (f"report_revision SET reason = NULL WHERE {BASELS}", "revision 2 was changed without a line"),
        (f"report_revision SET reason = {OTHER_WHY} WHERE {AMALS}", "revision 1 was changed without a line"),
        (f"report_revision SET document = {OTHER_DOCUMENT} WHERE {AMALS}", "revision 1 was changed"),
        (f"report_revision SET narrative_pruned = 1 WHERE {AMALS}", "revision 1 was changed without a line"),
        ("report_revision SET narrative_pruned = 0 WHERE report_id = 'old'", "revision 1 lost its own words"),
    ],
)  # fmt: skip
def test_plausible_lies_about_a_record(kept: DirectBot, meddling: str, said: str) -> None:
    """Values as we could have written them ourselves, another row's seals among them."""
    try:
        tampers(kept, f"UPDATE {meddling}")
        assert said in kept.audit_findings()[0]
    finally:
        put_back(kept, "report")
        put_back(kept, "report_revision")


def test_a_state_that_stands_there_twice(kept: DirectBot) -> None:
    try:
        tampers(kept, f"INSERT INTO report_revision SELECT * FROM safe_report_revision WHERE {BASELS}")
        assert kept.audit_findings()[0].endswith("revision 2 has no line")
    finally:
        put_back(kept, "report_revision")


@pytest.mark.sample(10)
@pytest.mark.parametrize("what", GARBAGE)
@pytest.mark.parametrize("column", FILES)
@pytest.mark.parametrize("number", [PRUNED, STORED, REFUSED])
def test_any_column_of_a_file(kept: DirectBot, number: int, column: str, what: str) -> None:
    (null,) = kept.rows(f"SELECT {column} IS NULL FROM evidence WHERE id = {number}")
    try:
        tampers(kept, f"UPDATE evidence SET {column} = {GARBAGE[what]} WHERE id = {number}")
        read, bad = checks(kept)
        found = number in {each for _what, each in bad}
        attested = column == "id" or (column in ATTESTED and not (what == "nothing" and null))
        assert found is attested, read
        proven = column in (*EvidenceRow.trusted, "proof") and not (what == "nothing" and null)
        assert bool(kept.audit_findings()) is (attested or proven)
    finally:
        put_back(kept, "evidence")


@pytest.mark.parametrize(
    ("meddling", "columns"),
    [
        (f"report_id = 'old' WHERE id = {STORED}", "report_id"),
        (f"report_id = NULL WHERE id = {WAITING}", "report_id"),
        (f"person_id = 2 WHERE id = {REFUSED}", "person_id"),
        (f"kind = 'video' WHERE id = {STORED}", "kind"),
        (f"mime_type = 'video/mp4' WHERE id = {STORED}", "mime_type"),
        (f"size = size + 1 WHERE id = {STORED}", "size"),
        (f"received_at = datetime(received_at, '-1 day') || '.000000' WHERE id = {WAITING}", "received_at"),
        (f"stored_at = datetime(stored_at, '-1 day') || '.000000' WHERE id = {STORED}", "stored_at"),
        (f"state = 'pruned' WHERE id = {STORED}", "state"),
        (f"state = 'refused' WHERE id = {WAITING}", "state"),
        (f"state = 'waiting' WHERE id = {REFUSED}", "state"),
        (f"state = 'stored' WHERE id = {PRUNED}", "state"),
        (f"sha256 = (SELECT sha256 FROM safe_evidence WHERE id = 2) WHERE id = {STORED}", "sha256"),
        (f"stripped_sha256 = (SELECT sha256 FROM safe_evidence WHERE id = 2) WHERE id = {STORED}", "stripped_sha256"),
        (f"stripped_kind = 'photo', stripped_size = 3 WHERE id = {STORED}", "stripped_kind, stripped_size"),
    ],
)  # fmt: skip
def test_plausible_lies_about_a_file(kept: DirectBot, meddling: str, columns: str) -> None:
    number = int(meddling.rpartition(" ")[2])
    try:
        tampers(kept, f"UPDATE evidence SET {meddling}")
        first, *more = kept.audit_findings()
        assert first == f"file {number} ({columns}): this was changed in its row without a line"
        proven = not set(columns.split(", ")).isdisjoint(EvidenceRow.trusted)
        assert more == [f"evidence {number} is not as Balagh wrote it, and counts as absent"] * proven
        with kept.database.reading() as session:
            bad = storing.verify_evidence(session, kept.context.files)[1]
        assert (", ".join(bad[0].columns), bad[0].evidence_id) == (columns, number)
    finally:
        put_back(kept, "evidence")


@pytest.mark.parametrize("number", [PRUNED, STORED, REFUSED, WAITING])
def test_a_file_whose_row_is_gone(kept: DirectBot, number: int) -> None:
    try:
        tampers(kept, f"DELETE FROM evidence WHERE id = {number}")
        assert checks(kept)[1] == [("gone", number)]
        assert kept.audit_findings() == [f"file {number} is gone, though a line names it"]
    finally:
        put_back(kept, "evidence")


def test_a_file_that_nobody_sent(kept: DirectBot) -> None:
    try:
        tampers(kept, f"INSERT INTO evidence SELECT * FROM safe_evidence WHERE id = {STORED}")
        tampers(kept, "UPDATE evidence SET id = 77 WHERE rowid = (SELECT max(rowid) FROM evidence)")
        assert checks(kept)[1] == [("unattested", 77)]
        first, second = kept.audit_findings()
        assert first == "file 77 has no line"
        assert second == "evidence 77 is not as Balagh wrote it, and counts as absent"
    finally:
        put_back(kept, "evidence")
