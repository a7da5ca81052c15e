"""Proxies: which one is used, and that Telegram is reached through each kind of them, over TLS, too."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from telegram.error import NetworkError

from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings, read_settings
from bot.sandbox.server.server import SandboxServer
from bot.telegram.doctor import telegram
from bot.telegram.outbound.bot import make_bot, surely_not_sent
from bot.telegram.outbound.proxy import find_proxy

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
        try:
            first = await reader.readexactly(1)
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
            await join(host, port, b"", reader, writer)

    async def _http(self, first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = first + await reader.readuntil(b"\r\n\r\n")
        if self.refuses:
            writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nno")
            return
        method, target = head.decode().split()[:2]
        tunnel = method == "CONNECT"
        address = urlsplit(f"//{target}" if tunnel else target)
        assert address.hostname
        if tunnel:
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            head = b""
        head = head.replace(f"http://{address.netloc}".encode(), b"", 1)
        await join(address.hostname, address.port or 80, head, reader, writer)


async def join(
    host: str, port: int, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    there, back = await asyncio.open_connection(host, port)
    back.write(head)

    async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while data := await source.read(65536):
            target.write(data)
        target.close()

    await asyncio.gather(copy(reader, back), copy(there, writer), return_exceptions=True)


@pytest.fixture
def own_authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A certificate for this machine that the bot trusts, for servers."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    here = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
    made = made.add_extension(here, critical=True).add_extension(
        x509.BasicConstraints(True, None), critical=True
    )
    file = tmp_path / "server.pem"
    own, pem = serialization.PrivateFormat.PKCS8, serialization.Encoding.PEM
    file.write_bytes(
        key.private_bytes(pem, own, serialization.NoEncryption())
        + made.sign(key, hashes.SHA256()).public_bytes(pem)
    )
    monkeypatch.setattr(
        "bot.telegram.outbound.request.tls", lambda: ssl.create_default_context(cafile=str(file))
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file)
    return context


@asynccontextmanager
async def listening(connected: Any, context: ssl.SSLContext | None) -> AsyncIterator[str]:
    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context)
    yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()


@pytest.mark.parametrize(
    ("scheme", "target"),
    [
        ("http", "http"),
        ("http", "https"),
        ("https", "http"),
        ("https", "https"),
        ("socks5", "https"),
        ("socks5h", "http"),
    ],
)
async def test_telegram_is_reached_through_a_proxy(
    server: SandboxServer, own_authority: ssl.SSLContext, scheme: str, target: str
) -> None:
    between, port = Proxy(), int(server.url.rpartition(":")[2])

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await join("127.0.0.1", port, b"", reader, writer)

    async with (
        listening(between, own_authority if scheme == "https" else None) as address,
        listening(relay, own_authority if target == "https" else None) as there,
    ):
        login = LOGIN if scheme.startswith("http") else ""
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            telegram_token=server.token,
            telegram_api_url=f"{target}://{there}",
            telegram_proxy=f"{scheme}://{login}{address}",
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
        assert surely_not_sent(failed.value) is (target == "https" or scheme.startswith("socks")), (
            "of plain HTTP nobody knows what the proxy did"
        )
