"""Composition root: wires storage, Telegram and the scheduler together."""

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable
from datetime import datetime
from typing import IO

from prometheus_client import CollectorRegistry
from telegram import Bot

from bot.config.settings import Settings
from bot.monitoring.jobs import Jobs
from bot.monitoring.metrics import Metrics
from bot.runtime.context import build_context, migrate, utc_now
from bot.runtime.jobs import make_jobs
from bot.runtime.leases import Leases
from bot.runtime.processes import run_until, single_instance_lock, stop_signal
from bot.runtime.scheduler import INTERVAL_S, Scheduler
from bot.runtime.storage_thread import StorageThread
from bot.runtime.watchdog import Watchdog
from bot.services.exports import evidence_bundle, jobs
from bot.services.inbox_worker import BatchResult
from bot.services.publishing.channels import Channel
from bot.telegram import startup
from bot.telegram.inbound.poller import Poller
from bot.telegram.inbound.webhook import Webhook
from bot.telegram.inbound.worker import Worker
from bot.telegram.jobs.evidence_download import EvidenceDownloader
from bot.telegram.jobs.export import ExportRunner
from bot.telegram.outbound.bot import make_bot
from bot.telegram.outbound.calls import TelegramCalls
from bot.telegram.outbound.dispatcher import IDLE_S, Dispatcher
from bot.telegram.outbound.outage_notice import OutageNotice
from bot.telegram.outbound.rate_limit import Limits
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
        tick_s: float = INTERVAL_S,
        settled: Callable[[], None] = lambda: None,
    ) -> None:
        """`settled` is called once, when all long-lived objects exist."""
        self.settings = settings
        self.database = Database(settings.database, settings.key_ring())
        self._clock = clock
        self._limits = limits or Limits.of(settings)
        self._tick_s = tick_s
        self._settled = settled
        self._metrics = Metrics(CollectorRegistry())
        self._storage = StorageThread(self._metrics.storage_failed)
        self._channels: list[Channel] = []
        #: The scheduler and the sender, once `ready`.
        self.tick: Scheduler
        self.sender: Dispatcher
        self.ready = asyncio.Event()

    async def run(self, stop: asyncio.Event | None = None) -> None:
        """Run until `stop` is set, or SIGTERM or SIGINT comes. Raises AlreadyRunning, InvalidToken, StorageError."""
        stop = stop or stop_signal()
        with single_instance_lock(self.database):
            await self._storage(migrate, self.settings, self.database)
            self.context = await self._storage(build_context, self.settings, self.database, self._clock)
            bot = make_bot(self.settings)
            self._settled()
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(bot.shutdown)
                    await self._work(bot, stop)
            finally:
                self._storage.close()
                self.database.close()

    async def _work(self, bot: Bot, stop: asyncio.Event) -> None:
        shared = not self.database.is_sqlite
        leases = Leases(self.database, self._storage, f"{os.getpid()}-{self.context.new_id()}")
        sender = self.sender = Dispatcher(
            TelegramCalls(bot, self.context, self._bundle, jobs.export_folder(self.context)),
            self.database,
            self.context,
            self._storage,
            self._limits,
            lambda: leases.is_leader("sending"),
            LOOK_S if shared else IDLE_S,
            self._metrics,
        )
        work = make_jobs(self.database, self.context, self._storage, sender, self._channels)
        ended = Jobs(work, self._metrics.job_failed)
        watch = Watchdog(
            self.database,
            self.context,
            self._storage,
            leases,
            self._metrics,
            ended,
            self.settings.data_dir / "heartbeat",
            polls=not self.settings.webhook_url,
        )
        fetcher = EvidenceDownloader(bot, self.database, self.context, self._storage, sender.wake.set)

        exporter = ExportRunner(self.database, self.context, self._storage, sender.wake.set)

        def done(handled: BatchResult) -> None:
            for chat, query_id, answered in handled.answers:
                sender.notice(chat, query_id, answered)
            self._metrics.handled(handled.count, handled.received)
            sender.wake.set()
            if handled.files:
                fetcher.wake.set()
            if handled.exports:
                exporter.wake.set()

        worker = Worker(self.database, self.context, self._storage, done, LOOK_S if shared else None)
        outage_notice = OutageNotice(bot, self.context.catalogue, self.database, self._storage)
        receiver = Poller(
            bot, self.database, self.context, self._storage, outage_notice, worker.wake.set, watch.heard
        )
        tick = self.tick = Scheduler(
            work | {"tick": watch.ticked},
            self._tick_s,
            lambda: leases.is_leader("schedule") and leases.is_leader("sending"),
            ended,
        )
        shown = [watch.serving(self.settings.health_listen)] if self.settings.health_listen else []
        works = [
            *shown,
            leases.run(),
            self._connect(bot, tick, watch),
            watch.run(),
            self._receive(bot, receiver, leases),
            worker.run(),
            sender.run(),
            outage_notice.run(),
            leases.while_leader("fetching", fetcher.run),
            leases.while_leader("sending", exporter.run),
        ]
        try:
            await run_until(stop, works)
        finally:
            await tick.stop()
            await sender.close()
            await leases.leave()

    async def _receive(self, bot: Bot, receiver: Poller, leases: Leases) -> None:
        """Receive updates: with a webhook in every process, with long polling in one."""
        if self.settings.webhook_url:
            webhook = Webhook(self.settings.webhook_secret, receiver.take)
            await webhook.serve(self.settings.webhook_listen)
            return

        async def poll() -> None:
            await startup.retry(lambda: bot.delete_webhook(drop_pending_updates=False))
            await receiver.run()

        await leases.while_leader("polling", poll)

    async def _connect(self, bot: Bot, tick: Scheduler, watch: Watchdog) -> None:
        """Start the scheduler, and connect to Telegram; the network may need a while."""
        tick.start()
        self._channels[:] = await startup.connect(bot, self.database, self.context, self._storage)
        watch.greeted.set()
        tick.soon()  # the channels are known: a statement that is due does not wait for the next run
        self.ready.set()
        log.info("ready")

    def _bundle(self, number: str, language: str, target: IO[bytes]) -> int:
        with self.database.reading() as session:
            return evidence_bundle.write_bundle(session, self.context, number, language, target).lacking
