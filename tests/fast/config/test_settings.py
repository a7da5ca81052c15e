"""Settings: sensible with none set; a wrong one is one line that says what to do."""

from pathlib import Path

import pytest

from bot.config.languages import languages
from bot.config.setting_names import READ_ELSEWHERE, WrongSetting
from bot.config.settings import read_settings
from tests.documents.settings_table import GUIDE, with_table


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os

    for name in list(os.environ):
        if name.startswith("BALAGH_"):
            monkeypatch.delenv(name)


def test_all_have_a_default() -> None:
    settings = read_settings(_env_file=None)
    assert settings.languages == languages()
    assert settings.database == "sqlite:///data/balagh.sqlite"
    assert (settings.zone.key, settings.parties) == ("UTC", ("unknown",))


def test_a_theatre_suggests_what_is_not_set() -> None:
    settings = read_settings(_env_file=None, theatre="syria", parties="sdf")
    assert (settings.zone.key, settings.parties) == ("Asia/Damascus", ("sdf",))


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("DIGEST_TIME", "25:00", "a clock time such as 21:00"),
        ("FINAL_TIME", "nine", "a clock time such as 21:00"),
        ("TIME_ZONE", "Mars/North", "a time zone name such as Europe/Berlin"),
        ("LANGUAGES", "en,fr", "one or more of en, ar"),
        ("CHANNELS", "somewhere", "language=chat pairs"),
        ("COORDINATORS_CHAT", "us", "a group's number"),
        ("COORDINATORS_CHAT", "@us", "everybody can read a group with a @name"),
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


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("BALAGH_PUBLISHMODE", "BALAGH_PUBLISH_MODE"),
        ("BALAGH_MODE_PUBLISH", "BALAGH_PUBLISH_MODE"),
        ("BALAGH_TELEGRAMTOKEN", "BALAGH_TELEGRAM_TOKEN"),
        ("balagh_publish_mode_", "BALAGH_PUBLISH_MODE"),
        ("BALAGH_", "BALAGH_"),
    ],
)
@pytest.mark.parametrize("where", ["the environment", ".env"])
def test_an_unknown_name_is_refused_with_the_nearest_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str, written: str, nearest: str
) -> None:
    file = tmp_path / "own.env"
    file.write_text(f"export {written}=approval-secret\n" if where == ".env" else "", encoding="utf-8")
    if where != ".env":
        monkeypatch.setenv(written, "approval-secret")
    with pytest.raises(WrongSetting) as caught:
        read_settings(_env_file=file)
    line = str(caught.value)
    assert line.startswith(f"Unknown settings in {where}: {written.upper()} (nearest: {nearest}")
    assert "approval-secret" not in line
    assert "\n" not in line


def test_names_that_others_read_are_let_be(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "own.env"
    names = [*map(str.upper, READ_ELSEWHERE), "PUBLISH_MODE"]
    file.write_text(
        "AWS_PROFILE=x\nCOMPOSE_PROFILES=sqlite\nbalagh_publish_mode=approval\n"  # pragma: allowlist secret
        + "".join(f"BALAGH_{name}=approval\n" for name in names),
        encoding="utf-8",
    )
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "x")
    monkeypatch.setenv("BALAGH_HOST", "bot.example.org")
    assert read_settings(_env_file=file).publish_mode == "approval"


def test_the_program_gives_known_names_only() -> None:
    with pytest.raises(TypeError, match="no such settings: publish_modee"):
        read_settings(_env_file=None, publish_modee="approval")


def test_a_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WrongSetting) as caught:
        read_settings(_env_file=None, telegram_token=["12345:secret"])
    assert "secret" not in str(caught.value)


def test_the_guides_table_of_settings_is_todays() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert with_table(guide) == guide, "run: python -m tests.documents.settings_table"
