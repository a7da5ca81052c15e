"""Reading bit by bit, and reading what somebody else may have put there."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, TypeVar

from sqlmodel import Session

_T = TypeVar("_T")
#: Where a session finds what is closed at its end.
OPENED = "balagh_opened"


def close_with_session(session: Session, result: AbstractContextManager[_T]) -> _T:
    """A result that is read bit by bit ends with its session at the latest, whoever still holds its reader.

    An open one would keep SQLite's connection at its old state of the file: every later write there is Busy.
    """
    opened: ExitStack = session.info[OPENED]
    return opened.enter_context(result)


@contextmanager
def invalid_text_as_bytes(session: Session) -> Iterator[None]:
    """While somebody checks: bytes in SQLite that are no text come as bytes and not as an error without a row."""
    if session.get_bind().dialect.name != "sqlite":
        yield
        return
    driver: Any = session.connection().connection.driver_connection
    driver.text_factory = _text_or_bytes
    try:
        yield
    finally:
        driver.text_factory = str


def _text_or_bytes(kept: bytes) -> str | bytes:
    try:
        return kept.decode()
    except UnicodeDecodeError:
        return kept
