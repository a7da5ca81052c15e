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

from storage.prepared import Prepared
from storage.tables import CardRow, ChatRow, OutboxRow, PersonRow

_table = OutboxRow.__table__  # type: ignore[attr-defined]
_cards = CardRow.__table__  # type: ignore[attr-defined]
_people = PersonRow.__table__  # type: ignore[attr-defined]
_chats = ChatRow.__table__  # type: ignore[attr-defined]
#: What may still be done in a chat that is silent.
TAKING_AWAY = ("wipe", "no-menu")
_KEPT = ("chat_id", "verb", "content", "card", "publication_id", "kept_at")
_NEW = {"revision": 0, "state": "waiting", "attempts": 0}
_insert = Prepared(insert(_table), *_KEPT, *_NEW)
#: The same, unless the chat is silent.
_insert_heard = Prepared(
    insert(_table).from_select(
        [*_KEPT, *_NEW],
        select(*(bindparam(name, type_=_table.c[name].type).label(name) for name in (*_KEPT, *_NEW))).where(
            select(_chats.c.id)
            .where(_chats.c.id == bindparam("heard"), _chats.c.silent_since.is_(None))
            .exists()
        ),
    )
)
_replace = Prepared(
    update(_table)
    .where(_table.c.id == bindparam("row"))
    .values(content=bindparam("what"), revision=_table.c.revision + 1, not_before=None)
)
_card = Prepared(select(_cards.c.message_id).where(_cards.c.key == bindparam("of_card")))
_new_card = Prepared(insert(_cards), "key", "chat_id", "message_id")
_move_card = Prepared(
    update(_cards).where(_cards.c.key == bindparam("of_card")).values(message_id=bindparam("to"))
)
#: Where a card stands, and what waits to be shown there.
_standing = Prepared(
    select(_cards.c.message_id, _table.c.id)
    .outerjoin(
        _table, and_(_table.c.card == _cards.c.key, _table.c.state == "waiting", _table.c.verb == "show")
    )
    .where(_cards.c.key == bindparam("of_card"))
)
_first = select(func.min(_table.c.id)).where(_table.c.state == "waiting").group_by(_table.c.chat_id)
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
        _table.c.kept_at,
        _people.c.role,
    )
    .join(_chats, _chats.c.id == _table.c.chat_id)
    .outerjoin(_people, _people.c.chat_id == _table.c.chat_id)
    .outerjoin(_cards, _cards.c.key == _table.c.card)
    .where(
        _table.c.state == "waiting",
        _table.c.id.in_(_first.scalar_subquery()),
        or_(_table.c.not_before.is_(None), _table.c.not_before <= bindparam("now")),
    )
    .order_by(_table.c.id)
    .limit(bindparam("most"))
)
_next_due = Prepared(select(func.min(_table.c.not_before)).where(_table.c.state == "waiting"))
_note_done = Prepared(
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
    if card is not None and _card.first(session, of_card=card) is None:
        _new_card.do(session, key=card, chat_id=chat_id, message_id=None)
    values = {"chat_id": chat_id, "verb": verb, "content": content, "card": card, "kept_at": now, **_NEW}
    values["publication_id"] = publication_id
    if verb in TAKING_AWAY:
        _insert.do(session, **values)
    else:
        _insert_heard.do(session, heard=chat_id, **values)


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
    standing = _standing.first(session, of_card=card)
    message_id, row = standing or (None, None)
    if standing is None:
        _new_card.do(session, key=card, chat_id=chat_id, message_id=None)
    elif anew and message_id is not None:
        keep(session, now, chat_id, "delete", {"message_id": message_id})
        _move_card.do(session, of_card=card, to=None)
    if row is not None:
        _replace.do(session, row=row, what=content)
        return
    values = {"chat_id": chat_id, "verb": "show", "content": content, "card": card, "kept_at": now, **_NEW}
    _insert_heard.do(session, heard=chat_id, publication_id=None, **values)


def card_message(session: Session, card: str) -> int | None:
    """The message where a card stands now, if it was sent."""
    place = _card.first(session, of_card=card)
    return place[0] if place else None


def has_card(session: Session, card: str) -> bool:
    """Whether there is such a card, sent or still waiting."""
    return _card.first(session, of_card=card) is not None


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
    place = _card.first(session, of_card=card)
    if place is None:
        return False, None
    session.execute(
        delete(OutboxRow).where(
            col(OutboxRow.card) == card, col(OutboxRow.state) == "waiting", col(OutboxRow.attempts) == 0
        )
    )
    session.execute(delete(CardRow).where(col(CardRow.key) == card))
    return True, place[0]


def waiting(session: Session, now: datetime, busy_chats: set[int], most: int = 200) -> list[Parcel]:
    """The next parcel of each chat that has one and is not busy, oldest first."""
    found = (Parcel(*row) for row in _waiting.all(session, now=now, most=most + len(busy_chats)))
    return [parcel for parcel in found if parcel.chat_id not in busy_chats][:most]


def next_due(session: Session) -> datetime | None:
    """When the earliest parcel that was put off is to be tried again."""
    row = _next_due.first(session)
    return row[0] if row else None


def sent(session: Session, now: datetime, parcel: Parcel, message_id: int | None) -> None:
    """It was said. A card that changed while it was on its way stays waiting, to be edited."""
    _note_done.do(session, row=parcel.id, rev=parcel.revision, at=now)
    if parcel.card is not None and message_id is not None and message_id != parcel.message_id:
        _move_card.do(session, of_card=parcel.card, to=message_id)


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
