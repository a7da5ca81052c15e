"""The control API for tests and trainers: faults, clock, limits, calls, versions, changes, files."""

from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.sandbox.protocol.errors import NotAllowed, Refused
from bot.sandbox.protocol.faults import Faults
from bot.sandbox.protocol.json_values import parsed
from bot.sandbox.server.call_log import CallLog
from bot.sandbox.server.people_api import LONGEST_WAIT
from bot.sandbox.server.rate_limits import RateLimits
from bot.sandbox.world.world import World

SHOWABLE = ("image/", "audio/", "video/")


class ControlApi:
    """The other routes below /sandbox."""

    def __init__(self, world: World, faults: Faults, limits: RateLimits, log: CallLog) -> None:
        self.world = world
        self.faults = faults
        self.limits = limits
        self.log = log

    def routes(self) -> list[Route]:
        """Return every route with its methods."""
        return [
            Route("/changes", self.changes),
            Route("/events", self.events),
            Route("/files/{file}", self.file),
            Route("/faults", self.set_faults, methods=["GET", "POST", "DELETE"]),
            Route("/calls", self.calls),
            Route("/versions/{chat}/{message:int}", self.versions),
            Route("/clock", self.clock, methods=["GET", "POST"]),
            Route("/settings", self.settings, methods=["GET", "POST"]),
            Route("/updates", self.updates),
        ]

    async def changes(self, request: Request) -> Response:
        """Wait until the version is above `since`, at most `timeout` seconds."""
        since = int(request.query_params.get("since", "0"))
        seconds = min(float(request.query_params.get("timeout", "25")), LONGEST_WAIT)
        return JSONResponse({"version": await self.world.change_after(since, seconds)})

    async def events(self, _request: Request) -> Response:
        """Stream the version as server-sent events, for the page."""
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers=headers)

    async def _stream(self) -> AsyncIterator[str]:
        version = -1
        while not self.world.ended.is_set():
            newest = await self.world.change_after(version, 15)
            yield f"data: {newest}\n\n" if newest > version else ": still here\n\n"
            version = newest

    async def file(self, request: Request) -> Response:
        """Return a file for the page: media are shown, everything else is an attachment."""
        try:
            file = self.world.files.get(request.path_params["file"])
        except Refused:
            return JSONResponse({"error": "no such file"}, 404)
        shown = file.mime_type.startswith(SHOWABLE) and "svg" not in file.mime_type
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "max-age=86400"}
        if not shown:
            headers["Content-Disposition"] = "attachment"
        mime_type = file.mime_type if shown else "application/octet-stream"
        return Response(self.world.files.content(file.id), media_type=mime_type, headers=headers)

    async def set_faults(self, request: Request) -> Response:
        """Add a fault, list the active ones, or clear them."""
        if request.method == "POST":
            self.faults.add(await _object(request))
        elif request.method == "DELETE":
            self.faults.clear()
        return JSONResponse([fault.view() for fault in self.faults.active])

    async def calls(self, request: Request) -> Response:
        """Return the log of Bot API calls."""
        query = request.query_params
        calls = self.log.view(query.get("method"), int(query.get("since", "0")))
        return JSONResponse({"total": self.log.total, "calls": calls})

    async def versions(self, request: Request) -> Response:
        """Return all versions of a message, oldest first, and whether it is deleted."""
        chat = self.world.find_chat(request.path_params["chat"])
        message = chat.messages.get(request.path_params["message"]) if chat else None
        if message is None:
            raise NotAllowed("there was never such a message")
        return JSONResponse({"versions": [*message.versions, message.wire], "deleted": message.deleted})

    async def clock(self, request: Request) -> Response:
        """Stop the clock, move it, or let it run; returns its time."""
        clock = self.world.clock
        if request.method == "POST":
            wanted = await _object(request)
            if wanted.get("run"):
                clock.run()
            if wanted.get("stop_at") is not None:
                clock.stop_at(float(wanted["stop_at"]))
            clock.advance(float(wanted.get("advance", 0)))
        return JSONResponse({"now": clock.now()})

    async def settings(self, request: Request) -> Response:
        """Set and return the rate limits, the delay of every answer and the privacy mode."""
        if request.method == "POST":
            wanted = await _object(request)
            self.limits.on = bool(wanted.get("rate_limits", self.limits.on))
            self.faults.latency = float(wanted.get("latency", self.faults.latency))
            self.world.privacy = bool(wanted.get("privacy", self.world.privacy))
        return JSONResponse(
            {"rate_limits": self.limits.on, "latency": self.faults.latency, "privacy": self.world.privacy}
        )

    async def updates(self, _request: Request) -> Response:
        """Return the bot's pending updates."""
        return JSONResponse([asdict(update) for update in self.world.updates.pending])


async def _object(request: Request) -> dict[str, Any]:
    try:
        value = parsed(await request.body())
    except ValueError as error:
        raise NotAllowed("the body is not JSON") from error
    if not isinstance(value, dict):
        raise NotAllowed("the body is not a JSON object")
    return value
