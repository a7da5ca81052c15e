"""By phone and radio: Basel files what others told him."""

from bot.sandbox.client.sandbox import Person
from tests.stories.review.test_decisions import record
from tests.support.review_acts import NUMBER, presses
from tests.support.running_bot import RunningBot


def tells(person: Person) -> None:
    person.waits_for("Where did it happen?")
    person.sends("Sarmin")
    presses(person, "Now ", "Missile", "House", "Not known", "No one (checked)", "✓ Send")


def test_for_a_pseudonym(app: RunningBot, basel: Person, amal: Person) -> None:
    basel.sends("/file")
    presses(basel, "A-02")
    basel.waits_for("You are filing this for A-02.")
    tells(basel)
    basel.waits_for(f"✓ {NUMBER} is filed.")
    amal.waits_for(f"C-01 filed {NUMBER} for you.")
    assert "reporter A-02, filed by C-01" in basel.waits_for("State: sent").text
    amal.sends("/mine")
    presses(amal, "01 · Sarmin")
    presses(amal, "Withdraw", "Yes, withdraw")
    basel.waits_for("State: withdrawn")
    basel.sends(f"/report {NUMBER}")
    assert "• C-01 filed it at 15:22 for A-02." in basel.waits_for("all that happened").text


def test_for_an_outside_source_the_filer_may_not_be_asked(app: RunningBot, basel: Person) -> None:
    basel.sends("/file")
    presses(basel, "An outside source")
    basel.waits_for("You are filing this for an outside source.")
    tells(basel)
    basel.waits_for("is filed.")
    card = basel.waits_for("outside source, filed by C-01")
    assert "? Ask" not in card.buttons
    assert record(app).reporter_id is None
    basel.sends("/mine")
    basel.waits_for("You sent no report")


def test_only_coordinators_file_for_others(app: RunningBot, amal: Person) -> None:
    amal.sends("/file")
    amal.waits_for("press “📝 Report an attack” below")
