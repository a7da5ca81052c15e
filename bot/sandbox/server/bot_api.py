"""A Bot API call: token, method, faults, parameters, limits, execution, answer, log."""

import asyncio
import contextlib
import inspect
import json
import re
from typing import Any

from starlette.requests import Request
from starlette.types import Message as Event
from starlette.types import Receive, Scope, Send

from bot.sandbox.methods import METHODS
from bot.sandbox.protocol.errors import (
    OTHER_POLL,
    Refused,
    bad_request,
    conflict,
    refusal,
    too_many_requests,
)
from bot.sandbox.protocol.faults import OF_UPDATES, Fault, Faults
from bot.sandbox.protocol.parameters import Call, read_call
from bot.sandbox.protocol.spec import Spec
from bot.sandbox.server.call_log import CallLog, LoggedCall
from bot.sandbox.server.connections import Connections
from bot.sandbox.server.rate_limits import RateLimits
from bot.sandbox.world.world import World

MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "file_id": "file_id not specified",
    "media": "there are no messages to send",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
}
FILES = frozenset({"photo", "video", "voice", "audio", "document"})
TEXTS = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


class Cut(Exception):
    """The connection breaks now."""


class RawAnswer(Exception):
    """This is answered, as it stands."""

    def __init__(self, code: int, body: str) -> None:
        super().__init__(code)
        self.code = code
        self.body = body


class BotApi:
    """The part that answers the bot."""

    def __init__(
        self, world: World, token: str, spec: Spec, faults: Faults, limits: RateLimits, log: CallLog
    ) -> None:
        self.world = world
        self.token = token
        self.spec = spec
        self.faults = faults
        self.limits = limits
        self.log = log
        self.connections = Connections()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request below /bot<token>/."""
        try:
            body = await self._body(Request(scope, receive))
        except Cut:
            await self._cut(scope, send)
            return
        except RawAnswer as raw:
            kind = "text/html" if raw.body.startswith("<") else "application/json"
            await _send(send, raw.code, raw.body.encode(), kind)
            return
        await _send_json(send, body)

    async def _body(self, request: Request) -> dict[str, Any]:
        token, _, name = request.scope["path"].removeprefix("/bot").rpartition("/")
        try:
            if not re.fullmatch(r"\d+:[\w-]+(/test)?", token):
                raise Refused(404, "Not Found")  # so Telegram calls a malformed token
            if token != self.token:
                raise Refused(401, "Unauthorized")
            method = self._method(name)
            call = await read_call(request, method)
        except Refused as refused:
            return refused.answer()
        entry = self.log.begin(call, self.world.clock.now())
        started = asyncio.get_running_loop().time()
        try:
            return await self._answer(call, entry)
        finally:
            entry.seconds = asyncio.get_running_loop().time() - started

    def _method(self, name: str) -> str:
        method = self.spec.names.get(name.casefold())
        if method is None:
            raise Refused(404, "Not Found")
        if method not in METHODS:
            raise Refused(501, f"Not Implemented: the sandbox does not know {method}")
        return method

    async def _answer(self, call: Call, entry: LoggedCall) -> dict[str, Any]:
        striking = self.faults.striking(call.method, call.values)
        try:
            await self._strike([fault for fault in striking if not fault.after], call, entry)
            body = await self._handle(call, striking)
            await self._strike([fault for fault in striking if fault.after], call, entry)
        except Refused as refused:
            body = refused.answer()
        if self.faults.latency:
            await asyncio.sleep(self.faults.latency)
        entry.outcome = "ok" if body["ok"] else str(body["error_code"])
        entry.error = body.get("description")
        return body

    async def _handle(self, call: Call, striking: list[Fault]) -> dict[str, Any]:
        call.values = self.spec.check(call.method, call.values)
        for field in self.spec.required[call.method]:
            if field not in call.values and field not in call.files and field != "commands":
                raise bad_request(_missing(field))
        if "business_connection_id" in call.values:
            raise bad_request("business connection not found")
        if self.limits.on:
            chat = self.world.find_chat(call.values["chat_id"]) if "chat_id" in call.values else None
            self.limits.count(call.method, chat)
        result = METHODS[call.method](self.world, call)
        if inspect.isawaitable(result):
            result = await result
        for fault in striking:
            result = self._disturb(fault, result)
        return {"ok": True, "result": result}

    def _disturb(self, fault: Fault, result: Any) -> Any:
        """Repeat confirmed updates, or change the order of the batch."""
        if fault.kind == "repeat":
            return [update.wire() for update in self.world.updates.confirmed] + result
        return fault.shuffled(result) if fault.kind == "reorder" else result

    async def _strike(self, faults: list[Fault], call: Call, entry: LoggedCall) -> None:
        for fault in faults:
            if fault.kind in OF_UPDATES:
                continue
            entry.error = entry.outcome = fault.kind
            if fault.kind in ("slow", "hang"):
                await self._wait(fault.seconds)
            if fault.kind in ("hang", "cut"):
                raise Cut
            if fault.kind == "error":
                raise Refused(fault.code, TEXTS.get(fault.code, "Internal Server Error"))
            if fault.kind == "too_many":
                raise too_many_requests(fault.retry_after)
            if fault.kind == "conflict":
                raise conflict(OTHER_POLL)
            if fault.kind == "raw":
                raise RawAnswer(fault.code, fault.body)
            if fault.kind == "refuse":
                chat = self.world.find_chat(call.values.get("chat_id", ""))
                raise refusal(fault.reason, chat.type if chat else "channel")

    async def _wait(self, seconds: float) -> None:
        """Wait, but not longer than the server lives."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.world.ended.wait(), seconds)

    async def _cut(self, scope: Scope, send: Send) -> None:
        """Break the connection; below another ASGI server, an answer that ends too early does the same."""
        if self.connections.cut(tuple(scope["client"] or ())):
            await asyncio.sleep(0.01)
            return
        await send(_start(200, 1_000_000))


def _missing(field: str) -> str:
    if field in FILES:
        return f"there is no {field} in the request"
    return MISSING.get(field, f'parameter "{field}" is required')


def _start(status: int, length: int, kind: str = "application/json") -> Event:
    headers = [(b"content-type", kind.encode()), (b"content-length", str(length).encode())]
    return {"type": "http.response.start", "status": status, "headers": headers}


async def _send_json(send: Send, body: dict[str, Any]) -> None:
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    await _send(send, 200 if body["ok"] else body["error_code"], content)


async def _send(send: Send, status: int, content: bytes, kind: str = "application/json") -> None:
    await send(_start(status, len(content), kind))
    await send({"type": "http.response.body", "body": content})
