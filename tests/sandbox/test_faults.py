"""Trouble on demand does what it says, as often as it says, and nothing more."""

import asyncio
import re
import time
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.protocol.errors import REFUSALS, NotAllowed
from tests.sandbox.conftest import GROUP


@pytest.fixture(autouse=True)
def _times_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


async def test_server_errors_so_many_times(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sandbox.fault("error", methods=["sendMessage"], times=2, code=502)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(1001, "x")
    await bot.send_message(1001, "through")
    assert [message.text for message in amal.chat()] == ["/start abc", "through"]
    assert sandbox.faults()[0]["happened"] == 2


async def test_too_many_requests_and_conflict(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sandbox.fault("too_many", retry_after=7, chat_id=1001)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(1001, "x")
    assert caught.value.retry_after == timedelta(seconds=7)
    sandbox.fault("conflict", methods="getUpdates")
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await bot.get_updates()


@pytest.mark.parametrize("reason", REFUSALS)
async def test_every_refusal_in_telegrams_words_until_it_is_cleared(
    bot: Bot, amal: Person, sandbox: Sandbox, reason: str
) -> None:
    sandbox.fault("refuse", reason=reason, chat_id=GROUP, times=None)
    code, text = REFUSALS[reason]
    said = text.partition(": ")[2].format(type="group")
    for _ in range(2):
        with pytest.raises(Forbidden if code == 403 else BadRequest, match=f"(?i){re.escape(said)}"):
            await bot.send_message(GROUP, "x")
    await bot.send_message(1001, "elsewhere")
    sandbox.clear_faults()
    await bot.send_message(GROUP, "again")
    with pytest.raises(NotAllowed, match="a refusal has a reason"):
        sandbox.fault("refuse", reason="bad mood")


@pytest.mark.parametrize(("after", "arrived"), [(False, 0), (True, 1)])
async def test_a_connection_cut_before_and_after(
    bot: Bot, amal: Person, sandbox: Sandbox, after: bool, arrived: int
) -> None:
    sandbox.fault("cut", methods=["sendMessage"], after=after)
    with pytest.raises(NetworkError):
        await bot.send_message(1001, "x")
    assert len(amal.chat()) - 1 == arrived
    assert sandbox.calls("sendMessage")[0]["outcome"] == "cut"


@pytest.mark.parametrize(("after", "arrived"), [(False, 0), (True, 1)])
async def test_a_call_that_hangs(bot: Bot, amal: Person, sandbox: Sandbox, after: bool, arrived: int) -> None:
    sandbox.fault("hang", methods=["sendMessage"], after=after)
    with pytest.raises(TimedOut):
        await bot.send_message(1001, "x", read_timeout=0.3)
    assert len(amal.chat()) - 1 == arrived


async def test_a_slow_answer_holds_nobody_else_up(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sandbox.fault("slow", methods=["sendMessage"], seconds=0.3)
    started = time.monotonic()
    await bot.send_message(1001, "x")
    assert time.monotonic() - started >= 0.3
    sandbox.fault("slow", methods=["sendMessage"], seconds=3600)
    slow = asyncio.create_task(bot.send_message(1001, "x", read_timeout=3600))
    async with asyncio.timeout(60):
        while sandbox.faults()[-1]["happened"] == 0:  # noqa: ASYNC110 - the other side is a thread
            await asyncio.sleep(0.01)
    await bot.get_me()
    assert not slow.done()
    slow.cancel()


async def test_latency_is_for_all(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.settings(latency=0.5)
    started = time.monotonic()
    await asyncio.gather(*(bot.get_me() for _ in range(20)))
    assert 0.5 <= time.monotonic() - started < 10, "each waits, and none for another"
    sandbox.clear_faults()
    assert sandbox.settings()["latency"] == 0


async def test_confirmed_updates_come_again(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    await bot.get_updates(offset=101)
    amal.sends("two")
    sandbox.fault("repeat")
    assert [update.update_id for update in await bot.get_updates(offset=101)] == [100, 101]
    assert [update.update_id for update in await bot.get_updates(offset=101)] == [101]


async def test_batches_in_another_order(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    for number in range(4):
        amal.sends(str(number))
    sandbox.fault("reorder", seed=3)
    ids = [update.update_id for update in await bot.get_updates()]
    assert sorted(ids) == [100, 101, 102, 103, 104] != ids


async def test_a_seed_throws_the_same_dice(bot: Bot, sandbox: Sandbox) -> None:
    async def run() -> list[bool]:
        sandbox.clear_faults()
        sandbox.fault("error", methods=["getMe"], times=None, probability=0.5, seed=11)
        outcomes = []
        for _ in range(12):
            try:
                await bot.get_me()
                outcomes.append(True)
            except NetworkError:
                outcomes.append(False)
        return outcomes

    first = await run()
    assert first == await run()
    assert {True, False} == set(first)


def test_an_unknown_fault_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(NotAllowed, match="a fault has a kind out of error, too_many"):
        sandbox.fault("earthquake")
    with pytest.raises(NotAllowed):
        sandbox.fault("error", strength=3)


async def test_telegrams_own_limits(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sandbox.clock(stop_at=1_000_000_000)
    for _ in range(4):
        await bot.send_message(1001, "off")
    sandbox.settings(rate_limits=True)
    for _ in range(3):
        await bot.send_message(1001, "burst")
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(1001, "too fast")
    assert caught.value.retry_after == timedelta(seconds=3)
    sandbox.clock(advance=3)
    await bot.send_message(1001, "now")
    for _ in range(20):
        sandbox.clock(advance=2)
        await bot.send_message(GROUP, "x")
    sandbox.clock(advance=2)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(GROUP, "too many")
    assert caught.value.retry_after == timedelta(seconds=20)


async def test_the_log_tells_what_was_called(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    await bot.send_message(1001, "x")
    with pytest.raises(BadRequest):
        await bot.send_message(5, "x")
    first, second = sandbox.calls("sendMessage")
    assert (first["outcome"], first["parameters"]["text"], first["error"]) == ("ok", "x", None)
    assert (second["outcome"], second["error"]) == ("400", "Bad Request: chat not found")
    assert sandbox.calls("sendMessage", since=first["number"]) == [second]
