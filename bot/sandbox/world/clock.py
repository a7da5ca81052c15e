"""The server's clock: real time by default, moved or stopped on demand."""

from collections.abc import Callable


class Clock:
    """Gives the time that dates of messages and all ages are taken from."""

    def __init__(self, source: Callable[[], float]) -> None:
        self._source = source
        self._shift = 0.0
        self._stopped_at: float | None = None

    def now(self) -> float:
        """Seconds since 1970."""
        if self._stopped_at is not None:
            return self._stopped_at
        return self._source() + self._shift

    def stop_at(self, moment: float) -> None:
        """Stand still at this moment until moved again."""
        self._stopped_at = moment

    def advance(self, seconds: float) -> None:
        """Jump forward (or back), standing or running."""
        if self._stopped_at is None:
            self._shift += seconds
        else:
            self._stopped_at += seconds

    def run(self) -> None:
        """Go back to real time."""
        self._shift = 0.0
        self._stopped_at = None
