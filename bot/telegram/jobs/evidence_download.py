"""Download evidence: files that Telegram holds are stored in our own file store at once, by their hash."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.media.metadata import MAX_FILE_BYTES, CannotStrip, StrippedCopy
from bot.media.subprocess import strip_in_subprocess
from bot.monitoring.disk import KEPT_FREE, Disk
from bot.services.evidence import storing
from bot.telegram.outbound.bot import fetch_file
from bot.telegram.storage_calls import Backend, wait_for_event
from storage.errors import StorageError
from storage.repositories.evidence import evidence
from storage.repositories.evidence.evidence import UnfetchedFile

log = logging.getLogger(__name__)

PAUSE_S = 20.0


@dataclass(slots=True, eq=False)
class EvidenceDownloader:
    """Downloads pending files one after another, of each person in turn. `on_change` is called after each."""

    bot: Bot
    backend: Backend
    disk: Disk
    on_change: Callable[[], None]
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Download until cancelled; a pause follows when no file could be fetched."""
        while True:
            self.wake.clear()
            fetched = 0
            try:
                pending = await self.backend.run(self._list_pending)
                self.disk.files_wait = any(not self._has_room(file) for file in pending)
                for file in pending:
                    fetched += self._has_room(file) and await self._download(file)
            except (StorageError, OSError) as error:  # Telegram keeps the file; the next round asks again
                log.warning("evidence download interrupted", extra={"kind": type(error).__name__})
            if not fetched:
                await wait_for_event(self.wake, PAUSE_S)

    def _has_room(self, file: UnfetchedFile) -> bool:
        """Whether the disk takes a file, as it comes, as it is kept, and its copy, and reports all the same."""
        needed = KEPT_FREE + 3 * (file.size or MAX_FILE_BYTES)
        return self.disk.free >= needed

    def _list_pending(self) -> list[UnfetchedFile]:
        with self.backend.database.reading() as session:
            return evidence.list_unfetched(session, 20)

    async def _download(self, file: UnfetchedFile) -> bool:
        try:
            with self.backend.context.files.receive() as part:
                await fetch_file(self.bot, file.file_id, part.file)
                digest, size = await asyncio.to_thread(part.commit)
        except TelegramError as error:
            log.warning(
                "a file could not be fetched", extra={"evidence": file.id, "kind": type(error).__name__}
            )
            await self.backend.call(storing.mark_unavailable, file.id, isinstance(error, BadRequest))
            self.on_change()
            return False
        copy = await self._strip(file.id, digest, size)
        await self.backend.call(storing.mark_stored, file.id, digest, size, copy)
        self.on_change()
        return True

    async def _strip(self, evidence_id: int, digest: str, size: int) -> StrippedCopy | None:
        """Return the copy without metadata; None where none can be made for certain."""
        try:
            if size > MAX_FILE_BYTES:
                raise CannotStrip("too-large")
            if not await self.backend.run(storing.may_strip, self.backend.database, evidence_id):
                raise CannotStrip("broken")
            content = await asyncio.to_thread(self.backend.context.files.read, digest)
            return await asyncio.to_thread(strip_in_subprocess, content)
        except CannotStrip as error:
            log.info(
                "a file has no copy without metadata", extra={"evidence": evidence_id, "kind": str(error)}
            )
            return None
