"""The gate that all jobs pass which publish or delete: they wait while the clock is wrong, or nobody can say."""

import asyncio
import logging

from telegram import Bot
from telegram.error import TelegramError

from bot.monitoring.clock import CheckedClock
from bot.telegram.outbound.bot import call

log = logging.getLogger(__name__)

#: Seconds to wait for the answer that carries the time.
WAIT_S = 5.0


class ClockGate:
    """Open while the clock agrees with Telegram's. `clock` learns Telegram's time from every answer that `bot` gets."""

    def __init__(self, bot: Bot, clock: CheckedClock) -> None:
        self._bot = bot
        self._clock = clock

    @property
    def is_open(self) -> bool:
        """Whether the clock is right."""
        return self._clock.is_right()

    async def check(self) -> None:
        """Ask Telegram for the time if the clock was set, is wrong, or was never compared."""
        if self._clock.is_right():
            return
        try:
            async with asyncio.timeout(WAIT_S):
                await call(self._bot, "getMe", {})
        except (TimeoutError, TelegramError) as error:
            log.info("the clock could not be compared", extra={"kind": type(error).__name__})
