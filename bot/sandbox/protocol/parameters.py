"""The parameters of a request: JSON, form or multipart, as the real server accepts them."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.protocol.errors import Refused, bad_request
from bot.sandbox.protocol.json_values import parsed

#: In bytes.
UPLOAD_LIMIT = 50 * 1024 * 1024
REQUEST_LIMIT = UPLOAD_LIMIT + 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file in a request."""

    name: str
    mime_type: str
    content: bytes


@dataclass
class Call:
    """A call of a method: its values (as sent, until they are checked) and its files."""

    method: str
    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)


async def read_call(request: Request, method: str) -> Call:
    """Read a request's parameters from its query string and its body. Raises Refused."""
    call = Call(method)
    if request.scope["query_string"]:
        call.values.update(_read_form(request.scope["query_string"]))
    kind = request.headers.get("content-type", "")
    if int(request.headers.get("content-length") or 0) > REQUEST_LIMIT:
        raise Refused(413, "Request Entity Too Large")
    if kind.startswith("multipart/form-data"):
        await _read_multipart(request, call)
    elif body := await request.body():
        call.values.update(_read_json(body) if kind.startswith("application/json") else _read_form(body))
    return call


def _read_form(body: bytes) -> dict[str, Any]:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True))
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
