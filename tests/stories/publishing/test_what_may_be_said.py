"""What one person typed, an exact position and a hidden place stay inside, whatever happens to the report."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.runtime.context import build_context
from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.services.exports import writing
from bot.services.exports.writing import ExportRequest
from bot.services.imports import jsonl
from bot.services.publishing import composing, pictures
from tests.stories.publishing.test_publishing import EVENING, MORNING, until_posts
from tests.support.direct_bot import DirectBot
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot

TYPED = "Cave hospital behind the mill https://evil.example"


def reports(amal: Person, place: Callable[[], object], target: str) -> None:
    """Report a missile in which nobody was hurt, at a place that is typed or shared."""
    amal.sends("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    place()
    presses(amal, "Now ", "Missile", target, "Not known", "No one (checked)", "✓ Send")
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


def test_the_public_waits_for_places_and_a_closed_chat_does_not(tmp_path: Path) -> None:
    """The example day in the evening and three days later: English is public, Arabic is for those who respond."""
    direct = DirectBot(tmp_path / "data", channels=(("en", "-1:public"), ("ar", "-2")))
    jsonl.import_file(direct.database, direct.context, Path("bot/runtime/example/2023-10-05.jsonl"))
    day = date(2023, 10, 5)

    def said(language: str) -> tuple[str, int]:
        with direct.database.reading() as session:
            records = composing.read_records(session, direct.context, day, day)
            words = direct.context.words(language)
            statement = composing.build_statement(session, direct.context, records, day, day, language)
            picture = pictures.gather_picture(session, direct.context, day, day, words)
        return statement.text, len(picture.spots)

    text, spots = said("en")
    assert ("in the governorates of Aleppo and Idlib." in text, spots) == (True, 0)
    assert "residential areas, at least three schools, a mosque" in text  # they are told apart all the same
    closed = said("ar")
    assert ("ريفي حلب وإدلب" in closed[0], closed[1] > 0) == (True, True)
    direct.clock.passes(days=3)
    text, spots = said("en")
    assert ("in the countryside of Aleppo and Idlib." in text, spots > 0) == (True, True)
    assert said("ar")[1] == closed[1]
