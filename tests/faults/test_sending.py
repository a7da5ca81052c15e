"""Telegram refuses, hesitates or is gone: what is to be said is said, and nobody waits for somebody else's trouble."""

from collections.abc import Callable

from sqlalchemy import text

from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import AMAL, CHANNEL_EN
from tests.support.running_bot import RunningBot


def states(app: RunningBot) -> dict[str, int]:
    with app.database.reading() as session:
        rows = session.execute(text("SELECT state, count(*) FROM outbox GROUP BY state"))
        return {row[0]: row[1] for row in rows}


def settled(app: RunningBot, wanted: Callable[[dict[str, int]], bool]) -> dict[str, int]:
    app.waits(lambda: wanted(states(app)))
    return states(app)


def tried(app: RunningBot, method: str) -> int:
    """How often a call was cut or refused."""
    return sum(fault["happened"] for fault in app.sandbox.faults() if method in fault["methods"])


def test_blocked_by_one_holds_up_nobody(app: RunningBot, amal: Person, basel: Person) -> None:
    app.sandbox.fault("refuse", reason="blocked", chat_id=AMAL, times=None)
    amal.sends("/mine")
    basel.sends("/digest")
    basel.waits_for(lambda messages: messages[-1].from_bot)
    assert settled(app, lambda found: "waiting" in found).keys() == {"done", "waiting"}
    app.sandbox.clear_faults()
    app.clock.passes(minutes=1)
    amal.waits_for(lambda messages: messages[-1].from_bot)


def test_retry_after_is_obeyed_and_others_go_on(app: RunningBot, amal: Person, basel: Person) -> None:
    app.sandbox.fault("too_many", methods=["sendMessage"], chat_id=AMAL, retry_after=600)
    amal.sends("/mine")
    basel.sends("/help")
    basel.waits_for(lambda messages: len(messages) > 3)
    app.waits_until_idle()
    assert states(app)["waiting"] == 1
    app.clock.passes(seconds=590)
    app.waits_until_idle()
    assert states(app)["waiting"] == 1, "before the time Telegram named"
    app.clock.passes(seconds=11)
    app.sandbox.person("Basel").sends("/help")
    settled(app, lambda found: "waiting" not in found)


def test_network_gone_and_back(app: RunningBot, amal: Person) -> None:
    app.sandbox.fault("cut", methods=["sendMessage"], times=3)
    app.sandbox.fault("error", methods=["getUpdates"], times=2)
    amal.sends("/mine")
    for times in (1, 2, 3):
        app.waits(lambda times=times: tried(app, "sendMessage") >= times and not app.is_sending())
        app.clock.passes(minutes=1)  # the pause after a try that failed
        app.sandbox.person("Nadia").sends("/start")  # something to say: the outbox is looked at again
    app.waits_until_idle()
    assert settled(app, lambda found: "waiting" not in found).keys() == {"done"}


def test_unchanged_edit_is_a_success(app: RunningBot, amal: Person) -> None:
    app.sandbox.fault("cut", methods=["editMessageText"], after=True, times=1)
    amal.sends("/report")
    amal.sends("Sarmin")
    amal.taps("Now")
    app.waits_until_idle()
    app.clock.passes(seconds=5)
    amal.waits_for("What kind of attack?")
    assert "dead" not in settled(app, lambda found: "waiting" not in found)


def test_statement_on_its_way_is_not_asked_about(app: RunningBot, basel: Person) -> None:
    app.sandbox.fault("slow", methods=["sendMessage"], chat_id=CHANNEL_EN, seconds=1.5)
    app.clock.passes(hours=6)
    app.waits(lambda: tried(app, "sendMessage"))
    app.waits_until_idle()
    assert not any("?" in message.text and message.rows for message in basel.chat()[-3:])
    assert len([m for m in app.sandbox.person("Dina").chat(CHANNEL_EN) if m.from_bot]) == 1


def test_unsure_statement_is_asked_about_and_never_posted_twice(app: RunningBot, basel: Person) -> None:
    app.sandbox.fault("cut", methods=["sendMessage"], chat_id=CHANNEL_EN, after=True)
    app.clock.passes(hours=6)
    question = basel.waits_for(
        lambda messages: next((m for m in reversed(messages) if len(m.buttons) == 2), None)
    )
    assert len(question.buttons) == 2
    app.waits_until_idle()
    channel = app.sandbox.person("Dina")
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1
    basel.presses(question.id, question.rows[0][0].data or "")
    app.waits_until_idle()
    assert "sending" not in settled(app, lambda found: "waiting" not in found)
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1
