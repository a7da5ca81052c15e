"""Censors, revoked tokens, a second program: what stands between the bot and Telegram, or instead of it."""

import asyncio
import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from telegram.error import InvalidToken, TelegramError, TimedOut

from bot.config.settings import Settings
from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import CHANNEL_EN
from bot.sandbox.server.server import SandboxServer
from bot.sandbox.world.updates import Webhook
from bot.telegram.inbound import poller
from bot.telegram.outbound import request
from bot.telegram.outbound.bot import fetch_updates, make_bot
from tests.faults.test_sending import settled, tried
from tests.support.running_bot import RunningBot

HTML = "<html><body>403 Forbidden</body></html>"
UNAUTHORIZED = {"ok": False, "error_code": 401, "description": "Unauthorized"}
MALFORMED = {"ok": False, "error_code": 404, "description": "Not Found"}
#: What is answered, and whether the token is to blame: only Telegram's own words say so.
ANSWERS: list[tuple[int, Any, bool]] = [
    (401, UNAUTHORIZED, True),
    (404, MALFORMED, True),
    (401, HTML, False),
    (403, HTML, False),
    (404, HTML, False),
    (502, HTML, False),
    (200, HTML, False),
    (200, None, False),
    (200, [], False),
    (200, {}, False),
    (200, {"ok": True, "result": None}, False),
    (200, {"ok": True, "result": {}}, False),
    (200, {"ok": True, "result": [1, None]}, False),
    (404, {"ok": False, "error_code": 404, "description": "Not Found: method not found"}, False),
    (404, {"detail": "Not Found"}, False),
    (401, {"error": "proxy authentication required"}, False),
]


def body_of(answer: Any) -> str:
    return answer if isinstance(answer, str) else json.dumps(answer)


def settings_of(server: SandboxServer, **more: Any) -> Settings:
    given = {"telegram_token": server.token, "telegram_api_url": server.url, **more}
    return Settings(_env_file=None, **given)  # type: ignore[arg-type, call-arg]


@pytest.mark.parametrize(("code", "answer", "refused"), ANSWERS)
async def test_only_telegrams_own_words_end_the_program(
    server: SandboxServer, code: int, answer: Any, refused: bool
) -> None:
    server.app.faults.add({"kind": "raw", "code": code, "body": body_of(answer), "times": None})
    told: list[bool] = []
    bot = make_bot(settings_of(server), on_refused=lambda: told.append(True))
    try:
        with pytest.raises(TelegramError) as raised:
            await fetch_updates(bot, 0, 0, [])
    finally:
        for request in bot._request:  # Bot.shutdown closes only what Bot.initialize opened
            await request.shutdown()
    assert isinstance(raised.value, InvalidToken) is refused
    assert told == ([True] if refused else [])


async def test_an_answer_that_comes_drop_by_drop_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "WHOLE_S", 0.3)

    async def drips(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
        with contextlib.suppress(OSError):
            while not writer.is_closing():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.02)
        writer.close()
        over.set()

    over = asyncio.Event()
    slow = await asyncio.start_server(drips, "127.0.0.1", 0)
    asked = request.AiohttpRequest(1)
    try:
        with pytest.raises(TimedOut):
            await asked.do_request(f"http://127.0.0.1:{slow.sockets[0].getsockname()[1]}", "POST")
    finally:
        await asked.shutdown()
        slow.close()
        await over.wait()


@pytest.mark.parametrize("answer", [answer for code, answer, _ in ANSWERS if code == 200])
def test_what_cannot_be_read_is_waited_out(app: RunningBot, amal: Person, answer: Any) -> None:
    app.sandbox.fault("raw", code=200, body=body_of(answer), methods=["getUpdates"], times=2)
    amal.sends("/mine")
    amal.waits_for("You sent no report")


def test_a_start_behind_a_censor_waits(server: SandboxServer, make: Any) -> None:
    for answer in (HTML, "null", '{"ok":true,"result":{}}'):
        server.app.faults.add({"kind": "raw", "code": 200, "body": answer, "methods": ["getMe"]})
    server.app.world.updates.webhook = Webhook("http://127.0.0.1:9/of-a-former-program")
    app = make().opens()
    nadia = app.sandbox.person("Nadia")
    nadia.sends("/start")
    nadia.waits_for(lambda messages: messages[-1].from_bot)


@pytest.mark.parametrize("answer", [UNAUTHORIZED, MALFORMED])
def test_a_token_that_is_revoked_while_it_runs_ends_the_program(
    app: RunningBot, answer: dict[str, Any]
) -> None:
    app.sandbox.fault("raw", code=answer["error_code"], body=json.dumps(answer), methods=["getUpdates"])
    app.sandbox.person("Nadia").sends("/start")
    app.waits(lambda: app._failed)
    assert isinstance(app._failed.pop(), InvalidToken)


def test_it_is_one_plain_line_and_exit_code_2(
    server: SandboxServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from bot.cli.main import main

    given = {"TELEGRAM_API_URL": server.url, "DATA_DIR": str(tmp_path), "ORGANISATION": "white_helmets"}
    for token in ("1:wrong", "malformed"):
        for name, value in (given | {"TELEGRAM_TOKEN": token}).items():
            monkeypatch.setenv(f"BALAGH_{name}", value)
        monkeypatch.setattr("sys.argv", ["balagh", "run", "--live"])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr().err.strip().splitlines()[-1]
        assert ended.value.code == 2
        assert told.startswith("BALAGH_TELEGRAM_TOKEN holds a token that Telegram does not know")
        assert token not in told


def test_two_programs_with_one_token_are_said(
    app: RunningBot, basel: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poller, "LONGEST_PAUSE_S", 0.3)
    app.sandbox.fault("conflict", methods=["getUpdates"], times=3)
    app.sandbox.person("Nadia").sends("/start")
    basel.waits_for("Two programs receive messages for this bot")


def test_telegram_gone_for_a_day(app: RunningBot, amal: Person, basel: Person) -> None:
    """Whatever is called fails for a day: what was to be said is said after it; of the statement that was on its
    way when the line broke nobody knows whether it stands, so the coordinators are asked."""
    amal.sends("/report")
    amal.waits_for("Where")
    for method in ("getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "deleteMessage"):
        app.sandbox.fault("cut", methods=[method], times=None)
    app.waits(lambda: tried(app, "getUpdates"))
    amal.sends("Sarmin")
    for _hour in range(23):  # after 24 Telegram drops what nobody fetched
        app.clock.passes(hours=1)
        app.runs_scheduler()
    assert len(app.sandbox.pending_updates()) == 1, "Telegram still has it"
    app.sandbox.clear_faults()
    app.waits(lambda: not app.sandbox.pending_updates())
    for _ in range(12):  # the pauses have grown to minutes
        app.clock.passes(minutes=5)
        app.waits_until_idle()
    amal.waits_for("Sarmin, Idlib")
    assert "dead" not in settled(app, lambda found: "waiting" not in found)
    channel = app.sandbox.person("Dina")
    assert not [m for m in channel.chat(CHANNEL_EN) if m.from_bot]
    for question in [m for m in basel.chat() if len(m.buttons) == 2 and "there" in (m.rows[0][0].data or "")]:
        not_there = next(b.data for row in question.rows for b in row if b.data and "|there|" not in b.data)
        basel.presses(question.id, not_there)
    app.waits(lambda: [m for m in channel.chat(CHANNEL_EN) if m.from_bot])
    app.waits_until_idle()
    assert len([m for m in channel.chat(CHANNEL_EN) if m.from_bot]) == 1
