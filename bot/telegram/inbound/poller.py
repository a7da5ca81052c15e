"""Receive updates: commit each batch to the inbox in one transaction, and confirm it to Telegram only then."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.telegram.inbound.admission import Admission
from bot.telegram.inbound.update import IncomingUpdate, parse_update
from bot.telegram.outbound.bot import fetch_updates, retry_seconds
from bot.telegram.outbound.outage_notice import OutageNotice
from bot.telegram.storage_calls import Backend
from storage.errors import StorageError, Unavailable
from storage.repositories.messages import inbox

log = logging.getLogger(__name__)

#: The kinds of update to ask Telegram for.
KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
#: Seconds that Telegram holds a request without updates; and pauses after an error.
POLL_S = 25
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 30.0

Update = dict[str, Any]


class Poller:
    """Stores updates from Telegram in the inbox: by long polling (`run`), or from the webhook (`store`).

    `on_stored` is called after each commit, `on_poll` after each answer of Telegram, `on_conflict`
    when another program receives with the same token.
    """

    def __init__(
        self,
        bot: Bot,
        backend: Backend,
        outage_notice: OutageNotice,
        on_stored: Callable[[], None],
        on_poll: Callable[[], None] = lambda: None,
        on_conflict: Callable[[], None] = lambda: None,
    ) -> None:
        self._bot = bot
        self._backend = backend
        self._outage_notice = outage_notice
        self._on_stored = on_stored
        self._on_poll = on_poll
        self._on_conflict = on_conflict
        self._offset = 0
        self._admission = Admission(backend.context)

    async def run(self) -> None:
        """Poll until cancelled. After an error of the network or the database nothing is skipped."""
        pause = FIRST_PAUSE_S
        self._offset = 0  # Telegram knows what was confirmed; unconfirmed updates are sent again
        while True:
            try:
                await self._poll()
                pause = FIRST_PAUSE_S
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(retry_seconds(error))
            except Conflict:
                self._on_conflict()
                log.error("another program receives with the same token; waiting for it to stop")
                await asyncio.sleep(LONGEST_PAUSE_S / 6)
            except (NetworkError, TelegramError, StorageError) as error:
                log.warning("receiving interrupted", extra={"kind": type(error).__name__, "pause_s": pause})
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _poll(self) -> None:
        updates = await fetch_updates(self._bot, self._offset, POLL_S, KINDS)
        self._on_poll()
        if not updates:
            # All are confirmed. After a quiet week ids may start again anywhere, even lower: ask for any.
            self._offset = 0
            return
        await self.store(updates)
        # Not the highest id, for the same reason: the last one confirms the batch.
        self._offset = updates[-1]["update_id"] + 1

    async def store(self, updates: list[Update]) -> None:
        """Commit a batch. Raises StorageError when it cannot be stored now; the senders are told so."""
        parsed = [found for update in updates if (found := _parse(update)) is not None]
        try:
            await self._backend.run(self.store_parsed, parsed)
        except Unavailable:
            await self._outage_notice.notify(incoming.chat for _, incoming in parsed if incoming.private)
            raise
        except StorageError:
            await self._backend.run(self._store_each, parsed)
        self._outage_notice.reset()
        self._on_stored()

    def store_parsed(self, updates: list[tuple[int, IncomingUpdate]]) -> int:
        """Commit the admitted updates of a batch to the inbox. Returns how many were new."""
        with self._backend.database.transaction() as session:
            admitted = self._admission.admit(session, updates)
            rows = [(number, chat, incoming.to_json()) for number, chat, incoming in admitted]
            stored = inbox.store(session, rows, self._backend.context.clock())
        if self._admission.refused:
            log.warning("updates refused: too many are waiting", extra={"count": self._admission.refused})
        return stored

    def _store_each(self, updates: list[tuple[int, IncomingUpdate]]) -> None:
        """Store one by one after an error that one update caused: it alone is discarded."""
        for update in updates:
            try:
                self.store_parsed([update])
            except Unavailable:
                raise
            except StorageError as error:
                log.error(
                    "an update could not be stored and is discarded", extra={"kind": type(error).__name__}
                )


def _parse(update: Update) -> tuple[int, IncomingUpdate] | None:
    """Parse an update; one of an unknown form is discarded, because Telegram would send it for ever."""
    try:
        incoming = parse_update(update)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        log.error("an update could not be read", extra={"kind": type(error).__name__})
        return None
    return None if incoming is None else (int(update["update_id"]), incoming)
