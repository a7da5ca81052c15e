"""Send one message of the outbox and interpret Telegram's answer."""

import re
from dataclasses import dataclass

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.telegram.outbound.bot import retry_seconds, surely_not_sent
from bot.telegram.outbound.calls import TelegramCalls
from storage.repositories.messages.delivery import OutboxMessage

#: The first pause after a failed attempt, and the longest between two. Seconds.
FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 300.0
#: Telegram's words for an edit that changes nothing.
_UNCHANGED = "message is not modified"
#: Where Telegram begins to quote the request: text, numbers, addresses.
_QUOTED = re.compile(r"[^A-Za-z_' :.,-]|//")
#: Telegram's words for a message that is deleted or cannot be edited any more.
_MISSING = ("message to edit not found", "message can't be edited", "message_id_invalid")


@dataclass(frozen=True, slots=True)
class SendResult:
    """Result of a send attempt. `stuck`: the number of messages that could not be deleted.

    `status`: sent, retry (after `pause_s` seconds), message_missing (a card's message was deleted), chat_migrated,
    rejected, or unknown (a statement that may or may not be in the channel).
    """

    outgoing: OutboxMessage
    status: str
    message_ids: tuple[int, ...] = ()
    pause_s: float = 0.0
    detail: str = ""
    new_chat: int = 0
    stuck: int = 0

    @property
    def message_id(self) -> int | None:
        """The id of the first message that was sent."""
        return self.message_ids[0] if self.message_ids else None


async def send_message(calls: TelegramCalls, outgoing: OutboxMessage) -> SendResult:
    """Send a message and return the result."""
    try:
        if outgoing.verb == "delete_many":
            return SendResult(outgoing, "sent", stuck=await calls.delete_many(outgoing))
        return SendResult(outgoing, "sent", await calls(outgoing))
    except RetryAfter as error:
        return SendResult(outgoing, "retry", pause_s=retry_seconds(error), detail="RetryAfter")
    except ChatMigrated as error:
        return SendResult(outgoing, "chat_migrated", new_chat=error.new_chat_id)
    except BadRequest as error:
        return _bad_request(outgoing, error)
    except Forbidden:
        return SendResult(outgoing, "rejected", detail="Forbidden")
    except TelegramError as error:
        if outgoing.verb == "post" and not surely_not_sent(error):
            return SendResult(outgoing, "unknown", detail=type(error).__name__)
        return SendResult(outgoing, "retry", pause_s=pause_after(outgoing), detail=type(error).__name__)


def pause_after(outgoing: OutboxMessage) -> float:
    """Return the pause before the next attempt: ¼ s, ½ s, 1 s … 5 minutes."""
    return float(min(FIRST_PAUSE_S * 2.0 ** min(outgoing.attempts, 20), LONGEST_PAUSE_S))


def _bad_request(outgoing: OutboxMessage, error: BadRequest) -> SendResult:
    """Interpret a refusal: some mean that nothing is left to do; the others are final."""
    answer = error.message.lower()
    if _UNCHANGED in answer:
        return SendResult(outgoing, "sent", (outgoing.message_id,) if outgoing.message_id is not None else ())
    if outgoing.verb in ("delete", "remove_keyboard"):
        return SendResult(outgoing, "sent")  # it is deleted, or too old
    if (
        outgoing.verb == "upsert"
        and outgoing.message_id is not None
        and any(word in answer for word in _MISSING)
    ):
        return SendResult(outgoing, "message_missing")
    return SendResult(outgoing, "rejected", detail=refusal_reason(error.message))


def refusal_reason(message: str) -> str:
    """Return Telegram's words for a refusal without what they quote, for the log."""
    return _QUOTED.split(message, maxsplit=1)[0].strip()[:100]
