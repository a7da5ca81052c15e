"""The composition root: settings in; storage, chat and schedule wired together."""

import asyncio
import contextlib
import fcntl
import logging
import secrets
import signal
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest
from ulid import ULID

from bot.activities import keeping, periods, publishing, rooms, signing_off
from bot.activities.desk import handle_waiting
from bot.activities.publishing import Channel
from bot.activities.work import House, Work
from bot.catalogue import Catalogue
from bot.chat.conversation import handle
from bot.chat.fetching import Fetcher
from bot.chat.incoming import Incoming
from bot.chat.pacing import Limits
from bot.chat.receiving import Receiver
from bot.chat.sending import Sender
from bot.chat.telegram_calls import Calls
from bot.chat.thread import StorageThread
from bot.form import report_form
from bot.form.parsing.lexicon import Lexicon
from bot.gazetteer.index import PlaceIndex
from bot.gazetteer.places import embedded_places, place_from_json
from bot.schedule import TICK_S, Tick
from bot.settings import Settings, WrongSetting
from storage import notes, people, places
from storage.database import Database
from storage.errors import StorageError

log = logging.getLogger(__name__)


class AlreadyRunning(RuntimeError):
    """Another `balagh run` works on the same SQLite database."""


def utc_now() -> datetime:
    """The clock that everything is handed."""
    return datetime.now(UTC)


def make_house(settings: Settings, database: Database, clock: Callable[[], datetime] = utc_now) -> House:
    """All that lives long. Raises CatalogueError when a text file cannot be read, ValueError for a broken form."""
    report_form.check()
    catalogue = Catalogue(settings.languages, settings.texts_dir)
    _check_parties(settings, catalogue)
    with database.reading() as session:
        rows = places.everything(session)
    known = tuple(place_from_json(row) for row in rows) if rows else embedded_places()
    lexicon = Lexicon.from_catalogue(catalogue, settings.parties)
    return House(
        settings=settings,
        catalogue=catalogue,
        index=PlaceIndex(known),
        lexicon=lexicon,
        clock=clock,
        new_id=lambda: str(ULID()),
        new_secret=lambda: secrets.token_urlsafe(24),
    )


def _check_parties(settings: Settings, catalogue: Catalogue) -> None:
    """An organisation's own party needs its words; without them the first report that names it would fail."""
    for party in settings.parties:
        for language in catalogue.languages:
            if not catalogue.words(language).has(f"code-party-{party}"):
                raise WrongSetting(
                    f"BALAGH_PARTIES holds {party!r}; it may hold: codes with a text `code-party-{party}` in every "
                    "language (BALAGH_TEXTS_DIR)"
                )


class App:
    """The running service: receives, handles, sends, ticks."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], datetime] = utc_now,
        limits: Limits | None = None,
        tick_s: float = TICK_S,
    ) -> None:
        self.settings = settings
        self.database = Database(settings.database)
        self._clock = clock
        self._limits = limits
        self._tick_s = tick_s
        self._storage = StorageThread()
        self._channels: list[Channel] = []
        self.ready = asyncio.Event()

    async def run(self, stop: asyncio.Event | None = None) -> None:
        """Run until `stop` is set, or SIGTERM or SIGINT comes. Raises AlreadyRunning, InvalidToken, StorageError."""
        stop = stop or _stop_signal()
        with self._only_one():
            await self._storage(self.database.migrate)
            self.house = await self._storage(make_house, self.settings, self.database, self._clock)
            bot = make_bot(self.settings)
            try:
                async with contextlib.AsyncExitStack() as stack:
                    stack.push_async_callback(bot.shutdown)
                    await self._work(bot, stop)
            finally:
                self._storage.close()
                self.database.close()

    async def _work(self, bot: Bot, stop: asyncio.Event) -> None:
        sender = Sender(
            Calls(bot, self.house.catalogue, self.settings.data_dir / "evidence"),
            self.database,
            self.house,
            self._storage,
            self._limits,
        )
        fetcher = Fetcher(bot, self.database, self._storage, self.settings.data_dir / "evidence")
        arrived = asyncio.Event()
        arrived.set()  # what waited in the inbox when we stopped is handled first
        receiver = Receiver(bot, self.database, self.house, self._storage, arrived)
        tick = Tick(self._jobs(sender), self._tick_s)
        works: list[Coroutine[Any, Any, None]] = [
            self._greet_telegram(bot, tick),
            receiver.run(),
            self._handle_arrivals(arrived, sender, fetcher),
            sender.run(),
            fetcher.run(),
        ]
        tasks = [asyncio.create_task(work) for work in works]
        stopping = asyncio.create_task(stop.wait())
        try:
            await _first_trouble(tasks, stopping)
        finally:
            await tick.stop()
            for task in (*tasks, stopping):
                task.cancel()
            await asyncio.gather(*tasks, stopping, return_exceptions=True)
            await sender.close()

    async def _greet_telegram(self, bot: Bot, tick: Tick) -> None:
        """Learn who we are and where the channels are; the network may need a while."""
        pause = 1.0
        tick.start()
        while True:
            try:
                await bot.initialize()
                await bot.delete_my_commands()
                self._channels = [
                    Channel(await self._storage(self._chat_number, await _chat_id(bot, chat)), language)
                    for language, chat in self.settings.channels
                ]
                for chat in rooms.named_chats(self.house):
                    await self._storage(rooms.learn_chat, self.database, chat, await _chat_id(bot, chat))
                await self._storage(self._note_who_we_are, bot.username)
                self.ready.set()
                log.info("ready")
                return
            except InvalidToken:
                raise
            except (TelegramError, StorageError) as error:
                log.warning(
                    "Telegram cannot be reached yet", extra={"kind": type(error).__name__, "pause_s": pause}
                )
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)

    async def _handle_arrivals(self, arrived: asyncio.Event, sender: Sender, fetcher: Fetcher) -> None:
        pause = 1.0
        while True:
            await arrived.wait()
            arrived.clear()
            try:
                while (
                    handled := await self._storage(handle_waiting, self.database, self.house, _handle)
                ).count:
                    for query_id, answered in handled.answers:
                        sender.notice(query_id, answered)
                    sender.wake.set()
                    fetcher.wake.set()
                pause = 1.0
            except StorageError as error:
                log.error(
                    "answers cannot be kept now", extra={"kind": type(error).__name__, "pause_s": pause}
                )
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
                arrived.set()

    def _jobs(self, sender: Sender) -> dict[str, Callable[[], Coroutine[Any, Any, None]]]:
        def job(work: Callable[..., object], *more: object) -> Callable[[], Coroutine[Any, Any, None]]:
            async def run() -> None:
                await self._storage(work, self.database, self.house, *more)
                sender.wake.set()

            return run

        async def publish() -> None:
            for step in (publishing.open_channels, publishing.mark_updated):
                await self._storage(step, self.database, self.house, self._channels)
            await self._storage(signing_off.publish_cleared, self.database, self.house, self._channels)
            sender.wake.set()

        async def weekly() -> None:
            await self._storage(periods.weekly_due, self.database, self.house, self._channels)
            sender.wake.set()

        return {
            "publish": publish,
            "interrupted": job(publishing.ask_about_interrupted),
            "weekly": weekly,
            "sign-off": job(signing_off.sheets_due),
            "ask-again": job(keeping.ask_again),
            "forget": job(keeping.forget),
        }

    def _chat_number(self, telegram_id: int) -> int:
        with self.database.transaction() as session:
            return people.chat_number(session, telegram_id)

    def _note_who_we_are(self, username: str) -> None:
        with self.database.transaction() as session:
            notes.write(session, "bot/username", username)

    @contextlib.contextmanager
    def _only_one(self) -> Any:
        """One `balagh run` per SQLite file: the lock goes with the process, however it dies."""
        if not self.database.is_sqlite or not self.database.url.database:
            yield
            return
        path = Path(self.database.url.database).with_suffix(".lock")
        lock: IO[str]
        with path.open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise AlreadyRunning(f"another `balagh run` works on {self.database.url.database}") from error
            yield


def make_bot(settings: Settings) -> Bot:
    """The connection to Telegram's Bot API, or to the server TELEGRAM_API_URL names."""
    base = settings.telegram_api_url
    # aiohttp under httpx: measured three times as fast as httpx's own transport with many chats at once.
    request = HTTPXRequest(
        connection_pool_size=64,
        connect_timeout=10,
        pool_timeout=10,
        httpx_kwargs={"transport": AiohttpTransport()},
    )
    polling = HTTPXRequest(
        connection_pool_size=2, connect_timeout=10, httpx_kwargs={"transport": AiohttpTransport()}
    )
    return Bot(
        settings.telegram_token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=polling,
    )


def _handle(work: Work, content: dict[str, Any]) -> None:
    handle(work, Incoming.from_json(content))


async def _chat_id(bot: Bot, chat: str) -> int:
    """A chat's number; @names are asked for."""
    return (await bot.get_chat(chat)).id if chat.startswith("@") else int(chat)


async def _first_trouble(tasks: list[asyncio.Task[None]], stopping: asyncio.Task[Any]) -> None:
    """Wait until told to stop; a task that ends with an error ends everything, loudly."""
    waiting: set[asyncio.Task[Any]] = {*tasks, stopping}
    while not stopping.done():
        done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            if task is not stopping and task.exception() is not None:
                raise task.exception()  # type: ignore[misc]


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    return stop
