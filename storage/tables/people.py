"""Chats, people and invitations."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import Column, LargeBinary
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class ChatRow(Table, table=True):
    """A chat. `silent_since`: its phone is lost, and nothing is sent to it any more; `silent_of`: whose phone it is.

    `silent_of` is the number of a person without a foreign key, because a person's row refers to a chat. `moved_to`: a
    group that became a supergroup is that chat now; this row only keeps the id by which settings still name it.
    `closed_since`, `closed_reason`, `retries`: Telegram refuses what is sent there (storage.repositories.messages.
    chat_states). `retry_at`: nothing is sent before.
    """

    __tablename__ = "chat"
    trusted: ClassVar = ("telegram_id", "silent_since", "silent_of", "moved_to")
    id: int | None = Field(default=None, primary_key=True)
    #: None once the identity of a former member is deleted.
    telegram_index: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary, unique=True, nullable=True)
    )
    telegram_id: int | None = Field(
        default=None, sa_column=encrypted(purposes.CHAT_TELEGRAM_ID, optional=True)
    )
    #: Random salt of the id's digest in the audit log. It is deleted with the id: then the digest reveals nothing.
    mark: str | None = Field(default=None, sa_column=encrypted(purposes.CHAT_MARK, optional=True))
    greeted_at: datetime | None = None
    silent_since: datetime | None = None
    silent_of: int | None = None
    moved_to: int | None = Field(default=None, foreign_key="chat.id")
    closed_since: datetime | None = None
    closed_reason: str | None = None
    retries: int = 0
    retry_at: datetime | None = None
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.CHAT_PROOF, optional=True))


class PersonRow(Table, table=True):
    """A member. `waiting_since`: an admin still has to admit them. `forgets_before`: what they sent before is not shown
    to them again. `consent`: what they last agreed to, as JSON (bot.services.people.consent); the audit log has what
    they answered before."""

    __tablename__ = "person"
    trusted: ClassVar = (
        *("chat_id", "pseudonym", "role", "revoked_at", "waiting_since", "forgets_before"),
        "consent",
    )
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id", unique=True)
    pseudonym: str = Field(unique=True)
    role: str
    language: str | None = None
    joined_at: datetime
    revoked_at: datetime | None = None
    last_seen_on: date | None = None
    waiting_since: datetime | None = None
    forgets_before: datetime | None = None
    consent: str | None = None
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.PERSON_PROOF, optional=True))


class InvitationRow(Table, table=True):
    """An invitation. `created_by`: who made it (None: the command line). `person_id`: the member who moves to another
    phone."""

    __tablename__ = "invitation"
    trusted: ClassVar = (
        *("code_hash", "role", "created_at", "created_by", "expires_at", "person_id"),
        *("used_at", "used_by"),
    )
    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    role: str
    created_at: datetime
    created_by: int | None = Field(default=None, foreign_key="person.id")
    expires_at: datetime
    used_at: datetime | None = None
    used_by: int | None = Field(default=None, foreign_key="person.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.INVITATION_PROOF, optional=True))
