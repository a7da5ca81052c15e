"""The ASGI application: Bot API, file downloads, control API and page by path."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Sequence
from email.utils import formatdate
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Message as Event
from starlette.types import Receive, Scope, Send

from bot.sandbox.presets import new_token
from bot.sandbox.protocol.errors import NotAllowed, Refused
from bot.sandbox.protocol.faults import Faults
from bot.sandbox.protocol.spec import load_spec
from bot.sandbox.server.bot_api import BotApi
from bot.sandbox.server.call_log import CallLog
from bot.sandbox.server.control_api import ControlApi
from bot.sandbox.server.people_api import PeopleApi, refuse
from bot.sandbox.server.rate_limits import RateLimits
from bot.sandbox.server.webhook import deliver
from bot.sandbox.world.build import build_world
from bot.sandbox.world.persistence import Keeper
from bot.sandbox.world.updates import LOOPBACK
from bot.sandbox.world.world import World

PAGE_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json",
              "svg": "image/svg+xml"}  # fmt: skip
PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
    "frame-ancestors 'none'",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class SandboxApp:
    """The ASGI application and its parts."""

    def __init__(self, world: World, token: str, log_length: int, state: Path | None) -> None:
        self.world = world
        self.token = token
        self.keeper = Keeper(world, state) if state else None
        self.restored = self.keeper.read() if self.keeper else False
        self.faults = Faults()
        self.limits = RateLimits(world.clock)
        self.log = CallLog(log_length)
        self.bot_api = BotApi(world, token, load_spec(), self.faults, self.limits, self.log)
        people = PeopleApi(world).routes()
        control = ControlApi(world, self.faults, self.limits, self.log).routes()
        self._rest = Starlette(
            routes=[
                Mount("/sandbox", routes=[*people, *control]),
                Route("/", _page),
                Route("/page/{name}", _page),
            ],
            exception_handlers={NotAllowed: refuse, Refused: refuse, KeyError: _incomplete},
        )

    def routes(self) -> Sequence[BaseRoute]:
        """Return the routes for people and programs; the bot's own are those of the Bot API."""
        return self._rest.routes

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Run the background tasks: delivery to a webhook, saving the state."""
        tasks = [asyncio.create_task(deliver(self.world.updates))]
        if self.keeper:
            tasks.append(asyncio.create_task(self.keeper.keep()))
        try:
            yield
        finally:
            self.world.close()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            if self.keeper:
                self.keeper.write()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request to the part that answers its path. Each answer carries the time of this server's clock."""
        if scope["type"] != "http":
            await self._rest(scope, receive, send)
            return

        async def send_dated(event: Event) -> None:
            if event["type"] == "http.response.start":
                date = formatdate(self.world.clock.now(), usegmt=True).encode()
                event = {**event, "headers": [*event.get("headers", ()), (b"date", date)]}
            await send(event)

        await self._answer(scope, receive, send_dated)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _from_here(scope):
            await Response("only from this machine", 403)(scope, receive, send)
        elif scope["path"].startswith("/bot"):
            await self.bot_api(scope, receive, send)
        elif scope["path"].startswith("/file/bot"):
            await self._download(scope["path"])(scope, receive, send)
        else:
            await self._rest(scope, receive, send)

    def _download(self, path: str) -> Response:
        token, _, name = unquote(path).removeprefix("/file/bot").partition("/")
        file = self.world.files.at(name) if token == self.token else None
        if file is None:
            code = 404 if token == self.token else 401
            return JSONResponse(Refused(code, "Not Found" if code == 404 else "Unauthorized").answer(), code)
        return Response(self.world.files.content(file.id), media_type="application/octet-stream")


def create_app(
    *,
    people: Sequence[dict[str, Any]] | None = None,
    chats: Sequence[dict[str, Any]] | None = None,
    token: str = "",
    clock: Callable[[], float] = time.time,
    history: int = 50,
    log_length: int = 2_000,
    first_update_id: int | None = None,
    state: Path | None = None,
) -> SandboxApp:
    """A sandbox with these people and chats (default: the preset ones).

    `history` is the number of former versions kept of a message, `log_length` the number of calls kept; 0 keeps
    none. Without a `token` it is a new one. With `state`, a file, the world outlives the server: a world saved there
    replaces the described one.
    """
    world = build_world(people, chats, clock, history, first_update_id)
    return SandboxApp(world, token or new_token(), log_length, state)


def _from_here(scope: Scope) -> bool:
    """Refuse pages of other sites: the request's host and origin must be this server's."""
    headers = dict(scope["headers"])
    host = headers.get(b"host", b"").decode("latin-1")
    origin = headers.get(b"origin", b"").decode("latin-1")
    try:
        named = urlsplit(f"//{host}").hostname
    except ValueError:
        return False
    return named in (*LOOPBACK, scope["server"][0]) and origin in ("", f"http://{host}")


async def _page(request: Request) -> Response:
    name = request.path_params.get("name", "index.html")
    kind = PAGE_TYPES.get(name.rpartition(".")[2])
    page = files("bot.sandbox").joinpath("page", name)
    if kind is None or "/" in name or not page.is_file():
        return Response("Not Found", 404)
    return Response(page.read_bytes(), media_type=kind, headers=PAGE_HEADERS)


async def _incomplete(_request: Request, error: Exception) -> Response:
    return JSONResponse({"error": f"{error} is missing"}, 400)
