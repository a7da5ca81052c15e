"""Processes: one per SQLite file, several on PostgreSQL, and how each one is stopped."""

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

#: Seconds after which a worker that died is restarted, and within which an exit means that it cannot run at all.
RESTART_S = 1.0
TOO_SOON_S = 3.0
#: The exit code of a process that waits for a person: a wrong setting, a token that was revoked.
WRONG_SETTING = 2
#: Seconds that workers have to stop; each needs at most 10.
STOP_S = 15.0


class AlreadyRunning(RuntimeError):
    """Another `balagh run` uses the same SQLite database."""


@contextlib.contextmanager
def single_instance_lock(database: Database) -> Iterator[None]:
    """Allow one `balagh run` per SQLite file; the lock ends with the process. Raises AlreadyRunning."""
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
    """Return an event that SIGTERM and SIGINT set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    return stop


async def run_until(stop: asyncio.Event, coroutines: list[Coroutine[Any, Any, None]]) -> None:
    """Run all of them until `stop` is set. The first error cancels the others and is raised."""
    tasks = [asyncio.create_task(each) for each in coroutines]
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
    """Run `count` processes of `balagh run` until a signal comes. Returns the exit code.

    Each has its own monitoring endpoint, on the port of `health_listen` and the following ones.
    """
    signals: list[int] = []
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda number, _frame: signals.append(number))
    workers = [_Worker(_own_port(health_listen, n)) for n in range(count)]
    failed = 0
    try:
        while not signals and not failed:
            time.sleep(0.2)
            for worker in workers:
                failed = failed or worker.restart_if_dead()
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
        self._started = time.monotonic()
        self._restart_at: float | None = None
        self.process = subprocess.Popen([sys.executable, "-m", "bot", "run", "--live"], env=self._environment)

    def restart_if_dead(self) -> int:
        """Restart it if it died. Returns an exit code when it cannot run at all (a wrong setting)."""
        code, now = self.process.poll(), time.monotonic()
        if code is None:
            return 0
        if self._restart_at is None:
            if code == WRONG_SETTING or (code > 0 and now - self._started < TOO_SOON_S):
                return code
            log.error("a worker ended and is restarted", extra={"kind": str(code)})
            self._restart_at = now + RESTART_S
        elif now >= self._restart_at:
            self._start()
        return 0
