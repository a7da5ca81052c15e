"""What one person typed, an exact position and a hidden place stay inside, whatever happens to the report."""

import io
from collections.abc import Callable
from datetime import date

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest
from tests.stories.publishing.test_publishing import EVENING, MORNING, until_posts
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot

TYPED = "Cave hospital behind the mill https://evil.example"


def reports(amal: Person, place: Callable[[], object], target: str) -> None:
    """Report a missile in which nobody was hurt, at a place that is typed or shared."""
    amal.sends("📝 Report an attack")
    amal.waits_for("Where did it strike?")
    place()
    presses(amal, "Now ", "Missile", "Next ›", target, "Next ›", "Not known", "No one (checked)", "✓ Send")
    amal.waits_for("✓ 2023-10-05/")


def typed(amal: Person) -> None:
    """A place that the gazetteer does not have, kept as it was typed."""
    amal.sends(TYPED)
    amal.taps("Keep ")


def said_in_public(app: RunningBot, person: Person) -> str:
    """Every word that stands in the channels, and in the public and the partners' file."""
    texts = [m.text for chat in (CHANNEL_EN, CHANNEL_AR) for m in person.chat(chat)]
    alive = build_context(app.settings, app.database, app.clock)
    for profile in ("public", "partner"):
        out = io.BytesIO()
        day = date(2023, 10, 5)
        writing.export_to_stream(app.database, alive, ExportRequest("csv", day, day, profile, "en"), out)
        texts.append(out.getvalue().decode("utf-8-sig"))
    return "\n".join(texts)


def test_what_was_typed_waits_for_a_coordinators_yes(app: RunningBot, basel: Person, amal: Person) -> None:
    reports(amal, lambda: typed(amal), "House")
    reports(amal, lambda: amal.shares_location(34.123457, 39.654329), "Hospital")
    app.clock.put(EVENING)
    until_posts(app, 1)
    said = said_in_public(app, amal)
    for secret in ("mill", "evil", "34.12345", "39.6543", "34.1235"):
        assert secret not in said
    basel.sends("/report 2023-10-05/01")
    basel.waits_for("State: sent")
    presses(basel, "⋯", "Publish the place’s name")
    basel.waits_for("allowed the place’s name to be published")
    app.clock.put(MORNING)
    final = until_posts(app, 2)[1].text
    assert "Report 2023-10-05/01: place corrected" in final
    said = said_in_public(app, amal)
    assert "behind the mill" in said
    assert "https://evil" not in said
    assert "39.65" not in said  # the hospital stays hidden
