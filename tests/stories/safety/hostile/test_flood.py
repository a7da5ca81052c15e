"""Much at once: a flood of one slows nobody and loses nothing; a stranger's is not even kept."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.services.reports import whole_message
from bot.telegram.inbound.admission import Admission
from bot.telegram.inbound.rate_limit import STRANGER_BURST, STRANGER_PAUSE_S, RateLimiter
from bot.telegram.inbound.update import IncomingUpdate
from storage.repositories.messages import inbox
from storage.repositories.people import chats, unknown_chats
from tests.support.direct_bot import DirectBot
from tests.support.pictures import png
from tests.support.reports import only_report, plain_report
from tests.support.running_bot import RunningBot


def test_a_flood_of_one_holds_up_nobody(make: Callable[..., RunningBot]) -> None:
    app = make(inbound_burst=50, inbound_rate=40).opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    app.closes()
    for n in range(80):
        amal.sends(f"flood {n}")
    basel.sends("/queue")
    app.opens()
    basel.waits_for("Nothing waits")
    amal.waits_for("That was a lot at once")
    assert sum("That was a lot at once" in m.text for m in amal.chat()) == 1
    amal.sends("/report")  # what was sent is read; she can go on
    amal.waits_for("Where did it happen?")


def test_a_phone_that_comes_back_with_forty_messages_and_an_album_is_answered(
    make: Callable[..., RunningBot],
) -> None:
    app = make().opens()  # the settings as they come
    amal = app.joins("Amal", "responder")
    plain_report(amal)
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    app.closes()
    for n in range(40):
        amal.sends(f"note {n}")
    for n in range(10):
        amal.sends_photo(png(4, 4 + n))
    amal.sends("/mine")
    app.opens()
    amal.waits_for("of the last")
    assert not any("a lot at once" in m.text for m in amal.chat())
    assert only_report(app)
    with app.database.reading() as session:
        kept = session.execute(text("SELECT count(*) FROM evidence")).scalar()
        assert inbox.count_pending(session, [1, 2, 3]) == {}
    assert kept == 10


def test_turns_come_back_with_time() -> None:
    turns = RateLimiter(rate=5, burst=100)
    for _ in range(100):
        turns.record_handled({1: 0.001}, 0.0)
    assert turns.throttled(0.0) == ({1}, set(), pytest.approx(0.2))
    assert turns.throttled(0.3) == (set(), set(), None)
    turns.record_handled({1: 0.001, 2: 0.001}, 0.3)
    assert turns.throttled(0.3)[0] == {1}  # one more, and it rests again; another chat never does


def test_together_expensive_chats_get_a_fifth_of_the_time() -> None:
    turns = RateLimiter(rate=5, burst=100)
    turns.record_handled({1: 0.4, 2: 0.4, 3: 0.001}, 10.0)
    assert turns.throttled(10.1) == ({1, 2}, set(), pytest.approx(1.5))
    assert turns.throttled(11.7) == (set(), {1, 2}, None), "one of them at a time"
    turns.record_handled({1: 0.4, 3: 0.001}, 12.1)
    assert turns.throttled(12.2) == ({1, 2}, set(), pytest.approx(1.5)), "the other one waits, too"
    turns.record_handled({2: 0.001}, 14.0)
    assert turns.throttled(14.0) == (set(), {1}, None), "whose last update was cheap is as all others"


def test_expensive_texts_of_one_hold_up_nobody(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixty texts of "a/a/a…" made everybody else wait for 20 seconds."""
    read, costs = whole_message.read_report, 0.4

    def dear(text: str, *given: Any) -> Any:
        end = time.thread_time() + (costs if text.startswith("a/a") else 0)
        while time.thread_time() < end:
            pass
        return read(text, *given)

    monkeypatch.setattr(whole_message, "read_report", dear)
    app = make().opens()
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    for _ in range(40):
        amal.sends("a/a/a")
    app.waits(lambda: _pending(app) < 40)  # the first of them is read
    for _ in range(5):
        before, said = _pending(app), len(basel.chat())
        basel.sends("/help")
        app.waits(lambda said=said: len(basel.chat()) > said + 1)
        assert before - _pending(app) <= 2, "at most one that was begun, and one more, came before"
    costs = 0
    app.waits(lambda: _pending(app) == 0)  # hers are read, too


def _pending(app: RunningBot) -> int:
    with app.database.reading() as session:
        return int(session.execute(text("SELECT count(*) FROM inbox WHERE done_at IS NULL")).scalar_one())


@pytest.fixture
def gate(direct: DirectBot) -> Admission:
    direct.joins("Amal", "responder")
    return Admission(direct.context, clock=lambda: direct.clock().timestamp())


def comes(
    direct: DirectBot, gate: Admission, sender: int, first: int, count: int, *, private: bool = True
) -> int:
    """So many messages of somebody; how many were kept."""
    chat = sender if private else -77
    one = IncomingUpdate("text", chat, sender, private, message_id=1, at=1, text="x")
    with direct.database.transaction() as session:
        rows = gate.admit(session, [(first + n, one) for n in range(count)])
        return inbox.store(session, [(n, c, i.to_json()) for n, c, i in rows], direct.clock())


def test_of_far_too_much_the_last_is_refused_and_it_is_said(direct: DirectBot, gate: Admission) -> None:
    amal = direct.telegram("Amal")
    kept = sum(comes(direct, gate, amal, 1000 + 50 * n, 50) for n in range(40))
    assert 1000 <= kept <= 1050  # of 2,000: what came first
    said = [content["text"] for content in direct.said("Amal") if content and "text" in content]
    assert sum("far too much at once" in line for line in said) == 1
    direct.tampers("UPDATE inbox SET done_at = '2023-10-05 12:22:00'")
    assert comes(direct, gate, amal, 9000, 50) == 50  # read: she is heard again
    assert direct.joins("Basel", "coordinator") is not None
    assert comes(direct, gate, direct.telegram("Basel"), 9900, 50) == 50


def test_a_strangers_flood_is_not_kept_and_nothing_of_them_stays(direct: DirectBot, gate: Admission) -> None:
    kept = sum(comes(direct, gate, 666_000 + n % 7, 10_000 + 100 * n, 100) for n in range(100))
    assert kept == 7 * STRANGER_BURST  # of 10,000
    assert comes(direct, gate, 777, 1, 100, private=False) == STRANGER_BURST  # in a group, too
    assert comes(direct, gate, direct.telegram("Amal"), 50_000, 10) == 10
    direct.clock.passes(seconds=STRANGER_PAUSE_S + 1)
    assert comes(direct, gate, 666_001, 60_000, 5) == 1
    before = direct.rows("SELECT count(*) FROM chat")[0]
    with direct.database.transaction() as session:
        for telegram in range(666_000, 666_007):
            chats.may_greet(session, chats.find_or_create(session, telegram), direct.clock(), 3600, 3)
    direct.clock.passes(days=3)
    with direct.database.transaction() as session:
        assert (
            unknown_chats.forget(session, direct.clock() - timedelta(days=2)) == 0
        )  # their updates are remembered
        inbox.forget(session, direct.clock())
        session.execute(text("DELETE FROM inbox WHERE chat_id <> 1"))
        assert unknown_chats.forget(session, direct.clock() - timedelta(days=2)) == 7
    assert direct.rows("SELECT count(*) FROM chat")[0] == before - 7
    assert comes(direct, gate, 666_001, 70_000, 1) == 1  # and they are met again as any stranger


def test_one_member_of_a_group_cannot_keep_it_from_hearing_the_others(direct: DirectBot) -> None:
    direct.joins("Basel", "coordinator")
    direct.joins("Dina", "admin")
    gate = Admission(direct.context, clock=lambda: direct.clock().timestamp())
    basel, dina, burst = direct.telegram("Basel"), direct.telegram("Dina"), direct.settings.inbound_burst
    assert comes(direct, gate, basel, 1, 500, private=False) == burst // 2
    assert comes(direct, gate, dina, 1_000, 10, private=False) == 10
    assert comes(direct, gate, basel, 2_000, 10) == 10  # in his own chat he is heard
    said = [content["text"] for content in direct.said("Basel") if content and "text" in content]
    assert sum("far too much at once" in line for line in said) == 1
    turns = RateLimiter(direct.settings.inbound_rate, burst)
    for _ in range(burst // 2 + 10):
        turns.record_handled({77: 0.001}, 0.0)
    assert turns.throttled(0.0)[0] == set()  # the group is read on at once
    direct.clock.passes(seconds=10)
    assert comes(direct, gate, basel, 3_000, 10, private=False) == 10


def test_whoever_comes_with_an_invitation_in_the_same_batch_is_heard(
    direct: DirectBot, gate: Admission
) -> None:
    assert comes(direct, gate, 888, 1, 12) == 12  # /start, the language, and what they typed meanwhile
