"""Watches one process: writes its heartbeat, and answers for /ready and /metrics."""

import asyncio
import logging
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from bot.config.setting_names import WrongSetting
from bot.monitoring.endpoint import make_endpoint
from bot.monitoring.heartbeat import BEAT_S, Beat, Heartbeat, problems
from bot.monitoring.http_server import listen_on, serve
from bot.monitoring.jobs import Jobs
from bot.monitoring.metrics import Metrics
from bot.runtime.leases import NAMES, Leases
from bot.runtime.storage_thread import StorageThread
from bot.services.context import AppContext
from bot.telegram.storage_calls import wait_for_event
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.operations import service_counts
from storage.repositories.operations.service_counts import ServiceCounts

log = logging.getLogger(__name__)


class Watchdog:
    """What this process last did, and how things stand. `polls`: Telegram is asked, it does not call."""

    def __init__(
        self,
        database: Database,
        context: AppContext,
        storage: StorageThread,
        leases: Leases,
        metrics: Metrics,
        jobs: Jobs,
        folder: Path,
        *,
        polls: bool,
    ) -> None:
        self._database = database
        self._context = context
        self._storage = storage
        self._leases = leases
        self._metrics = metrics
        self._jobs = jobs
        self._heart = Heartbeat(folder)
        self._polls = polls
        self._started_at = time.time()
        self._heard_at = 0.0
        self._ticked_at = 0.0
        self.greeted = asyncio.Event()

    def heard(self) -> None:
        """Telegram answered."""
        self._heard_at = time.time()

    async def ticked(self) -> None:
        """The schedule looked at everything that may be due."""
        self._ticked_at = time.time()

    async def run(self) -> None:
        """Write the heartbeat until cancelled. A disk that takes no file is told once; the reports go on."""
        told = False
        try:
            while True:
                beat = (await self._look())[0]
                try:
                    await asyncio.to_thread(self._heart.beat, beat)
                    told = False
                except OSError as error:
                    if not told:
                        log.error("the heartbeat cannot be written", extra={"kind": type(error).__name__})
                    told = True
                if beat.greeted:
                    await asyncio.sleep(BEAT_S)
                else:
                    await wait_for_event(self.greeted, BEAT_S)
        finally:
            self._heart.stop()

    def serving(self, address: str) -> Coroutine[Any, Any, None]:
        """Listen on host:port from now on; what is returned answers there until cancelled. Raises WrongSetting."""
        try:
            listening = listen_on(address, shared=False)
        except OSError as error:
            raise WrongSetting(
                f"BALAGH_HEALTH_LISTEN holds {address!r}, where nothing can listen ({error.strerror}); it may hold: "
                "a free port of this machine such as 127.0.0.1:9464"
            ) from None
        return serve(make_endpoint(self.wrong, self.metrics), listening)

    async def wrong(self) -> list[str]:
        """What is not well now."""
        return problems((await self._look())[0], time.time())

    async def metrics(self) -> bytes:
        """Everything that is measured, as Prometheus reads it."""
        beat, counted = await self._look()
        self._metrics.leases({name: self._leases.is_leader(name) for name in NAMES})
        self._metrics.jobs({name: fails and beat.ticks for name, fails in self._jobs.state().items()})
        well = not problems(beat, time.time())
        return self._metrics.text(counted, well, self._heard_at, self._ticked_at)

    async def _look(self) -> tuple[Beat, ServiceCounts | None]:
        try:
            counted = await self._storage(self._count)
        except StorageError:
            counted = None
        beat = Beat(
            at=time.time(),
            started_at=self._started_at,
            greeted=self.greeted.is_set(),
            polls=self._polls and self._leases.is_leader("polling"),
            heard_at=self._heard_at,
            ticks=self._leases.is_leader("schedule") and self._leases.is_leader("sending"),
            ticked_at=self._ticked_at,
            storage=counted is not None,
            outbox=counted.outbox if counted else 0,
            outbox_age_s=counted.outbox_age_s if counted else 0.0,
            failing=self._jobs.keep_failing(),
        )
        return beat, counted

    def _count(self) -> ServiceCounts:
        with self._database.reading() as session:
            return service_counts.read(session, self._context.clock())
