"""Duties that one process at a time has: polling, sending, fetching, the schedule.

With several processes on one database each asks for every duty; who gets it keeps it while it renews its lease.
A process that dies leaves its duties to another one within LEASE_S + RENEW_S. A process alone has them all.
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
#: How long a lease holds, how often it is renewed, and how much earlier we stop than others may begin.
LEASE_S = 10.0
RENEW_S = 3.0
MARGIN_S = 2.0
#: Seconds between two looks at whether a duty was won or lost.
LOOK_S = 0.2


class Leases:
    """Which duties this process has now."""

    def __init__(self, database: Database, storage: StorageThread, me: str) -> None:
        self._database = database
        self._storage = storage
        self._me = me
        self._alone = database.is_sqlite
        self._until = dict.fromkeys(NAMES, float("inf") if self._alone else 0.0)

    def is_leader(self, name: str) -> bool:
        """Whether this process has the duty now. By a clock nobody can put back."""
        return time.monotonic() < self._until[name]

    async def run(self) -> None:
        """Ask for every duty again and again, until cancelled."""
        while not self._alone:
            asked = time.monotonic()
            try:
                won = await self._storage(self._take)
            except StorageError:
                won = set()  # what we have runs out by itself
            for name in won:
                if not self.is_leader(name):
                    log.info("lease acquired", extra={"subject": name})
                self._until[name] = asked + LEASE_S - MARGIN_S
            await asyncio.sleep(RENEW_S)

    def _take(self) -> set[str]:
        with self._database.transaction() as session:
            return {name for name in NAMES if leases.acquire(session, name, self._me, LEASE_S)}

    async def while_leader(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work` whenever the duty is ours, and stop it when it is lost. Raises what the work raises."""
        while True:
            await self._wait_until(name, True)
            doing = asyncio.ensure_future(work())
            lost = asyncio.create_task(self._wait_until(name, False))
            try:
                await asyncio.wait({doing, lost}, return_when=asyncio.FIRST_COMPLETED)
                if doing.done():
                    doing.result()
                else:
                    log.warning("lease lost", extra={"subject": name})
            finally:
                doing.cancel()
                lost.cancel()
                await asyncio.gather(doing, lost, return_exceptions=True)

    async def _wait_until(self, name: str, wanted: bool) -> None:
        while self._alone or self.is_leader(name) is not wanted:
            if self._alone and wanted:
                return
            await asyncio.sleep(3600 if self._alone else LOOK_S)

    async def leave(self) -> None:
        """Give the duties back, so that another process has them at once."""
        self._until = dict.fromkeys(NAMES, 0.0)
        if self._alone:
            return
        try:
            await self._storage(self._give_back)
        except StorageError:
            log.warning("leases could not be released; they expire by themselves")

    def _give_back(self) -> None:
        with self._database.transaction() as session:
            leases.release(session, self._me)
