"""Settings: sensible with none set; a wrong one is one line that says what to do."""

from pathlib import Path

import pytest

from bot.settings import WrongSetting, read_settings
from tests.documents.settings_table import README, with_table


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os

    for name in list(os.environ):
        if name.startswith("BALAGH_"):
            monkeypatch.delenv(name)


def test_all_have_a_default() -> None:
    settings = read_settings(_env_file=None)
    assert settings.languages == ("en", "ar")
    assert settings.database == "sqlite:///data/balagh.sqlite"
    assert settings.zone.key == "Asia/Damascus"


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("DIGEST_TIME", "25:00", "a clock time such as 21:00"),
        ("FINAL_TIME", "nine", "a clock time such as 21:00"),
        ("TIME_ZONE", "Mars/North", "a time zone name such as Asia/Damascus"),
        ("LANGUAGES", "en,fr", "one or more of en, ar"),
        ("CHANNELS", "somewhere", "language=chat pairs"),
        ("COORDINATORS_CHAT", "us", "a chat's number"),
        ("DIGEST_DAY", "next", "'same' or 'previous'"),
        ("ESCALATION", "maybe", "'auto', 'ask' or 'off'"),
        ("ATTRIBUTION_LEVEL", "sure", "'reported', 'assessed' or 'approved'"),
        ("TELEGRAM_API_URL", "telegram", "http:// or https://"),
        ("ORGANISATION", "White Helmets", "lower-case letters"),
        ("INVITE_DAYS", "0", "greater than or equal to 1"),
        ("WAR_BEGAN", "long ago", ""),
    ],
)
def test_a_wrong_setting_is_one_line(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, wanted: str
) -> None:
    monkeypatch.setenv(f"BALAGH_{name}", value)
    with pytest.raises(WrongSetting) as caught:
        read_settings(_env_file=None)
    line = str(caught.value)
    assert line.startswith(f"BALAGH_{name} holds {value!r}")
    assert wanted in line
    assert "\n" not in line


def test_a_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WrongSetting) as caught:
        read_settings(_env_file=None, telegram_token=["12345:secret"])
    assert "secret" not in str(caught.value)


def test_the_readmes_table_of_settings_is_todays() -> None:
    readme = README.read_text(encoding="utf-8")
    assert with_table(readme) == readme, "run: python -m tests.documents.settings_table"
