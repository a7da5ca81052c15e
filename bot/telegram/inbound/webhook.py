"""The webhook: Telegram brings the updates to us. Answers 200 only after the commit; anything else, and Telegram
brings them again. What arrives at the same time goes into one commit.
"""

import asyncio
import json
import logging
import secrets
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.monitoring.http_server import listen_on, serve
from storage.errors import StorageError

log = logging.getLogger(__name__)

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
#: Far above anything Telegram sends.
LONGEST_BODY = 1 << 20

Keep = Callable[[list[dict[str, Any]]], Any]


class Webhook:
    """The endpoint. `keep` commits a batch of updates, and returns or raises StorageError."""

    def __init__(self, secret: str, keep: Keep) -> None:
        self._secret = secret.encode()
        self._keep = keep
        self._waiting: list[tuple[dict[str, Any], asyncio.Future[None]]] = []
        self._news = asyncio.Event()
        self.app = Starlette(routes=[Route("/{path:path}", self.take, methods=["POST"])])

    async def take(self, request: Request) -> Response:
        """One update: 200 once it is committed."""
        given = request.headers.get(_HEADER, "").encode()
        if not secrets.compare_digest(given, self._secret):
            return Response(status_code=403)
        if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            return Response(status_code=415)
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LONGEST_BODY:
                return Response(status_code=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            return Response(status_code=400)
        try:
            await self._committed(update)
        except StorageError:
            return Response(status_code=503)
        return Response(status_code=200)

    async def _committed(self, update: dict[str, Any]) -> None:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((update, done))
        self._news.set()
        await done

    async def commit(self) -> None:
        """Commit what waits, batch by batch, until cancelled."""
        while True:
            await self._news.wait()
            self._news.clear()
            batch, self._waiting = self._waiting, []
            try:
                await self._keep([update for update, _ in batch])
            except Exception as error:  # noqa: BLE001 - handed to those who wait: a StorageError, or a bug of ours
                log.warning("updates could not be stored", extra={"kind": type(error).__name__})
                for _, done in batch:
                    if not done.done():
                        done.set_exception(_as_storage_error(error))
            else:
                for _, done in batch:
                    if not done.done():
                        done.set_result(None)

    async def serve(self, listen: str) -> None:
        """Listen on host:port until cancelled; several processes may share a port."""
        listening = listen_on(listen, shared=True)
        committing = asyncio.create_task(self.commit())
        try:
            await serve(self.app, listening)
        finally:
            committing.cancel()


def _as_storage_error(error: Exception) -> StorageError:
    return error if isinstance(error, StorageError) else StorageError(type(error).__name__)
