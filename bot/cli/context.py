"""Shared by all commands: open the database, fail with one line, read options."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from bot.runtime.protection import limited_memory

if TYPE_CHECKING:
    from bot.i18n.words import Words
    from bot.services.context import AppContext
    from storage.engine.database import Database

#: How much memory the reading of a file may take.
MOST_MEMORY_BYTES = 1 << 30


class CommandFailed(Exception):
    """The command cannot be carried out."""


class InvalidOption(Exception):
    """An option has an invalid value."""


def exit_with(line: str, code: int) -> NoReturn:
    """Print one line on standard error and exit with this code."""
    print_error(line)
    sys.exit(code)


def print_error(line: str) -> None:
    """Print one red line on standard error."""
    typer.secho(line, fg="red", err=True)


def say(line: str) -> None:
    """Print a line that is not the result of the command, on standard error."""
    typer.echo(line, err=True)


def exit_broken_pipe() -> NoReturn:
    """Exit silently with code 1: the reader of the output has closed it (`| head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(1)


@contextmanager
def open_app(*, with_retired: bool = False) -> "Iterator[tuple[Database, AppContext]]":
    """Open the database, migrated to this version, and the application context; `with_retired`: see KeyRing."""
    from bot.config.settings import read_settings
    from bot.runtime.context import build_context, migrate
    from storage.engine.database import Database

    settings = read_settings()
    database = Database(settings.database, settings.key_ring(with_retired=with_retired))
    try:
        migrate(settings, database)
        yield database, build_context(settings, database)
    finally:
        database.close()


@contextmanager
def file_of_others(file: Path) -> Iterator[None]:
    """Read a file that somebody else made, in limited memory. Raises CommandFailed when that is not enough."""
    try:
        with limited_memory(MOST_MEMORY_BYTES):
            yield
    except MemoryError:
        raise CommandFailed(
            f"{file} takes more than {MOST_MEMORY_BYTES >> 20} MB of memory, and nothing was stored: split it, or ask "
            "whoever made it what is in it."
        ) from None


@contextmanager
def gazetteer_errors(file: Path, words: "Words") -> Iterator[None]:
    """Report every bad line of a table of places on standard error, then raise CommandFailed."""
    from bot.domain.places.files import GazetteerError

    try:
        yield
    except OSError as error:
        raise CommandFailed(f"{file} cannot be read: {error.strerror}") from None
    except GazetteerError as error:
        for bad in error.problems:
            line = f"line {bad.line}: " if bad.line else ""
            text_id = f"places-{bad.code.replace('_', '-')}"
            say(line + words(text_id, column=bad.column or "", value=bad.value or ""))
        raise CommandFailed(f"Nothing was loaded: {error.count} things are wrong.") from None


def count_files(files: int) -> str:
    """Return a number of files in words.

    >>> count_files(1), count_files(0)
    ('1 file', '0 files')
    """
    return f"{files} file" if files == 1 else f"{files} files"


def read_day(context: "AppContext", text: str, option: str) -> date:
    """Read a day as people write it. Raises CommandFailed with the accepted form, or with what it may mean."""
    from bot.domain.parsing.time.ranges import DaysNotRead, read_one_day

    try:
        return read_one_day(text, context.today(), context.lexicon)
    except DaysNotRead as error:
        known = " or ".join(days.first.isoformat() for days in error.readings) or "a day such as 2023-10-05"
        raise CommandFailed(f"{option} holds {text!r}; it may hold: {known}") from None


def read_days(context: "AppContext", first: str, last: str) -> tuple[date, date]:
    """Read --from and --to (both included). Raises CommandFailed if one is no day or they are reversed."""
    begin, end = read_day(context, first, "--from"), read_day(context, last, "--to")
    if end < begin:
        raise CommandFailed(f"--to holds {end}, which is before --from, {begin}.")
    return begin, end


def read_language(context: "AppContext", given: str | None) -> str:
    """Return the language, by default the first one. Raises CommandFailed with the accepted codes."""
    languages = context.settings.languages
    wanted = given or languages[0]
    if wanted not in languages:
        raise CommandFailed(f"--language holds {wanted!r}; it may hold: {', '.join(languages)}")
    return wanted
