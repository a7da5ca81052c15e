"""Messages of a group that became a supergroup: what waits is sent there; what stood in the old group is out of reach.

A supergroup numbers its messages anew: a number of the old group may be that of another message there.
"""

from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from storage.crypto.column import checked
from storage.engine import bound
from storage.engine.rows import columns
from storage.tables.messages import CardRow, ChatMessageRow, InboxRow, OutboxRow

#: Verbs that name a message by its number.
_ON_A_MESSAGE = ("delete", "delete_many", "remove_keyboard")


def carry_over(session: Session, here: int, gone: int) -> None:
    """Let what waits in both chats wait `here`, and forget the numbers of the messages sent to them so far."""
    carry_pending(session, here, gone)
    both = (here, gone)
    waits = (col(OutboxRow.chat_id) == here, col(OutboxRow.state) == "waiting")
    session.exec(delete(OutboxRow).where(*waits, col(OutboxRow.verb).in_(_ON_A_MESSAGE)))
    session.exec(update(CardRow).where(col(CardRow.chat_id).in_(both)).values(message_id=None))
    session.exec(delete(ChatMessageRow).where(col(ChatMessageRow.chat_id).in_(both)))


def carry_pending(session: Session, here: int, gone: int) -> None:
    """Let what waits in the chat that is gone wait `here`."""
    unhandled = select(InboxRow.id, InboxRow.update_id, checked(InboxRow.content)).where(
        InboxRow.chat_id == gone, col(InboxRow.done_at).is_(None)
    )
    for row, update_id, stored in session.exec(unhandled).all():
        if (update_content := bound.unbind(stored, update_id, gone)) is not None:
            values = {"chat_id": here, "content": bound.bind(update_content, update_id, here)}
            session.exec(update(InboxRow).where(col(InboxRow.id) == row).values(values))
    for chat in (gone, here):
        _carry_messages(session, chat, here)


def _carry_messages(session: Session, chat: int, here: int) -> None:
    wanted: list[Any] = [OutboxRow.id, checked(OutboxRow.content)]
    wanted += columns(OutboxRow, ("verb", "card", "publication_id"))
    waiting = select(*wanted).where(OutboxRow.chat_id == chat, OutboxRow.state == "waiting")
    for number, stored, *row in session.exec(waiting).all():
        content = bound.unbind(stored, chat, *row)
        if content is None:
            continue
        content.pop("reply_to", None)
        values = {"chat_id": here, "content": bound.bind(content, here, *row), "retry_at": None}
        session.exec(update(OutboxRow).where(col(OutboxRow.id) == number).values(values))
