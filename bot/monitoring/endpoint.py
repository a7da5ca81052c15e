"""The endpoint for those who watch: /live, /ready and /metrics. It says nothing of anybody's reports."""

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

#: Prometheus's text format.
_KIND = "text/plain; version=0.0.4; charset=utf-8"


def make_endpoint(
    wrong: Callable[[], Awaitable[list[str]]], metrics: Callable[[], Awaitable[bytes]]
) -> Starlette:
    """The small web application. `wrong` names what is not well now; `metrics` is the text."""

    async def live(_request: Request) -> Response:
        return PlainTextResponse("alive\n")  # that it is said at all is the answer: the event loop turns

    async def ready(_request: Request) -> Response:
        found = await wrong()
        return PlainTextResponse("".join(f"{each}\n" for each in found) or "ready\n", 503 if found else 200)

    async def show(_request: Request) -> Response:
        return Response(await metrics(), media_type=_KIND)

    return Starlette(routes=[Route("/live", live), Route("/ready", ready), Route("/metrics", show)])
