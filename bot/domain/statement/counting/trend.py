"""The escalation rule: did attacks rise? Uses only the number of attacks per day.

The largest N from 7 down to 2 for which each of the N days ending on the statement's day had an attack,
the N days had at least 10 together, and their daily mean is at least 1.5 times the mean of the 14 days
before them and beyond its 99 % Poisson range: the sum of the N days lies above the range that
would contain 99 of 100 sums if the earlier mean still applied.
"""

import math
from collections.abc import Iterable
from datetime import date, timedelta

from storage.model.records import DayCount

LONGEST, SHORTEST = 7, 2
FORTNIGHT = 14
KNOWN_NEEDED = 7
ATTACKS_NEEDED = 10
RANGE = 0.99


def rising_days(history: Iterable[DayCount], last: date) -> int | None:
    """Return over how many days, ending on `last`, attacks rose; None if there is no rise."""
    known = {count.day: count.attacks for count in history if count.known}
    return next((n for n in range(LONGEST, SHORTEST - 1, -1) if _rose(known, last, n)), None)


def _rose(known: dict[date, int], last: date, days: int) -> bool:
    window = [known.get(last - timedelta(days=back), 0) for back in range(days)]
    before = [known.get(last - timedelta(days=days + back)) for back in range(FORTNIGHT)]
    base = [count for count in before if count is not None]
    if min(window) < 1 or sum(window) < ATTACKS_NEEDED or len(base) < KNOWN_NEEDED or sum(base) == 0:
        return False
    # In whole numbers, to be exact at the limit: sum/days >= 1.5 * sum(base)/len(base).
    if 2 * sum(window) * len(base) < 3 * sum(base) * days:
        return False
    return sum(window) > upper_bound(days * sum(base) / len(base))


def upper_bound(mean: float, share: float = RANGE) -> int:
    """Return the upper end of the central range that holds `share` of a Poisson variable.

    Exact: sums the probabilities, in logarithms so that a large mean does not underflow.
    """
    wanted = 1 - (1 - share) / 2
    total, count = 0.0, 0
    while True:
        total += math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
        # Far above the mean only rounding errors are added: stop there at the latest.
        if total >= wanted or count > mean + 20 * math.sqrt(mean) + 50:
            return count
        count += 1
