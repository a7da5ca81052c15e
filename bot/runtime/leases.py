"""Leases: tasks that one process at a time does (polling, sending, fetching, the schedule).

With several processes on one database, each asks for every lease; the holder keeps it while it renews it. When a
process dies, another one gets its leases within LEASE_S + RENEW_S. A single process holds them all.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

from bot.runtime.storage_thread import StorageThread
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.operations import leases

log = logging.getLogger(__name__)

NAMES = ("polling", "sending", "fetching", "schedule")
#: Seconds for which a lease is valid, between two renewals, and by which we stop before others may begin.
LEASE_S = 10.0
RENEW_S = 3.0
MARGIN_S = 2.0
#: Seconds between two checks whether a lease was acquired or lost.
CHECK_S = 0.2


class Leases:
    """The leases that this process holds. `holder`: the name of the process."""

    def __init__(self, database: Database, storage: StorageThread, holder: str) -> None:
        self._database = database
        self._storage = storage
        self._holder = holder
        self._alone = database.is_sqlite
        self._until = dict.fromkeys(NAMES, float("inf") if self._alone else 0.0)

    def is_leader(self, name: str) -> bool:
        """Whether this process holds the lease now, by a monotonic clock."""
        return time.monotonic() < self._until[name]

    async def run(self) -> None:
        """Acquire and renew the leases until cancelled."""
        while not self._alone:
            asked = time.monotonic()
            try:
                acquired = await self._storage(self._acquire)
            except StorageError:
                acquired = set()  # the leases that we hold expire
            for name in acquired:
                if not self.is_leader(name):
                    log.info("lease acquired", extra={"subject": name})
                self._until[name] = asked + LEASE_S - MARGIN_S
            await asyncio.sleep(RENEW_S)

    def _acquire(self) -> set[str]:
        with self._database.transaction() as session:
            return {name for name in NAMES if leases.acquire(session, name, self._holder, LEASE_S)}

    async def while_leader(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Run `work` whenever this process holds the lease, and cancel it when the lease is lost.

        Raises what the work raises.
        """
        while True:
            await self._wait_until(name, True)
            running = asyncio.ensure_future(work())
            lost = asyncio.create_task(self._wait_until(name, False))
            try:
                await asyncio.wait({running, lost}, return_when=asyncio.FIRST_COMPLETED)
                if running.done():
                    running.result()
                else:
                    log.warning("lease lost", extra={"subject": name})
            finally:
                running.cancel()
                lost.cancel()
                await asyncio.gather(running, lost, return_exceptions=True)

    async def _wait_until(self, name: str, held: bool) -> None:
        while self.is_leader(name) is not held:  # noqa: ASYNC110 - a lease expires with time, not by an event
            await asyncio.sleep(3600 if self._alone else CHECK_S)

    async def release_all(self) -> None:
        """Release the leases, so that another process gets them at once."""
        self._until = dict.fromkeys(NAMES, 0.0)
        if self._alone:
            return
        try:
            await self._storage(self._release)
        except StorageError:
            log.warning("leases could not be released; they expire by themselves")

    def _release(self) -> None:
        with self._database.transaction() as session:
            leases.release(session, self._holder)
