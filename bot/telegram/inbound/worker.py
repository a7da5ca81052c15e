"""The worker: processes the inbox batch by batch and hands on the results."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from bot.services.context import RequestContext
from bot.services.inbox_worker import BatchResult, process_batch
from bot.telegram.inbound.rate_limit import RateLimiter
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing.updates import route
from bot.telegram.storage_calls import Backend, wait_for_event
from storage.errors import StorageError

log = logging.getLogger(__name__)

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30.0


class Worker:
    """Processes pending updates until cancelled.

    `on_batch` gets the result of each batch. `interval_s`: how often to look for updates that other processes stored.
    """

    def __init__(
        self, backend: Backend, on_batch: Callable[[BatchResult], None], interval_s: float | None = None
    ) -> None:
        self._backend = backend
        self._on_batch = on_batch
        self._interval_s = interval_s
        settings = backend.context.settings
        self._limiter = RateLimiter(settings.inbound_rate, settings.inbound_burst)
        self._throttled_s: float | None = None
        self.wake = asyncio.Event()
        self.wake.set()  # updates that were pending at the last stop are processed first

    async def run(self) -> None:
        """Process until cancelled. While the database fails, updates stay in the inbox and are retried."""
        pause = FIRST_PAUSE_S
        while True:
            await wait_for_event(
                self.wake, min(filter(None, (self._interval_s, self._throttled_s)), default=None)
            )
            self.wake.clear()
            try:
                while (result := await self._process()).count:
                    self._on_batch(result)
                pause = FIRST_PAUSE_S
            except StorageError as error:
                log.error(
                    "updates cannot be processed", extra={"kind": type(error).__name__, "pause_s": pause}
                )
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)
                self.wake.set()

    async def _process(self) -> BatchResult:
        clock = asyncio.get_running_loop().time
        throttled, expensive, self._throttled_s = self._limiter.throttled(clock())
        result = await self._backend.call(process_batch, _handle, throttled, expensive)
        self._limiter.record_handled(result.seconds, clock())
        return result


def _handle(request: RequestContext, content: dict[str, Any]) -> None:
    route(request, IncomingUpdate.from_json(content))
