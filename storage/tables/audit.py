"""The audit log."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, Index, text
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
    chained. `signing_key`: the private Ed25519 key that signs roots, in hex, from the first root on."""

    __tablename__ = "audit_head"
    id: int = Field(default=1, primary_key=True)
    head: list[Any] = Field(sa_column=encrypted(purposes.AUDIT_HEAD))
    signing_key: str | None = Field(
        default=None, sa_column=encrypted(purposes.AUDIT_SIGNING_KEY, optional=True)
    )


class AuditRootRow(Table, table=True):
    """The signed root of a Merkle tree over what was recorded since the one before (storage.audit.roots).

    Its leaves are the audit's lines up to `last_line` and the facts of the revisions up to `last_revision`, salted from
    `seed`. `document` is the JSON text that was signed; `tokens` are RFC 3161 tokens over it: [authority, base64].
    """

    __tablename__ = "audit_root"
    trusted: ClassVar = (
        "at",
        "root",
        "document",
        "signature",
        "seed",
        "last_line",
        "last_revision",
        "tokens",
    )
    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    root: str
    document: str
    signature: str
    seed: str = Field(sa_column=encrypted(purposes.AUDIT_ROOT_SEED))
    last_line: int
    last_revision: int
    tokens: list[list[str]] = Field(sa_column=Column(JSON, nullable=False))
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.AUDIT_ROOT_PROOF, optional=True))
