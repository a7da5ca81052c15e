"""Receiving: a batch of updates is committed to the inbox in one commit, then confirmed by the next call."""

import asyncio
import logging
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.activities.work import House
from bot.chat.incoming import Incoming, read
from bot.chat.thread import StorageThread
from storage import inbox, people
from storage.database import Database
from storage.errors import StorageError

log = logging.getLogger(__name__)

#: The kinds of update we ask Telegram for.
KINDS = ["message", "edited_message", "callback_query"]
#: Seconds Telegram holds an empty answer; and pauses after trouble.
POLL_S = 25
LONGEST_PAUSE_S = 30.0


class Receiver:
    """Long polling into the inbox."""

    def __init__(
        self, bot: Bot, database: Database, house: House, storage: StorageThread, wake: asyncio.Event
    ) -> None:
        self._bot = bot
        self._database = database
        self._house = house
        self._storage = storage
        self._wake = wake
        self._offset = 0
        self._chats: dict[int, int] = {}

    async def run(self) -> None:
        """Receive until cancelled. Trouble with the line or the database is waited out, never skipped over."""
        pause = 1.0
        while True:
            try:
                await self._once()
                pause = 1.0
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))
            except Conflict:
                log.error("another program receives with the same token; waiting for it to stop")
                await asyncio.sleep(LONGEST_PAUSE_S / 3)
            except (NetworkError, TelegramError, StorageError) as error:
                log.warning(
                    "receiving is interrupted", extra={"kind": type(error).__name__, "pause_s": pause}
                )
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _once(self) -> None:
        updates = await self._bot.get_updates(
            offset=self._offset, timeout=POLL_S, allowed_updates=KINDS, read_timeout=10
        )
        if not updates:
            return
        await self._storage(self.keep, [update.to_dict() for update in updates])
        self._wake.set()
        # Not the highest id: ids may start again anywhere after a quiet week. The last one confirms the batch.
        self._offset = updates[-1].update_id + 1

    def keep(self, updates: list[dict[str, Any]]) -> int:
        """Commit a batch to the inbox. Returns how many were new."""
        readable = ((update["update_id"], read(update)) for update in updates)
        wanted = [(number, incoming) for number, incoming in readable if incoming is not None]
        with self._database.transaction() as session:
            fresh: dict[int, int] = {}
            rows = []
            for number, incoming in wanted:
                chat = self._chats.get(incoming.chat) or fresh.get(incoming.chat)
                if chat is None:
                    chat = fresh[incoming.chat] = people.chat_number(session, incoming.chat)
                rows.append((number, chat, incoming.to_json()))
            kept = inbox.keep(session, rows, self._house.clock())
        # Only what was committed may be remembered.
        self._chats.update(fresh)
        return kept


def content_of(content: dict[str, Any]) -> Incoming:
    """What the inbox kept, as a value."""
    return Incoming.from_json(content)


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, (int, float)) else after.total_seconds()
