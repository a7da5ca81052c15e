"""Exports requested in the chat: written one after another in their own thread, while taps are processed."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.services.exports import jobs, scheduled
from bot.services.exports.files import CancelToken
from bot.telegram.storage_calls import Backend, wait_for_event
from storage.errors import StorageError
from storage.repositories.exports.export_jobs import Job

log = logging.getLogger(__name__)

#: Seconds between two looks when nothing is requested, and while a file waits to be sent.
PAUSE_S = 20.0
SENDING_S = 1.0
#: Seconds between two updates of the card's progress.
PROGRESS_S = 1.5
#: Seconds that a running export has to stop when the program stops.
STOP_S = 3.0


@dataclass(slots=True, eq=False)
class ExportRunner:
    """Writes requested files; only in the process that sends, because the file is on its disk.

    `on_change` is called when something was enqueued.
    """

    backend: Backend
    on_change: Callable[[], None]
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Write requested files until cancelled."""
        recovered = False
        while True:
            self.wake.clear()
            pause = PAUSE_S
            try:
                if not recovered:
                    await self.backend.call(jobs.recover_jobs)
                    recovered = True
                if await self.backend.call(jobs.delete_sent_files):
                    pause = SENDING_S
                claimed = await self.backend.call(jobs.claim_next)
                self.on_change()
                if claimed is not None:
                    await self._write(*claimed)
                    continue
                if await self._write_scheduled():
                    continue
            except (StorageError, OSError) as error:
                recovered = False  # unfinished jobs are restarted
                log.warning("exports interrupted", extra={"kind": type(error).__name__})
            await wait_for_event(self.wake, pause)

    async def _write_scheduled(self) -> bool:
        """Write a file that the settings order, if one is due. Returns whether there was one."""
        backend = self.backend
        order = await backend.call(scheduled.find_next)
        if order is None:
            return False
        token, error = CancelToken(0), None
        writing = asyncio.create_task(
            asyncio.to_thread(scheduled.write, backend.database, backend.context, order, token)
        )
        try:
            await asyncio.wait({writing})
        finally:
            await _stopped(token, writing)
        try:
            writing.result()
        except Exception as why:  # noqa: BLE001 - logged; it is tried again in an hour
            error = why
        await backend.call(scheduled.settle, order, error)
        return True

    async def _write(self, job: Job, count: int) -> None:
        token, backend = CancelToken(count), self.backend
        writing = asyncio.create_task(
            asyncio.to_thread(jobs.write_files, backend.database, backend.context, job, token)
        )
        try:
            while not writing.done():
                await asyncio.wait({writing}, timeout=PROGRESS_S)
                if not writing.done():
                    await backend.call(jobs.show_progress, job, token)
                    self.on_change()
        finally:
            await _stopped(token, writing)
        try:
            paths = writing.result()
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - shown on the card and logged; the next job is written
            await backend.call(jobs.fail_job, job, error)
        else:
            await backend.call(jobs.complete_job, job, paths, token)
        self.on_change()


async def _stopped(token: CancelToken, writing: "asyncio.Task[object]") -> None:
    """Stop the thread at its next batch: it returns its connection before the database closes."""
    token.stop = True
    await asyncio.wait({writing}, timeout=STOP_S)
