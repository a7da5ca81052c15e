"""Ask Telegram whether it can deliver to the webhook: nobody else knows of a proxy that is down."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from telegram import Bot, WebhookInfo
from telegram.error import TelegramError

from bot.telegram.outbound.refusals import refusal_reason

log = logging.getLogger(__name__)

#: Seconds between two looks.
LOOK_S = 30.0
#: An error that is older was followed by a delivery: Telegram tries again every minute or more often.
RECENT = timedelta(minutes=10)


async def watch_webhook(
    bot: Bot,
    url: str,
    clock: Callable[[], datetime],
    set_again: Callable[[], Awaitable[object]],
    on_answer: Callable[[str], None],
    on_conflict: Callable[[], None],
) -> None:
    """Look until cancelled. `on_answer` is called with why updates cannot be delivered, or with nothing.

    A webhook that another program took away is set again, after `on_conflict`.
    """
    while True:
        try:
            info = await bot.get_webhook_info()
            on_answer(find_fault(info, clock()))
            if info.url != url:
                on_conflict()
                await set_again()
        except TelegramError as error:
            log.warning("Telegram cannot be asked about the webhook", extra={"kind": type(error).__name__})
        await asyncio.sleep(LOOK_S)


def find_fault(info: WebhookInfo, now: datetime) -> str:
    """Return why updates wait at Telegram, in its words without what they quote; empty: they do not."""
    failed = info.last_error_date
    if not info.pending_update_count or failed is None or now - failed > RECENT:
        return ""
    return refusal_reason(info.last_error_message or "") or "no reason is given"
