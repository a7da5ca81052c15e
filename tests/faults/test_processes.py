"""Real processes: one per SQLite file, several on PostgreSQL, stopped, killed and taken over."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.runtime.leases import LEASE_S, RENEW_S
from bot.sandbox.server.server import SandboxServer
from storage.crypto.keyring import KeyRing
from storage.engine.database import Database
from storage.repositories.operations import leases
from tests.load.crowd import Crowd, Plan
from tests.load.process import STOP_S, Organisation
from tests.support.running_bot import PATIENCE

PLAN = Plan("Sarmin", "missile", 3, 1)


@asynccontextmanager
async def organisation(
    folder: Path, database_url: str, people: int = 2, role: str = "responder"
) -> AsyncIterator[tuple[Crowd, Organisation]]:
    crowd = Crowd(people)
    server = SandboxServer(crowd.app)
    url = await server.start_here()
    try:
        found = await asyncio.to_thread(Organisation, folder, crowd, url, database_url, role)
        try:
            yield crowd, found
        finally:
            await asyncio.to_thread(found.ends)
    finally:
        await server.stop_here()


async def until(look: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """Wait until something is so, and give it."""
    async with asyncio.timeout(seconds):
        while not (found := look()):  # noqa: ASYNC110 - the other side is a process
            await asyncio.sleep(0.05)
    return found


def told(log: Path, event: str) -> list[dict[str, Any]]:
    """What the processes told of one kind of event."""
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    return [line for line in lines if line["event"] == event]


def duties(log: Path) -> list[str]:
    return [line["subject"] for line in told(log, "lease acquired")]


def children_of(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in found.read_text().split()] if found.exists() else []


async def test_a_second_run_on_one_file_refuses(tmp_path: Path, database_url: str) -> None:
    if database_url:
        pytest.skip("on PostgreSQL several processes are allowed")
    async with organisation(tmp_path, "") as (crowd, app):
        first = app.starts()
        await crowd.people[0].report(PLAN, patience=PATIENCE)
        second = app.starts()
        second_code = await asyncio.to_thread(second._process.wait, PATIENCE)
        assert second_code == 1
        assert "another `balagh run` works on" in app.folder.joinpath("log.jsonl").read_text()
        beside = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-m", "bot", "digest", "--date", "2023-10-05"],
            env=app.environment | {"PATH": ""},
            capture_output=True,
            check=True,
        )
        assert beside.stdout
        await asyncio.to_thread(first.stops)


async def test_it_stops_soon_whatever_hangs(tmp_path: Path, database_url: str) -> None:
    async with organisation(tmp_path, database_url) as (crowd, app):
        process = app.starts()
        await crowd.people[0].report(PLAN, patience=PATIENCE)
        hangs = crowd.app.faults.add(
            {"kind": "hang", "times": None, "methods": ["sendMessage", "editMessageText"]}
        )
        crowd.people[0].writes("/mine")
        await until(lambda: hangs.happened)
        assert await asyncio.to_thread(process.stops) < STOP_S


async def test_a_killed_process_is_taken_over(tmp_path: Path, database_url: str) -> None:
    if not database_url:
        pytest.skip("several processes need PostgreSQL: make test runs it there, too")
    async with organisation(tmp_path, database_url) as (crowd, app):
        first = app.starts()
        await crowd.people[0].report(PLAN, patience=PATIENCE)
        assert sorted(duties(first.log)) == ["fetching", "polling", "schedule", "sending"]
        second = app.starts()
        await until(lambda: len(told(second.log, "ready")) == 2)
        first.dies()
        await crowd.people[1].report(PLAN, patience=LEASE_S + RENEW_S + 60)
        assert sorted(duties(first.log)) == sorted(2 * ["fetching", "polling", "schedule", "sending"])
        await asyncio.to_thread(second.stops)


async def test_workers_are_started_again_and_stop_together(tmp_path: Path, database_url: str) -> None:
    if not database_url:
        pytest.skip("several processes need PostgreSQL: make test runs it there, too")
    async with organisation(tmp_path, database_url) as (crowd, app):
        parent = app.starts("--workers", "2")
        await crowd.people[0].report(PLAN, patience=PATIENCE)
        children = children_of(parent.pid)
        assert len(children) == 2
        os.kill(children[0], signal.SIGKILL)
        await crowd.people[1].report(PLAN, patience=PATIENCE)
        assert await asyncio.to_thread(parent.stops) < STOP_S
        assert children_of(parent.pid) == []


def test_workers_need_postgres(tmp_path: Path) -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "bot", "run", "--workers", "3"],
        env={"BALAGH_TELEGRAM_TOKEN": "1:x", "BALAGH_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 1
    assert "PostgreSQL" in refused.stderr


def test_a_duty_is_one_process_s_until_it_ends(tmp_path: Path, database_url: str) -> None:
    database = Database(database_url or f"sqlite:///{tmp_path}/leases.sqlite", KeyRing(tmp_path / "keys"))
    database.migrate()

    def take(who: str, seconds: float) -> bool:
        with database.transaction() as session:
            return leases.acquire(session, "polling", who, seconds)

    assert take("a", 600)
    assert not take("b", 600)
    assert take("a", -0.001), "renewed, and run out"
    assert take("b", 600), "it ran out"
    assert not take("a", 600)
    with database.transaction() as session:
        leases.release(session, "b")
    assert take("a", 400 * 86400), "the database's clock was ahead, and the process died"
    assert take("b", 600)
    assert not take("a", 600)
    database.close()
