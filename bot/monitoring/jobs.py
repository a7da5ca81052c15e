"""Failing scheduled jobs: each cause is logged once, failures are counted and reported while they last."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bot.monitoring.failures import leaves, where

log = logging.getLogger(__name__)

#: After this many failures in a row a job keeps failing: the service is unhealthy.
KEEPS_FAILING = 3


@dataclass(slots=True)
class _Failing:
    times: int = 0
    logged: set[tuple[str, str]] = field(default_factory=set)


class Jobs:
    """The state of the scheduled jobs. `count` is called with the name of a job at each failure."""

    def __init__(self, names: Iterable[str] = (), count: Callable[[str], None] = lambda _name: None) -> None:
        self._names = tuple(names)
        self._count = count
        self._failing: dict[str, _Failing] = {}

    def failed(self, name: str, error: BaseException) -> None:
        """Record a failure; each cause is logged once, with its place in our code, until the job succeeds."""
        failing = self._failing.setdefault(name, _Failing())
        failing.times += 1
        self._count(name)
        for each in leaves(error):
            cause = (type(each).__name__, where(each) or where(error))
            if cause not in failing.logged:
                failing.logged.add(cause)
                log.error("a scheduled job failed", extra={"job": name, "kind": cause[0], "at": cause[1]})

    def worked(self, name: str) -> None:
        """Record a success."""
        failing = self._failing.pop(name, None)
        if failing is not None:
            log.info("a scheduled job works again", extra={"job": name, "count": failing.times})

    def state(self) -> dict[str, bool]:
        """Return for every job whether its last run failed."""
        return {name: name in self._failing for name in (*self._names, *self._failing)}

    def keep_failing(self) -> str:
        """Return the names of the jobs that keep failing, as one text."""
        return ", ".join(name for name, failing in self._failing.items() if failing.times >= KEEPS_FAILING)
