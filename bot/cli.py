"""The `balagh` command."""

import asyncio
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot import cli_health, cli_records, logs
from bot.activities import composing, exporting, importing, importing_tables, joining
from bot.activities.gazetteer import load_places
from bot.activities.work import House
from bot.app import App, utc_now
from bot.catalogue import CatalogueError
from bot.chat.connection import make_bot
from bot.cli_common import Failed, end, errors, opened, read_day
from bot.export.columns import PROFILES
from bot.export.formats import FORMATS
from bot.export.workbook import MOST_ROWS, TooManyRows
from bot.gazetteer.files import GazetteerError
from bot.intake.mapping import Unfit, heading_of
from bot.processes import AlreadyRunning, run_workers
from bot.screens.problems import problem_text
from bot.settings import Settings, WrongSetting, read_settings
from bot.statement.footer import Edition
from storage import notes
from storage.database import Database
from storage.errors import StorageError
from storage.resealing import reseal
from storage.sealing import Key
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
cli_records.add_to(app)
keys_app = typer.Typer(help="The keys that seal the record.", no_args_is_help=True)
app.add_typer(keys_app, name="keys")

Role = Enum("Role", {role: role for role in ROLES}, type=str)  # type: ignore[misc]
Format = Enum("Format", {name: name for name in FORMATS}, type=str)  # type: ignore[misc]
Profile = Enum("Profile", {name: name for name in PROFILES}, type=str)  # type: ignore[misc]


def main() -> None:
    """Entry point: every failure a person can mend is one line on standard error and exit code 1 or 2."""
    try:
        app()
    except WrongSetting as error:
        end(str(error), 2)
    except (Failed, AlreadyRunning, CatalogueError, StorageError, *cli_records.TOLD) as error:
        end(str(error), 1)


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
    with opened() as (database, house):
        username = _username(database, house.settings)
        code, expires = joining.invite(database, house, role.value)
        until = expires.astimezone(house.settings.zone).strftime("%Y-%m-%d %H:%M")
        typer.echo(f"https://t.me/{username}?start={code}")
        errors.print(f"For one {role.value}, once, until {until}.", markup=False)


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
    with opened() as (database, house):
        wanted = _language(house, language)
        on = read_day(day, "--date")
        with database.reading() as session:
            today = house.clock().astimezone(house.settings.zone).date()
            edition = Edition("preliminary" if on >= today else "final", house.clock())
            typer.echo(composing.compose(session, house, on, on, wanted, edition).text)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="JSON Lines: one record a line; or a table, CSV or XLSX.")],
    map_: Annotated[
        Path | None,
        typer.Option("--map", help="Of a table: which column holds what. Not there yet: it is proposed."),
    ] = None,
) -> None:
    """Take in records: all of the file or, when a line is refused, nothing."""
    with opened() as (database, house):
        table = file.suffix.lower() in importing_tables.SUFFIXES
        map_ = map_ or file.with_name(f"{file.name}.map.toml")
        try:
            if table and not map_.exists():
                _propose(house, file, map_)
                return
            if table:
                done = importing_tables.import_table(database, house, file, map_)
            else:
                done = importing.import_file(database, house, file)
        except OSError as error:
            raise Failed(f"{error.filename or file} cannot be read: {error.strerror}") from None
        except UnicodeDecodeError:
            raise Failed(
                f"{file} is not UTF-8 text." + (" In Excel, save it as “CSV UTF-8”." if table else "")
            ) from None
        except importing_tables.NotATable as error:
            raise Failed(f"{file} cannot be read as a table: {error}.") from None
        except Unfit as error:
            words = house.catalogue.words("en")
            for problem in error.problems:
                errors.print(f"{map_.name}: {problem_text(problem, words)}", markup=False)
            raise Failed("Nothing was taken in: the mapping does not fit the table.") from None
        _told(house, done, "row" if table else "line")


def _propose(house: House, file: Path, target: Path) -> None:
    mapping = importing_tables.propose(house, file, target, house.settings.languages[0])
    found = {heading: name for heading, name in mapping.columns.items() if name}
    for heading, name in found.items():
        typer.echo(f"{heading} → {name}")
    for heading in mapping.columns:
        if heading not in found:
            typer.echo(f"{heading} → (left out)")
    typer.echo(f"Nothing was taken in yet. Look at {target}, mend it, and give the same command again.")


def _told(house: House, done: importing.Imported, what: str) -> None:
    """What an import did; each refusal with its row and column."""
    words = house.catalogue.words("en")
    for line in done.refused:
        for problem in line.problems:
            where = f"{what} {line.line}"
            if done.columns:
                heading = heading_of(problem.field, done.columns)
                where += f", column “{heading}”" if heading else ""
                problem = replace(problem, field=heading or problem.field)  # noqa: PLW2901
            errors.print(f"{where}: {problem_text(problem, words)}", markup=False)
    if done.refused:
        raise Failed(f"Nothing was taken in: {len(done.refused)} {what}s are refused.")
    typer.echo(f"{done.added} new, {done.known} already known.")


@app.command()
def export(
    output: Annotated[Path, typer.Option(help="The file to write; - is standard output.")],
    kind: Annotated[Format, typer.Option("--format", help="The kind of file.")],
    first: Annotated[str, typer.Option("--from", help="The first day, YYYY-MM-DD.")] = "1970-01-01",
    last: Annotated[str, typer.Option("--to", help="The last day, included.")] = "2200-12-31",
    profile: Annotated[
        Profile | None,
        typer.Option(help="Who gets it: internal (all; the default), partner, or public (verified only)."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="en or ar, for headings; default: the first of BALAGH_LANGUAGES.")
    ] = None,
) -> None:
    """Write records to a file; days are days of the organisation's zone."""
    begin, end = read_day(first, "--from"), read_day(last, "--to")
    if end < begin:
        raise Failed(f"--to holds {end}, which is before --from, {begin}.")
    with opened() as (database, house):
        gc.freeze()  # what stands now stays: looking through it again and again slows a large export
        wish = exporting.Wish(
            kind.value, begin, end, (profile.value if profile else PROFILES[0]), _language(house, language)
        )
        with _bar(database, house, wish) as progress:
            try:
                if str(output) == "-":
                    count = exporting.export_to(database, house, wish, sys.stdout.buffer, progress)
                    sys.stdout.flush()
                else:
                    count = exporting.export(database, house, wish, output, progress)
            except BrokenPipeError:
                _nobody_reads()
            except OSError as error:
                raise Failed(f"{output} cannot be written: {error.strerror}") from None
            except TooManyRows as error:
                raise Failed(
                    f"Excel holds at most {MOST_ROWS:,} rows in a sheet, and {error.sheet} has more. "
                    "Take fewer days, or --format csv."
                ) from None
    errors.print(f"{count} records.", markup=False)


def _nobody_reads() -> NoReturn:
    """Whoever read our output left (`| head`): that is no mistake of ours, and nothing more is to be said."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(1)


@contextmanager
def _bar(database: Database, house: House, wish: exporting.Wish) -> Iterator[exporting.Progress]:
    """How far an export is, on a terminal; nothing where the output is piped."""
    columns = (
        TextColumn("{task.percentage:>3.0f} %"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        total = 0
        if errors.is_terminal:
            with database.reading() as session:
                total = sum(exporting.totals(session, house, wish).values())
        task = bar.add_task("", total=total)
        yield lambda done: bar.update(task, completed=done)


def _language(house: House, given: str | None) -> str:
    wanted = given or house.settings.languages[0]
    if wanted not in house.settings.languages:
        raise Failed(f"--language holds {wanted!r}; it may hold: {', '.join(house.settings.languages)}")
    return wanted


@places_app.command("load")
def places_load(
    file: Annotated[Path, typer.Argument(help="An OCHA admin-4 gazetteer, CSV or XLSX.")],
) -> None:
    """Use your own table of places instead of the embedded one."""
    with opened() as (database, house):
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
                errors.print(line + text, markup=False)
            raise Failed(f"Nothing was loaded: {error.count} things are wrong.") from None
    typer.echo(f"{count} places loaded; a running bot uses them after its next start.")


@keys_app.command("rotate")
def keys_rotate() -> None:
    """Seal everything with a new key, while the bot runs. The old keys stay: old backups need them."""
    with opened() as (database, house):
        if database.keys.file is not None:
            database.keys.add(Key.new())
        values, files = reseal(database, house.files)
        first, *others = (key.id.hex() for key in database.keys.keys)
    typer.echo(f"{values} values and {files} files are sealed with key {first} now.")
    old = f"Keys for older backups: {', '.join(others)}." if others else "There is no older key."
    errors.print(f"{database.keys.where}: {old}", markup=False)


@keys_app.command("new")
def keys_new() -> None:
    """Print a new key, for BALAGH_KEYS or for a key file elsewhere; nothing is changed."""
    typer.echo(Key.new().to_text())
