"""What is wrong with the clock or the token, in words for health and by name for coordinators."""

from bot.monitoring.clock import INACCURATE, CheckedClock, describe_difference
from bot.monitoring.conflicts import Conflicts

#: Seconds for which the clock is wrong before coordinators are told: what passes by itself needs nobody.
TELL_AFTER_S = 60.0


class ConnectionState:
    """What the answers of Telegram say about this machine."""

    def __init__(self, clock: CheckedClock, conflicts: Conflicts) -> None:
        self._clock = clock
        self._conflicts = conflicts

    def troubles(self) -> dict[str, bool | None]:
        """Return whether each trouble that coordinators are told of lasts; None: that is not known yet."""
        clock: bool | None = False if self._clock.is_right() else None
        if self._clock.wrong_for_s >= TELL_AFTER_S:
            clock = True
        return {"clock": clock, "two-programs": self._conflicts.persist}

    def describe(self) -> tuple[str, str]:
        """Return what is wrong, and what is only to be looked at; each may be empty."""
        wrong, ahead = [], self._clock.ahead
        off = describe_difference(ahead) if ahead is not None and abs(ahead) >= INACCURATE else ""
        if off and not self._clock.is_right():
            wrong.append(f"{off}: nothing is published or deleted until it is right")
            off = ""
        if self._conflicts.persist:
            wrong.append("another program receives with the same token: stop one of the two")
        return "; ".join(wrong), off
