"""What shows on a locked screen: what comes unasked is a neutral line and a spoiler; what was asked for just now is plain."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.i18n.catalogue import Catalogue
from bot.sandbox.client.sandbox import Person
from bot.views import spoiler
from bot.views.message import LONGEST_TEXT, units
from tests.stories.safety.conftest import GROUP, IDS
from tests.stories.safety.phones.test_discreet_mode import TELLING
from tests.stories.safety.phones.test_shown_files import read
from tests.support.pictures import png
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot

NOW = datetime(2023, 10, 5, 12, 22, tzinfo=UTC)
LINE = "Tap the grey part to read it."
#: What a notification must not say.
SECRETS = ("Sarmin", "2023-10-05", "killed", "A-03", "Who told you", "Missile")


def notified(call: dict) -> str:
    """What a phone's notification shows of a message: Telegram's apps blot spoilers out."""
    given = call["parameters"]
    name = "caption" if "caption" in given else "text"
    text = str(given.get(name) or "")
    entities = read(given.get("entities") or given.get("caption_entities") or [])
    raw = text.encode("utf-16-le")
    for entity in entities:
        if entity["type"] == "spoiler":
            start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
            raw = raw[:start] + "▒".encode("utf-16-le") * entity["length"] + raw[end:]
    return raw.decode("utf-16-le")


def said(app: RunningBot, chat: int) -> list[str]:
    """All that was sent to a chat or edited there, as notifications show it."""
    calls = [
        call
        for method in ("sendMessage", "editMessageText", "sendPhoto", "sendVoice", "sendDocument")
        for call in app.sandbox.calls(method)
    ]
    return [notified(call) for call in calls if int(call["parameters"]["chat_id"]) == chat]


@pytest.fixture
def app(make: Callable[..., RunningBot]) -> RunningBot:
    return make(discreet_mode=True, coordinators_chat=str(GROUP), alert_killed=1).opens()


def reports(amal: Person) -> None:
    amal.sends("/new")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    presses(amal, "Now ", "Missile", "House", "Not known", "Killed and injured")
    amal.waits_for("How many were killed?")
    amal.sends("1")
    amal.waits_for("Who was killed?")
    amal.taps("Man")
    amal.waits_for("How many were injured?")
    amal.sends("0")
    amal.taps("None")
    amal.sends_photo(png(4, 4))
    amal.waits_for("📎 1 file")
    amal.taps("✓ Send")
    amal.waits_for("2023-10-05/01")


def test_what_comes_unasked_is_a_neutral_line(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder")
    basel = app.joins("Basel", "coordinator", "العربية")  # the group reads English, whoever asks there
    reports(amal)
    own = said(app, IDS["Amal"])
    assert any("Sarmin" in line for line in own)  # what she asked for just now needs no tap to be read …
    card = basel.waits_for("Hit: House", chat=GROUP)
    assert card.text.startswith(LINE)
    assert "Sarmin" in card.text
    basel.waits_for("Copies without metadata", chat=GROUP)
    basel.sends("/open", chat=GROUP)  # what one asks in the group rings on everybody's phone
    assert basel.waits_for("1 report", chat=GROUP).text.startswith(LINE)
    basel.sends("/digest", chat=GROUP)
    basel.waits_for("Preliminary", chat=GROUP)  # in the group's language, too
    presses(basel, "? Ask", "In your own words", chat=GROUP)
    asking = basel.chat(GROUP)[-1]
    basel.sends("Who told you?", chat=GROUP, reply_to=asking.id)
    question = amal.waits_for("Who told you?")
    assert question.text.startswith(LINE)  # … a question that comes later does
    shown = said(app, GROUP) + [line for line in said(app, IDS["Amal"]) if line not in own]
    assert len(shown) >= 5
    assert [(line, secret) for line in shown for secret in SECRETS if secret in line] == []
    assert [line for line in shown if any(telling in line.lower() for telling in TELLING)] == []


def test_a_late_answer_is_behind_a_spoiler(make: Callable[..., RunningBot]) -> None:
    app = make(discreet_mode=True)
    app.opens()
    amal = app.joins("Amal", "responder")
    amal.sends("/new")
    amal.waits_for("Where did it happen?")
    app.closes()
    amal.sends("Sarmin")
    app.clock.passes(hours=1)
    app.opens()
    assert amal.waits_for("When?").text.startswith(LINE)
    amal.taps("Now ")  # she is here: her own form is not hidden from her
    assert not amal.waits_for("What kind of attack").text.startswith(LINE)


def content(**more: object) -> dict:
    return {
        "text": "Sarmin 😀 3 killed",
        "spans": [[0, 6, "bold"], [7, 2, "code"]],
        "spoiler_line": LINE,
        **more,
    }


def test_the_spoiler_covers_every_letter_and_mixes_with_no_code() -> None:
    shown = spoiler.with_spoiler(content(), NOW)
    assert notified({"parameters": {"text": shown["text"], "entities": as_entities(shown)}}) == (
        f"{LINE}\n{'▒' * units('Sarmin 😀 3 killed')}"
    )
    assert [span[2] for span in shown["spans"]] == ["spoiler", "bold"]
    assert shown["spans"][1][0] == units(LINE) + 1
    whole = spoiler.with_spoiler({"text": "x" * LONGEST_TEXT, "spoiler_line": LINE}, NOW)
    assert whole["text"] == "x" * LONGEST_TEXT
    assert whole["spans"] == [[0, LONGEST_TEXT, "spoiler"]]


def as_entities(given: dict) -> list[dict]:
    return [{"offset": o, "length": n, "type": style} for o, n, style, *_ in given["spans"]]


@pytest.mark.parametrize(
    ("more", "card", "edited", "veiled"),
    [
        ({"asked": NOW.timestamp() - 5}, None, False, False),
        ({"asked": NOW.timestamp() - 61}, None, False, True),
        ({}, "review/1/2", True, True),
        ({}, "draft/1", True, False),
        ({}, "draft/1", False, True),
        ({"spoiler_line": None}, None, False, False),
    ],
)
def test_what_is_behind_a_spoiler(more: dict, card: str | None, edited: bool, veiled: bool) -> None:
    shown = spoiler.with_spoiler(content(**more), NOW, card=card, edited=edited)
    assert shown["text"].startswith(LINE) is veiled


def test_the_line_tells_nothing_and_other_settings_veil_nothing() -> None:
    for language in ("en", "ar"):
        words = Catalogue(discreet=True).words(language)
        assert not any(telling in words("spoiler-line").lower() for telling in TELLING)
        assert not Catalogue().words(language).discreet
    assert spoiler.with_spoiler({"text": "a"}, NOW) == {"text": "a"}
