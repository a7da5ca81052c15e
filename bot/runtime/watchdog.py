"""Watches one process: writes its heartbeat, and answers for /ready and /metrics."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Coroutine
from typing import Any

from bot.config.setting_names import WrongSetting
from bot.monitoring.endpoint import make_endpoint
from bot.monitoring.heartbeat import BEAT_S, Beat, Heartbeat, problems
from bot.monitoring.http_server import listen_on, serve
from bot.monitoring.jobs import Jobs
from bot.monitoring.metrics import Metrics
from bot.monitoring.troubles import Troubles
from bot.runtime.leases import NAMES, Leases
from bot.services import chat_access
from bot.telegram.storage_calls import Backend, wait_for_event
from storage.errors import Busy, Full, StorageError
from storage.repositories.operations import key_values, service_counts
from storage.repositories.operations.service_counts import ServiceCounts

log = logging.getLogger(__name__)

#: Key of the time at which the watch wrote to the database.
_WRITTEN = "watch/written"


class Watchdog:
    """Knows what this process did last, and its problems."""

    def __init__(
        self, backend: Backend, leases: Leases, metrics: Metrics, jobs: Jobs, troubles: Troubles
    ) -> None:
        self._backend = backend
        self._leases = leases
        self._metrics = metrics
        self._jobs = jobs
        self._troubles = troubles
        self._heartbeat = Heartbeat(backend.context.settings.data_dir / "heartbeat")
        self._started_at = time.time()
        self._last_poll_at = 0.0
        self._last_run_at = 0.0
        self.connected = asyncio.Event()

    def note_poll(self) -> None:
        """Note that Telegram answered."""
        self._last_poll_at = time.time()

    async def note_run(self) -> None:
        """Note that the scheduler ran all jobs."""
        self._last_run_at = time.time()

    async def run(self) -> None:
        """Write the heartbeat until cancelled. A disk that takes no file is logged once and stops nothing else."""
        logged = False
        try:
            while True:
                beat = (await self._read_state())[0]
                try:
                    await asyncio.to_thread(self._heartbeat.beat, beat)
                    self._troubles.disk.refuses = logged = False
                except OSError as error:
                    self._troubles.disk.refuses = True
                    if not logged:
                        log.error("the heartbeat cannot be written", extra={"kind": type(error).__name__})
                    logged = True
                if beat.connected:
                    await asyncio.sleep(BEAT_S)
                else:
                    await wait_for_event(self.connected, BEAT_S)
        finally:
            self._heartbeat.stop()

    def serve_endpoint(self, address: str) -> Coroutine[Any, Any, None]:
        """Listen on host:port at once; the returned coroutine answers there until cancelled. Raises WrongSetting."""
        try:
            listening = listen_on(address, shared=False)
        except OSError as error:
            raise WrongSetting(
                f"BALAGH_HEALTH_LISTEN holds {address!r}, where nothing can listen ({error.strerror}); it may hold: "
                "a free port of this machine such as 127.0.0.1:9464"
            ) from None
        return serve(make_endpoint(self.list_problems, self.render_metrics), listening)

    async def list_problems(self) -> list[str]:
        """List the current problems."""
        return problems((await self._read_state())[0], time.time())

    async def render_metrics(self) -> bytes:
        """Return all metrics in Prometheus's text format."""
        beat, counts, closed = await self._read_state()
        self._metrics.set_leases({name: self._leases.is_leader(name) for name in NAMES})
        self._metrics.set_jobs({name: fails and beat.schedules for name, fails in self._jobs.state().items()})
        lasting = self._troubles.lasting() | {"chat": bool(closed)}
        self._metrics.set_troubles(lasting, self._troubles.disk.free)
        ready = not problems(beat, time.time())
        return self._metrics.render(counts, ready, self._last_poll_at, self._last_run_at)

    async def _read_state(self) -> tuple[Beat, ServiceCounts | None, str]:
        try:
            (counts, closed), full = await self._backend.run(self._count), ""
        except StorageError as error:
            counts, closed, full = None, "", str(error) if isinstance(error, Full) else ""
        trouble, warning = self._troubles.describe()
        beat = Beat(
            at=time.time(),
            started_at=self._started_at,
            connected=self.connected.is_set(),
            polls=self._leases.is_leader("polling"),
            last_poll_at=self._last_poll_at,
            schedules=self._leases.is_leader("schedule") and self._leases.is_leader("sending"),
            last_run_at=self._last_run_at,
            storage=counts is not None,
            outbox=counts.outbox if counts else 0,
            outbox_age_s=counts.outbox_age_s if counts else 0.0,
            failing=self._jobs.keep_failing(),
            trouble="; ".join(filter(None, (trouble, full, closed))),
            warning=warning,
        )
        return beat, counts, closed

    def _count(self) -> tuple[ServiceCounts, str]:
        """Return the counts, and which chats are closed. It writes, too: a full disk can still be read."""
        context, database = self._backend.context, self._backend.database
        with database.reading() as session:
            counts = service_counts.read(session, context.clock()), chat_access.name_closed(session, context)
        with contextlib.suppress(Busy), database.transaction() as session:  # busy: somebody else can write
            key_values.write(session, _WRITTEN, context.clock().isoformat())
        return counts
