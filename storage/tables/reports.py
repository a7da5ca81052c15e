"""Drafts, reports and their revisions."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table
from storage.tables.record_columns import RecordColumns


class DraftRow(Table, table=True):
    __tablename__ = "draft"
    __table_args__ = (Index("ix_draft_person_state", "person_id", "state"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    report_id: str | None = Field(default=None, foreign_key="report.id")
    state: str = "open"
    progress: dict[str, Any] = Field(sa_column=encrypted(purposes.DRAFT_PROGRESS))
    opened_at: datetime
    updated_at: datetime


class ReportRow(RecordColumns, table=True):
    """The record as it is now; every revision of it is a row of `report_revision`. The proof is of whose it is
    and of how many revisions there are: the facts are held to the last one (storage.repositories.reports.integrity).

    Plain fields of the record have their columns from its declaration.
    """

    __tablename__ = "report"
    trusted: ClassVar = ("reporter_id", "revision")
    __table_args__ = (
        UniqueConstraint("number_day", "number_in_day"),
        # For the reports of a day in their order, and the batches of an export; the trend's three weeks are counted
        # from this index alone, however many reports a day there are.
        Index("ix_report_occurred_at", "occurred_at", "number", "is_attack", "state", "certainty"),
    )
    id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    number_day: date | None = None
    number_in_day: int | None = None
    reporter_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    occurred_at: datetime
    reported_at: datetime | None = None
    place_pcode: str | None = None
    place: dict[str, Any] = Field(sa_column=encrypted(purposes.REPORT_PLACE))
    targets: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    narrative: str | None = Field(default=None, sa_column=encrypted(purposes.REPORT_NARRATIVE, optional=True))
    state: str = Field(index=True)
    #: The newest revision that was verified. A record that is `submitted` since was changed after that.
    verified_revision: int | None = None
    is_attack: bool = True
    asked_again_at: datetime | None = None
    changed_at: datetime = Field(index=True)
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.REPORT_PROOF, optional=True))


class RevisionRow(Table, table=True):
    """A revision of a record: the whole document, who made it, when, and why. `made` says all of that again, encrypted
    (storage.audit.fingerprints.made_by): nobody without the key gives a revision to somebody else, or to another day.

    `narrative_sha256` stays when the narrative itself is deleted (see storage.audit.fingerprints).
    """

    __tablename__ = "report_revision"
    __table_args__ = (UniqueConstraint("report_id", "revision"),)
    id: int | None = Field(default=None, primary_key=True)
    report_id: str = Field(foreign_key="report.id")
    revision: int
    verb: str
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    reason: str | None = Field(
        default=None, sa_column=encrypted(purposes.REPORT_REVISION_REASON, optional=True)
    )
    document: dict[str, Any] = Field(sa_column=encrypted(purposes.REPORT_REVISION_DOCUMENT))
    narrative_sha256: str | None = Field(
        default=None, sa_column=encrypted(purposes.REPORT_REVISION_NARRATIVE_SHA256, optional=True)
    )
    narrative_pruned: bool = False
    made: list[Any] = Field(sa_column=encrypted(purposes.REPORT_REVISION_MADE))
