"""One line for every write, beside the write itself. Verbs are `thing.verb`, as in the rights table."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from storage.tables import AuditRow

_insert = insert(AuditRow.__table__)  # type: ignore[attr-defined]


def note(
    session: Session, at: datetime, person_id: int | None, verb: str, subject: str, **detail: Any
) -> None:
    """Note that `person_id` (None: the program or the command line) did `verb` to `subject`."""
    session.execute(
        _insert, {"at": at, "person_id": person_id, "verb": verb, "subject": subject, "detail": detail}
    )
