"""Fixtures: the sandbox server and the bot of the stories."""

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import settings

from bot.runtime.logging import FIELDS
from bot.sandbox.client.sandbox import Person
from bot.sandbox.server.server import SandboxServer
from tests.support import shortcuts
from tests.support.direct_bot import DirectBot
from tests.support.postgres import Postgres
from tests.support.randomness import FixedRandomness
from tests.support.running_bot import RunningBot

# python-telegram-bot warns at every look at a duration unless it is told which kind is wanted.
os.environ["PTB_TIMEDELTA"] = "1"
# How long an example takes depends on the machine's load, so there is no deadline. `make test` tries the same
# examples every time; `make fuzz` searches at random (--hypothesis-profile=search). What it finds becomes an @example.
settings.register_profile("fixed", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile("fixed")


#: What also runs on PostgreSQL: what depends on transactions and processes, and, of records and exports, what has SQL.
#: All stories run there, and all cases of those that are sampled, with `make torture ARGS=stories`.
ON_POSTGRES_TOO = (
    "faults/test_concurrent_writes.py",
    "faults/test_inbox_worker.py",
    "faults/test_killed_while_posting.py",
    "faults/test_moved_groups.py",
    "faults/test_odd_updates.py",
    "faults/test_one_invitation.py",
    "faults/test_processes.py",
    "faults/test_sending.py",
    "faults/test_storage_trouble.py",
    "stories/reports/test_reporting.py",
    "stories/publishing/test_publishing.py",
    "stories/publishing/test_any_order_of_acts.py",
    "stories/exports/test_files.py",
    "stories/audit/test_hash_chain.py",
    "stories/evidence/",
    "stories/people/test_members.py",
    "stories/operations/test_after_restore.py",
    "stories/operations/test_retention.py",
)
RANDOMNESS = FixedRandomness(pytest.MonkeyPatch())


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    RANDOMNESS.prepare(item)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> None:
    RANDOMNESS.begin(item)


@pytest.fixture(scope="session", autouse=True)
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Texts, places and tables are made once, not anew for each of hundreds of houses."""
    with pytest.MonkeyPatch.context() as patch:
        shortcuts.read_once(patch)
        shortcuts.migrate_once(patch, tmp_path_factory.mktemp("template"))
        shortcuts.compile_once(patch)
        yield


@pytest.fixture(scope="session")
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether a test tries every value, not some: `make torture ARGS=stories`."""
    return bool(request.config.getoption("--thorough"))


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as server:
        yield server


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--postgres",
        action="store_true",
        help="run all stories on PostgreSQL only; the tests bring its server",
    )
    parser.addoption(
        "--thorough",
        action="store_true",
        help="run every case of the tests that `make test` runs a sample of",
    )


def pytest_configure() -> None:
    missing = [path for path in ON_POSTGRES_TOO if not (Path(__file__).parent / path).exists()]
    assert not missing, f"no longer run on PostgreSQL, because they moved: {missing}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    path = metafunc.definition.path.relative_to(Path(__file__).parent).as_posix()
    on_both = path.startswith(ON_POSTGRES_TOO) and not metafunc.config.getoption("--postgres")
    if on_both and "database_kind" in metafunc.fixturenames:
        metafunc.parametrize("database_kind", ["sqlite", "postgres"], indirect=True, scope="module")


def left_out(items: list[pytest.Item]) -> set[pytest.Item]:
    """Of a test that is marked sample(n), `make test` leaves out all but one case in n, always the same ones."""
    cases: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("sample"):
            cases.setdefault(item.nodeid.partition("[")[0], []).append(item)
    left: set[pytest.Item] = set()
    for name, every in cases.items():
        mark = every[0].get_closest_marker("sample")
        assert mark is not None
        kept = -(-len(every) // int(mark.args[0]))
        left |= set(every) - set(Random(name).sample(every, kept))
    return left


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what needs a program that is not installed. The longest first: no worker waits for the other at the end."""
    named = any("::" in given for given in config.args)
    if not config.getoption("--thorough") and not named:
        left = left_out(items)
        config.hook.pytest_deselected(items=[*left])
        items[:] = [item for item in items if item not in left]
    for item in items:
        for mark in item.iter_markers("needs"):
            if not shutil.which(mark.args[0]):
                item.add_marker(pytest.mark.skip(reason=f"needs {mark.args[0]}, which is not installed"))
    slow = ("torture", "faults")
    items.sort(
        key=lambda item: next((n for n, name in enumerate(slow) if name in item.path.parts), len(slow))
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres(durable=False)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def database_kind(request: pytest.FixtureRequest) -> str:
    """sqlite or postgres; what ON_POSTGRES_TOO names runs with both."""
    kind: str = getattr(request, "param", "postgres" if request.config.getoption("--postgres") else "sqlite")
    return kind


@pytest.fixture(scope="module")
def new_database_url(request: pytest.FixtureRequest, database_kind: str) -> Callable[..., str]:
    """Make a PostgreSQL database, empty or a copy of another one, and return its URL, or nothing, which is SQLite in
    the bot's folder."""
    if database_kind == "sqlite":
        return str
    server: Postgres = request.getfixturevalue("postgres")
    return server.migrated_database


@pytest.fixture
def database_url(new_database_url: Callable[..., str]) -> str:
    """An empty PostgreSQL database, or nothing, which is SQLite in the bot's folder."""
    return new_database_url()


@pytest.fixture
def make(server: SandboxServer, tmp_path: Path, database_url: str) -> Iterator[Callable[..., RunningBot]]:
    houses: list[RunningBot] = []

    def made(**settings: Any) -> RunningBot:
        settings.setdefault("database_url", database_url)
        houses.append(RunningBot(server, tmp_path, **settings))
        return houses[-1]

    yield made
    for app in houses:
        app.shuts_down()


@pytest.fixture
def app(make: Callable[..., RunningBot]) -> RunningBot:
    return make().opens()


@pytest.fixture
def amal(app: RunningBot) -> Person:
    return app.joins("Amal", "responder")


@pytest.fixture
def basel(app: RunningBot) -> Person:
    return app.joins("Basel", "coordinator")


@pytest.fixture
def dina(app: RunningBot) -> Person:
    return app.joins("Dina", "admin")


@pytest.fixture
def direct(tmp_path: Path, database_url: str) -> Iterator[DirectBot]:
    """No Telegram: updates are handed to the conversation directly."""
    direct = DirectBot(tmp_path / "data", database_url)
    yield direct
    direct.shuts_down()


def _show_extras(record: logging.LogRecord) -> bool:
    """Let a failing story say where: what stands beside a log line is shown with it."""
    beside = {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
    if beside and "%" not in str(record.msg):
        record.msg = f"{record.msg} {beside}".replace("%", "%%") if record.args else f"{record.msg} {beside}"
    return True


def pytest_sessionstart(session: pytest.Session) -> None:
    plugin = session.config.pluginmanager.get_plugin("logging-plugin")
    assert plugin is not None
    for handler in (plugin.caplog_handler, plugin.report_handler):
        handler.addFilter(_show_extras)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
