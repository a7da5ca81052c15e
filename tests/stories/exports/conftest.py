"""The bot whose records are exported: the example day and some that are hard."""

from collections.abc import Iterator

import pytest

from bot.services.context import AppContext
from storage.engine.database import Database
from tests.stories.exports.sample import opened

Opened = tuple[Database, AppContext]


@pytest.fixture(scope="module")
def app(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """With --postgres the same records in PostgreSQL: the golden bytes must be the same."""
    on_postgres = request.config.getoption("--postgres")
    url = request.getfixturevalue("postgres").migrated_database() if on_postgres else ""
    made = opened(tmp_path_factory.mktemp("bot"), url=url)
    yield made
    made[0].close()
