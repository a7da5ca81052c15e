"""Basel looks for reports of any time."""

from bot.sandbox.client.sandbox import Person
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot


def test_reports_are_found_by_what_is_known_of_them(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    sends_report(amal, place="Ariha", kind="Artillery")
    app.clock.passes(days=40)
    basel.sends("/find idlib since september")
    found = basel.waits_for("2 reports found")
    assert "Idlib 2" in found.text
    assert [label.partition(" · ")[2] for label in found.buttons] == ["Ariha", "Sarmin"]
    basel.sends("/find Sarmin October 2023 A-02")
    assert " · Missile · sent" in basel.waits_for("1 report found").text
    basel.taps("2023-10-05/01 · Sarmin")
    basel.waits_for("State: sent")
    basel.sends("/find schools yesterday")
    basel.waits_for("No report found")
    basel.sends("/find zebrafish")
    basel.waits_for("I did not understand “zebrafish”")
    amal.sends("/find Sarmin")  # whoever sends reports is not told that it exists
    assert "found" not in amal.waits_for("Write what happened").text
