"""Records out of the house, as files anyone can open."""

import os
import tempfile
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO
from zoneinfo import ZoneInfo

from bot.activities.days import starts
from bot.activities.work import House
from bot.export import comma_separated, json_lines
from storage import audit, reports
from storage.database import Database
from storage.records import Attack

Writer = Callable[[Iterable[Attack], BinaryIO, ZoneInfo], int]
#: format → its writer. A new format is one file in bot/export and one line here.
FORMATS: MappingProxyType[str, Writer] = MappingProxyType(
    {"csv": comma_separated.write, "jsonl": json_lines.write}
)


def export(database: Database, house: House, kind: str, first: date, last: date, path: Path) -> int:
    """Write the records of these days (both included) to a file, whole or not at all. Returns how many.

    Raises OSError when the file cannot be written.
    """
    start, end = starts(house, first), starts(house, last + timedelta(days=1))
    handle, name = tempfile.mkstemp(prefix=".balagh-", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out, database.reading() as session:
            records = (filed.attack for filed in reports.stream(session, start, end))
            count = FORMATS[kind](records, out, house.settings.zone)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    with database.transaction() as session:
        audit.note(
            session, house.clock(), None, "record.export", kind,
            first=first.isoformat(), last=last.isoformat(), count=count,
        )  # fmt: skip
    return count
