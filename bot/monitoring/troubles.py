"""What is wrong with what the service stands on – clock, token, webhook, disk –, for health and for coordinators."""

from bot.monitoring.clock import INACCURATE, CheckedClock, describe_difference
from bot.monitoring.conflicts import Conflicts
from bot.monitoring.disk import Disk

#: Seconds for which the clock is wrong before coordinators are told: what passes by itself needs nobody.
TELL_AFTER_S = 60.0
#: So many looks in a row at which Telegram could not deliver to the webhook.
UNDELIVERED = 2


class Troubles:
    """The troubles that only the person who runs the computer can end."""

    def __init__(self, clock: CheckedClock, conflicts: Conflicts, disk: Disk) -> None:
        self._clock = clock
        self._conflicts = conflicts
        self.disk = disk
        self._undelivered = 0
        self._reason = ""

    def note_webhook(self, reason: str) -> None:
        """Note why Telegram cannot deliver to the webhook; empty: it can."""
        self._undelivered = self._undelivered + 1 if reason else 0
        self._reason = reason

    def lasting(self) -> dict[str, bool | None]:
        """Return whether each trouble that coordinators are told of lasts; None: that is not known yet."""
        clock: bool | None = False if self._clock.is_right() else None
        if self._clock.wrong_for_s >= TELL_AFTER_S:
            clock = True
        return {
            "clock": clock,
            "two-programs": self._conflicts.persist,
            "webhook": self._undelivered >= UNDELIVERED,
            "disk": self.disk.is_short,
        }

    def describe(self) -> tuple[str, str]:
        """Return what is wrong, and what is only to be looked at; each may be empty."""
        wrong, look, ahead = [], [], self._clock.ahead
        if ahead is not None and abs(ahead) >= INACCURATE:
            off = describe_difference(ahead)
            if self._clock.is_right():
                look.append(off)
            else:
                wrong.append(f"{off}: nothing is published or deleted until it is right")
        if self._conflicts.persist:
            wrong.append("another program receives with the same token: stop one of the two")
        if self._undelivered >= UNDELIVERED:
            wrong.append(f"Telegram cannot deliver to the webhook: {self._reason}")
        if self.disk.refuses:
            wrong.append(f"nothing can be written to {self.disk.folder}")
        elif self.disk.is_short:
            look.append(f"{self.disk.free / 1e6:.0f} MB are free in {self.disk.folder}")
        return "; ".join(wrong), "; ".join(look)
