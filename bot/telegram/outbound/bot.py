"""The connection to Telegram's Bot API, or to the server in TELEGRAM_API_URL: PTB's bot over aiohttp.

With many chats at once aiohttp makes several times as many calls as httpx (`make bench`). It also tells whether a
failed request ever left this machine, which decides whether a statement may be sent again without asking.
"""

import asyncio
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import IO, Any, cast

import aiohttp
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData

from bot.config.settings import Settings
from bot.telegram.outbound.proxy import find_proxy
from bot.telegram.outbound.request import PIECE, PROXY_ERRORS, AiohttpRequest, JsonValues


async def fetch_file(bot: Bot, file_id: str, target: IO[bytes]) -> None:
    """Download a file from Telegram (or an own Bot API server) into `target`. Raises TelegramError, OSError."""
    found = await bot.get_file(file_id)
    address = found.file_path or ""
    if not address.startswith(
        ("http://", "https://")
    ):  # an own server in local mode names a file on this machine
        await asyncio.to_thread(_copy_local, Path(address), target)
        return
    request = bot.request
    if not isinstance(request, AiohttpRequest):
        raise TypeError("the bot was not made by make_bot")
    await request.download(address, target, asyncio.to_thread)


def _copy_local(path: Path, target: IO[bytes]) -> None:
    with path.open("rb") as source:
        shutil.copyfileobj(source, target, PIECE)


async def fetch_updates(bot: Bot, offset: int, hold_s: int, kinds: list[str]) -> list[dict[str, Any]]:
    """Fetch pending updates as JSON objects: making PTB's objects of them took a tenth of all time."""
    wanted = {"offset": offset, "timeout": hold_s, "allowed_updates": kinds}
    # _post is what Bot.get_updates itself calls: its errors, its request, its time-outs.
    found: Any = await bot._post("getUpdates", wanted, read_timeout=hold_s + 10)
    if not isinstance(found, list) or not all(
        isinstance(each, dict) and "update_id" in each for each in found
    ):
        raise NetworkError("these are no updates")
    return found


async def call(bot: Bot, method: str, values: dict[str, Any], read_timeout: float | None = None) -> Any:
    """Call a method with Telegram's own names and values (None: left out), and return Telegram's own result.

    Used for what every tap needs: PTB's objects took twice as long as the rest of the call; and for Arabic JSON has a
    third of the bytes of a form. Raises TelegramError.
    """
    return await bot.request.post(
        f"{bot.base_url}/{method}",
        cast(RequestData, JsonValues(values)),  # RequestData is final and supports only forms
        read_timeout=BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout,
    )


def surely_not_sent(error: TelegramError) -> bool:
    """Whether the request certainly never reached Telegram: no connection was made."""
    no_tunnel = aiohttp.ClientHttpProxyError
    before = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, no_tunnel, *PROXY_ERRORS)
    return isinstance(error.__cause__, before)


def retry_seconds(error: RetryAfter) -> float:
    """Return the seconds that Telegram asks us to wait."""
    after = error.retry_after
    return float(after) if isinstance(after, (int, float)) else after.total_seconds()


def make_bot(
    settings: Settings,
    on_date: Callable[[datetime], None] = lambda _date: None,
    on_refused: Callable[[], None] = lambda: None,
) -> Bot:
    """Make a bot that can run many calls at once. `on_date`, `on_refused`: see AiohttpRequest."""
    proxy = find_proxy(settings)
    base = settings.telegram_api_url
    return Bot(
        settings.telegram_token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(64, on_date, on_refused, proxy),
        get_updates_request=AiohttpRequest(2, on_date, on_refused, proxy),
    )
