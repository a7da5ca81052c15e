"""The server's clock: real time by default, moved or stopped on request."""

from collections.abc import Callable


class Clock:
    """The time for the dates of messages and for all ages."""

    def __init__(self, source: Callable[[], float]) -> None:
        self._source = source
        self._shift = 0.0
        self._stopped_at: float | None = None

    def follow(self, source: Callable[[], float]) -> None:
        """Follow another clock, such as that of a story."""
        self._source = source

    def now(self) -> float:
        """Return the time in seconds since 1970."""
        if self._stopped_at is not None:
            return self._stopped_at
        return self._source() + self._shift

    def stop_at(self, moment: float) -> None:
        """Stop at this time until moved again."""
        self._stopped_at = moment

    def advance(self, seconds: float) -> None:
        """Move forward (or back), stopped or running."""
        if self._stopped_at is None:
            self._shift += seconds
        else:
            self._stopped_at += seconds

    def run(self) -> None:
        """Return to real time."""
        self._shift = 0.0
        self._stopped_at = None
