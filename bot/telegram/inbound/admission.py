"""What is let into the inbox: all of people who joined, unless it is far too much at once; of strangers, little.

A stranger's flood costs one look into the database for each batch, and nothing of it is kept; nor is somebody's
thousandth waiting update.
"""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from bot.services import flood_notice
from bot.services.context import AppContext
from bot.telegram.inbound.rate_limit import STRANGER_BURST, STRANGER_PAUSE_S, Buckets
from bot.telegram.inbound.update import IncomingUpdate
from storage.repositories.people import chats

#: After so many updates of a chat it is looked how many of its wait.
LOOK_AFTER = 20
#: For so long it is not looked again who has joined. Seconds.
KNOWN_S = 600.0
#: How many people are remembered at once.
MOST_KNOWN = 50_000

Row = tuple[int, int, IncomingUpdate]


class Admission:
    """Knows who joined, how much came from whom, and who must wait."""

    def __init__(
        self,
        context: AppContext,
        strangers: Buckets[int] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._context = context
        self._clock = clock
        self._strangers = strangers or Buckets(1 / STRANGER_PAUSE_S, STRANGER_BURST)
        # In a group half of what it is read is for any one member at most: the others are heard meanwhile.
        self._members: Buckets[tuple[int, int]] = Buckets(
            context.settings.inbound_rate / 2, max(1, context.settings.inbound_burst // 2)
        )
        self._loud: set[int] = set()
        self._joined: dict[int, tuple[float, int]] = {}
        self._strange: set[int] = set()
        self._came: Counter[int] = Counter()
        self._full: set[int] = set()
        self.refused = 0

    def rows(self, session: Any, wanted: list[tuple[int, IncomingUpdate]]) -> list[Row]:
        """What is kept of a batch, with our number of each chat."""
        if len(self._joined) > MOST_KNOWN or len(self._came) > MOST_KNOWN:
            self._joined.clear()
            self._came.clear()
        self._strange.clear()  # whoever was a stranger a moment ago may have joined
        self._loud.clear()
        rows = [row for number, incoming in wanted if (row := self._row(session, number, incoming))]
        full = self._look(session, Counter(chat for _, chat, _ in rows))
        self.refused = sum(chat in full for _, chat, _ in rows)
        flood_notice.notify_loud_senders(session, self._context, self._loud)
        return [row for row in rows if row[1] not in full]

    def _row(self, session: Any, number: int, incoming: IncomingUpdate) -> Row | None:
        chat = self._person(session, incoming.sender)
        if chat is not None and incoming.private and incoming.sender == incoming.chat:
            return number, chat, incoming
        moved = incoming.kind == "chat_migrated" and chats.find(session, incoming.chat) is not None
        if chat is None and not moved and not self._strangers.lets(incoming.sender, self._clock()):
            return None
        if chat is not None and not moved and not self._lets(incoming):
            self._loud.add(chat)
            return None
        return number, chats.find_or_create(session, incoming.chat), incoming

    def _lets(self, incoming: IncomingUpdate) -> bool:
        """Whether this member of a group is heard there now."""
        return self._members.lets((incoming.chat, incoming.sender), self._clock())

    def _person(self, session: Any, sender: int) -> int | None:
        """The own chat of whoever joined. Remembered for a while; never for strangers, who may join any moment."""
        now = self._clock()
        known = self._joined.get(sender)
        if known is not None and now - known[0] < KNOWN_S:
            return known[1]
        if sender in self._strange:
            return None
        chat = chats.find_member_chat(session, sender)
        if chat is None:
            self._joined.pop(sender, None)
            self._strange.add(sender)
        else:
            self._joined[sender] = (now, chat)
        return chat

    def _look(self, session: Any, counted: Counter[int]) -> set[int]:
        """Chats of which no more is taken: looked up now and then, and as long as one is full."""
        self._came.update(counted)
        look = {chat for chat in counted if chat in self._full or self._came[chat] >= LOOK_AFTER}
        for chat in look:
            del self._came[chat]
        full = flood_notice.find_full_chats(
            session, self._context, {chat: counted[chat] for chat in look}, self._full
        )
        self._full = (self._full - look) | full
        return full
