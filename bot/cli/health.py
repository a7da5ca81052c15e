"""`balagh health`: for HEALTHCHECK, timers and people."""

import time
from pathlib import Path

import typer

from bot.config.settings import Settings, read_settings
from bot.monitoring.heartbeat import read_beats, verdict


def register(app: typer.Typer) -> None:
    """Hang this command under `balagh`."""
    app.command()(health)


def health() -> None:
    """Say in one line whether the service on this machine is well; exit code 1 when it is not."""
    settings = read_settings()
    well, line = verdict(read_beats(heartbeats(settings)), time.time())
    typer.echo(line)
    raise typer.Exit(0 if well else 1)


def heartbeats(settings: Settings) -> Path:
    """Where running services write; without a token that is the sandbox's folder."""
    folder = settings.data_dir if settings.telegram_token else settings.data_dir / "sandbox"
    return folder / "heartbeat"
