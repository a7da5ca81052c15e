"""A newcomer's first minutes: `balagh run` without a token, as a real process."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config.settings import Settings
from bot.runtime.sandbox_start import NotPrepared, run_in_sandbox
from bot.sandbox.client.sandbox import Sandbox
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from tests.load.process import STOP_S
from tests.support.running_bot import PATIENCE


def start(folder: Path, languages: str = "en,ar") -> "tuple[subprocess.Popen[str], str]":
    """The running command, and where it says its page is."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BALAGH_")}
    process = subprocess.Popen(
        [sys.executable, "-c", "from bot.cli.main import main; main()", "run"],
        env=clean
        | {
            "BALAGH_DATA_DIR": str(folder),
            "BALAGH_LANGUAGES": languages,
            "BALAGH_SANDBOX_PORT": "0",
            "PYTHONUNBUFFERED": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    found = re.search(r"http://\S+", said)
    assert found, said
    return process, found.group()


def stop(process: "subprocess.Popen[str]") -> float:
    """Seconds until it ended after SIGTERM."""
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 0
    assert process.stdout is not None
    process.stdout.close()
    return time.monotonic() - begun


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", Sandbox, Path]]:
    process, url = start(tmp_path)
    with Sandbox(url) as sandbox:
        yield process, sandbox, tmp_path
    if process.poll() is None:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def test_a_report_in_the_next_minute(running: "tuple[subprocess.Popen[str], Sandbox, Path]") -> None:
    process, sandbox, folder = running
    amal, basel, dina = (sandbox.person(name) for name in ("Amal", "Basel", "Dina"))
    english = dina.waits_for("killing 13 civilians", PATIENCE, CHANNEL_EN)
    assert english.text.startswith("White Helmets: Statement on")
    assert "After 12 years of war" in english.text
    dina.waits_for("مقتل 13 مدنياً", PATIENCE, CHANNEL_AR)
    invitation = amal.waits_for("t.me/", PATIENCE)
    amal.opens(next(word for word in invitation.text.split() if "t.me/" in word))
    amal.taps("English")
    amal.taps("✓ Agree to all four")
    amal.waits_for("You are A-")
    amal.taps_reply("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    amal.taps(next(label for label in amal.waits_for("When?").buttons if label.startswith("Now")))
    for label in ("Missile", "House"):
        amal.taps(label)
    amal.waits_for("Who attacked")  # “Not known yet” is on the card before, too
    for label in ("Not known", "No one (checked)", "✓ Send"):
        amal.taps(label)
    amal.waits_for("No one hurt")
    basel.sends("/digest")
    basel.waits_for("in the governorate of Idlib")  # which place it was, the public is told two days later
    assert stop(process) < STOP_S
    others = [path for path in folder.rglob("*") if path.stat().st_mode & 0o077]
    assert not others, "others on this machine could read them"
    # Started again, the chats and the record are as they were, and nothing is prepared a second time.
    process, url = start(folder)
    with Sandbox(url) as again:
        again.person("Basel").sends("/digest 2023-10-05")
        again.person("Basel").waits_for("killing 13 civilians")
        assert sum("13 civilians" in m.text for m in again.person("Dina").chat(CHANNEL_EN)) == 1
    assert stop(process) < STOP_S


def test_a_port_in_use_names_the_setting_that_changes_it(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = Settings(data_dir=tmp_path, sandbox_port=port)
        with pytest.raises(NotPrepared, match=rf"port {port}: .*BALAGH_SANDBOX_PORT"):
            asyncio.run(run_in_sandbox(settings, say=print))


def test_a_sandbox_that_cannot_be_prepared_says_so_and_stops(tmp_path: Path) -> None:
    """It stayed up, empty, and nobody learnt why."""
    broken = (
        "from bot.services.publishing import digests\n"
        "def post(*given): raise KeyError('words of a report')\n"
        "digests.post_statement = post\n"
        "from bot.cli.main import main; main()\n"
    )
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BALAGH_")}
    settings = {"BALAGH_DATA_DIR": str(tmp_path), "BALAGH_SANDBOX_PORT": "0", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-c", broken, "run"],
        env=clean | settings, capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    *logged, said = done.stderr.splitlines()
    assert said.startswith("The sandbox could not be prepared: KeyError at sandbox_start.")
    assert said.endswith("and run the command again.")
    lines = [json.loads(line) for line in logged]
    failed = [line for line in lines if line["event"] == "the sandbox could not be prepared"]
    assert [line["kind"] for line in failed] == ["KeyError"]
    assert "> sandbox_start.prepare:" in failed[0]["at"]
    assert failed[0]["at"] in said
    assert "words of a report" not in done.stderr
    process, url = start(tmp_path)  # what was broken off is done again
    try:
        with Sandbox(url) as sandbox:
            sandbox.person("Dina").waits_for("White Helmets", chat=CHANNEL_EN, seconds=60)
            sandbox.person("Amal").waits_for("?start=", seconds=60)
    finally:
        stop(process)
