"""The machine's clock, compared with Telegram's: every answer carries a `Date` header (RFC 9110, section 6.6.1)."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

log = logging.getLogger(__name__)

#: From this difference on there is a warning, and a jump forward counts as wrong; from the other on, every clock does.
INACCURATE = timedelta(minutes=2)
WRONG = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Telegram's time and the monotonic seconds when an answer came, and how far the machine's clock was ahead."""

    telegram: datetime
    monotonic: float
    ahead: timedelta


class CheckedClock:
    """Returns the machine's time, or Telegram's while the machine's is wrong.

    Between two answers Telegram's time goes on by a monotonic clock, which nobody can set. Safe to use from several
    threads; `compare` is called from one.
    """

    def __init__(
        self, machine: Callable[[], datetime], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._machine = machine
        self._monotonic = monotonic
        self._last: _Comparison | None = None
        self._jumped = False
        self._wrong_since: float | None = None

    def __call__(self) -> datetime:
        """Return the time, in UTC. Before the first comparison it is the machine's."""
        now = self._machine()
        ahead = self._ahead(now)
        return now if ahead is None or not self._is_wrong(ahead) else now - ahead

    def compare(self, telegram: datetime) -> None:
        """Compare with the time that an answer of Telegram carries, just received."""
        ahead, monotonic = self._machine() - telegram, self._monotonic()
        if abs(ahead) < INACCURATE:
            self._jumped = False
        elif self._last is not None and ahead - self._last.ahead >= INACCURATE:
            self._jumped = True
        before, self._last = self._last, _Comparison(telegram, monotonic, ahead)
        if not self._is_wrong(ahead):
            self._wrong_since = None
        elif self._wrong_since is None:
            self._wrong_since = monotonic
        if _grade(ahead) != (_grade(before.ahead) if before else 0):
            log.warning(
                "the clock was compared with Telegram's", extra={"seconds": round(ahead.total_seconds())}
            )

    @property
    def ahead(self) -> timedelta | None:
        """How far the machine's clock is ahead of Telegram's; negative: behind; None: not compared yet."""
        return self._ahead(self._machine())

    @property
    def wrong_for_s(self) -> float:
        """Seconds since the clock was found to be wrong; 0: it is not."""
        return 0.0 if self._wrong_since is None else self._monotonic() - self._wrong_since

    def is_right(self) -> bool:
        """Whether what is due by this clock may be done: Telegram agreed, and nobody set the clock since."""
        ahead, last = self.ahead, self._last
        if ahead is None or last is None:
            return False
        return not self._is_wrong(ahead) and abs(ahead - last.ahead) < INACCURATE

    def _ahead(self, now: datetime) -> timedelta | None:
        last = self._last
        if last is None:
            return None
        return now - last.telegram - timedelta(seconds=self._monotonic() - last.monotonic)

    def _is_wrong(self, ahead: timedelta) -> bool:
        return abs(ahead) >= WRONG or (self._jumped and ahead >= INACCURATE)


def _grade(ahead: timedelta) -> int:
    return (abs(ahead) >= INACCURATE) + (abs(ahead) >= WRONG)


def describe_difference(ahead: timedelta) -> str:
    """Say in words how far the clock is off, for health and doctor."""
    seconds = abs(ahead.total_seconds())
    units = {86400: "days", 3600: "hours", 60: "minutes", 0.5: "seconds"}
    unit = next((each for each in units if seconds >= 2 * each), 0.5)
    direction = "ahead of" if ahead > timedelta() else "behind"
    return f"the clock is {seconds // max(unit, 1):.0f} {units[unit]} {direction} Telegram's"
