"""The connection to Telegram's Bot API, or to the server in TELEGRAM_API_URL: PTB's bot over aiohttp.

With many chats at once aiohttp makes several times as many calls as httpx (`make bench`). It also tells whether a
failed request ever left this machine, which decides whether a statement may be sent again without asking.
"""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Any, cast
from urllib.parse import urlencode

import aiohttp
from msgspec import MsgspecError
from msgspec.json import Decoder, Encoder
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.config.settings import Settings
from bot.telegram.outbound.tls import tls
from storage.crypto.file import open_file, plain_size
from storage.crypto.keyring import KeyRing

_encode = Encoder().encode
_decode = Decoder().decode
CONNECT_S = 10.0
READ_S = 15.0
#: Bytes of a file that are in memory at once.
PIECE = 1024 * 1024


class AiohttpRequest(BaseRequest):
    """PTB's HTTP requests over aiohttp: one session with a limited number of connections, kept open."""

    def __init__(self, connections: int, on_date: Callable[[datetime], None] = lambda _date: None) -> None:
        """`on_date` is called with the time that each answer of Telegram carries."""
        self._connections = connections
        self._on_date = on_date
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer, unless a call sets its own limit."""
        return READ_S

    async def initialize(self) -> None:
        """Open the session in the running loop, with only the headers that Telegram needs: they cost bytes per call."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=50, ssl=tls())
            self._session = aiohttp.ClientSession(
                connector=connector,
                auto_decompress=True,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": "bot"},
                skip_auto_headers=("Accept",),
            )

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request. Raises TimedOut or NetworkError, with aiohttp's error as the cause."""
        connect_s, read_s = _seconds(connect_timeout, CONNECT_S), _seconds(read_timeout, READ_S)
        async with self._request(method, url, connect_s, read_s, _body(request_data)) as response:
            if response.content_type == "application/json":  # not the page of a proxy in between
                self._note_date(response.headers.get("Date", ""))
            return response.status, await response.read()

    def _note_date(self, header: str) -> None:
        with suppress(ValueError):  # none, or none that RFC 9110 allows
            self._on_date(parsedate_to_datetime(header).astimezone(UTC))

    @asynccontextmanager
    async def _request(
        self, method: str, url: str, connect_s: float | None, read_s: float | None, body: Any = None
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Make a request; errors of it, and of reading its answer, become those of PTB."""
        await self.initialize()
        assert self._session is not None
        timeout = aiohttp.ClientTimeout(sock_connect=connect_s, sock_read=read_s)
        try:
            async with self._session.request(method, url, data=body, timeout=timeout) as response:
                yield response
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer. msgspec takes a quarter of the time, but reads no broken letters. Raises TelegramError."""
        try:
            return cast(dict[str, Any], _decode(payload))
        except (MsgspecError, UnicodeDecodeError):
            return BaseRequest.parse_json_payload(payload)

    async def download(self, url: str, target: IO[bytes], off_loop: Callable[..., Awaitable[Any]]) -> None:
        """Download a file in pieces; `off_loop` runs the writing off the event loop. Raises NetworkError, TimedOut."""
        async with self._request("GET", url, CONNECT_S, READ_S) as response:
            if response.status != 200:
                raise NetworkError(f"HTTP {response.status}")
            expected = response.content_length
            async for piece in response.content.iter_chunked(PIECE):
                await off_loop(target.write, piece)
        if expected is not None and target.tell() != expected:
            raise NetworkError("incomplete")


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
    return list(found)


async def call(bot: Bot, method: str, values: dict[str, Any], read_timeout: float | None = None) -> Any:
    """Call a method with Telegram's own names and values (None: left out), and return Telegram's own result.

    Used for what every tap needs: PTB's objects took twice as long as the rest of the call; and for Arabic JSON has a
    third of the bytes of a form. Raises TelegramError.
    """
    return await bot.request.post(
        f"{bot.base_url}/{method}",
        cast(RequestData, _Values(values)),  # RequestData is final and supports only forms
        read_timeout=BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout,
    )


class _Values:
    """The values of one call as JSON, in place of PTB's RequestData."""

    contains_files = False

    def __init__(self, values: dict[str, Any]) -> None:
        given = {name: value for name, value in values.items() if value is not None}
        try:
            self.body = _encode(given)
        except (UnicodeEncodeError, TypeError):  # half of a letter's code; a subclass of str
            self.body = json.dumps(given, ensure_ascii=False).encode("utf-8", "replace")


class EncryptedUpload:
    """An encrypted file that is decrypted piece by piece while it is sent: its content is never on the disk."""

    def __init__(self, path: Path, keys: KeyRing) -> None:
        self.size = plain_size(path)
        self.file = open_file(path, keys)

    def __enter__(self) -> "EncryptedUpload":
        return self

    def __exit__(self, *_of_error: object) -> None:
        self.file.close()


class _UploadPayload(aiohttp.payload.BufferedReaderPayload):
    """The same for aiohttp, with its size: Telegram wants to know it before the first byte."""

    def __init__(self, upload: EncryptedUpload, **options: Any) -> None:
        super().__init__(cast(Any, upload.file), **options)
        self._plain_size = upload.size

    @property
    def size(self) -> int:
        """The number of bytes that are sent."""
        return self._plain_size


def surely_not_sent(error: TelegramError) -> bool:
    """Whether the request certainly never reached Telegram: no connection was made."""
    return isinstance(error.__cause__, (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError))


def retry_seconds(error: RetryAfter) -> float:
    """Return the seconds that Telegram asks us to wait."""
    after = error.retry_after
    return float(after) if isinstance(after, (int, float)) else after.total_seconds()


def make_bot(settings: Settings, on_date: Callable[[datetime], None] = lambda _date: None) -> Bot:
    """Make a bot that can run many calls at once. `on_date` is called with the time that each answer carries."""
    base = settings.telegram_api_url
    return Bot(
        settings.telegram_token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=AiohttpRequest(64, on_date),
        get_updates_request=AiohttpRequest(2, on_date),
    )


def _seconds(given: Any, default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else given


def _body(data: RequestData | _Values | None) -> Any:
    if data is None:
        return None
    if isinstance(data, _Values):
        return aiohttp.BytesPayload(data.body, content_type="application/json")
    if not data.contains_files:
        # With a dict, aiohttp prepares a multipart body first, which costs as much as the rest of a call.
        return aiohttp.BytesPayload(
            urlencode(data.json_parameters).encode(), content_type="application/x-www-form-urlencoded"
        )
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        encrypted = isinstance(content, EncryptedUpload)
        value: Any = _UploadPayload(cast(Any, content), content_type=kind) if encrypted else content
        form.add_field(name, value, filename=filename, content_type=kind)
    return form
