"""Two processes that read the same state of the database, however long they take and whatever others write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import text
from sqlmodel import Session

from storage.database import Database

#: On PostgreSQL a transaction keeps its view from statement to statement only if it is asked to.
_KEEPS_ITS_VIEW = {"isolation_level": "REPEATABLE READ"}
_LOOK = text("SELECT 1 FROM note LIMIT 1")


@contextmanager
def shared(database: Database, begin_there: Callable[[str], object]) -> Iterator[Session]:
    """A session that only reads. `begin_there` is given the view's name and has somebody else begin `joined` with it.

    Raises Busy when other writers never pause.
    """
    with database.reading() as session:
        if database.is_sqlite:
            with database.transaction():  # the writer's lock: between their beginnings nobody commits
                session.execute(_LOOK).first()  # SQLite's view begins with the first look
                begin_there("")
        else:
            session.connection(execution_options=_KEEPS_ITS_VIEW)
            begin_there(session.execute(text("SELECT pg_export_snapshot()")).scalar_one())
        yield session


@contextmanager
def joined(database: Database, view: str) -> Iterator[Session]:
    """A session that reads what the one sees that shared this view."""
    with database.reading() as session:
        if view:
            session.connection(execution_options=_KEEPS_ITS_VIEW)
            session.execute(text(f"SET TRANSACTION SNAPSHOT '{view}'"))  # takes no bound value
        session.execute(_LOOK).first()
        yield session
