"""Load an organisation's own table of places."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from bot.domain.places.files import load
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.imports import places


def load_places(database: Database, clock: Callable[[], datetime], path: Path) -> int:
    """Replace the stored places with those of a gazetteer file, all or nothing. Returns how many.

    Raises GazetteerError with every bad line.
    """
    found = load(path)
    with database.transaction() as session:
        count = places.replace(session, (asdict(place) for place in found))
        audit_log.note(session, clock(), None, "places.load", "file", count=count)
    return count
