"""Load an organisation's own table of places."""

from dataclasses import asdict
from pathlib import Path

from bot.domain.places.files import load
from bot.services.context import AppContext
from storage.audit import audit_log
from storage.engine.database import Database
from storage.repositories.imports import places


def load_places(database: Database, context: AppContext, path: Path) -> int:
    """Replace the stored places with those of a gazetteer file, all or nothing. Returns how many.

    Raises GazetteerError with every bad line.
    """
    found = load(path, context.theatre.by_pcode)
    with database.transaction() as session:
        count = places.replace(session, (asdict(place) for place in found))
        audit_log.note(session, context.clock(), None, "places.load", "file", count=count)
    return count
