"""Telegram refuses, hesitates or is gone: what is to be said is said, and nobody waits for somebody else's trouble."""

import time
from collections.abc import Callable

from sqlalchemy import text

from bot.sandbox.client import Person
from bot.sandbox.presets import AMAL, CHANNEL_EN
from tests.house import House


def states(house: House) -> dict[str, int]:
    with house.database.reading() as session:
        rows = session.execute(text("SELECT state, count(*) FROM outbox GROUP BY state"))
        return {row[0]: row[1] for row in rows}


def settled(house: House, wanted: Callable[[dict[str, int]], bool], seconds: float = 10) -> dict[str, int]:
    end = time.monotonic() + seconds
    while not wanted(found := states(house)):
        assert time.monotonic() < end, found
        time.sleep(0.05)
    return found


def test_blocked_by_one_holds_up_nobody(house: House, amal: Person, basel: Person) -> None:
    house.sandbox.fault("error", methods=["sendMessage"], chat_id=AMAL, code=403)
    amal.sends("/mine")
    basel.sends("/digest")
    basel.waits_for(lambda messages: messages[-1].from_bot)
    assert settled(house, lambda found: "waiting" not in found and "dead" in found)["dead"] == 1
    amal.sends("/mine")
    amal.waits_for(lambda messages: messages[-1].from_bot)


def test_retry_after_is_obeyed_and_others_go_on(house: House, amal: Person, basel: Person) -> None:
    house.sandbox.fault("too_many", methods=["sendMessage"], chat_id=AMAL, retry_after=600)
    amal.sends("/mine")
    basel.sends("/help")
    basel.waits_for(lambda messages: len(messages) > 3)
    time.sleep(0.3)
    assert states(house)["waiting"] == 1
    house.clock.passes(seconds=590)
    time.sleep(0.5)
    assert states(house)["waiting"] == 1, "before the time Telegram named"
    house.clock.passes(seconds=11)
    house.sandbox.person("Basel").sends("/help")
    settled(house, lambda found: "waiting" not in found)


def test_network_gone_and_back(house: House, amal: Person) -> None:
    house.sandbox.fault("cut", methods=["sendMessage"], times=3)
    house.sandbox.fault("error", methods=["getUpdates"], times=2)
    amal.sends("/mine")
    for _ in range(6):
        time.sleep(0.4)
        house.clock.passes(seconds=10)
    found = settled(house, lambda found: "waiting" not in found)
    assert "dead" not in found


def test_unchanged_edit_is_a_success(house: House, amal: Person) -> None:
    house.sandbox.fault("cut", methods=["editMessageText"], after=True, times=1)
    amal.sends("/report")
    amal.sends("Sarmin")
    amal.taps("Now")
    time.sleep(0.5)
    house.clock.passes(seconds=5)
    amal.waits_for("What kind of attack?")
    assert "dead" not in settled(house, lambda found: "waiting" not in found)


def test_statement_on_its_way_is_not_asked_about(house: House, basel: Person) -> None:
    house.sandbox.fault("slow", methods=["sendMessage"], chat_id=CHANNEL_EN, seconds=1.5)
    house.clock.passes(hours=6)
    time.sleep(3)
    assert not any("?" in message.text and message.rows for message in basel.chat()[-3:])
    assert len([m for m in house.sandbox.person("Dina").chat(CHANNEL_EN) if m.from_bot]) == 1


def test_unsure_statement_is_asked_about_and_never_posted_twice(house: House, basel: Person) -> None:
    house.sandbox.fault("cut", methods=["sendMessage"], chat_id=CHANNEL_EN, after=True)
    house.clock.passes(hours=6)
    question = basel.waits_for(
        lambda messages: next((m for m in reversed(messages) if len(m.buttons) == 2), None)
    )
    assert len(question.buttons) == 2
    time.sleep(0.5)
    channel = house.sandbox.person("Dina")
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1
    basel.presses(question.id, question.rows[0][0].data or "")
    time.sleep(0.5)
    assert "sending" not in settled(house, lambda found: "waiting" not in found)
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1


def test_telegram_gone_for_a_day(house: House, amal: Person, basel: Person) -> None:
    """Whatever is called fails for a day: what was to be said is said after it; of the statement that was on its
    way when the line broke nobody knows whether it stands, so the coordinators are asked."""
    amal.sends("/report")
    amal.waits_for("Where")
    for method in ("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "deleteMessage"):
        house.sandbox.fault("cut", methods=[method], times=None)
    time.sleep(0.5)
    amal.sends("Sarmin")
    for _hour in range(25):
        house.clock.passes(hours=1)
        time.sleep(0.15)
    assert len(house.sandbox.pending_updates()) == 1, "Telegram still has it"
    house.sandbox.good_weather()
    house.waits(lambda: not house.sandbox.pending_updates(), seconds=20)
    for _ in range(12):  # the pauses have grown to minutes
        house.clock.passes(minutes=5)
        time.sleep(0.1)
    amal.waits_for("Sarmin, Idlib")
    assert "dead" not in settled(house, lambda found: "waiting" not in found, seconds=20)
    channel = house.sandbox.person("Dina")
    assert not [m for m in channel.chat(CHANNEL_EN) if m.from_bot]
    for question in [m for m in basel.chat() if len(m.buttons) == 2 and "there" in (m.rows[0][0].data or "")]:
        not_there = next(b.data for row in question.rows for b in row if b.data and "|there|" not in b.data)
        basel.presses(question.id, not_there)
    house.waits(lambda: [m for m in channel.chat(CHANNEL_EN) if m.from_bot])
    time.sleep(0.5)
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1
