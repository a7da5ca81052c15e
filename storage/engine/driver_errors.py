"""The one place where errors of the database driver become ours."""

import sqlite3

from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError

from storage import errors

_FULL = (errors.Full, "the disk of the database is full")
_BUSY = (errors.Busy, "the database is locked by another writer")
_GONE = (errors.Gone, "the database cannot be reached or opened")
#: SQLSTATE (whole, or its class), or SQLite's primary code → our error.
_CODES: dict[str | int, tuple[type[errors.StorageError], str]] = {
    "53100": _FULL,
    "40": _BUSY,
    "55P03": _BUSY,
    "08": _GONE,
    "25P03": _GONE,
    "53": _GONE,
    "57": _GONE,
    "22": (errors.Unfit, "the database rejects a value"),
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
}


def translate(error: DBAPIError) -> errors.StorageError:
    """Return our error for one of the driver's; it names neither the statement nor its values."""
    if isinstance(error, IntegrityError):
        return errors.Conflict("a row that must be unique exists already")
    state = getattr(error.orig, "sqlstate", None) or ""
    primary = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    for code in (state, state[:2], primary):
        if code in _CODES:
            kind, message = _CODES[code]
            return kind(message)
    lost = error.connection_invalidated or isinstance(error, (OperationalError, InterfaceError))
    if lost and not state and primary != sqlite3.SQLITE_ERROR:  # that one is a wrong statement
        return errors.Gone(_GONE[1])
    return errors.Unfit(type(error.orig).__name__)
