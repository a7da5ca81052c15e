"""Start-up with Telegram: log in, set or remove the webhook, look up the configured chats."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.config.values import split_chat
from bot.services import coordinator_chats
from bot.services.publishing.channels import Channel
from bot.telegram.inbound.poller import KINDS
from bot.telegram.storage_calls import Backend
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.operations import key_values
from storage.repositories.people import chats

log = logging.getLogger(__name__)

#: Pauses between two attempts. Seconds.
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0
#: What python-telegram-bot raises for an answer that is not what the method returns.
UNREADABLE = (TypeError, KeyError, ValueError, AttributeError)


async def connect(bot: Bot, backend: Backend) -> list[Channel]:
    """Log in, set the webhook if there is one, and return the channels. Raises InvalidToken."""
    database, settings = backend.database, backend.context.settings
    await retry(bot.initialize)
    await retry(bot.delete_my_commands)
    if settings.webhook_url:
        await retry(
            lambda: bot.set_webhook(
                settings.webhook_url,
                secret_token=settings.webhook_secret,
                allowed_updates=KINDS,
                drop_pending_updates=False,
            )
        )
    found: list[Channel] = []

    async def look_up_chats() -> None:
        found[:] = [
            Channel(await backend.run(_chat_number, database, await _chat_id(bot, chat)), language)
            for language, chat in settings.channels
        ]
        for chat in coordinator_chats.list_chat_names(backend.context):
            await backend.run(coordinator_chats.store_chat_number, database, chat, await _chat_id(bot, chat))
        alerts = await backend.run(coordinator_chats.list_alert_chats, database, backend.context)
        for chat, telegram_id in alerts.items():
            closed = await _is_closed(bot, telegram_id)
            await backend.run(partial(coordinator_chats.store_closed, database, chat, closed=closed))
        await backend.run(_store_username, database, bot.username)

    await retry(look_up_chats)
    return found


async def retry(call: Callable[[], Coroutine[Any, Any, Any]]) -> None:
    """Retry with backoff until Telegram and the database respond. Raises InvalidToken."""
    pause = FIRST_PAUSE_S
    while True:
        try:
            await call()
            return
        except InvalidToken:
            raise
        except (TelegramError, StorageError, *UNREADABLE) as error:
            log.warning(
                "Telegram cannot be reached yet", extra={"kind": type(error).__name__, "pause_s": pause}
            )
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)


async def _chat_id(bot: Bot, chat: str) -> int:
    """Return a chat's Telegram id; an @name is looked up."""
    chat, _topic = split_chat(chat)
    return (await bot.get_chat(chat)).id if chat.startswith("@") else int(chat)


async def _is_closed(bot: Bot, telegram_id: int) -> bool:
    """Return whether a chat has no @name; of one that the bot cannot see nothing is known."""
    try:
        return not (await bot.get_chat(telegram_id)).username
    except (BadRequest, Forbidden):
        return False


def _chat_number(database: Database, telegram_id: int) -> int:
    with database.transaction() as session:
        return chats.find_or_create(session, telegram_id)


def _store_username(database: Database, username: str) -> None:
    with database.transaction() as session:
        key_values.write(session, "bot/username", username)
