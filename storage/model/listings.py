"""What lists show: lines of the audit log, members, files. PURE."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line, as people read it: `who` is a pseudonym, None the program or the command line."""

    id: int
    at: datetime
    who: str | None
    verb: str
    subject: str
    detail: dict[str, Any]
    position: int | None
    hash: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who joined once. `drafts`: unfinished reports; `known`: false once the identity is forgotten."""

    id: int
    chat_id: int
    pseudonym: str
    role: str
    language: str | None
    joined_at: datetime
    revoked_at: datetime | None
    last_seen_on: date | None
    known: bool
    drafts: int


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of ours with all that is known of it: from whom (a pseudonym) and when, its hashes, where it stands.

    A hash that does not open (it was changed, or its key is not here) is empty.
    """

    id: int
    who: str
    kind: str
    mime_type: str | None
    size: int | None
    sha256: str | None
    state: str
    received_at: datetime
    stored_at: datetime | None
    stripped_sha256: str | None
    stripped_size: int | None
