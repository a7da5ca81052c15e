"""What was verified is what was looked at: whoever changes a fact of it returns it to review."""

from collections.abc import Callable

from bot.sandbox.client.sandbox import Person
from tests.stories.review.test_decisions import record
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot


def corrects_killed(person: Person, figure: str) -> None:
    person.waits_for("Correcting")
    person.taps("Killed: 2")
    person.waits_for("How many were killed?")
    person.sends(figure)
    for question in ("how many were women?", "how many were children?"):
        person.waits_for(question)
        person.taps("Not known yet")
    presses(person, "None", "✓ Send")


def test_a_corrected_figure_is_verified_again_by_somebody_else(
    app: RunningBot, basel: Person, dina: Person, amal: Person
) -> None:
    sends_report(amal, killed=2)
    basel.waits_for("State: sent")
    presses(basel, "✓ Verify")
    basel.waits_for("State: verified")
    presses(amal, "✎ Correct")
    corrects_killed(amal, "9")
    basel.waits_for("State: sent, changed after it was verified")
    assert record(app).attack.killed.total == 9
    basel.sends("/digest")
    assert "which is not yet verified" in basel.waits_for("9 civilians").text
    presses(basel, "✓ Verify")
    basel.waits_for("State: verified")

    presses(basel, "⋯", "Take back “verified”")
    basel.waits_for("State: sent.")
    assert record(app).verified_revision is None


def test_nobody_verifies_their_own_change(make: Callable[..., RunningBot]) -> None:
    app = make().opens()
    basel, dina = app.joins("Basel", "coordinator"), app.joins("Dina", "admin")
    amal = app.joins("Amal", "responder")
    sends_report(amal, killed=2)
    presses(basel, "✓ Verify")
    basel.waits_for("State: verified")
    presses(basel, "✎ Change")
    corrects_killed(basel, "3")
    basel.waits_for("changed after it was verified")
    presses(basel, "✓ Verify")
    app.waits_until_idle()
    assert record(app).attack.state == "submitted"
    presses(dina, "✓ Verify")
    dina.waits_for("State: verified")
    assert record(app).verified_revision == record(app).attack.revision
