"""The server: in its own thread, or in a running event loop."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator
from typing import Any

import uvicorn

from bot.sandbox.server.app import SandboxApp, create_app


class _Quiet(uvicorn.Server):
    """uvicorn without signal handlers: the caller ends it, and it ends at once."""

    def __init__(self, config: uvicorn.Config, stopping: asyncio.Event) -> None:
        super().__init__(config)
        self._stopping = stopping

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        """Tick once a second (uvicorn's own loop checks ten times a second whether to exit)."""
        while not self._stopping.is_set():
            await self.on_tick(0)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self._stopping.wait()


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
        no_delay: bool = False,
        **settings: Any,
    ) -> None:
        self.app = app or create_app(**settings)
        self.token = self.app.token
        self._host = host
        # With TCP named, asyncio sends small answers at once, not after up to 40 ms: for benchmarks.
        self._protocol = socket.IPPROTO_TCP if no_delay else 0
        self._port = port
        self._stopping: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._thread: threading.Thread | None = None
        self._task: asyncio.Task[None] | None = None
        self.url = ""

    @property
    def base_url(self) -> str:
        """The `base_url` for `telegram.Bot`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """The `base_file_url` for `telegram.Bot`."""
        return f"{self.url}/file/bot"

    def start(self) -> str:
        """Listen in a new thread. Returns the URL once calls are accepted."""
        listening = self._listen()
        ready = threading.Event()
        self._thread = threading.Thread(
            target=asyncio.run, args=(self._serve(listening, ready),), daemon=True
        )
        self._thread.start()
        ready.wait()
        return self.url

    def stop(self) -> None:
        """End the thread; waiting calls return."""
        self._signal_stop()
        if self._thread is not None:
            self._thread.join()

    async def start_here(self) -> str:
        """Listen in the running event loop. Returns the URL."""
        listening = self._listen()
        ready = threading.Event()
        self._task = asyncio.get_running_loop().create_task(self._serve(listening, ready))
        await asyncio.to_thread(ready.wait)
        return self.url

    async def stop_here(self) -> None:
        """End listening in the running event loop."""
        self._signal_stop()
        if self._task is not None:
            await self._task

    def _signal_stop(self) -> None:
        if self._stopping is not None:
            loop, stopping = self._stopping
            loop.call_soon_threadsafe(stopping.set)

    def _listen(self) -> socket.socket:
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        listening = socket.socket(family, socket.SOCK_STREAM, self._protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((self._host, self._port))
        except OSError:
            listening.close()
            raise
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
            date_header=False,  # the application sets it, by its own clock
            timeout_graceful_shutdown=2,
            timeout_keep_alive=75,
        )
        stopping = asyncio.Event()
        self._stopping = asyncio.get_running_loop(), stopping
        ender = asyncio.create_task(self._end_with(stopping))
        async with self.app.running():
            ready.set()
            await _Quiet(config, stopping).serve(sockets=[listening])
        await ender
        listening.close()

    async def _end_with(self, stopping: asyncio.Event) -> None:
        """End all waiting as soon as the server is told to stop."""
        await stopping.wait()
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
