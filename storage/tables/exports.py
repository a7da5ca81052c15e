"""Export jobs."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field

from storage.tables.metadata import Table


class ExportJobRow(Table, table=True):
    """A file of records that somebody asked for in the chat: the request, and the state of the job."""

    __tablename__ = "export_job"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    chat_id: int = Field(foreign_key="chat.id")
    request: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    files: list[str] = Field(sa_column=Column(JSON, nullable=False))
    state: str = Field(default="choosing", index=True)
    at: datetime
