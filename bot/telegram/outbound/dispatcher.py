"""Send the messages of the outbox, in order per chat and rate-limited, and store the results.

A chat that rejects or waits never holds up another one. A statement is marked as being sent before it is sent, so
that after a crash the coordinators are asked about it, and it is not posted twice.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

from telegram.error import TelegramError

from bot.monitoring.metrics import Metrics
from bot.services import send_results
from bot.services.context import CallbackAnswer
from bot.services.send_results import SendResult
from bot.telegram.outbound.calls import TelegramCalls
from bot.telegram.outbound.rate_limit import Limits, SendRateLimiter
from bot.telegram.outbound.results import LONGEST_PAUSE_S, pause_after, send_message
from bot.telegram.storage_calls import Backend, wait_for_event
from storage.errors import StorageError
from storage.repositories.messages import delivery
from storage.repositories.messages.delivery import OutboxMessage

log = logging.getLogger(__name__)

FIRST_PAUSE_S = 0.5
#: Seconds to wait when nothing is pending, and how long a callback answer waits for its card at most.
IDLE_S = 30.0
ANSWER_S = 3.0
#: Seconds that messages being sent have to finish when the program stops.
CLOSE_S = 5.0


class Dispatcher:
    """Empties the outbox while `may_send` is true. `interval_s`: how often to look for messages of other processes."""

    def __init__(
        self,
        calls: TelegramCalls,
        backend: Backend,
        limits: Limits | None = None,
        may_send: Callable[[], bool] = lambda: True,
        interval_s: float = IDLE_S,
        metrics: Metrics | None = None,
    ) -> None:
        self._calls = calls
        self._backend = backend
        self._limiter = SendRateLimiter(limits or Limits(), asyncio.get_running_loop().time())
        self._may_send = may_send
        self._interval_s = interval_s
        self._metrics = metrics
        # How many new messages may be in flight, or sent but not yet stored as sent, at once: if the program is
        # killed, these may be sent twice (an edit cannot).
        self._max_in_flight = backend.context.settings.max_in_flight
        self.wake = asyncio.Event()
        self._busy: set[int] = set()
        self._new: set[int] = set()
        self._posting: set[int] = set()
        self._results: list[SendResult] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._answers: dict[int, list[tuple[str, CallbackAnswer]]] = {}

    async def run(self) -> None:
        """Send until cancelled, while this process may send; results are always stored."""
        pause = FIRST_PAUSE_S
        while True:
            self.wake.clear()
            try:
                wait = await self._round()
                pause = FIRST_PAUSE_S
            except StorageError as error:
                log.warning("sending interrupted", extra={"kind": type(error).__name__, "pause_s": pause})
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)
                continue
            await wait_for_event(self.wake, wait)

    def answer_callback(self, chat_id: int, query_id: str, answer: CallbackAnswer) -> None:
        """Answer a pressed button after its card was updated: if answered before, it is pressed again."""
        if chat_id not in self._answers:
            asyncio.get_running_loop().call_later(ANSWER_S, self._send_answers, chat_id)
        self._answers.setdefault(chat_id, []).append((query_id, answer))

    async def close(self) -> None:
        """Let the messages in flight finish, and store their results."""
        for chat_id in list(self._answers):
            self._send_answers(chat_id)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=CLOSE_S)
        for task in self._tasks:
            task.cancel()
        results, self._results = self._results, []
        try:
            await self._backend.run(self._store_results, results)
        except StorageError as error:
            log.error("the last send results could not be stored", extra={"kind": type(error).__name__})

    @property
    def busy(self) -> bool:
        """Whether a message is in flight, or its result is not yet stored."""
        return bool(self._tasks or self._results or self._busy)

    @property
    def posting(self) -> frozenset[int]:
        """The outbox ids of statements that are being sent: nobody needs to be asked about them."""
        return frozenset(self._posting)

    async def _round(self) -> float:
        """Store the last results and start the next messages. Returns the seconds until something may be due."""
        results, self._results = self._results, []
        try:
            pending, due_in = await self._backend.run(
                self._store_and_fetch, results, set(self._busy), self._may_send()
            )
        except StorageError:
            self._results = results + self._results
            raise
        for result in results:
            self._busy.discard(result.outgoing.chat_id)
            self._new.discard(result.outgoing.chat_id)
            self._posting.discard(result.outgoing.id)
        if results:
            self.wake.set()  # more may be pending for their chats
        wait = min([due_in, *self._start(pending)])
        for chat_id in self._answers.keys() - self._busy:  # no card is in flight there
            self._send_answers(chat_id)
        return wait

    def _start(self, pending: list[OutboxMessage]) -> Iterator[float]:
        """Start the messages that may be sent now; yield the seconds that each rate-limited one has to wait."""
        now = asyncio.get_running_loop().time()
        for outgoing in pending:
            if outgoing.chat_id in self._busy or not self._may_send():
                continue
            if outgoing.is_new and len(self._new) >= self._max_in_flight:
                continue  # the results of the others wake us
            delay = self._limiter.wait(outgoing.telegram_id, now)
            if delay > 0:
                yield delay
                continue
            self._busy.add(outgoing.chat_id)
            if outgoing.is_new:
                self._new.add(outgoing.chat_id)
            if outgoing.verb == "post":
                self._posting.add(outgoing.id)
            self._spawn(self._send(outgoing))

    def _store_and_fetch(
        self, results: list[SendResult], busy: set[int], may_send: bool
    ) -> tuple[list[OutboxMessage], float]:
        now = self._backend.context.clock()
        self._store_results(results)
        if not may_send:
            return [], self._interval_s
        with self._backend.database.reading() as session:
            pending = delivery.list_next(session, now, busy - {result.outgoing.chat_id for result in results})
            due = delivery.next_due(session, now)
        if void := [message for message in pending if message.verb == delivery.VOID]:
            with self._backend.database.transaction() as session:
                for message in void:
                    delivery.mark_dead(session, now, message, delivery.VOID)
            return [message for message in pending if message not in void], 0.0
        if due is None:
            return pending, self._interval_s
        return pending, max(0.05, min(self._interval_s, (due - now).total_seconds()))

    def _store_results(self, results: list[SendResult]) -> None:
        if not results:
            return
        context = self._backend.context
        now = context.clock()
        with self._backend.database.transaction() as session:
            for result in results:
                send_results.store(session, context, result, now)

    async def _send(self, outgoing: OutboxMessage) -> None:
        try:
            if await self._mark_sending(outgoing):
                result = await send_message(self._calls, outgoing)
            else:
                result = SendResult(outgoing, "retry", pause_s=5)
        except Exception as error:  # noqa: BLE001 - a bug of ours or of a library must not silence a chat for ever
            detail = type(error).__name__
            result = SendResult(outgoing, "retry", pause_s=pause_after(outgoing), detail=detail)
        if self._metrics:
            self._metrics.count_send(result.status)
        if result.status == "sent":
            self._send_answers(outgoing.chat_id)
        elif result.detail:
            fields = {"status": result.status, "kind": result.detail, "pause_s": result.pause_s}
            log.warning("message not sent", extra={"outbox": outgoing.id, **fields})
        self._results.append(result)
        self.wake.set()

    async def _mark_sending(self, outgoing: OutboxMessage) -> bool:
        """Mark a statement as being sent. False when this cannot be stored, or it was withdrawn: it is not sent."""
        if outgoing.verb != "post":
            return True
        try:
            return await self._backend.run(self._store_sending, outgoing)
        except StorageError:
            return False

    def _store_sending(self, outgoing: OutboxMessage) -> bool:
        with self._backend.database.transaction() as session:
            return delivery.mark_sending(session, outgoing)

    def _send_answers(self, chat_id: int) -> None:
        for query_id, answer in self._answers.pop(chat_id, ()):
            self._spawn(self._send_answer(query_id, answer))

    async def _send_answer(self, query_id: str, answer: CallbackAnswer) -> None:
        try:
            await self._calls.answer_callback(query_id, answer.text, alert=answer.alert)
        except TelegramError as error:
            log.info("callback answer came too late", extra={"kind": type(error).__name__})
        if self._metrics:
            self._metrics.observe_answer(query_id, self._backend.context.clock())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
