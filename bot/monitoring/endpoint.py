"""The monitoring endpoint: /live, /ready and /metrics. It tells nothing about anybody's reports."""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

#: The media type of Prometheus's text format.
_MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def make_endpoint(
    problems: Callable[[], Awaitable[list[str]]], metrics: Callable[[], Awaitable[bytes]]
) -> Starlette:
    """Make the web application. `problems` lists the current problems; `metrics` renders the metrics."""

    async def live(_request: Request) -> Response:
        return PlainTextResponse("alive\n")  # any answer shows that the event loop runs

    async def ready(_request: Request) -> Response:
        found = await problems()
        return PlainTextResponse("".join(f"{each}\n" for each in found) or "ready\n", 503 if found else 200)

    async def show(_request: Request) -> Response:
        return Response(await metrics(), media_type=_MEDIA_TYPE)

    return Starlette(routes=[Route("/live", live), Route("/ready", ready), Route("/metrics", show)])
