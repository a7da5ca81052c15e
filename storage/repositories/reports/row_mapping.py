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
from storage.model.records import Attack, Figures, Place, Target, plain
from storage.tables.tables import ReportRow

_PLAIN = (
    "id",
    "revision",
    "occurred_at",
    "time_precision",
    "reported_at",
    "strikes",
    "attributed_to",
    "attribution",
    "origin_known_by",
    "civilian_status",
    "missing",
    "indirect_deaths",
    "narrative",
    "source",
    "certainty",
    "state",
)
_LISTS = ("attack_kinds", "munitions", "patterns")
_FIGURES = tuple(f"{group}_{part}" for group in ("killed", "injured") for part in vocabulary.FIGURE_PARTS)
#: What a row holds of a record, as `columns_of` gives it.
COLUMNS = (
    *(*_PLAIN, *_LISTS, *_FIGURES, "number", "number_day", "number_in_day"),
    *("place_pcode", "place", "targets", "remnant_only"),
)
_LISTED = (
    *("id", "occurred_at", "place", "attack_kinds", "number", "revision", "time_precision", "reported_at"),
    *("munitions", "patterns", "strikes", "attributed_to", "attribution", "origin_known_by", "targets"),
    *_FIGURES,
    *("civilian_status", "missing", "indirect_deaths", "narrative", "source", "certainty", "state"),
    *("reporter_id", "changed_at"),
)
_table = ReportRow.__table__  # type: ignore[attr-defined]
_PLACE, _NARRATIVE = _table.c.place.type.purpose, _table.c.narrative.type.purpose


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A record with what the document does not say: who reported it, and when it last changed."""

    attack: Attack
    reporter_id: int | None
    changed_at: datetime


def report_from_row(row: Any) -> StoredReport:
    """The record of a row."""
    plain: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    lists: dict[str, Any] = {name: tuple(getattr(row, name)) for name in _LISTS}
    attack = Attack(
        number=row.number,
        place=Place(**row.place),
        targets=tuple(Target(**target) for target in row.targets),
        killed=_figures(row, "killed"),
        injured=_figures(row, "injured"),
        **plain,
        **lists,
    )
    return StoredReport(attack, row.reporter_id, row.changed_at)


def _figures(row: Any, group: str) -> Figures:
    return Figures(**{part: getattr(row, f"{group}_{part}") for part in vocabulary.FIGURE_PARTS})


def listed_columns() -> list[ColumnElement[Any]]:
    """What `filed_in` reads, in the order of Attack's fields: texts as they are kept, sealed values unopened."""
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
    """The record of a row of `listed_columns`: for the hundreds of a day, several times as fast as `filed_from`.

    The lists of codes and targets of a day are mostly alike, and are not read again. Raises WrongKeys.
    """
    place = Place(**from_bytes(ring.open(_PLACE, bytes(row[2]))))
    narrative = None if row[28] is None else from_bytes(ring.open(_NARRATIVE, bytes(row[28])))
    values: tuple[Any, ...] = (
        *(row[0], row[1], place, _codes(row[3]), *row[4:8]),
        *(_codes(row[8]), _codes(row[9]), *row[10:14], _targets(row[14])),
        *(Figures(*row[15:20]), Figures(*row[20:25])),
        *(*row[25:28], narrative, *row[29:32]),
    )
    return StoredReport(Attack(*values), row[32], row[33])


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
    values |= dict(zip(("number", "number_day", "number_in_day"), _numbered(attack.number), strict=True))
    values |= {
        "place_pcode": attack.place.pcode,
        "place": plain(attack.place),
        "targets": [plain(target) for target in attack.targets],
        "remnant_only": vocabulary.families(attack.attack_kinds) == (vocabulary.REMNANT,),
    }
    for group in ("killed", "injured"):
        figures = getattr(attack, group)
        values |= {f"{group}_{part}": getattr(figures, part) for part in vocabulary.FIGURE_PARTS}
    return values


def _numbered(number: str | None) -> tuple[str | None, date | None, int | None]:
    """A number, and its day and place in the day when it is one of our form."""
    day, _, in_day = (number or "").partition("/")
    try:
        return number, date.fromisoformat(day), int(in_day) if in_day.isascii() else None
    except ValueError:
        return number, None, None
