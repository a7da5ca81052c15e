"""The desk: takes what waits in the inbox and has it handled, several chats' updates in one commit.

An update that fails undoes only itself, is tried again, and is put aside (with an id that the person and the log
get) when it fails for good. It never holds up another chat. Almost none ever does, and a savepoint for each costs a
tenth of a tap: a round is done without; when something fails, all of it is undone and done again, each for itself.
"""

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any

from sqlmodel import Session

from bot.monitoring.failures import where
from bot.services.context import AppContext, CallbackAnswer, RequestContext
from storage.engine.database import Database, finish, savepoint
from storage.errors import Unavailable
from storage.repositories.messages import inbox, outbox
from storage.repositories.messages.inbox import Arrival
from storage.repositories.people import people

log = logging.getLogger(__name__)

#: How many chats' updates go into one commit, and how often a failing one is tried.
BATCH = 64
MOST_ATTEMPTS = 3

Handler = Callable[[RequestContext, dict[str, Any]], None]


@dataclass(slots=True)
class BatchResult:
    """What a round at the desk did: how many updates, in which chats (our numbers), the notices for pressed buttons,
    with their chats, and when each button (by its query) was pressed. `files`: one may wait to be fetched; `exports`:
    one to be made."""

    count: int = 0
    chats: list[int] = field(default_factory=list)
    answers: list[tuple[int, str, CallbackAnswer]] = field(default_factory=list)
    received: dict[str, datetime] = field(default_factory=dict)
    files: bool = False
    exports: bool = False


def process_batch(
    database: Database, context: AppContext, handler: Handler, resting: Collection[int] = ()
) -> BatchResult:
    """Handle the oldest waiting update of each chat that is not resting, all in one transaction.

    `handler` may be called more than once for an update; what it did in the database counts once. Raises StorageError.
    """
    try:
        return _round(database, partial(_handle, context=context, handler=handler), resting)
    except Unavailable:
        raise  # nothing is wrong with any update: the whole round is undone, and done again later
    except BaseException as error:  # noqa: BLE001 - which one it was, and why, comes out when each is handled for itself
        log.warning("a round is done again", extra={"kind": type(error).__name__, "at": where(error)})
        return _round(database, partial(_handle_alone, context=context, handler=handler), resting)


def _round(
    database: Database, handle: Callable[[Session, Arrival], RequestContext], resting: Collection[int]
) -> BatchResult:
    handled = BatchResult()
    with database.transaction() as session:
        for arrival in inbox.waiting(session, BATCH, resting):
            request = handle(session, arrival)
            handled.count += 1
            handled.files |= "file" in arrival.content
            handled.exports |= request.may("record.export")
            handled.chats.append(arrival.chat_id)
            if query_id := arrival.content.get("query_id"):
                handled.answers.append((arrival.chat_id, query_id, request.answered))
                handled.received[query_id] = arrival.received_at
    return handled


def _handle(session: Session, arrival: Arrival, *, context: AppContext, handler: Handler) -> RequestContext:
    """One update. What it raises is not handled here."""
    request = RequestContext(context, session, context.clock(), arrival.chat_id)
    with _answering(session, arrival):
        handler(request, arrival.content)
        inbox.done(session, arrival.id, request.now)
        finish(session)
    return request


def _handle_alone(
    session: Session, arrival: Arrival, *, context: AppContext, handler: Handler
) -> RequestContext:
    """The same in a savepoint: what fails undoes only itself."""
    try:
        with savepoint(session):
            return _handle(session, arrival, context=context, handler=handler)
    except Unavailable:
        raise
    except BaseException as error:  # noqa: BLE001 - the one place where a bug in an activity ends; it is told and logged
        request = RequestContext(context, session, context.clock(), arrival.chat_id)
        _failed(request, arrival, error)
        return request


@contextmanager
def _answering(session: Session, arrival: Arrival) -> Iterator[None]:
    """What is said in the block answers this update."""
    outbox.answering(session, *_answers(arrival))
    try:
        yield
    finally:
        outbox.answering(session, None)


def _answers(arrival: Arrival) -> tuple[int | None, datetime | None]:
    """Whose own chat this is, and when they did what is answered now (a tap carries no time of its own)."""
    if not arrival.content.get("private"):
        return None, None
    at, received = arrival.content.get("at"), arrival.received_at
    if at is None or not 0 < at < received.timestamp():  # a tap, or a clock that is not Telegram's
        return arrival.chat_id, received
    return arrival.chat_id, datetime.fromtimestamp(at, UTC)


def _failed(request: RequestContext, arrival: Arrival, error: BaseException) -> None:
    """Undone; tried again, or put aside for good with an id that the person sees and the log holds."""
    if not inbox.failed(request.session, arrival.id, request.now, MOST_ATTEMPTS):
        return
    error_id = request.context.new_id()[-6:]
    log.error(
        "an update could not be handled",
        extra={"error_id": error_id, "kind": type(error).__name__, "at": where(error)},
    )
    request.person = people.person_of(request.session, arrival.chat_id)
    if request.person is not None:
        with _answering(request.session, arrival):
            request.tell("not-kept", error=error_id)
