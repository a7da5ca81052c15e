"""Days: today, yesterday, a weekday, a date with or without the year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.parsing.numbers.figures import read_figure
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import Token

_BACK = {"today": 0, "tonight": 0, "yesterday": 1, "last_night": 1, "before_yesterday": 2}


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or two candidates. `day` None: the date does not exist.

    `part`: the part of the day named with it; `night`: "last night", which includes the next morning.
    """

    day: date | None
    other: date | None = None
    part: str | None = None
    night: bool = False


def read_day(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon) -> tuple[Day | None, int]:
    """Return the day at this token and its end; (None, at) if there is none."""
    hit = lexicon.find(tokens, at, "day")
    if hit and hit.meaning.code in _BACK:
        code = hit.meaning.code
        day = today - timedelta(days=_BACK[code])
        part = "night" if code in ("tonight", "last_night") else None
        return Day(day, part=part, night=code == "last_night"), at + hit.length
    for reader in (_weekday, _named_month, _figures):
        found, end = reader(tokens, at, today, lexicon)
        if found:
            return found, end
    return None, at


def _weekday(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon) -> tuple[Day | None, int]:
    last = lexicon.find(tokens, at, "day")
    start = at + last.length if last and last.meaning.code == "last" else at
    hit = lexicon.find(tokens, start, "weekday")
    if hit is None:
        return None, at
    end = start + hit.length
    after = lexicon.find(tokens, end, "day")
    past = start > at
    if after and after.meaning.code == "last":
        past, end = True, end + after.length
    back = (today.weekday() - int(hit.meaning.code)) % 7
    if back == 0 and not past:  # on a Tuesday, "Tuesday" may be today or a week ago
        return Day(today, today - timedelta(days=7)), end
    return Day(today - timedelta(days=back or 7)), end


def _named_month(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon) -> tuple[Day | None, int]:
    """ "5 October 2023", "October 5th"."""
    figure = read_figure(tokens, at, lexicon)
    start = _ordinal(tokens, figure.end) if figure else at
    link = lexicon.find(tokens, start, "filler:time") if figure else None
    month = lexicon.find(tokens, start, "month")
    if month is None and link:
        start += link.length
        month = lexicon.find(tokens, start, "month")
    end = start + month.length if month else start
    if figure is None and month:
        figure = read_figure(tokens, end, lexicon)
        end = _ordinal(tokens, figure.end) if figure else end
    if figure is None or month is None:
        return None, at
    year, end = _year(tokens, end)
    return _date(today, year, int(month.meaning.code), figure.value), end


def _figures(tokens: Sequence[Token], at: int, today: date, _: Lexicon) -> tuple[Day | None, int]:
    orders, end = written_date(tokens, at)
    days = [day for order in orders if (day := _date(today, *order).day)]
    if not orders:
        return None, at
    first, *other = dict.fromkeys(days) or [None]
    return Day(first, other[0] if other else None), end


def written_date(tokens: Sequence[Token], at: int) -> tuple[list[tuple[int | None, int, int]], int]:
    """ "2023-10-05", "5/10", "5.10.2023": (year, month, day) in each order that may be meant, and the end.

    Nobody knows whether 5/10 is in October or in May: both are returned. With dots only with a year.
    """
    row = tokens[at : at + 5]
    if len(row) < 3 or not (row[0].is_figure and row[2].is_figure) or row[1].text not in ("-", "/", "."):
        return [], at
    first, mark, second = row[0].text, row[1].text, row[2].text
    third = row[4].text if len(row) == 5 and row[3].text == mark and row[4].is_figure else None
    if len(first) == 4 and third and len(third) <= 2:
        return [(int(first), int(second), int(third))], at + 5
    if len(first) > 2 or len(second) > 2:
        return [], at
    one, other = int(first), int(second)
    if third and len(third) in (2, 4):
        return [(_full(third), other, one), (_full(third), one, other)], at + 5
    return ([(None, other, one), (None, one, other)], at + 3) if mark == "/" and not third else ([], at)


def _year(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    start = at + 1 if at + 1 < len(tokens) and tokens[at].text == "," else at
    if start < len(tokens) and tokens[start].is_figure and len(tokens[start].text) == 4:
        year = int(tokens[start].text)
        if 1900 <= year <= 2200:
            return year, start + 1
    return None, at


def _ordinal(tokens: Sequence[Token], at: int) -> int:
    ending = at < len(tokens) and tokens[at].attached and tokens[at].text in ("st", "nd", "rd", "th")
    return at + 1 if ending else at


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _date(today: date, year: int | None, month: int, day: int) -> Day:
    """The date; without a year the latest one up to today; Day(None) if it does not exist."""
    years = [year] if year else [today.year, today.year - 1]
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found <= today:
            return Day(found)
    return Day(None)
