"""Real processes: one per SQLite file, several on PostgreSQL, stopped, killed and taken over."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.sandbox.server import SandboxServer
from storage import leases
from storage.database import Database
from storage.sealing import KeyRing
from tests.load.crowd import Crowd, Plan
from tests.load.process import Organisation

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
        yield crowd, found
        found.database.close()
    finally:
        await server.stop_here()


def duties(log: Path) -> list[str]:
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    return [line["what"] for line in lines if line["event"] == "a duty was taken"]


def children_of(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in found.read_text().split()] if found.exists() else []


async def test_a_second_run_on_one_file_refuses(tmp_path: Path, database_url: str) -> None:
    if database_url:
        pytest.skip("PostgreSQL has as many as there are")
    async with organisation(tmp_path, "") as (crowd, house):
        first = house.starts()
        await crowd.people[0].report(PLAN, patience=20)
        second = house.starts()
        second_code = await asyncio.to_thread(second._process.wait, 15)
        assert second_code == 1
        assert "another `balagh run` works on" in house.folder.joinpath("log.jsonl").read_text()
        beside = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-m", "bot", "digest", "--date", "2023-10-05"],
            env=house.environment | {"PATH": ""},
            capture_output=True,
            check=True,
        )
        assert beside.stdout
        await asyncio.to_thread(first.stops)


async def test_stops_within_ten_seconds_whatever_hangs(tmp_path: Path, database_url: str) -> None:
    async with organisation(tmp_path, database_url) as (crowd, house):
        process = house.starts()
        await crowd.people[0].report(PLAN, patience=20)
        crowd.app.faults.add({"kind": "hang", "times": None, "methods": ["sendMessage", "editMessageText"]})
        crowd.people[0].writes("/mine")
        await asyncio.sleep(1)
        assert await asyncio.to_thread(process.stops) < 10


async def test_a_killed_process_is_taken_over(tmp_path: Path, database_url: str) -> None:
    if not database_url:
        pytest.skip("a SQLite file has one process")
    async with organisation(tmp_path, database_url) as (crowd, house):
        first = house.starts()
        await crowd.people[0].report(PLAN, patience=20)
        assert sorted(duties(first.log)) == ["fetching", "polling", "schedule", "sending"]
        second = house.starts()
        await asyncio.sleep(3)
        first.dies()
        began = time.monotonic()
        await crowd.people[1].report(PLAN, patience=40)
        assert time.monotonic() - began < 30
        await asyncio.to_thread(second.stops)


async def test_workers_are_started_again_and_stop_together(tmp_path: Path, database_url: str) -> None:
    if not database_url:
        pytest.skip("more than one worker needs PostgreSQL")
    async with organisation(tmp_path, database_url) as (crowd, house):
        parent = house.starts("--workers", "2")
        await crowd.people[0].report(PLAN, patience=30)
        children = children_of(parent.pid)
        assert len(children) == 2
        os.kill(children[0], signal.SIGKILL)
        await crowd.people[1].report(PLAN, patience=40)
        assert await asyncio.to_thread(parent.stops, 15) < 12
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
            return leases.take(session, "polling", who, seconds)

    assert take("a", 0.3)
    assert not take("b", 10)
    assert take("a", 0.3), "renewed"
    time.sleep(0.4)
    assert take("b", 10), "it ran out"
    assert not take("a", 10)
    with database.transaction() as session:
        leases.give_back(session, "b")
    assert take("a", 10)
    database.close()
