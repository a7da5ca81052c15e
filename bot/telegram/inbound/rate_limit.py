"""Rate limits for incoming updates: after a burst, a chat's updates are processed later, so that a flood slows nobody
else. Members lose nothing by it; a flood of unknown senders is not stored.
"""

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from bot.telegram.outbound.rate_limit import Bucket

Key = TypeVar("Key", bound=Hashable)

#: Most chats remembered at once; the least recently used one is forgotten first.
MOST_REMEMBERED = 10_000
#: An unknown sender's limit: a burst, then one update per pause (seconds). Joining needs two.
STRANGER_BURST = 20
STRANGER_PAUSE_S = 30.0


class Buckets(Generic[Key]):
    """One token bucket per key, in bounded memory. Times are of a monotonic clock, passed in."""

    def __init__(self, rate: float, burst: int) -> None:
        self._rate, self._burst = rate, burst
        self._buckets: OrderedDict[Key, Bucket] = OrderedDict()

    def of(self, key: Key, now: float) -> Bucket:
        """Return the bucket of this key."""
        bucket = self._buckets.get(key) or Bucket(self._rate, self._burst, now)
        self._buckets[key] = bucket
        self._buckets.move_to_end(key)
        if len(self._buckets) > MOST_REMEMBERED:
            self._buckets.popitem(last=False)
        return bucket

    def lets(self, key: Key, now: float) -> bool:
        """Return whether one more is within the limit, and count it if so."""
        bucket = self.of(key, now)
        if bucket.wait(now) > 0:
            return False
        bucket.take()
        return True


class RateLimiter:
    """Per-chat limit on handled updates: a chat over its limit is throttled."""

    def __init__(self, rate: float, burst: int) -> None:
        self._buckets: Buckets[int] = Buckets(rate, burst)
        self._throttled: set[int] = set()

    def record_handled(self, chats: Iterable[int], now: float) -> None:
        """Count one handled update for each of these chats."""
        for chat in chats:
            bucket = self._buckets.of(chat, now)
            bucket.take()
            if bucket.wait(now) > 0:
                self._throttled.add(chat)

    def throttled(self, now: float) -> tuple[set[int], float | None]:
        """Return the throttled chats, and the seconds until the first of them is handled again."""
        waits = {chat: self._buckets.of(chat, now).wait(now) for chat in self._throttled}
        self._throttled = {chat for chat, wait in waits.items() if wait > 0}
        return set(self._throttled), min((waits[chat] for chat in self._throttled), default=None)
