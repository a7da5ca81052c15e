"""What coordinators see of files, what words of people become, and a flood."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.sandbox.client.sandbox import Person
from tests.fast.media.test_metadata import SECRET, photo
from tests.stories.safety.conftest import GROUP
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot


@pytest.fixture
def app(make: Callable[..., RunningBot]) -> RunningBot:
    return make(coordinators_chat=str(GROUP)).opens()


def read(given: Any) -> Any:
    """A parameter as the call carried it: an object, or its JSON."""
    return json.loads(given) if isinstance(given, str) else given


def starts(amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    presses(amal, "Now ", "Missile", "House", "Not known", "No one (checked)")


def test_coordinators_see_copies_and_never_the_file_as_received(app: RunningBot) -> None:
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    starts(amal)
    amal.sends_document("qz.jpg", photo("JPEG"))  # sent "as file": Telegram strips nothing
    amal.sends_document("qz.pdf", b"%PDF-1.4 " + SECRET)
    amal.waits_for("📎 2 files")
    amal.taps("✓ Send")
    basel.waits_for("1 file is kept sealed and not shown here", chat=GROUP)
    (shown,) = [m for m in basel.chat(GROUP) if m.media]
    sent = app.sandbox.calls("sendPhoto")
    assert [str(call["parameters"].get("has_spoiler")).lower() for call in sent] == ["true"]
    assert "Copies without metadata" in shown.text
    assert SECRET not in app.sandbox.file(shown)
    seen = amal.chat()
    assert all(m.protected for m in seen if m.from_bot and m.id > seen[2].id)  # no forwarding, no saving


def test_words_of_people_are_never_markup(app: RunningBot) -> None:
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    starts(amal)
    hostile = (
        "<b>bold</b> [x](http://evil.example) *b* _i_ `c` ||s|| https://evil.example @qz_basel_user /wipe"
    )
    amal.sends(hostile)
    amal.taps("✓ Keep as a note")
    amal.taps("✓ Send")
    card = basel.waits_for("2023-10-05/01", chat=GROUP)
    assert "<b>bold<" in card.text
    for pressable in ("/wipe", "@qz_basel_user", "://", "evil.example"):
        assert pressable not in card.text  # Telegram would make it pressable by itself
    assert not any("evil" in e.get("url", "") for e in card.entities)
    for call in [*app.sandbox.calls("sendMessage"), *app.sandbox.calls("editMessageText")]:
        given = call["parameters"]
        assert "parse_mode" not in given
        if "evil" in str(given.get("text")):
            assert read(given["link_preview_options"]) == {"is_disabled": True}
            styles = [entity["type"] for entity in read(given.get("entities", []))]
            assert {"url", "mention", "spoiler", "bot_command"}.isdisjoint(styles)
