"""Outbox: messages stored in the transaction of what caused them; `delivery` takes them from here.

Verbs: `send` a new message · `upsert` a card (edited in place, sent when it is not there) · `remove_keyboard` of a
message · `delete` a message · `delete_many` messages · `post` a piece of a statement · `set_menu` and `remove_menu`:
the chat's command menu · `album` pictures and files of a report · `file` an export · `bundle` a report's ZIP · `leave`
the chat.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.engine import bound
from storage.engine.hot.messages import (
    ADD_MESSAGE,
    ADD_MESSAGE_UNLESS_SILENT,
    CARD_AND_UPDATE,
    DROP_UNTRIED_OF_CARD,
    NEW,
    REPLACE_MESSAGE,
)
from storage.repositories.messages import cards
from storage.tables.messages import CardRow, OutboxRow

#: Verbs allowed in a silenced chat.
REMOVALS = ("delete_many", "remove_menu")
#: Where a session keeps whom it answers just now: (chat, when they asked, the topic in which they asked).
_ANSWERED = "balagh_answering"
#: Where a session counts what was stored here.
_CHANGES = "balagh_outbox_changes"
#: Cards that are a person's own, whatever their role.
_OWN = ("draft/", "question/", "position/", "files/")


def set_answered_chat(
    session: Session, chat_id: int | None, asked_at: datetime | None = None, topic: int | None = None
) -> None:
    """Mark messages to this chat from now on as answers to what its person did at `asked_at`, in a topic; None ends
    that. In a group nobody waits, so that `asked_at` is None."""
    session.info[_ANSWERED] = (chat_id, asked_at, topic)


def count_changes(session: Session) -> int:
    """Return how many messages and cards this session stored, replaced or dropped so far."""
    count: int = session.info.get(_CHANGES, 0)
    return count


def _count(session: Session) -> None:
    session.info[_CHANGES] = count_changes(session) + 1


def _add(
    session: Session, now: datetime, chat_id: int, verb: str, content: dict[str, Any], **more: Any
) -> None:
    _count(session)
    content = bound.bind(content, chat_id, verb, more["card"], more["publication_id"])
    values = {"chat_id": chat_id, "verb": verb, "content": content, "created_at": now, **more, **NEW}
    if verb in REMOVALS:
        ADD_MESSAGE.do(session, **values)
    else:
        ADD_MESSAGE_UNLESS_SILENT.do(session, unless_silent=chat_id, **values)


def _stamped(session: Session, chat_id: int, content: dict[str, Any]) -> dict[str, Any]:
    chat, asked_at, topic = session.info.get(_ANSWERED, (None, None, None))
    if chat != chat_id:
        return content
    asked = {} if asked_at is None else {"asked": asked_at.timestamp()}
    return {**({} if topic is None else {"topic": topic}), **content, **asked}


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
    """Store a message to be sent; with `card` it becomes that card. Only `REMOVALS` are stored for a silenced chat."""
    if card is not None and not cards.is_known(session, card):
        cards.add(session, card, chat_id)
    content = _stamped(session, chat_id, content)
    _add(session, now, chat_id, verb, content, card=card, publication_id=publication_id)


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
    """Update a card: replace its pending update, edit its message.

    `anew` sends it below everything else and deletes the old message; `last` ends the card once this is sent.
    """
    content = _stamped(session, chat_id, {**content, "last": True} if last else content)
    found = CARD_AND_UPDATE.first(session, of_card=card)
    message_id, row = found or (None, None)
    if found is None:
        cards.add(session, card, chat_id)
    elif anew and message_id is not None:
        enqueue(session, now, chat_id, "delete", {"message_id": message_id})
        cards.set_message(session, card, None)
    # Another process may have sent it since we looked: then this is a new one.
    what = bound.bind(content, chat_id, "upsert", card, None)
    if row is not None and REPLACE_MESSAGE.do(session, row=row, what=what):
        _count(session)
    else:
        _add(session, now, chat_id, "upsert", content, card=card, publication_id=None)


def drop_card(session: Session, card: str) -> tuple[bool, int | None]:
    """Delete a card and its pending update. Return whether there was one, and its message."""
    if not cards.is_known(session, card):
        return False, None
    _count(session)
    DROP_UNTRIED_OF_CARD.do(session, of_card=card)
    return True, cards.forget(session, card)


def drop_pending(session: Session, chat_id: int) -> None:
    """Delete the pending messages of a chat."""
    session.exec(
        delete(OutboxRow).where(
            col(OutboxRow.chat_id) == chat_id,
            col(OutboxRow.state) == "waiting",
            col(OutboxRow.publication_id).is_(None),
        )
    )


def has_pending(session: Session, chat_id: int) -> bool:
    """Return whether a chat has pending messages."""
    query = select(OutboxRow.id).where(OutboxRow.chat_id == chat_id, OutboxRow.state == "waiting").limit(1)
    return session.exec(query).first() is not None


def forget(session: Session, before: datetime) -> None:
    """Delete messages that were sent before that time."""
    session.exec(delete(OutboxRow).where(col(OutboxRow.done_at) < before))


def drop_for_chat(session: Session, chat_id: int, *, keep_own: bool) -> None:
    """Delete the pending messages and the cards of a chat.

    `keep_own`: those of a person's own report, questions and files stay; what a role brought goes.
    """
    in_chat = [col(CardRow.chat_id) == chat_id]
    pending = [col(OutboxRow.chat_id) == chat_id, col(OutboxRow.state) == "waiting"]
    if keep_own:
        in_chat += [~col(CardRow.key).startswith(name) for name in _OWN]
        pending += [col(OutboxRow.card).is_not(None)]
        pending += [~col(OutboxRow.card).startswith(name) for name in _OWN]
    session.exec(delete(OutboxRow).where(*pending))
    session.exec(delete(CardRow).where(*in_chat))
