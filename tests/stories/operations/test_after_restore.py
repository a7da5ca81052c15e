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
from storage.repositories.people import chats
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication
from tests.support.direct_bot import Desk

EXAMPLE = Path("bot/runtime/example/2023-10-05.jsonl")
ZONE = ZoneInfo("Asia/Damascus")


def at(day: int, hour: int) -> datetime:
    return datetime(2023, 10, day, hour, 30, tzinfo=ZONE)


@pytest.fixture
def desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """As on the evening of the 5th, when the backup was taken: the preliminary statement waits to be sent."""
    desk = Desk(tmp_path / "data", database_url, weekly_day="sunday", digest_day="same")
    desk.clock.put(at(5, 8))
    for name, role in (("Amal", "responder"), ("Basel", "coordinator"), ("Dina", "admin")):
        desk.joins(name, role)
    jsonl.import_file(desk.database, desk.house, EXAMPLE)
    open_channels(desk.database, desk.house, channels(desk))
    desk.clock.put(at(5, 23))
    assert publishes(desk) == 2
    yield desk
    desk.leaves()


def channels(desk: Desk) -> list[Channel]:
    with desk.database.transaction() as session:
        return [
            Channel(chats.number_of(session, number), language)
            for number, language in ((-1, "en"), (-2, "ar"))
        ]


def publishes(desk: Desk) -> int:
    return digests.publish_due(desk.database, desk.house, channels(desk))


def comes_back(desk: Desk, when: datetime) -> after_restore.Aftermath:
    desk.clock.put(when)
    return after_restore.settle_in(desk.database, when, ZONE, 0)


def posts(desk: Desk) -> list[tuple[str, str, str]]:
    """(day, edition, state of its pieces) of every statement in the English channel, and of a picture below it."""
    with desk.database.engine.connect() as connection:
        from sqlalchemy import text

        found = connection.execute(
            text(
                "SELECT DISTINCT p.day, p.edition, o.state FROM outbox o JOIN publication p ON p.id = o.publication_id "
                "WHERE p.language = 'en' AND o.verb = 'post' ORDER BY p.day, p.edition"
            )
        )
        return [(str(day), edition, state) for day, edition, state in found]


def asked(desk: Desk, name: str) -> list[list[Any]]:
    return [said["buttons"][0] for said in desk.said(name) if said and "p|there|" in json.dumps(said)]


def test_what_may_stand_in_the_channel_is_asked_about(desk: Desk) -> None:
    after = comes_back(desk, at(7, 12))
    assert after.posts > 0
    assert publishes(desk) == 2  # the 6th, final; the 5th closes as it is
    states = dict.fromkeys(posts(desk))
    assert {state for _day, _edition, state in states} == {"sending"}
    posting.ask_about_uncertain(desk.database, desk.house)
    posting.ask_about_uncertain(desk.database, desk.house)
    questions = asked(desk, "Basel")
    assert len(questions) == len(asked(desk, "Dina")) == 2 * (len(states))
    assert not asked(desk, "Amal")
    (there, _), (again_there, again) = questions[0], questions[2]
    assert again_there
    first, second = (re.sub(r"\D", "", button[1]) for button in (there, again))
    desk.does("Basel", "tap", data=there[1])
    desk.does("Dina", "tap", data=again[1])
    with desk.database.reading() as session:
        told: dict[str, Publication | None] = {n: publications.find(session, int(n)) for n in (first, second)}
    assert [each.state if each else None for each in told.values()] == ["posted", "claimed"]
    query = "SELECT DISTINCT state FROM outbox WHERE verb = 'post' AND publication_id = :n"
    assert desk.rows(query, n=int(first)) == ["done"]
    assert desk.rows(query, n=int(second)) == ["waiting"]
    # What came due after the restore goes out as ever.
    desk.clock.put(at(8, 12))
    publishes(desk)
    assert ("2023-10-08", "preliminary", "waiting") not in posts(desk)
    desk.clock.put(at(8, 23))
    publishes(desk)
    assert ("2023-10-08", "preliminary", "waiting") in posts(desk)


def test_a_statement_that_was_found_there_is_never_edited_anew(desk: Desk) -> None:
    """Nobody knows its message: an edit would be a second post."""
    comes_back(desk, at(7, 12))
    publishes(desk)
    posting.ask_about_uncertain(desk.database, desk.house)
    for yes, _no in asked(desk, "Basel"):
        desk.does("Basel", "tap", data=yes[1])
    amendments.mark_updated(desk.database, desk.house, channels(desk))
    before = desk.rows("SELECT count(*) FROM outbox WHERE card LIKE 'statement/%' AND state = 'waiting'")
    desk.clock.passes(minutes=5)
    number = desk.rows("SELECT number FROM report WHERE state = 'verified' ORDER BY number LIMIT 1")[0]
    from dataclasses import replace

    from storage.repositories.reports import reports
    from storage.repositories.reports.reports import Author

    with desk.database.transaction() as session:
        filed = reports.find(session, number)
        assert filed is not None
        changed = replace(
            filed.attack, killed=replace(filed.attack.killed, total=(filed.attack.killed.total or 0) + 1)
        )
        reports.revise(session, changed, Author(None, desk.clock(), "report.correct"), ZONE)
    desk.clock.passes(minutes=5)
    assert amendments.mark_updated(desk.database, desk.house, channels(desk)) >= 1
    assert (
        desk.rows("SELECT count(*) FROM outbox WHERE card LIKE 'statement/%' AND state = 'waiting'") == before
    )


def test_what_waited_is_not_said_again_and_no_old_door_opens(desk: Desk) -> None:
    code, _until = joining.invite(desk.database, desk.house, "admin")
    desk.does("Basel", "command", text="/help")
    waiting = (
        "SELECT count(*) FROM outbox WHERE state = 'waiting' AND verb IN ('say', 'album', 'file', 'bundle')"
    )
    assert desk.rows(waiting)[0] > 0
    after = comes_back(desk, at(7, 12))
    assert after.unsaid > 0
    assert desk.rows(waiting) == [0]
    assert after.invitations == 1
    assert after.people == (("A-01", "responder"), ("C-02", "coordinator"), ("D-03", "admin"))
    desk.does("Nadia", "command", text=f"/start {code}")
    assert desk.rows("SELECT count(*) FROM person") == [3]
    desk.seals()
    assert desk.findings() == []
    assert desk.rows("SELECT detail FROM audit WHERE verb = 'record.restore'")[0]["invitations"] == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_statement_carries_the_seal(desk: Desk, language: str) -> None:
    """Preliminary, final and weekly, in both languages: history cannot be rewritten unseen."""
    channel = channels(desk)[0 if language == "en" else 1]
    desk.clock.put(at(6, 12))
    with desk.database.transaction() as session:
        digests.post(session, desk.house, channel, date(2023, 10, 5), "final")
        assert periods.post_week(session, desk.house, channel, date(2023, 10, 5))
    desk.seals()
    editions = {}
    with desk.database.reading() as session:
        for edition in ("preliminary", "final", "weekly"):
            found = publications.one(session, channel.chat_id, language, date(2023, 10, 5), edition)
            assert found is not None
            assert found.head is not None
            assert found.head["hash"][:16] in found.pieces[-1]["text"]
            editions[edition] = found.head["hash"][:16]
            assert audit_trail.check(session, editions[edition]).findings == ()
    assert len(set(editions.values())) == 3
