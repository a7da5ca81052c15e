"""The composition root: settings in; storage, chat and schedule wired together."""

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import IO, Any

from prometheus_client import CollectorRegistry
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.config.settings import Settings
from bot.monitoring.jobs import Jobs
from bot.monitoring.metrics import Metrics
from bot.runtime.context import build_context, migrate, utc_now
from bot.runtime.leases import Leases
from bot.runtime.processes import run_until, single_instance_lock, stop_signal
from bot.runtime.scheduler import INTERVAL_S, Scheduler
from bot.runtime.storage_thread import StorageThread
from bot.runtime.watchdog import Watchdog
from bot.services import coordinator_chats
from bot.services.audit import audit_trail
from bot.services.exports import evidence_bundle, jobs
from bot.services.inbox_worker import BatchResult
from bot.services.operations import housekeeping, retention
from bot.services.people import chat_cleanup
from bot.services.publishing import amendments, approval, channels, periods, picture_sending, posting
from bot.services.publishing.channels import Channel
from bot.telegram.inbound.poller import KINDS, Poller
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
from storage.errors import StorageError
from storage.repositories.operations import key_values
from storage.repositories.people import chats

log = logging.getLogger(__name__)

#: With several processes on one database: how often each looks for what the others received and kept.
LOOK_S = 0.1
#: How many batches of the audit's lines are sealed at one tick; the rest waits for the next.
SEAL_BATCHES = 20


class Application:
    """The running service: receives, handles, sends, ticks."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = utc_now,
        limits: Limits | None = None,
        tick_s: float = INTERVAL_S,
        settled: Callable[[], None] = lambda: None,
    ) -> None:
        """`settled` is called once, when all that lives as long as the program is made."""
        self.settings = settings
        self.database = Database(settings.database, settings.key_ring())
        self._clock = clock
        self._limits = limits or Limits.of(settings)
        self._tick_s = tick_s
        self._settled = settled
        self._metrics = Metrics(CollectorRegistry())
        self._storage = StorageThread(self._metrics.storage_failed)
        self._channels: list[Channel] = []
        #: The schedule and the sender, once `ready`.
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
        work = self._jobs(sender)
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
            self._greet_telegram(bot, tick, watch),
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
        """By webhook every process takes what comes; by long polling one does."""
        if self.settings.webhook_url:
            webhook = Webhook(self.settings.webhook_secret, receiver.take)
            await webhook.serve(self.settings.webhook_listen)
            return

        async def poll() -> None:
            await _insist(lambda: bot.delete_webhook(drop_pending_updates=False))
            await receiver.run()

        await leases.while_leader("polling", poll)

    async def _greet_telegram(self, bot: Bot, tick: Scheduler, watch: Watchdog) -> None:
        """Learn who we are and where the channels are; the network may need a while."""
        tick.start()
        await _insist(bot.initialize)
        await _insist(bot.delete_my_commands)
        if self.settings.webhook_url:
            await _insist(
                lambda: bot.set_webhook(
                    self.settings.webhook_url,
                    secret_token=self.settings.webhook_secret,
                    allowed_updates=KINDS,
                    drop_pending_updates=False,
                )
            )

        async def learn() -> None:
            self._channels = [
                Channel(await self._storage(self._chat_number, await _chat_id(bot, chat)), language)
                for language, chat in self.settings.channels
            ]
            for chat in coordinator_chats.list_chat_names(self.context):
                await self._storage(
                    coordinator_chats.store_chat_number, self.database, chat, await _chat_id(bot, chat)
                )
            await self._storage(self._note_who_we_are, bot.username)

        await _insist(learn)
        watch.greeted.set()
        tick.soon()  # the channels are known: a statement that is due does not wait for the next look at the clock
        self.ready.set()
        log.info("ready")

    def _jobs(self, sender: Dispatcher) -> dict[str, Callable[[], Coroutine[Any, Any, None]]]:
        def job(
            work: Callable[..., object], *, for_channels: bool = False
        ) -> Callable[[], Coroutine[Any, Any, None]]:
            async def run() -> None:
                given = (self._channels,) if for_channels else ()
                try:
                    await self._storage(work, self.database, self.context, *given)
                finally:
                    sender.wake.set()  # what fails in part has kept the rest to be said

            return run

        async def interrupted() -> None:
            await self._storage(posting.ask_about_uncertain, self.database, self.context, sender.posting)
            sender.wake.set()

        async def seal() -> None:
            for _ in range(SEAL_BATCHES):  # taps are handled between them
                if not await self._storage(audit_trail.extend_chain, self.database, self.context):
                    return

        return {
            "channels": job(channels.open_channels, for_channels=True),
            "mark": job(amendments.mark_amended, for_channels=True),
            "publish": job(approval.publish_approved, for_channels=True),
            "weekly": job(periods.publish_weekly, for_channels=True),
            "interrupted": interrupted,
            "pictures": job(picture_sending.send_due_pictures),  # after all words
            "sign-off": job(approval.process_sheets),
            "ask-again": job(housekeeping.send_reminders),
            "forget": job(housekeeping.delete_processed),
            "seal": seal,
            "prune": job(retention.run_daily),
            "clear": job(chat_cleanup.run_cleanup),
        }

    def _bundle(self, number: str, language: str, target: IO[bytes]) -> int:
        with self.database.reading() as session:
            return evidence_bundle.write_bundle(session, self.context, number, language, target).lacking

    def _chat_number(self, telegram_id: int) -> int:
        with self.database.transaction() as session:
            return chats.number_of(session, telegram_id)

    def _note_who_we_are(self, username: str) -> None:
        with self.database.transaction() as session:
            key_values.write(session, "bot/username", username)


async def _chat_id(bot: Bot, chat: str) -> int:
    """A chat's number; @names are asked for."""
    return (await bot.get_chat(chat)).id if chat.startswith("@") else int(chat)


async def _insist(call: Callable[[], Coroutine[Any, Any, Any]]) -> None:
    """Until Telegram (and the database) answer. Raises InvalidToken."""
    pause = 1.0
    while True:
        try:
            await call()
            return
        except InvalidToken:
            raise
        except (TelegramError, StorageError) as error:
            log.warning(
                "Telegram cannot be reached yet", extra={"kind": type(error).__name__, "pause_s": pause}
            )
            await asyncio.sleep(pause)
            pause = min(pause * 2, 60.0)
