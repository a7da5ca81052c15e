"""Fetching evidence: files Telegram holds are brought into our own store at once, by their hash."""

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.media.metadata import MAX_FILE_BYTES, CannotStrip, StrippedCopy
from bot.media.subprocess import strip_in_subprocess
from bot.services.context import AppContext
from bot.services.evidence import storing
from bot.telegram.outbound.bot import fetch_file
from bot.telegram.storage_calls import StorageRunner, wait_for_event
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.evidence import evidence
from storage.repositories.evidence.evidence import UnfetchedFile

log = logging.getLogger(__name__)

PAUSE_S = 20.0


class EvidenceDownloader:
    """Brings files in, one after another, until none waits."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        context: AppContext,
        storage: StorageRunner,
        told: Callable[[], None],
    ) -> None:
        self._bot = bot
        self._database = database
        self._context = context
        self._storage = storage
        self._told = told
        self.wake = asyncio.Event()

    async def run(self) -> None:
        """Fetch until cancelled."""
        while True:
            self.wake.clear()
            try:
                waiting = await self._storage(self._waiting)
                failed = 0
                for file in waiting:
                    failed += not await self._fetch(file)
            except (StorageError, OSError) as error:  # Telegram keeps the file; the next round asks again
                log.warning("evidence download interrupted", extra={"kind": type(error).__name__})
                waiting, failed = [], 1
            if waiting and not failed:
                continue
            await wait_for_event(self.wake, PAUSE_S)

    def _waiting(self) -> list[UnfetchedFile]:
        with self._database.reading() as session:
            return evidence.list_unfetched(session, 20)

    async def _fetch(self, waiting: UnfetchedFile) -> bool:
        try:
            with self._context.files.receive() as part:
                await fetch_file(self._bot, waiting.file_id, part.file)
                digest, size = await asyncio.to_thread(part.commit)
        except TelegramError as error:
            log.warning(
                "a file could not be fetched", extra={"evidence": waiting.id, "kind": type(error).__name__}
            )
            await self._storage(
                storing.mark_unavailable,
                self._database,
                self._context,
                waiting.id,
                isinstance(error, BadRequest),
            )
            self._told()
            return False
        copy = await self._copied(waiting.id, digest, size)
        await self._storage(
            storing.mark_stored, self._database, self._context, waiting.id, digest, size, copy
        )
        self._told()
        return True

    async def _copied(self, evidence_id: int, digest: str, size: int) -> StrippedCopy | None:
        """The copy without metadata; None where none can be made for certain."""
        try:
            if size > MAX_FILE_BYTES:
                raise CannotStrip("too-large")
            content = await asyncio.to_thread(self._context.files.read, digest)
            return await asyncio.to_thread(strip_in_subprocess, content)
        except CannotStrip as error:
            log.info(
                "a file has no copy without metadata", extra={"evidence": evidence_id, "kind": str(error)}
            )
            return None
