"""Send one message of the outbox and interpret Telegram's answer."""

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.services.send_results import SendResult
from bot.telegram.outbound.bot import retry_seconds, surely_not_sent
from bot.telegram.outbound.calls import TelegramCalls
from bot.telegram.outbound.refusals import Refusal, understand
from storage.repositories.messages.delivery import OutboxMessage

#: The first pause after a failed attempt, and the longest between two. Seconds.
FIRST_PAUSE_S = 0.25
LONGEST_PAUSE_S = 300.0
#: Verbs with nothing left to do when Telegram refuses the message: it is deleted, or too old.
_REMOVALS = ("delete", "remove_keyboard")


async def send_message(calls: TelegramCalls, outgoing: OutboxMessage) -> SendResult:
    """Send a message and return the result."""
    try:
        if outgoing.verb == "delete_many":
            return SendResult(outgoing, "sent", stuck=await calls.delete_many(outgoing))
        return SendResult(outgoing, "sent", await calls(outgoing))
    except RetryAfter as error:
        return SendResult(outgoing, "chat_paused", pause_s=retry_seconds(error), detail="RetryAfter")
    except ChatMigrated as error:
        return SendResult(outgoing, "chat_migrated", new_chat=error.new_chat_id)
    except (BadRequest, Forbidden) as error:
        return _refused(outgoing, understand(error))
    except TelegramError as error:
        if outgoing.verb == "post" and not surely_not_sent(error):
            return SendResult(outgoing, "unknown", detail=type(error).__name__)
        return SendResult(outgoing, "retry", pause_s=pause_after(outgoing), detail=type(error).__name__)


def pause_after(outgoing: OutboxMessage) -> float:
    """Return the pause before the next attempt: ¼ s, ½ s, 1 s … 5 minutes."""
    return float(min(FIRST_PAUSE_S * 2.0 ** min(outgoing.attempts, 20), LONGEST_PAUSE_S))


def _refused(outgoing: OutboxMessage, refusal: Refusal) -> SendResult:
    """Interpret a refusal: some mean that nothing is left to do."""
    if refusal.meaning == "chat_closed":
        return SendResult(outgoing, "chat_closed", detail=refusal.reason)
    if refusal.meaning == "unchanged":
        return SendResult(outgoing, "sent", (outgoing.message_id,) if outgoing.message_id is not None else ())
    if refusal.meaning == "kind_closed" and outgoing.verb == "album":  # it holds up nothing behind it
        return SendResult(outgoing, "retry", pause_s=pause_after(outgoing), detail=refusal.reason)
    if outgoing.verb in _REMOVALS:
        return SendResult(outgoing, "sent")
    if refusal.meaning == "message_missing" and outgoing.verb == "upsert" and outgoing.message_id is not None:
        return SendResult(outgoing, "message_missing")
    return SendResult(outgoing, "rejected", detail=refusal.reason)
