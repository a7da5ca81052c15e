"""The bot's pending updates: one queue, fetched by long polling or delivered to a webhook."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

from bot.sandbox.protocol.errors import OTHER_POLL, conflict
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.world.clock import Clock

#: This machine: nothing comes from another one, and nothing goes there.
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LIFETIME = 24 * 3600
KEPT_CONFIRMED = 200
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True)
class Update:
    """An update with its id, kind and time."""

    id: int
    kind: str
    payload: Json
    time: float

    def wire(self) -> Json:
        """The update as the Bot API shows it."""
        return {"update_id": self.id, self.kind: self.payload}


@dataclass
class Webhook:
    """The webhook and its last error."""

    url: str
    secret: str | None = None
    last_error_date: int | None = None
    last_error_message: str | None = None
    max_connections: int = 40
    ip_address: str = "127.0.0.1"


class UpdateQueue:
    """Updates in order, until the bot confirms them or a day has passed."""

    def __init__(self, clock: Clock, first_id: int) -> None:
        self.clock = clock
        self.next_id = first_id
        self.pending: deque[Update] = deque()
        self.confirmed: deque[Update] = deque(maxlen=KEPT_CONFIRMED)
        self.allowed: frozenset[str] | None = None
        self.webhook: Webhook | None = None
        self.closing = False
        self._poller: object | None = None
        self._news = asyncio.Event()

    def add(self, kind: str, payload: Json) -> None:
        """Queue an update if the bot asked for its kind."""
        if kind in NOT_BY_DEFAULT if self.allowed is None else kind not in self.allowed:
            return
        self.pending.append(Update(self.next_id, kind, payload, self.clock.now()))
        self.next_id += 1
        self._news.set()

    def allow(self, kinds: list[str] | None) -> None:
        """Set the kinds that are queued from now on; an empty list means the default ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm_before(self, offset: int) -> None:
        """Remove confirmed updates. A negative offset keeps only the newest ones."""
        while self.pending and (self.pending[0].id < offset if offset >= 0 else len(self.pending) > -offset):
            self.confirmed.append(self.pending.popleft())

    def drop_old(self) -> None:
        """Remove updates older than a day, as Telegram does."""
        oldest = self.clock.now() - LIFETIME
        while self.pending and self.pending[0].time < oldest:
            self.pending.popleft()

    def drop_all(self) -> None:
        """Remove all pending updates (`drop_pending_updates`)."""
        self.pending.clear()

    def close(self) -> None:
        """End all waiting: the server stops."""
        self.closing = True
        self._news.set()

    def wake(self) -> None:
        """Wake the waiting poll or delivery."""
        self._news.set()

    async def deliverable(self) -> None:
        """Wait until there are an update and a webhook, or the server ends."""
        while not self.closing and not (self.webhook and self.pending):
            self._news.clear()
            await self._news.wait()

    async def poll(self, offset: int | None, limit: int, seconds: float) -> list[Update]:
        """Return the next updates, waiting up to `seconds` for one. A newer poll ends an older one."""
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        me = self._poller = object()
        self._news.set()
        if offset is not None:
            self.confirm_before(offset)
        self.drop_old()
        if not self.pending and seconds > 0:
            await self._wait_as(me, seconds)
        return [self.pending[i] for i in range(min(limit, len(self.pending)))]

    async def _wait_as(self, me: object, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not self.pending and not self.closing:
                    self._news.clear()
                    await self._news.wait()
                    if self._poller is not me:
                        break
                    if self.webhook is not None:
                        raise conflict("terminated by setWebhook request")
        except TimeoutError:
            return
        if self._poller is not me:
            raise conflict(OTHER_POLL)

    def info(self) -> dict[str, Any]:
        """Return the result of getWebhookInfo."""
        hook = self.webhook
        names = ("max_connections", "ip_address", "last_error_date", "last_error_message")
        known = {name: getattr(hook, name) for name in names} if hook else {}
        return {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
            **{name: value for name, value in known.items() if value is not None},
            **({} if self.allowed is None else {"allowed_updates": sorted(self.allowed)}),
        }
