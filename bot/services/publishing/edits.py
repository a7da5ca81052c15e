"""What coordinators changed on a sheet: sentences that they removed or added, and a rise that they confirmed."""

from datetime import date

from sqlmodel import Session

from bot.domain.escape import escape
from bot.domain.statement.model import Sentence, Statement
from storage.repositories.operations import key_values
from storage.repositories.publishing import approvals

#: Parts whose sentences can be removed; an added sentence goes into the first of them that exists.
OPEN_PARTS = ("lead", "trend", "law", "appeal", "closing")


def apply_edits(session: Session, day: date, statement: Statement) -> Statement:
    """Apply the removed and added sentences of the day."""
    changes = approvals.list_edits(session, day)
    removed = {each.sentence for each in changes if each.verb == "strike"}
    statement = statement.filtered(lambda sentence: sentence_key(sentence) not in removed)
    for each in changes:
        if each.verb == "add" and each.language == statement.language:
            part = next((name for name in OPEN_PARTS if statement.part(name)), "lead")
            statement = statement.with_sentence(part, escape(each.sentence))
    return statement


def sentence_key(sentence: Sentence) -> str:
    """Return a sentence's key, the same in every language: its text id, without the variant that names a party."""
    return sentence.id.removeprefix("statement-").removesuffix("-no-party")


def read_confirmed_days(session: Session, day: date) -> int | None:
    """Read the rise that a coordinator confirmed for this day."""
    found = key_values.read(session, f"escalation/{day.isoformat()}")
    return int(found) if found else None


def store_confirmed_days(session: Session, day: date, days: int) -> None:
    """Store that a coordinator confirms a rise over these days."""
    key_values.write(session, f"escalation/{day.isoformat()}", str(days))
