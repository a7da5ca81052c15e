"""`balagh doctor` and `balagh health`: is everything in order? For people, HEALTHCHECK and timers."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from bot.config.settings import Settings
    from bot.services.operations.doctor import Finding

_MARKS = {"ok": "✓", "look": "!", "bad": "✗"}


def health() -> None:
    """Say in one line whether the service on this machine is well; exit code 1 when it is not."""
    from bot.config.settings import read_settings
    from bot.monitoring.heartbeat import read_beats, verdict

    well, line = verdict(read_beats(heartbeats(read_settings())), time.time())
    typer.echo(line)
    raise typer.Exit(0 if well else 1)


def heartbeats(settings: "Settings") -> Path:
    """Return the folder of the heartbeat files; without a token that of the sandbox."""
    folder = settings.data_dir if settings.telegram_token else settings.data_dir / "sandbox"
    return folder / "heartbeat"


def doctor() -> None:
    """Check everything the bot needs and say how to mend what is wrong. Exit code 1 when something is wrong."""
    from bot.config.settings import read_settings
    from bot.runtime.context import build_context
    from bot.services.operations import doctor as checkup
    from storage.engine.database import Database

    settings = read_settings()
    found: list[Finding] = []

    def show(finding: "Finding") -> None:
        found.append(finding)
        typer.echo(f"{_MARKS[finding.mark]} {finding.name}: {finding.says}")
        if finding.mend and finding.mark != "ok":
            typer.echo(f"    → {finding.mend}")

    def show_all(findings: "Iterable[Finding]") -> None:
        for each in findings:
            show(each)

    show_all(
        (*checkup.check_settings(settings), *checkup.check_texts(settings), checkup.check_disk(settings))
    )
    show(checkup.check_isolation())
    import asyncio

    asyncio.run(_check_telegram(settings, show))
    database = Database(settings.database, settings.key_ring())
    try:
        states = list(checkup.check_database(database, settings.postgres_bin))
        show_all(states)
        if states[-1].name == "migrations" and states[-1].says.endswith("of this version"):
            show_all(checkup.check_records(database, build_context(settings, database)))
    finally:
        database.close()
    if any(each.mark == "bad" for each in found):
        raise typer.Exit(1)


async def _check_telegram(settings: "Settings", show: "Callable[[Finding], None]") -> None:
    from bot.telegram.doctor import telegram  # the other commands start without Telegram's library

    async for finding in telegram(settings):
        show(finding)
