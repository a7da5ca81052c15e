"""Whether another program receives updates with the same token: Telegram answers 409 to one of the two."""

import time
from collections import deque
from collections.abc import Callable

#: So many answers within so many seconds: the overlap of a restart is shorter.
CONFLICTS = 3
WITHIN_S = 120.0


class Conflicts:
    """The last times at which Telegram said so, by a monotonic clock."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._times: deque[float] = deque(maxlen=CONFLICTS)

    def note(self) -> None:
        """Telegram said so just now."""
        self._times.append(self._monotonic())

    @property
    def persist(self) -> bool:
        """Whether it goes on."""
        return len(self._times) == CONFLICTS and self._monotonic() - self._times[0] < WITHIN_S
