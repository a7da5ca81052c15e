"""A desk for each test, with Amal, Basel and Dina where they are wanted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.records.desk import Desk


@pytest.fixture
def desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    desk = Desk(tmp_path / "data", database_url)
    yield desk
    desk.leaves()
