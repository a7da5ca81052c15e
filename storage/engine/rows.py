"""Between rows of the tables and the records that the rest of the program sees."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from sqlmodel import Session, SQLModel

_Record = TypeVar("_Record")


def columns(row: type[SQLModel], names: Iterable[str]) -> list[Any]:
    """Return these columns of a table, for a query."""
    return [getattr(row, name) for name in names]


def to_record(kind: type[_Record], row: Any) -> _Record:
    """Make a record (a dataclass) from the columns of the same names of a row."""
    return kind(**{each.name: getattr(row, each.name) for each in fields(kind)})  # type: ignore[arg-type] # a dataclass


def add(session: Session, row: Any) -> int:
    """Insert a row now and return its `id`. Raises sqlalchemy.exc.DBAPIError."""
    session.add(row)
    session.flush()
    number: int = row.id
    return number
