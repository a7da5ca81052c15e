"""What all commands share: opening the house, failing with one line, reading a day."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NoReturn

from rich.console import Console

from bot.config.settings import Settings, read_settings
from bot.domain.places.files import GazetteerError
from bot.i18n.words import Words
from bot.runtime.context import build_context, migrate
from bot.services.context import AppContext
from storage.engine.database import Database

#: Standard error: whatever is not the command's result.
errors = Console(stderr=True, highlight=False, soft_wrap=True)


class CommandFailed(Exception):
    """The command cannot be carried out."""


class InvalidOption(Exception):
    """An option holds what it may not hold."""


def exit_with(line: str, code: int) -> NoReturn:
    """Say one line on standard error, and stop with this exit code."""
    errors.print(line, style="red", markup=False)
    sys.exit(code)


def exit_broken_pipe() -> NoReturn:
    """Stop without a word: whoever read our output has left (`| head`), which is no mistake of ours."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(1)


@contextmanager
def open_app(settings: Settings | None = None) -> Iterator[tuple[Database, AppContext]]:
    """The database, brought up to date, and the house around it."""
    settings = settings or read_settings()
    database = Database(settings.database, settings.key_ring())
    try:
        migrate(settings, database)
        yield database, build_context(settings, database)
    finally:
        database.close()


@contextmanager
def gazetteer_errors(file: Path, words: Words) -> Iterator[None]:
    """Reading a table of places: every bad line on standard error, then Failed."""
    try:
        yield
    except OSError as error:
        raise CommandFailed(f"{file} cannot be read: {error.strerror}") from None
    except GazetteerError as error:
        for bad in error.problems:
            line = f"line {bad.line}: " if bad.line else ""
            text = words(
                f"places-{bad.code.replace('_', '-')}", column=bad.column or "", value=bad.value or ""
            )
            errors.print(line + text, markup=False)
        raise CommandFailed(f"Nothing was loaded: {error.count} things are wrong.") from None


def count_files(files: int) -> str:
    """A number of files.

    >>> counted(1), counted(0)
    ('1 file', '0 files')
    """
    return f"{files} file" if files == 1 else f"{files} files"


def read_day(text: str, option: str) -> date:
    """A day as people type it. Raises Failed with what the option may hold."""
    try:
        day = date.fromisoformat(text)
        if 1970 <= day.year <= 2200:
            return day
        raise ValueError(text)
    except ValueError:
        raise CommandFailed(f"{option} holds {text!r}; it may hold: a day such as 2023-10-05") from None


def read_days(first: str, last: str) -> tuple[date, date]:
    """The days --from and --to, both included. Raises Failed when one is no day, or they are the wrong way round."""
    begin, end = read_day(first, "--from"), read_day(last, "--to")
    if end < begin:
        raise CommandFailed(f"--to holds {end}, which is before --from, {begin}.")
    return begin, end


def read_language(context: AppContext, given: str | None) -> str:
    """A language as people name it; default: the first one. Raises Failed with what the option may hold."""
    wanted = given or context.settings.languages[0]
    if wanted not in context.settings.languages:
        raise CommandFailed(
            f"--language holds {wanted!r}; it may hold: {', '.join(context.settings.languages)}"
        )
    return wanted
