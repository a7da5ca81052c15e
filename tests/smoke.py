"""`make run`, as a newcomer sees it first: within a minute, the page, each channel's statement and its picture.

After `make setup`: .venv/bin/python -m tests.smoke [FOLDER]; with a folder, the pictures are put there to be looked at.
"""

import io
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx
from PIL import Image

from bot.sandbox.client.person import Person
from bot.sandbox.client.sandbox import Sandbox
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN

#: A sentence of the example day's statement, in each channel.
STATEMENTS = {"en": (CHANNEL_EN, "killing 13 civilians"), "ar": (CHANNEL_AR, "مقتل 13 مدنياً")}
WITHIN_S = 60


def main(folder: Path | None = None) -> None:
    """Start it, look, and stop it; an AssertionError or a timeout says what is not there."""
    with tempfile.TemporaryDirectory() as data:
        process = subprocess.Popen(
            ["make", "run"],
            env=os.environ | {"BALAGH_DATA_DIR": data, "BALAGH_SANDBOX_PORT": "0"},
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
        until = time.monotonic() + WITHIN_S
        try:
            look(process, until, folder)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def look(process: "subprocess.Popen[str]", until: float, folder: Path | None) -> None:
    """What must be there before `until`, on the monotonic clock."""
    assert process.stdout is not None
    url = next((found.group() for line in process.stdout if (found := re.search(r"http://\S+", line))), "")
    assert url, "make run does not say where its page is"
    assert "<html" in httpx.get(url, trust_env=False).text
    with Sandbox(url) as sandbox:
        dina = sandbox.person("Dina")
        for language, (channel, sentence) in STATEMENTS.items():
            dina.waits_for(sentence, until - time.monotonic(), channel)
            picture(sandbox, dina, channel, until, folder and folder / f"{language}.png")
        sandbox.person("Amal").waits_for("t.me/", until - time.monotonic())
    seconds = WITHIN_S - (until - time.monotonic())
    print(f"make run: page, statement and picture in en and ar, and the invitation within {seconds:.0f} s")


def picture(sandbox: Sandbox, dina: Person, channel: int, until: float, file: Path | None) -> None:
    """The picture below the statement is one, and is not empty."""
    message = dina.waits_for(
        lambda messages: next((seen for seen in messages if seen.media), None),
        until - time.monotonic(),
        channel,
    )
    content = sandbox.file(message)
    with Image.open(io.BytesIO(content)) as drawn:
        assert min(drawn.size) >= 300, drawn.size
        assert len(drawn.convert("RGB").getcolors(1 << 24) or ()) > 20
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
