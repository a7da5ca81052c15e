"""What is to be said, kept in the transaction of what was done; and where live cards stand.

Verbs: `say` a new message · `show` a card (edited in place, sent when it is not there) · `strip` a message of
its buttons · `delete` a message · `post` a piece of a statement · `menu` the chat's command menu · `no-menu`
none · `wipe` many messages · `album` pictures and files of a report · `file` an export · `bundle` a report's ZIP.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, update
from sqlmodel import Session, col

from storage.tables import CardRow, ChatRow, OutboxRow, PersonRow

_table = OutboxRow.__table__  # type: ignore[attr-defined]
_cards = CardRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_chats = ChatRow.__table__  # type: ignore[attr-defined]
#: What may still be done in a chat that is silent.
TAKING_AWAY = ("wipe", "no-menu")
_silent = select(_chats.c.silent_since).where(_chats.c.id == bindparam("chat"))
_insert = insert(_table)
_replace = (
    update(_table)
    .where(_table.c.card == bindparam("of_card"), _table.c.state == "waiting", _table.c.verb == "show")
    .values(content=bindparam("what"), revision=_table.c.revision + 1, not_before=None)
)
_card = select(_cards.c.chat_id, _cards.c.message_id).where(_cards.c.key == bindparam("of_card"))
_waiting = (
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
        _table.c.kept_at,
        _people.c.role,
    )
    .join(_chats, _chats.c.id == _table.c.chat_id)
    .outerjoin(_people, _people.c.chat_id == _table.c.chat_id)
    .outerjoin(_cards, _cards.c.key == _table.c.card)
    .where(_table.c.state == "waiting")
    .order_by(_table.c.id)
)
_note_done = (
    update(_table)
    .where(_table.c.id == bindparam("row"), _table.c.revision == bindparam("rev"))
    .values(state="done", done_at=bindparam("at"), content=None)
)


@dataclass(frozen=True, slots=True)
class Parcel:
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
    kept_at: datetime
    role: str | None

    @property
    def is_new(self) -> bool:
        """Whether saying it twice would leave two messages."""
        return self.verb in ("say", "post", "album") or (self.verb == "show" and self.message_id is None)


#: Where a session keeps whom it answers just now: (chat, when they asked).
_ANSWERING = "balagh_answering"


def answering(session: Session, chat_id: int | None, asked_at: datetime | None = None) -> None:
    """What is kept for this chat from now on answers what its person did at `asked_at`; None: nobody is answered."""
    session.info[_ANSWERING] = (chat_id, asked_at)


def _stamped(session: Session, chat_id: int, content: dict[str, Any]) -> dict[str, Any]:
    chat, asked_at = session.info.get(_ANSWERING, (None, None))
    if chat != chat_id or asked_at is None:
        return content
    return {**content, "asked": asked_at.timestamp()}


def keep(
    session: Session,
    now: datetime,
    chat_id: int,
    verb: str,
    content: dict[str, Any],
    *,
    card: str | None = None,
    publication_id: int | None = None,
) -> None:
    """Keep something to be said; with `card`, its message becomes that card once it stands.

    Nothing is kept for a chat whose phone was taken, but what takes things away there.
    """
    if verb not in TAKING_AWAY and session.execute(_silent, {"chat": chat_id}).scalar() is not None:
        return
    if card is not None and session.execute(_card, {"of_card": card}).first() is None:
        session.execute(insert(_cards), {"key": card, "chat_id": chat_id, "message_id": None})
    session.execute(
        _insert,
        {
            "chat_id": chat_id,
            "verb": verb,
            "content": _stamped(session, chat_id, content),
            "card": card,
            "publication_id": publication_id,
            "revision": 0,
            "state": "waiting",
            "attempts": 0,
            "kept_at": now,
        },
    )


def show(
    session: Session,
    now: datetime,
    chat_id: int,
    card: str,
    content: dict[str, Any],
    *,
    anew: bool = False,
) -> None:
    """Keep a card true: what still waits for it is replaced, what stands is edited.

    `anew` sends it below everything else, and the old message goes.
    """
    place = session.execute(_card, {"of_card": card}).first()
    if place is None:
        session.execute(insert(_cards), {"key": card, "chat_id": chat_id, "message_id": None})
    elif anew and place.message_id is not None:
        keep(session, now, chat_id, "delete", {"message_id": place.message_id})
        session.execute(update(_cards).where(_cards.c.key == card).values(message_id=None))
    replaced = session.execute(_replace, {"of_card": card, "what": _stamped(session, chat_id, content)})
    if replaced.rowcount == 0:  # type: ignore[attr-defined]
        keep(session, now, chat_id, "show", content, card=card)


def card_message(session: Session, card: str) -> int | None:
    """The message where a card stands now, if it was sent."""
    place = session.execute(_card, {"of_card": card}).first()
    return place.message_id if place else None


def forget_card(session: Session, card: str) -> int | None:
    """Let go of a card; its message stays where it is. Returns that message."""
    message_id = card_message(session, card)
    session.execute(delete(CardRow).where(col(CardRow.key) == card))
    return message_id


def adopt(session: Session, card: str, chat_id: int, message_id: int) -> None:
    """A message that stands in a chat is this card from now on."""
    session.execute(delete(CardRow).where(col(CardRow.key) == card))
    session.execute(insert(_cards), {"key": card, "chat_id": chat_id, "message_id": message_id})


def drop_card(session: Session, card: str) -> tuple[bool, int | None]:
    """Let go of a card for good; what waits for it is not said any more.

    Returns whether there was one, and the message where it stands.
    """
    place = session.execute(_card, {"of_card": card}).first()
    if place is None:
        return False, None
    session.execute(
        delete(OutboxRow).where(
            col(OutboxRow.card) == card, col(OutboxRow.state) == "waiting", col(OutboxRow.attempts) == 0
        )
    )
    session.execute(delete(CardRow).where(col(CardRow.key) == card))
    return True, place.message_id


def waiting(session: Session, now: datetime, busy_chats: set[int], most: int = 200) -> list[Parcel]:
    """The next parcel of each chat that has one and is not busy, oldest first."""
    first = select(func.min(_table.c.id)).where(_table.c.state == "waiting").group_by(_table.c.chat_id)
    if busy_chats:
        first = first.where(_table.c.chat_id.not_in(busy_chats))
    query = _waiting.where(
        _table.c.id.in_(first.scalar_subquery()),
        or_(_table.c.not_before.is_(None), _table.c.not_before <= now),
    ).limit(most)
    return [Parcel(*row) for row in session.execute(query)]


def next_due(session: Session) -> datetime | None:
    """When the earliest parcel that was put off is to be tried again."""
    query = select(func.min(OutboxRow.not_before)).where(col(OutboxRow.state) == "waiting")
    due: datetime | None = session.execute(query).scalar_one()
    return due


def sent(session: Session, now: datetime, parcel: Parcel, message_id: int | None) -> None:
    """It was said. A card that changed while it was on its way stays waiting, to be edited."""
    session.execute(_note_done, {"row": parcel.id, "rev": parcel.revision, "at": now})
    if parcel.card is not None and message_id is not None and message_id != parcel.message_id:
        session.execute(update(_cards).where(_cards.c.key == parcel.card).values(message_id=message_id))


def put_off(session: Session, parcel: Parcel, until: datetime) -> None:
    """It could not be said now: try again then."""
    session.execute(
        update(_table)
        .where(_table.c.id == parcel.id)
        .values(attempts=_table.c.attempts + 1, not_before=until, state="waiting")
    )


def refused(session: Session, now: datetime, parcel: Parcel, failure: str) -> int:
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


def card_lost(session: Session, parcel: Parcel) -> None:
    """The card's message is gone from the chat: the next try sends it anew."""
    session.execute(update(_cards).where(_cards.c.key == parcel.card).values(message_id=None))


def on_its_way(session: Session, parcel: Parcel) -> None:
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


def drop_waiting(session: Session, chat_id: int) -> None:
    """What waits for this chat is not said any more."""
    session.execute(
        delete(OutboxRow).where(
            col(OutboxRow.chat_id) == chat_id,
            col(OutboxRow.state) == "waiting",
            col(OutboxRow.publication_id).is_(None),
        )
    )


def has_waiting(session: Session, chat_id: int) -> bool:
    """Whether something is still to be said in this chat."""
    query = select(_table.c.id).where(_table.c.chat_id == chat_id, _table.c.state == "waiting").limit(1)
    return session.execute(query).first() is not None


def cards_in(session: Session, chat_id: int) -> dict[str, int]:
    """Every card that stands in a chat, and its message."""
    query = select(_cards.c.key, _cards.c.message_id).where(
        _cards.c.chat_id == chat_id, _cards.c.message_id.is_not(None)
    )
    return {row.key: row.message_id for row in session.execute(query)}


def forget_cards(session: Session, chat_id: int) -> None:
    """Let go of every card of a chat."""
    session.execute(delete(CardRow).where(col(CardRow.chat_id) == chat_id))


def forget(session: Session, before: datetime) -> None:
    """Let go of what was said long ago."""
    session.execute(delete(OutboxRow).where(col(OutboxRow.done_at) < before))


#: Cards that are a person's own, whatever their role.
_OWN = ("draft/", "question/", "position/", "files/")


def silence(session: Session, chat_id: int, *, keep_own: bool) -> None:
    """Nothing that waits for this chat is said any more, and no card in it is kept true.

    `keep_own`: a person's own report, questions and files go on; what a role brought does not.
    """
    here = [_cards.c.chat_id == chat_id]
    said = [_table.c.chat_id == chat_id, _table.c.state == "waiting"]
    if keep_own:
        here += [~_cards.c.key.startswith(name) for name in _OWN]
        said += [_table.c.card.is_not(None), *(~_table.c.card.startswith(name) for name in _OWN)]
    session.execute(delete(_table).where(*said))
    session.execute(delete(_cards).where(*here))
