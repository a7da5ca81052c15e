"""Inbox, outbox, cards and messages that stand in chats."""

from typing import Any

from sqlalchemy import and_, bindparam, case, delete, func, insert, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select

from storage.crypto.column import checked
from storage.engine import proofs
from storage.engine.hot.prepared import Prepared
from storage.engine.rows import columns
from storage.tables.messages import CardRow, ChatMessageRow, InboxRow, OutboxRow
from storage.tables.people import ChatRow, PersonRow

# By dialect. A repeat may be committed by another process at this very moment: the database itself must drop it.
ADD_UPDATE = {
    dialect.dialect.name: Prepared(
        dialect.insert(InboxRow).on_conflict_do_nothing(index_elements=["update_id"]),
        *("update_id", "chat_id", "received_at", "content", "attempts"),
    )
    for dialect in (postgresql, sqlite)
}
ADD_CHAT_MESSAGE = {
    dialect.dialect.name: Prepared(
        dialect.insert(ChatMessageRow).on_conflict_do_nothing(index_elements=["chat_id", "message_id"]),
        *("chat_id", "message_id", "at", "has_keyboard", "words_index"),
    )
    for dialect in (postgresql, sqlite)
}

#: The columns of a pending update.
UPDATE = [
    *columns(InboxRow, ("id", "update_id", "chat_id", "attempts", "received_at")),
    checked(InboxRow.content),
]
FIRST_UPDATE = func.min(InboxRow.id).label("first")
_oldest_of_each_chat = (
    select(InboxRow.chat_id, FIRST_UPDATE)
    .where(col(InboxRow.done_at).is_(None))
    .group_by(col(InboxRow.chat_id))
    .order_by(FIRST_UPDATE)
    .limit(bindparam("most"))
    .subquery()
)
NEXT_UPDATES = Prepared(
    select(*UPDATE)
    .where(col(InboxRow.id).in_(select(_oldest_of_each_chat.c.first)))
    .order_by(col(InboxRow.id))
)
MARK_UPDATE_DONE = Prepared(
    update(InboxRow)
    .where(col(InboxRow.id) == bindparam("row"), col(InboxRow.done_at).is_(None))
    .values(done_at=bindparam("at"), outcome=bindparam("how"), content=None)
)

_GIVEN = ("chat_id", "verb", "content", "card", "publication_id", "created_at")
#: A new message in the outbox.
NEW = {"revision": 0, "state": "waiting", "attempts": 0}
ADD_MESSAGE = Prepared(insert(OutboxRow), *_GIVEN, *NEW)
#: The same, unless the chat `unless_silent` is silenced.
ADD_MESSAGE_UNLESS_SILENT = Prepared(
    insert(OutboxRow).from_select(
        [*_GIVEN, *NEW],
        select(
            *(bindparam(name, type_=getattr(OutboxRow, name).type).label(name) for name in (*_GIVEN, *NEW))
        ).where(
            select(ChatRow.id)
            .where(col(ChatRow.id) == bindparam("unless_silent"), col(ChatRow.silent_since).is_(None))
            .exists()
        ),
    )
)
REPLACE_MESSAGE = Prepared(
    update(OutboxRow)
    .where(col(OutboxRow.id) == bindparam("row"), col(OutboxRow.state) == "waiting")
    .values(content=bindparam("what"), revision=col(OutboxRow.revision) + 1, retry_at=None)
)
DROP_UNTRIED_OF_CARD = Prepared(
    delete(OutboxRow).where(
        col(OutboxRow.card) == bindparam("of_card"),
        col(OutboxRow.state) == "waiting",
        col(OutboxRow.attempts) == 0,
    )
)
MARK_MESSAGE_SENT = Prepared(
    update(OutboxRow)
    .where(col(OutboxRow.id) == bindparam("row"), col(OutboxRow.revision) == bindparam("rev"))
    .values(state="done", done_at=bindparam("at"), content=None)
)
_is_due = or_(col(OutboxRow.retry_at).is_(None), col(OutboxRow.retry_at) <= bindparam("now"))
#: The next message of a chat is its oldest. An album that waits for a retry does not hold up those behind it.
_next_of_each_chat = (
    select(func.min(OutboxRow.id))
    .where(col(OutboxRow.state) == "waiting", or_(col(OutboxRow.verb) != "album", _is_due))
    .group_by(col(OutboxRow.chat_id))
)
_next: list[Any] = [
    *columns(OutboxRow, ("id", "chat_id")),
    checked(ChatRow.telegram_id),
    OutboxRow.verb,
    checked(OutboxRow.content),
    OutboxRow.card,
    CardRow.message_id,
    *columns(OutboxRow, ("revision", "publication_id", "attempts", "created_at")),
    ChatRow.closed_since,
    PersonRow.role,
    *proofs.columns(ChatRow),
]
NEXT_MESSAGES = Prepared(
    select(*_next)
    .join(ChatRow, col(ChatRow.id) == col(OutboxRow.chat_id))
    .outerjoin(PersonRow, col(PersonRow.chat_id) == col(OutboxRow.chat_id))
    .outerjoin(CardRow, col(CardRow.key) == col(OutboxRow.card))
    .where(
        col(OutboxRow.state) == "waiting",
        col(OutboxRow.id).in_(_next_of_each_chat.scalar_subquery()),
        _is_due,
        or_(col(ChatRow.retry_at).is_(None), col(ChatRow.retry_at) <= bindparam("now")),
    )
    .order_by(col(OutboxRow.id))
    .limit(bindparam("most"))
)
#: When the next message, and the next chat that is paused or closed, is tried again.
NEXT_RETRY = Prepared(
    select(
        func.min(OutboxRow.retry_at),
        func.min(case((col(ChatRow.retry_at) > bindparam("now"), col(ChatRow.retry_at)))),
    )
    .join_from(OutboxRow, ChatRow, col(ChatRow.id) == col(OutboxRow.chat_id))
    .where(col(OutboxRow.state) == "waiting")
)

#: A card's message, and its pending update.
CARD_AND_UPDATE = Prepared(
    select(CardRow.message_id, OutboxRow.id)
    .outerjoin(
        OutboxRow,
        and_(
            col(OutboxRow.card) == col(CardRow.key),
            col(OutboxRow.state) == "waiting",
            col(OutboxRow.verb) == "upsert",
        ),
    )
    .where(col(CardRow.key) == bindparam("of_card"))
)
CARD = Prepared(select(CardRow.message_id).where(col(CardRow.key) == bindparam("of_card")))
ADD_CARD = Prepared(insert(CardRow), "key", "chat_id", "message_id")
MOVE_CARD = Prepared(
    update(CardRow).where(col(CardRow.key) == bindparam("of_card")).values(message_id=bindparam("to"))
)
DELETE_CARD = Prepared(delete(CardRow).where(col(CardRow.key) == bindparam("of_card")))
