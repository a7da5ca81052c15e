"""`make bench`: taps a second beside three peers; and what else issue 3 promises, each by name."""

import argparse
import asyncio
import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench import alone, digest, export, line, sealing, taps


def main() -> None:
    """Print what was measured, with machine, date and versions."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=10.0, help="how long each contender is measured")
    parser.add_argument("--only", default="", help="a part of a contender's name")
    parser.add_argument(
        "what",
        nargs="*",
        help="taps line steady start digest export sealing; default: all",
        default=[],
    )
    given = parser.parse_args()
    say = print
    built = " · ".join(f"{name} {version(name)}" for name in ("python-telegram-bot", "aiogram", "SQLAlchemy"))
    say(f"{datetime.now(UTC):%Y-%m-%d} · CPython {platform.python_version()} · {_machine()} · {built}\n")
    if not given.what or "taps" in given.what:
        taps.run(given.seconds, say, given.only)
    if not given.what or "start" in given.what:
        asyncio.run(alone.start(say))
    if not given.what or "steady" in given.what:
        asyncio.run(alone.steady(say, given.seconds * 2, given.seconds * 4))
    if not given.what or "line" in given.what:
        asyncio.run(line.line(say))
    if not given.what or "digest" in given.what:
        digest.run(say)
    if not given.what or "export" in given.what:
        export.run(say)
    if not given.what or "sealing" in given.what:
        sealing.run(say)


def _machine() -> str:
    with Path("/proc/cpuinfo").open() as lines:
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "?")
    return f"{model}, {sys.platform}"


if __name__ == "__main__":
    main()
