"""The machine's clock against Telegram's: what is believed, what waits, what leaves no trace."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import apscheduler.schedulers.base
import pytest

import bot.runtime.scheduler
from bot.monitoring.clock import CheckedClock, describe_difference
from bot.monitoring.conflicts import Conflicts
from bot.monitoring.disk import Disk
from bot.monitoring.troubles import Troubles
from bot.runtime.jobs import UNGATED, make_jobs
from bot.runtime.scheduler import Scheduler
from bot.services.audit import audit_trail, watch
from bot.services.operations import trouble_notices
from bot.services.publishing.channels import Channel

TRUE = datetime(2023, 10, 5, 12, 0, tzinfo=UTC)


class World:
    """The true time, which Telegram has and a monotonic clock counts; and the error of the machine's clock."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.error = timedelta()
        self.clock = CheckedClock(lambda: self.true + self.error, lambda: self.passed)

    @property
    def true(self) -> datetime:
        return TRUE + timedelta(seconds=self.passed)

    def answers(self) -> None:
        self.clock.compare(self.true)


@pytest.mark.parametrize(
    ("start", "then", "asked", "right", "believed"),
    [
        ({}, {}, True, True, {}),
        ({"seconds": 119}, {"seconds": 119}, True, True, {"seconds": 119}),
        ({"minutes": 40}, {"minutes": 40}, True, True, {"minutes": 40}),  # a warning only
        ({"minutes": -40}, {"minutes": -40}, True, True, {"minutes": -40}),
        ({"hours": 1}, {"hours": 1}, True, False, {}),
        ({"days": -3650}, {"days": -3650}, True, False, {}),
        ({}, {"minutes": 40}, True, False, {}),  # a jump forward that Telegram does not confirm …
        ({}, {"minutes": 40}, False, False, {"minutes": 40}),  # … or was not asked about yet
        ({}, {"days": 400}, False, False, {}),
        ({}, {"days": -400}, False, False, {}),
        ({"days": 400}, {}, False, False, {}),  # it was set right: Telegram is asked before it is believed
        ({"days": 400}, {}, True, True, {}),
    ],
)
def test_what_is_believed(
    start: dict[str, float], then: dict[str, float], asked: bool, right: bool, believed: dict[str, float]
) -> None:
    world = World()
    world.error = timedelta(**start)
    assert not world.clock.is_right()
    world.answers()
    world.passed, world.error = 10, timedelta(**then)
    if asked:
        world.answers()
    assert world.clock.is_right() is right
    assert world.clock() == world.true + timedelta(**believed)
    assert (world.clock.wrong_for_s > 0) is (
        abs(timedelta(**start)) >= timedelta(hours=1) and not (asked and right)
    )


def test_a_jump_of_five_seconds_and_one_that_lasts() -> None:
    world = World()
    world.answers()
    state = Troubles(world.clock, Conflicts(lambda: world.passed), Disk(Path()))
    assert not any(state.lasting().values())
    assert state.describe() == ("", "")
    world.error = timedelta(days=400)
    for _ in range(5):
        world.passed += 1
        world.answers()
        assert world.clock() == world.true
        assert state.lasting()["clock"] is None, "nobody is told of what passes by itself"
    assert state.describe()[0].startswith(
        "the clock is 400 days ahead of Telegram's: nothing is published or"
    )
    world.passed += 60
    assert state.lasting()["clock"] is True
    world.error = timedelta()
    world.answers()
    assert (state.lasting()["clock"], state.describe()) == (False, ("", ""))
    world.error = timedelta(minutes=-7)
    world.answers()
    assert state.describe() == ("", "the clock is 7 minutes behind Telegram's")
    world.error = timedelta()
    world.answers()
    state.disk.files_wait = True
    assert (state.lasting()["disk"], state.describe()[0]) == (True, "")
    state.disk.refuses = True
    assert (state.lasting()["disk"], state.describe()[0]) == (True, "nothing can be written to .")


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(seconds=45), "45 seconds ahead of"),
        (timedelta(minutes=-90), "90 minutes behind"),
        (timedelta(hours=3), "3 hours ahead of"),
        (timedelta(days=3650), "3650 days ahead of"),
    ],
)
def test_in_words(ahead: timedelta, said: str) -> None:
    assert describe_difference(ahead) == f"the clock is {said} Telegram's"


def test_three_conflicts_in_two_minutes_are_a_second_program() -> None:
    now = [0.0]
    conflicts = Conflicts(lambda: now[0])
    for at, persist in ((0, False), (50, False), (125, False), (160, True), (165, True)):
        now[0] = at
        if at < 165:
            conflicts.note()
        assert conflicts.persist is persist, at
    now[0] = 300
    assert not conflicts.persist


#: All jobs that do not pass the gate, with what they call. None of it publishes, deletes, or depends on a date.
HARMLESS: dict[str, Any] = {
    "extend_chain": audit_trail.extend_chain,
    "watch_audit": watch.watch_audit,
    "tell_troubles": trouble_notices.tell_troubles,
}


async def test_every_job_that_publishes_or_deletes_passes_the_gate() -> None:
    """A job is added to this list by somebody who looked at it, or it waits while the clock is wrong."""
    called: list[Callable[..., Any]] = []

    async def call(service: Callable[..., Any], *_given: Any) -> None:
        called.append(service)

    dispatcher: Any = SimpleNamespace(wake=asyncio.Event(), posting=frozenset())
    backend: Any = SimpleNamespace(call=call)
    jobs = make_jobs(backend, dispatcher, [Channel(1, "en")], dict)
    gate = SimpleNamespace(is_open=False, check=lambda: asyncio.sleep(0))
    scheduler = Scheduler(jobs, 60, gate=gate, ungated=UNGATED)
    await scheduler.run_due()
    assert called == list(HARMLESS.values())
    assert HARMLESS.keys() | {"watchdog"} == UNGATED
    called.clear()
    gate.is_open = True
    await scheduler.run_due()
    assert len(called) == len(jobs), "all of them"


@pytest.mark.parametrize("error", [timedelta(days=400), timedelta(days=-400)])
async def test_the_schedule_goes_on_after_a_clock_was_wrong(
    monkeypatch: pytest.MonkeyPatch, error: timedelta
) -> None:
    """APScheduler reckons with the machine's clock: after a jump the next run was 400 days away."""
    wrong = [timedelta()]

    class Machine(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) + wrong[0]

    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", Machine)
    monkeypatch.setattr(bot.runtime.scheduler, "datetime", Machine)
    ran = asyncio.Event()

    async def job() -> None:
        ran.set()

    scheduler = Scheduler({"digest": job}, 0.05)
    scheduler.start()
    try:
        for wrong[0] in (timedelta(), error, timedelta()):
            for _ in range(2):
                ran.clear()
                async with asyncio.timeout(20):
                    await ran.wait()
    finally:
        await scheduler.stop()
