"""First tables.

Revision ID: 2026_11_01
Revises:

Names of constraints and indexes follow the naming convention of storage.tables.metadata.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from alembic import op
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem
from sqlmodel.sql.sqltypes import AutoString as Text
from sqlmodel.sql.sqltypes import UTCDateTime as Instant

revision = "2026_11_01"
down_revision = None
branch_labels = None
depends_on = None


def required(
    kind: Any, *names: str, to: str = "", nullable: bool = False, **options: Any
) -> list[Column[Any]]:
    """Return columns of one kind; `to` is what they refer to."""
    return [
        Column(name, kind(), *([ForeignKey(to)] if to else []), nullable=nullable, **options)
        for name in names
    ]


def optional(kind: Any, *names: str, **options: Any) -> list[Column[Any]]:
    """Return columns that may be NULL."""
    return required(kind, *names, nullable=True, **options)


def key(**options: Any) -> list[Column[Any]]:
    """Return the primary key of a table with numbered rows."""
    return required(Integer, "id", primary_key=True, **options)


def unique(*names: str) -> list[UniqueConstraint]:
    """Return a constraint: no two rows have the same values in these columns."""
    return [UniqueConstraint(*names)]


def figures(of: str) -> list[str]:
    """Return the names of the columns of numbers of people."""
    return [f"{of}_{part}" for part in ("total", "women", "children", "men", "responders")]


def create_table(name: str, *parts: Sequence[SchemaItem]) -> None:
    """Create a table of these columns and constraints."""
    op.create_table(name, *chain(*parts))


def create_index(name: str, table: str, columns: list[str], where: str | None = None) -> None:
    """Create an index of several columns, or of some rows."""
    condition = text(where) if where else None
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)


def upgrade() -> None:
    """Create all tables. Encrypted columns are bytes."""
    create_table(
        "chat",
        key(),
        optional(LargeBinary, "telegram_index", unique=True),
        optional(LargeBinary, "telegram_id", "mark", "proof"),
        optional(Instant, "greeted_at", "silent_since", "closed_since", "retry_at"),
        optional(Integer, "silent_of"),
        optional(Integer, "moved_to", to="chat.id"),
        optional(Text, "closed_reason"),
        required(Integer, "retries"),
    )
    create_table(
        "key_value",
        required(Text, "name", primary_key=True),
        required(Text, "value"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "lease",
        required(Text, "name", primary_key=True),
        required(Text, "holder"),
        required(Instant, "until"),
    )
    create_table("place", key(), required(JSON, "content"), optional(LargeBinary, "proof"))
    create_table(
        "card",
        required(Text, "key", primary_key=True),
        required(Integer, "chat_id", to="chat.id"),
        optional(BigInteger, "message_id"),
    )
    create_table(
        "channel",
        key(),
        required(Integer, "chat_id", to="chat.id"),
        required(Text, "language"),
        required(Date, "first_day"),
        unique("chat_id", "language"),
    )
    create_table(
        "chat_cleanup",
        required(Integer, "chat_id", to="chat.id", primary_key=True),
        required(Text, "reason"),
        required(Instant, "since"),
        required(Instant, "due", index=True),
    )
    create_table(
        "chat_message",
        key(),
        required(Integer, "chat_id", to="chat.id"),
        required(BigInteger, "message_id"),
        required(Instant, "at", index=True),
        required(Boolean, "has_keyboard"),
        optional(LargeBinary, "words_index"),
        unique("chat_id", "message_id"),
    )
    create_table(
        "inbox",
        key(),
        required(BigInteger, "update_id", unique=True),
        required(Integer, "chat_id", to="chat.id"),
        required(Instant, "received_at"),
        optional(LargeBinary, "content"),
        required(Integer, "attempts"),
        optional(Instant, "done_at", index=True),
        optional(Text, "outcome"),
    )
    create_index("ix_inbox_waiting", "inbox", ["chat_id", "id"], where="done_at IS NULL")
    create_table(
        "person",
        key(),
        required(Integer, "chat_id", to="chat.id", unique=True),
        required(Text, "pseudonym", unique=True),
        required(Text, "role"),
        optional(Text, "language"),
        required(Instant, "joined_at"),
        optional(Instant, "revoked_at"),
        optional(Date, "last_seen_on"),
        optional(Instant, "waiting_since", "forgets_before"),
        optional(Text, "consent"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "approval",
        key(),
        required(Date, "day", index=True),
        required(Text, "edition"),
        required(Instant, "cut_off"),
        required(LargeBinary, "facts", "drafts"),
        optional(LargeBinary, "pictures"),
        required(Boolean, "picture_shown"),
        required(Text, "state"),
        optional(Integer, "person_id", to="person.id"),
        optional(Instant, "at"),
        required(JSON, "additions"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "publication",
        key(),
        required(Integer, "chat_id", to="chat.id"),
        required(Text, "language"),
        required(Date, "day"),
        required(Text, "edition"),
        required(Integer, "number"),
        required(Instant, "as_of"),
        required(LargeBinary, "pieces", "snapshot", "notified"),
        optional(LargeBinary, "corrected", "notices"),
        required(JSON, "message_ids"),
        required(Text, "state"),
        optional(Integer, "approval_id", to="approval.id"),
        required(JSON, "marked"),
        required(Boolean, "closed", "notice_pending"),
        optional(Instant, "marked_at"),
        optional(JSON, "head"),
        optional(LargeBinary, "proof"),
        unique("chat_id", "language", "day", "edition"),
    )
    create_table(
        "area_coverage",
        key(),
        required(Integer, "person_id", to="person.id", index=True),
        required(LargeBinary, "area"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "audit",
        key(),
        required(Instant, "at"),
        optional(Integer, "person_id", to="person.id"),
        required(Text, "verb", "subject"),
        required(LargeBinary, "detail"),
        optional(Integer, "position", unique=True),
        optional(Text, "hash"),
    )
    create_table(
        "audit_head",
        key(autoincrement=False),
        required(LargeBinary, "head"),
        optional(LargeBinary, "signing_key"),
    )
    create_table(
        "audit_root",
        key(),
        required(Instant, "at"),
        required(Text, "root", "document", "signature"),
        required(LargeBinary, "seed"),
        required(Integer, "last_line", "last_revision"),
        required(JSON, "tokens"),
        optional(LargeBinary, "proof"),
    )
    create_index("ix_audit_unsealed", "audit", ["id"], where="position IS NULL")
    create_table(
        "export_job",
        key(),
        required(Integer, "person_id", to="person.id", index=True),
        required(Integer, "chat_id", to="chat.id"),
        required(JSON, "request", "files"),
        required(Text, "state", index=True),
        required(Instant, "at"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "invitation",
        key(),
        required(Text, "code_hash", unique=True),
        required(Text, "role"),
        required(Instant, "created_at", "expires_at"),
        optional(Instant, "used_at"),
        optional(Integer, "created_by", "used_by", "person_id", to="person.id"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "outbox",
        key(),
        required(Integer, "chat_id", to="chat.id"),
        required(Text, "verb"),
        optional(LargeBinary, "content"),
        optional(Text, "card"),
        required(Integer, "revision"),
        optional(Integer, "publication_id", to="publication.id"),
        required(Text, "state"),
        required(Integer, "attempts"),
        optional(Instant, "retry_at"),
        required(Instant, "created_at"),
        optional(Instant, "done_at", index=True),
        optional(Text, "failure"),
    )
    create_index("ix_outbox_card_waiting", "outbox", ["card"], where="state = 'waiting'")
    create_index("ix_outbox_waiting", "outbox", ["chat_id", "id"], where="state = 'waiting'")
    create_table(
        "pending_input",
        required(Integer, "person_id", to="person.id", primary_key=True),
        required(Integer, "chat_id", to="chat.id"),
        required(Text, "purpose"),
        required(LargeBinary, "about"),
        required(Instant, "at"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "quiet_day",
        key(),
        required(Integer, "person_id", to="person.id"),
        required(Date, "day"),
        required(Instant, "at"),
        optional(LargeBinary, "proof"),
        unique("person_id", "day"),
    )
    create_table(
        "report",
        required(Text, "id", primary_key=True),
        required(Text, "number", unique=True),
        optional(Date, "number_day"),
        optional(Integer, "number_in_day"),
        required(Integer, "revision"),
        optional(Integer, "reporter_id", to="person.id", index=True),
        required(Instant, "occurred_at"),
        required(Text, "time_precision"),
        optional(Instant, "reported_at"),
        optional(Text, "place_pcode"),
        required(LargeBinary, "place"),
        required(JSON, "attack_kinds", "munitions", "patterns"),
        optional(Integer, "strikes"),
        required(Text, "attributed_to", "attribution"),
        optional(Text, "origin_known_by"),
        required(JSON, "targets"),
        optional(Integer, *figures("killed")),
        optional(Boolean, "killed_at_least"),
        optional(Integer, *figures("injured")),
        optional(Boolean, "injured_at_least"),
        required(Text, "civilian_status"),
        optional(Integer, "missing", "indirect_deaths", "died_later", "rescued"),
        optional(Integer, "displaced_families", "homes_destroyed"),
        optional(Text, "search", "access"),
        optional(Boolean, "family_objects"),
        optional(LargeBinary, "narrative"),
        required(Text, "source", "certainty"),
        required(Text, "state", index=True),
        optional(Integer, "verified_revision"),
        required(Boolean, "is_attack"),
        optional(Instant, "asked_again_at"),
        required(Instant, "changed_at", index=True),
        optional(LargeBinary, "proof"),
        unique("number_day", "number_in_day"),
    )
    create_index(
        "ix_report_occurred_at", "report", ["occurred_at", "number", "is_attack", "state", "certainty"]
    )
    create_table(
        "statement_edit",
        key(),
        required(Date, "day", index=True),
        required(Text, "verb"),
        optional(Text, "language"),
        required(LargeBinary, "sentence"),
        required(Integer, "person_id", to="person.id"),
        required(Boolean, "undone"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "alert",
        key(),
        required(Text, "report_id", to="report.id"),
        required(Integer, "chat_id", to="chat.id"),
        required(Text, "language"),
        required(LargeBinary, "original", "current"),
        optional(LargeBinary, "proof"),
        unique("report_id", "chat_id"),
    )
    create_table(
        "draft",
        key(),
        required(Integer, "person_id", to="person.id"),
        optional(Text, "report_id", to="report.id"),
        required(Text, "state"),
        required(LargeBinary, "progress"),
        required(Instant, "opened_at", "updated_at"),
    )
    create_index("ix_draft_person_state", "draft", ["person_id", "state"])
    create_table(
        "duplicate_pair",
        key(),
        required(Text, "kept_id", "other_id", to="report.id", index=True),
        required(Text, "state"),
        required(JSON, "chosen"),
        optional(LargeBinary, "before", "after", "other_before"),
        required(Integer, "person_id", to="person.id"),
        required(Instant, "at"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "question",
        key(),
        required(Text, "report_id", to="report.id", index=True),
        optional(Text, "step"),
        optional(LargeBinary, "words"),
        required(Integer, "asked_by", to="person.id"),
        required(Integer, "asked_to", to="person.id", index=True),
        required(Instant, "asked_at"),
        optional(LargeBinary, "progress"),
        required(Text, "state", index=True),
        optional(LargeBinary, "answer"),
        optional(Instant, "answered_at"),
        optional(LargeBinary, "proof"),
    )
    create_table(
        "report_revision",
        key(),
        required(Text, "report_id", to="report.id"),
        required(Integer, "revision"),
        required(Text, "verb"),
        optional(Integer, "person_id", to="person.id"),
        required(Instant, "at"),
        optional(LargeBinary, "reason"),
        required(LargeBinary, "document"),
        optional(LargeBinary, "narrative_sha256"),
        required(Boolean, "narrative_pruned"),
        required(LargeBinary, "made"),
        unique("report_id", "revision"),
    )
    create_table(
        "evidence",
        key(),
        required(Integer, "person_id", to="person.id"),
        optional(Integer, "draft_id", to="draft.id", index=True),
        optional(Text, "report_id", to="report.id", index=True),
        optional(BigInteger, "message_id"),
        optional(Text, "album", index=True),
        required(Text, "kind"),
        optional(LargeBinary, "file_id"),
        optional(LargeBinary, "words"),
        optional(Text, "mime_type"),
        optional(Integer, "size"),
        optional(LargeBinary, "sha256"),
        required(Text, "state", index=True),
        required(Integer, "attempts"),
        required(Integer, "strip_attempts"),
        required(Instant, "received_at"),
        required(Boolean, "shown"),
        optional(Instant, "stored_at"),
        optional(LargeBinary, "stripped_sha256"),
        optional(Text, "stripped_kind"),
        optional(Integer, "stripped_size"),
        optional(LargeBinary, "proof"),
    )
