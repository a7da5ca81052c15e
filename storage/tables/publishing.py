"""Channels, publications, approvals and statement edits."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class ChannelRow(Table, table=True):
    """A channel's first day of service: days before it are never due."""

    __tablename__ = "channel"
    __table_args__ = (UniqueConstraint("chat_id", "language"),)
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    language: str
    first_day: date


class PublicationRow(Table, table=True):
    """A statement that is posted or about to be: one per channel, language, day and edition."""

    __tablename__ = "publication"
    __table_args__ = (UniqueConstraint("chat_id", "language", "day", "edition"),)
    trusted: ClassVar = (
        *("chat_id", "language", "day", "edition", "number", "as_of", "pieces", "snapshot", "notified"),
        *(
            "message_ids",
            "state",
            "approval_id",
            "marked",
            "corrected",
            "notices",
            "closed",
            "notice_pending",
            "marked_at",
        ),
        "head",
    )
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    language: str
    day: date
    edition: str
    number: int
    as_of: datetime
    pieces: list[dict[str, Any]] = Field(sa_column=encrypted(purposes.PUBLICATION_PIECES))
    snapshot: dict[str, Any] = Field(sa_column=encrypted(purposes.PUBLICATION_SNAPSHOT))
    notified: dict[str, Any] = Field(sa_column=encrypted(purposes.PUBLICATION_NOTIFIED))
    message_ids: list[int] = Field(sa_column=Column(JSON, nullable=False))
    state: str = "claimed"
    #: The sheet on which it was approved.
    approval_id: int | None = Field(default=None, foreign_key="approval.id")
    marked: list[str] = Field(sa_column=Column(JSON, nullable=False))
    #: The records as the last correction in the channel told them.
    corrected: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.PUBLICATION_CORRECTED, optional=True)
    )
    #: The facts of earlier days as readers knew them before its footer told their changes, by number.
    notices: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.PUBLICATION_NOTICES, optional=True)
    )
    closed: bool = False
    notice_pending: bool = False
    marked_at: datetime | None = None
    #: The head of the audit chain that its footer names: position and hash.
    head: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.PUBLICATION_PROOF, optional=True))


class ApprovalRow(Table, table=True):
    """An approval sheet: a statement as coordinators were shown it, and whether one of them approved it.

    `state`: shown, approved, held (nothing goes out) or void. Only the newest sheet of a statement counts.
    """

    __tablename__ = "approval"
    trusted: ClassVar = (
        *("day", "edition", "cut_off", "facts", "drafts", "pictures"),
        *("state", "person_id", "at", "additions"),
    )
    id: int | None = Field(default=None, primary_key=True)
    day: date = Field(index=True)
    edition: str
    cut_off: datetime
    facts: dict[str, Any] = Field(sa_column=encrypted(purposes.APPROVAL_FACTS))
    drafts: list[dict[str, Any]] = Field(sa_column=encrypted(purposes.APPROVAL_DRAFTS))
    #: The data of the picture by language; None: it goes out without one.
    pictures: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.APPROVAL_PICTURES, optional=True)
    )
    picture_shown: bool = False
    state: str = "shown"
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime | None = None
    #: Numbers of the reports that came since, as the card names them.
    additions: list[str] = Field(sa_column=Column(JSON, nullable=False))
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.APPROVAL_PROOF, optional=True))


class StatementEditRow(Table, table=True):
    """A sentence that coordinators struck from a day's statement, or added to it."""

    __tablename__ = "statement_edit"
    trusted: ClassVar = ("day", "verb", "language", "sentence", "person_id", "undone")
    id: int | None = Field(default=None, primary_key=True)
    day: date = Field(index=True)
    verb: str
    language: str | None = None
    sentence: str = Field(sa_column=encrypted(purposes.STATEMENT_EDIT_SENTENCE))
    person_id: int = Field(foreign_key="person.id")
    undone: bool = False
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.STATEMENT_EDIT_PROOF, optional=True))
