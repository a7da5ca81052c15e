"""Questions, pending inputs, duplicate pairs, alerts and area coverage."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class QuestionRow(Table, table=True):
    """A question to a reporter: a step of the form (with the engine's `progress`), or a coordinator's own words."""

    __tablename__ = "question"
    trusted: ClassVar = (
        *("report_id", "step", "words", "asked_by", "asked_to", "asked_at", "progress", "state", "answer"),
        "answered_at",
    )
    id: int | None = Field(default=None, primary_key=True)
    report_id: str = Field(foreign_key="report.id", index=True)
    step: str | None = None
    words: str | None = Field(default=None, sa_column=encrypted(purposes.QUESTION_WORDS, optional=True))
    asked_by: int = Field(foreign_key="person.id")
    asked_to: int = Field(foreign_key="person.id", index=True)
    asked_at: datetime
    progress: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.QUESTION_PROGRESS, optional=True)
    )
    state: str = Field(default="open", index=True)
    answer: str | None = Field(default=None, sa_column=encrypted(purposes.QUESTION_ANSWER, optional=True))
    answered_at: datetime | None = None
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.QUESTION_PROOF, optional=True))


class PendingInputRow(Table, table=True):
    """What a person was asked to type, and what for. One at a time for each."""

    __tablename__ = "pending_input"
    trusted: ClassVar = ("chat_id", "purpose", "about", "at")
    person_id: int = Field(foreign_key="person.id", primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    purpose: str
    about: dict[str, Any] = Field(sa_column=encrypted(purposes.PENDING_INPUT_ABOUT))
    at: datetime
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.PENDING_INPUT_PROOF, optional=True))


class DuplicatePairRow(Table, table=True):
    """Two records that may describe one attack: `proposed`, `merged`, `undone`, or `apart` (they are two)."""

    __tablename__ = "duplicate_pair"
    trusted: ClassVar = (
        *("kept_id", "other_id", "state", "chosen", "before", "after", "other_before"),
        "person_id",
    )
    id: int | None = Field(default=None, primary_key=True)
    kept_id: str = Field(foreign_key="report.id", index=True)
    other_id: str = Field(foreign_key="report.id", index=True)
    state: str = "proposed"
    chosen: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    before: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.DUPLICATE_PAIR_BEFORE, optional=True)
    )
    after: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.DUPLICATE_PAIR_AFTER, optional=True)
    )
    other_before: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted(purposes.DUPLICATE_PAIR_OTHER_BEFORE, optional=True)
    )
    person_id: int = Field(foreign_key="person.id")
    at: datetime
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.DUPLICATE_PAIR_PROOF, optional=True))


class AlertRow(Table, table=True):
    """An alert: a grave report that was announced at once, in one chat."""

    __tablename__ = "alert"
    trusted: ClassVar = ("report_id", "chat_id", "language", "original", "current")
    __table_args__ = (UniqueConstraint("report_id", "chat_id"),)
    id: int | None = Field(default=None, primary_key=True)
    report_id: str = Field(foreign_key="report.id")
    chat_id: int = Field(foreign_key="chat.id")
    language: str
    original: dict[str, Any] = Field(sa_column=encrypted(purposes.ALERT_ORIGINAL))
    current: dict[str, Any] = Field(sa_column=encrypted(purposes.ALERT_CURRENT))
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.ALERT_PROOF, optional=True))


class AreaCoverageRow(Table, table=True):
    """A person who is expected to report on an area every day."""

    __tablename__ = "area_coverage"
    trusted: ClassVar = ("person_id", "area")
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    area: str = Field(sa_column=encrypted(purposes.AREA_COVERAGE_AREA))
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.AREA_COVERAGE_PROOF, optional=True))


class QuietDayRow(Table, table=True):
    """A person who had nothing to report of a day."""

    __tablename__ = "quiet_day"
    __table_args__ = (UniqueConstraint("person_id", "day"),)
    trusted: ClassVar = ("person_id", "day")
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    day: date
    at: datetime
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.QUIET_DAY_PROOF, optional=True))
