"""Start-up with Telegram: log in, set or remove the webhook, look up the configured chats."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.config.setting_names import WrongSetting, written
from bot.config.settings import Settings
from bot.config.values import PUBLIC
from bot.services import coordinator_chats
from bot.services.context import AppContext
from bot.services.publishing.channels import Channel
from bot.telegram.inbound.poller import KINDS
from bot.telegram.storage_calls import Backend
from storage.engine.database import Database
from storage.errors import StorageError
from storage.repositories.operations import key_values

log = logging.getLogger(__name__)

#: Pauses between two attempts. Seconds.
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0
#: What python-telegram-bot raises for an answer that is not what the method returns.
UNREADABLE = (TypeError, KeyError, ValueError, AttributeError)


async def connect(bot: Bot, backend: Backend) -> None:
    """Log in, and set the webhook if there is one. Raises InvalidToken."""
    settings = backend.context.settings
    await retry(bot.initialize)
    await retry(bot.delete_my_commands)
    if settings.webhook_url:
        await retry(lambda: set_webhook(bot, settings))
    await retry(lambda: backend.run(_store_username, backend.database, bot.username))


async def set_webhook(bot: Bot, settings: Settings) -> None:
    """Let Telegram send the updates to us. Raises TelegramError."""
    await bot.set_webhook(
        settings.webhook_url,
        secret_token=settings.webhook_secret,
        allowed_updates=KINDS,
        drop_pending_updates=False,
    )


async def look_up_chats(bot: Bot, backend: Backend, channels: list[Channel]) -> bool:
    """Ask Telegram for the chats that settings give by @name, and fill in the channels; whether all are known to it.

    One that is not found holds up no other, and stays the chat that it was before. Raises InvalidToken, and
    WrongSetting for a chat that everybody can read and whose setting does not say so.
    """
    found: list[bool] = []

    async def look_up() -> None:
        names = coordinator_chats.list_chat_names(backend.context)
        found[:] = [await _look_up(bot, backend, name) for name in names]
        channels[:] = await backend.call(_list_channels)
        for setting, chat, telegram_id in await backend.call(coordinator_chats.list_closed_chats):
            closed = await is_closed(bot, telegram_id)
            if closed is False:
                raise WrongSetting(open_chat(setting, chat))
            await backend.run(
                partial(coordinator_chats.store_closed, backend.database, chat, closed=closed or False)
            )

    await retry(look_up)
    return all(found)


async def retry(call: Callable[[], Coroutine[Any, Any, Any]]) -> None:
    """Retry with backoff until Telegram and the database respond. Raises InvalidToken, and a WrongSetting that an
    answer of Telegram shows."""
    pause = FIRST_PAUSE_S
    while True:
        try:
            await call()
            return
        except (InvalidToken, WrongSetting):
            raise
        except (TelegramError, StorageError, *UNREADABLE) as error:
            log.warning(
                "Telegram cannot be reached yet", extra={"kind": type(error).__name__, "pause_s": pause}
            )
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)


async def _look_up(bot: Bot, backend: Backend, name: str) -> bool:
    try:
        telegram_id = (await bot.get_chat(name)).id
    except (BadRequest, Forbidden) as error:
        log.warning("a chat in the settings cannot be found", extra={"kind": type(error).__name__})
        return False
    await backend.run(coordinator_chats.store_chat_number, backend.database, name, telegram_id)
    return True


async def is_closed(bot: Bot, telegram_id: int | str) -> bool | None:
    """Return whether a chat has no @name; None: the bot cannot see it, so nothing is known."""
    try:
        chat = await bot.get_chat(telegram_id)
    except (BadRequest, Forbidden):
        return None
    return not (chat.username or chat.active_usernames)


def open_chat(setting: str, chat: str) -> str:
    """Return the line about a chat with a @name that a setting takes for a closed one."""
    wanted = (
        f"{chat}{PUBLIC} (then places wait for {written('release_after')}), or a channel without a @name"
        if setting == "channels"
        else "a chat without a @name: alerts tell places at once, to those who respond"
    )
    return f"{written(setting)} holds {chat}, which has a @name: everybody can read it; it may hold: {wanted}"


def _list_channels(database: Database, context: AppContext) -> list[Channel]:
    with database.transaction() as session:
        numbers = [
            (coordinator_chats.find_chat_number(session, chat), language)
            for language, chat in context.settings.channels
        ]
    return [Channel(number, language) for number, language in numbers if number is not None]


def _store_username(database: Database, username: str) -> None:
    with database.transaction() as session:
        key_values.write(session, "bot/username", username)
