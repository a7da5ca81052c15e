"""A machine whose clock is wrong: nothing is published or deleted, and afterwards nothing is left of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.monitoring import troubles
from bot.sandbox.presets import CHANNEL_EN
from tests.support.running_bot import RunningBot

BEFORE = datetime(2023, 10, 5, 18, 55, tzinfo=ZoneInfo("Asia/Damascus"))
DUE = BEFORE.replace(hour=21, minute=5)


def state(app: RunningBot) -> dict[str, list[str]]:
    """Every row that the passing of time can touch; values without their seals, which differ each time."""
    tables = ("publication", "draft", "evidence", "person", "outbox", "inbox", "report")
    queries = {table: f"SELECT * FROM {table}" for table in tables}
    queries["key_value"] = "SELECT name, value FROM key_value WHERE name NOT LIKE 'audit/%'"
    with app.database.reading() as session:
        return {name: sorted(map(str, session.execute(text(query)))) for name, query in queries.items()}


def posts(app: RunningBot) -> list[str]:
    sent = [each["parameters"] for each in app.sandbox.calls("sendMessage")]
    return [str(given["text"]) for given in sent if int(given["chat_id"]) == CHANNEL_EN]


@pytest.mark.parametrize("days", [400, -400])
def test_a_clock_400_days_off_for_a_while_leaves_no_trace(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    monkeypatch.setattr(troubles, "TELL_AFTER_S", 1e6)  # a busy machine takes longer than a while
    app = make(keep_drafts_days=30, keep_identity_days=30, keep_evidence_days=30, keep_narrative_days=30)
    app.clock.put(BEFORE)
    app.opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    amal.waits_for("When?")
    app.waits_until_idle()
    before = state(app)
    app.sets_machine_clock(timedelta(days=days))
    for _ in range(3):
        app.runs_scheduler()
    assert state(app) == before
    amal.taps("Now 18:55")  # who reports meanwhile notices nothing
    amal.waits_for("What kind of attack")
    app.clock_error = timedelta()
    for label in ("Missile", "House", "Not known", "No one (checked)", "✓ Send"):
        amal.taps(label)
    basel.waits_for("Sarmin")
    app.waits_until_idle()
    app.clock.put(DUE)
    app.waits(lambda: posts(app))
    app.waits_until_idle()
    app.clock_error = timedelta(days=-1)  # what was done is not done again
    for _ in range(2):
        app.runs_scheduler()
    app.clock_error = timedelta()
    app.waits_until_idle()
    assert len(posts(app)) == 1
    assert "October 5" in posts(app)[0]


def test_while_it_is_wrong_statements_wait_and_coordinators_know(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(troubles, "TELL_AFTER_S", 0.001)
    app = make()
    app.clock.put(BEFORE)
    app.clock_error = timedelta(hours=2)  # from the start on
    app.opens()
    basel = app.joins("Basel", "coordinator", "العربية")
    basel.waits_for("ساعة الحاسوب")
    app.clock.put(DUE)
    app.waits_until_idle()
    assert posts(app) == []
    assert len([m for m in basel.chat() if "ساعة الحاسوب" in m.text]) == 1
    app.clock_error = timedelta()
    basel.waits_for("عادت ساعة الحاسوب صحيحة")
    app.waits(lambda: posts(app))


def test_a_jump_of_less_than_an_hour_waits_too(app: RunningBot) -> None:
    app.clock.put(BEFORE.replace(hour=20, minute=20))
    app.waits_until_idle()
    app.clock_error = timedelta(minutes=45)  # 21:05, says the machine
    app.waits_until_idle()
    assert posts(app) == []
    app.clock_error = timedelta()
    app.clock.put(DUE)
    app.waits(lambda: posts(app))
