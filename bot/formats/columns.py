"""The ONE list of the columns of every export, in order, and the profiles each may go to. PURE.

A column's heading and what explains it are the texts `field-<name>.column` and `.about`. Figures of children
say "under 18" there (VOCABULARY).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from bot.config.languages import languages
from storage.model import fields, vocabulary
from storage.model.fields import PROFILES, Field, Profile, declared
from storage.model.records import FIELDS, Target

#: Kind of a cell: that of a field, or codes in words (for people only). None is "not known": an empty cell, never 0.
Kind = fields.Kind | Literal["named"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `reach` is the widest profile it goes to; `path` its place in VOCABULARY's document, if any."""

    name: str
    kind: Kind
    reach: Profile
    path: str = ""
    hxl: str = ""
    #: The code list its codes are from: the texts `code-<list>-<code>`.
    codes: str = ""

    def goes_to(self, profile: Profile) -> bool:
        """Whether this column may go to readers of this profile."""
        return PROFILES.index(profile) <= PROFILES.index(self.reach)


#: The first and the last columns of attacks; those between are in the order of the record.
_FIRST: Final = ("number", "id", "revision", "state", "certainty")
_LAST: Final = ("source", "narrative")


def _column(field: Field, name: str, path: str, hxl: str) -> Column:
    kind = "code" if field.kind == "party" else field.kind
    return Column(name, kind, field.profile, path, hxl, field.codes)


def _columns(field: Field) -> Iterator[Column]:
    """Return the columns of a field: one for each part of a place and of people."""
    if field.kind in ("place", "people"):
        for part in field.parts:
            name, path = f"{field.name}_{part.name}", f"{field.name}.{part.name}"
            if part.kind == "names":
                yield from _names(part, f"{field.name}_{_of_names(part)}", path)
            else:
                yield _column(part, name, path, field.hxl + part.hxl)
        return
    yield _column(field, field.name, field.name, field.hxl)
    if field.name in ("attack_kinds", "targets"):
        yield Column(f"{field.name}_named", "named", "public")


def _of_names(part: Field) -> str:
    return "name" if part.name == "names" else part.name.removesuffix("_names")


def _names(part: Field, name: str, path: str) -> Iterator[Column]:
    """A column for each language but the one whose names stand alone."""
    for language in languages()[1:]:
        hxl = f"{part.hxl}+i_{language}" if part.hxl else ""
        yield Column(f"{name}_{language}", "text", part.profile, f"{path}.{language}", hxl)


def _attacks() -> Iterator[Column]:
    by_name = {field.name: field for field in FIELDS}
    between = [name for name in by_name if name not in (*_FIRST, *_LAST)]
    for name in (*_FIRST, *between, *_LAST):
        yield from _columns(by_name[name])
    yield Column("reporter", "text", "internal")
    yield Column("organisation", "text", "public", hxl="#org+reporting+name")


ATTACKS: Final = tuple(_attacks())

_CATEGORY, *_OF_TARGET = (_column(part, f"target_{part.name}", "", "") for part in declared(Target))
#: The targets, one row each, with the record's number.
TARGETS: Final = (
    Column("number", "id", "public"),
    _CATEGORY,
    Column("target_named", "named", "public"),
    *_OF_TARGET,
)

#: Files of records. What finds the same picture elsewhere, and so its author, stays inside: its hash (also its name in
#: the store), its size, when it came.
EVIDENCE: Final[tuple[Column, ...]] = (
    Column("number", "id", "partner"),
    Column("evidence_kind", "code", "partner", codes="evidence_kind"),
    Column("evidence_mime_type", "text", "partner"),
    Column("evidence_size", "whole", "internal"),
    Column("evidence_state", "code", "partner", codes="evidence_state"),
    Column("evidence_received_at", "moment", "internal"),
    Column("evidence_sha256", "id", "internal"),
)

#: Code list of a column → its codes, in order.
CODES: Final = MappingProxyType(
    {
        **vocabulary.CODES,
        "evidence_kind": ("photo", "video", "video_note", "voice", "audio", "document"),
        "evidence_state": ("waiting", "stored", "refused"),
    }
)


def going_to(columns: tuple[Column, ...], profile: Profile) -> tuple[Column, ...]:
    """Return the columns that readers of this profile get."""
    return tuple(column for column in columns if column.goes_to(profile))


def left_out(profile: Profile) -> tuple[Column, ...]:
    """Return the columns of attacks that readers of this profile do not get."""
    return tuple(column for column in ATTACKS if not column.goes_to(profile))
