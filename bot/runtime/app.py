"""Composition root: wires storage, Telegram and the scheduler together."""

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import IO

from prometheus_client import CollectorRegistry
from telegram import Bot
from telegram.error import InvalidToken

from bot.config.settings import Settings
from bot.monitoring.clock import CheckedClock
from bot.monitoring.conflicts import Conflicts
from bot.monitoring.disk import Disk
from bot.monitoring.jobs import Jobs
from bot.monitoring.metrics import Metrics
from bot.monitoring.troubles import Troubles
from bot.runtime.context import build_context, migrate, utc_now
from bot.runtime.jobs import UNGATED, make_jobs
from bot.runtime.leases import Leases
from bot.runtime.processes import run_until, single_instance_lock, stop_signal
from bot.runtime.scheduler import INTERVAL_S, Scheduler
from bot.runtime.storage_thread import StorageThread
from bot.runtime.watchdog import Watchdog
from bot.services.exports import evidence_bundle, jobs
from bot.services.inbox_worker import BatchResult
from bot.services.publishing.channels import Channel
from bot.telegram import startup
from bot.telegram.clock_gate import ClockGate
from bot.telegram.inbound.poller import Poller
from bot.telegram.inbound.webhook import Webhook
from bot.telegram.inbound.webhook_watch import watch_webhook
from bot.telegram.inbound.worker import Worker
from bot.telegram.jobs.evidence_download import EvidenceDownloader
from bot.telegram.jobs.export import ExportRunner
from bot.telegram.outbound.bot import make_bot
from bot.telegram.outbound.calls import TelegramCalls
from bot.telegram.outbound.dispatcher import IDLE_S, Dispatcher
from bot.telegram.outbound.outage_notice import OutageNotice
from bot.telegram.outbound.rate_limit import Limits
from bot.telegram.storage_calls import Backend
from storage.engine.database import Database

log = logging.getLogger(__name__)

#: Seconds between two looks for the updates that other processes on the same database stored.
LOOK_S = 0.1


class Application:
    """The running service: receives, handles and sends messages, and runs the scheduled jobs."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = utc_now,
        limits: Limits | None = None,
        interval_s: float = INTERVAL_S,
        on_built: Callable[[], None] = lambda: None,
    ) -> None:
        """`clock`: the machine's; `interval_s`: seconds between two runs of the scheduler; `on_built`: called once
        everything is built.
        """
        self.settings = settings
        self.database = Database(settings.database, settings.key_ring())
        self._clock = CheckedClock(clock)
        self._conflicts = Conflicts()
        self._token_refused = asyncio.Event()
        self._limits = limits or Limits.of(settings)
        self._interval_s = interval_s
        self._on_built = on_built
        self._metrics = Metrics(CollectorRegistry(), len(settings.channels))
        self._storage = StorageThread(self._metrics.count_storage_error)
        self._channels: list[Channel] = []
        #: The scheduler and the dispatcher, once `ready`.
        self.scheduler: Scheduler
        self.dispatcher: Dispatcher
        self.ready = asyncio.Event()

    async def run(self, stop: asyncio.Event | None = None) -> None:
        """Run until `stop` is set, or SIGTERM or SIGINT comes. Raises AlreadyRunning, InvalidToken, StorageError."""
        stop = stop or stop_signal()
        with single_instance_lock(self.database):
            await self._storage.when_it_answers(stop, migrate, self.settings, self.database)
            built = await self._storage.when_it_answers(
                stop, build_context, self.settings, self.database, self._clock
            )
            if built is None:
                self._storage.close()
                self.database.close()
                return
            self.context = built
            bot = make_bot(self.settings, self._clock.compare, self._token_refused.set)
            self._on_built()
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(bot.shutdown)
                    await self._work(bot, Backend(self.database, self.context, self._storage), stop)
            finally:
                self._storage.close()
                self.database.close()

    async def _work(self, bot: Bot, backend: Backend, stop: asyncio.Event) -> None:
        shared = not self.database.is_sqlite
        leases = Leases(self.database, self._storage, f"{os.getpid()}-{self.context.new_id()}")
        dispatcher = self.dispatcher = Dispatcher(
            TelegramCalls(bot, self.context, self._write_bundle, jobs.export_folder(self.context)),
            backend,
            self._limits,
            lambda: leases.is_leader("sending"),
            LOOK_S if shared else IDLE_S,
            self._metrics,
        )
        troubles = Troubles(self._clock, self._conflicts, Disk(self.settings.data_dir))
        downloader = EvidenceDownloader(bot, backend, troubles.disk, dispatcher.wake.set)
        scheduled = make_jobs(backend, dispatcher, self._channels, troubles.lasting)
        job_states = Jobs(scheduled, self._metrics.count_job_failure)
        watchdog = Watchdog(backend, leases, self._metrics, job_states, troubles)
        exporter = ExportRunner(backend, dispatcher.wake.set)

        def on_batch(result: BatchResult) -> None:
            for chat, query_id, answer in result.answers:
                dispatcher.answer_callback(chat, query_id, answer)
            self._metrics.count_updates(result.count, result.received)
            dispatcher.wake.set()
            if result.files:
                downloader.wake.set()
            if result.exports:
                exporter.wake.set()

        worker = Worker(backend, on_batch, LOOK_S if shared else None)
        outage_notice = OutageNotice(bot, backend)
        poller = Poller(
            bot, backend, outage_notice, worker.wake.set, watchdog.note_poll, self._conflicts.note
        )
        scheduler = self.scheduler = Scheduler(
            scheduled | {"watchdog": watchdog.note_run},
            self._interval_s,
            lambda: leases.is_leader("schedule") and leases.is_leader("sending"),
            job_states,
            ClockGate(bot, self._clock),
            UNGATED,
        )
        address = self.settings.health_listen
        tasks = [
            *([watchdog.serve_endpoint(address)] if address else []),
            leases.run(),
            self._connect(bot, backend, watchdog),
            self._end_when_refused(),
            watchdog.run(),
            self._receive(bot, poller, leases),
            self._watch_webhook(bot, troubles, watchdog),
            worker.run(),
            dispatcher.run(),
            outage_notice.run(),
            leases.while_leader("fetching", downloader.run),
            leases.while_leader("sending", exporter.run),
        ]
        try:
            await run_until(stop, tasks)
        finally:
            await scheduler.stop()
            await dispatcher.close()
            await leases.release_all()

    async def _receive(self, bot: Bot, poller: Poller, leases: Leases) -> None:
        """Receive updates: with a webhook in every process, with long polling in one."""
        if self.settings.webhook_url:
            webhook = Webhook(self.settings.webhook_secret, poller.store)
            await webhook.serve(self.settings.webhook_listen)
            return

        async def poll() -> None:
            await startup.retry(lambda: bot.delete_webhook(drop_pending_updates=False))
            await poller.run()

        await leases.while_leader("polling", poll)

    async def _watch_webhook(self, bot: Bot, troubles: Troubles, watchdog: Watchdog) -> None:
        """Look whether Telegram can deliver to the webhook, if there is one."""
        if not self.settings.webhook_url:
            return

        def note(reason: str) -> None:
            watchdog.note_poll()
            troubles.note_webhook(reason)

        await watchdog.connected.wait()
        set_again = partial(startup.set_webhook, bot, self.settings)
        await watch_webhook(
            bot, self.settings.webhook_url, self._clock, set_again, note, self._conflicts.note
        )

    async def _end_when_refused(self) -> None:
        """Raise InvalidToken when any answer of Telegram says that the token is revoked or malformed."""
        await self._token_refused.wait()
        raise InvalidToken

    async def _connect(self, bot: Bot, backend: Backend, watchdog: Watchdog) -> None:
        """Start the scheduler, and connect to Telegram; the network may need a while."""
        self.scheduler.start()
        await startup.connect(bot, backend)
        all_found = await startup.look_up_chats(bot, backend, self._channels)
        watchdog.connected.set()
        self.scheduler.run_soon()  # the channels are known: a statement that is due does not wait for the next run
        self.ready.set()
        log.info("ready")
        while not all_found:
            await asyncio.sleep(startup.LONGEST_PAUSE_S)
            all_found = await startup.look_up_chats(bot, backend, self._channels)

    def _write_bundle(self, number: str, language: str, target: IO[bytes]) -> int:
        with self.database.reading() as session:
            return evidence_bundle.write_bundle(session, self.context, number, language, target).lacking
