"""Telegram refuses, hesitates or is gone: what is to be said is said, and nobody waits for somebody else's trouble."""

from collections.abc import Callable

from sqlalchemy import text

from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import AMAL, CHANNEL_EN
from tests.support.running_bot import House


def states(house: House) -> dict[str, int]:
    with house.database.reading() as session:
        rows = session.execute(text("SELECT state, count(*) FROM outbox GROUP BY state"))
        return {row[0]: row[1] for row in rows}


def settled(house: House, wanted: Callable[[dict[str, int]], bool]) -> dict[str, int]:
    house.waits(lambda: wanted(states(house)))
    return states(house)


def tried(house: House, method: str) -> int:
    """How often a call was cut or refused."""
    return sum(fault["happened"] for fault in house.sandbox.faults() if method in fault["methods"])


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
    house.settles()
    assert states(house)["waiting"] == 1
    house.clock.passes(seconds=590)
    house.settles()
    assert states(house)["waiting"] == 1, "before the time Telegram named"
    house.clock.passes(seconds=11)
    house.sandbox.person("Basel").sends("/help")
    settled(house, lambda found: "waiting" not in found)


def test_network_gone_and_back(house: House, amal: Person) -> None:
    house.sandbox.fault("cut", methods=["sendMessage"], times=3)
    house.sandbox.fault("error", methods=["getUpdates"], times=2)
    amal.sends("/mine")
    for times in (1, 2, 3):
        house.waits(lambda times=times: tried(house, "sendMessage") == times)
        house.clock.passes(minutes=1)  # the pause after a try that failed
        house.sandbox.person("Nadia").sends("/start")  # something to say: the outbox is looked at again
    house.settles()
    assert settled(house, lambda found: "waiting" not in found).keys() == {"done"}


def test_unchanged_edit_is_a_success(house: House, amal: Person) -> None:
    house.sandbox.fault("cut", methods=["editMessageText"], after=True, times=1)
    amal.sends("/report")
    amal.sends("Sarmin")
    amal.taps("Now")
    house.settles()
    house.clock.passes(seconds=5)
    amal.waits_for("What kind of attack?")
    assert "dead" not in settled(house, lambda found: "waiting" not in found)


def test_statement_on_its_way_is_not_asked_about(house: House, basel: Person) -> None:
    house.sandbox.fault("slow", methods=["sendMessage"], chat_id=CHANNEL_EN, seconds=1.5)
    house.clock.passes(hours=6)
    house.waits(lambda: tried(house, "sendMessage"))
    house.settles()
    assert not any("?" in message.text and message.rows for message in basel.chat()[-3:])
    assert len([m for m in house.sandbox.person("Dina").chat(CHANNEL_EN) if m.from_bot]) == 1


def test_unsure_statement_is_asked_about_and_never_posted_twice(house: House, basel: Person) -> None:
    house.sandbox.fault("cut", methods=["sendMessage"], chat_id=CHANNEL_EN, after=True)
    house.clock.passes(hours=6)
    question = basel.waits_for(
        lambda messages: next((m for m in reversed(messages) if len(m.buttons) == 2), None)
    )
    assert len(question.buttons) == 2
    house.settles()
    channel = house.sandbox.person("Dina")
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1
    basel.presses(question.id, question.rows[0][0].data or "")
    house.settles()
    assert "sending" not in settled(house, lambda found: "waiting" not in found)
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1


def test_telegram_gone_for_a_day(house: House, amal: Person, basel: Person) -> None:
    """Whatever is called fails for a day: what was to be said is said after it; of the statement that was on its
    way when the line broke nobody knows whether it stands, so the coordinators are asked."""
    amal.sends("/report")
    amal.waits_for("Where")
    for method in ("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "deleteMessage"):
        house.sandbox.fault("cut", methods=[method], times=None)
    house.waits(lambda: tried(house, "getUpdates"))
    amal.sends("Sarmin")
    for _hour in range(25):
        house.clock.passes(hours=1)
        house.looks_at_the_clock()
    assert len(house.sandbox.pending_updates()) == 1, "Telegram still has it"
    house.sandbox.good_weather()
    house.waits(lambda: not house.sandbox.pending_updates())
    for _ in range(12):  # the pauses have grown to minutes
        house.clock.passes(minutes=5)
        house.settles()
    amal.waits_for("Sarmin, Idlib")
    assert "dead" not in settled(house, lambda found: "waiting" not in found)
    channel = house.sandbox.person("Dina")
    assert not [m for m in channel.chat(CHANNEL_EN) if m.from_bot]
    for question in [m for m in basel.chat() if len(m.buttons) == 2 and "there" in (m.rows[0][0].data or "")]:
        not_there = next(b.data for row in question.rows for b in row if b.data and "|there|" not in b.data)
        basel.presses(question.id, not_there)
    house.waits(lambda: [m for m in channel.chat(CHANNEL_EN) if m.from_bot])
    house.settles()
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1
