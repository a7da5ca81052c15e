"""The offline burst, twice, while the program is killed again and again: one report, nothing lost, nothing doubled."""

import contextlib
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.client.sandbox import Person
from storage.repositories.evidence import evidence
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport
from tests.support.pictures import png
from tests.support.running_bot import RunningBot
from tests.support.sounds import voice_note

WORDS = "missile on Sarmin, a school, no casualties, now, regime"


@contextlib.contextmanager
def a_process(app: RunningBot, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`balagh run` as people start it."""
    own = {
        "BALAGH_TELEGRAM_TOKEN": app.server.token,
        "BALAGH_TELEGRAM_API_URL": app.server.url,
        "BALAGH_DATA_DIR": str(folder),
        "BALAGH_DATABASE_URL": app.settings.database_url,
        "BALAGH_CHAT_CLEANUP": "false",
        "BALAGH_THEATRE": "syria",
        "BALAGH_DISCREET_MODE": "false",
        "PTB_TIMEDELTA": "1",
    }
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BALAGH_")} | own
    command = [sys.executable, "-m", "bot", "run", "--live"]
    with (folder / "log.txt").open("a") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.kill()
        process.wait(60)


def sends_the_burst(amal: Person) -> None:
    amal.sends(WORDS)
    amal.shares_location(35.9, 36.72)
    for size in (4, 5, 6):
        amal.sends_photo(png(size))
    amal.sends_voice(voice_note())


@pytest.mark.parametrize("seed", [1])
def test_a_burst_outlives_the_program_being_killed(
    app: RunningBot, amal: Person, tmp_path: Path, seed: int
) -> None:
    app.closes()
    chance = random.Random(seed)
    sends_the_burst(amal)
    app.sandbox.fault("repeat", times=4)
    for _ in range(4):
        with a_process(app, tmp_path):
            time.sleep(chance.uniform(0.6, 2.4))
    with a_process(app, tmp_path):
        amal.waits_for("4 files", since=0)
        amal.sends(WORDS)  # her phone sends it once more
        amal.taps("✓ Send")
        app.waits(lambda: _filed(app) and app.is_idle())
    (filed,) = _filed(app)
    assert filed.attack.place.method == "pin"
    assert filed.attack.attack_kinds == ("missile",)
    assert (filed.attack.killed.total, filed.attack.injured.total) == (0, 0)
    with app.database.reading() as session:
        assert evidence.count(session, report_id=filed.attack.id) == 4


def _filed(app: RunningBot) -> list[StoredReport]:
    year = app.clock().replace(year=2020)
    with app.database.reading() as session:
        return list(reports.stream_between(session, year, year.replace(year=2100)))
