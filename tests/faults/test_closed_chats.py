"""Telegram takes no messages for a chat, for minutes or days: nothing is lost, said twice, or taken for published."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN, COORDINATORS
from bot.sandbox.server.server import SandboxServer
from storage.model.records import Target
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from tests.support.pictures import png
from tests.support.reports import plain_report
from tests.support.running_bot import RunningBot

#: 5 October 2023, 21:00 in Damascus.
EVENING = datetime(2023, 10, 5, 18, 0, 30, tzinfo=UTC)


def posts(app: RunningBot, channel: int = CHANNEL_EN) -> list[str]:
    return [message.text for message in app.sandbox.person("Dina").chat(channel) if message.from_bot]


def said(person: Person, words: str) -> int:
    return sum(words in message.text for message in person.chat())


def outbox(app: RunningBot) -> dict[str, int]:
    with app.database.reading() as session:
        rows = session.execute(text("SELECT state, count(*) FROM outbox GROUP BY state"))
        return {row[0]: row[1] for row in rows}


def test_who_blocks_the_bot_gets_everything_when_they_return(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    plain_report(amal)
    basel.waits_for("Sarmin")
    app.waits_until_idle()
    amal.blocks_bot()
    basel.taps("? Ask")
    basel.taps("When")
    app.waits_until_idle()
    assert "not answered yet" in basel.waits_for("cannot be reached since 15:22", since=0).text
    app.clock.passes(hours=30)
    app.waits_until_idle()
    assert not any("When" in message.text and message.rows for message in amal.chat())
    basel.sends("/help")  # nobody else is held up
    basel.waits_for("/queue")
    amal.unblocks_bot()
    amal.sends("/mine")
    app.waits_until_idle()
    assert said(amal, "When") == 1
    assert said(basel, "cannot be reached") == 0
    assert outbox(app).keys() == {"done"}


def test_of_a_deleted_account_the_coordinator_learns(app: RunningBot, amal: Person, basel: Person) -> None:
    plain_report(amal)
    basel.waits_for("Sarmin")
    amal.deletes_account()
    basel.taps("? Ask")
    basel.taps("When")
    basel.waits_for("cannot be reached since 15:22", since=0)


@pytest.mark.parametrize("how", ["rights", "admin_needed"])
def test_a_statement_is_published_when_telegram_took_it(
    app: RunningBot, amal: Person, basel: Person, how: str
) -> None:
    dina = app.sandbox.person("Dina")
    plain_report(amal)
    app.waits_until_idle()
    if how == "rights":
        dina.sets_status("administrator", chat=CHANNEL_EN, denied=["can_post_messages"])
    else:  # Telegram's own mistake: nobody told the bot
        app.sandbox.fault("refuse", reason=how, chat_id=CHANNEL_EN, times=None)
    app.clock.put(EVENING)
    app.waits(lambda: posts(app, CHANNEL_AR))
    app.waits_until_idle()
    assert posts(app) == []
    assert said(basel, "Telegram takes no messages for the channel (English)") == 1
    app.clock.passes(minutes=5)
    basel.sends("/digest post 2023-10-05")
    basel.waits_for("goes out as soon as the channel takes messages")
    app.waits_until_idle()
    assert said(basel, "is there already") == 0
    plain_report(amal)  # what is known when the channel is open counts
    app.clock.passes(minutes=25)
    if how == "admin_needed":
        app.sandbox.clear_faults()
    else:
        dina.sets_status("administrator", chat=CHANNEL_EN)
    app.clock.passes(minutes=20)
    app.waits(lambda: posts(app))
    app.waits_until_idle()
    assert len(posts(app)) == len(posts(app, CHANNEL_AR)) == 1
    assert "as of 21:" in posts(app)[0]
    assert said(basel, "takes messages for the channel (English) again") == 1
    assert outbox(app).keys() == {"done"}
    basel.sends("/digest post 2023-10-05")
    basel.waits_for("is there already")


@pytest.mark.parametrize("wanted", ["Post", "Leave out"])
def test_after_days_the_latest_edition_of_each_goes_out(make: Callable[..., RunningBot], wanted: str) -> None:
    app = make(weekly_day="sunday").opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    plain_report(amal)
    app.waits_until_idle()
    app.sandbox.fault("refuse", reason="kicked", chat_id=CHANNEL_EN, times=None)
    for days in (0, 5):
        app.clock.put(EVENING + timedelta(days=days))
        app.waits_until_idle()
    assert posts(app) == []
    app.sandbox.clear_faults()
    app.clock.put(EVENING + timedelta(days=6, minutes=20))
    app.waits(lambda: len(posts(app)) >= 4)
    app.waits_until_idle()
    days = ["October 8th", "October 9th", "October 10th", "October 11th"]
    assert [day in post for day, post in zip(days, posts(app), strict=True)] == [True] * 4
    assert ["Final" in post for post in posts(app)] == [True, True, True, False]
    question = basel.waits_for("Should they still go out?", since=0)
    listed = "October 5th, Friday, October 6th, Saturday, October 7th, the week up to Saturday, October 7th"
    assert listed in question.text
    basel.taps(wanted, on=question.id)
    app.waits_until_idle()
    assert len(posts(app)) == (8 if wanted == "Post" else 4)
    assert "October 5th" in posts(app)[4] if wanted == "Post" else posts(app)[-1]
    app.clock.passes(days=1)
    app.waits_until_idle()
    assert len(posts(app)) == (9 if wanted == "Post" else 5), (
        "the morning changed nothing: no final statement"
    )


def test_a_statement_that_is_wrong_itself_is_tried_again_only_by_people(
    app: RunningBot, basel: Person
) -> None:
    app.sandbox.fault("refuse", reason="cannot_parse", chat_id=CHANNEL_EN, times=None)
    app.clock.put(EVENING)
    basel.waits_for("Telegram refused the preliminary statement", since=0)
    app.clock.passes(hours=1)
    app.waits_until_idle()
    assert len(app.sandbox.calls("sendMessage")) < 30
    app.sandbox.clear_faults()
    app.clock.passes(hours=1)
    app.waits_until_idle()
    assert posts(app) == []
    basel.sends("/digest post 2023-10-05")
    basel.waits_for("is being posted")
    app.waits_until_idle()
    assert len(posts(app)) == 1


def test_a_group_that_settings_name_is_closed(server: SandboxServer, make: Callable[..., RunningBot]) -> None:
    """First the one for alerts alone: the coordinators' group hears of it. Then that one, too."""
    with Sandbox(server.url) as sandbox:
        boss = sandbox.person("Dina")
        alerts = boss.makes_group("Alerts")
        boss.sets_status("member", chat=alerts)
        boss.sets_status("kicked", chat=alerts)
    settings = {"coordinators_chat": str(COORDINATORS), "alert_chats": (("en", str(alerts)),), "channels": ()}
    app = make(**settings, alert_on=("missile",)).opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    dina = app.joins("Dina", "admin")
    plain_report(amal)
    basel.waits_for("takes no messages for the alert chat (English)", chat=COORDINATORS, since=0)
    app.clock.passes(hours=3)
    app.waits_until_idle()
    dina.sets_status("member", chat=alerts)
    basel.waits_for("takes messages for the alert chat (English) again", chat=COORDINATORS, since=0)
    app.waits_until_idle()
    assert len([m for m in dina.chat(alerts) if m.from_bot and m.service is None]) == 1
    basel.sets_status("kicked", chat=COORDINATORS)
    plain_report(amal, "Binnish")
    for person in (basel, dina):
        assert "the bot is not a member" in person.waits_for("the coordinators’ group", since=0).text
    app.clock.passes(hours=3)
    app.waits_until_idle()
    basel.sets_status("member", chat=COORDINATORS)
    basel.waits_for("Binnish", chat=COORDINATORS)
    app.waits_until_idle()
    cards = [m for m in basel.chat(COORDINATORS) if m.from_bot and "Binnish" in m.text]
    assert len(cards) == 1
    assert outbox(app).keys() == {"done"}


def test_what_telegram_slows_down_in_a_chat_waits_as_a_whole(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    plain_report(amal)
    app.waits_until_idle()
    app.sandbox.fault("too_many", methods=["sendMediaGroup"], retry_after=300)
    amal.sends_album([png(7, 7), png(8, 8)])
    app.waits(lambda: app.sandbox.faults()[0]["happened"])
    app.waits_until_idle()
    before = said(basel, "/queue")
    basel.sends("/help")
    app.waits_until_idle()
    assert said(basel, "/queue") == before, "messages behind the album wait, too"
    app.clock.passes(seconds=301)
    basel.waits_for("/queue")
    assert sum(message.album is not None for message in basel.chat()) == 2
    app.sandbox.fault("too_many", chat_id=CHANNEL_EN, retry_after=40_000)
    app.clock.put(EVENING)
    app.waits(lambda: posts(app, CHANNEL_AR))
    for seconds, said_so_far in ((39_990, 0), (11, 1)):
        app.clock.passes(seconds=seconds)
        app.waits_until_idle()
        assert len(posts(app)) == said_so_far, "once, after the time that Telegram named"


def test_a_statement_that_cannot_be_edited_stays_where_readers_have_it(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    """What cannot be edited is sent anew and deleted, but never a statement."""
    plain_report(amal)
    app.clock.put(EVENING)
    app.waits(lambda: posts(app))
    app.waits_until_idle()
    refused = '{"ok": false, "error_code": 400, "description": "Bad Request: message can\'t be edited"}'
    app.sandbox.fault(
        "raw", body=refused, code=400, methods=["editMessageText"], chat_id=CHANNEL_EN, times=None
    )
    app.clock.put(EVENING + timedelta(hours=12))
    app.waits_until_idle()
    before = [message.id for message in app.sandbox.person("Dina").chat(CHANNEL_EN)]
    with app.database.transaction() as session:
        (stored,) = reports.stream_between(session, app.clock().replace(year=2020), app.clock())
        less = replace(stored.attack, strikes=2, targets=(Target("school"),))
        reports.revise(session, less, Author(2, app.clock(), "report.correct"), app.settings.zone)
    app.clock.passes(minutes=5)
    app.waits_until_idle()
    assert app.sandbox.person("Dina").chat(CHANNEL_EN)[0].id == before[0]  # a correction stands below it
    assert outbox(app)["dead"] == 1  # it was tried
