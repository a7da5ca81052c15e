"""The `balagh` command."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from bot import cli_health, logs
from bot.activities import exporting, importing, joining, publishing
from bot.activities.gazetteer import load_places
from bot.activities.work import House
from bot.app import App, make_house, migrate, utc_now
from bot.catalogue import CatalogueError
from bot.chat.connection import make_bot
from bot.gazetteer.files import GazetteerError
from bot.processes import AlreadyRunning, run_workers
from bot.screens.problems import problem_text
from bot.settings import Settings, WrongSetting, read_settings
from bot.statement.footer import Edition
from storage import notes
from storage.database import Database
from storage.errors import StorageError
from storage.vocabulary import ROLES

app = typer.Typer(
    help="Field incident reporting for rescue organisations: reports in a chat, the record, the daily statement.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
places_app = typer.Typer(help="The table of places.", no_args_is_help=True)
app.add_typer(places_app, name="places")
cli_health.add_to(app)
_errors = Console(stderr=True, highlight=False, soft_wrap=True)

Role = Enum("Role", {role: role for role in ROLES}, type=str)  # type: ignore[misc]
Format = Enum("Format", {name: name for name in exporting.FORMATS}, type=str)  # type: ignore[misc]


class Failed(Exception):
    """The command cannot be carried out."""


def main() -> None:
    """Entry point: every failure a person can mend is one line on standard error and exit code 1 or 2."""
    try:
        app()
    except WrongSetting as error:
        _end(str(error), 2)
    except (Failed, AlreadyRunning, CatalogueError, StorageError) as error:
        _end(str(error), 1)


def _end(line: str, code: int) -> None:
    _errors.print(line, style="red", markup=False)
    sys.exit(code)


@contextmanager
def _opened(settings: Settings | None = None) -> Iterator[tuple[Database, House]]:
    """The database, brought up to date, and the house around it."""
    settings = settings or read_settings()
    database = Database(settings.database)
    try:
        migrate(settings, database)
        yield database, make_house(settings, database)
    finally:
        database.close()


@app.command()
def run(
    live: Annotated[
        bool, typer.Option(help="Refuse to start without a token instead of opening the sandbox.")
    ] = False,
    workers: Annotated[int, typer.Option(min=1, help="Processes; more than one needs PostgreSQL.")] = 1,
) -> None:
    """Run the bot; without BALAGH_TELEGRAM_TOKEN, in the sandbox on this machine."""
    settings = read_settings()
    logs.set_up()
    if workers > 1:
        _run_workers(settings, workers)
    if settings.telegram_token:
        asyncio.run(App(settings).run())
        return
    if live:
        raise Failed(
            "BALAGH_TELEGRAM_TOKEN holds nothing; it may hold: the token that @BotFather gave your bot"
        )
    from bot.trying import run_in_sandbox

    asyncio.run(run_in_sandbox(settings, say=typer.echo))


def _run_workers(settings: Settings, workers: int) -> None:
    """Several processes, until they are told to stop."""
    if not settings.telegram_token:
        raise Failed("--workers needs BALAGH_TELEGRAM_TOKEN: the sandbox has one process.")
    if settings.database.startswith("sqlite"):
        raise Failed(
            "--workers needs a PostgreSQL database in BALAGH_DATABASE_URL: a SQLite file has one writer."
        )
    raise typer.Exit(run_workers(workers, settings.health_listen))


@app.command()
def invite(role: Annotated[Role, typer.Option(help="What the invited person may do.")]) -> None:
    """Print a one-time link that lets one person in."""
    with _opened() as (database, house):
        username = _username(database, house.settings)
        code, expires = joining.invite(database, house, role.value)
        until = expires.astimezone(house.settings.zone).strftime("%Y-%m-%d %H:%M")
        typer.echo(f"https://t.me/{username}?start={code}")
        _errors.print(f"For one {role.value}, once, until {until}.", markup=False)


def _username(database: Database, settings: Settings) -> str:
    """The bot's user name: noted when it last ran, else asked for."""
    with database.reading() as session:
        known = notes.read(session, "bot/username")
    if known:
        return known
    if not settings.telegram_token:
        raise Failed("The bot has not run yet, so its name is not known: start `balagh run` first.")
    return asyncio.run(_ask_username(settings))


async def _ask_username(settings: Settings) -> str:
    from telegram.error import TelegramError

    bot = make_bot(settings)
    try:
        async with bot:
            return bot.username
    except TelegramError as error:
        raise Failed(
            f"Telegram does not say who this bot is ({type(error).__name__}). Check the token."
        ) from None


@app.command()
def digest(
    day: Annotated[str, typer.Option("--date", help="The day, YYYY-MM-DD.")],
    language: Annotated[
        str | None, typer.Option(help="en or ar; default: the first of BALAGH_LANGUAGES.")
    ] = None,
) -> None:
    """Print the statement of a day, and nothing else."""
    with _opened() as (database, house):
        wanted = language or house.settings.languages[0]
        if wanted not in house.settings.languages:
            raise Failed(f"--language holds {wanted!r}; it may hold: {', '.join(house.settings.languages)}")
        on = _day(day, "--date")
        with database.reading() as session:
            today = house.clock().astimezone(house.settings.zone).date()
            edition = Edition("preliminary" if on >= today else "final", house.clock())
            typer.echo(publishing.compose(session, house, on, on, wanted, edition).text)


@app.command("import")
def import_(file: Annotated[Path, typer.Argument(help="JSON Lines: one record a line.")]) -> None:
    """Take in records: all of the file or, when a line is refused, nothing."""
    with _opened() as (database, house):
        try:
            done = importing.import_file(database, house, file)
        except OSError as error:
            raise Failed(f"{file} cannot be read: {error.strerror}") from None
        except UnicodeDecodeError:
            raise Failed(f"{file} is not UTF-8 text.") from None
        if done.refused:
            words = house.catalogue.words("en")
            for line in done.refused:
                for problem in line.problems:
                    _errors.print(f"line {line.line}: {problem_text(problem, words)}", markup=False)
            raise Failed(f"Nothing was taken in: {len(done.refused)} lines are refused.")
        typer.echo(f"{done.added} new, {done.known} already known.")


@app.command()
def export(
    kind: Annotated[Format, typer.Option("--format", help="The kind of file.")],
    first: Annotated[str, typer.Option("--from", help="The first day, YYYY-MM-DD.")],
    last: Annotated[str, typer.Option("--to", help="The last day, included.")],
    output: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Write records to a file; days are days of the organisation's zone."""
    begin, end = _day(first, "--from"), _day(last, "--to")
    if end < begin:
        raise Failed(f"--to holds {end}, which is before --from, {begin}.")
    with _opened() as (database, house), _spinner("Writing …"):
        try:
            count = exporting.export(database, house, kind.value, begin, end, output)
        except OSError as error:
            raise Failed(f"{output} cannot be written: {error.strerror}") from None
    _errors.print(f"{count} records.", markup=False)


@places_app.command("load")
def places_load(
    file: Annotated[Path, typer.Argument(help="An OCHA admin-4 gazetteer, CSV or XLSX.")],
) -> None:
    """Use your own table of places instead of the embedded one."""
    with _opened() as (database, house):
        try:
            count = load_places(database, utc_now, file)
        except OSError as error:
            raise Failed(f"{file} cannot be read: {error.strerror}") from None
        except GazetteerError as error:
            words = house.catalogue.words("en")
            for bad in error.problems:
                line = f"line {bad.line}: " if bad.line else ""
                text = words(
                    f"places-{bad.code.replace('_', '-')}", column=bad.column or "", value=bad.value or ""
                )
                _errors.print(line + text, markup=False)
            raise Failed(f"Nothing was loaded: {error.count} things are wrong.") from None
    typer.echo(f"{count} places loaded; a running bot uses them after its next start.")


@contextmanager
def _spinner(what: str) -> Iterator[None]:
    """A sign of life on a terminal; nothing where the output is piped."""
    with Progress(
        SpinnerColumn(), TextColumn(what), console=_errors, transient=True, disable=not _errors.is_terminal
    ) as progress:
        progress.add_task(what)
        yield


def _day(text: str, option: str) -> date:
    try:
        day = date.fromisoformat(text)
        if 1970 <= day.year <= 2200:
            return day
        raise ValueError(text)
    except ValueError:
        raise Failed(f"{option} holds {text!r}; it may hold: a day such as 2023-10-05") from None
