"""A record as it stands in its row: the columns of a record, and the record of a row."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, ColumnElement, LargeBinary, String, Text, cast, type_coerce
from sqlmodel.sql.sqltypes import AutoString

from storage.crypto.column import Encrypted
from storage.crypto.keyring import KeyRing
from storage.crypto.serialisation import from_bytes
from storage.model import vocabulary
from storage.model.records import FIELDS, Attack, Figures, Place, Target, plain
from storage.tables.reports import ReportRow

_LISTS = tuple(field.name for field in FIELDS if field.kind == "codes")
_PEOPLE = tuple(field for field in FIELDS if field.kind == "people")
_PARTS = tuple(field.name for field in FIELDS if field.kind in ("codes", "people", "place", "targets"))
#: Fields that a row holds as the record does.
_PLAIN = tuple(field.name for field in FIELDS if field.name not in _PARTS)
#: What a row holds of a record, as `columns_of` gives it.
COLUMNS = (
    *(column for field in FIELDS for column in field.columns),
    *("number_day", "number_in_day", "place_pcode", "remnant_only"),
)
#: What `report_from_listed` reads: a column for each field as `Attack` takes them, then the other columns of people.
_LISTED = (
    *(next(field.columns[0] for field in FIELDS if field.name == name) for name in Attack.__slots__),
    *(column for field in _PEOPLE for column in field.columns[1:]),
    *("reporter_id", "changed_at"),
)
_COUNT = len(Attack.__slots__)
_table = ReportRow.__table__  # type: ignore[attr-defined]
_PLACE = _table.c.place.type.purpose
#: Where `_LISTED` holds what has to be read before it is a value of the record.
_PLACE_AT, _TARGETS_AT = _LISTED.index("place"), _LISTED.index("targets")
_LISTS_AT = tuple(_LISTED.index(name) for name in _LISTS)
_PEOPLE_AT = tuple(
    (_LISTED.index(first), slice(_LISTED.index(others[0]), _LISTED.index(others[-1]) + 1))
    for first, *others in (field.columns for field in _PEOPLE)
)
_TEXTS_AT = tuple(
    (_LISTED.index(field.name), _table.c[field.name].type.purpose) for field in FIELDS if field.kind == "text"
)


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A record with what the document does not say: who reported it, and when it last changed."""

    attack: Attack
    reporter_id: int | None
    changed_at: datetime


def report_from_row(row: Any) -> StoredReport:
    """The record of a row."""
    values: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    values |= {name: tuple(getattr(row, name)) for name in _LISTS}
    values |= {field.name: Figures(*(getattr(row, column) for column in field.columns)) for field in _PEOPLE}
    place, targets = Place(**row.place), tuple(Target(**target) for target in row.targets)
    return StoredReport(Attack(**values, place=place, targets=targets), row.reporter_id, row.changed_at)


def listed_columns() -> list[ColumnElement[Any]]:
    """Return what `report_from_listed` reads: JSON as its text, encrypted values as they are stored."""
    return [_as_kept(name) for name in _LISTED]


def _as_kept(name: str) -> ColumnElement[Any]:
    column: ColumnElement[Any] = _table.c[name]
    if isinstance(column.type, Encrypted):
        return type_coerce(column, LargeBinary)
    if isinstance(column.type, JSON):
        return cast(column, Text)
    # SQLModel's own text type calls a Python function for each value of each row.
    return type_coerce(column, String()) if isinstance(column.type, AutoString) else column


def report_from_listed(row: Any, ring: KeyRing) -> StoredReport:
    """Return the record of a row of `listed_columns`, several times as fast as `report_from_row`.

    Lists of codes and targets are mostly alike and are not parsed again. Raises WrongKeys.
    """
    values = list(row[:_COUNT])
    values[_PLACE_AT] = Place(**from_bytes(ring.open(_PLACE, bytes(row[_PLACE_AT]))))
    values[_TARGETS_AT] = _targets(row[_TARGETS_AT])
    for at in _LISTS_AT:
        values[at] = _codes(row[at])
    for at, others in _PEOPLE_AT:
        values[at] = Figures(row[at], *row[others])
    for at, purpose in _TEXTS_AT:
        if row[at] is not None:
            values[at] = from_bytes(ring.open(purpose, bytes(row[at])))
    return StoredReport(Attack(*values), row[-2], row[-1])


@lru_cache(maxsize=2000)
def _codes(kept: str) -> tuple[str, ...]:
    return tuple(json.loads(kept))


@lru_cache(maxsize=2000)
def _targets(kept: str) -> tuple[Target, ...]:
    return tuple(Target(**target) for target in json.loads(kept))


def columns_of(attack: Attack) -> dict[str, Any]:
    """What a record's row holds of it."""
    values: dict[str, Any] = {name: getattr(attack, name) for name in _PLAIN}
    values |= {name: list(getattr(attack, name)) for name in _LISTS}
    for field in _PEOPLE:
        figures = getattr(attack, field.name)
        values |= {
            column: getattr(figures, part.name)
            for column, part in zip(field.columns, field.parts, strict=True)
        }
    day, in_day = _day_of(attack.number)
    return values | {
        "number_day": day,
        "number_in_day": in_day,
        "place_pcode": attack.place.pcode,
        "place": plain(attack.place),
        "targets": [plain(target) for target in attack.targets],
        "remnant_only": vocabulary.families(attack.attack_kinds) == (vocabulary.REMNANT,),
    }


def _day_of(number: str | None) -> tuple[date | None, int | None]:
    """The day of a number and its place in the day, when it is one of our form."""
    day, _, in_day = (number or "").partition("/")
    try:
        return date.fromisoformat(day), int(in_day) if in_day.isascii() else None
    except ValueError:
        return None, None
