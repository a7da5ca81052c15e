"""How asynchronous code calls storage: through a runner that works off the event loop."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class StorageRunner(Protocol):
    """Runs synchronous work off the event loop. `bot.runtime.storage_thread.StorageRunner` is one."""

    async def __call__(self, request: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work`. Raises what `work` raises."""
        ...


async def wait_for_event(event: asyncio.Event, seconds: float) -> None:
    """Wait until the event is set or the time is over.

    Not `asyncio.wait_for`: on Python 3.11 that can lose a cancellation that comes together with the event.
    """
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
