"""Read days and times of day in the cells of other people's tables, by the readers of the chat. PURE.

A table is a record of the past: only a whole date is a day, so "yesterday", "Tuesday" and "5 October" without its year
are refused. 5/10/2023 may be two days; which, is decided once for a whole file (`settle_order`).
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import tokenise
from bot.domain.parsing.time.dates import read_day, written_date
from bot.domain.parsing.time.moments import read_pieces
from bot.domain.parsing.time.times import hours_of
from bot.domain.places.letters import fold_digits
from bot.formats.imports.refusal import refused
from storage.model.vocabulary import PARTS_OF_DAY

#: The day if the day stands first, and if the month does; equal where only one is written or possible.
Days = tuple[date | None, date | None]

#: Two days on which "yesterday" or "5 October" would not mean the same.
_NOW, _THEN = date(2024, 2, 28), date(2022, 2, 20)
#: Spreadsheets count days from here; of the counts, those of 1990 to 2100 are days.
_EPOCH: Final = date(1899, 12, 30)
_SERIAL: Final = re.compile(r"(\d{5})(?:\.(\d+))?")
_SERIALS: Final = range(32_874, 73_415)
#: Years of the Islamic calendar in our time.
_HIJRI: Final = range(1300, 1500)
_YEARS: Final = range(1900, 2201)
_ISO_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}.*")
_MIDNIGHT: Final = datetime(2000, 1, 1, tzinfo=UTC)
#: A year of two figures.
SHORT_YEAR: Final = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}")
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?")
_CLOCK_IN_ZONE: Final = re.compile(r"(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:?\d{2})")
#: "05-Oct-2023": the sign between a figure and a word parts them.
_HYPHEN: Final = re.compile(r"(?<=\d)[-/.](?=[^\W\d])|(?<=[^\W\d])[-/.](?=\d)")


@lru_cache(maxsize=20_000)
def read_days(text: str, lexicon: Lexicon) -> Days:
    """Return the days that a cell may mean. Raises Refused."""
    plain = fold_digits(text).strip()
    if serial := _SERIAL.fullmatch(plain):
        count = int(serial[1])
        if count in _SERIALS:
            day = _EPOCH + timedelta(days=count)
            return day, day
        raise refused("not-a-day", text)
    tokens = tokenise(_HYPHEN.sub(" ", plain))
    weekday = lexicon.find(tokens, 0, "weekday")
    if weekday:  # "Thursday, 5 October 2023"
        after = plain.split(maxsplit=1)[-1] if weekday.length == 1 else ""
        found = read_days(after, lexicon)
        if {day.weekday() for day in found if day} != {int(weekday.meaning.code)}:
            raise refused("not-a-day", text)
        return found
    orders, end = written_date(tokens, 0)
    if orders and end == len(tokens):
        return _in_orders(text, orders)
    (named, end), (again, _) = (read_day(tokens, 0, today, lexicon) for today in (_NOW, _THEN))
    if named is None or end != len(tokens) or named != again or named.other:
        raise refused("not-a-day", text)
    if named.day is None or named.day.year not in _YEARS:
        raise refused("not-a-day", text)
    return named.day, named.day


def _in_orders(text: str, orders: list[tuple[int | None, int, int]]) -> Days:
    found: list[date | None] = []
    for year, month, day in orders:
        if year in _HIJRI:
            raise refused("hijri-day", text)
        try:
            found.append(date(year, month, day) if year and year in _YEARS else None)
        except ValueError:
            found.append(None)
    first, second = (found * 2)[:2]
    if first is None and second is None:
        raise refused("not-a-day", text)
    return first, second


def settle_order(found: Iterable[Days], *, doubtful: bool) -> bool | None:
    """Return whether the day stands first in a column's days, or None where that has to be asked.

    One cell that can be read in one order alone settles it for its column, unless the column is `doubtful`: it has
    years of two figures (23/10/05 may begin with the year), or dates of a spreadsheet beside written ones, for a
    spreadsheet that reads the month first turns 5/10 into a date in May and leaves 13/10 as text.
    """
    first = second = unsettled = False
    for day, other in found:
        if day is not None and other is not None:
            unsettled = unsettled or day != other
        elif day is None:
            second = True
        else:
            first = True
    if (first and second) or (doubtful and (first or second or unsettled)):
        return None
    return first if first or second or not unsettled else None


@lru_cache(maxsize=20_000)
def read_clock(text: str, lexicon: Lexicon) -> tuple[time, str]:
    """Return a time of day and its precision: "2:30 PM", or a part of the day by its set hour. Raises Refused."""
    plain = fold_digits(text).strip()
    if found := _CLOCK.fullmatch(plain):
        hour, minute, second = (int(part or 0) for part in found.groups())
        if hour < 24 and minute < 60 and second < 60:
            return time(hour, minute, second), "minute"
        raise refused("not-a-clock", text)
    pieces = read_pieces(tokenise(plain), _NOW, lexicon)
    if pieces.unread or pieces.twice or pieces.ago or pieces.day:
        raise refused("not-a-clock", text)
    if pieces.clock:
        hours = hours_of(pieces.clock, pieces.part)
        if len(hours) == 1:
            return time(hours[0], pieces.clock.minute), pieces.clock.precision
    elif pieces.part:
        return time(*PARTS_OF_DAY[pieces.part]), "part_of_day"
    raise refused("not-a-clock", text)


def read_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """Return the moment that a text of ISO 8601 with a day and a time names, in `zone` if it names none; else None."""
    plain = fold_digits(text).strip()
    if not _ISO_MOMENT.fullmatch(plain):
        return None
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def clock_in_zone(text: str, day: date, zone: ZoneInfo) -> datetime | None:
    """Return the moment of a time with its offset ("14:30:00.000+03:00") on a day; None if it has none."""
    found = _CLOCK_IN_ZONE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return datetime.fromisoformat(f"{day}T{found[0]}").astimezone(zone)
    except ValueError:
        return None


def time_of(cell: Any) -> time | None:
    """Return the time that a spreadsheet's cell holds as such: a time, a date with it, a length, a part of a day."""
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, time):
        return cell
    if isinstance(cell, timedelta) and timedelta(0) <= cell < timedelta(days=1):
        return (_MIDNIGHT + cell).time()
    if isinstance(cell, float) and 0 <= cell < 1:
        return (_MIDNIGHT + timedelta(seconds=round(cell * 86_400))).time()
    return None
