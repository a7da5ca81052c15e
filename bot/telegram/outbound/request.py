"""PTB's HTTP requests over aiohttp: connections, proxies, uploads, and what is an answer of Telegram's."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Any, cast
from urllib.parse import urlencode

import aiohttp
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError
from msgspec import MsgspecError
from msgspec.json import Decoder, Encoder
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.outbound.proxy import ProxyChoice
from bot.telegram.outbound.tls import tls
from storage.crypto.file import open_file, plain_size
from storage.crypto.keyring import KeyRing

_encode = Encoder().encode
_decode = Decoder().decode
#: Errors of a SOCKS proxy, all before a request is sent.
PROXY_ERRORS = (ProxyError, ProxyConnectionError, ProxyTimeoutError)
CONNECT_S = 10.0
READ_S = 15.0
#: The longest that a call without files takes, also of an answer that comes drop by drop.
WHOLE_S = 300.0
#: Bytes of a file that are in memory at once.
PIECE = 1024 * 1024


class AiohttpRequest(BaseRequest):
    """PTB's HTTP requests over aiohttp: one session with a limited number of connections, kept open."""

    def __init__(
        self,
        connections: int,
        on_date: Callable[[datetime], None] = lambda _date: None,
        on_refused: Callable[[], None] = lambda: None,
        proxy: ProxyChoice | None = None,
    ) -> None:
        """`on_date` is called with the time that each answer of Telegram carries, `on_refused` when Telegram does not
        know the token."""
        self._connections = connections
        self._on_date = on_date
        self._on_refused = on_refused
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer, unless a call sets its own limit."""
        return READ_S

    async def initialize(self) -> None:
        """Open the session in the running loop, with only the headers that Telegram needs: they cost bytes per call."""
        if self._session is None:
            options: dict[str, Any] = {"limit": self._connections, "keepalive_timeout": 50, "ssl": tls()}
            connector = (
                ProxyConnector.from_url(self._proxy.url.replace("socks5h", "socks5"), rdns=True, **options)
                if self._proxy and self._proxy.is_socks
                else aiohttp.TCPConnector(**options)
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                auto_decompress=True,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": "bot"},
                skip_auto_headers=("Accept",),
                proxy=self._proxy.url if self._proxy and not self._proxy.is_socks else None,
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
        whole_s = None if request_data and request_data.contains_files else WHOLE_S
        async with self._request(method, url, connect_s, read_s, _body(request_data), whole_s) as response:
            if response.content_type == "application/json":  # not the page of a proxy in between
                self._note_date(response.headers.get("Date", ""))
            status, payload = response.status, await response.read()
        if not 200 <= status < 300:
            self._check_refusal(status, payload)
        return status, payload

    def _check_refusal(self, status: int, payload: bytes) -> None:
        """Raise NetworkError unless this is a refusal of Telegram's: a proxy or a censor may say 401, 403 or 404, too.

        Telegram's 404 for a malformed token is "Not Found", and for an unknown method it says more.
        """
        try:
            answer = self.parse_json_payload(payload)
        except TelegramError:
            answer = {}
        if answer.get("ok") is not False or answer.get("error_code") != status:
            raise NetworkError(f"HTTP {status}, not from Telegram")
        said = str(answer.get("description"))
        if (status == 401 and said.startswith("Unauthorized")) or (status == 404 and said == "Not Found"):
            self._on_refused()
        elif status in (401, 404):
            raise NetworkError(f"HTTP {status}")

    def _note_date(self, header: str) -> None:
        with suppress(ValueError):  # none, or none that RFC 9110 allows
            self._on_date(parsedate_to_datetime(header).astimezone(UTC))

    @asynccontextmanager
    async def _request(
        self,
        method: str,
        url: str,
        connect_s: float | None,
        read_s: float | None,
        body: Any = None,
        whole_s: float | None = None,
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Make a request; errors of it, and of reading its answer, become those of PTB."""
        await self.initialize()
        assert self._session is not None
        timeout = aiohttp.ClientTimeout(whole_s, sock_connect=connect_s, sock_read=read_s)
        try:
            async with self._session.request(method, url, data=body, timeout=timeout) as response:
                yield response
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, *PROXY_ERRORS) as error:
            raise NetworkError(type(error).__name__) from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer. msgspec takes a quarter of the time, but reads no broken letters. Raises TelegramError, also
        for JSON that no answer of Telegram's is."""
        answer: Any
        try:
            answer = _decode(payload)
        except (MsgspecError, UnicodeDecodeError):
            answer = BaseRequest.parse_json_payload(payload)
        if (
            not isinstance(answer, dict)
            or "ok" not in answer
            or (answer["ok"] and answer.get("result") is None)
        ):
            raise NetworkError("the answer is none of Telegram's")
        return answer

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


class JsonValues:
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


def _seconds(given: Any, default: float) -> float | None:
    return default if given is BaseRequest.DEFAULT_NONE else given


def _body(data: RequestData | JsonValues | None) -> Any:
    if data is None:
        return None
    if isinstance(data, JsonValues):
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
