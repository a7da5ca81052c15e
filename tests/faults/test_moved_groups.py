"""A group becomes a supergroup: its old number never works again, and everything finds the new one."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.client.seen import Seen
from bot.sandbox.presets import COORDINATORS
from bot.sandbox.server.server import SandboxServer
from bot.services import coordinator_chats
from bot.services.publishing.channels import Channel, build_publication
from storage.repositories.people import chats
from storage.repositories.publishing import publications
from tests.support.direct_bot import DirectBot
from tests.support.reports import plain_report
from tests.support.running_bot import RunningBot

GROUP = str(COORDINATORS)


def written(person: Person, chat: int, words: str) -> list[Seen]:
    return [m for m in person.chat(chat) if m.from_bot and words in m.text]


def settled(app: RunningBot) -> bool:
    """Whether nothing waits, and nothing was given up."""
    app.waits_until_idle()
    with app.database.reading() as session:
        return set(session.execute(text("SELECT DISTINCT state FROM outbox")).scalars()) == {"done"}


def tries(app: RunningBot) -> int:
    return sum(call["parameters"].get("chat_id") == COORDINATORS for call in app.sandbox.calls("sendMessage"))


@pytest.fixture
def news(server: SandboxServer) -> int:
    """A group in which statements are posted, as in a channel."""
    with Sandbox(server.url) as sandbox:
        boss = sandbox.person("Dina")
        group = boss.makes_group("News")
        boss.sets_status("member", chat=group)
        return group


@pytest.fixture
def staffed(make: Callable[..., RunningBot], news: int) -> tuple[RunningBot, Person, Person]:
    named = {"coordinators_chat": GROUP, "alert_chats": (("en", GROUP),), "channels": (("en", str(news)),)}
    app = make(**named).opens()
    return app, app.joins("Amal", "responder"), app.joins("Basel", "coordinator")


def test_while_the_bot_runs(
    staffed: tuple[RunningBot, Person, Person], news: int, caplog: pytest.LogCaptureFixture
) -> None:
    app, amal, basel = staffed
    plain_report(amal)
    basel.waits_for("Sarmin", chat=COORDINATORS)
    app.waits_until_idle()
    with caplog.at_level(logging.WARNING):
        new = basel.migrates(COORDINATORS)
        app.waits_until_idle()
        before = tries(app)
        plain_report(amal, "Binnish")
        basel.waits_for("Binnish", chat=new)
        assert settled(app)
    moved = [line for line in caplog.records if "supergroup" in line.getMessage()]
    assert len(moved) == 1
    assert tries(app) == before, "the old number is not tried again"
    (told,) = written(basel, new, "This group has become a supergroup")
    assert str(new) in told.text
    basel.taps("✓ Verify", chat=new)
    app.waits_until_idle()
    (card,) = written(basel, new, "Binnish")
    assert "State: verified" in card.text
    amal.sends("/mine")
    amal.taps("01 · Sarmin · sent")
    amal.taps("Withdraw")
    amal.taps("Yes")
    basel.waits_for("State: withdrawn", chat=new)
    assert settled(app)
    assert len(written(basel, new, "Binnish")) == len(written(basel, new, "Sarmin")) == 1
    dina = app.sandbox.person("Dina")
    news = dina.migrates(news)
    app.clock.put(app.clock().replace(hour=18, minute=1))  # 21:01 in Damascus
    dina.waits_for("Preliminary statement", chat=news, since=0)
    assert settled(app)


@pytest.mark.parametrize("setting", ["old", "new"])
def test_while_the_bot_is_stopped(
    staffed: tuple[RunningBot, Person, Person], make: Callable[..., RunningBot], setting: str
) -> None:
    """Telegram's word is lost after a day. Messages wait for the old number; the setting is mended before the start,
    or later."""
    app, amal, basel = staffed
    plain_report(amal)
    basel.waits_for("Sarmin", chat=COORDINATORS)
    app.waits_until_idle()
    app.sandbox.fault("error", methods=["sendMessage"], chat_id=COORDINATORS, times=None)
    plain_report(amal, "Binnish")
    app.waits(lambda: app.sandbox.faults()[0]["happened"])
    app.closes()
    app.sandbox.clear_faults()
    new = basel.migrates(COORDINATORS)
    app.server.app.world.updates.drop_all()
    named = str(new) if setting == "new" else GROUP
    again = make(
        coordinators_chat=named, channels=(), database_url=app.settings.database_url, alert_chats=()
    ).opens()
    again.clock.put(app.clock())
    again.clock.passes(minutes=10)
    plain_report(amal, "Maarrat Misrin")
    basel.waits_for("2023-10-05/03", chat=new)
    assert settled(again)
    assert tries(again) <= 6
    assert len(written(basel, new, "Binnish")) == len(written(basel, new, "2023-10-05/03")) == 1
    assert len(written(basel, new, "This group has become")) == (setting == "old")


def test_a_channel_that_settings_name_by_its_new_number_has_its_statements(
    tmp_path: Path, database_url: str
) -> None:
    """The setting was mended before anybody told the program what the old number became."""
    old, new = -2001, -1002001
    direct = DirectBot(tmp_path / "data", database_url, channels=(("en", str(new)),))
    today = direct.context.today()
    with direct.database.transaction() as session:
        before, now = (Channel(chats.find_or_create(session, chat), "en") for chat in (old, new))
        for channel, days in ((before, 3), (now, 1)):
            publications.open_channel(session, channel.chat_id, "en", today - timedelta(days=days))
            for edition in ("preliminary", "final"):
                day = today - timedelta(days=days)
                made = build_publication(channel, day, edition, direct.clock(), (), None, state="posted")
                assert publications.claim(session, replace(made, message_ids=[7]))
        publications.open_channel(session, before.chat_id, "ar", today)
        coordinator_chats.move_chat(session, direct.context, old, new, direct.clock())
    with direct.database.reading() as session:
        assert publications.find_first_day(session, now.chat_id, "en") == today - timedelta(days=3)
        assert publications.find_first_day(session, now.chat_id, "ar") == today
        claimed = publications.list_claimed(session, now.chat_id, "en", today - timedelta(days=9))
        assert {(today - day).days for day, _ in claimed} == {3, 1}
        found = publications.find(session, now.chat_id, "en", today - timedelta(days=3), "final")
        assert found is not None, "its row is proven"
        assert found.message_ids == []
    direct.shuts_down()
