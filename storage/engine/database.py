"""The database: its engine, transactions and migrations."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol, Self

from sqlalchemy import Engine, event, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, create_engine

from storage import errors
from storage.crypto.column import RING
from storage.crypto.keyring import KeyRing
from storage.engine import revisions
from storage.engine.driver_errors import translate
from storage.engine.first_rows import check_key
from storage.engine.streaming import OPENED

MIGRATIONS = Path(__file__).parents[1] / "migrations"
_NEWER = (
    "The database was made by a newer Balagh (its tables are of version {at}), and there is no way back in place. "
    "Run that newer version again, or restore a copy from before: DATA_DIR/backups keeps the last ones, named by "
    "version and time."
)
_TRIAL = (
    "The database was made by a trial version of Balagh from before the first release, and cannot be upgraded. Export "
    "its records with that version (`balagh export --format jsonl`), start this version with an empty database "
    "(BALAGH_DATA_DIR or BALAGH_DATABASE_URL), and import them (`balagh import`)."
)
#: Where a session keeps what it has to write before its commit (see `Pending`).
BEFORE_COMMIT = "balagh_before_commit"
#: The first SQLite with RETURNING. The operating system brings it, not Python.
SQLITE = (3, 35)
#: How long a writer waits for another one, in milliseconds.
BUSY_MS = 10_000
#: SQLite: what the file of recent changes shrinks to after something held it open while it grew. Bytes.
LONGEST_WAL = 64 << 20
#: PostgreSQL: after this time, in milliseconds, the locks of a process that vanished in the middle of a transaction
#: (its machine, its network) are released. A killed process releases them at once: its connection closes.
ABANDONED_MS = 15_000
_POSTGRES: dict[str, Any] = {
    "connect_timeout": 10,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "options": f"-c idle_in_transaction_session_timeout={ABANDONED_MS} -c lock_timeout={BUSY_MS} -c timezone=UTC",
}
#: Work that is done in one transaction at a time, whatever the number of processes. On SQLite all work is.
ONE_AT_A_TIME = {"migrating": 1, "numbering": 2, "publishing": 3, "people": 4, "sealing": 5, "meeting": 6}
_ADVISORY = 0x42414C41  # "BALA": our own name space among the database's advisory locks


def exists(url: str) -> bool:
    """Return whether there is a database to open: for SQLite the file; a server is assumed to be there."""
    address = make_url(url)
    return address.get_backend_name() != "sqlite" or Path(address.database or "").is_file()


class Pending(Protocol):
    """What a session has to write before its commit: copied at a savepoint, restored when that fails."""

    def write(self, session: Session) -> None:
        """Write it."""
        ...

    def copy(self) -> Self:
        """Return a copy."""
        ...


def write_pending(session: Session) -> None:
    """Write what is pending until the end of the transaction (see BEFORE_COMMIT)."""
    pending: Pending | None = session.info.get(BEFORE_COMMIT)
    if pending is not None:
        pending.write(session)


class Database:
    """One database: SQLite in a file, or PostgreSQL by URL. Without `keys`, they are beside the SQLite file.

    Raises ValueError for another database without keys, TooOld for a SQLite that lacks what is used.
    """

    def __init__(self, url: str, keys: KeyRing | None = None) -> None:
        self.url = make_url(url)
        if self.url.drivername in ("postgres", "postgresql"):
            self.url = self.url.set(drivername="postgresql+psycopg")
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database not in (None, "", ":memory:"):
            Path(str(self.url.database)).parent.mkdir(parents=True, exist_ok=True)
        if keys is None and not (self.is_sqlite and self.url.database):
            raise ValueError("the place of the keys is missing: only a SQLite file has them beside it")
        self.keys = keys or KeyRing(Path(str(self.url.database)).with_name("keys"))
        self.engine = self._make_engine()
        setattr(self.engine.dialect, RING, self.keys)

    def _make_engine(self) -> Engine:
        if not self.is_sqlite:
            return create_engine(self.url, pool_pre_ping=True, connect_args=_POSTGRES)
        if sqlite3.sqlite_version_info < SQLITE:
            needed = ".".join(map(str, SQLITE))
            raise errors.TooOld(f"Python uses SQLite {sqlite3.sqlite_version}; {needed} or newer is needed")
        engine = create_engine(self.url, connect_args={"check_same_thread": False, "timeout": BUSY_MS / 1000})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Open a transaction: committed at the end of the block, rolled back when it raises.

        On SQLite it takes the writer's lock at the start (BEGIN IMMEDIATE), so that reading and then writing
        cannot fail half-way. Raises StorageError and its kinds.
        """
        with self._session() as session, session.begin():
            session.connection()  # begins now, not at the first statement
            self.keys.refresh()  # with the writer's lock held: whoever rotates keys sees all we write, or we its key
            yield session
            write_pending(session)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that only reads; on SQLite it never waits for a writer."""
        with self._session(balagh_reads=True) as session:
            yield session
            session.rollback()

    @contextmanager
    def _session(self, **options: Any) -> Iterator[Session]:
        try:
            bind = self.engine.execution_options(**options) if options else self.engine
            with Session(bind, expire_on_commit=False) as session, ExitStack() as opened:
                session.info[OPENED] = opened
                yield session
        except DBAPIError as error:
            raise translate(error) from error

    def migrate(self, before: Callable[[str], None] | None = None) -> None:
        """Bring the tables up to date; a new database gets a key if there is none yet.

        `before` is called with the old version when the tables are about to change. Nothing is changed when this
        raises: Newer (made by a newer Balagh), TrialData (made before the first release), WrongKeys (its key is
        missing), Unavailable, or what `before` raises.
        """
        try:
            with self.engine.begin() as connection:
                if not self.is_sqlite:
                    connection.execute(_LOCK, {"space": _ADVISORY, "work": ONE_AT_A_TIME["migrating"]})
                at = revisions.current(connection)
                state = revisions.compare(at, MIGRATIONS)
                if state == "trial":
                    raise errors.TrialData(_TRIAL)
                if state == "newer":
                    raise errors.Newer(_NEWER.format(at=at))
                if state != "current":
                    if at is not None and before is not None:
                        before(at)
                    revisions.upgrade(connection, MIGRATIONS)
                # Without a head there are no tables yet: migrations.make makes them.
                if revisions.head(MIGRATIONS) is not None:
                    check_key(connection, self.keys)
        except DBAPIError as error:
            raise translate(error) from error

    def migration_state(self) -> str:
        """Compare the tables with this version: empty, old, current, newer or trial. Raises StorageError."""
        try:
            with self.engine.connect().execution_options(balagh_reads=True) as connection:
                return revisions.compare(revisions.current(connection), MIGRATIONS)
        except DBAPIError as error:
            raise translate(error) from error

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # We execute BEGIN ourselves (below): the driver's own is deferred, and fails when it later wants to write.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}").close()
    limit = f"journal_size_limit={LONGEST_WAL}"
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON", limit):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Any) -> None:
    reads = connection.get_execution_options().get("balagh_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


_LOCK = text("SELECT pg_advisory_xact_lock(:space, :work)")


def one_at_a_time(session: Session, work: str) -> None:
    """Lock this work (see ONE_AT_A_TIME) against other processes until the end of the transaction."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(_LOCK, {"space": _ADVISORY, "work": ONE_AT_A_TIME[work]})


@contextmanager
def savepoint(session: Session) -> Iterator[None]:
    """Open a part of a transaction that is rolled back alone when the block raises. Raises StorageError."""
    pending = session.info.get(BEFORE_COMMIT)
    before = pending and pending.copy()
    try:
        with session.begin_nested():
            session.connection()  # the savepoint is made now, not at the session's own next statement
            yield
            write_pending(session)
    except BaseException as error:
        session.info[BEFORE_COMMIT] = before
        if isinstance(error, DBAPIError):
            raise translate(error) from error
        raise
