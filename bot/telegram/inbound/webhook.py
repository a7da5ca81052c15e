"""The webhook: Telegram sends the updates to us. Answers 200 only after the commit; after any other answer Telegram
sends them again. Updates that arrive at the same time share one commit.
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

Store = Callable[[list[dict[str, Any]]], Any]


class Webhook:
    """The endpoint. `store` commits a batch of updates; it may raise StorageError."""

    def __init__(self, secret: str, store: Store) -> None:
        self._secret = secret.encode()
        self._store = store
        self._pending: list[tuple[dict[str, Any], asyncio.Future[None]]] = []
        self._arrived = asyncio.Event()
        self.app = Starlette(routes=[Route("/{path:path}", self.receive, methods=["POST"])])

    async def receive(self, request: Request) -> Response:
        """Receive one update: 200 once it is committed."""
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
        committed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._pending.append((update, committed))
        self._arrived.set()
        await committed

    async def commit(self) -> None:
        """Commit pending updates, batch by batch, until cancelled."""
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            batch, self._pending = self._pending, []
            failure: StorageError | None = None
            try:
                await self._store([update for update, _ in batch])
            except Exception as error:  # noqa: BLE001 - each request gets it: a StorageError, or a bug of ours
                log.warning("updates could not be stored", extra={"kind": type(error).__name__})
                failure = error if isinstance(error, StorageError) else StorageError(type(error).__name__)
            for committed in (each for _, each in batch if not each.done()):
                if failure is None:
                    committed.set_result(None)
                else:
                    committed.set_exception(failure)

    async def serve(self, listen: str) -> None:
        """Listen on host:port until cancelled; several processes may share a port."""
        listening = listen_on(listen, shared=True)
        committing = asyncio.create_task(self.commit())
        try:
            await serve(self.app, listening)
        finally:
            committing.cancel()
