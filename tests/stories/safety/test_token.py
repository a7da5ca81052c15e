"""The token is nowhere but where it is needed; and an error has an id."""

import io
import logging
import traceback
from collections.abc import Callable

import pytest
from telegram.error import TelegramError

from bot.config.settings import Settings
from bot.runtime.logging import JsonFormatter
from bot.telegram.outbound.bot import make_bot
from tests.support.running_bot import RunningBot

TOKEN = "7000000001:Qz-a-real-looking-token-0123456789"


async def test_the_token_is_in_no_log_and_no_traceback(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(JsonFormatter())
    logging.getLogger().addHandler(handler)
    settings = Settings(_env_file=None, telegram_token=TOKEN, telegram_api_url="http://127.0.0.1:9")  # type: ignore[call-arg]
    bot = make_bot(settings)
    try:
        with pytest.raises(TelegramError) as found:
            await bot.get_me()
        for text in (
            "".join(traceback.format_exception(found.value)),
            repr(settings),
            str(settings),
            repr(bot.request),
        ):
            assert TOKEN not in text
        logging.getLogger("bot").error("it failed", exc_info=found.value)
        logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
    finally:
        logging.getLogger().removeHandler(handler)
        await bot.request.shutdown()
    assert "it failed" in out.getvalue()
    assert TOKEN not in out.getvalue()


def test_an_error_has_an_id_that_the_person_sees_and_the_log_holds(
    make: Callable[..., RunningBot], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = make().opens()
    amal = app.joins("Amal", "responder")

    def broken(*_: object) -> None:
        raise ZeroDivisionError("Qzsecret words")

    monkeypatch.setattr("bot.services.reports.sent.mine.list_reports", broken)
    amal.sends("/mine")
    app.waits(lambda: any(hasattr(record, "error_id") for record in caplog.records))
    (error_id,) = {record.error_id for record in caplog.records if hasattr(record, "error_id")}
    amal.waits_for(error_id)
    assert "Qzsecret" not in "".join(JsonFormatter().format(record) for record in caplog.records)
