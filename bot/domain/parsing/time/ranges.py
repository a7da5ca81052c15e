"""Days and ranges of days as people write them: yesterday, last week, October 2023, from 3 to 5 October. PURE.

Nothing is guessed: the whole text must be understood, and where it can mean several days all of them are returned.
Weeks begin on Monday (ISO 8601), as in the choices of an export; "the past three days" end today.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.days import is_plausible
from bot.domain.parsing.numbers.figures import read_figure
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import Token, tokenise
from bot.domain.parsing.time.dates import read_day, written_date

#: A text longer than this names no days.
LONGEST = 100
#: "5-Oct-2023", as spreadsheets write it.
_HYPHENS = re.compile(r"(?<=\d)-(?=[^\W\d])|(?<=[^\W\d])-(?=\d)")
_MARKS = ("-", "–", "—")


@dataclass(frozen=True, slots=True)
class DayRange:
    """From a first to a last day, both included."""

    first: date
    last: date


class DaysNotRead(ValueError):
    """A text names no days, or several: `readings`, which the person can be asked about."""

    def __init__(self, text: str, readings: tuple[DayRange, ...] = ()) -> None:
        super().__init__(text)
        self.readings = readings


@dataclass(frozen=True, slots=True)
class _Point:
    """The readings of a day, month or span up to token `end`; `dated`: with its year."""

    readings: tuple[DayRange, ...]
    end: int
    dated: bool = True


def read_days(text: str, today: date, lexicon: Lexicon) -> DayRange:
    """Return the days that a text names. Raises DaysNotRead."""
    tokens = tokenise(_HYPHENS.sub(" ", text)) if len(text) <= LONGEST else []
    found = _whole(tokens, today, lexicon) if tokens else ()
    readings = tuple(dict.fromkeys(each for each in found if _is_possible(each)))
    if len(readings) != 1:
        raise DaysNotRead(text, readings)
    return readings[0]


def read_one_day(text: str, today: date, lexicon: Lexicon) -> date:
    """Return the one day that a text names. Raises DaysNotRead, also for several days."""
    found = read_days(text, today, lexicon)
    if found.first != found.last:
        raise DaysNotRead(text)
    return found.first


def _is_possible(days: DayRange) -> bool:
    return days.first <= days.last and is_plausible(days.first) and is_plausible(days.last)


def _whole(tokens: Sequence[Token], today: date, lexicon: Lexicon) -> tuple[DayRange, ...]:
    since, begin = _word(tokens, 0, lexicon, "since"), _word(tokens, 0, lexicon, "from")
    for start, open_end in ((since, True), (begin, False), (0, False)):
        if start is None:
            continue
        first = _point(tokens, start, today, lexicon)
        if first and first.end == len(tokens):
            return tuple(DayRange(r.first, today) for r in first.readings) if open_end else first.readings
        if not open_end and (found := _from_to(tokens, start, first, today, lexicon)):
            return found
    return ()


def _from_to(
    tokens: Sequence[Token], start: int, first: _Point | None, today: date, lexicon: Lexicon
) -> tuple[DayRange, ...]:
    """ "2023-10-03 2023-10-05", "3 October to 5 November", "3 to 5 October"."""
    if first:
        last = _point(tokens, _link(tokens, first.end, lexicon) or first.end, today, lexicon)
        if last is None or last.end != len(tokens):
            return ()
        return tuple(
            DayRange(begin.first, end.last)
            for end in last.readings
            for begin in (_dated(r, first, last, end) for r in first.readings)
        )
    figure = read_figure(tokens, start, lexicon)
    linked = _link(tokens, figure.end, lexicon) if figure and not figure.problem else None
    last = _point(tokens, linked, today, lexicon) if linked else None
    if figure is None or last is None or last.end != len(tokens):
        return ()
    ends = [end.last for end in last.readings if end.first == end.last and 1 <= figure.value <= end.last.day]
    return tuple(DayRange(end.replace(day=figure.value), end) for end in ends)


def _dated(begin: DayRange, first: _Point, last: _Point, end: DayRange) -> DayRange:
    """Give a beginning without a year that of the end: "3 October to 5 November 2023"."""
    if first.dated:
        return begin
    year = end.first.year if last.dated else begin.first.year
    if begin.first.replace(year=2000, day=1) > end.last.replace(year=2000, day=1):
        year = end.first.year - 1
    try:
        return DayRange(begin.first.replace(year=year), begin.last.replace(year=year))
    except ValueError:  # 29 February
        return begin


def _point(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon) -> _Point | None:
    if (article := lexicon.find(tokens, at, "link:article")) is not None:
        at += article.length
    for reader in (_numeric, _span, _month, _named):
        if (found := reader(tokens, at, today, lexicon)) is not None:
            return found
    return None


def _numeric(tokens: Sequence[Token], at: int, today: date, _: Lexicon) -> _Point | None:
    """ "2023-10-05", "5/10/2023", "25/10": day and month in either order, if both are possible."""
    orders, end = written_date(tokens, at)
    if not orders:
        return None
    whole = [(year, month, day) for year, month, day in orders if year is not None]
    if whole:
        return _Point(_days(whole), end)
    found = [_latest(today, month, day) for _, month, day in orders]
    return _Point(tuple(dict.fromkeys(each for each in found if each)), end, dated=False)


def _days(dates: Iterable[tuple[int, int, int]]) -> tuple[DayRange, ...]:
    found = list[DayRange]()
    for year, month, day in dates:
        try:
            found.append(DayRange(date(year, month, day), date(year, month, day)))
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))


def _latest(today: date, month: int, day: int) -> DayRange | None:
    """The latest such date up to today."""
    found = _days((year, month, day) for year in (today.year, today.year - 1))
    return next((each for each in found if each.first <= today), None)


def _span(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon) -> _Point | None:
    """ "last week", "this month", "the past three days", in either order of the words."""
    start = at
    kind = "past" if (end := _word(tokens, at, lexicon, "past")) else "this"
    lead = end or _word(tokens, at, lexicon, "this")
    at = lead or at
    count = read_figure(tokens, at, lexicon)
    at = count.end if count else at
    unit = lexicon.find(tokens, at, "span:month", "span:year", "unit")
    if unit is None or unit.meaning.code in ("minute", "hour"):
        return None
    at += unit.length
    number = unit.meaning.number if unit.meaning.number != 1 else None
    if count is None and (count := read_figure(tokens, at, lexicon)) is not None:
        at = count.end
    if count is not None:
        if count.problem:
            return None
        number = count.value
    if lead is None:
        for name in ("past", "this"):
            if (end := _word(tokens, at, lexicon, name)) is not None:
                kind, lead, at = name, end, end
                break
    days = _unit(unit.meaning.code, kind, number, today) if lead and at > start else None
    return _Point((days,), at) if days else None


def _unit(unit: str, kind: str, number: int | None, today: date) -> DayRange | None:
    if number is not None:  # "past two months": nobody knows how many days that is
        days = {"day": 1, "week": 7}.get(unit, 0) * number
        return (
            DayRange(today - timedelta(days=days - 1), today) if kind == "past" and 0 < days < 3660 else None
        )
    first = {
        "day": today,
        "week": today - timedelta(days=today.weekday()),
        "month": today.replace(day=1),
        "year": today.replace(month=1, day=1),
    }[unit]
    if kind == "this":
        return DayRange(first, today)
    last = first - timedelta(days=1)
    before = {
        "day": last,
        "week": last - timedelta(days=6),
        "month": last.replace(day=1),
        "year": last.replace(month=1, day=1),
    }
    return DayRange(before[unit], last)


def _month(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon) -> _Point | None:
    """ "October 2023", "October" (the latest that has begun), "2023"."""
    hit = lexicon.find(tokens, at, "month")
    end = at + hit.length if hit else at
    year = int(tokens[end].text) if end < len(tokens) and _is_year(tokens[end]) else None
    if hit is None:
        return _Point((DayRange(date(year, 1, 1), date(year, 12, 31)),), end + 1) if year else None
    if year is None and end < len(tokens) and tokens[end].is_figure:
        return None  # "October 5"
    month = int(hit.meaning.code)
    of = year or (today.year if month <= today.month else today.year - 1)
    days = DayRange(date(of, month, 1), date(of, month, monthrange(of, month)[1]))
    return _Point((days,), end + 1 if year else end, dated=year is not None)


def _is_year(token: Token) -> bool:
    return token.is_figure and len(token.text) == 4 and is_plausible(date(int(token.text) or 1, 1, 1))


def _named(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon) -> _Point | None:
    """ "yesterday", "Monday", "5 October 2023". Parts of a day are no days."""
    found, end = read_day(tokens, at, today, lexicon)
    if found is None or found.part:
        return None
    dated = any(_is_year(token) for token in tokens[at:end]) or not any(t.is_figure for t in tokens[at:end])
    days = [day for day in (found.day, found.other) if day is not None]
    return _Point(tuple(DayRange(day, day) for day in days), end, dated)


def _word(tokens: Sequence[Token], at: int, lexicon: Lexicon, code: str) -> int | None:
    hit = lexicon.find(tokens, at, f"span:{code}")
    return at + hit.length if hit else None


def _link(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int | None:
    if at < len(tokens) and tokens[at].text in _MARKS:
        return at + 1
    return _word(tokens, at, lexicon, "to")
