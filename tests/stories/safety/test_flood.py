"""Much at once: a flood of one slows nobody and loses nothing; a stranger's is not even kept."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.telegram.inbound.admission import Gate
from bot.telegram.inbound.rate_limit import STRANGER_BURST, STRANGER_PAUSE_S, Turns
from bot.telegram.inbound.update import Incoming
from storage.repositories.messages import inbox
from storage.repositories.people import chats, unknown_chats
from tests.support.direct_bot import Desk
from tests.support.pictures import png
from tests.support.reports import only_report, plain_report
from tests.support.running_bot import House


def test_a_flood_of_one_holds_up_nobody(make: Callable[..., House]) -> None:
    house = make(heard_burst=50, heard_rate=40).opens()
    amal, basel = house.joins("Amal", "responder"), house.joins("Basel", "coordinator")
    house.closes()
    for n in range(80):
        amal.sends(f"flood {n}")
    basel.sends("/queue")
    house.opens()
    basel.waits_for("Nothing waits")
    amal.waits_for("That was a lot at once")
    assert sum("That was a lot at once" in m.text for m in amal.chat()) == 1
    amal.sends("/report")  # what was sent is read; she can go on
    amal.waits_for("Where did it strike?")


def test_a_phone_that_comes_back_with_forty_messages_and_an_album_is_answered(
    make: Callable[..., House],
) -> None:
    house = make().opens()  # the settings as they come
    amal = house.joins("Amal", "responder")
    plain_report(amal)
    amal.sends("/report")
    amal.waits_for("Where did it strike?")
    house.closes()
    for n in range(40):
        amal.sends(f"note {n}")
    for n in range(10):
        amal.sends_photo(png(4, 4 + n))
    amal.sends("/mine")
    house.opens()
    amal.waits_for("of the last")
    assert not any("a lot at once" in m.text for m in amal.chat())
    assert only_report(house)
    with house.database.reading() as session:
        kept = session.execute(text("SELECT count(*) FROM evidence")).scalar()
        assert inbox.lengths(session, [1, 2, 3]) == {}
    assert kept == 10


def test_turns_come_back_with_time() -> None:
    turns = Turns(rate=5, burst=100)
    turns.had([1] * 100, 0.0)
    assert turns.resting(0.0) == ({1}, pytest.approx(0.2))
    assert turns.resting(0.3) == (set(), None)
    turns.had([1, 2], 0.3)
    assert turns.resting(0.3)[0] == {1}  # one more, and it rests again; another chat never does


@pytest.fixture
def gate(desk: Desk) -> Gate:
    desk.joins("Amal", "responder")
    return Gate(desk.house, clock=lambda: desk.clock().timestamp())


def comes(desk: Desk, gate: Gate, sender: int, first: int, count: int, *, private: bool = True) -> int:
    """So many messages of somebody; how many were kept."""
    chat = sender if private else -77
    one = Incoming("text", chat, sender, private, message_id=1, at=1, text="x")
    with desk.database.transaction() as session:
        rows = gate.rows(session, [(first + n, one) for n in range(count)])
        return inbox.keep(session, [(n, c, i.to_json()) for n, c, i in rows], desk.clock())


def test_of_far_too_much_the_last_is_refused_and_it_is_said(desk: Desk, gate: Gate) -> None:
    amal = desk.telegram("Amal")
    kept = sum(comes(desk, gate, amal, 1000 + 50 * n, 50) for n in range(40))
    assert 1000 <= kept <= 1050  # of 2,000: what came first
    said = [content["text"] for content in desk.said("Amal") if content and "text" in content]
    assert sum("far too much at once" in line for line in said) == 1
    desk.meddles("UPDATE inbox SET done_at = '2023-10-05 12:22:00'")
    assert comes(desk, gate, amal, 9000, 50) == 50  # read: she is heard again
    assert desk.joins("Basel", "coordinator") is not None
    assert comes(desk, gate, desk.telegram("Basel"), 9900, 50) == 50


def test_a_strangers_flood_is_not_kept_and_nothing_of_them_stays(desk: Desk, gate: Gate) -> None:
    kept = sum(comes(desk, gate, 666_000 + n % 7, 10_000 + 100 * n, 100) for n in range(100))
    assert kept == 7 * STRANGER_BURST  # of 10,000
    assert comes(desk, gate, 777, 1, 100, private=False) == STRANGER_BURST  # in a group, too
    assert comes(desk, gate, desk.telegram("Amal"), 50_000, 10) == 10
    desk.clock.passes(seconds=STRANGER_PAUSE_S + 1)
    assert comes(desk, gate, 666_001, 60_000, 5) == 1
    before = desk.rows("SELECT count(*) FROM chat")[0]
    with desk.database.transaction() as session:
        for telegram in range(666_000, 666_007):
            chats.may_greet(session, chats.number_of(session, telegram), desk.clock(), 3600, 3)
    desk.clock.passes(days=3)
    with desk.database.transaction() as session:
        assert (
            unknown_chats.forget(session, desk.clock() - timedelta(days=2)) == 0
        )  # their updates are remembered
        inbox.forget(session, desk.clock())
        session.execute(text("DELETE FROM inbox WHERE chat_id <> 1"))
        assert unknown_chats.forget(session, desk.clock() - timedelta(days=2)) == 7
    assert desk.rows("SELECT count(*) FROM chat")[0] == before - 7
    assert comes(desk, gate, 666_001, 70_000, 1) == 1  # and they are met again as any stranger


def test_one_member_of_a_group_cannot_keep_it_from_hearing_the_others(desk: Desk) -> None:
    desk.joins("Basel", "coordinator")
    desk.joins("Dina", "admin")
    gate = Gate(desk.house, clock=lambda: desk.clock().timestamp())
    basel, dina, burst = desk.telegram("Basel"), desk.telegram("Dina"), desk.settings.heard_burst
    assert comes(desk, gate, basel, 1, 500, private=False) == burst // 2
    assert comes(desk, gate, dina, 1_000, 10, private=False) == 10
    assert comes(desk, gate, basel, 2_000, 10) == 10  # in his own chat he is heard
    said = [content["text"] for content in desk.said("Basel") if content and "text" in content]
    assert sum("far too much at once" in line for line in said) == 1
    turns = Turns(desk.settings.heard_rate, burst)
    turns.had([77] * (burst // 2 + 10), 0.0)
    assert turns.resting(0.0)[0] == set()  # the group is read on at once
    desk.clock.passes(seconds=10)
    assert comes(desk, gate, basel, 3_000, 10, private=False) == 10


def test_whoever_comes_with_an_invitation_in_the_same_batch_is_heard(desk: Desk, gate: Gate) -> None:
    assert comes(desk, gate, 888, 1, 12) == 12  # /start, the language, and what they typed meanwhile
