"""The ordeal in small, in every test run; `make torture` is the whole of it."""

import asyncio
from pathlib import Path

import pytest

from tests.torture.ordeal import ordeal


@pytest.mark.parametrize("seed", [7])
def test_kills_lose_and_double_nothing(tmp_path: Path, seed: int, database_url: str) -> None:
    workers = 3 if database_url else 1
    counts = asyncio.run(
        ordeal(tmp_path, people=6, each=2, kills=4, workers=workers, database_url=database_url, seed=seed)
    )
    assert counts.kills == 4
    assert counts.reports == 12
    assert counts.clean, str(counts)
