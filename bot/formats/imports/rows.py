"""A row of somebody else's table → the document of a record, and what is doubtful about it. PURE."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.time.times import AHEAD
from bot.domain.places.index import PlaceIndex
from bot.formats.columns import Column
from bot.formats.imports.cells import Reader, Unsure, is_empty
from bot.formats.imports.mapping import CLOCK, DAY, FIELDS, POSITION, ColumnMap, UnusableMap
from bot.formats.imports.moments import MomentReader
from bot.formats.imports.places import resolve
from bot.formats.imports.refusal import SHOWN
from storage.model.decisions import without_decisions
from storage.model.json_document import Refused
from storage.model.validation import Problem, half_a_letter

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_ID: Final = 64
#: Times that stand for the whole day or a part of it.
_BY_THE_DAY: Final = ("date", "part_of_day", "unknown")
#: Fields that say when, in one column or two.
_WHEN: Final = (DAY, "occurred_at")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """The document of a record, the one by which it is recognised when the list comes again, and the doubts."""

    document: dict[str, Any]
    key: dict[str, Any]
    doubts: tuple[Problem, ...] = ()
    #: Whether decisions of coordinators elsewhere were left out.
    undecided: bool = False


class RowReader:
    """Reads the rows of one table by its mapping."""

    def __init__(
        self,
        mapping: ColumnMap,
        headings: Sequence[str],
        reader: Reader,
        lexicon: Lexicon,
        index: PlaceIndex,
        zone: ZoneInfo,
        now: datetime,
        *,
        decided: bool,
    ) -> None:
        """`headings`: those of the table, in order. `decided`: what coordinators decided of its records holds.

        Raises UnusableMap for a constant that is none.
        """
        at = {heading: n for n, heading in enumerate(headings)}
        self._columns = [(at[heading], heading, target) for heading, target in mapping.used()]
        self._mapping, self._reader, self._index, self._now = mapping, reader, index, now
        self._decided = decided
        self._moments = MomentReader(lexicon, zone, mapping.day_first)
        self._constants = self._read_constants()
        self.paths = {_path(target): heading for _, heading, target in self._columns}

    def settle(self, rows: Iterable[Sequence[Any]]) -> None:
        """Find out whether the day or the month stands first in this table. Raises UnusableMap where that is open."""
        columns = [(n, heading) for n, heading, target in self._columns if target in _WHEN]
        if self._mapping.day_first is not None or not columns:
            return
        cells: dict[str, set[Any]] = {heading: set() for _, heading in columns}
        for row in rows:
            for n, heading in columns:
                if n < len(row):
                    cells[heading].add(row[n])
        for heading, found in cells.items():
            if open_ := self._moments.settle(found):
                raise UnusableMap([Problem("day-or-month", slots={"value": open_, "heading": heading})])

    def read(self, cells: Sequence[Any], figures: Mapping[str, Any] | None = None) -> ReadRow:
        """Read a row, with the `figures` that were summed for it. Raises Refused with every problem of it."""
        found: list[Problem] = []
        # What nobody said of those who were harmed is not known: a list of deaths may hold fighters.
        document: dict[str, Any] = {"civilian_status": "unknown", **(figures or {})}
        apart: dict[str, Any] = {}
        notes: list[str] = []
        for n, heading, target in self._columns:
            cell = cells[n] if n < len(cells) else None
            if isinstance(cell, str) and half_a_letter(cell):
                found.append(Problem("half-letter", heading))
                continue
            column = FIELDS[target]
            if column is None or column.kind == "moment":
                apart[target] = cell
                continue
            try:
                value = self._reader.value(column, cell)
            except Refused as error:
                found += [Problem(p.code, column.path, p.slots) for p in error.problems]
                continue
            if isinstance(value, Unsure):
                notes.append(f"{heading}: {value.text}")
            else:
                _set_value(document, column.path, value)
        self._set_moments(document, apart, found)
        self._set_position(document, apart, found)
        if notes:
            said = [document["narrative"]] if document.get("narrative") else []
            document["narrative"] = "\n".join([*said, *notes])
        if "id" in document:
            document["id"] = own_id(self._mapping.list_name, document["id"])
        if found:
            raise Refused(found)
        return self._resolved(document)

    def _resolved(self, document: dict[str, Any]) -> ReadRow:
        key = {**document, "place": dict(document.get("place", {}))}
        document = document if self._decided else without_decisions(document)
        undecided = document.keys() != key.keys() or document.get("place", {}) != key["place"]
        for path, value in self._constants:
            if _value_at(document, path) in (None, "unknown"):
                _set_value(document, path, value)
        place = document.setdefault("place", {})
        if (known := self._mapping.places.get(place.get("name") or "")) is not None:
            place["pcode" if self._index.by_pcode(known) else "name"] = known
        document["place"], doubt = resolve(place, self._index, ours=self._decided)
        place = document["place"]
        place["name"] = place.get("name") or next(iter(place.get("names", {}).values()), "")
        return ReadRow(document, key, (doubt,) if doubt else (), undecided)

    def _read_constants(self) -> list[tuple[str, Any]]:
        found, problems = [], []
        for name, text in self._mapping.constants.items():
            column = FIELDS[name]
            try:
                if column is not None:
                    found.append((column.path, self._reader.value(column, text)))
            except Refused as error:
                problems += [Problem(p.code, name, p.slots) for p in error.problems]
        if problems:
            raise UnusableMap(problems)
        return found

    def _set_moments(self, document: dict[str, Any], apart: dict[str, Any], found: list[Problem]) -> None:
        for target in ("occurred_at", "reported_at"):
            if not is_empty(apart.get(target)):
                self._set_moment(document, target, apart[target], None, found)
        if not is_empty(apart.get(DAY)) and "occurred_at" not in document:
            self._set_moment(document, DAY, apart[DAY], apart.get(CLOCK), found)
        at = document.get("occurred_at")
        if at and self._is_to_come(datetime.fromisoformat(at), document.get("time_precision")):
            found.append(Problem("in-future", "occurred_at", {"value": at[:SHOWN]}))

    def _is_to_come(self, moment: datetime, precision: str | None) -> bool:
        """Whether it is still to come: of today, noon stands for the day and an hour for its part."""
        if precision in _BY_THE_DAY:
            return moment.date() > self._now.astimezone(moment.tzinfo).date()
        return moment > self._now + AHEAD

    def _set_moment(
        self, document: dict[str, Any], target: str, cell: Any, clock: Any, found: list[Problem]
    ) -> None:
        name = "occurred_at" if target == DAY else target
        try:
            moment, precision = self._moments.read(cell, clock, exact="time_precision" in document)
        except Refused as error:
            for p in error.problems:
                found.append(Problem(p.code, CLOCK if p.code == "not-a-clock" and clock else target, p.slots))
            return
        document[name] = moment.isoformat()
        if name == "occurred_at":
            document.setdefault("time_precision", precision)

    def _set_position(self, document: dict[str, Any], apart: dict[str, Any], found: list[Problem]) -> None:
        if is_empty(apart.get(POSITION)):
            return
        try:
            position = self._reader.position(apart[POSITION])
        except Refused as error:
            found += [Problem(p.code, POSITION, p.slots) for p in error.problems]
            return
        place = document.setdefault("place", {})
        if position and place.get("latitude") is None and place.get("longitude") is None:
            place["latitude"], place["longitude"] = position


def own_id(list_name: str, text: str) -> str:
    """Return an id for a record of a list, in letters that ids have: with the list's name, for each counts from 1."""
    plain = f"{list_name}-{text}" if list_name else text
    safe = _UNSAFE.sub("-", plain)
    if safe == plain and len(safe) <= _LONGEST_ID:
        return safe
    digest = hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{safe[: _LONGEST_ID - 13]}-{digest}"


def _path(target: str) -> str:
    column: Column | None = FIELDS[target]
    return column.path if column is not None else target


def _value_at(document: Mapping[str, Any], path: str) -> Any:
    value: Any = document
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _set_value(document: dict[str, Any], path: str, value: Any) -> None:
    if value is None:
        return
    *groups, name = path.split(".")
    for group in groups:
        document = document.setdefault(group, {})
    document[name] = value
