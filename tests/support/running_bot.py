"""A whole Balagh for stories: the sandbox server, a real database, the bot in a thread, a clock that obeys."""

import asyncio
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bot.config.settings import Settings
from bot.config.values import PUBLIC
from bot.runtime.app import Application
from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.sandbox.server.server import SandboxServer
from bot.services import context
from bot.services.people import joining
from bot.telegram.outbound.rate_limit import Limits
from bot.views.people.consent import AGREE
from storage.engine.database import Database
from storage.repositories.messages import delivery

#: Thursday, 5 October 2023, 15:22 in Damascus.
STORY_TIME = datetime(2023, 10, 5, 12, 22, tzinfo=UTC)
#: Seconds that a wait may take: it costs nothing when all is well, and a busy machine is slow.
PATIENCE = 120.0
#: Telegram's limits are tested by themselves; stories do not wait for them.
NO_LIMITS = Limits(1e6, 10**6, 1e6, 10**6, 1e6, 10**6)


#: Seconds between two looks at the clock; it is looked at whenever a story puts it on, too.
TICK_S = 2.0


class Clock:
    """A clock that goes on from where it is put."""

    def __init__(self, at: datetime = STORY_TIME) -> None:
        self._at = at
        self._lock = threading.Lock()
        #: What happens whenever the clock is put on: the schedule looks at it.
        self.moved: Callable[[], None] = lambda: None

    def __call__(self) -> datetime:
        with self._lock:
            return self._at

    def put(self, at: datetime) -> None:
        """It is now `at`."""
        with self._lock:
            self._at = at
        self.moved()

    def passes(self, **time: float) -> None:
        """Some time passes."""
        with self._lock:
            self._at += timedelta(**time)
        self.moved()


class RunningBot:
    """The organisation of the stories, with its people."""

    def __init__(self, server: SandboxServer, folder: Path, **settings: Any) -> None:
        self.server = server
        self.sandbox = Sandbox(server.url)
        #: The true time, which Telegram has, too; and by how much the machine's clock is wrong.
        self.clock = Clock()
        self.clock_error = timedelta()
        server.app.world.clock.follow(lambda: self.clock().timestamp())
        given: dict[str, Any] = {
            "telegram_token": server.token,
            "telegram_api_url": server.url,
            "data_dir": folder,
            "digest_picture": False,  # drawn where a story is about it
            "chat_cleanup": False,  # tests/stories/safety is about chats that are emptied, and about neutral words
            "discreet_mode": False,
            "channels": (("en", f"{CHANNEL_EN}{PUBLIC}"), ("ar", f"{CHANNEL_AR}{PUBLIC}")),
            "release_after": 0,  # places wait where a story is about it
        }
        self.settings = Settings(_env_file=None, **(given | settings))  # type: ignore[call-arg]
        self.database = Database(self.settings.database, self.settings.key_ring())
        self._thread: threading.Thread | None = None
        self._stop: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._app: Application | None = None
        self._failed: list[BaseException] = []
        self._office: context.AppContext | None = None

    def opens(self) -> "RunningBot":
        """The bot starts; returns once it is ready."""
        ready = threading.Event()
        self._failed.clear()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(PATIENCE), "the bot did not get ready"
        if self._failed:
            raise self._failed[0]
        self.clock.moved = self._tick_soon
        return self

    def _tick_soon(self) -> None:
        if self._stop and self._app and self._thread and self._thread.is_alive():
            self._stop[0].call_soon_threadsafe(self._app.scheduler.run_soon)

    def _run(self, ready: threading.Event) -> None:
        async def main() -> None:
            app = self._app = Application(
                self.settings,
                clock=lambda: self.clock() + self.clock_error,
                limits=NO_LIMITS,
                interval_s=TICK_S,
            )
            stop = asyncio.Event()
            self._stop = asyncio.get_running_loop(), stop
            running = asyncio.create_task(app.run(stop))
            waiting = asyncio.create_task(app.ready.wait())
            await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
            ready.set()
            await running

        try:
            asyncio.run(main())
        except BaseException as error:  # noqa: BLE001 - handed to the test
            self._failed.append(error)
        finally:
            ready.set()

    def closes(self) -> None:
        """The bot stops, as on SIGTERM."""
        if self._stop and self._thread and self._thread.is_alive():
            loop, stop = self._stop
            self.clock.moved = lambda: None
            loop.call_soon_threadsafe(stop.set)
            self._thread.join(PATIENCE)
            assert not self._thread.is_alive(), "the bot did not stop"
        if self._failed:
            raise self._failed[0]

    def shuts_down(self) -> None:
        """Everything is over."""
        try:
            self.closes()
        finally:
            self.sandbox.close()
            self.database.close()

    def waits(self, until: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Wait until something is so."""
        end = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < end, "it did not happen"
            time.sleep(0.02)

    def waits_until_idle(self) -> None:
        """Wait until nothing is left to do: all that came is handled, all that is due is said, and the schedule then
        found nothing more. What was put off to a later time (of the story's clock) is left."""

        def once_around() -> bool:
            self.waits(self.is_idle)
            self.runs_scheduler()
            return self.is_idle()

        self.waits(once_around)

    def runs_scheduler(self) -> None:
        """One whole run of the schedule, begun now."""
        assert self._app is not None, "the bot was never opened"
        assert self._stop is not None
        asyncio.run_coroutine_threadsafe(self._app.scheduler.run_due(), self._stop[0]).result(PATIENCE)

    def sets_machine_clock(self, error: timedelta) -> None:
        """The machine's clock is wrong by so much from now on; just then no job is under way, which could have read it
        before and after."""
        assert self._app is not None, "the bot was never opened"
        assert self._stop is not None
        schedule = self._app.scheduler

        async def between_two_runs() -> None:
            async with schedule._running:
                self.clock_error = error

        asyncio.run_coroutine_threadsafe(between_two_runs(), self._stop[0]).result(PATIENCE)

    def is_sending(self) -> bool:
        """A message is on its way, or its result is not stored yet."""
        return self._app is not None and self._app.dispatcher.busy

    def is_idle(self) -> bool:
        """Whether inbox and outbox are empty, on our side and on Telegram's."""
        if self.sandbox.pending_updates():
            return False
        with self.database.reading() as session:
            received = session.execute(text("SELECT count(*) FROM inbox WHERE done_at IS NULL")).scalar_one()
            due = delivery.list_next(session, self.clock(), set())
        return (
            not received
            and not due
            and not (self._thread and self._thread.is_alive() and self._app and self._app.dispatcher.busy)
        )

    def invites(self, role: str) -> str:
        """An invitation's code."""
        if self._office is None:
            self.database.migrate()
            self._office = build_context(self.settings, self.database, self.clock)
        return joining.create_invitation(self.database, self._office, role)[0]

    def joins(self, name: str, role: str, language: str = "English") -> Person:
        """Somebody comes in with an invitation, chooses a language, and agrees to all that reports are used for."""
        person = self.sandbox.person(name)
        person.sends(f"/start {self.invites(role)}")
        person.taps(language)
        person.taps(AGREE)
        person.waits_for("➕" if self.settings.discreet_mode else "📝")
        return person
