"""A grave report is told at once, and the alert says what changed."""

from collections.abc import Callable

import pytest

from bot.config.settings import Settings
from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN, COORDINATORS
from bot.services.review.alerts import is_grave
from storage.model.records import Attack, Figures, Target
from tests.stories.review.test_merging import attack
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, False),
        ({"killed": Figures(4)}, False),
        ({"killed": Figures(5)}, True),
        ({"injured": Figures(9)}, False),
        ({"injured": Figures(10)}, True),
        ({"munitions": ("chlorine",)}, True),
        ({"patterns": ("double_tap",)}, True),
        ({"patterns": ("at_night",)}, False),
        ({"killed": Figures(50), "state": "rejected"}, False),
    ],
)
def test_thresholds(fields: dict[str, object], told: bool) -> None:
    assert is_grave(attack(**fields), Settings(_env_file=None)) is told  # type: ignore[call-arg]


def test_a_target_can_be_grave_too() -> None:
    settings = Settings(_env_file=None, alert_on="hospital")  # type: ignore[call-arg,arg-type]
    hit: Attack = attack(targets=(Target("hospital", 1),))
    assert is_grave(hit, settings)


def test_told_at_once_and_kept_true(make: Callable[..., RunningBot]) -> None:
    app = make(alert_chats=(("en", str(CHANNEL_EN)), ("ar", str(CHANNEL_AR))), alert_killed=2).opens()
    basel: Person = app.joins("Basel", "coordinator")
    amal: Person = app.joins("Amal", "responder")
    sends_report(amal, killed=1)
    sends_report(amal, place="Ariha", killed=3)
    alert = amal.waits_for("🔴 2023-10-05/02", chat=CHANNEL_EN)
    for said in ("Idlib", "killed 3", "Not verified yet."):
        assert said in alert.text
    assert "Ariha" not in alert.text  # the channel has an @name, though settings give its number
    arabic = amal.waits_for("🔴", chat=CHANNEL_AR)
    assert "القتلى 3" in arabic.text
    presses(amal, "✎ Correct", "Killed: 3")
    amal.waits_for("How many were killed?")
    amal.sends("5")
    for question in ("how many were women?", "how many were children?"):
        amal.waits_for(question)
        amal.taps("Not known yet")
    presses(amal, "None", "✓ Send")
    changed = amal.waits_for("✎ killed: 3 → 5", chat=CHANNEL_EN)
    assert changed.id == alert.id
    assert "كان 3، وصار 5" in amal.waits_for("✎", chat=CHANNEL_AR).text
    basel.waits_for("killed 5")
    presses(basel, "✓ Verify")
    amal.waits_for("Verified.", chat=CHANNEL_EN)
    assert sum("🔴" in m.text for m in amal.chat(CHANNEL_EN)) == 1  # the first report was not grave


def test_a_chat_that_telegram_says_is_closed_is_told_the_place(make: Callable[..., RunningBot]) -> None:
    app = make(alert_chats=(("en", str(COORDINATORS)),), alert_killed=2, coordinators_chat=None).opens()
    basel = app.joins("Basel", "coordinator")
    amal = app.joins("Amal", "responder")
    sends_report(amal, place="Ariha", killed=3)
    assert "Ariha, Idlib" in basel.waits_for("🔴 2023-10-05/01", chat=COORDINATORS).text
