"""The bot whose records are exported: the example day and some that are hard."""

from collections.abc import Callable, Iterator

import pytest

from bot.services.context import AppContext
from storage.engine.database import Database
from tests.stories.exports.sample import opened

Opened = tuple[Database, AppContext]


@pytest.fixture(scope="module")
def app(new_database_url: Callable[[], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """The records on each database: the golden bytes must be the same."""
    made = opened(tmp_path_factory.mktemp("bot"), url=new_database_url())
    yield made
    made[0].close()
