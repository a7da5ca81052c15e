"""The nouns, as frozen values. They know no database and no words.

Figures are `int` (0 is "none") or `None` ("not known yet"); the two are never confused.
Instants are aware datetimes; days are calendar days of the organisation's time zone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

#: How these values are read from JSON (storage.model.json_document): no guessing of types, no unknown fields.
_STRICT: Mapping[str, Any] = {"strict": True, "extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an attack struck. Coordinates are WGS 84 degrees."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    name: str
    name_ar: str | None = None
    pcode: str | None = None
    governorate: str | None = None
    governorate_ar: str | None = None
    governorate_pcode: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str = "unknown"
    method: str = "text_only"
    gps_accuracy_m: float | None = None
    reporter_at_scene: bool | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What was hit. `count` None is "some, not counted"."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    category: str
    count: int | None = None
    damage: str | None = None
    service: str | None = None


def plain(part: Place | Target) -> dict[str, Any]:
    """A place or a target as plain data. Not `dataclasses.asdict`: that copies deeply, and each tap needs it."""
    return {name: getattr(part, name) for name in part.__slots__}


@dataclass(frozen=True, slots=True)
class Figures:
    """People killed or injured: civilians, rescue workers included.

    women, children (under 18) and men are disjoint, together at most `total`; `responders` overlaps them.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    total: int | None = None
    women: int | None = None
    children: int | None = None
    men: int | None = None
    responders: int | None = None


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack record, as VOCABULARY's JSON document. `attack_kinds` holds one code or more."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    id: str
    occurred_at: datetime
    place: Place
    attack_kinds: tuple[str, ...]
    number: str | None = None
    revision: int = 1
    time_precision: str = "unknown"
    reported_at: datetime | None = None
    munitions: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    strikes: int | None = None
    attributed_to: str = "unknown"
    attribution: str = "not_assessed"
    origin_known_by: str | None = None
    targets: tuple[Target, ...] = ()
    killed: Figures = field(default_factory=Figures)
    injured: Figures = field(default_factory=Figures)
    civilian_status: str = "civilians"
    missing: int | None = None
    indirect_deaths: int | None = None
    narrative: str | None = None
    source: str = "unknown"
    certainty: str = "possible"
    state: str = "submitted"


@dataclass(frozen=True, slots=True)
class Change:
    """One figure or field that differs between two revisions of a record."""

    number: str
    field: str
    before: str | int | None
    after: str | int | None


@dataclass(frozen=True, slots=True)
class DayCount:
    """How much is known of one day in a region's history: attacks without remnants of war."""

    day: date
    attacks: int
    known: bool


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
