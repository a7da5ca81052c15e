"""Inbox, outbox, cards, and messages to be deleted from chats."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Index, UniqueConstraint, text
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class InboxRow(Table, table=True):
    """An update of Telegram, without names; once it is processed, its content is deleted and its id stays."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_waiting",
            "chat_id",
            "id",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    update_id: int = Field(sa_column=Column(BigInteger, unique=True, nullable=False))
    chat_id: int = Field(foreign_key="chat.id")
    received_at: datetime
    content: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.INBOX_CONTENT, optional=True)
    )
    attempts: int = 0
    done_at: datetime | None = Field(default=None, index=True)
    outcome: str | None = None


class OutboxRow(Table, table=True):
    """A message to send. `card` names one that is edited in place; `revision` detects changes while it is sent."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "chat_id",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_card_waiting",
            "card",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    verb: str
    content: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.OUTBOX_CONTENT, optional=True)
    )
    card: str | None = None
    revision: int = 0
    publication_id: int | None = Field(default=None, foreign_key="publication.id")
    state: str = "waiting"
    attempts: int = 0
    retry_at: datetime | None = None
    created_at: datetime
    done_at: datetime | None = Field(default=None, index=True)
    failure: str | None = None


class CardRow(Table, table=True):
    """The chat and the message of a card."""

    __tablename__ = "card"
    key: str = Field(primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))


class ChatMessageRow(Table, table=True):
    """A message that is to be deleted from a chat: its number and time, never its content.

    `has_keyboard`: it carries the keyboard under the text field. `words_index`: a keyed hash of what a person wrote,
    which tells whether an edit changed anything.
    """

    __tablename__ = "chat_message"
    __table_args__ = (UniqueConstraint("chat_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    at: datetime = Field(index=True)
    has_keyboard: bool = False
    words_index: bytes | None = None


class ChatCleanupRow(Table, table=True):
    """A scheduled deletion of a chat's messages up to `since`, from `due` on. `reason`: sent, wipe, taken."""

    __tablename__ = "chat_cleanup"
    chat_id: int = Field(foreign_key="chat.id", primary_key=True)
    reason: str
    since: datetime
    due: datetime = Field(index=True)
