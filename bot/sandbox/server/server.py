"""The listening socket: in a thread of its own, or in a loop that runs already."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator
from typing import Any

import uvicorn

from bot.sandbox.server.app import SandboxApp, create_app


class _Quiet(uvicorn.Server):
    """uvicorn without signal handlers: whoever starts the sandbox decides when it ends, and it ends at once."""

    def __init__(self, config: uvicorn.Config, told: asyncio.Event) -> None:
        super().__init__(config)
        self._told = told

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        """Tick once a second (uvicorn's own loop looks ten times a second whether it should exit)."""
        while not self._told.is_set():
            await self.on_tick(0)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self._told.wait()


class SandboxServer:
    """A sandbox that listens on loopback.

    In a thread (for a bot that has its own loop, and for synchronous tests):

        with SandboxServer() as server:
            bot = telegram.Bot(server.token, base_url=server.base_url, base_file_url=server.base_file_url)

    In a running loop: `async with SandboxServer() as server`.
    """

    def __init__(
        self,
        app: SandboxApp | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        at_once: bool = False,
        **settings: Any,
    ) -> None:
        self.app = app or create_app(**settings)
        self.token = self.app.token
        self._host = host
        # Named as TCP, asyncio sends small answers at once, not after up to 40 ms: for benchmarks.
        self._protocol = socket.IPPROTO_TCP if at_once else 0
        self._port = port
        self._told: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._thread: threading.Thread | None = None
        self._task: asyncio.Task[None] | None = None
        self.url = ""

    @property
    def base_url(self) -> str:
        """What `telegram.Bot(base_url=…)` takes."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """What `telegram.Bot(base_file_url=…)` takes."""
        return f"{self.url}/file/bot"

    def start(self) -> str:
        """Listen in a thread of its own; gives the address once calls are taken."""
        listening = self._listen()
        ready = threading.Event()
        self._thread = threading.Thread(
            target=asyncio.run, args=(self._serve(listening, ready),), daemon=True
        )
        self._thread.start()
        ready.wait()
        return self.url

    def stop(self) -> None:
        """End the thread; calls that wait are let go."""
        self._tell()
        if self._thread is not None:
            self._thread.join()

    async def start_here(self) -> str:
        """Listen in the running loop."""
        listening = self._listen()
        ready = threading.Event()
        self._task = asyncio.get_running_loop().create_task(self._serve(listening, ready))
        await asyncio.to_thread(ready.wait)
        return self.url

    async def stop_here(self) -> None:
        """End listening in the running loop."""
        self._tell()
        if self._task is not None:
            await self._task

    def _tell(self) -> None:
        if self._told is not None:
            loop, told = self._told
            loop.call_soon_threadsafe(told.set)

    def _listen(self) -> socket.socket:
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        listening = socket.socket(family, socket.SOCK_STREAM, self._protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((self._host, self._port))
        listening.listen(512)
        port = listening.getsockname()[1]
        self.url = f"http://{f'[{self._host}]' if ':' in self._host else self._host}:{port}"
        return listening

    async def _serve(self, listening: socket.socket, ready: threading.Event) -> None:
        config = uvicorn.Config(
            self.app,
            http=self.app.bot_api.connections.protocol(),
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=2,
            timeout_keep_alive=75,
        )
        told = asyncio.Event()
        self._told = asyncio.get_running_loop(), told
        ender = asyncio.create_task(self._end_with(told))
        async with self.app.running():
            ready.set()
            await _Quiet(config, told).serve(sockets=[listening])
        await ender
        listening.close()

    async def _end_with(self, told: asyncio.Event) -> None:
        """Who waits for something is let go as soon as the server is told to end."""
        await told.wait()
        self.app.world.close()

    def __enter__(self) -> "SandboxServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def __aenter__(self) -> "SandboxServer":
        await self.start_here()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop_here()
