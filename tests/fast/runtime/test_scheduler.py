"""The tick at the end of the program: nothing is broken off, and nothing is said of an error that is none."""

import asyncio
import logging

import pytest

from bot.runtime.scheduler import Scheduler


async def in_line(tick: Scheduler, many: int) -> None:
    """Wait until so many wait for the one that is at work."""
    while len(tick._running._waiters or ()) < many:  # noqa: ASYNC110 - a lock tells nobody
        await asyncio.sleep(0.001)


async def the_rest() -> None:
    """Wait until everything else that was begun has ended."""
    while rest := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(rest)


async def test_one_at_work_finishes_and_one_in_line_does_nothing(caplog: pytest.LogCaptureFixture) -> None:
    began, go_on, done = asyncio.Event(), asyncio.Event(), list[str]()

    async def job() -> None:
        began.set()
        await go_on.wait()
        done.append("whole")

    tick = Scheduler({"digest": job}, seconds=0.05)
    tick.start()
    async with asyncio.timeout(60):
        await began.wait()
        second = asyncio.create_task(tick.run_due())  # the next one stands in line
        await in_line(tick, 2)  # that one, and the schedule's own
        stopping = asyncio.create_task(tick.stop())
        await in_line(tick, 3)
        assert not stopping.done()
        go_on.set()
        await stopping
        await second
        await the_rest()
    assert done == ["whole"]
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []


async def test_one_that_was_just_begun_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    async def job() -> None:
        raise AssertionError("nothing is done any more")

    tick = Scheduler({"digest": job}, seconds=60)
    tick.start()
    tick._scheduler._process_jobs()  # begun, and not come to its first step
    await tick.stop()
    await the_rest()
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []
