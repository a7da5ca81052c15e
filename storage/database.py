"""The engine, transactions, and the one place where database errors become ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import OperationalError as SqlOperationalError
from sqlmodel import Session, create_engine

from storage import errors

#: How long a writer waits for another one, in milliseconds.
BUSY_MS = 10_000


class Database:
    """One database: SQLite in a file, or PostgreSQL by URL."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database not in (None, "", ":memory:"):
            Path(str(self.url.database)).parent.mkdir(parents=True, exist_ok=True)
        self.engine = self._make_engine()

    def _make_engine(self) -> Engine:
        if not self.is_sqlite:
            return create_engine(self.url, pool_pre_ping=True)
        engine = create_engine(self.url, connect_args={"check_same_thread": False, "timeout": BUSY_MS / 1000})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A unit of work: committed when the block ends well, undone when it does not.

        On SQLite the writer's lock is taken at the start (BEGIN IMMEDIATE), so that reading and then writing
        cannot fail half-way. Raises StorageError and its kinds.
        """
        with self._session() as session, session.begin():
            session.connection()  # begins now, not at the first statement
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads; on SQLite it never waits for a writer."""
        with self._session(balagh_reads=True) as session:
            yield session
            session.rollback()

    @contextmanager
    def _session(self, **options: Any) -> Iterator[Session]:
        try:
            bind = self.engine.execution_options(**options) if options else self.engine
            with Session(bind, expire_on_commit=False) as session:
                yield session
        except DBAPIError as error:
            raise translated(error) from error

    def migrate(self) -> None:
        """Bring the tables up to date. Raises Newer when the database was made by a newer Balagh."""
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        scripts = ScriptDirectory.from_config(config)
        with self.engine.begin() as connection:
            at = MigrationContext.configure(connection).get_current_revision()
            if at is not None and at not in {script.revision for script in scripts.walk_revisions()}:
                raise errors.Newer("the database was made by a newer Balagh")
            if at != scripts.get_current_head():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")

    def close(self) -> None:
        """Give back all connections."""
        self.engine.dispose()


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # We say BEGIN ourselves (below): the driver's own is deferred, and fails when it later wants to write.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        f"busy_timeout={BUSY_MS}",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Any) -> None:
    reads = connection.get_execution_options().get("balagh_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def translated(error: DBAPIError) -> errors.StorageError:
    """The error of ours for one of the driver's; the statement and its values stay out of it."""
    if isinstance(error, IntegrityError):
        return errors.Conflict("a row that must be single exists already")
    code = getattr(error.orig, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return errors.Busy("the database is held by another writer")
    if primary == sqlite3.SQLITE_FULL or getattr(error.orig, "sqlstate", None) == "53100":
        return errors.Full("no room left where the database lives")
    if isinstance(error, SqlOperationalError) or error.connection_invalidated:
        return errors.Gone("the database cannot be reached or opened")
    return errors.StorageError(type(error.orig).__name__)
