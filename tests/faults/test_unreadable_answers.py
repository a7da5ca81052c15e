"""An answer of Telegram's that cannot be read: what was sent may stand there, so a statement is asked about."""

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.telegram.outbound.calls import TelegramCalls
from bot.telegram.outbound.results import send_message
from storage.repositories.messages.delivery import OutboxMessage

NOW = datetime(2023, 10, 5, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(("verb", "status"), [("post", "unknown"), ("send", "retry")])
@pytest.mark.parametrize("answer", [None, True, {}, {"message_id": None}])
async def test_a_statement_that_may_stand_is_not_sent_again(verb: str, status: str, answer: Any) -> None:
    async def post(*_given: Any, **_more: Any) -> Any:
        return answer

    bot: Any = SimpleNamespace(request=SimpleNamespace(post=post), base_url="http://localhost/bot")
    settings = SimpleNamespace(discreet_mode=False)
    app: Any = SimpleNamespace(catalogue=None, files=None, settings=settings, clock=lambda: NOW)
    calls = TelegramCalls(bot, app, lambda *_given: 0, Path())
    parcel = OutboxMessage(1, 1, 70_001, verb, {"text": "x"}, None, None, 0, 1, 0, NOW, None, None)
    assert (await send_message(calls, parcel)).status == status
