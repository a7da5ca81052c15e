"""What the stories look up in the record."""

from datetime import timedelta

from bot.sandbox.client.sandbox import Person
from storage.model.records import Attack
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport
from tests.support.running_bot import RunningBot


def all_reports(app: RunningBot) -> list[StoredReport]:
    with app.database.reading() as session:
        now = app.clock()
        return list(reports.stream_between(session, now - timedelta(days=4000), now + timedelta(days=400)))


def only_report(app: RunningBot) -> Attack:
    found = all_reports(app)
    assert len(found) == 1
    return found[0].attack


def card(person: Person, words: str) -> list[str]:
    """The buttons of the card that says this, once it does."""
    return person.waits_for(words).buttons


def plain_report(person: Person, place: str = "Sarmin") -> None:
    """The shortest whole report, with a typed place."""
    person.sends("/report")
    person.waits_for("Where did it happen?")
    person.sends(place)
    person.waits_for("When?")
    person.taps(lambda_now(person))
    for label in ("Missile", "House", "Not known", "No one (checked)", "✓ Send"):
        person.taps(label)
    person.waits_for("✓ 2023-10-05/")


def lambda_now(person: Person) -> str:
    return next(label for label in person.last().buttons if label.startswith("Now"))
