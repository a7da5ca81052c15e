"""The escalation rule: did attacks rise? Uses only the number of attacks per day.

A window of days that ends on the statement's day is compared with its base: the known days among the 14 before it,
at least 7. A rise over N days (the largest from 7 down to 2) is claimed if the window has at least 10 attacks, every
day of it at least 2 and at least 1.5 times the base's mean (from N = 4 one day inside may have fewer), the second half
is not below the first, and its sum lies beyond the base's 99 % range and is 1.75 times the most attacks in so many
days of the base. One day alone rises sharply with at least 10
attacks, at least twice the base's largest day and beyond the 99.9 % range.

The range is that of a negative binomial variable: the mean of the base, its variance as many times the Poisson one as
the base's own days show (at least once), and the uncertainty of a mean that was estimated from so few days.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, variance
from typing import Literal

from storage.model.history import DayCount

LONGEST, SHORTEST = 7, 2
FORTNIGHT = 14
KNOWN_NEEDED = 7
ATTACKS_NEEDED = 10
RANGE, SHARP_RANGE = 0.99, 0.999
#: How many times the base's own bursts a rise has: busy days follow each other in quiet weeks, too.
BURST = 1.75


@dataclass(frozen=True, slots=True)
class Claim:
    """What may be claimed of the days that end on the statement's day.

    `rise`: attacks rose over `days` days; `sharp`: on the last day alone (`days` 1); `first`: they are the first ones
    after `days` days without.
    """

    kind: Literal["rise", "sharp", "first"]
    days: int


def find_claim(history: Iterable[DayCount], last: date, period: int | None = None) -> Claim | None:
    """Return what may be claimed of the days that end on `last`; None if nothing.

    `period`: the days of a statement over several days, which are compared with as many before them.
    """
    known = {count.day: count for count in history if count.known}
    if period is not None:
        rose = period >= LONGEST and _rose(known, last, period, period)
        return Claim("rise", period) if rose else None
    claim = _claim(known, last)
    if claim is None or claim.kind == "first":
        return claim
    # A rise that the day before showed, too, is claimed again only where it goes on.
    before = _claim(known, last - timedelta(days=1))
    if before is not None and _attacks(known, last) <= _attacks(known, last - timedelta(days=1)):
        return None
    return claim


def _claim(known: dict[date, DayCount], last: date) -> Claim | None:
    for days in range(LONGEST, SHORTEST - 1, -1):
        if _rose(known, last, days, FORTNIGHT):
            return Claim("rise", days)
    if _rose_sharply(known, last):
        return Claim("sharp", 1)
    without = _days_without(known, last)
    return Claim("first", without) if without >= KNOWN_NEEDED and _attacks(known, last) > 0 else None


def _rose(known: dict[date, DayCount], last: date, days: int, before: int) -> bool:
    window, base = _window(known, last, days), _base(known, last, days, before)
    if len(window) < days or len(base) < KNOWN_NEEDED or sum(window) < ATTACKS_NEEDED or not sum(base):
        return False
    # In whole numbers, to be exact at the limit: count >= 1.5 * sum(base)/len(base).
    low = [n for n, count in enumerate(window) if count < 2 or 2 * count * len(base) < 3 * sum(base)]
    one_inside = days >= 4 and len(low) == 1 and 0 < low[0] < days - 1
    half = days // 2
    if (low and not one_inside) or sum(window[-half:]) < sum(window[:half]):
        return False
    if days < before and sum(window) < BURST * _largest_run(base, days):
        return False
    return sum(window) > upper_bound(base, days, RANGE) and not _more_report(known, last, days, before)


def _largest_run(base: Sequence[int], days: int) -> int:
    """The most attacks in so many days of the base, one after the other."""
    return max(sum(base[n : n + days]) for n in range(max(1, len(base) - days + 1)))


def _rose_sharply(known: dict[date, DayCount], last: date) -> bool:
    window, base = _window(known, last, 1), _base(known, last, 1, FORTNIGHT)
    if not window or window[0] < ATTACKS_NEEDED or len(base) < KNOWN_NEEDED or not sum(base):
        return False
    beyond = window[0] >= 2 * max(base) and window[0] > upper_bound(base, 1, SHARP_RANGE)
    return beyond and not _more_report(known, last, 1, FORTNIGHT)


def _days_without(known: dict[date, DayCount], last: date) -> int:
    """The number of days right before this one that are known to have had no attack."""
    days = 0
    while (before := known.get(last - timedelta(days=days + 1))) is not None and before.attacks == 0:
        days += 1
    return days


def _attacks(known: dict[date, DayCount], day: date) -> int:
    return known[day].attacks if day in known else 0


def _window(known: dict[date, DayCount], last: date, days: int) -> list[int]:
    """The attacks of each known day of the window, without those that may be told twice."""
    found = (known.get(last - timedelta(days=back)) for back in reversed(range(days)))
    return [count.attacks - count.doubtful for count in found if count is not None]


def _base(known: dict[date, DayCount], last: date, days: int, before: int) -> list[int]:
    found = (known.get(last - timedelta(days=days + back)) for back in range(before))
    return [count.attacks for count in found if count is not None]


def _more_report(known: dict[date, DayCount], last: date, days: int, before: int) -> bool:
    """Whether the people who reported are more by over a half than in the base: then more may be seen, not done."""

    def people(back: range) -> set[int]:
        counts = (known.get(last - timedelta(days=n)) for n in back)
        return {person for count in counts if count is not None for person in count.reporters}

    base = people(range(days, days + before))
    return bool(base) and 2 * len(people(range(days))) > 3 * len(base)


def upper_bound(base: Sequence[int], days: int, share: float) -> int:
    """Return the upper end of the central range that holds `share` of all sums of `days` days like those of the base.

    Exact: sums the probabilities, in logarithms so that a large mean does not underflow.
    """
    daily = fmean(base)
    mean = days * daily
    spread = mean * max(1.0, variance(base) / daily) * (1 + days / len(base))
    size, chance = mean * mean / (spread - mean), mean / spread
    constant = size * math.log(chance) - math.lgamma(size)
    wanted = 1 - (1 - share) / 2
    total, count = 0.0, 0
    while True:
        total += math.exp(
            constant + math.lgamma(count + size) - math.lgamma(count + 1) + count * math.log1p(-chance)
        )
        # Far above the mean only rounding errors are added: stop there at the latest.
        if total >= wanted or count > mean + 40 * math.sqrt(spread) + 50:
            return count
        count += 1
