"""Outbox: messages stored in the transaction of what caused them; `delivery` takes them from here.

Verbs: `send` a new message · `upsert` a card (edited in place, sent when it is not there) · `remove_keyboard` of a
message · `delete` a message · `delete_many` messages · `post` a piece of a statement · `set_menu` and `remove_menu`:
the chat's command menu · `album` pictures and files of a report · `file` an export · `bundle` a report's ZIP.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, select, update
from sqlmodel import Session, col

from storage.engine.hot_statements import Prepared
from storage.repositories.messages import cards
from storage.tables.messages import CardRow, OutboxRow
from storage.tables.people import ChatRow

_table = OutboxRow.__table__  # type: ignore[attr-defined]
_chats = ChatRow.__table__  # type: ignore[attr-defined]
#: Verbs allowed in a silenced chat.
REMOVALS = ("delete_many", "remove_menu")
_cards = CardRow.__table__  # type: ignore[attr-defined]
_KEPT = ("chat_id", "verb", "content", "card", "publication_id", "created_at")
_NEW = {"revision": 0, "state": "waiting", "attempts": 0}
_insert = Prepared(insert(_table), *_KEPT, *_NEW)
#: The same, unless the chat is silenced.
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
    .where(_table.c.id == bindparam("row"), _table.c.state == "waiting")
    .values(content=bindparam("what"), revision=_table.c.revision + 1, retry_at=None)
)
_drop = Prepared(
    delete(_table).where(
        _table.c.card == bindparam("of_card"), _table.c.state == "waiting", _table.c.attempts == 0
    )
)
#: A card's message, and its pending update.
_standing = Prepared(
    select(_cards.c.message_id, _table.c.id)
    .outerjoin(
        _table, and_(_table.c.card == _cards.c.key, _table.c.state == "waiting", _table.c.verb == "upsert")
    )
    .where(_cards.c.key == bindparam("of_card"))
)


#: Where a session keeps whom it answers just now: (chat, when they asked).
_ANSWERING = "balagh_answering"


def set_answered_chat(session: Session, chat_id: int | None, asked_at: datetime | None = None) -> None:
    """What is kept for this chat from now on answers what its person did at `asked_at`; None: nobody is answered."""
    session.info[_ANSWERING] = (chat_id, asked_at)


def _stamped(session: Session, chat_id: int, content: dict[str, Any]) -> dict[str, Any]:
    chat, asked_at = session.info.get(_ANSWERING, (None, None))
    if chat != chat_id or asked_at is None:
        return content
    return {**content, "asked": asked_at.timestamp()}


def enqueue(
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
    content = _stamped(session, chat_id, content)
    if card is not None and not cards.is_known(session, card):
        cards.add(session, card, chat_id)
    values = {"chat_id": chat_id, "verb": verb, "content": content, "card": card, "created_at": now, **_NEW}
    values["publication_id"] = publication_id
    if verb in REMOVALS:
        _insert.do(session, **values)
    else:
        _insert_heard.do(session, heard=chat_id, **values)


def upsert(
    session: Session,
    now: datetime,
    chat_id: int,
    card: str,
    content: dict[str, Any],
    *,
    anew: bool = False,
    last: bool = False,
) -> None:
    """Keep a card true: what still waits for it is replaced, what stands is edited.

    `anew` sends it below everything else, and the old message goes; `last`: once this is said it is no card any more.
    """
    content = {**content, "last": True} if last else content
    content = _stamped(session, chat_id, content)
    standing = _standing.first(session, of_card=card)
    message_id, row = standing or (None, None)
    if standing is None:
        cards.add(session, card, chat_id)
    elif anew and message_id is not None:
        enqueue(session, now, chat_id, "delete", {"message_id": message_id})
        cards.set_message(session, card, None)
    # Another process may have said it since we looked: then this is new.
    if row is not None and _replace.do(session, row=row, what=content):
        return
    values = {
        "chat_id": chat_id,
        "verb": "upsert",
        "content": content,
        "card": card,
        "created_at": now,
        **_NEW,
    }
    _insert_heard.do(session, heard=chat_id, publication_id=None, **values)


def drop_card(session: Session, card: str) -> tuple[bool, int | None]:
    """Let go of a card for good; what waits for it is not said any more.

    Returns whether there was one, and the message where it stands.
    """
    if not cards.is_known(session, card):
        return False, None
    _drop.do(session, of_card=card)
    return True, cards.forget(session, card)


def drop_pending(session: Session, chat_id: int) -> None:
    """Discard the pending messages of a chat."""
    session.execute(
        delete(OutboxRow).where(
            col(OutboxRow.chat_id) == chat_id,
            col(OutboxRow.state) == "waiting",
            col(OutboxRow.publication_id).is_(None),
        )
    )


def has_pending(session: Session, chat_id: int) -> bool:
    """Whether a chat has pending messages."""
    query = select(_table.c.id).where(_table.c.chat_id == chat_id, _table.c.state == "waiting").limit(1)
    return session.execute(query).first() is not None


def forget(session: Session, before: datetime) -> None:
    """Delete messages sent long ago."""
    session.execute(delete(OutboxRow).where(col(OutboxRow.done_at) < before))


#: Cards that are a person's own, whatever their role.
_OWN = ("draft/", "question/", "position/", "files/")


def drop_for_chat(session: Session, chat_id: int, *, keep_own: bool) -> None:
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
