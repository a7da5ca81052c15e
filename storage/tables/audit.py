"""The audit log."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class AuditRow(Table, table=True):
    """One line for every write: `thing.verb`, who, when, what changed.

    What changed is encrypted, with salt: neither it nor its fingerprints can be read or tried out by their hash. The
    encrypted detail repeats the other columns, so that none of them can be changed without the key.
    `position` and `hash` are its place in the chain; one process sets them behind the taps (storage.audit.hash_chain).
    """

    __tablename__ = "audit"
    __table_args__ = (
        Index(
            "ix_audit_unsealed",
            "id",
            sqlite_where=text("position IS NULL"),
            postgresql_where=text("position IS NULL"),
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id")
    verb: str
    subject: str
    detail: dict[str, Any] = Field(sa_column=encrypted(purposes.AUDIT_DETAIL))
    position: int | None = Field(default=None, unique=True)
    hash: str | None = None


class AuditHeadRow(Table, table=True):
    """The end of the chain, encrypted: [position, hash]. One row, made with the tables; without it nothing is
    chained."""

    __tablename__ = "audit_head"
    id: int = Field(default=1, primary_key=True)
    head: list[Any] = Field(sa_column=encrypted(purposes.AUDIT_HEAD))
