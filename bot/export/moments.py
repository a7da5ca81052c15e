"""Instants as storage.flat gives them, texts in UTC, in the organisation's zone. PURE."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.export.memo import Memo

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
