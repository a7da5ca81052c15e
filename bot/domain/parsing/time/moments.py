"""The parts of a time in a text: how long ago, day, clock time, part of the day.

`read_pieces` only collects them; `times` determines the instant.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.parsing.numbers.figures import read_figure
from bot.domain.parsing.text.lexicon import Hit, Lexicon
from bot.domain.parsing.text.tokens import Token
from bot.domain.parsing.time.clock import FRACTIONS, Clock, read_clock
from bot.domain.parsing.time.dates import Day, read_day
from bot.domain.spelling import is_joined

_UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}


@dataclass(frozen=True, slots=True)
class Ago:
    """A length of time and its precision (a code of TIME_PRECISIONS)."""

    length: timedelta
    precision: str


@dataclass(slots=True)
class Pieces:
    """The parts found, at most one of each; `unread`: other words; `twice`: one occurred twice."""

    ago: Ago | None = None
    day: Day | None = None
    clock: Clock | None = None
    part: str | None = None
    about: bool = False
    unread: list[str] = field(default_factory=list)
    twice: bool = False


def read_pieces(tokens: Sequence[Token], today: date, lexicon: Lexicon) -> Pieces:
    """Scan the tokens once. `today`: the present day in the reporter's zone."""
    found, at = Pieces(), 0
    while at < len(tokens):
        end = _step(tokens, at, today, lexicon, found)
        if end is None:
            found.unread.append(tokens[at].text)
        at = end or at + 1
    return found


def _step(tokens: Sequence[Token], at: int, today: date, lexicon: Lexicon, found: Pieces) -> int | None:
    """Read one part at this token; return its end, or None if there is none."""
    ago, ago_end = read_ago(tokens, at, lexicon)
    day, day_end = read_day(tokens, at, today, lexicon)
    clock, clock_end = read_clock(tokens, at, lexicon)
    part = lexicon.find(tokens, at, "part")
    part_end = at + part.length if part else at
    # The longest reading is right: "after midnight", "5 October", "10 minutes ago" all begin like others.
    best = max(ago_end, day_end, clock_end, part_end)
    if best > at:
        if best == ago_end and ago:
            found.twice, found.ago = found.twice or found.ago is not None, ago
        elif best == day_end and day:
            found.twice, found.day = found.twice or found.day is not None, day
            found.part = day.part or found.part
        elif part and best == part_end:
            found.twice, found.part = found.twice or found.part is not None, part.meaning.code
        else:
            found.twice, found.clock = found.twice or found.clock is not None, clock
        return best
    if tokens[at].text in (",", ".", "!", "-", "~"):
        return at + 1
    filler = lexicon.find(tokens, at, "uncertain:about", "filler:time", "link:and")
    if filler is None:
        return None
    found.about = found.about or filler.meaning.code == "about"
    return at + filler.length


def read_ago(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, *, said: bool = False
) -> tuple[Ago | None, int]:
    """ "now", "10 minutes ago": the time passed, and its end. `said`: only where "ago" or "since" is written, for in a
    whole message a bare "20 minutes" is how long something took."""
    moment = lexicon.find(tokens, at, "moment")
    before = lexicon.find(tokens, at, "ago")
    if moment and moment.meaning.code == "now":
        return Ago(timedelta(0), "minute"), at + moment.length
    if moment and moment.meaning.code == "recently":
        ago, end = _length(tokens, at + moment.length, lexicon)
        return ago or Ago(timedelta(0), "quarter_hour"), end
    start = at + before.length if before and before.meaning.code == "before" else at
    about = lexicon.find(tokens, start, "uncertain")
    if about and about.meaning.code == "about" and start > at:
        start += about.length
    ago, end = _length(tokens, start, lexicon)
    after = lexicon.find(tokens, end, "ago") if ago else None
    if after and after.meaning.code == "after":
        return ago, end + after.length
    if said and not (ago and start > at):
        return None, at
    # Without "ago" a single word may be a clock ("an hour" is "one o'clock" in Arabic); a dual never is.
    unit = _unit(tokens, at, lexicon)
    plain = start > at or end - start > 1 or (unit is not None and unit.meaning.form == "two")
    return (ago, end) if ago and plain else (None, at)


def _length(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Ago | None, int]:
    """A length of time: "an hour and a half", "3 hours 20 minutes"."""
    fraction = lexicon.find(tokens, at, "fraction")
    if fraction:
        unit = _unit(tokens, at + fraction.length, lexicon)
        if unit and unit.meaning.code == "hour":
            minutes = timedelta(minutes=FRACTIONS[fraction.meaning.code])
            return Ago(minutes, "quarter_hour"), at + fraction.length + unit.length
        return None, at
    figure = read_figure(tokens, at, lexicon)
    count, end = (figure.value, figure.end) if figure and not figure.problem else (None, at)
    unit = _unit(tokens, end, lexicon)
    if unit and count is None:
        count = unit.meaning.number
    if unit is None or count is None:
        return None, at
    code, end, more = unit.meaning.code, end + unit.length, timedelta(0)
    if code == "hour":
        more, end = _more(tokens, end, lexicon)
    return Ago(count * _UNITS[code] + more, _precision(code, count, bool(more))), end


def _more(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[timedelta, int]:
    """What may follow hours: "and a half", "and 20 minutes"."""
    less = lexicon.find(tokens, at, "clock:to", "clock:less")  # "an hour less a quarter"
    left = lexicon.find(tokens, at + less.length, "fraction") if less else None
    if less and left:
        return -timedelta(minutes=FRACTIONS[left.meaning.code]), at + less.length + left.length
    link = lexicon.find(tokens, at, "link")
    start = at + link.length if link and link.meaning.code == "and" else at
    fraction = lexicon.find(tokens, start, "fraction")
    if fraction and (start > at or fraction.joined or is_joined(tokens[start].text)):
        return timedelta(minutes=FRACTIONS[fraction.meaning.code]), start + fraction.length
    figure = read_figure(tokens, start, lexicon)
    unit = _unit(tokens, figure.end, lexicon) if figure else None
    if figure and unit and unit.meaning.code == "minute" and figure.value < 60:
        return timedelta(minutes=figure.value), figure.end + unit.length
    return timedelta(0), at


def _unit(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Hit | None:
    return lexicon.find(tokens, at, "unit")


def _precision(code: str, count: int, fraction: bool) -> str:
    """Round lengths are approximate; odd ones are exact."""
    if code in ("day", "week"):
        return "date"
    if code == "hour":
        return "quarter_hour" if fraction else "hour"
    return "minute" if count <= 10 or count % 5 else "quarter_hour"
