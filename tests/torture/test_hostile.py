"""Hostile updates in small; `make torture ARGS=hostile` sends 100,000."""

from pathlib import Path

import pytest

from tests.torture.hostile import hostile


@pytest.mark.parametrize("seed", [1, 2])
def test_hostile_updates_break_nothing_and_strangers_change_nothing(tmp_path: Path, seed: int) -> None:
    found = hostile(tmp_path, 1500, seed)
    assert found.read > 500
    assert found.clean, str(found)
