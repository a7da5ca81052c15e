"""Small facts about the service itself, by name."""

from sqlmodel import Session, col, select

from storage.tables.operations import KeyValueRow


def read(session: Session, name: str) -> str | None:
    """Return the value of a name, or None."""
    row = session.get(KeyValueRow, name)
    return row.value if row else None


def write(session: Session, name: str, value: str) -> None:
    """Set the value of a name."""
    session.merge(KeyValueRow(name=name, value=value))
    session.flush()


def forget(session: Session, name: str) -> None:
    """Delete a name, if it is there."""
    row = session.get(KeyValueRow, name)
    if row is not None:
        session.delete(row)
        session.flush()


def list_by_prefix(session: Session, prefix: str) -> dict[str, str]:
    """Return the values of all names with this prefix, by the rest of the name."""
    name = col(KeyValueRow.name)
    query = select(name, KeyValueRow.value).where(name.startswith(prefix, autoescape=True)).order_by(name)
    return {name.removeprefix(prefix): value for name, value in session.exec(query)}


def next_number(session: Session, name: str) -> int:
    """Return the next number of a series, from 1. Committed numbers have no gaps."""
    number = int(read(session, name) or 0) + 1
    write(session, name, str(number))
    return number
