"""Processes: one per SQLite file, several on PostgreSQL, and how each of them is told to stop."""

import asyncio
import contextlib
import fcntl
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import IO, Any

from storage.engine.database import Database

log = logging.getLogger(__name__)

#: A worker that dies is started again after this time; one that ends so soon after its start cannot work at all.
AGAIN_S = 1.0
TOO_SOON_S = 3.0
#: How long workers have to stop; each of them is done within 10 s.
STOP_S = 15.0


class AlreadyRunning(RuntimeError):
    """Another `balagh run` works on the same SQLite database."""


@contextlib.contextmanager
def single_instance_lock(database: Database) -> Iterator[None]:
    """One `balagh run` per SQLite file: the lock goes with the process, however it dies. Raises AlreadyRunning."""
    if not database.is_sqlite or not database.url.database:
        yield
        return
    path = Path(database.url.database).with_suffix(".lock")
    lock: IO[str]
    with path.open("w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise AlreadyRunning(f"another `balagh run` works on {database.url.database}") from error
        yield


def stop_signal() -> asyncio.Event:
    """Set when the process is told to end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    return stop


async def run_until(stop: asyncio.Event, works: list[Coroutine[Any, Any, None]]) -> None:
    """Work until told to stop; a work that ends with an error ends everything, loudly."""
    tasks = [asyncio.create_task(work) for work in works]
    stopping = asyncio.create_task(stop.wait())
    waiting: set[asyncio.Task[Any]] = {*tasks, stopping}
    try:
        while not stopping.done():
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task is not stopping:
                    task.result()
    finally:
        for task in (*tasks, stopping):
            task.cancel()
        await asyncio.gather(*tasks, stopping, return_exceptions=True)


def run_workers(count: int, health_listen: str = "") -> int:
    """Start `balagh run` this many times and keep them running until told to stop. Returns the exit code.

    Each shows how it is on a port of its own: `health_listen` and those that follow it.
    """
    told: list[int] = []
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda number, _frame: told.append(number))
    workers = [_Worker(_own_port(health_listen, n)) for n in range(count)]
    failed = 0
    try:
        while not told and not failed:
            time.sleep(0.2)
            for worker in workers:
                failed = failed or worker.look()
    finally:
        for worker in workers:
            worker.process.terminate()
        end = time.monotonic() + STOP_S
        for worker in workers:
            with contextlib.suppress(subprocess.TimeoutExpired):
                worker.process.wait(max(0.1, end - time.monotonic()))
            worker.process.kill()
    return failed


def _own_port(address: str, nth: int) -> str:
    host, _, port = address.rpartition(":")
    return f"{host}:{int(port) + nth}" if address else ""


class _Worker:
    def __init__(self, health_listen: str) -> None:
        self._environment = os.environ | {"BALAGH_HEALTH_LISTEN": health_listen}
        self._start()

    def _start(self) -> None:
        self._began = time.monotonic()
        self._again: float | None = None
        self.process = subprocess.Popen([sys.executable, "-m", "bot", "run", "--live"], env=self._environment)

    def look(self) -> int:
        """Start it again if it died. Returns an exit code when it cannot work at all (a wrong setting)."""
        code, now = self.process.poll(), time.monotonic()
        if code is None:
            return 0
        if self._again is None:
            if code > 0 and now - self._began < TOO_SOON_S:
                return code
            log.error("a worker ended and is started again", extra={"kind": str(code)})
            self._again = now + AGAIN_S
        elif now >= self._again:
            self._start()
        return 0
