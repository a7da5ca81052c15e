"""Topics of forum groups, and of private chats: where a message is sent, and what if its topic is gone or closed."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from telegram.error import BadRequest

log = logging.getLogger(__name__)

#: Telegram's words for a topic in which nobody can write.
_REFUSED = ("message thread not found", "topic_closed", "topic_deleted")
T = TypeVar("T")


async def in_topic(content: dict[str, Any], send: Callable[[int | None], Awaitable[T]]) -> T:
    """Send to the topic of a message's content; where it is closed or gone, to General. Raises TelegramError."""
    topic = content.get("topic")
    try:
        return await send(topic)
    except BadRequest as error:
        if topic is None or not any(words in error.message.lower() for words in _REFUSED):
            raise
    log.warning("a topic is closed or gone: sent to General")
    return await send(None)
