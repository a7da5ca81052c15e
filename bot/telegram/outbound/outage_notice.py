"""Telling people that an answer could not be kept just now, when the outbox cannot be used for it.

Only to people who joined, in their language, and once per person as long as the trouble lasts. What they sent is
still with Telegram, unconfirmed, and is taken as soon as it can be kept.
"""

import asyncio
import contextlib
import logging
from collections.abc import Iterable

from telegram import Bot
from telegram.error import TelegramError

from bot.i18n.catalogue import Catalogue
from bot.telegram.storage_calls import StorageRunner
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.people import people

log = logging.getLogger(__name__)

#: Seconds between two looks at who joined.
LEARN_S = 60.0


class OutageNotice:
    """Knows everyone's language beforehand: in trouble nobody can be asked."""

    def __init__(self, bot: Bot, catalogue: Catalogue, database: Database, storage: StorageRunner) -> None:
        self._bot = bot
        self._catalogue = catalogue
        self._database = database
        self._storage = storage
        self._languages: dict[int, str | None] = {}
        self._told: set[int] = set()

    async def run(self) -> None:
        """Keep up with who joined, until cancelled."""
        while True:
            try:
                await self._storage(self._learn)
            except StorageError as error:
                log.warning("languages cannot be read", extra={"kind": type(error).__name__})
            await asyncio.sleep(LEARN_S)

    def _learn(self) -> None:
        with self._database.reading() as session:
            self._languages = people.languages_by_telegram_id(session)

    async def tell(self, chats: Iterable[int]) -> None:
        """The answers of these chats (by Telegram's number) could not be kept now."""
        with contextlib.suppress(
            StorageError
        ):  # often it can still be read; else what was known last must do
            await self._storage(self._learn)
        for chat in {*chats} & self._languages.keys() - self._told:
            self._told.add(chat)
            words = self._catalogue.words(self._languages[chat])
            try:
                await self._bot.send_message(chat, words("not-kept-yet"))
            except TelegramError as error:
                log.info("outage notice could not be sent", extra={"kind": type(error).__name__})

    def over(self) -> None:
        """Things are kept again; the next trouble is told again."""
        self._told.clear()
