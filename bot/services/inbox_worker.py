"""Inbox worker: processes the oldest pending update of each chat, batching several chats per commit.

A failing update rolls back only its own changes, is retried, and is set aside after the last attempt; the person
and the log then get the same error id. It never blocks another chat. A savepoint per update costs a tenth of a
tap and is rarely needed: a batch first runs without savepoints, and after an error it is rolled back and run
again with one savepoint per update.
"""

import logging
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlmodel import Session

from bot.monitoring.failures import where
from bot.services.context import AppContext, CallbackAnswer, RequestContext
from storage.audit import audit_log
from storage.engine.database import Database, savepoint, write_pending
from storage.errors import Unavailable
from storage.repositories.messages import inbox, outbox
from storage.repositories.messages.inbox import PendingUpdate
from storage.repositories.people import people

log = logging.getLogger(__name__)

#: How many chats are processed in one commit, and how often a failing update is tried.
BATCH = 64
MOST_ATTEMPTS = 3
#: Processor seconds after which a batch is committed; the chats that were not processed are the next ones.
LONGEST_BATCH_S = 0.5

Handler = Callable[[RequestContext, dict[str, Any]], None]


@dataclass(slots=True)
class BatchResult:
    """Result of a batch: the number of updates, the processor seconds of each chat (our numbers), the callback answers
    with their chats, and when each button (by its query id) was pressed. `files`: a file may be ready for download;
    `exports`: an export may be ready to be written.
    """

    count: int = 0
    seconds: dict[int, float] = field(default_factory=dict)
    answers: list[tuple[int, str, CallbackAnswer]] = field(default_factory=list)
    received: dict[str, datetime] = field(default_factory=dict)
    files: bool = False
    exports: bool = False


def process_batch(
    database: Database,
    context: AppContext,
    handler: Handler,
    throttled: Collection[int] = (),
    expensive: Collection[int] = (),
) -> BatchResult:
    """Process the oldest pending update of each chat that is not throttled, all in one transaction.

    Of the `expensive` chats only the one that waits longest: it is not together that they hold up the others.
    `handler` may be called more than once for an update; its changes are committed once. Raises StorageError.
    """
    try:
        return _round(database, partial(_handle, context=context, handler=handler), throttled, expensive)
    except Unavailable:
        raise  # not the fault of an update: the batch is rolled back and retried later
    except BaseException as error:  # noqa: BLE001 - the second run, one update at a time, finds the update and the cause
        log.warning("a round is done again", extra={"kind": type(error).__name__, "at": where(error)})
        alone = partial(_handle_alone, context=context, handler=handler)
        return _round(database, alone, throttled, expensive)


def _round(
    database: Database,
    handle: Callable[[Session, PendingUpdate], RequestContext],
    throttled: Collection[int],
    expensive: Collection[int],
) -> BatchResult:
    result = BatchResult()
    with database.transaction() as session:
        pending, begun = inbox.list_next(session, BATCH, throttled), time.thread_time()
        for update in pending:
            if update.chat_id in expensive and not result.seconds.keys().isdisjoint(expensive):
                continue
            before = time.thread_time()
            if before - begun > LONGEST_BATCH_S:
                break
            request = handle(session, update)
            result.seconds[update.chat_id] = time.thread_time() - before
            result.count += 1
            result.files |= "file" in update.content
            result.exports |= request.may("record.export")
            if query_id := update.content.get("query_id"):
                result.answers.append((update.chat_id, query_id, request.callback_answer))
                result.received[query_id] = update.received_at
    return result


def _handle(
    session: Session, update: PendingUpdate, *, context: AppContext, handler: Handler
) -> RequestContext:
    """Process one update; errors are raised to the caller."""
    request = RequestContext(context, session, context.clock(), update.chat_id)
    with _answering(session, update):
        handler(request, update.content)
        inbox.mark_done(session, update.id, request.now)
        write_pending(session)
    return request


def _handle_alone(
    session: Session, update: PendingUpdate, *, context: AppContext, handler: Handler
) -> RequestContext:
    """Process one update in a savepoint, so that a failure rolls back only this update."""
    try:
        with savepoint(session):
            return _handle(session, update, context=context, handler=handler)
    except Unavailable:
        raise
    except BaseException as error:  # noqa: BLE001 - the one place where a bug in a service ends; it is reported to the person and logged
        request = RequestContext(context, session, context.clock(), update.chat_id)
        _failed(request, update, error)
        return request


@contextmanager
def _answering(session: Session, update: PendingUpdate) -> Iterator[None]:
    """Mark all messages enqueued in the block as answers to this update, and all audit entries as coming of it."""
    outbox.set_answered_chat(session, *_answers(update))
    audit_log.set_update(session, update.once)
    try:
        yield
    finally:
        outbox.set_answered_chat(session, None)
        audit_log.set_update(session, None)


def _answers(update: PendingUpdate) -> tuple[int, datetime | None, int | None]:
    """Return the chat, the time of the action that is answered (a tap carries no time of its own), and its topic.

    In a group nobody waits for the answer.
    """
    topic = update.content.get("topic")
    if not update.content.get("private"):
        return update.chat_id, None, topic
    at, received = update.content.get("at"), update.received_at
    if at is None or not 0 < at < received.timestamp():  # a tap, or a clock that differs from Telegram's
        return update.chat_id, received, topic
    return update.chat_id, datetime.fromtimestamp(at, UTC), topic


def _failed(request: RequestContext, update: PendingUpdate, error: BaseException) -> None:
    """Roll back and retry later, or set the update aside with an error id that the person and the log get."""
    if not inbox.mark_failed(request.session, update.id, request.now, MOST_ATTEMPTS):
        return
    error_id = request.context.new_id()[-6:]
    log.error(
        "an update could not be handled",
        extra={"error_id": error_id, "kind": type(error).__name__, "at": where(error)},
    )
    request.person = people.find_by_chat(request.session, update.chat_id)
    if request.person is not None:
        with _answering(request.session, update):
            request.send_text("not-kept", error=error_id)
