"""The boundary between asynchronous and synchronous code: storage runs in one thread, off the event loop."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from storage.errors import StorageError, Unavailable

log = logging.getLogger(__name__)

#: Pauses while the database cannot be used at the start. Seconds.
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 30.0

P = ParamSpec("P")
T = TypeVar("T")


class StorageThread:
    """Runs synchronous work in its own single thread, in the order of the calls.

    `on_error` is called with the name of each StorageError.
    """

    def __init__(self, on_error: Callable[[str], None] = lambda _kind: None) -> None:
        self._on_error = on_error
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")

    async def __call__(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return the result of `work`, which is finished even when the caller is cancelled. Raises what it raises."""
        future = self._executor.submit(_call, partial(work, *args, **kwargs))
        try:
            return await asyncio.shield(asyncio.wrap_future(future))
        except StorageError as error:
            self._on_error(type(error).__name__)
            raise

    async def when_it_answers(
        self, stop: asyncio.Event, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """Do `work` once the database can be used; None when `stop` is set first. Raises what waiting cannot end."""
        pause = FIRST_PAUSE_S
        while not stop.is_set():
            try:
                return await self(work, *args, **kwargs)
            except Unavailable as error:
                log.warning(
                    "the database cannot be used yet", extra={"kind": type(error).__name__, "pause_s": pause}
                )
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)
        return None

    def close(self) -> None:
        """Finish the pending work and end the thread."""
        self._executor.shutdown(wait=True)


def _call(work: Callable[[], T]) -> T:
    """Do `work`. A future cannot carry a StopIteration: its caller would wait for ever."""
    try:
        return work()
    except StopIteration as error:
        raise RuntimeError("StopIteration outside of an iterator") from error
