"""The scheduler: runs all jobs at an interval. Each job finds what is due from the organisation's local day."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.monitoring.jobs import Jobs

#: Seconds between two runs.
INTERVAL_S = 20


class _Pause(BaseTrigger):  # type: ignore[misc] # the library has no types
    """So much later than now, not than the last run: a clock that jumps a year ahead owes no million runs."""

    def __init__(self, pause: timedelta) -> None:
        self._pause = pause

    def get_next_fire_time(self, _previous_fire_time: datetime | None, now: datetime) -> datetime:
        return now + self._pause


class Gate(Protocol):
    """Decides whether what is due by the clock may be done."""

    @property
    def is_open(self) -> bool:
        """Whether the clock is right."""

    async def check(self) -> None:
        """Look at the clock again; at the beginning of each run."""


class Scheduler:
    """Runs each job at every interval while `is_leader` is true. `states` records failures; a failed job is retried.

    All jobs pass the `gate` but those named in `ungated`, which neither publish nor delete.
    """

    def __init__(
        self,
        jobs: Mapping[str, Callable[[], Awaitable[None]]],
        seconds: float = INTERVAL_S,
        is_leader: Callable[[], bool] = lambda: True,
        states: Jobs | None = None,
        gate: Gate | None = None,
        ungated: Collection[str] = (),
    ) -> None:
        self._jobs = jobs
        self._gate = gate
        self._ungated = ungated
        self._running = asyncio.Lock()
        self._stopping = False
        self._pause = timedelta(seconds=seconds)
        self._is_leader = is_leader
        self._states = states or Jobs(jobs)
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._job = self._scheduler.add_job(
            self.run_due,
            _Pause(timedelta(seconds=seconds)),
            max_instances=2,  # one running, one waiting
            coalesce=True,
            misfire_grace_time=None,
            next_run_time=datetime.now(UTC),
        )

    async def run_due(self) -> None:
        """Run all jobs once."""
        async with self._running:
            if not self._stopping:
                await self._all_jobs()

    async def _all_jobs(self) -> None:
        if self._gate and self._is_leader():
            await self._gate.check()
        for name, job in self._jobs.items():
            if not self._is_leader():
                return
            if self._gate and not self._gate.is_open and name not in self._ungated:
                continue
            try:
                await job()
            except (asyncio.CancelledError, KeyboardInterrupt, SystemExit):
                raise
            except BaseException as error:  # noqa: BLE001 - logged and counted; the job is run again
                self._states.failed(name, error)
            else:
                self._states.worked(name)

    def start(self) -> None:
        """Start; the first run is now."""
        self._scheduler.start()
        self._watch_clock()

    def _watch_clock(self) -> None:
        """Run if the clock was set back and the next run is far off: this timer is monotonic, APScheduler's is not."""
        if self._stopping:
            return
        if self._job.next_run_time > datetime.now(UTC) + 2 * self._pause:
            self.run_soon()
        asyncio.get_running_loop().call_later(self._pause.total_seconds(), self._watch_clock)

    def run_soon(self) -> None:
        """Run now instead of at the next interval."""
        self._job.modify(next_run_time=datetime.now(UTC))

    async def stop(self) -> None:
        """Stop: the current run finishes, and a waiting one does nothing."""
        self._stopping = True
        self._scheduler.pause()
        await asyncio.sleep(0)  # a run that was just started waits for the lock
        async with self._running:
            self._scheduler.shutdown(wait=False)
