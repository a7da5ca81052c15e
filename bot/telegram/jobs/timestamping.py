"""Fetch RFC 3161 timestamps for signed roots, through the proxy that reaches Telegram where one is set.

What is sent is a hash of a root: it tells an authority who asks, and when, and nothing of what was recorded.
"""

import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Final

import aiohttp
from aiohttp_socks import ProxyConnector
from cryptography import x509
from rfc3161_client import (
    TimeStampRequest,
    TimestampRequestBuilder,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from bot.services.audit import daily_roots
from bot.telegram.outbound.proxy import find_proxy
from bot.telegram.storage_calls import Backend

log = logging.getLogger(__name__)

#: Posts a request to an authority and returns its answer. Raises OSError.
Post = Callable[[str, bytes], Awaitable[bytes]]
_TYPE: Final = "application/timestamp-query"
_PATIENCE: Final = aiohttp.ClientTimeout(total=30)
#: A token with its certificates takes some kilobytes.
_LARGEST: Final = 100_000


class Refused(ValueError):
    """An authority's answer is no timestamp of what was sent to it."""


async def fetch_timestamps(backend: Backend, post: Post | None = None) -> None:
    """Fetch every timestamp that is owed; one that fails is tried again at the next run. `post`: how; default: HTTP."""
    owed = await backend.call(daily_roots.list_owed)
    if not owed:
        return
    async with contextlib.AsyncExitStack() as stack:
        send = post if post is not None else await stack.enter_async_context(_http(backend))
        for each in owed:
            try:
                request = build_request(each.document)
                answer = await send(each.authority, request.as_bytes())
                check(answer, request, each.document, backend.context.settings.timestamp_certificates)
            except (aiohttp.ClientError, OSError, TimeoutError, ValueError, VerificationError) as error:
                log.warning("a timestamp could not be fetched", extra={"kind": type(error).__name__})
                await backend.call(daily_roots.note_failed)
                continue
            await backend.call(daily_roots.store_token, each, answer)


def build_request(document: bytes) -> TimeStampRequest:
    """Build a request for a timestamp over a document: its SHA-512, a nonce, and the authority's certificate."""
    return TimestampRequestBuilder().data(document).build()


def check(answer: bytes, request: TimeStampRequest, document: bytes, certificates: Path | None) -> None:
    """Check that an answer is a timestamp of this document and of this request; with `certificates` (PEM), that one of
    them vouches for it. Raises Refused, VerificationError, ValueError, OSError."""
    found = decode_timestamp_response(answer)
    if found.status != 0:
        raise Refused("the authority refused")
    if found.tst_info.message_imprint.message != request.message_imprint.message:
        raise Refused("the timestamp is of another document")
    if found.tst_info.nonce != request.nonce:
        raise Refused("the timestamp answers another request")
    if certificates is not None:
        verifier = VerifierBuilder.from_request(request)
        for certificate in x509.load_pem_x509_certificates(certificates.read_bytes()):
            verifier = verifier.add_root_certificate(certificate)
        verifier.build().verify_message(found, document)


@contextlib.asynccontextmanager
async def _http(backend: Backend) -> AsyncIterator[Post]:
    proxy = find_proxy(backend.context.settings)
    connector = (
        ProxyConnector.from_url(proxy.url.replace("socks5h", "socks5"), rdns=True)
        if proxy and proxy.is_socks
        else None
    )
    through = proxy.url if proxy and not proxy.is_socks else None
    async with aiohttp.ClientSession(connector=connector, timeout=_PATIENCE) as session:

        async def post(url: str, body: bytes) -> bytes:
            headers = {"Content-Type": _TYPE}
            async with session.post(url, data=body, headers=headers, proxy=through) as answer:
                answer.raise_for_status()
                return await answer.content.read(_LARGEST)

        yield post
