"""Evidence files."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class EvidenceRow(Table, table=True):
    """A file of a report: `waiting` at Telegram, `stored` as received under `sha256`, `refused`, or `pruned`.

    `words` came with it and are in no record yet: somebody is asked what they belong to.
    `stripped_sha256` names the copy without metadata in the same store, shown as `stripped_kind`, where one was made.
    The proof is of whose it is, what came with it, and which files these are.
    """

    __tablename__ = "evidence"
    trusted: ClassVar = (
        *("person_id", "draft_id", "report_id", "message_id", "album", "kind", "received_at"),
        *("file_id", "words", "sha256", "stripped_sha256", "stripped_kind"),
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    draft_id: int | None = Field(default=None, foreign_key="draft.id", index=True)
    report_id: str | None = Field(default=None, foreign_key="report.id", index=True)
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    #: What Telegram calls the album that it is a part of.
    album: str | None = Field(default=None, index=True)
    kind: str
    file_id: str | None = Field(default=None, sa_column=encrypted(purposes.EVIDENCE_FILE_ID, optional=True))
    words: str | None = Field(default=None, sa_column=encrypted(purposes.EVIDENCE_WORDS, optional=True))
    mime_type: str | None = None
    size: int | None = None
    sha256: str | None = Field(default=None, sa_column=encrypted(purposes.EVIDENCE_SHA256, optional=True))
    state: str = Field(default="waiting", index=True)
    attempts: int = 0
    strip_attempts: int = 0
    received_at: datetime
    shown: bool = False
    stored_at: datetime | None = None
    stripped_sha256: str | None = Field(
        default=None, sa_column=encrypted(purposes.EVIDENCE_STRIPPED_SHA256, optional=True)
    )
    stripped_kind: str | None = None
    stripped_size: int | None = None
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.EVIDENCE_PROOF, optional=True))
