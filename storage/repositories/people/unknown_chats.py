"""Chats of people who never joined: nothing of them stays."""

from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlmodel import Session

from storage.tables.metadata import metadata
from storage.tables.people import ChatRow

_chats = ChatRow.__table__  # type: ignore[attr-defined]
#: At most so many in one transaction.
_MOST = 500
#: Every column that points to a chat.
_POINTERS = [
    key.parent for table in metadata.sorted_tables for key in table.foreign_keys if key.column is _chats.c.id
]


def forget(session: Session, before: datetime) -> int:
    """Let go of chats that were told the neutral line before this and that nothing else refers to. Returns how many."""
    found = select(_chats.c.id).where(
        _chats.c.greeted_at < before,
        _chats.c.silent_since.is_(None),
        *(~exists().where(pointer == _chats.c.id) for pointer in _POINTERS),
    )
    numbers = list(session.execute(found.limit(_MOST)).scalars())
    if numbers:
        session.execute(delete(_chats).where(_chats.c.id.in_(numbers)))
    return len(numbers)
