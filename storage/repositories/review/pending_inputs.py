"""Pending inputs: what a person was asked to type (a reason, a question, a sentence), and what for."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.engine import proofs
from storage.engine.hot.people import PENDING_INPUT
from storage.tables.review import PendingInputRow


@dataclass(frozen=True, slots=True)
class PendingInput:
    """Words that a person was asked for: `purpose` names the use case, `about` what it needs to know."""

    chat_id: int
    purpose: str
    about: dict[str, Any]
    at: datetime


def expect(session: Session, person_id: int, pending: PendingInput) -> None:
    """Take the next words of this person in this chat for that; a former pending input is replaced."""
    clear(session, person_id)
    proofs.insert(session, PendingInputRow, {"person_id": person_id, **asdict(pending)})


def find(session: Session, person_id: int, chat_id: int) -> PendingInput | None:
    """Return the pending input of this person in this chat."""
    row = PENDING_INPUT.first(session, person=person_id, chat=chat_id)
    return PendingInput(*row[1:-1]) if row and proofs.is_genuine(PendingInputRow, row) else None


def clear(session: Session, person_id: int) -> None:
    """Delete the pending input of this person."""
    session.exec(delete(PendingInputRow).where(col(PendingInputRow.person_id) == person_id))
