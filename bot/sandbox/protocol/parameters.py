"""What a request carries: JSON, form or multipart, as the real server takes them."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.protocol.errors import Refused, bad_request
from bot.sandbox.server.json_in import parsed
from bot.sandbox.world.files import UPLOAD_LIMIT

REQUEST_LIMIT = UPLOAD_LIMIT + 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file that came with a request."""

    name: str
    mime_type: str
    content: bytes


@dataclass
class Call:
    """One request to a method: its values, still as sent, and its files."""

    method: str
    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)


async def read_call(request: Request, method: str) -> Call:
    """Read a request's parameters from its address and its body."""
    call = Call(method)
    if request.scope["query_string"]:
        call.values.update(_read_form(request.scope["query_string"]))
    kind = request.headers.get("content-type", "")
    if int(request.headers.get("content-length") or 0) > REQUEST_LIMIT:
        raise Refused(413, "Request Entity Too Large")
    if kind.startswith("multipart/form-data"):
        await _read_multipart(request, call)
        return call
    body = await request.body()
    if not body:
        return call
    if kind.startswith("application/json"):
        call.values.update(_read_json(body))
    else:
        call.values.update(_read_form(body))
    return call


def _read_form(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(body.decode(), keep_blank_values=True)
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error


def _read_json(body: bytes) -> dict[str, Any]:
    try:
        values = parsed(body)
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(values, dict):
        raise bad_request("object expected")
    return values


async def _read_multipart(request: Request, call: Call) -> None:
    async with request.form(max_part_size=REQUEST_LIMIT) as form:
        for name, value in form.multi_items():
            if not isinstance(value, UploadFile):
                call.values[name] = value
                continue
            content = await value.read()
            if len(content) > UPLOAD_LIMIT:
                raise Refused(413, "Request Entity Too Large")
            mime_type = value.content_type or "application/octet-stream"
            call.files[name] = Upload(value.filename or name, mime_type, content)
