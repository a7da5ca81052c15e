"""Export jobs."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class ExportJobRow(Table, table=True):
    """A file of records that somebody asked for in the chat: the request, and the state of the job."""

    __tablename__ = "export_job"
    trusted: ClassVar = ("person_id", "chat_id", "request", "files", "state")
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    chat_id: int = Field(foreign_key="chat.id")
    request: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    files: list[str] = Field(sa_column=Column(JSON, nullable=False))
    state: str = Field(default="choosing", index=True)
    at: datetime
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.EXPORT_JOB_PROOF, optional=True))
