"""What Balagh does by itself: its start, an idle hour, Telegram's own limit of taps, and a bad line."""

import asyncio
import random
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox.server.server import SandboxServer
from tests.bench.taps import BOT_CORE, SERVER_CORE, _cpu, one_core, rss_mb
from tests.load.crowd import Crowd, Plan
from tests.load.process import Organisation, Process

Say = Callable[[str], None]


@asynccontextmanager
async def running(people: int, log_length: int = 0) -> AsyncIterator[tuple[Crowd, Process, float]]:
    """A server, a crowd, and a bot that has just been started (and when)."""
    one_core(SERVER_CORE)
    crowd = Crowd(people, log_length=log_length)
    server = SandboxServer(crowd.app, no_delay=True)
    url = await server.start_here()
    try:
        with tempfile.TemporaryDirectory() as folder:
            organisation = await asyncio.to_thread(Organisation, Path(folder), crowd, url)
            began = time.perf_counter()
            process = organisation.starts(core=BOT_CORE)
            try:
                yield crowd, process, began
            finally:
                await asyncio.to_thread(process.stops)
                organisation.database.close()
    finally:
        await server.stop_here()


async def start(say: Say) -> None:
    """Start to first getUpdates, and memory when nothing happens."""
    async with running(1, log_length=100) as (crowd, process, began):
        while not any(c.method == "getUpdates" for c in crowd.app.log.calls):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        ready = time.perf_counter() - began
        await asyncio.sleep(5)
        say(f"start to first getUpdates {ready:.2f} s · idle memory {rss_mb(process.pid):.0f} MB")


async def steady(say: Say, seconds: float, hurried: float) -> None:
    """30 taps a second; then as fast as it goes, to see whether memory grows."""
    async with running(50) as (crowd, process, _began):
        think = [50 / 30 - 0.03]

        async def reports(person: object) -> None:
            while True:
                await person.report(Plan.any(random), think=think[0])  # type: ignore

        tasks = [asyncio.create_task(reports(person)) for person in crowd.people]
        await asyncio.sleep(10)
        for person in crowd.people:
            person.told.seconds.clear()
        cpu, began = _cpu(process.pid), time.perf_counter()
        await asyncio.sleep(seconds)
        took = time.perf_counter() - began
        waits = sorted(s * 1000 for person in crowd.people for s in person.told.seconds)
        used = (_cpu(process.pid) - cpu) / took
        say(
            f"{len(waits) / took:.0f} taps/s: median {waits[len(waits) // 2]:.0f} ms · "
            f"p99 {waits[int(len(waits) * 0.99)]:.0f} ms · CPU {used:.0%} of a core"
        )
        think[0] = 0.0
        await asyncio.sleep(hurried / 4)
        before = rss_mb(process.pid)
        for person in crowd.people:
            person.told.seconds.clear()
        await asyncio.sleep(hurried)
        taps = sum(len(person.told.seconds) for person in crowd.people)
        say(
            f"memory {before:.0f} MB, and {rss_mb(process.pid):.0f} MB after {taps} more taps as fast as it goes"
        )
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
