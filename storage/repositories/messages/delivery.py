"""What the outbox holds, as the sender takes it, and what came of it."""

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
    """One thing to be said now. `message_id` is where its card stands, if it does; `role` that of whose chat it is."""

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
        """Whether saying it twice would leave two messages."""
        return self.verb in ("say", "post", "album") or (self.verb == "show" and self.message_id is None)


#: What a chat is told next: its oldest. Files that could not be sent and are put off hold up no words behind them.
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


def waiting(session: Session, now: datetime, busy_chats: set[int], most: int = 200) -> list[OutboxMessage]:
    """The next parcel of each chat that has one and is not busy, oldest first."""
    rows = _waiting.all(session, lambda row: row[1] in busy_chats, now=now, most=most + len(busy_chats))
    return [OutboxMessage(*row) for row in rows]


def next_due(session: Session) -> datetime | None:
    """When the earliest parcel that was put off is to be tried again."""
    row = _next_due.first(session)
    return row[0] if row else None


def sent(session: Session, now: datetime, parcel: OutboxMessage, message_id: int | None) -> None:
    """It was said. A card that changed while it was on its way stays waiting, to be edited."""
    done = _note_done.do(session, row=parcel.id, rev=parcel.revision, at=now)
    if parcel.card is not None and done and parcel.content.get("last"):
        cards.forget(session, parcel.card)
    elif parcel.card is not None and message_id is not None and message_id != parcel.message_id:
        cards.stands_at(session, parcel.card, message_id)


def put_off(session: Session, parcel: OutboxMessage, until: datetime) -> None:
    """It could not be said now: try again then."""
    session.execute(
        update(_table)
        .where(_table.c.id == parcel.id)
        .values(attempts=_table.c.attempts + 1, retry_at=until, state="waiting")
    )


def refused(session: Session, now: datetime, parcel: OutboxMessage, failure: str) -> int:
    """Telegram refuses it for good: it is put aside, so that it holds up nothing else. Returns how many are."""
    session.execute(
        update(_table)
        .where(_table.c.id == parcel.id)
        .values(state="dead", done_at=now, failure=failure, content=None)
    )
    dead: int = session.execute(
        select(func.count()).select_from(_table).where(_table.c.state == "dead")
    ).scalar_one()
    return dead


def card_lost(session: Session, parcel: OutboxMessage) -> None:
    """The card's message is gone from the chat: the next try sends it anew."""
    if parcel.card is not None:
        cards.stands_at(session, parcel.card, None)


def on_its_way(session: Session, parcel: OutboxMessage) -> None:
    """Note, before sending, that this one may be said from now on (statements: never twice unasked)."""
    session.execute(update(_table).where(_table.c.id == parcel.id).values(state="sending"))


def interrupted(session: Session, on_their_way: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """(row, publication) of statements nobody knows the end of; those known to be on their way are left out."""
    rows = session.execute(
        select(_table.c.id, _table.c.publication_id).where(
            and_(_table.c.state == "sending", _table.c.publication_id.is_not(None))
        )
    )
    return [(row.id, row.publication_id) for row in rows if row.id not in on_their_way]


def settle(session: Session, publication_id: int, state: str, now: datetime) -> None:
    """Decide on an interrupted post: `waiting` sends it (again), `done` lets it be."""
    session.execute(
        update(_table)
        .where(_table.c.publication_id == publication_id, _table.c.state == "sending")
        .values(state=state, done_at=now if state == "done" else None)
    )
