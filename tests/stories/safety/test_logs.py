"""What gets into a log: never what was said, whoever writes the line."""

import io
import json
import logging
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError
from telegram.error import TelegramError

from bot.config.settings import Settings
from bot.runtime.logging import JsonFormatter
from bot.telegram.outbound.bot import call, make_bot
from bot.telegram.outbound.refusals import refusal_reason
from storage.errors import StorageError
from tests.support.direct_bot import DirectBot

TOKEN = "7000000001:Qz-a-real-looking-token-0123456789"
SECRET = "Qzplanted"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Everything that anybody logs, as it is written down."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(JsonFormatter())
    root, was = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield out
    root.removeHandler(handler)
    root.setLevel(was)


async def test_an_answer_of_telegram_that_is_no_json_is_not_logged(
    written: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy, or a broken line, cuts Telegram's answer: PTB logs all of it, people's messages and names."""
    settings = Settings(_env_file=None, telegram_token=TOKEN)  # type: ignore[call-arg]
    bot = make_bot(settings)

    async def answers(*_given: Any, **_more: Any) -> tuple[int, bytes]:
        return 200, b'{"ok": true, "result": [{"text": "' + SECRET.encode()

    for request in bot._request:
        monkeypatch.setattr(request, "do_request", answers)
    for method in ("getUpdates", "sendMessage"):
        with pytest.raises(TelegramError) as found:
            await call(bot, method, {"chat_id": 7, "text": SECRET})
        logging.getLogger("bot.telegram").error("message not sent", exc_info=found.value)
    said = written.getvalue()
    assert "Can not load invalid JSON data" in said
    assert SECRET not in said
    assert TOKEN not in said


def test_a_librarys_line_is_told_without_what_it_was_given(written: io.StringIO) -> None:
    library = logging.getLogger("some.library")
    library.error("cannot send %s to %d", SECRET, 6_123_456_701)
    library.error(f"cannot send {SECRET}")
    library.error(ValueError(SECRET))
    library.error("failed", extra={"kind": SECRET}, exc_info=ValueError(SECRET))
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["cannot send %s to %d", *3 * ["a library's line"]]
    assert all(line["where"].startswith("test_logs.py:") for line in lines)
    assert SECRET not in written.getvalue()
    assert "6123456701" not in written.getvalue()


@pytest.mark.parametrize("how", ["raise", "thread", "nobody"])
def test_an_error_that_nobody_caught_is_a_line_of_ours(how: str) -> None:
    program = f"""
import threading
from bot.runtime import logging as logs
logs.set_up()
def fails():
    try:
        raise ValueError("{SECRET}")
    except ValueError as error:
        raise LookupError("{SECRET}") from error
class Gone:
    def __del__(self):
        fails()
if "{how}" == "thread":
    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
elif "{how}" == "nobody":
    Gone()
else:
    fails()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert SECRET not in done.stderr + done.stdout
    line = json.loads(done.stderr)
    assert (line["event"], line["kind"]) == ("stopped by an error", "LookupError")


def test_a_refusal_is_logged_without_what_it_quotes() -> None:
    assert refusal_reason("Bad Request: chat not found") == "Bad Request: chat not found"
    for said in (
        f'Bad Request: can\'t parse "{SECRET}"',
        f"Bad Request: wrong user_id specified 6123456701 {SECRET}",
        f"Bad Request: failed to get http://{SECRET}",
        f"Bad Request: «{SECRET}»",
        f"Bad Request: غير {SECRET}",
    ):
        assert SECRET not in refusal_reason(said)
        assert "6123" not in refusal_reason(said)


def test_an_error_of_the_database_says_no_value(tmp_path: Any, written: io.StringIO) -> None:
    """Raw statements (storage/engine/hot) name no value, whatever goes wrong with one."""
    from sqlalchemy import column, insert, table

    from storage.engine.hot.prepared import Prepared

    direct = DirectBot(tmp_path)
    wrong = Prepared(insert(table("note", column("name"), column("value"))), "name", "value")
    with (
        pytest.raises((StorageError, DBAPIError, sqlite3.Error)) as found,
        direct.database.transaction() as session,
    ):
        for _ in range(2):
            wrong.do(session, name=SECRET, value=SECRET)
    error: BaseException | None = found.value
    while error is not None:
        assert SECRET not in str(error)
        error = error.__cause__
    logging.getLogger("bot").error("it failed", exc_info=found.value)
    assert SECRET not in written.getvalue()
