"""Chats of people who never joined: nothing of them is kept."""

from datetime import datetime

from sqlalchemy import delete, exists
from sqlmodel import Session, col, select

from storage.tables.metadata import metadata
from storage.tables.people import ChatRow

#: Deleted in one transaction at most.
_MOST = 500
#: Every column that refers to a chat.
_POINTERS = [
    key.parent
    for table in metadata.sorted_tables
    for key in table.foreign_keys
    if key.target_fullname == "chat.id"
]


def forget(session: Session, before: datetime) -> int:
    """Delete chats that got the neutral line before that time and that nothing refers to. Return how many."""
    found = select(col(ChatRow.id)).where(
        col(ChatRow.greeted_at) < before,
        col(ChatRow.silent_since).is_(None),
        *(~exists().where(pointer == col(ChatRow.id)) for pointer in _POINTERS),
    )
    numbers = list(session.exec(found.limit(_MOST)))
    if numbers:
        session.exec(delete(ChatRow).where(col(ChatRow.id).in_(numbers)))
    return len(numbers)
