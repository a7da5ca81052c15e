"""The sender's side of the outbox: next messages, and the results of sending them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select, update
from sqlmodel import Session

from storage.engine.hot_statements import Prepared
from storage.repositories.messages import cards
from storage.tables.messages import CardRow, OutboxRow
from storage.tables.people import ChatRow, PersonRow

_table = OutboxRow.__table__  # type: ignore[attr-defined]
_cards = CardRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_chats = ChatRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message to send now. `message_id`: the card's present message, if any. `role`: that of the chat's owner."""

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
    role: str | None

    @property
    def is_new(self) -> bool:
        """Whether sending it twice would leave two messages."""
        return self.verb in ("send", "post", "album") or (self.verb == "upsert" and self.message_id is None)


#: The next message of a chat is its oldest. An album that waits for a retry does not hold up those behind it.
_first = (
    select(func.min(_table.c.id))
    .where(
        _table.c.state == "waiting",
        or_(
            _table.c.verb != "album",
            _table.c.retry_at.is_(None),
            _table.c.retry_at <= bindparam("now"),
        ),
    )
    .group_by(_table.c.chat_id)
)
_waiting = Prepared(
    select(
        _table.c.id,
        _table.c.chat_id,
        _chats.c.telegram_id,
        _table.c.verb,
        _table.c.content,
        _table.c.card,
        _cards.c.message_id,
        _table.c.revision,
        _table.c.publication_id,
        _table.c.attempts,
        _table.c.created_at,
        _people.c.role,
    )
    .join(_chats, _chats.c.id == _table.c.chat_id)
    .outerjoin(_people, _people.c.chat_id == _table.c.chat_id)
    .outerjoin(_cards, _cards.c.key == _table.c.card)
    .where(
        _table.c.state == "waiting",
        _table.c.id.in_(_first.scalar_subquery()),
        or_(_table.c.retry_at.is_(None), _table.c.retry_at <= bindparam("now")),
    )
    .order_by(_table.c.id)
    .limit(bindparam("most"))
)
_next_due = Prepared(select(func.min(_table.c.retry_at)).where(_table.c.state == "waiting"))
_note_done = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("row"), _table.c.revision == bindparam("rev"))
    .values(state="done", done_at=bindparam("at"), content=None)
)


def list_next(session: Session, now: datetime, busy_chats: set[int], most: int = 200) -> list[OutboxMessage]:
    """Return the next message of each chat that is not busy, oldest first."""
    rows = _waiting.all(session, lambda row: row[1] in busy_chats, now=now, most=most + len(busy_chats))
    return [OutboxMessage(*row) for row in rows]


def next_due(session: Session) -> datetime | None:
    """Return the time of the earliest retry."""
    row = _next_due.first(session)
    return row[0] if row else None


def mark_sent(session: Session, now: datetime, parcel: OutboxMessage, message_id: int | None) -> None:
    """Mark a message as sent. A card that changed meanwhile stays pending, to be edited."""
    done = _note_done.do(session, row=parcel.id, rev=parcel.revision, at=now)
    if parcel.card is not None and done and parcel.content.get("last"):
        cards.forget(session, parcel.card)
    elif parcel.card is not None and message_id is not None and message_id != parcel.message_id:
        cards.set_message(session, parcel.card, message_id)


def schedule_retry(session: Session, parcel: OutboxMessage, until: datetime) -> None:
    """Schedule a retry."""
    session.execute(
        update(_table)
        .where(_table.c.id == parcel.id)
        .values(attempts=_table.c.attempts + 1, retry_at=until, state="waiting")
    )


def mark_dead(session: Session, now: datetime, parcel: OutboxMessage, failure: str) -> int:
    """Set a message aside that Telegram rejects for good. Return how many are set aside."""
    session.execute(
        update(_table)
        .where(_table.c.id == parcel.id)
        .values(state="dead", done_at=now, failure=failure, content=None)
    )
    dead: int = session.execute(
        select(func.count()).select_from(_table).where(_table.c.state == "dead")
    ).scalar_one()
    return dead


def forget_card_message(session: Session, parcel: OutboxMessage) -> None:
    """Forget a card's message that is gone from the chat: the next attempt sends a new one."""
    if parcel.card is not None:
        cards.set_message(session, parcel.card, None)


def mark_sending(session: Session, parcel: OutboxMessage) -> None:
    """Mark a post as being sent: after a crash its result is unknown, and it is never sent twice unasked."""
    session.execute(update(_table).where(_table.c.id == parcel.id).values(state="sending"))


def list_interrupted(session: Session, on_their_way: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """Return (row, publication) of posts whose result is unknown, except those being sent now."""
    rows = session.execute(
        select(_table.c.id, _table.c.publication_id).where(
            and_(_table.c.state == "sending", _table.c.publication_id.is_not(None))
        )
    )
    return [(row.id, row.publication_id) for row in rows if row.id not in on_their_way]


def settle(session: Session, publication_id: int, state: str, now: datetime) -> None:
    """Settle an interrupted post: `waiting` sends it (again), `done` leaves it."""
    session.execute(
        update(_table)
        .where(_table.c.publication_id == publication_id, _table.c.state == "sending")
        .values(state=state, done_at=now if state == "done" else None)
    )
