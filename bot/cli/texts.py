"""Commands for other programs: parse messages, print the statement of some days."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.context import (
    CommandFailed,
    InvalidOption,
    exit_broken_pipe,
    gazetteer_errors,
    open_app,
    print_error,
    read_day,
    read_days,
    read_language,
)
from bot.config.languages import REFERENCE


def parse(
    now: Annotated[
        str | None,
        typer.Option(help="When the messages were sent, such as 2023-10-05T14:45:00+03:00; default: now."),
    ] = None,
    places: Annotated[
        Path | None,
        typer.Option(help="A table of places as for `places load`; default: the places the bot uses."),
    ] = None,
) -> None:
    """Read messages from standard input, one a line, and print each as one JSON object; nothing is stored."""
    from bot.config.settings import read_settings
    from bot.domain.form.message_document import read_message, text_of
    from bot.domain.places.files import load
    from bot.runtime.context import make_catalogue, make_reader, read_theatre, utc_now

    at = _instant(now) if now is not None else None
    clock: Callable[[], datetime] = (lambda: at) if at else utc_now
    settings = read_settings()
    table = None
    if places is not None:
        with gazetteer_errors(places, make_catalogue(settings).words(REFERENCE)):
            table = load(places, read_theatre(settings).by_pcode)
    context = make_reader(settings, table, clock())
    try:
        for line in sys.stdin.buffer:
            text = text_of(line.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n"))
            read = read_message(text, replace(context, now=clock())).to_json()
            sys.stdout.buffer.write(json.dumps(read, ensure_ascii=False).encode() + b"\n")
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        exit_broken_pipe()


def _instant(text: str) -> datetime:
    from bot.domain.days import is_plausible

    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.tzinfo is None or not is_plausible(at.date()):
        raise InvalidOption(
            f"--now holds {text!r}; it may hold: a moment with its time zone, such as 2023-10-05T14:45:00+03:00"
        )
    return at


def digest(
    day: Annotated[
        str | None, typer.Option("--date", help="The day, such as 2023-10-05 or yesterday.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", help="The first day of a period.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Its last day, included.")] = None,
    language: Annotated[
        str | None, typer.Option(help="One of BALAGH_LANGUAGES; default: the first of BALAGH_LANGUAGES.")
    ] = None,
) -> None:
    """Print the statement of a day, or of several days together, and nothing else."""
    from bot.services.publishing import composing, periods

    if (day is None) is (first is None) or (first is None) is not (last is None):
        raise CommandFailed("Give either --date, or --from and --to.")
    with open_app() as (database, context):
        if first is not None and last is not None:
            begin, end = read_days(context, first, last)
        else:
            begin = end = read_day(context, str(day), "--date")
        if periods.is_too_long(begin, end):
            raise CommandFailed(f"--from and --to span more than {periods.LONGEST_DAYS} days.")
        words = context.words(read_language(context, language))
        if end > context.today():
            raise CommandFailed(words("digest-not-yet", day=end.isoformat()))
        with database.reading() as session:
            records = composing.read_records(session, context, begin, end)
            statement = composing.build_statement(session, context, records, begin, end, words.language)
        typer.echo(statement.text)
        if records.broken:
            print_error(words("digest-left-out", numbers=composing.left_out(records, words)))
