"""Notify people of a storage outage directly, because the outbox is unavailable.

Only members are notified, in their language, and once per outage. Their updates are unconfirmed, so Telegram sends
them again until they can be stored.
"""

import asyncio
import contextlib
import logging
from collections.abc import Iterable

from telegram import Bot
from telegram.error import TelegramError

from bot.telegram.storage_calls import Backend
from storage.errors import StorageError
from storage.repositories.people import people

log = logging.getLogger(__name__)

#: Seconds between two reads of the members' languages.
REFRESH_S = 60.0


class OutageNotice:
    """Knows everyone's language beforehand, because it cannot be read during an outage."""

    def __init__(self, bot: Bot, backend: Backend) -> None:
        self._bot = bot
        self._backend = backend
        self._languages: dict[int, str | None] = {}
        self._notified: set[int] = set()

    async def run(self) -> None:
        """Refresh the languages until cancelled."""
        while True:
            try:
                await self._backend.run(self._refresh)
            except StorageError as error:
                log.warning("languages cannot be read", extra={"kind": type(error).__name__})
            await asyncio.sleep(REFRESH_S)

    def _refresh(self) -> None:
        with self._backend.database.reading() as session:
            self._languages = people.languages_by_telegram_id(session)

    async def notify(self, chats: Iterable[int]) -> None:
        """Tell these chats (Telegram ids) that their messages cannot be stored now."""
        with contextlib.suppress(
            StorageError
        ):  # often reading still works; else the last known languages are used
            await self._backend.run(self._refresh)
        for chat in {*chats} & self._languages.keys() - self._notified:
            self._notified.add(chat)
            words = self._backend.context.words(self._languages[chat])
            try:
                await self._bot.send_message(chat, words("not-kept-yet"))
            except TelegramError as error:
                log.info("outage notice could not be sent", extra={"kind": type(error).__name__})

    def reset(self) -> None:
        """End the outage: everyone is notified again at the next one."""
        self._notified.clear()
