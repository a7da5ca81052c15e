"""The audit's chain: whatever is changed, taken away, put in or moved, the check names the place."""

import contextlib
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.i18n.catalogue import Catalogue
from bot.services.audit import audit_trail, watch
from bot.services.imports import jsonl
from bot.services.operations import backup, doctor
from bot.services.publishing import digests
from bot.services.publishing.channels import Channel
from bot.views.audit import audit_trail as screens
from bot.views.callbacks import Callback
from storage.audit import hash_chain, kept_heads
from storage.errors import BrokenChain, WrongKeys
from storage.model.listings import AuditEntry
from storage.repositories.people import chats
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from tests.support.direct_bot import DirectBot
from tests.support.running_bot import STORY_TIME

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")


@pytest.fixture(scope="module")
def template(new_database_url: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> DirectBot:
    """Three people came in and a day was imported: a chain of a dozen lines."""
    direct = DirectBot(tmp_path_factory.mktemp("chain"), new_database_url())
    for name, role in (("Amal", "responder"), ("Basel", "coordinator"), ("Dina", "admin")):
        direct.joins(name, role)
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    direct.extends_chain()
    assert direct.audit_findings() == []
    direct.shuts_down()
    return direct


@pytest.fixture
def kept(template: DirectBot, new_database_url: Callable[..., str], tmp_path: Path) -> Iterator[DirectBot]:
    """A copy of it."""
    folder = tmp_path / "data"
    shutil.copytree(template.settings.data_dir, folder)
    direct = DirectBot(folder, new_database_url(template.settings.database_url))
    direct.chats |= template.chats
    yield direct
    direct.shuts_down()


def head(direct: DirectBot) -> hash_chain.Head:
    with direct.database.reading() as session:
        return hash_chain.head(session)


@pytest.mark.parametrize(
    ("meddling", "said"),
    [
        ("UPDATE audit SET verb = 'report.verify' WHERE position = 4", "line 4 "),
        ("UPDATE audit SET subject = 'D-99' WHERE position = 5", "line 5 "),
        ("UPDATE audit SET person_id = NULL WHERE position = 2", "line 2 "),
        ('UPDATE audit SET detail = \'{"role": "admin"}\' WHERE position = 1', "line 1 "),
        ("UPDATE audit SET at = '2023-01-01 00:00:00' WHERE position = 3", "line 3 "),
        (
            "UPDATE person SET pseudonym = 'X-09' WHERE pseudonym = 'C-02'",
            "person C-02 (pseudonym): this was changed",
        ),
        ("DELETE FROM audit WHERE position = 6", "line 6 is gone"),
        ("DELETE FROM audit WHERE position = 1", "line 1 is gone"),
        ("UPDATE audit SET position = 1000 - position WHERE position IN (3, 4)", "line 3 is gone"),
        ("DELETE FROM audit WHERE position > 7", "line 13 is gone, which the encrypted head names: the end"),
        ("DELETE FROM audit", "line 13 is gone"),
    ],
)
def test_the_first_broken_line_is_named(kept: DirectBot, meddling: str, said: str) -> None:
    kept.tampers(meddling)
    assert kept.audit_findings()[0].startswith(said)


def test_a_line_that_waits_for_its_seal_cannot_be_changed_either(kept: DirectBot) -> None:
    kept.joins("Eyad", "responder")
    kept.tampers("UPDATE audit SET detail = :x WHERE position IS NULL", x=b"S1" + b"x" * 60)
    assert "is not chained yet" in kept.audit_findings()[0]
    with pytest.raises(WrongKeys):  # and it is not sealed as if it said nothing
        kept.extends_chain()


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE audit SET person_id = 2 WHERE position IS NULL",
        "UPDATE audit SET verb = 'report.reject' WHERE position IS NULL",
        "UPDATE audit SET subject = 'C-02' WHERE position IS NULL",
        "UPDATE audit SET at = '2023-01-01 00:00:00' WHERE position IS NULL",
        "UPDATE audit SET detail = (SELECT detail FROM audit WHERE position = 4) WHERE position IS NULL",
        (
            "INSERT INTO audit (at, person_id, verb, subject, detail) "
            "SELECT at, 1, 'person.role', subject, detail FROM audit WHERE position IS NULL"
        ),
    ],
)
def test_nobody_is_blamed_for_what_another_did(kept: DirectBot, meddling: str) -> None:
    kept.joins("Eyad", "responder")
    kept.tampers(meddling)
    assert "was changed, copied or put in" in kept.audit_findings()[0]
    with pytest.raises(BrokenChain):
        kept.extends_chain()


def test_a_line_that_is_there_twice_is_named(kept: DirectBot) -> None:
    kept.tampers(
        "INSERT INTO audit (at, person_id, verb, subject, detail) "
        "SELECT at, person_id, verb, subject, detail FROM audit WHERE position = 4"
    )
    assert "was changed, copied or put in" in kept.audit_findings()[0]
    kept.extends_chain()
    assert kept.audit_findings()[0].startswith("line 14 (")


BREAKS = [
    "UPDATE audit SET verb = 'report.verify' WHERE position = 4",
    "UPDATE audit SET detail = (SELECT detail FROM audit WHERE position = 5) WHERE position = 4",
    "DELETE FROM audit WHERE position = 6",
    "DELETE FROM audit WHERE position = 1",
    "UPDATE audit SET position = 1000 - position WHERE position IN (3, 4)",
    "UPDATE audit SET position = -10 WHERE position = 10",
    "DELETE FROM audit WHERE position > 7",
    "DELETE FROM audit",
    "DELETE FROM audit_head",
    "UPDATE audit SET position = NULL, hash = NULL WHERE position > 4",
    "UPDATE audit SET subject = 'C-02' WHERE position IS NULL",
    "INSERT INTO audit (at, verb, subject, detail) SELECT at, 'x.y', 'A-01', detail FROM audit WHERE position = 4",
]


@pytest.mark.parametrize("meddling", BREAKS)
def test_a_break_is_accepted_by_name_and_named_ever_after(kept: DirectBot, meddling: str) -> None:
    watch.watch_audit(kept.database, kept.context)
    kept.joins("Eyad", "responder")
    kept.tampers(meddling)
    first = accepts(kept)
    assert first.findings
    kept.joins("Farah", "responder")  # the chain goes on
    kept.extends_chain()
    watch.watch_audit(kept.database, kept.context)
    result = verified(kept)
    assert not {each.kind for each in result.findings} & set(audit_trail._OF_THE_CHAIN)
    (told,) = result.accepted
    line = audit_trail.describe_acceptance(told)
    assert line.startswith("accepted on 2023-10-05 by Rim (a disk was copied back): ")
    assert line.endswith(audit_trail.describe_finding(first.findings[0])) or len(first.findings) > 1
    assert accepts(kept).findings == ()  # there is nothing more
    kept.does("Dina", "command", text="/audit")
    assert "A broken" not in kept.last("Dina")["text"]
    assert "was accepted as it was" in kept.last("Dina")["text"]


@pytest.mark.parametrize(
    "later",
    [
        "UPDATE audit SET subject = 'D-99' WHERE id = 8",
        "DELETE FROM audit WHERE id = 9",
        "INSERT INTO audit (id, at, verb, subject, detail, position) SELECT -1, at, verb, 'z', detail, -7 FROM audit WHERE id = 2",
        "UPDATE audit SET verb = 'person.role' WHERE verb = 'audit.accept'",
        "DELETE FROM audit WHERE verb = 'audit.accept'",
    ],
)
def test_what_was_accepted_cannot_be_changed_either(kept: DirectBot, later: str) -> None:
    kept.tampers("DELETE FROM audit WHERE position = 6")
    accepts(kept)
    kept.tampers(later)
    result = verified(kept)
    assert {each.kind for each in result.findings} & set(audit_trail._OF_THE_CHAIN)
    assert result.accepted == ()


def test_a_copy_of_the_heads_beside_a_backup_is_compared(kept: DirectBot, tmp_path: Path) -> None:
    watch.watch_audit(kept.database, kept.context)
    backup.keep_heads(tmp_path / "one.age", kept.context, head(kept))
    settings = kept.settings.model_copy(update={"audit_heads_copies": (f"{tmp_path}/*.heads",)})
    context = replace(kept.context, settings=settings)
    as_it_was(kept, 4)
    kept.settings.audit_heads.unlink()  # whoever has the machine has the file, too
    end = hash_chain.Head(4, kept.rows("SELECT hash FROM audit WHERE position = 4")[0])
    kept.writes("audit_head", "head", 1, [end.position, end.hash])  # as in a copy of that day
    kept.tampers("DELETE FROM key_value WHERE name = 'audit/compared'")
    assert not [each for each in verified(kept).findings if each.kind in audit_trail._OF_THE_CHAIN]
    with pytest.raises(BrokenChain, match=r"one.age.heads"):
        watch.watch_audit(kept.database, context)
    with kept.database.reading() as session:
        found = kept_heads.read_all(settings.audit_heads, settings.audit_heads_copies)
        kinds = {each.kind for each in audit_trail.verify_log(session, kept=found).findings}
    assert "after-end" in kinds
    assert kept_heads.read_all(settings.audit_heads, [f"{tmp_path}/gone*"])[-1].head is None


def accepts(direct: DirectBot) -> audit_trail.CheckResult:
    kept_as = kept_heads.read(direct.settings.audit_heads)
    return audit_trail.accept_break(direct.database, direct.context, "Rim", "a disk was copied back", kept_as)


def verified(direct: DirectBot) -> audit_trail.CheckResult:
    with direct.database.reading() as session:
        return audit_trail.verify_log(session, kept=kept_heads.read(direct.settings.audit_heads))


def as_it_was(direct: DirectBot, keep: int) -> None:
    """Cut the end of the log off, without a key."""
    direct.tampers(f"DELETE FROM audit WHERE position > {keep} OR position IS NULL")


def forgets(direct: DirectBot, keep: int) -> None:
    """Let the lines behind that position be chained anew, without a key."""
    direct.tampers(f"UPDATE audit SET position = NULL, hash = NULL WHERE position > {keep}")


@pytest.mark.parametrize("act", [as_it_was, forgets])
@pytest.mark.parametrize("keep", [0, 4])
def test_nothing_that_was_chained_is_chained_anew(
    kept: DirectBot, act: Callable[[DirectBot, int], None], keep: int
) -> None:
    act(kept, keep)
    for meddling in ("SELECT 1", "DELETE FROM audit_head"):
        kept.tampers(meddling)
        kept.tampers("UPDATE publication SET head = NULL")
        kept.joins("Eyad" if meddling == "SELECT 1" else "Farah", "responder")
        assert kept.audit_findings()
        with pytest.raises(BrokenChain):
            kept.extends_chain()
    kept.does("Dina", "command", text="/audit")
    assert "was changed outside this program" in kept.last("Dina")["text"]
    kept.tampers("DELETE FROM key_value WHERE name = 'keys/last'")
    if kept.rows("SELECT count(*) FROM audit") != [0]:
        kept.database.migrate()  # a start gives no new head either
        assert kept.rows("SELECT count(*) FROM audit_head") == [0]


#: By dialect: how somebody keeps lines from being chained, or from being written.
ACTING = {
    "sqlite": {
        "trigger stop": (
            "CREATE TRIGGER stop BEFORE UPDATE OF position ON audit BEGIN SELECT RAISE(IGNORE); END"
        ),
        "view lines": "CREATE VIEW lines AS SELECT * FROM audit",
    },
    "postgresql": {
        "trigger stop": (
            "CREATE TRIGGER stop BEFORE UPDATE ON audit FOR EACH ROW "
            "EXECUTE FUNCTION suppress_redundant_updates_trigger()"
        ),
        "rule drop": 'CREATE RULE "drop" AS ON INSERT TO audit DO INSTEAD NOTHING',
        "policy hide": "CREATE POLICY hide ON audit USING (true)",
    },
}


def test_what_acts_inside_the_database_by_itself_is_named(kept: DirectBot) -> None:
    acting = ACTING[kept.database.engine.dialect.name]
    for statement in acting.values():
        kept.tampers(statement)
    findings = [
        f"{each} is in the database, and Balagh made none: it may keep lines back, or change what is written"
        for each in sorted(acting)
    ]
    assert kept.audit_findings() == findings
    spoken = kept.pairs("SELECT id, language FROM person")
    kept.tampers("UPDATE person SET language = NULL")  # that silences nobody
    with pytest.raises(BrokenChain, match=sorted(acting)[0]):
        watch.watch_audit(kept.database, kept.context)
    assert "was changed outside this program" in kept.last("Dina")["text"]
    for number, language in spoken:
        kept.tampers("UPDATE person SET language = :language WHERE id = :id", id=number, language=language)
    (told,) = [each for each in doctor.check_records(kept.database, kept.context) if each.name == "audit"]
    assert (told.mark, told.says) == ("bad", f"the database was changed outside Balagh: {findings[0]}")


#: SQLite: what somebody writes instead into the statement that makes a table, whose rows are then copied.
REMADE = [
    ("audit", ", CONSTRAINT pk_audit", ", UNIQUE (verb, subject) ON CONFLICT IGNORE, CONSTRAINT pk_audit"),
    ("audit", "verb VARCHAR NOT NULL", "verb VARCHAR NOT NULL DEFAULT ('x,y')"),
    ("evidence", "REFERENCES report (id)", "REFERENCES report (id) ON DELETE CASCADE"),
    ("person", "role VARCHAR NOT NULL", "role VARCHAR NOT NULL COLLATE NOCASE"),
    ("draft", "state VARCHAR NOT NULL", "state VARCHAR NOT NULL CONSTRAINT x/**/CHECK/**/(state<>'x')"),
]
#: PostgreSQL: other rules, and what is said of each.
ALTERED = {
    "ALTER TABLE audit ADD EXCLUDE (verb WITH =) WHERE (verb = 'x')": "audit has EXCLUDE USING btree",
    "ALTER TABLE audit ALTER verb SET DEFAULT 'x'": "audit has column verb character varying not null 'x'",
    "ALTER TABLE outbox SET UNLOGGED": "outbox has storage u",
    "ALTER TABLE inbox ENABLE ROW LEVEL SECURITY": "inbox has storage p row security",
    "ALTER TABLE card DISABLE TRIGGER ALL": "card has disabled",
    "ALTER TABLE person ALTER pseudonym TYPE name": "person has column pseudonym name",
    "CREATE INDEX i ON audit (length(verb))": "audit has index length(verb)",
    "CREATE TABLE more () INHERITS (outbox)": "outbox has child more",
    "ALTER TABLE evidence ADD FOREIGN KEY (draft_id) REFERENCES draft ON DELETE CASCADE": "evidence has FOREIGN KEY",
    "ALTER TABLE chat DROP CONSTRAINT uq_chat_telegram_index": "chat lacks UNIQUE (telegram_index)",
}


def test_a_table_with_other_rules_than_ours_is_named(kept: DirectBot) -> None:
    """A rule that drops a line as it is written is no trigger: the table is made anew with it, rows and all."""
    expected: Iterable[str] = ALTERED.values()
    if kept.database.is_sqlite:
        expected = [
            "ON CONFLICT IGNORE",
            "DEFAULT ('x,y')",
            "ON DELETE CASCADE",
            "COLLATE NOCASE",
            "x/**/CHECK/**/",
        ]
        for table, ours, other in REMADE:
            remake(kept.settings.data_dir / "balagh.sqlite", table, ours, other)
    else:
        for statement in ALTERED:
            kept.tampers(statement)
    findings = "\n".join(kept.audit_findings())
    for each in expected:
        assert each in findings
    with pytest.raises(BrokenChain, match="outside Balagh: audit has "):
        watch.watch_audit(kept.database, kept.context)


@pytest.mark.parametrize(
    ("made", "lie"),
    [
        (
            "CREATE TRIGGER stop AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE id = NEW.id; END",
            "type = 'Trigger'",
        ),
        ("CREATE UNIQUE INDEX stop ON audit (verb) WHERE verb = 'record.export'", "tbl_name = 'AUDIT'"),
        ("CREATE UNIQUE INDEX stop ON AUDIT (verb) WHERE verb = 'record.export'", "type = 'index'"),
    ],
)
def test_a_catalogue_that_lies_hides_nothing(tmp_path: Path, made: str, lie: str) -> None:
    """SQLite goes by the statement, and compares without case; so does the look."""
    direct = DirectBot(tmp_path / "here", "")
    with contextlib.closing(
        sqlite3.connect(direct.settings.data_dir / "balagh.sqlite", isolation_level=None)
    ) as eve:
        eve.execute(made)
        eve.execute("PRAGMA writable_schema = ON")
        eve.execute(f"UPDATE sqlite_master SET {lie} WHERE name = 'stop'")
        eve.execute("PRAGMA writable_schema = RESET")
    assert len(direct.audit_findings()) == 1
    direct.shuts_down()


def remake(file: Path, table: str, ours: str, other: str) -> None:
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
        plain = " ".join(sql.replace('"', "").split())
        assert ours in plain
        connection.execute(plain.replace(ours, other).replace(f"TABLE {table} ", "TABLE remade "))
        connection.execute(f"INSERT INTO remade SELECT * FROM {table}")
        connection.execute(f"DROP TABLE {table}")
        connection.execute(f"ALTER TABLE remade RENAME TO {table}")


def test_an_older_database_is_named_by_the_file_of_heads(kept: DirectBot) -> None:
    """A complete older copy, encrypted head and all, is put back: only what is kept elsewhere can tell."""
    tables = ("audit", "audit_head", "person", "chat", "invitation")
    before = {table: kept.pairs(f"SELECT * FROM {table}") for table in tables}
    kept.joins("Eyad", "admin")
    kept.extends_chain()
    watch.watch_audit(kept.database, kept.context)
    rebuilt(kept, before)
    if kept.database.is_sqlite:
        assert kept.rows("SELECT count(*) FROM person") == [3]
    (first, *_others) = kept.audit_findings()
    assert first.startswith(f"line {head(kept).position + 4} is gone, which ")
    assert "audit-heads of 2023-10-05" in first
    with pytest.raises(BrokenChain):
        watch.watch_audit(kept.database, kept.context)
    with pytest.raises(BrokenChain):  # the coordinators are told once a day
        watch.watch_audit(kept.database, kept.context)
    told = [c for c in kept.said("Dina") if "outside this program" in str(c)]
    assert len(told) == 1
    kept.settings.audit_heads.unlink()
    assert kept.audit_findings() == []  # nothing else can tell


def rebuilt(direct: DirectBot, tables: dict[str, list[tuple[Any, ...]]]) -> None:
    """Put these rows in place of what the tables hold."""
    direct.tampers("DELETE FROM outbox")
    if direct.database.is_sqlite:
        direct.tampers("PRAGMA foreign_keys = OFF")
    with direct.database.engine.connect() as connection:
        connection.rollback()
        raw = connection.connection.dbapi_connection
        assert raw is not None
        sqlite = direct.database.is_sqlite
        cursor = raw.cursor()
        cursor.execute("PRAGMA foreign_keys = OFF" if sqlite else "SET session_replication_role = replica")
        for table, rows in tables.items():
            cursor.execute(f"DELETE FROM {table}")
            for row in rows:
                marks = ", ".join("?" if sqlite else "%s" for _ in row)
                cursor.execute(f"INSERT INTO {table} VALUES ({marks})", row)
        cursor.execute("PRAGMA foreign_keys = ON" if sqlite else "SET session_replication_role = DEFAULT")
        raw.commit()


def test_the_head_is_kept_once_a_day_and_now(kept: DirectBot) -> None:
    path = kept.settings.audit_heads
    for _ in range(3):
        watch.watch_audit(kept.database, kept.context)
    kept.joins("Eyad", "responder")
    kept.extends_chain()
    watch.watch_audit(kept.database, kept.context)
    first = head(kept)
    kept.clock.passes(days=1)
    kept.joins("Farah", "responder")
    kept.extends_chain()
    watch.watch_audit(kept.database, kept.context)
    assert [each.head for each in kept_heads.read(path)] == [first, head(kept)]
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text(path.read_text().replace(" 1", " x"))
    assert "in a way nobody can read" in kept.audit_findings()[0]
    path.unlink()
    path.mkdir()
    found = {each.name: each.mark for each in doctor.check_records(kept.database, kept.context)}
    assert (found["audit heads"], found["audit"]) == ("bad", "ok")


def test_what_a_line_says_cannot_be_tried_out_by_its_hash(kept: DirectBot) -> None:
    said = kept.rows("SELECT detail FROM audit WHERE verb IN ('record.import', 'report.import')")
    assert said
    salts = [detail["salt"] for detail in said]
    assert all(len(salt) == 32 for salt in salts)
    assert len({*salts}) == len(salts)


def test_two_lines_that_changed_places(kept: DirectBot) -> None:
    kept.tampers("UPDATE audit SET position = 99 WHERE position = 3")
    kept.tampers("UPDATE audit SET position = 3 WHERE position = 4")
    kept.tampers("UPDATE audit SET position = 4 WHERE position = 99")
    assert "line 3 (" in kept.audit_findings()[0]
    assert "moved" in kept.audit_findings()[0]


def test_a_line_put_in_with_a_hash_of_its_own(kept: DirectBot) -> None:
    kept.tampers("UPDATE audit SET position = position + 1000 WHERE position >= 5")
    kept.tampers("UPDATE audit SET position = position - 999 WHERE position > 1000")
    kept.tampers(
        "INSERT INTO audit (at, verb, subject, detail, position, hash) "
        "SELECT at, 'report.reject', subject, detail, 5, hash FROM audit WHERE position = 4"
    )
    assert kept.audit_findings()[0].startswith("line 5 (")


def test_records_are_held_to_what_their_lines_say(kept: DirectBot) -> None:
    document = kept.rows("SELECT document FROM report_revision WHERE id = 3")[0]
    number = document["number"]
    kept.writes("report_revision", "document", 3, document | {"killed": {"total": 99}})
    assert f"report {number}, revision 1 was changed without a line" in kept.audit_findings()
    kept.writes("report_revision", "document", 3, document)
    assert kept.audit_findings() == []
    kept.tampers("UPDATE report SET killed_total = 99, killed_women = NULL WHERE number = :n", n=number)
    assert kept.audit_findings() == [
        f"report {number}, revision 1: the record is not what its last revision says"
    ]
    kept.writes("report_revision", "narrative_sha256", 3, "0" * 64)
    assert f"report {number}, revision 1 was changed without a line" in kept.audit_findings()
    kept.tampers("DELETE FROM report_revision WHERE id = 3")
    assert any("is gone, though a line names it" in each for each in kept.audit_findings())


@pytest.mark.parametrize(
    ("table", "column", "row"),
    [
        ("report_revision", "document", "3"),
        ("report_revision", "reason", "3"),
        ("report", "place", "(SELECT report_id FROM report_revision WHERE id = 3)"),
        ("report", "narrative", "(SELECT report_id FROM report_revision WHERE id = 3)"),
    ],
)
def test_what_was_changed_without_the_keys_is_named_and_the_check_goes_on(
    kept: DirectBot, table: str, column: str, row: str
) -> None:
    number = kept.rows("SELECT document FROM report_revision WHERE id = 3")[0]["number"]
    last = kept.rows("SELECT document FROM report_revision WHERE id = 9")[0]
    kept.writes("report_revision", "document", 9, last | {"killed": {"total": 99}})
    kept.tampers(f"UPDATE {table} SET {column} = :x WHERE id = {row}", x=b"S1" + b"x" * 60)
    found = kept.audit_findings()
    assert (
        f"report {number}, revision 1 was changed: a value in it cannot be decrypted with the keys here"
        in found
    )
    assert f"report {last['number']}, revision 1 was changed without a line" in found


def test_a_state_that_nobody_noted_still_gets_a_line(kept: DirectBot) -> None:
    """Whatever way a record changes in our own program, no line can be forgotten."""
    with kept.database.transaction() as session:
        filed = reports.find(session, "2023-10-05/01")
        assert filed is not None
        reports.revise(session, filed.attack, Author(None, STORY_TIME, "report.verify"), kept.settings.zone)
    assert kept.rows("SELECT verb FROM audit ORDER BY id DESC LIMIT 1") == ["record.attest"]
    kept.extends_chain()
    assert kept.audit_findings() == []


def test_what_was_undone_is_attested_by_no_line(kept: DirectBot) -> None:
    from storage.engine.database import savepoint

    with kept.database.transaction() as session:
        filed = reports.find(session, "2023-10-05/01")
        assert filed is not None
        with pytest.raises(ValueError, match="no"), savepoint(session):
            reports.revise(session, filed.attack, Author(None, STORY_TIME, "x.y"), kept.settings.zone)
            raise ValueError("no")
    kept.extends_chain()
    assert kept.audit_findings() == []


def test_the_head_stands_in_the_statement_and_proves_a_rewritten_history(kept: DirectBot) -> None:
    """Somebody rewrites a line and chains everything anew, with our own program: the published head tells."""
    with kept.database.transaction() as session:
        channel = Channel(chats.find_or_create(session, -100), "en")
        assert digests.post_statement(session, kept.context, channel, STORY_TIME.date(), "preliminary")
    posted = [c["text"] for c in kept.rows("SELECT content FROM outbox WHERE verb = 'post'")]
    seal = re.search(r"\nSeal of the records: ([0-9a-f]{16})$", posted[-1])
    assert seal
    kept.extends_chain()
    assert kept.audit_findings(seal[1]) == []
    kept.tampers("UPDATE audit SET subject = 'A-77' WHERE position = 2")
    kept.tampers("UPDATE audit SET position = NULL, hash = NULL")
    kept.writes("audit_head", "head", 1, [0, "0" * 64])
    line = kept.rows("SELECT detail FROM audit ORDER BY id LIMIT 2")[1]
    number = kept.rows("SELECT id FROM audit ORDER BY id LIMIT 2")[1]
    kept.writes("audit", "detail", number, line | {"line": [*line["line"][:3], "A-77"]})
    kept.extends_chain()
    assert "was rewritten" in kept.audit_findings()[0]
    assert "2023-10-05/en/preliminary" in kept.audit_findings()[0]
    kept.tampers("UPDATE publication SET head = NULL")  # … and our own copy of the head goes too
    assert kept.audit_findings() == ["publication 1 is not as Balagh wrote it, and counts as absent"]
    assert f"no line has the published hash {seal[1]}" in "\n".join(kept.audit_findings(seal[1]))
    assert head(kept).position > 10


def test_admins_page_through_it_in_plain_sentences(kept: DirectBot) -> None:
    for _ in range(12):
        kept.does("Amal", "tap", data=Callback.LANGUAGE.data("en"))
    kept.does("Dina", "command", text="/audit")
    card = kept.last("Dina")
    assert card["text"].startswith("Who did what: 25 lines")
    assert "A-01 reads English." in card["text"]
    assert re.search(r"Seal: [0-9a-f]{16}$", card["text"])
    (older,) = card["buttons"][-1]
    assert older[0] == "Older ›"
    seen = []
    while True:
        seen += re.findall(r"^\d\d:\d\d · (.+)$", card["text"], re.MULTILINE)
        rows = dict(card["buttons"][-1])
        if "Older ›" not in rows:
            break
        kept.does("Dina", "tap", data=rows["Older ›"])
        card = kept.last("Dina")
    assert len(seen) == 25
    assert seen[-1] == "The program made an invitation for one responder."
    assert "The program imported 15 records." in seen
    kept.does("Dina", "tap", data=dict(card["buttons"][-1])["‹ Newer"])
    for made_up in (
        Callback.AUDIT.data("o1x"),
        Callback.AUDIT.data("z9"),
        Callback.AUDIT.data("n"),
        Callback.AUDIT.data("o") + "9" * 30,
    ):
        assert kept.does("Dina", "tap", data=made_up).callback_answer.text.startswith(
            "That was an old button"
        )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_verb_has_its_sentence(language: str) -> None:
    """Verbs are found in the source: a new one without words fails here."""
    words = Catalogue().words(language)
    source = "\n".join(
        path.read_text(encoding="utf-8") for root in ("bot", "storage") for path in Path(root).rglob("*.py")
    )
    noted = set(
        re.findall(
            r'(?:note|\.audit)\(\s*(?:session, (?:\w+\.clock\(\)|now|at|self\.entries\[-1\]\[0\]), [\w.]+, )?"(\w+\.\w+)"',
            source,
        )
    )
    noted |= set(
        re.findall(
            r'"((?:report|statement)\.(?!read|review|decide|write|list|sign|merge"|file_for|correct_|withdraw_)\w+)"',
            source,
        )
    )
    noted |= {
        "merge.apart",
        "merge.merged",
        "merge.undone",
        "report.reject",
        "report.unverifiable",
        "report.merge",
    }
    noted |= {"person.let_in", "person.turn_away"}
    assert len(noted) > 50
    for verb in noted - {"report.html", "report.id", "report.json"}:
        assert words.has(f"audit-{verb.replace('.', '-').replace('_', '-')}"), verb
        line = AuditEntry(1, STORY_TIME, "A-01", verb, "2023-10-05/01", {}, None, None)
        assert screens.sentence(line, words)


def test_the_head_is_read_in_one_statement_because_the_chain_grows_meanwhile(kept: DirectBot) -> None:
    asked: list[str] = []
    event.listen(kept.database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    with kept.database.reading() as session:
        assert hash_chain.head(session).position > 0
    assert len([each for each in asked if "audit" in each]) == 1
