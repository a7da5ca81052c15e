"""What `balagh doctor` asks Telegram: the token, the bot's rights in each channel, and the time."""

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from telegram import Bot, ChatMemberAdministrator
from telegram.error import InvalidToken, TelegramError

from bot.config.settings import Settings
from bot.config.values import split_chat
from bot.monitoring.clock import INACCURATE, WRONG, CheckedClock, describe_difference
from bot.services.operations.doctor import Finding, Mark
from bot.telegram.outbound.bot import make_bot
from bot.telegram.outbound.proxy import find_proxy
from bot.telegram.startup import is_closed, open_chat


async def telegram(settings: Settings) -> AsyncIterator[Finding]:
    """Every finding that needs Telegram, as it comes."""
    if not settings.telegram_token:
        yield Finding(
            "look", "token", "none: only the sandbox opens", "set BALAGH_TELEGRAM_TOKEN (from @BotFather)"
        )
        return
    proxy = find_proxy(settings)
    if proxy:
        yield Finding("ok", "proxy", f"{proxy.without_password} is used ({proxy.named_by})")
    clock = CheckedClock(lambda: datetime.now(UTC))
    bot = make_bot(settings, clock.compare)
    try:
        await bot.initialize()
    except InvalidToken:
        yield Finding("bad", "token", "Telegram does not know it", "ask @BotFather for the token again")
    except TelegramError as error:
        says = f"{settings.telegram_api_url} does not answer ({type(error).__name__})"
        yield Finding("bad", "token", says, "look at the line, the proxy, and BALAGH_TELEGRAM_API_URL")
    else:
        yield Finding("ok", "token", f"the bot is @{bot.username}")
        for language, chat in settings.channels:
            yield await _channel(bot, language, chat)
        async for finding in _open_chats(bot, settings):
            yield finding
        if settings.coordinators_chat:
            async for finding in _group(bot, split_chat(settings.coordinators_chat)[0]):
                yield finding
    finally:
        await bot.shutdown()
    yield check_clock(clock)


async def _channel(bot: Bot, language: str, written: str) -> Finding:
    chat, _topic = split_chat(written)
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


async def _open_chats(bot: Bot, settings: Settings) -> AsyncIterator[Finding]:
    """Name each chat that everybody can read and that a setting takes for a closed one."""
    for setting, chat in settings.closed_chats:
        try:
            closed = await is_closed(bot, split_chat(chat)[0])
        except TelegramError as error:
            yield Finding("look", "audience", f"{chat}: {error.message}", "look at the line")
            continue
        if closed is False:
            yield Finding("bad", "audience", open_chat(setting, chat), "change the setting, or the chat")


async def _group(bot: Bot, chat: str) -> AsyncIterator[Finding]:
    mend = f"put the bot into {chat}"
    try:
        member = await bot.get_chat_member(chat, bot.id)
    except TelegramError as error:
        yield Finding(
            "bad", "coordinators", f"{chat}: {error.message}", f"look at BALAGH_COORDINATORS_CHAT; {mend}"
        )
        return
    if member.status in ("left", "kicked"):
        yield Finding("bad", "coordinators", f"{chat}: the bot is not in the group", mend)
        return
    yield Finding("ok", "coordinators", f"{chat}: the bot is in the group")
    yield _privacy(bot, isinstance(member, ChatMemberAdministrator))


def _privacy(bot: Bot, administrator: bool) -> Finding:
    """What the bot is given to read of its group: Telegram hides the rest, unless it is an administrator there."""
    if bot.can_read_all_group_messages or administrator:
        why = "it is an administrator there" if administrator else "privacy mode is off"
        says = f"{why}: Telegram gives the bot every message of the group; it uses commands, buttons and replies to it"
        return Finding("ok", "privacy mode", says)
    says = "on: of the group the bot sees commands, buttons and replies to it; all else is hidden from it"
    return Finding("ok", "privacy mode", f"{says}. That is enough")


async def compare_clock(settings: Settings) -> CheckedClock:
    """Return this machine's clock, compared with Telegram's if that answers."""
    clock = CheckedClock(lambda: datetime.now(UTC))
    bot = make_bot(settings, clock.compare)
    with contextlib.suppress(TelegramError):
        try:
            await bot.initialize()
        finally:
            await bot.shutdown()
    return clock


def check_clock(clock: CheckedClock) -> Finding:
    """Report the difference to Telegram's clock: the schedule and every record's time depend on this machine's."""
    ahead = clock.ahead
    if ahead is None:
        return Finding("look", "clock", "the clock could not be compared with Telegram's", "look at the line")
    if abs(ahead) < INACCURATE:
        return Finding("ok", "clock", f"within {INACCURATE.seconds // 60} minutes of Telegram's")
    mark: Mark = "bad" if abs(ahead) >= WRONG else "look"
    says = describe_difference(ahead) + ("" if mark == "look" else ": nothing is published or deleted")
    return Finding(mark, "clock", says, "let the machine keep its clock (NTP)")
