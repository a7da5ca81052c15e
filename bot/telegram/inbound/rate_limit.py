"""How much one chat is read: after a burst its updates wait their turn, so that a flood slows nobody else. Nothing of
somebody who joined is lost by it; a stranger's flood is not even kept."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from bot.telegram.outbound.rate_limit import Bucket

Key = TypeVar("Key", bound=Hashable)

#: How many chats are remembered at once; the one heard of longest ago is forgotten first.
MOST_REMEMBERED = 10_000
#: A stranger's updates that are read: so many at once, then one in so many seconds. An invitation needs two.
STRANGER_BURST = 20
STRANGER_PAUSE_S = 30.0


class Buckets(Generic[Key]):
    """One bucket for each of many, in bounded memory. Time is a monotonic clock's, handed in."""

    def __init__(self, rate: float, burst: int) -> None:
        self._rate, self._burst = rate, burst
        self._buckets: OrderedDict[Key, Bucket] = OrderedDict()

    def of(self, key: Key, now: float) -> Bucket:
        """Whose bucket this is."""
        bucket = self._buckets.get(key) or Bucket(self._rate, self._burst, now)
        self._buckets[key] = bucket
        self._buckets.move_to_end(key)
        if len(self._buckets) > MOST_REMEMBERED:
            self._buckets.popitem(last=False)
        return bucket

    def lets(self, key: Key, now: float) -> bool:
        """Whether one more may come; then it is counted."""
        bucket = self.of(key, now)
        if bucket.wait(now) > 0:
            return False
        bucket.take()
        return True


class RateLimiter:
    """Which chats rest, because much of theirs was just handled."""

    def __init__(self, rate: float, burst: int) -> None:
        self._buckets: Buckets[int] = Buckets(rate, burst)
        self._resting: set[int] = set()

    def had(self, chats: Iterable[int], now: float) -> None:
        """One update of each of these chats was handled."""
        for chat in chats:
            bucket = self._buckets.of(chat, now)
            bucket.take()
            if bucket.wait(now) > 0:
                self._resting.add(chat)

    def resting(self, now: float) -> tuple[set[int], float | None]:
        """The chats that rest now, and seconds until one of them has its turn again."""
        waits = {chat: self._buckets.of(chat, now).wait(now) for chat in self._resting}
        self._resting = {chat for chat, wait in waits.items() if wait > 0}
        return set(self._resting), min((waits[chat] for chat in self._resting), default=None)
