"""The `balagh` command. Modules that only one command needs are imported by it, so that the others start sooner."""

import gc
import io
import sys
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import audit, backup, doctor, exchange, importing, own_texts, setup, texts
from bot.cli.context import (
    CommandFailed,
    InvalidOption,
    exit_with,
    file_of_others,
    gazetteer_errors,
    open_app,
    say,
)
from bot.config.languages import REFERENCE
from bot.runtime.protection import protect_process
from storage.model.vocabulary import ROLES

if TYPE_CHECKING:
    from bot.config.settings import Settings
    from storage.engine.database import Database

app = typer.Typer(
    help="Field incident reporting for rescue organisations: reports in a chat, the record, the daily statement.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: it starts in half the time
    add_completion=False,
)
places_app = typer.Typer(help="The table of places.", no_args_is_help=True)
app.add_typer(places_app, name="places")
keys_app = typer.Typer(help="The keys that encrypt the record.", no_args_is_help=True)
app.add_typer(audit.audit_app, name="audit")
app.add_typer(audit.evidence_app, name="evidence")
app.add_typer(keys_app, name="keys")
app.add_typer(own_texts.texts_app, name="texts")
app.command("import")(importing.import_)
for command in (
    *(doctor.health, exchange.export, backup.prune, backup.backup, backup.restore, backup.rehearse),
    *(setup.setup, doctor.doctor, texts.parse, texts.digest),
):
    app.command()(command)

#: A start makes a million objects and no garbage: looking for some at every seven hundredth of them is a sixth of it.
_USUAL, _WHILE_IT_STARTS = gc.get_threshold(), (500_000, 20, 100)

Role = Enum("Role", {role: role for role in ROLES}, type=str)  # type: ignore[misc]


def main() -> None:
    """Entry point: print every failure that a person can resolve as one line; exit code 1 or 2.

    Output is UTF-8 in every locale: no older character set has both Arabic and our marks.
    """
    protect_process()
    gc.set_threshold(*_WHILE_IT_STARTS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        app()
    except Exception as error:
        code = _exit_code(error)
        if code is None:
            raise
        exit_with(str(error), code)


def _settle() -> None:
    """Texts and places live as long as the program: the garbage collector need not scan them again and again."""
    gc.freeze()
    gc.set_threshold(*_USUAL)


def _exit_code(error: Exception) -> int | None:
    """Return 2 for a wrong setting or option, 1 for what a person can resolve otherwise, None for a bug of ours."""
    from bot.config.setting_names import WrongSetting
    from bot.i18n.fluent_files import CatalogueError
    from bot.runtime.processes import WRONG_SETTING, AlreadyRunning
    from bot.services.operations.backup_contents import BackupRefused
    from storage.backup.archive import ArchiveError
    from storage.backup.snapshot import SnapshotFailed
    from storage.errors import StorageError

    if isinstance(error, (WrongSetting, InvalidOption)):
        return WRONG_SETTING
    backup_failures = (BackupRefused, SnapshotFailed, ArchiveError)
    expected = (CommandFailed, AlreadyRunning, CatalogueError, StorageError, *backup_failures)
    return 1 if isinstance(error, expected) else None


@app.command()
def run(
    live: Annotated[
        bool, typer.Option(help="Refuse to start without a token instead of opening the sandbox.")
    ] = False,
    workers: Annotated[int, typer.Option(min=1, help="Processes; more than one needs PostgreSQL.")] = 1,
) -> None:
    """Run the bot; without BALAGH_TELEGRAM_TOKEN, in the sandbox on this machine."""
    from bot.config.setting_names import WrongSetting
    from bot.config.settings import read_settings
    from bot.runtime import logging

    settings = read_settings()
    logging.set_up()
    if settings.telegram_token:
        from bot.services.operations.own_texts import refuse_default_names

        refuse_default_names(settings)
    if workers > 1:
        _run_workers(settings, workers)
    if settings.telegram_token:
        import uvloop
        from telegram.error import InvalidToken

        from bot.runtime.app import Application

        try:
            uvloop.run(Application(settings, on_built=_settle).run())
        except InvalidToken:
            raise WrongSetting(
                "BALAGH_TELEGRAM_TOKEN holds a token that Telegram does not know, or knows no longer; it may hold: the "
                "token that @BotFather gives for your bot now"
            ) from None
        return
    if live:
        raise WrongSetting(
            "BALAGH_TELEGRAM_TOKEN holds nothing; it may hold: the token that @BotFather gave your bot"
        )
    from bot.runtime.sandbox_start import NotPrepared, run_in_sandbox

    try:
        import asyncio

        asyncio.run(run_in_sandbox(settings, say=typer.echo))
    except NotPrepared as error:
        raise CommandFailed(str(error)) from error


def _run_workers(settings: "Settings", workers: int) -> None:
    """Run several processes until they are stopped."""
    from bot.runtime.processes import run_workers

    if not settings.telegram_token:
        raise CommandFailed("--workers needs BALAGH_TELEGRAM_TOKEN: the sandbox has one process.")
    if settings.database.startswith("sqlite"):
        raise CommandFailed(
            "--workers needs a PostgreSQL database in BALAGH_DATABASE_URL: a SQLite file has one writer."
        )
    raise typer.Exit(run_workers(workers, settings.health_listen))


@app.command()
def invite(
    role: Annotated[Role | None, typer.Option(help="What the invited person may do.")] = None,
    void_all: Annotated[bool, typer.Option("--void-all", help="Void every open invitation.")] = False,
) -> None:
    """Print a one-time link with which one person can join; or void all links that are still open."""
    import segno

    from bot.services.people import joining

    if (role is None) is not void_all:
        raise InvalidOption(f"invite takes either --role ({', '.join(ROLES)}) or --void-all")
    with open_app() as (database, context):
        if role is None:
            count = joining.void_invitations(database, context)
            typer.echo(f"{count} open {'invitation is' if count == 1 else 'invitations are'} void now.")
            return
        username = _username(database, context.settings)
        code, expires = joining.create_invitation(database, context, role.value)
        until = expires.astimezone(context.settings.zone).strftime("%Y-%m-%d %H:%M")
        link = f"https://t.me/{username}?start={code}"
        typer.echo(link)
        if sys.stderr.isatty():
            segno.make_qr(link).terminal(out=sys.stderr, compact=True)
        say(f"For one {role.value}, once, until {until}.")


def _username(database: "Database", settings: "Settings") -> str:
    """Return the bot's user name: stored by its last run, else asked from Telegram."""
    from storage.repositories.operations import key_values

    with database.reading() as session:
        known = key_values.read(session, "bot/username")
    if known:
        return known
    if not settings.telegram_token:
        raise CommandFailed("The bot has not run yet, so its name is not known: start `balagh run` first.")
    import asyncio

    return asyncio.run(_ask_username(settings))


async def _ask_username(settings: "Settings") -> str:
    from telegram.error import TelegramError

    from bot.telegram.outbound.bot import make_bot

    bot = make_bot(settings)
    try:
        async with bot:
            return bot.username
    except TelegramError as error:
        raise CommandFailed(
            f"Telegram does not say who this bot is ({type(error).__name__}). Check the token."
        ) from None


@places_app.command("load")
def places_load(
    file: Annotated[
        Path,
        typer.Argument(help="An OCHA table of places or areas, CSV or XLSX."),
    ],
) -> None:
    """Use your own table of places instead of the theatre's."""
    from bot.services.imports.gazetteer import load_places

    with (
        open_app() as (database, context),
        file_of_others(file),
        gazetteer_errors(file, context.catalogue.words(REFERENCE)),
    ):
        count = load_places(database, context, file)
    typer.echo(f"{count} places loaded; a running bot uses them after its next start.")


@keys_app.command("rotate")
def keys_rotate(
    older_copy: Annotated[
        bool,
        typer.Option(
            "--older-copy", help="Take what retired keys encrypted: only after putting back a copy you trust."
        ),
    ] = False,
) -> None:
    """Encrypt everything with a new key, while the bot runs. The others open old backups alone from then on."""
    from storage.crypto.keyring import Key
    from storage.repositories.operations.key_rotation import rotate

    with open_app(with_retired=older_copy) as (database, context):
        ring = database.keys
        if ring.file is not None:
            ring.add(Key.new())
        done = rotate(database, context.files)
        first, *others = (key.id.hex() for key in ring.known)
    typer.echo(f"{done.values} values and {done.files} files are encrypted with key {first} now.")
    for value in done.unreadable:
        say(f"No key decrypts {value}: it stays as it is. `balagh audit verify` says what it belongs to.")
    old = f"Keys for older backups: {', '.join(others)}." if others else "There is no older key."
    say(f"{ring.where}: {old}")
    if ring.file is None and others:
        say(
            f"Take them out of {ring.where} now and start again: while they stand there, who has one can forge rows."
        )
    elif not done.retired and others:
        say("The former key is still in use by something that began before: run this again in a minute.")


@keys_app.command("new")
def keys_new() -> None:
    """Print a new key, for BALAGH_KEYS or for a key file elsewhere; nothing is changed."""
    from storage.crypto.keyring import Key

    typer.echo(Key.new().to_text())
