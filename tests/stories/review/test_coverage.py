"""Areas from which nothing came are named, as silent, never as quiet."""

from datetime import UTC, date, datetime

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.services.publishing import composing
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot

BEFORE = datetime(2023, 10, 5, 17, 40, tzinfo=UTC)
TODAY = date(2023, 10, 5)


def covers(basel: Person) -> None:
    for line in ("A-02 Idleb", "A-02 حلب", "C-01 North team"):
        basel.sends(f"/cover {line}")
    basel.waits_for("North team: C-01")


def test_silent_areas_stand_in_the_draft(app: RunningBot, basel: Person, amal: Person) -> None:
    covers(basel)
    app.clock.put(BEFORE)
    sheet = basel.waits_for("No report came from: North team, Aleppo, Idlib.")
    assert "That does not mean that there was no attack." in sheet.text
    amal.sends("/quiet")
    amal.waits_for("nothing to report from you")
    basel.sends("/sign")
    basel.waits_for("No report came from: North team.")


def test_a_report_breaks_the_silence(app: RunningBot, basel: Person, amal: Person) -> None:
    covers(basel)
    sends_report(basel)  # in Idlib, by whoever covers the north team
    basel.sends("/sign")
    basel.waits_for("No report came from: Aleppo.")


def test_a_day_is_known_as_quiet_only_when_every_area_said_so(
    app: RunningBot, basel: Person, amal: Person
) -> None:
    alive = build_context(app.settings, app.database, app.clock)

    def known() -> bool:
        with app.database.reading() as session:
            return composing.read_history(session, alive, TODAY)[-1].known

    covers(basel)
    amal.sends("/quiet")
    amal.waits_for("nothing to report")
    assert not known()
    basel.sends("/quiet")
    basel.waits_for("nothing to report")
    assert known()


def test_cover_says_how(app: RunningBot, basel: Person) -> None:
    basel.sends("/cover Z-99 Idlib")
    basel.waits_for("I could not read “Z-99 Idlib”")
    basel.sends("/cover C-01 Idlib")
    basel.waits_for("Idlib: C-01")
    basel.sends("/cover C-01 none")
    basel.waits_for("No area is watched yet.")
