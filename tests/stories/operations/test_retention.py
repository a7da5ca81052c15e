"""Retention: only what is past its time goes, what would go can be seen, and the audit stays whole."""

import os
from pathlib import Path

import pytest

from bot.services.imports import jsonl
from bot.services.operations import retention
from bot.views.callbacks import Callback
from storage.repositories.operations import leases
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.reports import Author
from tests.stories.evidence.test_evidence import checks, keeps, lies, report_id
from tests.support.direct_bot import DirectBot

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
ALL = {"keep_drafts_days": 10, "keep_identity_days": 20, "keep_evidence_days": 30, "keep_narrative_days": 40}


@pytest.fixture
def aged(tmp_path: Path, database_url: str) -> DirectBot:
    """A day of records, one with words that were corrected, a sent and an open draft, a file, one who was let go."""
    direct = DirectBot(tmp_path / "data", database_url, **ALL)
    amal = direct.joins("Amal", "responder")
    direct.joins("Dina", "admin")
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    with direct.database.transaction() as session:
        from dataclasses import replace

        filed = reports.find(session, "2023-10-05/01")
        assert filed is not None
        for words in ("A neighbour called.", "A neighbour called, twice."):
            filed = reports.find(session, "2023-10-05/01")
            assert filed is not None
            attack = replace(filed.attack, narrative=words)
            reports.revise(
                session, attack, Author(None, direct.clock(), "report.correct"), direct.settings.zone
            )
        for state in ("sent", "cancelled", "open"):
            draft = drafts.start(
                session, amal, {"step": "where", "answers": {"narrative": "secret"}}, direct.clock()
            )
            drafts.save(session, draft, draft.progress, direct.clock(), state)
    direct.does("Dina", "tap", data=Callback.PEOPLE.data("gone", amal))
    return direct


def ages(direct: DirectBot, digest: str) -> None:
    """The file lies there for an hour."""
    path = lies(direct, digest)
    before = path.stat().st_mtime - 3600
    os.utime(path, (before, before))


def test_nothing_goes_before_its_time_nor_in_a_dry_run(aged: DirectBot) -> None:
    keeps(aged, report_id(aged), b"1")
    assert set(retention.count_expired(aged.database, aged.context).values()) == {0}
    assert retention.prune_expired(aged.database, aged.context) == {}
    aged.clock.passes(days=50)
    before = aged.rows("SELECT count(*) FROM audit")
    assert retention.count_expired(aged.database, aged.context) == {
        "drafts": 2,
        "identities": 1,
        "evidence": 1,
        "narratives": 1,
    }
    assert aged.rows("SELECT count(*) FROM audit") == before
    aged.shuts_down()


def test_what_goes_goes_everywhere_and_the_chain_stays_whole(aged: DirectBot) -> None:
    (digest,) = keeps(aged, report_id(aged), b"1")
    ages(aged, digest)
    aged.extends_chain()
    assert aged.audit_findings() == []
    aged.clock.passes(days=50)
    gone = retention.prune_expired(aged.database, aged.context)
    assert gone == {"drafts": 2, "identities": 1, "evidence": 1, "narratives": 1}
    dump = str([aged.rows(f"SELECT {what} FROM {table}") for what, table in (
        ("document", "report_revision"), ("narrative", "report"), ("progress", "draft"), ("telegram_id", "chat"),
    )])  # fmt: skip
    assert "neighbour" not in dump
    assert dump.count("secret") == 1  # the open draft stays
    assert str(aged.telegram("Amal")) not in dump
    assert str(aged.telegram("Dina")) in dump
    assert not lies(aged, digest).exists()
    assert aged.rows("SELECT sha256 FROM evidence") == [digest]
    assert checks(aged) == (0, [])
    aged.extends_chain()
    assert aged.audit_findings() == []
    assert retention.prune_expired(aged.database, aged.context) == {}
    aged.does("Dina", "command", text="/people")
    aged.does("Dina", "tap", data=Callback.PEOPLE.data("open", 1))
    assert "to come back, a new invitation is needed" in aged.card("people/")["text"]
    assert "Give access back" not in str(aged.card("people/"))
    aged.does("Amal", "command", text="/report")  # a stranger like any other
    assert aged.rows("SELECT count(*) FROM person") == [2]
    aged.shuts_down()


def test_words_that_go_without_retention_are_found(aged: DirectBot) -> None:
    aged.extends_chain()
    (row,) = aged.rows("SELECT id FROM report_revision WHERE revision = 2")
    document = aged.rows("SELECT document FROM report_revision WHERE id = :id", id=row)[0]
    assert document["narrative"] == "A neighbour called."
    aged.writes("report_revision", "document", row, document | {"narrative": None})
    assert "lost its own words without a line" in aged.audit_findings()[0]
    aged.shuts_down()


def test_the_same_bytes_of_a_younger_file_stay(aged: DirectBot) -> None:
    (digest,) = keeps(aged, report_id(aged), b"same")
    aged.clock.passes(days=25)
    keeps(aged, report_id(aged), b"same")
    ages(aged, digest)
    aged.clock.passes(days=10)
    assert retention.prune_expired(aged.database, aged.context)["evidence"] == 1
    assert lies(aged, digest).exists()
    assert checks(aged) == (1, [])
    aged.shuts_down()


def test_by_the_schedule_once_a_day_and_not_during_a_backup(aged: DirectBot) -> None:
    aged.clock.passes(days=15)
    with aged.database.transaction() as session:
        assert leases.acquire(session, retention.FILES_DUTY, "backup-1", 60)
    retention.run_daily(aged.database, aged.context)
    assert aged.rows("SELECT count(*) FROM draft WHERE state = 'pruned'") == [0]
    with aged.database.transaction() as session:
        leases.release(session, "backup-1")
    retention.run_daily(aged.database, aged.context)
    assert aged.rows("SELECT count(*) FROM draft WHERE state = 'pruned'") == [2]
    retention.run_daily(aged.database, aged.context)
    assert aged.rows("SELECT value FROM key_value WHERE name = 'prune/day'") == ["2023-10-20"]
    aged.shuts_down()


def test_copies_from_before_an_upgrade_outlive_nothing_that_is_deleted(aged: DirectBot) -> None:
    folder = aged.settings.upgrade_copies
    folder.mkdir()
    (folder / f"before-upgrade-{aged.clock():%Y%m%dT%H%M%S}-first.dump").touch()
    retention.run_daily(aged.database, aged.context)
    assert len([*folder.iterdir()]) == 1
    aged.clock.passes(days=31)
    for _ in range(3):
        retention.run_daily(aged.database, aged.context)
    assert [*folder.iterdir()] == []
    aged.shuts_down()


def test_kept_for_ever_means_for_ever(tmp_path: Path) -> None:
    direct = DirectBot(tmp_path / "data", **dict.fromkeys(ALL, 0))
    assert retention.expiry_limits(direct.context) == {}
    direct.shuts_down()
    direct = DirectBot(tmp_path / "more", keep_drafts_days=0, keep_narrative_days=7)
    limits = retention.expiry_limits(direct.context)
    assert limits["drafts"] == limits["narratives"]  # a draft holds the same words
    direct.shuts_down()


def test_a_hash_that_does_not_open_is_skipped_and_named(tmp_path: Path, database_url: str) -> None:
    """Somebody changed one old file's hash: it stays, the others go; and what a spoilt row needs is never taken."""
    direct = DirectBot(tmp_path / "data", database_url, keep_evidence_days=30)
    direct.joins("Amal", "responder")
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    first, second, third = keeps(direct, report_id(direct), b"1", b"2", b"3")
    direct.clock.passes(days=31)
    keeps(direct, report_id(direct), b"3")  # it came again, and is not old
    for digest in (first, second, third):
        ages(direct, digest)
    direct.tampers("UPDATE evidence SET sha256 = :x WHERE id IN (1, 4)", x=b"S1" + b"x" * 60)
    assert retention.find_unreadable(direct.database, direct.context) == [1]
    assert retention.prune_expired(direct.database, direct.context) == {"evidence": 2}
    assert direct.rows("SELECT state FROM evidence ORDER BY id") == ["stored", "pruned", "pruned", "stored"]
    assert [lies(direct, digest).exists() for digest in (first, second, third)] == [True, False, True]
    assert retention.prune_expired(direct.database, direct.context) == {}
    retention.run_daily(direct.database, direct.context)
    direct.shuts_down()
