"""The ONE list of columns of every export, in order, and to whom each may go. PURE.

A column's heading and what explains it are the texts `field-<name>.column` and `.about`. Figures of children
say "under 18" there (VOCABULARY).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from storage.model import fields
from storage.model.fields import PROFILES, Field, Profile, declared
from storage.model.records import FIELDS, Target

#: What a cell holds: what a field holds, or codes in the reader's words, for people only.
#: None is "not known" in all of them: an empty cell, never 0.
Kind = fields.Kind | Literal["named"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `reach` is the widest profile it goes to; `path` its place in VOCABULARY's document, if any."""

    name: str
    kind: Kind
    reach: Profile
    path: str = ""
    hxl: str = ""
    #: The code list its codes are from: the texts `code-<list>-<code>`.
    codes: str = ""

    def goes_to(self, profile: Profile) -> bool:
        """Whether this column may go to such a reader."""
        return PROFILES.index(profile) <= PROFILES.index(self.reach)


#: Columns that stand first and last in a table of attacks; those between them are in the order of the record.
_FIRST: Final = ("number", "id", "revision", "state", "certainty")
_LAST: Final = ("source", "narrative")


def _column(field: Field, name: str, path: str, hxl: str) -> Column:
    kind = "code" if field.kind == "party" else field.kind
    return Column(name, kind, field.profile, path, hxl, field.codes)


def _columns(field: Field) -> Iterator[Column]:
    """The columns of a field: each part of a place and of people has its own."""
    if field.kind in ("place", "people"):
        for part in field.parts:
            name, path = f"{field.name}_{part.name}", f"{field.name}.{part.name}"
            yield _column(part, name, path, field.hxl + part.hxl)
        return
    yield _column(field, field.name, field.name, field.hxl)
    if field.name in ("attack_kinds", "targets"):
        yield Column(f"{field.name}_named", "named", "public")


def _attacks() -> Iterator[Column]:
    by_name = {field.name: field for field in FIELDS}
    between = [name for name in by_name if name not in (*_FIRST, *_LAST)]
    for name in (*_FIRST, *between, *_LAST):
        yield from _columns(by_name[name])
    yield Column("reporter", "text", "internal")
    yield Column("organisation", "text", "public", hxl="#org+reporting+name")


ATTACKS: Final = tuple(_attacks())

_CATEGORY, *_OF_TARGET = (_column(part, f"target_{part.name}", "", "") for part in declared(Target))
#: What was hit, one row each, with the record's number.
TARGETS: Final = (
    Column("number", "id", "public"),
    _CATEGORY,
    Column("target_named", "named", "public"),
    *_OF_TARGET,
)

#: Files that belong to records. Their names in the store are their hashes: what names a file stays in the house.
EVIDENCE: Final[tuple[Column, ...]] = (
    Column("number", "id", "partner"),
    Column("evidence_kind", "code", "partner", codes="evidence_kind"),
    Column("evidence_mime_type", "text", "partner"),
    Column("evidence_size", "whole", "partner"),
    Column("evidence_state", "code", "partner", codes="evidence_state"),
    Column("evidence_received_at", "moment", "internal"),
    Column("evidence_sha256", "id", "internal"),
)

#: Always in every file, whoever it goes to.
ALWAYS: Final = ("number", "revision", "state", "certainty")


def going_to(columns: tuple[Column, ...], profile: Profile) -> tuple[Column, ...]:
    """Those of the columns that such a reader gets."""
    return tuple(column for column in columns if column.goes_to(profile))


def left_out(profile: Profile) -> tuple[Column, ...]:
    """The columns of attacks that such a reader does not get."""
    return tuple(column for column in ATTACKS if not column.goes_to(profile))
