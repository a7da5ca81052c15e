"""Telegram's rate limits for sending; off unless switched on.

About 30 messages a second in total, one a second in a chat with a small burst, 20 a minute in a group or channel.
"""

from collections import deque

from bot.sandbox.protocol.errors import too_many_requests
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.model import Chat

COUNTED = frozenset({
    "sendMessage", "sendPhoto", "sendVideo", "sendVoice", "sendAudio", "sendDocument", "sendLocation",
    "sendMediaGroup", "forwardMessage", "copyMessage", "editMessageText", "editMessageCaption",
    "editMessageReplyMarkup", "editMessageMedia",
})  # fmt: skip


class Window:
    """A sliding window: at most `most` calls in `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self.most = most
        self.seconds = seconds
        self.times: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Return the seconds until one more call fits."""
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return self.times[0] + self.seconds - now if len(self.times) >= self.most else 0.0


class RateLimits:
    """The windows of all chats."""

    def __init__(self, clock: Clock, on: bool = False) -> None:
        self.clock = clock
        self.on = on
        self._all = Window(30, 1)
        self._chats: dict[int, list[Window]] = {}

    def count(self, method: str, chat: Chat | None) -> None:
        """Count this call, or raise Refused with the time to wait."""
        if not self.on or method not in COUNTED:
            return
        windows = [self._all]
        if chat is not None:
            windows += self._chats.setdefault(chat.id, _windows(chat))
        now = self.clock.now()
        wait = max(window.wait(now) for window in windows)
        if wait > 0:
            raise too_many_requests(max(1, int(wait + 0.999)))
        for window in windows:
            window.times.append(now)


def _windows(chat: Chat) -> list[Window]:
    """A burst of three, then one a second; also twenty a minute in groups and channels."""
    own = [Window(3, 3)]
    return own if chat.is_private else [*own, Window(20, 60)]
