"""Rate limits for incoming updates: after a burst, a chat's updates are processed later, so that a flood slows nobody
else; and so are those of chats whose last update was expensive. Members lose nothing by it; a flood of unknown senders
is not stored.
"""

from collections import OrderedDict
from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

from bot.telegram.outbound.rate_limit import Bucket

Key = TypeVar("Key", bound=Hashable)

#: Most chats remembered at once; the least recently used one is forgotten first.
MOST_REMEMBERED = 10_000
#: An unknown sender's limit: a burst, then one update per pause (seconds). Joining needs two.
STRANGER_BURST = 20
STRANGER_PAUSE_S = 30.0
#: Processor seconds from which an update is expensive: a hundred times as long as a tap.
EXPENSIVE_S = 0.1
#: After an expensive update, chats of which the last one was expensive wait for so many times as long as it took.
PAUSE_FACTOR = 4


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
    """Per-chat limit on handled updates: a chat over its limit is throttled.

    Together, expensive chats get a fifth of the time.
    """

    def __init__(self, rate: float, burst: int) -> None:
        self._buckets: Buckets[int] = Buckets(rate, burst)
        self._throttled: set[int] = set()
        self._expensive: set[int] = set()
        self._expensive_at = 0.0

    def record_handled(self, seconds: Mapping[int, float], now: float) -> None:
        """Count one handled update for each of these chats, which took the processor so many seconds."""
        for chat, took in seconds.items():
            self._expensive.discard(chat)
            if took > EXPENSIVE_S:
                self._expensive.add(chat)
                self._expensive_at = now + PAUSE_FACTOR * took
            bucket = self._buckets.of(chat, now)
            bucket.take()
            if bucket.wait(now) > 0:
                self._throttled.add(chat)

    def throttled(self, now: float) -> tuple[set[int], set[int], float | None]:
        """Return the throttled chats, those of which one at a time is handled, and the seconds until more are."""
        waits = {chat: self._buckets.of(chat, now).wait(now) for chat in self._throttled}
        self._throttled = {chat for chat, wait in waits.items() if wait > 0}
        pauses = [waits[chat] for chat in self._throttled]
        if self._expensive and now < self._expensive_at:
            return self._throttled | self._expensive, set(), min([*pauses, self._expensive_at - now])
        return set(self._throttled), set(self._expensive), min(pauses, default=None)
