"""What waits for the bot: one queue, fetched by long polling or delivered to a webhook."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

from bot.sandbox.protocol.errors import conflict
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.model import Json

LIFETIME = 24 * 3600
KEPT_CONFIRMED = 200
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True)
class Update:
    """One thing that happened, with its number."""

    id: int
    kind: str
    payload: Json
    time: float

    def wire(self) -> Json:
        """The update as the Bot API shows it."""
        return {"update_id": self.id, self.kind: self.payload}


@dataclass
class Webhook:
    """Where updates are delivered, and how that went."""

    url: str
    secret: str | None = None
    last_error_date: int | None = None
    last_error_message: str | None = None
    max_connections: int = 40
    ip_address: str = "127.0.0.1"


class UpdateQueue:
    """Updates in order, until the bot confirms them or a day is over."""

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
        """Queue an update, unless the bot did not ask for its kind."""
        if kind in NOT_BY_DEFAULT if self.allowed is None else kind not in self.allowed:
            return
        self.pending.append(Update(self.next_id, kind, payload, self.clock.now()))
        self.next_id += 1
        self._news.set()

    def allow(self, kinds: list[str] | None) -> None:
        """Which kinds are queued from now on; an empty list means the default ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm_before(self, offset: int) -> None:
        """Forget what the bot has taken. A negative offset keeps only the newest ones."""
        if offset < 0:
            while len(self.pending) > -offset:
                self.confirmed.append(self.pending.popleft())
            return
        while self.pending and self.pending[0].id < offset:
            self.confirmed.append(self.pending.popleft())

    def drop_old(self) -> None:
        """Telegram keeps updates for a day."""
        oldest = self.clock.now() - LIFETIME
        while self.pending and self.pending[0].time < oldest:
            self.pending.popleft()

    def drop_all(self) -> None:
        """What `drop_pending_updates` asks for."""
        self.pending.clear()

    def close(self) -> None:
        """The end: no poll waits any longer."""
        self.closing = True
        self._news.set()

    def wake(self) -> None:
        """Let whoever waits look again."""
        self._news.set()

    async def deliverable(self) -> None:
        """Until there is something to deliver and somewhere to deliver it, or the server ends."""
        while not self.closing and not (self.webhook and self.pending):
            self._news.clear()
            await self._news.wait()

    async def poll(self, offset: int | None, limit: int, seconds: float) -> list[Update]:
        """The next updates, at once or as soon as there is one. A newer poll ends an older one."""
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
            raise conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )

    def info(self) -> dict[str, Any]:
        """What getWebhookInfo answers."""
        hook = self.webhook
        info: dict[str, Any] = {"url": hook.url if hook else "", "has_custom_certificate": False}
        info["pending_update_count"] = len(self.pending)
        if hook:
            info["max_connections"] = hook.max_connections
            info["ip_address"] = hook.ip_address
            if hook.last_error_date is not None:
                info["last_error_date"] = hook.last_error_date
                info["last_error_message"] = hook.last_error_message
        if self.allowed is not None:
            info["allowed_updates"] = sorted(self.allowed)
        return info
