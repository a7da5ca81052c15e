"""A copy that was put back knows nothing of what happened since: it asks, and does nothing twice."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.services.audit import audit_trail
from bot.services.imports import jsonl
from bot.services.operations import after_restore
from bot.services.people import joining
from bot.services.publishing import amendments, digests, periods, posting
from bot.services.publishing.channels import Channel, open_channels
from bot.views.callbacks import Callback
from storage.repositories.people import chats
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication
from tests.support.direct_bot import DirectBot

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
ZONE = ZoneInfo("Asia/Damascus")


def at(day: int, hour: int) -> datetime:
    return datetime(2023, 10, day, hour, 30, tzinfo=ZONE)


@pytest.fixture
def direct(tmp_path: Path, database_url: str) -> Iterator[DirectBot]:
    """As on the evening of the 5th, when the backup was taken: the preliminary statement waits to be sent."""
    direct = DirectBot(tmp_path / "data", database_url, weekly_day="sunday", digest_day="same")
    direct.clock.put(at(5, 8))
    for name, role in (("Amal", "responder"), ("Basel", "coordinator"), ("Dina", "admin")):
        direct.joins(name, role)
    jsonl.import_file(direct.database, direct.context, EXAMPLE)
    open_channels(direct.database, direct.context, channels(direct))
    direct.clock.put(at(5, 23))
    assert publishes(direct) == 2
    yield direct
    direct.shuts_down()


def channels(direct: DirectBot) -> list[Channel]:
    with direct.database.transaction() as session:
        return [
            Channel(chats.find_or_create(session, number), language)
            for number, language in ((-1, "en"), (-2, "ar"))
        ]


def publishes(direct: DirectBot) -> int:
    return digests.publish_due(direct.database, direct.context, channels(direct))


def comes_back(direct: DirectBot, when: datetime) -> after_restore.CleanupResult:
    direct.clock.put(when)
    return after_restore.clean_up(direct.database, when, ZONE, 0)


def posts(direct: DirectBot) -> list[tuple[str, str, str]]:
    """(day, edition, state of its pieces) of every statement in the English channel, and of a picture below it."""
    with direct.database.engine.connect() as connection:
        from sqlalchemy import text

        found = connection.execute(
            text(
                "SELECT DISTINCT p.day, p.edition, o.state FROM outbox o JOIN publication p ON p.id = o.publication_id "
                "WHERE p.language = 'en' AND o.verb = 'post' ORDER BY p.day, p.edition"
            )
        )
        return [(str(day), edition, state) for day, edition, state in found]


def asked(direct: DirectBot, name: str) -> list[list[Any]]:
    return [
        said["buttons"][0]
        for said in direct.said(name)
        if said and Callback.UNCERTAIN_POST.data("there", "") in json.dumps(said)
    ]


def test_what_may_stand_in_the_channel_is_asked_about(direct: DirectBot) -> None:
    after = comes_back(direct, at(7, 12))
    assert after.posts > 0
    assert publishes(direct) == 2  # the 6th, final; the 5th closes as it is
    states = dict.fromkeys(posts(direct))
    assert {state for _day, _edition, state in states} == {"sending"}
    posting.ask_about_uncertain(direct.database, direct.context)
    posting.ask_about_uncertain(direct.database, direct.context)
    questions = asked(direct, "Basel")
    assert len(questions) == len(asked(direct, "Dina")) == 2 * (len(states))
    assert not asked(direct, "Amal")
    (there, _), (again_there, again) = questions[0], questions[2]
    assert again_there
    first, second = (re.sub(r"\D", "", button[1]) for button in (there, again))
    direct.does("Basel", "tap", data=there[1])
    direct.does("Dina", "tap", data=again[1])
    with direct.database.reading() as session:
        told: dict[str, Publication | None] = {
            n: publications.find_by_id(session, int(n)) for n in (first, second)
        }
    assert [each.state if each else None for each in told.values()] == ["posted", "claimed"]
    query = "SELECT DISTINCT state FROM outbox WHERE verb = 'post' AND publication_id = :n"
    assert direct.rows(query, n=int(first)) == ["done"]
    assert direct.rows(query, n=int(second)) == ["waiting"]
    # What came due after the restore goes out as ever.
    direct.clock.put(at(8, 12))
    publishes(direct)
    assert ("2023-10-08", "preliminary", "waiting") not in posts(direct)
    direct.clock.put(at(8, 23))
    publishes(direct)
    assert ("2023-10-08", "preliminary", "waiting") in posts(direct)


def test_a_statement_that_was_found_there_is_never_edited_anew(direct: DirectBot) -> None:
    """Nobody knows its message: an edit would be a second post."""
    comes_back(direct, at(7, 12))
    publishes(direct)
    posting.ask_about_uncertain(direct.database, direct.context)
    for yes, _no in asked(direct, "Basel"):
        direct.does("Basel", "tap", data=yes[1])
    amendments.mark_amended(direct.database, direct.context, channels(direct))
    before = direct.rows("SELECT count(*) FROM outbox WHERE card LIKE 'statement/%' AND state = 'waiting'")
    direct.clock.passes(minutes=5)
    number = direct.rows("SELECT number FROM report WHERE state = 'verified' ORDER BY number LIMIT 1")[0]
    from dataclasses import replace

    from storage.repositories.reports import reports
    from storage.repositories.reports.reports import Author

    with direct.database.transaction() as session:
        filed = reports.find(session, number)
        assert filed is not None
        changed = replace(
            filed.attack, killed=replace(filed.attack.killed, total=(filed.attack.killed.total or 0) + 1)
        )
        reports.revise(session, changed, Author(None, direct.clock(), "report.correct"), ZONE)
    direct.clock.passes(minutes=5)
    assert amendments.mark_amended(direct.database, direct.context, channels(direct)) >= 1
    assert (
        direct.rows("SELECT count(*) FROM outbox WHERE card LIKE 'statement/%' AND state = 'waiting'")
        == before
    )


def test_what_waited_is_not_said_again_and_no_old_door_opens(direct: DirectBot) -> None:
    code, _until = joining.create_invitation(direct.database, direct.context, "admin")
    direct.does("Basel", "command", text="/help")
    waiting = (
        "SELECT count(*) FROM outbox WHERE state = 'waiting' AND verb IN ('send', 'album', 'file', 'bundle')"
    )
    assert direct.rows(waiting)[0] > 0
    after = comes_back(direct, at(7, 12))
    assert after.unsaid > 0
    assert direct.rows(waiting) == [0]
    assert after.invitations == 1
    assert after.people == (("A-01", "responder"), ("C-02", "coordinator"), ("D-03", "admin"))
    direct.does("Nadia", "command", text=f"/start {code}")
    assert direct.rows("SELECT count(*) FROM person") == [3]
    direct.extends_chain()
    assert direct.audit_findings() == []
    assert direct.rows("SELECT detail FROM audit WHERE verb = 'record.restore'")[0]["invitations"] == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_statement_carries_the_seal(direct: DirectBot, language: str) -> None:
    """Preliminary, final and weekly, in both languages: history cannot be rewritten unseen."""
    channel = channels(direct)[0 if language == "en" else 1]
    direct.clock.put(at(6, 12))
    with direct.database.transaction() as session:
        digests.post_statement(session, direct.context, channel, date(2023, 10, 5), "final")
        assert periods.post_week(session, direct.context, channel, date(2023, 10, 5))
    direct.extends_chain()
    editions = {}
    with direct.database.reading() as session:
        for edition in ("preliminary", "final", "weekly"):
            found = publications.find(session, channel.chat_id, language, date(2023, 10, 5), edition)
            assert found is not None
            assert found.head is not None
            assert found.head["hash"][:16] in found.pieces[-1]["text"]
            editions[edition] = found.head["hash"][:16]
            assert audit_trail.verify_log(session, editions[edition]).findings == ()
    assert len(set(editions.values())) == 3
