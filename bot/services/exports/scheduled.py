"""Files that are written anew every few hours, into a folder or object storage, for programs that read them from there.

An admin orders them in the settings; the profile and the audit hold for them as for any file. The scheduler orders what
is due, only while the clock is right, because the clock decides what is released; the thread of exports writes it.
"""

import logging
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.formats.formats import FORMATS
from bot.services.context import AppContext
from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest, Progress
from storage.backup.places import copy_file
from storage.engine.database import Database
from storage.repositories.operations import key_values

log = logging.getLogger(__name__)

_FIRST, _LAST = date(1970, 1, 1), date(2200, 12, 31)
#: When a file was last written, and whether it is to be written now, by its name.
_WRITTEN, _ORDERED = "scheduled-export-written/", "scheduled-export-ordered/"
#: A file that could not be written is tried again after this time.
_AGAIN: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Order:
    """A file that is ordered: its format, its profile, and its name, which stays the same."""

    kind: str
    profile: str

    @property
    def name(self) -> str:
        """How the file is called."""
        return f"balagh-{self.profile}.{FORMATS[self.kind].suffix}"


def _orders(context: AppContext) -> Iterator[Order]:
    if context.settings.exports_to:
        yield from (Order(*each) for each in context.settings.scheduled_exports)


def order_due(database: Database, context: AppContext) -> None:
    """Order the files whose time has come."""
    now, pause = context.clock(), timedelta(hours=context.settings.scheduled_export_hours)
    with database.transaction() as session:
        for order in _orders(context):
            last = key_values.read(session, _WRITTEN + order.name)
            if last is None or datetime.fromisoformat(last) + pause <= now:
                key_values.write(session, _ORDERED + order.name, now.isoformat())


def find_next(database: Database, context: AppContext) -> Order | None:
    """Return an ordered file. It stays ordered until it is written: a stop in between loses none."""
    with database.reading() as session:
        ordered = (
            order for order in _orders(context) if key_values.read(session, _ORDERED + order.name) is not None
        )
        return next(ordered, None)


def write(database: Database, context: AppContext, order: Order, progress: Progress) -> None:
    """Write a file, completely or not at all, in place of the one of the same name. Raises OSError, TooManyRows."""
    settings = context.settings
    wanted = ExportRequest(
        order.kind, _FIRST, _LAST, order.profile, settings.languages[0], plain_headings=True
    )
    if "://" not in settings.exports_to:
        folder = Path(settings.exports_to)
        folder.mkdir(parents=True, exist_ok=True)
        writing.export_to_file(database, context, wanted, folder / order.name, progress)
        return
    with tempfile.TemporaryDirectory(prefix=".balagh-", dir=settings.data_dir) as scratch:
        path = Path(scratch) / order.name
        writing.export_to_file(database, context, wanted, path, progress)
        copy_file(path, settings.exports_to)


def settle(database: Database, context: AppContext, order: Order, error: Exception | None) -> None:
    """Note that a file was written; or that it could not be, so that it is tried again in an hour."""
    at = context.clock()
    if error is not None:
        log.error("a scheduled file could not be written", extra={"kind": type(error).__name__})
        at += _AGAIN - timedelta(hours=context.settings.scheduled_export_hours)
    with database.transaction() as session:
        key_values.forget(session, _ORDERED + order.name)
        key_values.write(session, _WRITTEN + order.name, at.isoformat())
