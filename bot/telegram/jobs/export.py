"""Exports asked for in the chat: made one after another in a thread of their own, while everybody's taps go on."""

import asyncio
import logging
from collections.abc import Callable

from bot.services.context import AppContext
from bot.services.exports import jobs
from bot.services.exports.jobs import CancelToken
from bot.telegram.storage_calls import StorageRunner, wait_for_event
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.exports.export_jobs import Job

log = logging.getLogger(__name__)

#: Seconds between two looks when nothing is asked for, and while a file waits to be sent.
PAUSE_S = 20.0
SENDING_S = 1.0
#: Seconds between two edits of the card that says how far it is.
PROGRESS_S = 1.5
#: Seconds that a file in the making has to stop when the program stops.
STOP_S = 3.0


class ExportRunner:
    """Makes files. Only the process that sends does: the file lies on its disk."""

    def __init__(
        self, database: Database, context: AppContext, storage: StorageRunner, said: Callable[[], None]
    ) -> None:
        self._database = database
        self._context = context
        self._storage = storage
        self._said = said
        self.wake = asyncio.Event()

    async def run(self) -> None:
        """Make what is asked for, until cancelled."""
        recovered = False
        while True:
            self.wake.clear()
            pause = PAUSE_S
            try:
                if not recovered:
                    await self._storage(jobs.recover_jobs, self._database, self._context)
                    recovered = True
                if await self._storage(jobs.delete_sent_files, self._database, self._context):
                    pause = SENDING_S
                found = await self._storage(jobs.claim_next, self._database, self._context)
                self._said()
                if found is not None:
                    await self._make(*found)
                    continue
            except (StorageError, OSError) as error:
                recovered = False  # what was begun is begun again
                log.warning("exports interrupted", extra={"kind": type(error).__name__})
            await wait_for_event(self.wake, pause)

    async def _make(self, job: Job, count: int) -> None:
        watch = CancelToken(count)
        making_it = asyncio.create_task(
            asyncio.to_thread(jobs.write_files, self._database, self._context, job, watch)
        )
        try:
            while not making_it.done():
                await asyncio.wait({making_it}, timeout=PROGRESS_S)
                if not making_it.done():
                    await self._storage(jobs.show_progress, self._database, self._context, job, watch)
                    self._said()
        finally:
            watch.stop = True  # whoever stops us stops the thread too, at its next batch
            await asyncio.wait(
                {making_it}, timeout=STOP_S
            )  # its connection goes back before the database is closed
        try:
            paths = making_it.result()
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - told on the card and in the log; the next one is made
            await self._storage(jobs.fail_job, self._database, self._context, job, error)
        else:
            await self._storage(jobs.complete_job, self._database, self._context, job, paths, count)
        self._said()
