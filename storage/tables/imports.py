"""Imported gazetteers."""

from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from storage.tables.metadata import Table


class PlaceRow(Table, table=True):
    """A place of a loaded gazetteer; without any, the embedded gazetteer is used."""

    __tablename__ = "place"
    id: int | None = Field(default=None, primary_key=True)
    content: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
