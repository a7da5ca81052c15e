"""What a person was asked to type (a reason, a question, a sentence), and what for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlmodel import Session, col

from storage.engine.hot_statements import Prepared
from storage.tables.review import PendingInputRow

_table = PendingInputRow.__table__  # type: ignore[attr-defined]
_of = Prepared(
    select(_table.c.chat_id, _table.c.purpose, _table.c.about, _table.c.at).where(
        _table.c.person_id == bindparam("person"), _table.c.chat_id == bindparam("chat")
    )
)


@dataclass(frozen=True, slots=True)
class PendingInput:
    """Words that are waited for: `purpose` names the activity, `about` what it needs to know."""

    chat_id: int
    purpose: str
    about: dict[str, Any]
    at: datetime


def expect(session: Session, person_id: int, awaited: PendingInput) -> None:
    """The next words of this person in this chat are for that; what was waited for before is let go."""
    session.merge(
        PendingInputRow(
            person_id=person_id,
            chat_id=awaited.chat_id,
            purpose=awaited.purpose,
            about=awaited.about,
            at=awaited.at,
        )
    )
    session.flush()


def find(session: Session, person_id: int, chat_id: int) -> PendingInput | None:
    """What this person's words in this chat are waited for, if they are."""
    row = _of.first(session, person=person_id, chat=chat_id)
    return PendingInput(*row) if row else None


def clear(session: Session, person_id: int) -> None:
    """Nothing is waited for any more."""
    session.execute(delete(PendingInputRow).where(col(PendingInputRow.person_id) == person_id))
