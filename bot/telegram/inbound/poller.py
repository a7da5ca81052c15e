"""Receiving: a batch of updates is committed to the inbox in one commit, and confirmed to Telegram only then."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.services.context import AppContext
from bot.telegram.inbound.admission import Admission
from bot.telegram.inbound.update import IncomingUpdate, parse_update
from bot.telegram.outbound.bot import fetch_updates
from bot.telegram.outbound.outage_notice import OutageNotice
from bot.telegram.storage_calls import StorageRunner
from storage.engine.database import Database
from storage.errors import StorageError, Unavailable
from storage.repositories.messages import inbox

log = logging.getLogger(__name__)

#: The kinds of update we ask Telegram for.
KINDS = ["message", "edited_message", "callback_query"]
#: Seconds Telegram holds an empty answer; and pauses after trouble.
POLL_S = 25
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 30.0

Update = dict[str, Any]


class Poller:
    """From Telegram into the inbox: by long polling (`run`), or from the webhook (`take`)."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        context: AppContext,
        storage: StorageRunner,
        outage_notice: OutageNotice,
        arrived: Callable[[], None],
        heard: Callable[[], None] = lambda: None,
    ) -> None:
        self._bot = bot
        self._database = database
        self._context = context
        self._storage = storage
        self._outage_notice = outage_notice
        self._arrived = arrived
        self._heard = heard
        self._offset = 0
        self._gate = Admission(context)

    async def run(self) -> None:
        """Poll until cancelled. Trouble with the line or the database is waited out, never skipped over."""
        pause = FIRST_PAUSE_S
        self._offset = 0  # what was confirmed before is Telegram's to know; what was not comes again
        while True:
            try:
                await self._once()
                pause = FIRST_PAUSE_S
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))
            except Conflict:
                log.error("another program receives with the same token; waiting for it to stop")
                await asyncio.sleep(LONGEST_PAUSE_S / 6)
            except (NetworkError, TelegramError, StorageError) as error:
                log.warning("receiving interrupted", extra={"kind": type(error).__name__, "pause_s": pause})
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _once(self) -> None:
        updates = await fetch_updates(self._bot, self._offset, POLL_S, KINDS)
        self._heard()
        if not updates:
            # All is confirmed. Ids may start again anywhere after a quiet week, even below: ask for any.
            self._offset = 0
            return
        await self.take(updates)
        # Not the highest id, for the same reason: the last one confirms the batch.
        self._offset = updates[-1]["update_id"] + 1

    async def take(self, updates: list[Update]) -> None:
        """Commit a batch. Raises StorageError when it cannot be kept now; people are told so."""
        wanted = [found for update in updates if (found := _readable(update)) is not None]
        try:
            await self._storage(self.keep, wanted)
        except Unavailable:
            await self._outage_notice.tell(incoming.chat for _, incoming in wanted if incoming.private)
            raise
        except StorageError:
            await self._storage(self._keep_each, wanted)
        self._outage_notice.over()
        self._arrived()

    def keep(self, wanted: list[tuple[int, IncomingUpdate]]) -> int:
        """Commit a batch to the inbox, as far as the gate lets it in. Returns how many were new."""
        with self._database.transaction() as session:
            rows = self._gate.rows(session, wanted)
            kept = inbox.store(
                session,
                [(number, chat, incoming.to_json()) for number, chat, incoming in rows],
                self._context.clock(),
            )
        if self._gate.refused:
            log.warning("updates refused: too many are waiting", extra={"count": self._gate.refused})
        return kept

    def _keep_each(self, wanted: list[tuple[int, IncomingUpdate]]) -> None:
        """One update of the batch cannot be kept by this database at all: the others must not suffer."""
        for one in wanted:
            try:
                self.keep([one])
            except Unavailable:
                raise
            except StorageError as error:
                log.error(
                    "an update could not be stored and is discarded", extra={"kind": type(error).__name__}
                )


def _readable(update: Update) -> tuple[int, IncomingUpdate] | None:
    """An update of a form we do not know is put aside; it must not come again for ever."""
    try:
        incoming = parse_update(update)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        log.error("an update could not be read", extra={"kind": type(error).__name__})
        return None
    return None if incoming is None else (int(update["update_id"]), incoming)


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, (int, float)) else after.total_seconds()
