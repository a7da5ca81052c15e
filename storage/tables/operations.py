"""Key-values and leases."""

from datetime import datetime

from sqlmodel import Field

from storage.tables.metadata import Table


class KeyValueRow(Table, table=True):
    """Small facts about the service itself, by name (the bot's user name, the last statement's number)."""

    __tablename__ = "key_value"
    name: str = Field(primary_key=True)
    value: str


class LeaseRow(Table, table=True):
    """A duty of one process at a time (polling, sending, the schedule), and until when it holds it."""

    __tablename__ = "lease"
    name: str = Field(primary_key=True)
    holder: str
    until: datetime
