"""The gazetteer an organisation loaded. Rows are opaque here: `bot.domain.places` knows what they mean."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, insert, select
from sqlmodel import Session

from storage.tables.imports import PlaceRow

_table = PlaceRow.__table__  # type: ignore[attr-defined]


def replace(session: Session, rows: Iterable[dict[str, Any]]) -> int:
    """Take this table instead of the one that was loaded before. Returns how many places it has."""
    session.execute(delete(PlaceRow))
    values = [{"content": row} for row in rows]
    if values:
        session.execute(insert(_table), values)
    return len(values)


def everything(session: Session) -> list[dict[str, Any]]:
    """All loaded places, in the order of the file; empty when none was loaded."""
    return list(session.execute(select(_table.c.content).order_by(_table.c.id)).scalars())
