"""Setting a bot up: the questions of `balagh setup`, and what they leave on the disk."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.context import CommandFailed
from bot.cli.main import app
from bot.cli.setup import setup
from bot.config.settings import read_settings


def test_from_nothing_to_settings_that_doctor_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dina sets the bot up: what cannot be used is asked again, and what she wrote is what the program reads."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("BALAGH_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("BALAGH_TELEGRAM_API_URL", "http://127.0.0.1:9")
    answers = [
        *("1:abc", "atlantis", "syria", "Nowhere", "Asia/Damascus", "en", "en=@our_channel:public", ""),
        *("Our Team", "our_team", "{", "Our Team", "فريقنا", "our_area", "the North", "الشمال"),
    ]
    done = CliRunner().invoke(app, ["setup"], input="\n".join(answers) + "\n")
    told = done.stdout + done.stderr
    assert told.count("Error: ") == 5, told
    settings = read_settings()
    assert (settings.telegram_token, settings.organisation, settings.area) == (
        "1:abc",
        "our_team",
        "our_area",
    )
    assert (settings.time_zone, len(settings.backup_passphrase)) == ("Asia/Damascus", 24)
    assert "✓ names: Our Team" in told
    with pytest.raises(CommandFailed, match="here already"):
        setup()
