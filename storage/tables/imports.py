"""Imported gazetteers."""

from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class PlaceRow(Table, table=True):
    """A place of a loaded gazetteer; without any, the embedded gazetteer is used."""

    __tablename__ = "place"
    trusted: ClassVar = ("content",)
    id: int | None = Field(default=None, primary_key=True)
    content: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.PLACE_PROOF, optional=True))
