"""The tables. Private to storage: everyone else sees `storage.model.records` and the functions beside this file.

A Telegram id stands in one table only (`chat`), sealed, beside the keyed hash by which it is found; everything else
points to our own chat number. Whatever may say who, what was written, or exactly where, is `Sealed`.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index, LargeBinary, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.crypto.column import encrypted

# Constraints need names of their own, or no migration can ever change them.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata: MetaData = SQLModel.metadata


class ChatRow(SQLModel, table=True):
    """A chat. `silent_since`: its phone was taken; nothing is said there any more."""

    __tablename__ = "chat"
    id: int | None = Field(default=None, primary_key=True)
    #: None once the identity of somebody who was let go is forgotten.
    telegram_index: bytes | None = Field(
        default=None, sa_column=Column(LargeBinary, unique=True, nullable=True)
    )
    telegram_id: int | None = Field(default=None, sa_column=encrypted("chat.telegram_id", optional=True))
    #: Random; with it the audit's lines hold a chat to its Telegram id. It goes with the id: then they tell nothing.
    mark: str | None = Field(default=None, sa_column=encrypted("chat.mark", optional=True))
    greeted_at: datetime | None = None
    silent_since: datetime | None = None


class PersonRow(SQLModel, table=True):
    """Somebody who joined. `waiting_since`: an admin still has to let them in. `forgets_before`: what they sent
    before is not shown to them again."""

    __tablename__ = "person"
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


class InvitationRow(SQLModel, table=True):
    """An invitation. `person_id`: for somebody who is here already, and moves to another phone."""

    __tablename__ = "invite"
    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    role: str
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    used_by: int | None = Field(default=None, foreign_key="person.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")


class InboxRow(SQLModel, table=True):
    """An update as Telegram gave it, without names; its content goes when it is handled, its id stays."""

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
    content: dict[str, Any] | None = Field(default=None, sa_column=encrypted("inbox.content", optional=True))
    attempts: int = 0
    done_at: datetime | None = Field(default=None, index=True)
    outcome: str | None = None


class OutboxRow(SQLModel, table=True):
    """Something to be said. `card` names a message edited in place, `revision` guards one in flight."""

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
    content: dict[str, Any] | None = Field(default=None, sa_column=encrypted("outbox.content", optional=True))
    card: str | None = None
    revision: int = 0
    publication_id: int | None = Field(default=None, foreign_key="publication.id")
    state: str = "waiting"
    attempts: int = 0
    not_before: datetime | None = None
    kept_at: datetime
    done_at: datetime | None = Field(default=None, index=True)
    failure: str | None = None


class CardRow(SQLModel, table=True):
    """Where a message that we keep true stands in a chat."""

    __tablename__ = "card"
    key: str = Field(primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))


class ChatMessageRow(SQLModel, table=True):
    """A message that stands in a chat and is to go from it: its number and when, nothing of what it says.

    `keys`: it carries the keyboard under the text field.
    """

    __tablename__ = "trace"
    __table_args__ = (UniqueConstraint("chat_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    at: datetime = Field(index=True)
    keys: bool = False


class ChatCleanupRow(SQLModel, table=True):
    """A chat to be cleared of what stood there at `since`, from `due` on. `why`: sent, wipe, taken."""

    __tablename__ = "clearing"
    chat_id: int = Field(foreign_key="chat.id", primary_key=True)
    why: str
    since: datetime
    due: datetime = Field(index=True)


class DraftRow(SQLModel, table=True):
    __tablename__ = "draft"
    __table_args__ = (Index("ix_draft_person_state", "person_id", "state"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    report_id: str | None = Field(default=None, foreign_key="report.id")
    state: str = "open"
    progress: dict[str, Any] = Field(sa_column=encrypted("draft.progress"))
    opened_at: datetime
    kept_at: datetime


class ReportRow(SQLModel, table=True):
    """The record as it stands now; every earlier state is a row of `report_revision`."""

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("number_day", "number_in_day"),
        # Reads a day in its order, and cuts an export into pieces; the trend's three weeks are counted from it alone,
        # however many reports a day there are.
        Index("ix_report_occurred_at", "occurred_at", "number", "remnant_only", "state", "certainty"),
    )
    id: str = Field(primary_key=True)
    number: str = Field(unique=True)
    number_day: date | None = None
    number_in_day: int | None = None
    revision: int
    reporter_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    occurred_at: datetime
    time_precision: str
    reported_at: datetime | None = None
    place_pcode: str | None = None
    place: dict[str, Any] = Field(sa_column=encrypted("report.place"))
    attack_kinds: list[str] = Field(sa_column=Column(JSON, nullable=False))
    munitions: list[str] = Field(sa_column=Column(JSON, nullable=False))
    patterns: list[str] = Field(sa_column=Column(JSON, nullable=False))
    strikes: int | None = None
    attributed_to: str
    attribution: str
    origin_known_by: str | None = None
    targets: list[dict[str, Any]] = Field(sa_column=Column(JSON, nullable=False))
    killed_total: int | None = None
    killed_women: int | None = None
    killed_children: int | None = None
    killed_men: int | None = None
    killed_responders: int | None = None
    injured_total: int | None = None
    injured_women: int | None = None
    injured_children: int | None = None
    injured_men: int | None = None
    injured_responders: int | None = None
    civilian_status: str
    missing: int | None = None
    indirect_deaths: int | None = None
    narrative: str | None = Field(default=None, sa_column=encrypted("report.narrative", optional=True))
    source: str
    certainty: str
    state: str = Field(index=True)
    remnant_only: bool = False
    asked_again_at: datetime | None = None
    changed_at: datetime = Field(index=True)


class RevisionRow(SQLModel, table=True):
    """One state of a record: the whole document, who made it so, when, and why.

    `narrative_sha256` stays when the narrative itself is pruned (see storage.audit.fingerprints).
    """

    __tablename__ = "report_revision"
    __table_args__ = (UniqueConstraint("report_id", "revision"),)
    id: int | None = Field(default=None, primary_key=True)
    report_id: str = Field(foreign_key="report.id")
    revision: int
    verb: str
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime
    why: str | None = Field(default=None, sa_column=encrypted("report_revision.why", optional=True))
    document: dict[str, Any] = Field(sa_column=encrypted("report_revision.document"))
    narrative_sha256: str | None = Field(
        default=None, sa_column=encrypted("report_revision.narrative_sha256", optional=True)
    )
    wordless: bool = False


class EvidenceRow(SQLModel, table=True):
    """A file of a report: `waiting` at Telegram, `stored` as received under `sha256`, `refused`, or `pruned`.

    `stripped_sha256` names the copy without metadata in the same store, shown as `stripped_kind`, where one was made.
    """

    __tablename__ = "evidence"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    draft_id: int | None = Field(default=None, foreign_key="draft.id", index=True)
    report_id: str | None = Field(default=None, foreign_key="report.id", index=True)
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    kind: str
    file_id: str | None = Field(default=None, sa_column=encrypted("evidence.file_id", optional=True))
    mime_type: str | None = None
    size: int | None = None
    sha256: str | None = Field(default=None, sa_column=encrypted("evidence.sha256", optional=True))
    state: str = Field(default="waiting", index=True)
    attempts: int = 0
    received_at: datetime
    shown: bool = False
    stored_at: datetime | None = None
    stripped_sha256: str | None = Field(
        default=None, sa_column=encrypted("evidence.stripped_sha256", optional=True)
    )
    stripped_kind: str | None = None
    stripped_size: int | None = None


class PlaceRow(SQLModel, table=True):
    """A place of a gazetteer that was loaded; none loaded means the embedded table serves."""

    __tablename__ = "place"
    id: int | None = Field(default=None, primary_key=True)
    content: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))


class ChannelRow(SQLModel, table=True):
    """A channel's first day of service: days before it are never due."""

    __tablename__ = "channel"
    __table_args__ = (UniqueConstraint("chat_id", "language"),)
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    language: str
    first_day: date


class PublicationRow(SQLModel, table=True):
    """A statement that went out, or is going out: one per channel, language, day and edition."""

    __tablename__ = "publication"
    __table_args__ = (UniqueConstraint("chat_id", "language", "day", "edition"),)
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    language: str
    day: date
    edition: str
    number: int
    as_of: datetime
    pieces: list[dict[str, Any]] = Field(sa_column=encrypted("publication.pieces"))
    snapshot: dict[str, Any] = Field(sa_column=encrypted("publication.snapshot"))
    told: dict[str, Any] = Field(sa_column=encrypted("publication.told"))
    message_ids: list[int] = Field(sa_column=Column(JSON, nullable=False))
    state: str = "claimed"
    marked: list[str] = Field(sa_column=Column(JSON, nullable=False))
    closed: bool = False
    untold: bool = False
    marked_at: datetime | None = None
    #: The audit chain's head that its footer names: position and hash.
    head: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class AuditRow(SQLModel, table=True):
    """One line for every write: `thing.verb`, who, when, what changed.

    What changed lies sealed, with salt: neither it nor its fingerprints can be read or tried out by their hash.
    `position` and `hash` are its place in the chain; one process gives them behind the taps (storage.audit.hash_chain).
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
    detail: dict[str, Any] = Field(sa_column=encrypted("audit.detail"))
    position: int | None = Field(default=None, unique=True)
    hash: str | None = None


class QuestionRow(SQLModel, table=True):
    """A question to a reporter: a step of the form (`progress` is the engine's), or words of a coordinator."""

    __tablename__ = "question"
    id: int | None = Field(default=None, primary_key=True)
    report_id: str = Field(foreign_key="report.id", index=True)
    step: str | None = None
    words: str | None = Field(default=None, sa_column=encrypted("question.words", optional=True))
    asked_by: int = Field(foreign_key="person.id")
    asked_to: int = Field(foreign_key="person.id", index=True)
    asked_at: datetime
    progress: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted("question.progress", optional=True)
    )
    state: str = Field(default="open", index=True)
    answer: str | None = Field(default=None, sa_column=encrypted("question.answer", optional=True))
    answered_at: datetime | None = None


class PendingInputRow(SQLModel, table=True):
    """What a person was asked to type, and what for. One at a time for each."""

    __tablename__ = "awaited"
    person_id: int = Field(foreign_key="person.id", primary_key=True)
    chat_id: int = Field(foreign_key="chat.id")
    purpose: str
    about: dict[str, Any] = Field(sa_column=encrypted("awaited.about"))
    at: datetime


class DuplicatePairRow(SQLModel, table=True):
    """Two records of what may be one attack: `proposed`, `merged`, `undone`, or `apart` (they are two)."""

    __tablename__ = "merge"
    id: int | None = Field(default=None, primary_key=True)
    kept_id: str = Field(foreign_key="report.id", index=True)
    other_id: str = Field(foreign_key="report.id", index=True)
    state: str = "proposed"
    chosen: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    before: dict[str, Any] | None = Field(default=None, sa_column=encrypted("merge.before", optional=True))
    after: dict[str, Any] | None = Field(default=None, sa_column=encrypted("merge.after", optional=True))
    other_before: dict[str, Any] | None = Field(
        default=None, sa_column=encrypted("merge.other_before", optional=True)
    )
    person_id: int = Field(foreign_key="person.id")
    at: datetime


class AlertRow(SQLModel, table=True):
    """A grave report that was told at once, in one chat."""

    __tablename__ = "alert"
    __table_args__ = (UniqueConstraint("report_id", "chat_id"),)
    id: int | None = Field(default=None, primary_key=True)
    report_id: str = Field(foreign_key="report.id")
    chat_id: int = Field(foreign_key="chat.id")
    language: str
    first: dict[str, Any] = Field(sa_column=encrypted("alert.first"))
    said: dict[str, Any] = Field(sa_column=encrypted("alert.said"))


class ApprovalRow(SQLModel, table=True):
    """A coordinator approved a day's statement as the records stood."""

    __tablename__ = "approval"
    id: int | None = Field(default=None, primary_key=True)
    day: date = Field(index=True)
    edition: str
    person_id: int = Field(foreign_key="person.id")
    at: datetime
    snapshot: dict[str, Any] = Field(sa_column=encrypted("approval.snapshot"))
    void: bool = False


class StatementEditRow(SQLModel, table=True):
    """A sentence that coordinators struck from a day's statement, or added to it."""

    __tablename__ = "statement_edit"
    id: int | None = Field(default=None, primary_key=True)
    day: date = Field(index=True)
    verb: str
    language: str | None = None
    what: str = Field(sa_column=encrypted("statement_edit.what"))
    person_id: int = Field(foreign_key="person.id")
    undone: bool = False


class AreaCoverageRow(SQLModel, table=True):
    """A person who is expected to tell of an area every day."""

    __tablename__ = "cover"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    area: str = Field(sa_column=encrypted("cover.area"))


class QuietDayRow(SQLModel, table=True):
    """A person who had nothing to report of a day."""

    __tablename__ = "quiet"
    person_id: int = Field(foreign_key="person.id", primary_key=True)
    day: date = Field(primary_key=True)
    at: datetime


class ExportJobRow(SQLModel, table=True):
    """A file of records that somebody asked for in the chat: what is wished, and how far it is."""

    __tablename__ = "export"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    chat_id: int = Field(foreign_key="chat.id")
    wish: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    files: list[str] = Field(sa_column=Column(JSON, nullable=False))
    state: str = Field(default="choosing", index=True)
    at: datetime


class KeyValueRow(SQLModel, table=True):
    """Small facts about the service itself, by name (the bot's user name, the last statement's number)."""

    __tablename__ = "note"
    name: str = Field(primary_key=True)
    value: str


class LeaseRow(SQLModel, table=True):
    """A duty that one process at a time has (polling, sending, the schedule), and until when."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    until: datetime
