"""The scheduler: runs all jobs at an interval. Each job finds what is due from the organisation's local day."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.monitoring.jobs import Jobs

#: Seconds between two runs.
INTERVAL_S = 20


class Scheduler:
    """Runs each job at every interval while `is_leader` is true. `states` records failures; a failed job is retried."""

    def __init__(
        self,
        jobs: Mapping[str, Callable[[], Awaitable[None]]],
        seconds: float = INTERVAL_S,
        is_leader: Callable[[], bool] = lambda: True,
        states: Jobs | None = None,
    ) -> None:
        self._jobs = jobs
        self._running = asyncio.Lock()
        self._stopping = False
        self._is_leader = is_leader
        self._states = states or Jobs(jobs)
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._job = self._scheduler.add_job(
            self.run_due,
            IntervalTrigger(seconds=seconds, timezone=UTC),
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
        for name, job in self._jobs.items():
            if not self._is_leader():
                return
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
