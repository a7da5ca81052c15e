"""A typed answer to "when?": the instant and its precision, or why it cannot be used.

Codes of `Problem`: not_understood (`words`), no_such_date, contradiction ("14:30 am"), ambiguous (`candidates`),
in_future (`candidates`: the same time a day earlier), too_old (more than a year ago). Nothing is guessed: a bare "3:30"
is used only if one of its two times was in the last six hours; of a "5/10" that may be in October or in May, today or
yesterday is used, any other day is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import tokenise
from bot.domain.parsing.time.clock import Clock
from bot.domain.parsing.time.dates import Day
from bot.domain.parsing.time.moments import Ago, Pieces, read_pieces
from storage.model.vocabulary import PARTS_OF_DAY

#: Tolerance for clocks that are ahead.
AHEAD = timedelta(minutes=5)
OLDEST = timedelta(days=366)
#: A bare clock time this recent is used; else both halves of the day are offered.
RECENT = timedelta(hours=6)
#: A date whose other reading is older than this is used if it was today or yesterday ("4/10" on 5 October).
LONG_AGO = timedelta(days=31)
#: Without a day, a time of day that is in the future today is yesterday's if it is at most this long ago.
OVERNIGHT = timedelta(hours=15)
#: Part of the day → the hour at which it begins.
_STARTS = {
    "after_midnight": 0,
    "dawn": 4,
    "morning": 7,
    "noon": 11,
    "afternoon": 14,
    "evening": 17,
    "night": 21,
}
_COARSER = {"minute": "quarter_hour", "quarter_hour": "hour"}


@dataclass(frozen=True, slots=True)
class When:
    """An aware instant in the given zone, and its precision (TIME_PRECISIONS)."""

    occurred_at: datetime
    precision: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text gives no time (codes: see the module). `candidates`: possible times in order."""

    code: str
    words: tuple[str, ...] = ()
    candidates: tuple[When, ...] = ()


def part_of_day(moment: datetime) -> str:
    """Return the part of the day (a code of PARTS_OF_DAY) of a local time."""
    return next(code for code, start in reversed(_STARTS.items()) if moment.hour >= start)


def canonical(day: date, part: str, zone: ZoneInfo) -> When:
    """Return the instant that represents a part of a day."""
    return When(_local(day, time(*PARTS_OF_DAY[part]), zone, None), "part_of_day")


def read_when(text: str, now: datetime, zone: ZoneInfo, lexicon: Lexicon) -> When | Problem:
    """Read the time in a text written at `now` (aware). Never raises, whatever the text."""
    here = now.astimezone(zone)
    pieces = read_pieces(tokenise(text), here.date(), lexicon)
    problem = _find_problem(pieces)
    if problem:
        return problem
    if pieces.ago:
        found: list[When] = [_from_ago(pieces.ago, here, zone)]
    elif pieces.clock:
        found = _from_clock(pieces.clock, pieces, here, zone)
    elif pieces.part:
        found = _from_part(pieces.part, pieces.day, here, zone)
    else:
        found = _from_day(pieces.day, here, zone)
    if pieces.about:
        found = [replace(when, precision=_COARSER.get(when.precision, when.precision)) for when in found]
    return _choose(found, pieces, now)


def _find_problem(pieces: Pieces) -> Problem | None:
    named = pieces.ago or pieces.clock or pieces.part or pieces.day
    if pieces.unread or pieces.twice or not named:
        return Problem("not_understood", tuple(pieces.unread))
    if pieces.ago and (pieces.clock or pieces.part or pieces.day):
        return Problem("not_understood")
    if pieces.day and pieces.day.day is None:
        return Problem("no_such_date")
    if pieces.clock and not hours_of(pieces.clock, pieces.part):
        return Problem("contradiction")
    return None


def _choose(found: list[When], pieces: Pieces, now: datetime) -> When | Problem:
    """Choose one of these instants, or return what to ask."""
    past = sorted(
        (when for when in found if when.occurred_at <= now + AHEAD), key=lambda when: when.occurred_at
    )
    if not past:
        earlier = [_a_day_before(when) for when in found] if pieces.day is None else []
        return Problem("in_future", candidates=tuple(earlier))
    if pieces.day and pieces.day.other and len(past) < len(found):  # "5/10/2023 23:00", on 5 October at noon
        return Problem("in_future", candidates=tuple(past[-2:]))
    recent = [when for when in past if when.occurred_at >= now - OLDEST]
    if not recent:
        return Problem("too_old")
    latest = recent[-1]
    if len(recent) == 1 or _is_only_recent(recent, now):
        return latest
    if now - latest.occurred_at <= RECENT and _near_enough(pieces, latest, now):
        return latest
    return Problem("ambiguous", candidates=tuple(recent[-2:]))


def _is_only_recent(found: list[When], now: datetime) -> bool:
    """ "5/10" on the fifth of October: today or yesterday, while the tenth of May is months ago."""
    *others, latest = found
    today = now.astimezone(latest.occurred_at.tzinfo).date()
    old = all(when.occurred_at < now - LONG_AGO for when in others)
    return old and latest.occurred_at.date() >= today - timedelta(days=1)


def _near_enough(pieces: Pieces, latest: When, now: datetime) -> bool:
    """Recency decides about the half of the day; two candidate days of one month are asked about."""
    named, today = pieces.day, now.astimezone(latest.occurred_at.tzinfo).date()
    return named is None or (named.other is None and latest.occurred_at.date() == today)


def _from_ago(ago: Ago, here: datetime, zone: ZoneInfo) -> When:
    if ago.precision == "date":
        return When(_local((here - ago.length).date(), time(12), zone, None), "date")
    # In UTC, so that a clock change neither adds nor removes an hour.
    instant = (here.astimezone(UTC) - ago.length).astimezone(zone)
    return When(instant.replace(second=0, microsecond=0), ago.precision)


def _from_day(day: Day | None, here: datetime, zone: ZoneInfo) -> list[When]:
    days = [] if day is None else [found for found in (day.day, day.other) if found]
    noons = [_local(found, time(12), zone, here) for found in days]
    # "Today" in the morning: noon is in the future.
    return [When(min(noon, _floor(here)) if noon.date() == here.date() else noon, "date") for noon in noons]


def _from_part(part: str, day: Day | None, here: datetime, zone: ZoneInfo) -> list[When]:
    if day is None or (day.day == here.date() and part == part_of_day(here)):
        today = canonical(here.date(), part, zone)
        if today.occurred_at > here and part == part_of_day(here):
            return [When(_floor(here), "hour")]  # inside the part, before its canonical hour
        before = canonical(here.date() - timedelta(days=1), part, zone)
        return [before] if _overnight(today, before, here) and day is None else [today]
    if part == "night" and day.day == here.date() and here.hour < 4:  # "tonight" after midnight
        return [canonical(here.date() - timedelta(days=1), part, zone)]
    return [canonical(found, part, zone) for found in (day.day, day.other) if found]


def _from_clock(clock: Clock, pieces: Pieces, here: datetime, zone: ZoneInfo) -> list[When]:
    hours, day = hours_of(clock, pieces.part), pieces.day
    found: list[When] = []
    for hour in hours:
        at = time(hour, clock.minute)
        if day is None:
            today = When(_local(here.date(), at, zone, here), clock.precision)
            before = When(_local(here.date() - timedelta(days=1), at, zone, here), clock.precision)
            late = today.occurred_at > here + AHEAD
            found.append(before if late and (len(hours) > 1 or _overnight(today, before, here)) else today)
        else:
            found.extend(
                When(_local(d, at, zone, here), clock.precision) for d in _days(day, pieces.part, hour)
            )
    return found


def _days(day: Day, part: str | None, hour: int) -> list[date]:
    """The candidate days. A night includes the next morning: "yesterday at 1 at night" may be either."""
    days = [found for found in (day.day, day.other) if found]
    if part == "night" and hour < 5:
        after = [found + timedelta(days=1) for found in days]
        return after if day.night else [*days, *after]
    return days


def _overnight(today: When, before: When, here: datetime) -> bool:
    return today.occurred_at > here + AHEAD and here - before.occurred_at <= OVERNIGHT


def hours_of(clock: Clock, part: str | None) -> tuple[int, ...]:
    """The candidate hours (0 to 23); none if the words contradict each other."""
    halves: tuple[int, ...] = (clock.hour % 12, clock.hour % 12 + 12) if clock.open else (clock.hour,)
    if clock.half:
        halves = tuple(hour for hour in halves if (hour < 12) == (clock.half == "am"))
    if part is None or not halves:
        return halves
    if (
        part == "evening" and clock.hour == 12 and clock.open
    ):  # "12 in the evening": noon or midnight, people say both
        return halves
    return tuple(hour for hour in halves if hour in _hours_of(part))


def _hours_of(part: str) -> frozenset[int]:
    """The hours that people give with this part (in Arabic, morning and evening are the halves of the day)."""
    hours: dict[str, Iterable[int]] = {
        "after_midnight": range(6),
        "dawn": range(2, 8),
        "morning": range(12),
        "noon": range(10, 16),
        "afternoon": range(12, 20),
        "evening": range(12, 24),
        "night": (*range(18, 24), *range(6)),
    }
    return frozenset(hours[part])


def _local(day: date, at: time, zone: ZoneInfo, here: datetime | None) -> datetime:
    """A wall-clock time in the zone. In a repeated hour the later one, unless it is in the future; a skipped time is
    moved by the skipped hour."""
    first = datetime.combine(day, at, zone)
    again = first.replace(fold=1).astimezone(UTC)
    # A skipped hour has two offsets too, but there the second one is the earlier instant.
    if here and first.astimezone(UTC) < again <= here.astimezone(UTC):
        return again.astimezone(zone)
    return first.astimezone(UTC).astimezone(zone)


def _floor(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _a_day_before(when: When) -> When:
    return replace(when, occurred_at=when.occurred_at - timedelta(days=1))
