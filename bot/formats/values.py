"""Parse values as the database returns them: places, lists, instants (texts in UTC). PURE.

msgspec parses a place in a third of the time of other parsers, because it builds no dictionary. What it refuses (NaN,
lone surrogates) goes to Python's own parser.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder
from msgspec.structs import astuple

from storage.model.records import Place


class Memo(dict[Any, Any]):
    """A cache: value → `make(value)`. Known values of a column cost no Python call.

    It is emptied when it holds `most` values. Texts of `long` characters or more hardly repeat and are not cached.
    """

    def __init__(self, make: Callable[[Any], Any], most: int = 5_000, long: int | None = None) -> None:
        super().__init__()
        self._make = make
        self._most = most
        self._long = long

    def __missing__(self, value: Any) -> Any:
        made = self._make(value)
        if self._long is not None and value is not None and len(value) >= self._long:
            return made
        if len(self) >= self._most:
            self.clear()
        self[value] = made
        return made

    def all(self, values: Iterable[Any]) -> list[Any]:
        """Return `make(value)` of each value."""
        return list(map(self.__getitem__, values))


#: The parts of a place, in order.
PLACE = tuple(each.name for each in fields(Place))
_TARGET = itemgetter("category", "count", "damage", "service")


class _Place(Struct, gc=False):
    """The parts in the order of `PLACE`; a test checks it."""

    name: str | None = None
    names: dict[str, str] | None = None
    pcode: str | None = None
    admin1: str | None = None
    admin1_names: dict[str, str] | None = None
    admin1_pcode: str | None = None
    latitude: float | int | None = None
    longitude: float | int | None = None
    precision: str | None = None
    method: str | None = None
    gps_accuracy_m: float | int | None = None
    reporter_at_scene: bool | None = None
    approved_name: bool | None = None


class _Target(Struct, gc=False):
    category: str
    count: int | None
    damage: str | None
    service: str | None


_place = Decoder(_Place).decode
_targets = Decoder(list[_Target]).decode


def place_of(kept: bytes) -> tuple[Any, ...]:
    """Parse a place: its values in the order of `PLACE`."""
    try:
        return astuple(_place(kept))
    except (MsgspecError, UnicodeDecodeError):
        return tuple(map(json.loads(kept.decode("utf-8", "surrogatepass")).get, PLACE))


def targets_of(text: str) -> tuple[tuple[Any, ...], ...]:
    """Parse targets: (category, count, damage, service) each."""
    try:
        return tuple(map(astuple, _targets(text)))
    except (MsgspecError, UnicodeEncodeError):
        return tuple(map(_TARGET, json.loads(text)))


#: The text of a list of codes → the codes.
codes_of = Memo(lambda text: tuple(json.loads(text)))


_HOUR = timedelta(hours=1)
_WHOLE = ("", ".000000")


def instant(text: str) -> datetime:
    """Convert `2023-10-05 12:00:00.000000` (UTC) to an aware datetime."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def stored(moment: datetime) -> str:
    """Return the text of which `instant` makes this moment."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"


def iso(text: str, zone: ZoneInfo) -> str:
    """Like `instant(text).astimezone(zone).isoformat()`, but several times faster: most hours have one offset."""
    known: tuple[str, str] | None = _hours(zone)[text[:13]]
    if known is None or text[19:] not in _WHOLE:
        return instant(text).astimezone(zone).isoformat()
    return known[0] + text[13:19] + known[1]


def isos(values: Sequence[str | None], zone: ZoneInfo) -> list[str | None]:
    """Apply `iso` to a whole column."""
    hours = _hours(zone)
    return [
        ends[0] + text[13:19] + ends[1]
        if text is not None and text[19:] in _WHOLE and (ends := hours[text[:13]])
        else text and iso(text, zone)
        for text in values
    ]


def clock(text: str, zone: ZoneInfo) -> datetime:
    """Convert to local time in the zone, without an offset, for spreadsheets."""
    return instant(text).astimezone(zone).replace(tzinfo=None)


@lru_cache(16)
def _hours(zone: ZoneInfo) -> Memo:
    return Memo(lambda hour: _hour(hour, zone), 10_000)


def _hour(text: str, zone: ZoneInfo) -> tuple[str, str] | None:
    """Return the first and the last part of every ISO text of this hour; None if the offset changes within it."""
    hour = instant(text + ":00")
    offset = _of_day(text[:10], zone)
    if offset is None:
        offset = _offset([hour, hour + _HOUR - timedelta.resolution], zone)
    if offset is None:
        return None
    local = hour.astimezone(timezone(offset)).isoformat()
    return local[:13], local[19:]


@lru_cache(4096)
def _of_day(text: str, zone: ZoneInfo) -> timedelta | None:
    """Return the offset of this UTC day, or None if it changes: asking the zone is slow, and most days have one."""
    day = instant(text + " 00:00")
    return _offset([*(day + n * _HOUR for n in range(24)), day + 24 * _HOUR - timedelta.resolution], zone)


def _offset(moments: Sequence[datetime], zone: ZoneInfo) -> timedelta | None:
    """Return the zone's offset at all these moments; None if it differs or is not a whole hour."""
    offset, *others = {moment.astimezone(zone).utcoffset() for moment in moments}
    return None if others or offset is None or offset % _HOUR else offset
