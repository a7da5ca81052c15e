"""Fetching evidence: files Telegram holds are brought into our own store at once, by their hash."""

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.activities import review_cards
from bot.activities.work import House
from bot.chat.thread import StorageThread, wait_for_event
from bot.evidence.alone import stripped
from bot.evidence.stripping import Copy, NotStripped
from storage import evidence
from storage.database import Database
from storage.errors import StorageError
from storage.evidence import Waiting

log = logging.getLogger(__name__)

PAUSE_S = 20.0


class Fetcher:
    """Brings files in, one after another, until none waits."""

    def __init__(
        self, bot: Bot, database: Database, storage: StorageThread, house: House, came: Callable[[], None]
    ) -> None:
        self._bot = bot
        self._database = database
        self._storage = storage
        self._house = house
        self._vault = house.vault
        self._came = came
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
                log.warning("fetching is interrupted", extra={"kind": type(error).__name__})
                waiting, failed = [], 1
            if waiting and not failed:
                continue
            await wait_for_event(self.wake, PAUSE_S)

    def _waiting(self) -> list[Waiting]:
        with self._database.reading() as session:
            return evidence.to_fetch(session, 20)

    async def _fetch(self, waiting: Waiting) -> bool:
        try:
            file = await self._bot.get_file(waiting.file_id)
            content = bytes(await file.download_as_bytearray())
        except TelegramError as error:
            log.warning(
                "a file could not be fetched", extra={"evidence": waiting.id, "kind": type(error).__name__}
            )
            await self._storage(self._not_fetched, waiting.id, isinstance(error, BadRequest))
            return False
        try:
            copy = await asyncio.to_thread(stripped, content)
        except NotStripped as error:
            log.info(
                "a file has no copy without metadata", extra={"evidence": waiting.id, "kind": str(error)}
            )
            copy = None
        await self._storage(self._keep, waiting.id, content, copy)
        return True

    def _not_fetched(self, evidence_id: int, for_good: bool) -> None:
        with self._database.transaction() as session:
            evidence.not_fetched(session, evidence_id, for_good=for_good)

    def _keep(self, evidence_id: int, content: bytes, copy: Copy | None) -> None:
        digest = self._vault.put(content)
        kept_copy = (copy.kind, self._vault.put(copy.content)) if copy else None
        with self._database.transaction() as session:
            report = evidence.fetched(session, evidence_id, digest, len(content), kept_copy)
            if report is not None:
                review_cards.file_came(session, self._house, report)
        self._came()
