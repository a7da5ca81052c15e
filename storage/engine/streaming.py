"""Queries read row by row, and reads that survive invalid text."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, TypeVar

from sqlmodel import Session

_T = TypeVar("_T")
#: Where a session finds what is closed at its end.
OPENED = "balagh_opened"


def close_with_session(session: Session, result: AbstractContextManager[_T]) -> _T:
    """Close a result at the end of its session at the latest.

    An open result would keep SQLite's connection at its old state of the file: every later write there is Busy.
    """
    opened: ExitStack = session.info[OPENED]
    return opened.enter_context(result)


def stream(session: Session, query: Any) -> Iterator[Any]:
    """Yield the rows of a query, at most a thousand of them in memory; the result closes with the session."""
    yield from close_with_session(session, session.exec(query.execution_options(yield_per=1000)))


@contextmanager
def invalid_text_as_bytes(session: Session) -> Iterator[None]:
    """Let SQLite return invalid UTF-8 as bytes in this block instead of an error that names no row."""
    if session.get_bind().dialect.name != "sqlite":
        yield
        return
    driver: Any = session.connection().connection.driver_connection
    before, driver.text_factory = driver.text_factory, _text_or_bytes
    try:
        yield
    finally:
        driver.text_factory = before


def _text_or_bytes(stored: bytes) -> str | bytes:
    try:
        return stored.decode()
    except UnicodeDecodeError:
        return stored
