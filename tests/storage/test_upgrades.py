"""Years of upgrades: what was released can always be brought up to date, with a copy first; there is no way back."""

import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from storage.backup import before_upgrade, snapshot
from storage.crypto.keyring import KeyRing
from storage.engine import database as storage_database
from storage.engine import revisions
from storage.engine.database import Database
from storage.errors import Newer, NoCopy
from storage.migrations.released import RELEASED
from storage.tables.metadata import metadata
from tests.storage import release
from tests.stories.operations.test_backup import POSTGRES_BIN
from tests.support.postgres import Postgres

KEYS = KeyRing(given=(release.KEY,))
FIRST = "2026_11_01"
NOW = datetime(2026, 11, 22, 3, 30, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Database]:
    """Makes an empty database."""
    if request.param == "sqlite":
        return lambda: Database(f"sqlite:///{tmp_path}/old.sqlite", KEYS)
    server: Postgres = request.getfixturevalue("postgres")
    return lambda: Database(server.new_database(), KEYS)


def test_a_released_migration_never_changes() -> None:
    assert {revision: release.fingerprint(revision) for revision in RELEASED} == RELEASED
    assert {file.name.partition(".")[0] for file in release.SCHEMAS.glob("*.gz")} == set(RELEASED)


def test_the_versions_are_read_as_alembic_reads_them(
    empty: Callable[[], Database], next_version: None
) -> None:
    scripts = ScriptDirectory(str(storage_database.MIGRATIONS))
    assert revisions.head(storage_database.MIGRATIONS) == scripts.get_current_head() == "9999"
    database = empty()
    for script in [*scripts.walk_revisions()][::-1]:
        release.bring_to(database, script.revision)
        with database.engine.begin() as connection:
            assert revisions.current(connection) == script.revision
        assert database.migration_state() == ("current" if script.revision == "9999" else "old")
    database.close()


@pytest.mark.parametrize("revision", ["today", *RELEASED])
def test_a_record_of_every_release_comes_through(
    empty: Callable[[], Database], tmp_path: Path, revision: str
) -> None:
    if revision == "today":  # the way a release's fixture is made and read, tried before there is one
        made = release.sample(tmp_path / "sample")
        release.write(release.rows_of(made), tmp_path / "today.gz")
        made.close()
        rows = release.read(tmp_path / "today.gz")
    else:
        rows = release.read(release.SCHEMAS / f"{revision}.jsonl.gz")
    kinds = {row["table"] for row in rows}
    assert {"report", "report_revision", "person", "draft", "audit", "inbox", "outbox"} <= kinds
    database = empty()
    release.bring_to(database, "head" if revision == "today" else revision)
    release.fill(database, rows)
    database.migrate()
    with database.engine.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.execute(text("SELECT count(*) FROM report")).scalar_one() >= 15
    database.close()


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Balagh with one more migration than this one."""
    later = tmp_path / "migrations"
    shutil.copytree(storage_database.MIGRATIONS, later)
    last = ScriptDirectory(str(later)).get_current_head()
    (later / "versions" / "9999_one_more.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\n"
        f"revision = '9999'\ndown_revision = '{last}'\nbranch_labels = depends_on = None\n"
        "def upgrade():\n    op.add_column('key_value', sa.Column('added', sa.String(), nullable=True))\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(storage_database, "MIGRATIONS", later)


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*"))


def noted(database: Database) -> str:
    with database.engine.begin() as connection:
        return str(connection.execute(text("SELECT value FROM key_value WHERE name = 'a'")).scalar_one())


def test_an_upgrade_copies_first_and_there_is_no_way_back(
    empty: Callable[[], Database],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    database, folder = empty(), tmp_path / "backups"

    def upgrade(now: datetime = NOW) -> None:
        tools = None if database.is_sqlite else POSTGRES_BIN
        database.migrate(lambda at: before_upgrade.keep_copy(database, folder, at, now, tools))

    upgrade()
    assert kept(folder) == []  # an empty place needs no copy
    with database.engine.begin() as connection:
        connection.execute(text("INSERT INTO key_value (name, value) VALUES ('a', 'before')"))
    upgrade()
    assert kept(folder) == []  # nothing changes
    with monkeypatch.context() as older:
        request.getfixturevalue("next_version")
        upgrade()
        assert "added" in {column["name"] for column in inspect(database.engine).get_columns("key_value")}
        older.undo()
    assert noted(database) == "before"
    (copy,) = folder.glob("*")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    again = Database(f"sqlite:///{tmp_path}/again.sqlite", KEYS) if database.is_sqlite else empty()
    snapshot.restore(again, copy, POSTGRES_BIN)
    assert noted(again) == "before"
    assert "added" not in {column["name"] for column in inspect(again.engine).get_columns("key_value")}
    again.close()
    monkeypatch.undo()  # the older program comes back
    with pytest.raises(Newer) as caught:
        upgrade()
    assert "Run that newer version again, or restore a copy" in str(caught.value)
    assert "9999" in str(caught.value)
    database.close()


def test_a_migration_that_is_killed_half_way_changed_nothing(
    empty: Callable[[], Database], next_version: None, tmp_path: Path
) -> None:
    later = storage_database.MIGRATIONS
    database = empty()
    release.bring_to(database, FIRST)
    file = later / "versions" / "9999_one_more.py"
    whole = file.read_text(encoding="utf-8")
    file.write_text(f"import os, signal\n{whole}    os.kill(os.getpid(), signal.SIGKILL)\n", encoding="utf-8")
    program = (
        "import pathlib, sys; from storage.crypto.keyring import KeyRing; from storage.engine import database as d; "
        "d.MIGRATIONS = pathlib.Path(sys.argv[1]); d.Database(sys.argv[2], KeyRing(given=(sys.argv[3],))).migrate()"
    )
    url = database.url.render_as_string(hide_password=False)
    done = subprocess.run([sys.executable, "-c", program, str(later), url, release.KEY], check=False)
    assert done.returncode == -signal.SIGKILL
    assert database.migration_state() == "old"
    columns = inspect(database.engine).get_columns("key_value")
    assert "added" not in {column["name"] for column in columns}
    file.write_text(whole, encoding="utf-8")
    database.migrate()
    assert database.migration_state() == "current"
    database.close()


@pytest.mark.usefixtures("next_version")
def test_without_a_copy_nothing_changes(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/old.sqlite", KEYS)
    release.bring_to(database, FIRST)
    (tmp_path / "backups").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(NoCopy, match="not brought up to date"):
        database.migrate(lambda at: before_upgrade.keep_copy(database, tmp_path / "backups", at, NOW))
    assert "added" not in {column["name"] for column in inspect(database.engine).get_columns("key_value")}
    database.close()


def test_the_last_three_copies_are_kept(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/old.sqlite", KEYS)
    database.migrate()
    for day in range(5):
        before_upgrade.keep_copy(database, tmp_path / "backups", FIRST, NOW + timedelta(days=day))
    assert [name[15:23] for name in kept(tmp_path / "backups")] == ["20261124", "20261125", "20261126"]
    database.close()
