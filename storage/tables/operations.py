"""Key-values and leases."""

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field

from storage.crypto import purposes
from storage.crypto.column import encrypted
from storage.tables.metadata import Table


class KeyValueRow(Table, table=True):
    """Small facts about the service itself, by name (the bot's user name, the last statement's number)."""

    __tablename__ = "key_value"
    trusted: ClassVar = ("value",)
    name: str = Field(primary_key=True)
    value: str
    proof: str | None = Field(default=None, sa_column=encrypted(purposes.KEY_VALUE_PROOF, optional=True))


class LeaseRow(Table, table=True):
    """A duty of one process at a time (polling, sending, the schedule), and until when it holds it."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    until: datetime
