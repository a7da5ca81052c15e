"""Sending: says what the outbox holds, in order per chat, paced; notes what was said.

One chat that refuses or waits never holds up another. A statement is noted as on its way before it is sent, so that
a crash in between is asked about instead of posted twice.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from datetime import timedelta

from telegram.error import TelegramError

from bot.monitoring.metrics import Metrics
from bot.services.context import AppContext, CallbackAnswer
from bot.services.people import chat_cleanup
from bot.telegram.outbound.calls import TelegramCalls
from bot.telegram.outbound.rate_limit import Limits, SendRateLimiter
from bot.telegram.outbound.results import LONGEST_PAUSE_S, SendResult, pause_after, send_message
from bot.telegram.storage_calls import StorageRunner, wait_for_event
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.messages import delivery
from storage.repositories.messages.delivery import OutboxMessage
from storage.repositories.people import chats
from storage.repositories.publishing import publications

log = logging.getLogger(__name__)

#: Seconds to wait when nothing is to be said, and how long a pressed button waits for its card at most.
IDLE_S = 30.0
NOTICE_S = 3.0
#: Seconds that what is on its way has to arrive when the program stops.
CLOSE_S = 5.0


class Dispatcher:
    """Empties the outbox."""

    def __init__(
        self,
        calls: TelegramCalls,
        database: Database,
        context: AppContext,
        storage: StorageRunner,
        limits: Limits | None = None,
        may_send: Callable[[], bool] = lambda: True,
        look_s: float = IDLE_S,
        metrics: Metrics | None = None,
    ) -> None:
        self._metrics = metrics
        self._calls = calls
        self._database = database
        self._context = context
        self._storage = storage
        self._pacer = SendRateLimiter(limits or Limits(), asyncio.get_running_loop().time())
        self._may_send = may_send
        self._look_s = look_s
        # How many new messages may be on their way, or arrived and not yet noted, at once: if the program is killed
        # these may be said twice (an edit cannot).
        self._most_new = context.settings.max_in_flight
        self.wake = asyncio.Event()
        self._busy: set[int] = set()
        self._new: set[int] = set()
        self._posting: set[int] = set()
        self._results: list[SendResult] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._notices: dict[int, list[tuple[str, CallbackAnswer]]] = {}

    async def run(self) -> None:
        """Send until cancelled, whenever sending is this process's duty; what came of tries is always noted."""
        pause = 0.5
        while True:
            self.wake.clear()
            try:
                wait = await self._round()
                pause = 0.5
            except StorageError as error:
                log.warning("sending interrupted", extra={"kind": type(error).__name__, "pause_s": pause})
                wait, pause = pause, min(pause * 2, LONGEST_PAUSE_S)
                await asyncio.sleep(wait)
                continue
            await wait_for_event(self.wake, wait)

    def notice(self, chat_id: int, query_id: str, answered: CallbackAnswer) -> None:
        """Answer a pressed button; not kept, for it is worthless seconds later.

        It goes after the card it changed: a button that is answered while the old card still stands is pressed again.
        """
        if chat_id not in self._notices:
            asyncio.get_running_loop().call_later(NOTICE_S, self._release, chat_id)
        self._notices.setdefault(chat_id, []).append((query_id, answered))

    async def close(self) -> None:
        """Let what is on its way arrive, and note it."""
        for chat_id in list(self._notices):
            self._release(chat_id)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=CLOSE_S)
        for task in self._tasks:
            task.cancel()
        results, self._results = self._results, []
        try:
            await self._storage(self._note, results)
        except StorageError as error:
            log.error("the last send results could not be stored", extra={"kind": type(error).__name__})

    @property
    def busy(self) -> bool:
        """Whether something is on its way, or arrived and is not yet noted."""
        return bool(self._tasks or self._results or self._busy)

    @property
    def posting(self) -> frozenset[int]:
        """Statements' rows that are on their way at this moment: nobody needs to be asked about them."""
        return frozenset(self._posting)

    async def _round(self) -> float:
        """Note what came of the last tries, start the next ones. Returns seconds until something may be due."""
        results, self._results = self._results, []
        try:
            next_ones, due_in = await self._storage(
                self._note_and_fetch, results, set(self._busy), self._may_send()
            )
        except StorageError:
            self._results = results + self._results
            raise
        for result in results:
            self._busy.discard(result.outgoing.chat_id)
            self._new.discard(result.outgoing.chat_id)
            self._posting.discard(result.outgoing.id)
        if results:
            self.wake.set()  # their chats may have more to say
        wait = min([due_in, *self._start(next_ones)])
        for chat_id in self._notices.keys() - self._busy:  # nothing is on its way there
            self._release(chat_id)
        return wait

    def _start(self, next_ones: list[OutboxMessage]) -> Iterator[float]:
        """Start what may go now; gives the seconds that each of the others has to wait for its pace."""
        now = asyncio.get_running_loop().time()
        for outgoing in next_ones:
            if outgoing.chat_id in self._busy or not self._may_send():
                continue
            if outgoing.is_new and len(self._new) >= self._most_new:
                continue  # what comes of the others wakes us
            delay = self._pacer.wait(outgoing.telegram_id, now)
            if delay > 0:
                yield delay
                continue
            self._busy.add(outgoing.chat_id)
            if outgoing.is_new:
                self._new.add(outgoing.chat_id)
            if outgoing.verb == "post":
                self._posting.add(outgoing.id)
            self._spawn(self._try(outgoing))

    def _note_and_fetch(
        self, results: list[SendResult], busy: set[int], may_send: bool
    ) -> tuple[list[OutboxMessage], float]:
        now = self._context.clock()
        still_busy = busy - {result.outgoing.chat_id for result in results}
        if results:
            self._note(results)
        if not may_send:
            return [], self._look_s
        with self._database.reading() as session:
            next_ones = delivery.list_next(session, now, still_busy)
            due = delivery.next_due(session)
        due_in = self._look_s if due is None else max(0.05, min(self._look_s, (due - now).total_seconds()))
        return next_ones, due_in

    def _note(self, results: list[SendResult]) -> None:
        if not results:
            return
        now = self._context.clock()
        with self._database.transaction() as session:
            for result in results:
                outgoing = result.outgoing
                if result.status == "sent":
                    delivery.mark_sent(session, now, outgoing, result.message_id)
                    chat_cleanup.record_sent(
                        session, self._context, outgoing, result.message_ids, result.stuck
                    )
                    if outgoing.publication_id is not None and result.message_id is not None:
                        publications.add_message(session, outgoing.publication_id, result.message_id)
                elif result.status == "unknown":
                    continue  # it stays "on its way": the coordinators are asked
                elif result.status == "rejected":
                    dead = delivery.mark_dead(session, now, outgoing, result.detail)
                    log.warning("message rejected by Telegram", extra={"outbox": outgoing.id, "count": dead})
                else:
                    if result.status == "message_missing":
                        delivery.forget_card_message(session, outgoing)
                    elif result.status == "chat_migrated":
                        chats.change_telegram_id(session, outgoing.telegram_id, result.new_chat, now)
                    delivery.schedule_retry(session, outgoing, now + timedelta(seconds=result.pause_s))

    async def _try(self, outgoing: OutboxMessage) -> None:
        try:
            announced = await self._announced(outgoing)
            result = (
                await send_message(self._calls, outgoing)
                if announced
                else SendResult(outgoing, "retry", pause_s=5)
            )
        except Exception as error:  # noqa: BLE001 - a bug of ours or of a library must not silence a chat for ever
            result = SendResult(outgoing, "retry", pause_s=pause_after(outgoing), detail=type(error).__name__)
        if self._metrics:
            self._metrics.said(result.status)
        if result.status in ("rejected", "retry", "unknown"):
            log.warning(
                "message not sent",
                extra={
                    "outbox": outgoing.id,
                    "status": result.status,
                    "kind": result.detail,
                    "pause_s": result.pause_s,
                },
            )
        if result.status == "sent":
            self._release(outgoing.chat_id)
        self._results.append(result)
        self.wake.set()

    async def _announced(self, outgoing: OutboxMessage) -> bool:
        """A statement is noted as on its way before anything is sent; without the note it is not sent."""
        if outgoing.verb != "post":
            return True
        try:
            await self._storage(self._on_its_way, outgoing)
        except StorageError:
            return False
        return True

    def _on_its_way(self, outgoing: OutboxMessage) -> None:
        with self._database.transaction() as session:
            delivery.mark_sending(session, outgoing)

    def _release(self, chat_id: int) -> None:
        for query_id, answered in self._notices.pop(chat_id, ()):
            self._spawn(self._notice(query_id, answered))

    async def _notice(self, query_id: str, answered: CallbackAnswer) -> None:
        try:
            await self._calls.notice(query_id, answered.text, alert=answered.alert)
        except TelegramError as error:
            log.info("callback answer came too late", extra={"kind": type(error).__name__})
        if self._metrics:
            self._metrics.answered(query_id, self._context.clock())

    def _spawn(self, request: "asyncio.Future[None] | object") -> None:
        task: asyncio.Task[None] = asyncio.ensure_future(request)  # type: ignore[arg-type]
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
