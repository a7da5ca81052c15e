"""The worker: has what waits in the inbox handled, round by round, and hands on what came of it."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

from bot.services.context import AppContext, RequestContext
from bot.services.inbox_worker import BatchResult, process_batch
from bot.telegram.inbound.rate_limit import RateLimiter
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing.updates import route
from bot.telegram.storage_calls import StorageRunner
from storage.engine.database import Database
from storage.errors import StorageError

log = logging.getLogger(__name__)

LONGEST_PAUSE_S = 30.0


class Worker:
    """Handles arrivals until cancelled. `look_s`: how often to look for what other processes received."""

    def __init__(
        self,
        database: Database,
        context: AppContext,
        storage: StorageRunner,
        done: Callable[[BatchResult], None],
        look_s: float | None = None,
    ) -> None:
        self._database = database
        self._context = context
        self._storage = storage
        self._done = done
        self._look_s = look_s
        self._limiter = RateLimiter(context.settings.inbound_rate, context.settings.inbound_burst)
        self._throttled_s: float | None = None
        self.wake = asyncio.Event()
        self.wake.set()  # what waited in the inbox when we stopped is handled first

    async def run(self) -> None:
        """Trouble with the database is waited out: what was received stays in the inbox."""
        pause = 0.5
        while True:
            await self._news()
            self.wake.clear()
            try:
                while (handled := await self._round()).count:
                    self._done(handled)
                pause = 0.5
            except StorageError as error:
                log.error(
                    "updates cannot be processed", extra={"kind": type(error).__name__, "pause_s": pause}
                )
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)
                self.wake.set()

    async def _round(self) -> BatchResult:
        resting, self._throttled_s = self._limiter.throttled(_now())
        handled = await self._storage(process_batch, self._database, self._context, _handle, resting)
        self._limiter.record_handled(handled.chats, _now())
        return handled

    async def _news(self) -> None:
        # Not wait_for: until Python 3.12 it can swallow the order to stop.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(min(filter(None, (self._look_s, self._throttled_s)), default=None)):
                await self.wake.wait()


def _now() -> float:
    return asyncio.get_running_loop().time()


def _handle(request: RequestContext, content: dict[str, Any]) -> None:
    route(request, IncomingUpdate.from_json(content))
