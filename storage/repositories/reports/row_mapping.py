"""Row mapping: the columns of a record, and the record of a row."""

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from types import NoneType
from typing import Any, Final

from sqlalchemy import JSON, Boolean, Integer
from sqlmodel import Session
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

from storage.crypto import purposes
from storage.crypto.column import Encrypted, ring_of
from storage.crypto.keyring import KeyRing
from storage.crypto.serialisation import from_bytes, to_bytes
from storage.engine import proofs
from storage.engine.hot.reports import RAW_COLUMNS
from storage.engine.streaming import invalid_text_as_bytes, stream
from storage.errors import WrongKeys
from storage.model import vocabulary
from storage.model.records import FIELDS, Attack, Figures, Place, Target, plain
from storage.tables.reports import ReportRow

log = logging.getLogger(__name__)

_LISTS = tuple(field.name for field in FIELDS if field.kind == "codes")
_PEOPLE = tuple(field for field in FIELDS if field.kind == "people")
_PARTS = tuple(field.name for field in FIELDS if field.kind in ("codes", "people", "place", "targets"))
#: Fields that a row holds as the record does.
_PLAIN = tuple(field.name for field in FIELDS if field.name not in _PARTS)
_COUNT = len(Attack.__slots__)
#: What a raw column holds, if nobody changed it outside Balagh: SQLite keeps a value of any type anywhere.
_KINDS: Final = {
    Encrypted: (bytes, memoryview),
    JSON: str,
    UTCDateTime: datetime,
    Boolean: bool,
    Integer: int,
    AutoString: str,
}


def _holds(name: str) -> Any:
    column = getattr(ReportRow, name)
    (kind,) = (python for of, python in _KINDS.items() if isinstance(column.type, of))
    return kind if not column.nullable else (kind, NoneType)


_HOLDS = tuple(map(_holds, RAW_COLUMNS))
#: In place of an instant that cannot be read.
NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
#: Positions of the raw columns that have to be parsed.
_ID_AT, _REVISION_AT = RAW_COLUMNS.index("id"), RAW_COLUMNS.index("revision")
_PLACE_AT, _TARGETS_AT = RAW_COLUMNS.index("place"), RAW_COLUMNS.index("targets")
_TEXTS_AT = tuple(
    (RAW_COLUMNS.index(field.name), getattr(ReportRow, field.name).type.purpose)
    for field in FIELDS
    if field.kind == "text"
)
_LISTS_AT = tuple(map(RAW_COLUMNS.index, _LISTS))
_PEOPLE_AT = tuple(
    (RAW_COLUMNS.index(first), slice(RAW_COLUMNS.index(others[0]), RAW_COLUMNS.index(others[-1]) + 1))
    for first, *others in (field.columns for field in _PEOPLE)
)


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A record with what its document does not hold: who reported it, when it last changed, and its newest verified
    revision."""

    attack: Attack
    reporter_id: int | None
    changed_at: datetime
    verified_revision: int | None = None

    @property
    def changed_since_verified(self) -> bool:
        """Whether somebody changed or withdrew it after a coordinator verified it, and no coordinator decided since."""
        return self.verified_revision is not None and self.attack.state in vocabulary.UNSETTLED_STATES


def report_from_row(row: Any) -> StoredReport:
    """Return the record of a row."""
    values: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    values |= {name: tuple(getattr(row, name)) for name in _LISTS}
    values |= {field.name: Figures(*(getattr(row, column) for column in field.columns)) for field in _PEOPLE}
    place, targets = Place(**row.place), tuple(Target(**target) for target in row.targets)
    return StoredReport(
        Attack(**values, place=place, targets=targets), row.reporter_id, row.changed_at, row.verified_revision
    )


def report_from_raw(row: Any, ring: KeyRing) -> StoredReport:
    """Return the record of a row of `RAW_REPORTS`, several times as fast as `report_from_row`.

    Lists of codes and targets are mostly alike and are not parsed again. Raises WrongKeys, and TypeError, ValueError or
    LookupError for what no record can hold.
    """
    if not all(map(isinstance, row, _HOLDS)):
        raise TypeError("a value of another type")
    values = list(row[:_COUNT])
    values[_PLACE_AT] = Place(**_decrypted(ring, purposes.REPORT_PLACE, row[_PLACE_AT]))
    values[_TARGETS_AT] = _targets(row[_TARGETS_AT])
    for at in _LISTS_AT:
        values[at] = _codes(row[at])
    for at, others in _PEOPLE_AT:
        values[at] = Figures(row[at], *row[others])
    for at, purpose in _TEXTS_AT:
        if row[at] is not None:
            values[at] = _decrypted(ring, purpose, row[at])
    return StoredReport(Attack(*values), _proven_reporter(row, ring), *row[-2:])


def _proven_reporter(row: Any, ring: KeyRing) -> int | None:
    """Return whose record it is; nobody's, if that was changed outside Balagh."""
    proof, reporter_id, *_others = row[-4:]
    try:
        found = _decrypted(ring, purposes.REPORT_PROOF, proof)
    except (WrongKeys, TypeError, ValueError):
        found = None
    facts = (row[_ID_AT], reporter_id, row[_REVISION_AT], found)
    return reporter_id if proofs.is_genuine(ReportRow, facts) else None


def read_reports(session: Session, query: Any) -> Iterator[StoredReport]:
    """Yield the records of a query of `RAW_REPORTS`, one by one.

    A value that was changed outside Balagh stops no list: the record comes without it, with a line in the log. What
    goes out leaves such a record out, and whoever acts on one acts on its last revision (see `integrity`).
    """
    ring = ring_of(session.get_bind().dialect)
    with invalid_text_as_bytes(session):
        for row in stream(session, query):
            yield report_from_damaged(row, ring)


def report_from_damaged(row: Any, ring: KeyRing) -> StoredReport:
    """Return the record of a row of `RAW_REPORTS`, without those values that cannot be read."""
    try:
        return report_from_raw(row, ring)
    except (WrongKeys, TypeError, ValueError, LookupError):
        log.error("a record was changed outside Balagh, and a value in it cannot be read")
        return report_from_raw(_without_unreadable(row, ring), ring)


def _without_unreadable(row: Any, ring: KeyRing) -> list[Any]:
    """Return a row with an unknown place, no own words, no targets and no codes where these cannot be read, and with
    what is not known in place of a value of another type."""
    unknown_place = ring.encrypt(purposes.REPORT_PLACE, to_bytes(plain(Place("?"))))
    readers: dict[int, Callable[[Any], Any]] = {
        _PLACE_AT: lambda value: Place(**_decrypted(ring, purposes.REPORT_PLACE, value)),
        _TARGETS_AT: _targets,
        **dict.fromkeys(_LISTS_AT, _codes),
        **{at: partial(_decrypted, ring, purpose) for at, purpose in _TEXTS_AT},
    }
    values = list(row)
    for at, (name, holds) in enumerate(zip(RAW_COLUMNS, _HOLDS, strict=True)):
        try:
            if not isinstance(values[at], holds):
                raise TypeError(name)
            if at in readers and values[at] is not None:
                readers[at](values[at])
        except (WrongKeys, TypeError, ValueError, LookupError):
            values[at] = unknown_place if at == _PLACE_AT else _instead(name, values[at])
    return values


def _instead(name: str, value: Any) -> Any:
    """Return what stands in place of a value that cannot be read."""
    column = getattr(ReportRow, name)
    if column.nullable:
        return None
    if isinstance(column.type, JSON):
        return "[]"
    if isinstance(column.type, UTCDateTime):
        return NEVER
    if isinstance(column.type, Integer):
        return 0
    known = Attack.__dataclass_fields__[name].default
    return known if isinstance(known, str) else str(value)[:40]


def _decrypted(ring: KeyRing, purpose: str, value: Any) -> Any:
    return from_bytes(ring.decrypt(purpose, bytes(value)))


@lru_cache(maxsize=2000)
def _codes(kept: str) -> tuple[str, ...]:
    return tuple(json.loads(kept))


@lru_cache(maxsize=2000)
def _targets(kept: str) -> tuple[Target, ...]:
    return tuple(Target(**target) for target in json.loads(kept))


def columns_of(attack: Attack) -> dict[str, Any]:
    """Return the columns that a row holds of a record."""
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
        "is_attack": vocabulary.is_attack(attack.attack_kinds),
    }


def _day_of(number: str | None) -> tuple[date | None, int | None]:
    """Return the day and the place in the day of a number of our form; (None, None) for any other number."""
    day, _, in_day = (number or "").partition("/")
    try:
        return date.fromisoformat(day), int(in_day) if in_day.isascii() else None
    except ValueError:
        return None, None
