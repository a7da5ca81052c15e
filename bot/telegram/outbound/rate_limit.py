"""Rate limits for sending, as Telegram sets them: about 30 messages a second in all, 1 a second per chat with short
bursts, 20 a minute per group or channel. Callback answers do not count.
"""

from dataclasses import dataclass

from bot.config.settings import Settings


@dataclass(frozen=True, slots=True)
class Limits:
    """Rates in messages per second; a burst is how many may be sent at once."""

    overall_rate: float = 30.0
    overall_burst: int = 10
    chat_rate: float = 1.0
    chat_burst: int = 5
    group_rate: float = 20 / 60
    group_burst: int = 20

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Return the limits in settings; a group's burst is what it may get in a minute."""
        return cls(
            overall_rate=settings.send_rate_overall,
            overall_burst=max(1, round(settings.send_rate_overall / 3)),
            chat_rate=settings.send_rate_chat,
            chat_burst=settings.send_burst,
            group_rate=settings.send_rate_group / 60,
            group_burst=max(1, round(settings.send_rate_group)),
        )


class Bucket:
    """A token bucket. Times are of a monotonic clock, passed in."""

    def __init__(self, rate: float, burst: int, now: float) -> None:
        self._rate = rate
        self._burst = burst
        self._tokens = float(burst)
        self._at = now

    def wait(self, now: float) -> float:
        """Return the seconds until one may go; 0 is now."""
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._rate)
        self._at = now
        return 0.0 if self._tokens >= 1 - 1e-9 else (1 - self._tokens) / self._rate

    def take(self) -> None:
        """Take a token."""
        self._tokens -= 1

    @property
    def full(self) -> bool:
        """Whether all tokens are back, so that the bucket can be forgotten."""
        return self._tokens >= self._burst


class SendRateLimiter:
    """Decides when a message to a chat may be sent. Times are of a monotonic clock, passed in."""

    def __init__(self, limits: Limits, now: float) -> None:
        self._limits = limits
        self._overall = Bucket(limits.overall_rate, limits.overall_burst, now)
        self._chats: dict[int, Bucket] = {}

    def wait(self, telegram_id: int, now: float) -> float:
        """Return the seconds until a message to this chat may be sent; at 0 it is counted as sent."""
        bucket = self._bucket(telegram_id, now)
        wait = max(bucket.wait(now), self._overall.wait(now))
        if wait > 0:
            return wait
        bucket.take()
        self._overall.take()
        return 0.0

    def _bucket(self, telegram_id: int, now: float) -> Bucket:
        found = self._chats.get(telegram_id)
        if found is None:
            if len(self._chats) > 10_000:
                self._chats = {chat: b for chat, b in self._chats.items() if b.wait(now) > 0 or not b.full}
            group = telegram_id < 0
            rate = self._limits.group_rate if group else self._limits.chat_rate
            burst = self._limits.group_burst if group else self._limits.chat_burst
            found = self._chats[telegram_id] = Bucket(rate, burst, now)
        return found
