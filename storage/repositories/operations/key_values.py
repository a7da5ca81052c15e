"""Small facts about the service itself, by name."""

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.engine import proofs
from storage.tables.operations import KeyValueRow


def read(session: Session, name: str) -> str | None:
    """Return the value of a name, or None."""
    row = proofs.get(session, KeyValueRow, name)
    return row.value if row else None


def write(session: Session, name: str, value: str) -> None:
    """Set the value of a name."""
    if not proofs.update(session, KeyValueRow, {"value": value}, col(KeyValueRow.name) == name):
        forget(session, name)  # a row that is not genuine
        proofs.insert(session, KeyValueRow, {"name": name, "value": value})


def forget(session: Session, name: str) -> None:
    """Delete a name, if it is there."""
    session.exec(delete(KeyValueRow).where(col(KeyValueRow.name) == name))


def list_by_prefix(session: Session, prefix: str) -> dict[str, str]:
    """Return the values of all names with this prefix, by the rest of the name."""
    name = col(KeyValueRow.name)
    found = proofs.read(session, KeyValueRow, name.startswith(prefix, autoescape=True))
    return {row.name.removeprefix(prefix): row.value for row in found}


def next_number(session: Session, name: str) -> int:
    """Return the next number of a series, from 1. Committed numbers have no gaps."""
    number = int(read(session, name) or 0) + 1
    write(session, name, str(number))
    return number
