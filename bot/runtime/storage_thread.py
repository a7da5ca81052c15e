"""The boundary between asynchronous and synchronous: storage works in one thread, off the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from storage.errors import StorageError

P = ParamSpec("P")
T = TypeVar("T")


class StorageThread:
    """Runs synchronous work in its own single thread, in the order it was asked for.

    `failed` is told the kind of each StorageError, whoever waits it out.
    """

    def __init__(self, failed: Callable[[str], None] = lambda _kind: None) -> None:
        self._failed = failed
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")

    async def __call__(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work`; what is begun is finished, even when the asker is cancelled."""
        future = self._executor.submit(_call, partial(work, *args, **kwargs))
        try:
            return await asyncio.shield(asyncio.wrap_future(future))
        except StorageError as error:
            self._failed(type(error).__name__)
            raise

    def close(self) -> None:
        """Finish what was asked for and end the thread."""
        self._executor.shutdown(wait=True)


def _call(work: Callable[[], T]) -> T:
    """`work` done. No future can carry a StopIteration: whoever waits for it would wait for ever."""
    try:
        return work()
    except StopIteration as error:
        raise RuntimeError("StopIteration outside of an iterator") from error
