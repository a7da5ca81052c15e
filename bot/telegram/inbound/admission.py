"""Admission control: which updates are stored in the inbox.

Members' updates are, unless their chat's queue is full; unknown chats may send few. A flood of unknown senders costs
one look into the database per batch, and nothing of it is stored.
"""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from bot.services import flood_notice
from bot.services.context import AppContext
from bot.telegram.inbound.rate_limit import STRANGER_BURST, STRANGER_PAUSE_S, Buckets
from bot.telegram.inbound.update import ABOUT_CHATS, IncomingUpdate
from storage.repositories.people import chats

#: After this many updates of a chat, its pending ones are counted.
COUNT_AFTER = 20
#: Seconds for which a member is remembered.
REMEMBER_S = 600.0
#: How many members are remembered at once.
MOST_REMEMBERED = 50_000

Row = tuple[int, int, IncomingUpdate]


class Admission:
    """Remembers the members, how much each chat sent, and which queues are full."""

    def __init__(
        self,
        context: AppContext,
        strangers: Buckets[int] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._context = context
        self._clock = clock
        self._strangers = strangers or Buckets(1 / STRANGER_PAUSE_S, STRANGER_BURST)
        # In a group each member gets at most half of the group's rate, so that the others are read, too.
        self._group_members: Buckets[tuple[int, int]] = Buckets(
            context.settings.inbound_rate / 2, max(1, context.settings.inbound_burst // 2)
        )
        self._loud: set[int] = set()
        self._members: dict[int, tuple[float, int]] = {}
        self._unknown: set[int] = set()
        self._counts: Counter[int] = Counter()
        self._full: set[int] = set()
        self.refused = 0

    def admit(self, session: Any, updates: list[tuple[int, IncomingUpdate]]) -> list[Row]:
        """Return the updates of a batch to store, with our number of each chat."""
        if len(self._members) > MOST_REMEMBERED or len(self._counts) > MOST_REMEMBERED:
            self._members.clear()
            self._counts.clear()
        self._unknown.clear()  # they may have joined meanwhile
        self._loud.clear()
        rows = [row for number, incoming in updates if (row := self._row(session, number, incoming))]
        full = self._find_full(session, Counter(chat for _, chat, _ in rows))
        self.refused = sum(chat in full for _, chat, _ in rows)
        flood_notice.notify_loud_senders(session, self._context, self._loud)
        return [row for row in rows if row[1] not in full]

    def _row(self, session: Any, number: int, incoming: IncomingUpdate) -> Row | None:
        chat = self._find_member(session, incoming.sender)
        if chat is not None and incoming.private and incoming.sender == incoming.chat:
            return number, chat, incoming
        # Telegram's own word about a chat that we know, whoever caused it.
        told = incoming.kind in ABOUT_CHATS and chats.find(session, incoming.chat) is not None
        if chat is None and not told and not self._strangers.lets(incoming.sender, self._clock()):
            return None
        if chat is not None and not told and not self._is_within_limit(incoming):
            self._loud.add(chat)
            return None
        return number, chats.find_or_create(session, incoming.chat), incoming

    def _is_within_limit(self, incoming: IncomingUpdate) -> bool:
        """Whether this member of a group is within their limit there."""
        return self._group_members.lets((incoming.chat, incoming.sender), self._clock())

    def _find_member(self, session: Any, sender: int) -> int | None:
        """Return a member's own chat. Members are remembered for a while; unknown senders may join at any moment."""
        now = self._clock()
        known = self._members.get(sender)
        if known is not None and now - known[0] < REMEMBER_S:
            return known[1]
        if sender in self._unknown:
            return None
        chat = chats.find_member_chat(session, sender)
        if chat is None:
            self._members.pop(sender, None)
            self._unknown.add(sender)
        else:
            self._members[sender] = (now, chat)
        return chat

    def _find_full(self, session: Any, counts: Counter[int]) -> set[int]:
        """Return the chats whose queue is full: counted now and then, and while one is full."""
        self._counts.update(counts)
        due = {chat for chat in counts if chat in self._full or self._counts[chat] >= COUNT_AFTER}
        for chat in due:
            del self._counts[chat]
        coming = {chat: counts[chat] for chat in due}
        full = flood_notice.find_full_chats(session, self._context, coming, self._full)
        self._full = (self._full - due) | full
        return full
