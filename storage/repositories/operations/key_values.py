"""Small facts about the service itself, by name."""

from sqlalchemy import select
from sqlmodel import Session, col

from storage.tables.operations import KeyValueRow


def read(session: Session, name: str) -> str | None:
    """What was noted under this name."""
    row = session.get(KeyValueRow, name)
    return row.value if row else None


def write(session: Session, name: str, value: str) -> None:
    """Note a fact; the former one goes."""
    session.merge(KeyValueRow(name=name, value=value))
    session.flush()


def forget(session: Session, name: str) -> None:
    """Let go of a fact; nothing happens where there is none."""
    row = session.get(KeyValueRow, name)
    if row is not None:
        session.delete(row)
        session.flush()


def beginning_with(session: Session, prefix: str) -> dict[str, str]:
    """Every fact whose name begins so, by the rest of its name."""
    query = select(col(KeyValueRow.name), col(KeyValueRow.value)).where(
        col(KeyValueRow.name).startswith(prefix, autoescape=True)
    )
    return {
        name.removeprefix(prefix): value for name, value in session.execute(query.order_by(KeyValueRow.name))
    }


def next_number(session: Session, name: str) -> int:
    """The next number of a series that has no gaps within committed work, from 1."""
    number = int(read(session, name) or 0) + 1
    write(session, name, str(number))
    return number
