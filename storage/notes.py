"""Small facts about the service itself, by name."""

from sqlmodel import Session

from storage.tables import NoteRow


def read(session: Session, name: str) -> str | None:
    """What was noted under this name."""
    row = session.get(NoteRow, name)
    return row.value if row else None


def write(session: Session, name: str, value: str) -> None:
    """Note a fact; the former one goes."""
    session.merge(NoteRow(name=name, value=value))
    session.flush()


def next_number(session: Session, name: str) -> int:
    """The next number of a series that has no gaps within committed work, from 1."""
    number = int(read(session, name) or 0) + 1
    write(session, name, str(number))
    return number
