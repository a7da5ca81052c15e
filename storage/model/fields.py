"""How a field of the record is declared: one line, beside its type in `storage.model.records`.

Whatever handles the record field by field derives from the declarations: the columns of its row, the JSON document,
the exports and imports, validation, merging, the history, the footers and sentences of statements, and the answers
of the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, Final, Literal, TypedDict, Unpack

from storage.model.vocabulary import CODES

#: What a field holds.
#: id: letters, digits, - and / · text: people's words, encrypted in the database · code: one of a list ·
#: codes: several of a list · party: a code of the organisation's own list · whole: a count · degrees: WGS 84 ·
#: moment: an instant · flag: yes or no · names: names by language ·
#: place, targets, people: a part with fields of its own
Kind = Literal[
    "id",
    "text",
    "code",
    "codes",
    "party",
    "whole",
    "degrees",
    "moment",
    "flag",
    "names",
    "place",
    "targets",
    "people",
]
#: To whom a file goes: each may see what the next one may see, and more.
PROFILES: Final = ("internal", "partner", "public")
Profile = Literal["internal", "partner", "public"]
#: What a merge does with a field of two accounts of one attack.
#: kept: the record that is kept decides · first_known: the kept record's value, or the other's where it knows none ·
#: union: the codes of both · targets: every category of both · people: a coordinator chooses the account ·
#: party: from the account that names a party · strongest: the later code of the list
Merge = Literal["kept", "first_known", "union", "targets", "people", "party", "strongest"]
#: Where people read of it; each holds the ones before it.
#: history: the history of a report shows that it changed · footer: the footer of a published statement, too (both call
#: it by the text `field-<name>.label`) · sentence: a statement prints the sum of all records as a sentence of its own,
#: too (`field-<name>.sentence`)
TOLD: Final = ("history", "footer", "sentence")
Told = Literal["history", "footer", "sentence"]
_KEY: Final = "field of the record"


class Options(TypedDict, total=False):
    """What a declaration may say beside the kind and the profile."""

    #: The version of the record that introduced the field: records written before it have its default.
    since: int
    hxl: str
    #: The list its codes are from, unless it is called as the field is: the texts `code-<list>-<code>`.
    codes: str
    merge: Merge
    #: Whether the form has a question of the field's name whose answer is the field's value as it is.
    asked: bool
    told: Told
    #: Whether it is a fact that coordinators verify: whoever changes it returns a verified record to review.
    verified: bool
    #: Whether it could guide an attacker: a statement prints it only where the organisation asks (PRINT_FACTS).
    guides: bool
    #: Of a figure: whether it counts people; what else it counts has a noun of its own (`noun-<name>`).
    of_people: bool
    #: Of a code: those that a statement prints, in a sentence each (`field-<name>.sentence-<code>`).
    prints: tuple[str, ...]
    #: Of a part: a coordinator decides it, so that it is no fact to be verified.
    decided: bool
    #: Of a code: those that only a coordinator of the organisation gives; a file that has one does not decide it.
    decided_codes: tuple[str, ...]
    #: Whether the JSON document leaves it out while it is not known, instead of writing null.
    only_when_known: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field. `profile` is the widest export that shows it, `parts` are the fields of a part."""

    kind: Kind
    profile: Profile
    name: str = ""
    required: bool = False
    default: Any = None
    parts: tuple[Field, ...] = ()
    since: int = 1
    hxl: str = ""
    codes: str = ""
    merge: Merge = "kept"
    asked: bool = False
    told: Told | None = None
    verified: bool = False
    guides: bool = False
    of_people: bool = False
    prints: tuple[str, ...] = ()
    decided: bool = False
    decided_codes: tuple[str, ...] = ()
    only_when_known: bool = False

    @property
    def allowed(self) -> tuple[str, ...]:
        """The valid codes; none are named where an organisation has a list of its own."""
        return CODES.get(self.codes, ())

    def printed_in(self, place: Told) -> bool:
        """Whether people read of it there."""
        return self.told is not None and TOLD.index(self.told) >= TOLD.index(place)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its values in a row: people have one for each figure, everything else has one."""
        if self.kind == "people":
            return tuple(f"{self.name}_{part.name}" for part in self.parts)
        return (self.name,)


def declare(
    kind: Kind, profile: Profile, parts: type | None = None, **options: Unpack[Options]
) -> Mapping[str, Any]:
    """Declare a field, as the `metadata` of a dataclass's field. `parts` is the dataclass of a part."""
    return {_KEY: Field(kind, profile, parts=declared(parts) if parts else (), **options)}


def declared(record: Any) -> tuple[Field, ...]:
    """Return the fields of a dataclass in order.

    Raises ValueError for a later field without a default: no record written before it could be read.
    """
    found = []
    for each in fields(record):
        factory, required = each.default_factory, each.default is each.default_factory is MISSING
        default = None if required else each.default if factory is MISSING else factory()
        field: Field = replace(each.metadata[_KEY], name=each.name, required=required, default=default)
        if field.kind in ("code", "codes", "targets") and not field.codes:
            field = replace(field, codes=field.name)
        if field.required and field.since > 1:
            raise ValueError(f"{field.name}: records written before version {field.since} do not have it")
        found.append(field)
    return tuple(found)
