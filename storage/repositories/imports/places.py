"""The gazetteer an organisation loaded. Rows are opaque here: `bot.domain.places` knows what they mean."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session

from storage.engine import proofs
from storage.tables.imports import PlaceRow


def replace(session: Session, rows: Iterable[dict[str, Any]]) -> int:
    """Replace the gazetteer. Return how many places it has."""
    session.exec(delete(PlaceRow))
    return len(proofs.insert_many(session, PlaceRow, ({"content": row} for row in rows)))


def list_all(session: Session) -> list[dict[str, Any]]:
    """Return all loaded places in the order of the file; empty when none was loaded."""
    return [row.content for row in proofs.read(session, PlaceRow)]
