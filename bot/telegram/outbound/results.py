"""One call to Telegram, and what its answer means for what was to be said."""

import re
from dataclasses import dataclass

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.telegram.outbound.bot import surely_not_sent
from bot.telegram.outbound.calls import TelegramCalls
from storage.repositories.messages.delivery import OutboxMessage

#: The first pause after a failed try, and the longest between two. Seconds.
FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 300.0
#: Telegram's words for an edit that came too late, by what they mean to us.
_UNCHANGED = "message is not modified"
#: Where Telegram begins to quote what it was sent: text, numbers, addresses.
_QUOTED = re.compile(r"[^A-Za-z_' :.,-]|//")
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


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
        """The first message that came of it."""
        return self.message_ids[0] if self.message_ids else None


async def send_message(calls: TelegramCalls, outgoing: OutboxMessage) -> SendResult:
    """One call, and what it means."""
    try:
        if outgoing.verb == "delete_many":
            return SendResult(outgoing, "sent", stuck=len(await calls.wipe(outgoing)))
        return SendResult(outgoing, "sent", await calls(outgoing))
    except RetryAfter as error:
        after = error.retry_after
        pause = after if isinstance(after, (int, float)) else after.total_seconds()
        return SendResult(outgoing, "retry", pause_s=float(pause), detail="RetryAfter")
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
    """Growing pauses: ¼ s, ½ s, 1 s … 5 minutes. On a bad line a person waits for the first ones."""
    return float(min(FIRST_PAUSE_S * 2.0 ** min(outgoing.attempts, 20), LONGEST_PAUSE_S))


def _bad_request(outgoing: OutboxMessage, error: BadRequest) -> SendResult:
    """Telegram's refusals that are not one; the rest is for good."""
    said = error.message.lower()
    if _UNCHANGED in said:
        return SendResult(outgoing, "sent", (outgoing.message_id,) if outgoing.message_id is not None else ())
    if outgoing.verb in ("delete", "remove_keyboard"):
        return SendResult(outgoing, "sent")  # the message is gone, or too old: nothing is left to do
    if outgoing.verb == "upsert" and outgoing.message_id is not None and any(word in said for word in _GONE):
        return SendResult(outgoing, "message_missing")
    return SendResult(outgoing, "rejected", detail=refusal_reason(error.message))


def refusal_reason(said: str) -> str:
    """Telegram's words for a refusal, without what it quotes: they go into the log."""
    return _QUOTED.split(said, maxsplit=1)[0].strip()[:100]
