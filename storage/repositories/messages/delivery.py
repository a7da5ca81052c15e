"""The sender's side of the outbox: next messages, and the results of sending them."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, col, func, select

from storage.engine import bound, proofs
from storage.engine.hot.messages import MARK_MESSAGE_SENT, NEXT_MESSAGES, NEXT_RETRY
from storage.repositories.messages import cards
from storage.repositories.messages.outbox import REMOVALS
from storage.tables.messages import OutboxRow
from storage.tables.people import ChatRow
from storage.tables.publishing import PublicationRow


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message to send now. `message_id`: the card's present message, if any. `role`: that of the chat's owner.

    `closed_since`: since when its chat refuses messages.
    """

    id: int
    chat_id: int
    telegram_id: int
    verb: str
    content: dict[str, Any]
    card: str | None
    message_id: int | None
    revision: int
    publication_id: int | None
    attempts: int
    created_at: datetime
    closed_since: datetime | None
    role: str | None

    @property
    def is_new(self) -> bool:
        """Whether sending it twice would leave two messages."""
        return self.verb in ("send", "post", "album") or (self.verb == "upsert" and self.message_id is None)


#: The verb of a message that must not be sent: it, or its chat, was changed outside Balagh.
VOID = "void"
#: States of a statement of which a message may be still to be sent.
_TO_POST = ("claimed", "posted", "unsure")
#: What a row says of the message; then follows what proves its chat.
_COLUMNS = len(fields(OutboxMessage))


def list_next(session: Session, now: datetime, busy_chats: set[int], most: int = 200) -> list[OutboxMessage]:
    """Return the next message of each chat that is not busy, oldest first; with the verb VOID those that were changed
    in the table, or whose chat was, and rows that were put back: messages to a silenced chat, and statements that are
    posted already, or retracted."""
    rows = NEXT_MESSAGES.all(session, lambda row: row[1] in busy_chats, now=now, most=most + len(busy_chats))
    found = [_to_message(*row) for row in rows]
    return [
        replace(each, verb=VOID, content={}) if each.verb == "post" and not _is_owed(session, each) else each
        for each in found
    ]


def _is_owed(session: Session, post: OutboxMessage) -> bool:
    """Return whether a message of the statement is still to be posted."""
    found = proofs.get(session, PublicationRow, post.publication_id)
    return found is not None and found.state in _TO_POST and len(found.message_ids) < len(found.pieces)


def _to_message(
    number: int, chat_id: int, telegram_id: Any, verb: str, stored: Any, *rest: Any
) -> OutboxMessage:
    more, chat = rest[: _COLUMNS - 5], rest[_COLUMNS - 5 :]
    card, _message_id, _revision, publication_id, *_others = more
    _id, _telegram_id, silent_since, *_proof = chat
    is_allowed = proofs.is_genuine(ChatRow, chat) and (silent_since is None or verb in REMOVALS)
    content = bound.unbind(stored, chat_id, verb, card, publication_id) if is_allowed else None
    if content is None:
        return OutboxMessage(number, chat_id, 0, VOID, {}, *more)
    return OutboxMessage(number, chat_id, telegram_id, verb, content, *more)


def next_due(session: Session, now: datetime) -> datetime | None:
    """Return the time of the earliest retry."""
    found = NEXT_RETRY.one(session, now=now)
    return min(filter(None, found), default=None)


def mark_sent(session: Session, now: datetime, message: OutboxMessage, message_id: int | None) -> None:
    """Mark a message as sent. A card that changed meanwhile stays pending, to be edited."""
    done = MARK_MESSAGE_SENT.do(session, row=message.id, rev=message.revision, at=now)
    if message.card is None:
        return
    if done and message.content.get("last"):
        cards.forget(session, message.card)
    elif message_id is not None and message_id != message.message_id:
        cards.set_message(session, message.card, message_id)


def schedule_retry(session: Session, message: OutboxMessage, until: datetime) -> None:
    """Schedule a retry."""
    _change(session, message, attempts=col(OutboxRow.attempts) + 1, retry_at=until, state="waiting")


def put_back(session: Session, message: OutboxMessage) -> None:
    """Let a message that surely was not sent wait again, as if it had not been tried."""
    _change(session, message, retry_at=None, state="waiting")


def mark_dead(session: Session, now: datetime, message: OutboxMessage, failure: str) -> int:
    """Set a message aside that Telegram rejects for good. Return how many are set aside."""
    _change(session, message, state="dead", done_at=now, failure=failure, content=None)
    return session.exec(select(func.count()).where(OutboxRow.state == "dead")).one()


def forget_card_message(session: Session, message: OutboxMessage) -> None:
    """Forget a card's message that is gone from the chat: the next attempt sends a new one."""
    if message.card is not None:
        cards.set_message(session, message.card, None)


def mark_sending(session: Session, message: OutboxMessage) -> bool:
    """Mark a post as being sent: after a crash its result is unknown, and it is never sent twice unasked.

    False when it does not wait any more, because it was withdrawn: then it must not be sent.
    """
    waits = (col(OutboxRow.id) == message.id, col(OutboxRow.state) == "waiting")
    return session.exec(update(OutboxRow).where(*waits).values(state="sending")).rowcount == 1


def _change(session: Session, message: OutboxMessage, **values: Any) -> None:
    session.exec(update(OutboxRow).where(col(OutboxRow.id) == message.id).values(values))


def withdraw(session: Session, publication_id: int) -> bool:
    """Delete the messages of a statement that were not sent; false when one is being sent, or was.

    Then nothing may be committed: its other messages are needed.
    """
    of_it = col(OutboxRow.publication_id) == publication_id
    session.exec(delete(OutboxRow).where(of_it, col(OutboxRow.state).in_(("waiting", "dead"))))
    return session.exec(select(func.count()).where(of_it)).one() == 0


def list_interrupted(session: Session, being_sent: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """Return (row, publication) of posts whose result is unknown, except those being sent now."""
    rows = session.exec(select(OutboxRow.id, OutboxRow.publication_id).where(OutboxRow.state == "sending"))
    return [
        (row, post) for row, post in rows if row is not None and post is not None and row not in being_sent
    ]


def settle(session: Session, publication_id: int, state: str, now: datetime) -> None:
    """Settle an interrupted post: `waiting` sends it (again), `done` leaves it."""
    session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.publication_id) == publication_id, col(OutboxRow.state) == "sending")
        .values(state=state, done_at=now if state == "done" else None)
    )
