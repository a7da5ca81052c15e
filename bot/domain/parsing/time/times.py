"""A typed answer to "when?": the instant it means and how exactly, or why it cannot be taken as it stands.

Codes of `Problem`: not_understood (`words`), no_such_date, contradiction ("14:30 am"), ambiguous
(`candidates`),
in_future (`candidates` when an earlier day may be meant), too_old (more than a year ago). Nothing is guessed:
a bare "3:30" is taken only when one of its two hours lies within the last six hours.
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

#: A clock that runs a little ahead is no time in the future.
AHEAD = timedelta(minutes=5)
OLDEST = timedelta(days=366)
#: A bare clock time this recent is the one meant; else both halves of the day are offered.
RECENT = timedelta(hours=6)
#: Without a day, a time of day that is still to come today is yesterday's when no longer ago than this.
OVERNIGHT = timedelta(hours=15)
_STARTS = tuple(
    zip(
        (0, 4, 7, 11, 14, 17, 21),
        ("after_midnight", "dawn", "morning", "noon", "afternoon", "evening", "night"),
        strict=True,
    )
)
_COARSER = {"minute": "quarter_hour", "quarter_hour": "hour"}


@dataclass(frozen=True, slots=True)
class When:
    """An instant, aware and in the zone asked for, and how exactly it is known (TIME_PRECISIONS)."""

    occurred_at: datetime
    precision: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text gives no time; see the module's list. `candidates`: times that may be meant, in order."""

    code: str
    words: tuple[str, ...] = ()
    candidates: tuple[When, ...] = ()


def part_of_day(moment: datetime) -> str:
    """The part of the day (a code of PARTS_OF_DAY) in which this local time lies."""
    return next(code for start, code in reversed(_STARTS) if moment.hour >= start)


def canonical(day: date, part: str, zone: ZoneInfo) -> When:
    """The instant that stands for a part of a day."""
    return When(_local(day, time(*PARTS_OF_DAY[part]), zone, None), "part_of_day")


def read_when(text: str, now: datetime, zone: ZoneInfo, lexicon: Lexicon) -> When | Problem:
    """The time that a text means, said at `now` (aware). Never raises, whatever the text."""
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
    said = pieces.ago or pieces.clock or pieces.part or pieces.day
    if pieces.unread or pieces.twice or not said:
        return Problem("not_understood", tuple(pieces.unread))
    if pieces.ago and (pieces.clock or pieces.part or pieces.day):
        return Problem("not_understood")
    if pieces.day and pieces.day.day is None:
        return Problem("no_such_date")
    if pieces.clock and not _hours(pieces.clock, pieces.part):
        return Problem("contradiction")
    return None


def _choose(found: list[When], pieces: Pieces, now: datetime) -> When | Problem:
    """One instant of those that may be meant, or what to ask back."""
    past = sorted(
        (when for when in found if when.occurred_at <= now + AHEAD), key=lambda when: when.occurred_at
    )
    if not past:
        earlier = [_a_day_before(when) for when in found] if pieces.day is None else []
        return Problem("in_future", candidates=tuple(earlier))
    recent = [when for when in past if when.occurred_at >= now - OLDEST]
    if not recent:
        return Problem("too_old")
    latest = recent[-1]
    if len(recent) == 1 or (now - latest.occurred_at <= RECENT and _near_enough(pieces, latest, now)):
        return latest
    return Problem("ambiguous", candidates=tuple(recent[-2:]))


def _near_enough(pieces: Pieces, latest: When, now: datetime) -> bool:
    """Only the half of the day is ever settled by nearness; two days that may be meant are asked."""
    named = pieces.day
    return named is None or (named.other is None and latest.occurred_at.date() == _today(now, latest))


def _today(now: datetime, when: When) -> date:
    return now.astimezone(when.occurred_at.tzinfo).date()


def _from_ago(ago: Ago, here: datetime, zone: ZoneInfo) -> When:
    if ago.precision == "date":
        return When(_local((here - ago.length).date(), time(12), zone, None), "date")
    # Passed time is counted in UTC, so that the hour of a clock change is not counted twice or left out.
    instant = (here.astimezone(UTC) - ago.length).astimezone(zone)
    return When(instant.replace(second=0, microsecond=0), ago.precision)


def _from_day(day: Day | None, here: datetime, zone: ZoneInfo) -> list[When]:
    days = [] if day is None else [found for found in (day.day, day.other) if found]
    noons = [_local(found, time(12), zone, here) for found in days]
    # "Today", said in the morning: noon is still to come.
    return [When(min(noon, _floor(here)) if noon.date() == here.date() else noon, "date") for noon in noons]


def _from_part(part: str, day: Day | None, here: datetime, zone: ZoneInfo) -> list[When]:
    if day is None or (day.day == here.date() and part == part_of_day(here)):
        today = canonical(here.date(), part, zone)
        if today.occurred_at > here and part == part_of_day(here):
            return [When(_floor(here), "hour")]  # inside the part, before its canonical hour
        before = canonical(here.date() - timedelta(days=1), part, zone)
        return [before] if _overnight(today, before, here) and day is None else [today]
    if part == "night" and day.day == here.date() and here.hour < 4:  # "tonight", said after midnight
        return [canonical(here.date() - timedelta(days=1), part, zone)]
    return [canonical(found, part, zone) for found in (day.day, day.other) if found]


def _from_clock(clock: Clock, pieces: Pieces, here: datetime, zone: ZoneInfo) -> list[When]:
    hours, day = _hours(clock, pieces.part), pieces.day
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
    """The days meant. A night reaches into the next day: "yesterday at 1 at night" may be either."""
    days = [found for found in (day.day, day.other) if found]
    if part == "night" and hour < 5:
        after = [found + timedelta(days=1) for found in days]
        return after if day.night else [*days, *after]
    return days


def _overnight(today: When, before: When, here: datetime) -> bool:
    return today.occurred_at > here + AHEAD and here - before.occurred_at <= OVERNIGHT


def _hours(clock: Clock, part: str | None) -> tuple[int, ...]:
    """The hours of the 24 that may be meant; none when the words contradict each other."""
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
    """The hours that people call so with a clock time (in Arabic morning and evening are the halves)."""
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
    """A wall-clock time in the zone. In the hour that comes twice the later one, unless it is still to
    come; a time that the clock jumps over is moved on by the jump."""
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
