"""A grave report is told at once, and the alert says what changed."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.config.setting_names import WrongSetting
from bot.config.settings import Settings
from bot.runtime.app import Application
from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.presets import CHANNEL_EN
from bot.sandbox.server.server import SandboxServer
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


@pytest.fixture
def chats(server: SandboxServer) -> tuple[int, int]:
    """Two closed groups that the bot is in."""
    with Sandbox(server.url) as sandbox:
        dina = sandbox.person("Dina")
        english, arabic = dina.makes_group("Alerts"), dina.makes_group("تنبيهات")
        for group in (english, arabic):
            dina.sets_status("member", chat=group)
        return english, arabic


def test_told_at_once_and_kept_true(make: Callable[..., RunningBot], chats: tuple[int, int]) -> None:
    english_chat, arabic_chat = chats
    app = make(
        alert_chats=(("en", str(english_chat)), ("ar", str(arabic_chat))), alert_killed=2, channels=()
    ).opens()
    basel: Person = app.joins("Basel", "coordinator")
    amal: Person = app.joins("Amal", "responder")
    sends_report(amal, killed=1)
    sends_report(amal, place="Ariha", killed=3)
    dina = app.sandbox.person("Dina")
    alert = dina.waits_for("🔴 2023-10-05/02", chat=english_chat)
    for said in ("Ariha, Idlib", "killed 3", "Not verified yet."):
        assert said in alert.text
    arabic = dina.waits_for("🔴", chat=arabic_chat)
    assert "القتلى 3" in arabic.text
    presses(amal, "✎ Correct", "Killed: 3")
    amal.waits_for("How many were killed?")
    amal.sends("5")
    for question in ("how many were women?", "how many were children?"):
        amal.waits_for(question)
        amal.taps("Not known yet")
    presses(amal, "None", "✓ Send")
    changed = dina.waits_for("✎ killed: 3 → 5", chat=english_chat)
    assert changed.id == alert.id
    assert "كان 3، وصار 5" in dina.waits_for("✎", chat=arabic_chat).text
    basel.waits_for("killed 5")
    presses(basel, "✓ Verify")
    dina.waits_for("Verified.", chat=english_chat)
    assert sum("🔴" in m.text for m in dina.chat(english_chat)) == 1  # the first report was not grave


def test_the_start_refuses_an_alert_chat_that_everybody_can_read(
    server: SandboxServer, tmp_path: Path
) -> None:
    """Settings give its number; Telegram says that it has a @name."""
    given: dict[str, Any] = {
        "telegram_token": server.token,
        "telegram_api_url": server.url,
        "data_dir": tmp_path / "data",
        "alert_chats": (("en", str(CHANNEL_EN)),),
    }
    with pytest.raises(WrongSetting, match=f"BALAGH_ALERT_CHATS holds {CHANNEL_EN}, which has a @name"):
        asyncio.run(Application(Settings(_env_file=None, **given)).run(asyncio.Event()))  # type: ignore[call-arg]
