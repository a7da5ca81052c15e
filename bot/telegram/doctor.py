"""What `balagh doctor` asks Telegram: the token, the bot's rights in each channel, and the time."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from telegram import Bot, ChatMemberAdministrator
from telegram.error import InvalidToken, TelegramError

from bot.config.settings import Settings
from bot.services.operations.doctor import Finding, Mark
from bot.telegram.outbound.bot import CONNECT_S, make_bot
from bot.telegram.outbound.tls import tls

#: Seconds by which this clock may differ from Telegram's: more is to be looked at, and much more is wrong.
OFF_S, FAR_OFF_S = 5, 60


async def telegram(settings: Settings) -> AsyncIterator[Finding]:
    """Every finding that needs Telegram, as it comes."""
    if not settings.telegram_token:
        yield Finding(
            "look", "token", "none: only the sandbox opens", "set BALAGH_TELEGRAM_TOKEN (from @BotFather)"
        )
        return
    yield await _clock(settings)
    bot = make_bot(settings)
    try:
        await bot.initialize()
    except InvalidToken:
        yield Finding("bad", "token", "Telegram does not know it", "ask @BotFather for the token again")
    except TelegramError as error:
        says = f"{settings.telegram_api_url} does not answer ({type(error).__name__})"
        yield Finding("bad", "token", says, "look at the line, and at BALAGH_TELEGRAM_API_URL")
    else:
        yield Finding("ok", "token", f"the bot is @{bot.username}")
        for language, chat in settings.channels:
            yield await _channel(bot, language, chat)
        if settings.coordinators_chat:
            yield await _group(bot, settings.coordinators_chat)
    finally:
        await bot.shutdown()


async def _channel(bot: Bot, language: str, chat: str) -> Finding:
    name, mend = (
        f"channel {language}",
        f"make the bot an administrator of {chat}: to post and to edit messages",
    )
    try:
        member = await bot.get_chat_member(chat, bot.id)
    except TelegramError as error:
        return Finding("bad", name, f"{chat}: {error.message}", f"look at BALAGH_CHANNELS; {mend}")
    if not isinstance(member, ChatMemberAdministrator):
        return Finding("bad", name, f"{chat}: the bot is {member.status} there", mend)
    lacking = [what for what in ("post", "edit") if not getattr(member, f"can_{what}_messages")]
    if lacking:
        return Finding("bad", name, f"{chat}: the bot may not {' or '.join(lacking)}", mend)
    return Finding("ok", name, f"{chat}: the bot may post and edit")


async def _group(bot: Bot, chat: str) -> Finding:
    mend = f"put the bot into {chat}"
    try:
        member = await bot.get_chat_member(chat, bot.id)
    except TelegramError as error:
        return Finding(
            "bad", "coordinators", f"{chat}: {error.message}", f"look at BALAGH_COORDINATORS_CHAT; {mend}"
        )
    if member.status in ("left", "kicked"):
        return Finding("bad", "coordinators", f"{chat}: the bot is not in the group", mend)
    return Finding("ok", "coordinators", f"{chat}: the bot is in the group")


async def _clock(settings: Settings) -> Finding:
    """Against the Date header of the server: the schedule and every record's time hang on this clock."""
    try:
        timeout = aiohttp.ClientTimeout(total=CONNECT_S)
        async with (
            aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(ssl=tls())) as http,
            http.get(settings.telegram_api_url) as answer,
        ):
            now, header = datetime.now(UTC), answer.headers.get("Date")
        off = abs((parsedate_to_datetime(header or "") - now).total_seconds())
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return Finding("look", "clock", f"could not be compared ({type(error).__name__})", "look at the line")
    if off > OFF_S:
        mark: Mark = "bad" if off > FAR_OFF_S else "look"
        return Finding(
            mark, "clock", f"{off:.0f} s away from Telegram's", "let the machine keep its clock (NTP)"
        )
    return Finding("ok", "clock", "within 5 s of Telegram's")
