"""What coordinators decided about a day's statement beside its records: struck, added, a rise confirmed."""

from datetime import date

from sqlmodel import Session

from bot.screens.inert import inert
from bot.statement.statement import Sentence, Statement
from storage import notes, signing

#: Parts whose sentences can be struck, and where an added one goes, best first.
OPEN_PARTS = ("lead", "trend", "law", "appeal", "closing")


def edited(session: Session, day: date, statement: Statement) -> Statement:
    """The day's statement without struck sentences, with added ones."""
    changes = signing.edits(session, day)
    struck = {each.what for each in changes if each.verb == "strike"}
    statement = statement.keeping(lambda sentence: key(sentence) not in struck)
    for each in changes:
        if each.verb == "add" and each.language == statement.language:
            part = next((name for name in OPEN_PARTS if statement.part(name)), "lead")
            statement = statement.adding(part, inert(each.what))
    return statement


def key(sentence: Sentence) -> str:
    """What a struck sentence is known by in every language: its text's id, whether it names a party or not."""
    return sentence.id.removeprefix("statement-").removesuffix("-no-party")


def confirmed_days(session: Session, day: date) -> int | None:
    """The rise that a coordinator confirmed for this day's statement."""
    found = notes.read(session, f"escalation/{day.isoformat()}")
    return int(found) if found else None


def confirm_days(session: Session, day: date, days: int) -> None:
    """A coordinator confirms that attacks rose over these days."""
    notes.write(session, f"escalation/{day.isoformat()}", str(days))
