"""Values as they are read from the database, and for formats with types: places, lists, instants. PURE.

msgspec reads a place in a third of the time of other parsers, because it makes no dictionary of it. What it refuses
(a number that is none, half a letter's code) goes to Python's own parser. Instants are texts in UTC.
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
    """value → what `make` makes of it. A whole column goes through it without a call of ours for known values.

    At `most` values it forgets all and begins anew: where values hardly repeat, keeping them would only cost. Texts
    from `long` characters on hardly do, and are not kept.
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
        """What is made of each."""
        return list(map(self.__getitem__, values))


#: The order of a place's parts.
PLACE = tuple(each.name for each in fields(Place))
_TARGET = itemgetter("category", "count", "damage", "service")


class _Place(Struct, gc=False):
    """Parts as in `PLACE`: a test holds it."""

    name: str | None = None
    name_ar: str | None = None
    pcode: str | None = None
    governorate: str | None = None
    governorate_ar: str | None = None
    governorate_pcode: str | None = None
    latitude: float | int | None = None
    longitude: float | int | None = None
    precision: str | None = None
    method: str | None = None
    gps_accuracy_m: float | int | None = None
    reporter_at_scene: bool | None = None


class _Target(Struct, gc=False):
    category: str
    count: int | None
    damage: str | None
    service: str | None


_place = Decoder(_Place).decode
_targets = Decoder(list[_Target]).decode


def place_of(kept: bytes) -> tuple[Any, ...]:
    """A place's values in the order of `PLACE`."""
    try:
        return astuple(_place(kept))
    except (MsgspecError, UnicodeDecodeError):
        return tuple(map(json.loads(kept.decode("utf-8", "surrogatepass")).get, PLACE))


def targets_of(text: str) -> tuple[tuple[Any, ...], ...]:
    """What was hit: (category, count, damage, service) each."""
    try:
        return tuple(map(astuple, _targets(text)))
    except (MsgspecError, UnicodeEncodeError):
        return tuple(map(_TARGET, json.loads(text)))


#: The text of a list of codes → the codes.
codes_of = Memo(lambda text: tuple(json.loads(text)))


_HOUR = timedelta(hours=1)
_WHOLE = ("", ".000000")


def instant(text: str) -> datetime:
    """`2023-10-05 12:00:00.000000` as an aware datetime."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def iso(text: str, zone: ZoneInfo) -> str:
    """The same as `instant(text).astimezone(zone).isoformat()`, several times as fast: most hours are alike."""
    known: tuple[str, str] | None = _hours(zone)[text[:13]]
    if known is None or text[19:] not in _WHOLE:
        return instant(text).astimezone(zone).isoformat()
    return known[0] + text[13:19] + known[1]


def isos(values: Sequence[str | None], zone: ZoneInfo) -> list[str | None]:
    """`iso` of a whole column."""
    hours = _hours(zone)
    return [
        ends[0] + text[13:19] + ends[1]
        if text is not None and text[19:] in _WHOLE and (ends := hours[text[:13]])
        else text and iso(text, zone)
        for text in values
    ]


def clock(text: str, zone: ZoneInfo) -> datetime:
    """What a clock in the zone showed, without an offset: spreadsheets know none."""
    return instant(text).astimezone(zone).replace(tzinfo=None)


@lru_cache(16)
def _hours(zone: ZoneInfo) -> Memo:
    return Memo(lambda hour: _hour(hour, zone), 10_000)


def _hour(text: str, zone: ZoneInfo) -> tuple[str, str] | None:
    """The beginning and the end of every instant of this hour; None where they differ within it."""
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
    """The offset of every instant of this day of UTC: to ask the zone is dear, and most days are alike all through."""
    day = instant(text + " 00:00")
    return _offset([*(day + n * _HOUR for n in range(24)), day + 24 * _HOUR - timedelta.resolution], zone)


def _offset(moments: Sequence[datetime], zone: ZoneInfo) -> timedelta | None:
    """How far the zone's clocks are from UTC at each of these moments; None if that differs or is no whole hour."""
    offset, *others = {moment.astimezone(zone).utcoffset() for moment in moments}
    return None if others or offset is None or offset % _HOUR else offset
