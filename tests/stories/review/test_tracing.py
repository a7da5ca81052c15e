"""Every published figure of a merged, corrected, published, corrected-again attack is traced to who gave it when."""

from datetime import UTC, datetime, timedelta

from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import CHANNEL_EN
from tests.stories.review.test_decisions import record
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot

EVENING = datetime(2023, 10, 5, 18, 0, 30, tzinfo=UTC)
MORNING = datetime(2023, 10, 6, 6, 0, 30, tzinfo=UTC)


def killed_becomes(amal: Person, number: int, shown: str) -> None:
    """Amal corrects how many were killed in her report."""
    amal.sends("/mine")
    amal.taps("01 · Sarmin")
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps(shown)
    amal.waits_for("How many were killed?")
    amal.sends(str(number))
    for question in ("how many were women?", "how many were children?"):
        amal.waits_for(question)
        amal.taps("Not known yet")
    amal.waits_for("Are rescue workers")
    amal.taps("None")
    amal.waits_for("Is this right?")
    amal.taps("✓ Send")
    amal.waits_for(f"killed {number}")


def test_every_published_figure_has_its_source(
    app: RunningBot, basel: Person, dina: Person, amal: Person
) -> None:
    sends_report(amal, killed=2)
    app.clock.passes(minutes=10)
    sends_report(dina, killed=3)
    basel.waits_for("⧉ Perhaps the same as 2023-10-05/01")
    presses(basel, "= Same as …", "2023-10-05/0")
    basel.waits_for("Is this one attack?")
    presses(basel, "killed 3")
    presses(basel, "✓ One attack: merge")
    basel.waits_for("C-01 merged them.")
    app.clock.passes(minutes=5)
    killed_becomes(amal, 4, "Killed: 3")
    app.clock.put(EVENING)
    posted = dina.waits_for("Preliminary statement", 10, CHANNEL_EN)
    assert "4 civilians" in posted.text
    app.clock.put(MORNING)
    app.clock.passes(minutes=1)
    killed_becomes(amal, 5, "Killed: 4")
    dina.waits_for("Updated later: figures changed (2023-10-05/01)", 10, CHANNEL_EN)
    app.clock.put(MORNING + timedelta(days=1))
    footer = dina.waits_for("October 6th", 10, CHANNEL_EN).text.split("Final statement")[1]
    assert "2023-10-05/01" in footer
    assert "4" in footer
    assert "5" in footer
    basel.sends("/report ٢٠٢٣-١٠-٠٥/١")
    history = basel.waits_for("all that happened").text.splitlines()
    who = [line for line in history if line.startswith("• ")]
    figures = [line.strip() for line in history if "killed:" in line]
    assert figures == ["killed: 2 → 3", "killed: 3 → 4", "killed: 4 → 5"]
    assert who[0].startswith("• A-03 sent it")
    assert "C-01 merged 2023-10-05/02 into it" in who[1]
    assert "A-03 corrected it" in who[2]
    assert "A-03 corrected it" in who[3]
    basel.sends("/report 2023-10-05/02")
    basel.waits_for("• D-02 sent it")
    assert record(app).attack.killed.total == 5
