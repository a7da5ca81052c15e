"""Proxies, censors, revoked tokens, a second program: what stands between the bot and Telegram, or instead of it."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings, read_settings
from bot.sandbox.client.sandbox import Person
from bot.sandbox.server.server import SandboxServer
from bot.telegram.doctor import telegram
from bot.telegram.inbound import poller
from bot.telegram.outbound.bot import fetch_updates, make_bot, surely_not_sent
from bot.telegram.outbound.proxy import find_proxy
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


@pytest.mark.parametrize("answer", [answer for code, answer, _ in ANSWERS if code == 200])
def test_what_cannot_be_read_is_waited_out(app: RunningBot, amal: Person, answer: Any) -> None:
    app.sandbox.fault("raw", code=200, body=body_of(answer), methods=["getUpdates"], times=2)
    amal.sends("/mine")
    amal.waits_for("You sent no report")


def test_a_start_behind_a_censor_waits(server: SandboxServer, make: Any) -> None:
    for answer in (HTML, "null", '{"ok":true,"result":{}}'):
        server.app.faults.add({"kind": "raw", "code": 200, "body": answer, "methods": ["getMe"]})
    make().opens()


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


# --- proxies ---------------------------------------------------------------------------------------

LOGIN = "someone:secret@"
DIRECT = "https://api.telegram.org"


@pytest.mark.parametrize(
    ("environment", "setting", "url", "used"),
    [
        ({}, "", DIRECT, None),
        ({"HTTPS_PROXY": f"http://{LOGIN}p:3128"}, "", DIRECT, ("http://p:3128", "HTTPS_PROXY")),
        ({"https_proxy": "p:3128"}, "", DIRECT, ("http://p:3128", "HTTPS_PROXY")),
        ({"ALL_PROXY": "socks5h://p:1080"}, "", DIRECT, ("socks5h://p:1080", "ALL_PROXY")),
        ({"HTTP_PROXY": "http://p:1"}, "", DIRECT, None),
        ({"HTTP_PROXY": "http://p:1"}, "", "http://bot-api:8081", ("http://p:1", "HTTP_PROXY")),
        ({"ALL_PROXY": "http://p:1", "NO_PROXY": "telegram.org"}, "", DIRECT, None),
        ({"ALL_PROXY": "http://p:1"}, "", "http://127.0.0.1:8484", None),
        ({"ALL_PROXY": "http://p:1"}, "", "http://[::1]:8484", None),
        (
            {"ALL_PROXY": "http://p:1"},
            f"socks5://{LOGIN}q:2",
            DIRECT,
            ("socks5://q:2", "BALAGH_TELEGRAM_PROXY"),
        ),
        ({}, "https://q:2", "http://localhost:8484", ("https://q:2", "BALAGH_TELEGRAM_PROXY")),
    ],
)
def test_which_proxy_is_used(
    environment: dict[str, str],
    setting: str,
    url: str,
    used: tuple[str, str] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name}_PROXY".upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    settings = Settings(_env_file=None, telegram_api_url=url, telegram_proxy=setting)  # type: ignore[call-arg]
    found = find_proxy(settings)
    assert (found and (found.without_password, found.named_by)) == used
    assert "secret" not in repr(settings)


@pytest.mark.parametrize("value", ["p:3128", "ftp://p:1", "socks5://p", "http://p:x"])
def test_a_proxy_that_is_none_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BALAGH_TELEGRAM_PROXY", value)
    with pytest.raises(WrongSetting, match="BALAGH_TELEGRAM_PROXY"):
        read_settings(_env_file=None)


class Proxy:
    """An HTTP and SOCKS5 proxy on loopback. Counts its connections, and may refuse them."""

    def __init__(self) -> None:
        self.connections = 0
        self.refuses = False

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        first = await reader.readexactly(1)
        try:
            await (self._socks if first == b"\x05" else self._http)(first, reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _socks(self, _first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly((await reader.readexactly(1))[0])
        writer.write(b"\x05\x00")
        head = await reader.readexactly(4)
        name = await reader.readexactly((await reader.readexactly(1))[0] if head[3] == 3 else 4)
        host = name.decode() if head[3] == 3 else ".".join(map(str, name))
        port = int.from_bytes(await reader.readexactly(2), "big")
        writer.write(b"\x05" + (b"\x02" if self.refuses else b"\x00") + b"\x00\x01" + bytes(6))
        if not self.refuses:
            await self._join(host, port, b"", reader, writer)

    async def _http(self, first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = first + await reader.readuntil(b"\r\n\r\n")
        if self.refuses:
            writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nno")
            return
        address = urlsplit(head.split()[1].decode())
        assert address.hostname
        head = head.replace(f"http://{address.netloc}".encode(), b"", 1)
        await self._join(address.hostname, address.port or 80, head, reader, writer)

    async def _join(
        self, host: str, port: int, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        there, back = await asyncio.open_connection(host, port)
        back.write(head)

        async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
            while data := await source.read(65536):
                target.write(data)
            target.close()

        await asyncio.gather(copy(reader, back), copy(there, writer), return_exceptions=True)


@pytest.fixture
async def proxy() -> AsyncIterator[tuple[Proxy, str]]:
    proxy = Proxy()
    listening = await asyncio.start_server(proxy, "127.0.0.1", 0)
    yield proxy, f"127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    listening.close()


@pytest.mark.parametrize("scheme", ["http", "socks5", "socks5h"])
async def test_telegram_is_reached_through_a_proxy(
    server: SandboxServer, proxy: tuple[Proxy, str], scheme: str
) -> None:
    between, address = proxy
    settings = settings_of(
        server,
        telegram_proxy=f"{scheme}://{LOGIN}{address}" if scheme == "http" else f"{scheme}://{address}",
    )
    found = {each.name: each async for each in telegram(settings)}
    assert found["token"].mark == "ok"
    assert found["proxy"].says == f"{scheme}://{address} is used (BALAGH_TELEGRAM_PROXY)"
    assert between.connections >= 1
    between.refuses = True
    bot = make_bot(settings)
    try:
        with pytest.raises(NetworkError) as failed:
            await bot.initialize()
    finally:
        for request in bot._request:  # Bot.shutdown closes only what Bot.initialize opened
            await request.shutdown()
    assert surely_not_sent(failed.value) is (scheme != "http"), (
        "of plain HTTP nobody knows what the proxy did"
    )
