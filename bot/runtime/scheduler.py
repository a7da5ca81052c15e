"""The tick: what is due now? APScheduler only ticks; what is due is computed from the organisation's local day."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.monitoring.jobs import Jobs

#: Seconds between two looks at the clock.
INTERVAL_S = 20


class Scheduler:
    """Calls each job every tick, if it is `ours` to do; one that fails is told to `ended` and tried at the next."""

    def __init__(
        self,
        jobs: Mapping[str, Callable[[], Awaitable[None]]],
        seconds: float = INTERVAL_S,
        ours: Callable[[], bool] = lambda: True,
        ended: Jobs | None = None,
    ) -> None:
        self._jobs = jobs
        self._at_work = asyncio.Lock()
        self._stopping = False
        self._ours = ours
        self._ended = ended or Jobs(jobs)
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._job = self._scheduler.add_job(
            self.tick,
            IntervalTrigger(seconds=seconds, timezone=UTC),
            max_instances=2,  # one at work, one in line
            coalesce=True,
            misfire_grace_time=None,
            next_run_time=datetime.now(UTC),
        )

    async def tick(self) -> None:
        """Do what is due."""
        async with self._at_work:
            if not self._stopping:
                await self._all_jobs()

    async def _all_jobs(self) -> None:
        for name, job in self._jobs.items():
            if not self._ours():
                return
            try:
                await job()
            except (asyncio.CancelledError, KeyboardInterrupt, SystemExit):
                raise
            except BaseException as error:  # noqa: BLE001 - the edge of the schedule: told, and done again at the next tick
                self._ended.failed(name, error)
            else:
                self._ended.worked(name)

    def start(self) -> None:
        """Begin to tick, the first time at once."""
        self._scheduler.start()

    def soon(self) -> None:
        """Tick now: what was not known before is known."""
        self._job.modify(next_run_time=datetime.now(UTC))

    async def stop(self) -> None:
        """No more ticks; one that is at work is let finish, and the one in line does nothing."""
        self._stopping = True
        self._scheduler.pause()
        await asyncio.sleep(0)  # one that was just begun comes into line
        async with self._at_work:
            self._scheduler.shutdown(wait=False)
