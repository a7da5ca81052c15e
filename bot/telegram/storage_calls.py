"""How asynchronous code calls services and storage: off the event loop."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from bot.services.context import AppContext
from storage.engine.database import Database

P = ParamSpec("P")
T = TypeVar("T")


class StorageRunner(Protocol):
    """Runs synchronous work off the event loop. `bot.runtime.storage_thread.StorageThread` is one."""

    async def __call__(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return the result of `work`. Raises what `work` raises."""
        ...


@dataclass(frozen=True, slots=True)
class Backend:
    """What asynchronous code needs to call a service: the database, the application context and the runner."""

    database: Database
    context: AppContext
    run: StorageRunner

    async def call(
        self, service: Callable[Concatenate[Database, AppContext, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call a service with the database and the context. Raises what it raises."""
        return await self.run(service, self.database, self.context, *args, **kwargs)


async def wait_for_event(event: asyncio.Event, seconds: float | None) -> None:
    """Wait until the event is set or the time is over; None waits without a limit.

    Not `asyncio.wait_for`: on Python 3.11 that can lose a cancellation that comes together with the event.
    """
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
