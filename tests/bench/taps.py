"""Taps a second, and how long a person waits: 50 people, closed loop, bot and server on one core each.

A tap counts when the person sees the next card. Peers ask a smaller form than ours (see peers/form.py: four
buttons a card, one message a tap), which is in their favour.
"""

import asyncio
import contextlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.sandbox.server.server import SandboxServer
from tests.load.crowd import Crowd, Plan, Reporter
from tests.load.process import Organisation

PEOPLE = 50
SERVER_CORE, BOT_CORE = 0, 1

#: name → (module, environment); ours is `balagh`.
PEERS: dict[str, tuple[str, dict[str, str]]] = {
    "PTB, bare echo": ("ptb_echo", {}),
    "PTB, ConversationHandler + PicklePersistence": ("ptb_conversation", {}),
    "aiogram 3, FSM in memory": ("aiogram_form", {}),
    "aiogram 3, FSM in SQLite": ("aiogram_form", {"BENCH_FSM": "sqlite"}),
}
OURS = "Balagh, durable"


@dataclass(frozen=True)
class Measured:
    """What one contender did."""

    name: str
    answer_ms: int
    taps_s: float
    median_ms: float
    p99_ms: float
    cpu: float
    memory_mb: float


def one_core(core: int) -> None:
    """Stay on one core, if there are several."""
    if (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(0, {core})


async def measure(name: str, answer_ms: int, seconds: float) -> Measured:
    """One contender against a fresh server."""
    crowd = Crowd(PEOPLE, log_length=0)
    crowd.app.faults.latency = answer_ms / 1000
    server = SandboxServer(crowd.app, no_delay=True)
    url = await server.start_here()
    try:
        with tempfile.TemporaryDirectory() as folder:
            async with _bot(name, crowd, url, Path(folder)) as pid:
                report = balagh_taps if name == OURS else peer_taps
                people = [asyncio.create_task(report(person)) for person in crowd.people]
                await _all_begun(crowd, people)
                before, began = _cpu(pid), time.perf_counter()
                for person in crowd.people:
                    person.told.seconds.clear()
                await asyncio.sleep(seconds)
                took = time.perf_counter() - began
                cpu, memory = (_cpu(pid) - before) / took, rss_mb(pid)
                waits = sorted(s * 1000 for person in crowd.people for s in person.told.seconds)
                for task in people:
                    task.cancel()
                await asyncio.gather(*people, return_exceptions=True)
    finally:
        await server.stop_here()
    p99 = waits[int(len(waits) * 0.99)]
    return Measured(name, answer_ms, len(waits) / took, statistics.median(waits), p99, cpu, memory)


async def _all_begun(crowd: Crowd, people: list[asyncio.Task[None]]) -> None:
    """Until everyone was answered a few times."""
    while min(len(person.told.seconds) for person in crowd.people) < 3:
        await asyncio.sleep(0.1)
        for task in people:
            if task.done():
                task.result()


async def balagh_taps(person: Reporter) -> None:
    """Whole reports, one after another."""
    while True:
        await person.report(Plan.any(random))  # type: ignore[arg-type]


async def peer_taps(person: Reporter) -> None:
    """Press the first button of the card, see the next card, and so on."""
    person.writes("/report")
    card = (await person.sees(lambda messages: messages, 30))[0]
    while True:
        before = card.wire["text"]
        began = time.perf_counter()
        person.presses(card, card.wire["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
        await person.sees(lambda _messages, before=before: card.wire["text"] != before, 30)
        person.told.seconds.append(time.perf_counter() - began)


@contextlib.asynccontextmanager
async def _bot(name: str, crowd: Crowd, url: str, folder: Path) -> AsyncIterator[int]:
    if name == OURS:
        organisation = await asyncio.to_thread(Organisation, folder, crowd, url)
        ours = organisation.starts(core=BOT_CORE)
        try:
            yield ours.pid
        finally:
            await asyncio.to_thread(ours.stops)
            organisation.database.close()
        return
    module, more = PEERS[name]
    environment = {
        **os.environ,
        **more,
        "BENCH_SERVER": url,
        "BENCH_TOKEN": crowd.app.token,
        "BENCH_FOLDER": str(folder),
        "PTB_TIMEDELTA": "1",
    }
    command = ["taskset", "-c", str(BOT_CORE), sys.executable, "-m", f"tests.bench.peers.{module}"]
    with (folder / "log").open("w") as log:
        peer = await asyncio.to_thread(subprocess.Popen, command, env=environment, stdout=log, stderr=log)
        try:
            yield peer.pid
        finally:
            peer.kill()
            peer.wait()


def _cpu(pid: int) -> float:
    """Seconds of processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rss_mb(pid: int) -> float:
    """Memory a process holds now."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def run(
    seconds: float, say: Callable[[str], None], only: str = "", answers_ms: tuple[int, ...] = (0, 50)
) -> list[Measured]:
    """Every contender at 0 and at 50 ms."""
    one_core(SERVER_CORE)
    found = []
    say(f"{'':46} {'answer':>7} {'taps/s':>7} {'median':>8} {'p99':>9} {'CPU':>5} {'memory':>7}")
    for answer_ms in answers_ms:
        for name in (*PEERS, OURS):
            if only and only not in name:
                continue
            request: Awaitable[Measured] = measure(name, answer_ms, seconds)
            got = asyncio.run(request)  # type: ignore[arg-type]
            found.append(got)
            say(
                f"{name:46} {answer_ms:4} ms {got.taps_s:7.0f} {got.median_ms:5.0f} ms {got.p99_ms:6.0f} ms"
                f" {got.cpu:4.0%} {got.memory_mb:4.0f} MB"
            )
    return found
