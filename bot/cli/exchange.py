"""Export of records."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.context import (
    CommandFailed,
    InvalidOption,
    exit_broken_pipe,
    open_app,
    read_days,
    read_language,
    say,
)
from bot.config.languages import REFERENCE
from storage.model.fields import PROFILES

if TYPE_CHECKING:
    from bot.formats.selection import Selection
    from bot.services.context import AppContext
    from bot.services.exports import writing
    from storage.engine.database import Database

#: Records hold no reference cycles, and a collection every few hundred objects costs a tenth of an export's time;
#: statements hold some, so the collector stays on.
COLLECT_AFTER = 20_000
Profile = Enum("Profile", {name: name for name in PROFILES}, type=str)  # type: ignore[misc]


def export(
    output: Annotated[Path, typer.Option(help="The file to write; - is standard output.")],
    kind: Annotated[
        str, typer.Option("--format", help="The kind of file, such as xlsx, csv, geojson or parquet.")
    ],
    first: Annotated[
        str, typer.Option("--from", help="The first day, such as 2023-10-05 or today.")
    ] = "1970-01-01",
    last: Annotated[str, typer.Option("--to", help="The last day, included.")] = "2200-12-31",
    profile: Annotated[
        Profile | None,
        typer.Option(help="Who gets it: internal (all; the default), partner, or public (verified only)."),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(help="For headings, one of BALAGH_LANGUAGES; default: the first of BALAGH_LANGUAGES."),
    ] = None,
    plain_headings: Annotated[
        bool,
        typer.Option("--plain-headings", help="Call columns by their names for programs, in every language."),
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option(
            help="Only some records: area=Idlib (or its p-code), kind=air_strike, state=verified; repeatable."
        ),
    ] = None,
) -> None:
    """Write records to a file; days are those of the organisation's time zone."""
    from bot.formats.formats import FORMATS
    from bot.formats.writers.xlsx import MOST_ROWS, TooManyRows
    from bot.services.exports import writing
    from bot.views.exports.dialog import altered_text

    if kind not in FORMATS:
        raise InvalidOption(f"--format holds {kind!r}; it may hold: {', '.join(FORMATS)}")
    with open_app() as (database, context):
        begin, end = read_days(context, first, last)
        gc.freeze()
        gc.set_threshold(COLLECT_AFTER)
        request = writing.ExportRequest(
            kind,
            begin,
            end,
            profile.value if profile else PROFILES[0],
            read_language(context, language),
            plain_headings,
            _selection(context, only or []),
        )
        with _progress_bar(database, context, request) as progress:
            try:
                if str(output) == "-":
                    written = writing.export_to_stream(
                        database, context, request, sys.stdout.buffer, progress
                    )
                    sys.stdout.flush()
                else:
                    written = writing.export_to_file(database, context, request, output, progress)
            except BrokenPipeError:
                exit_broken_pipe()
            except OSError as error:
                raise CommandFailed(f"{output} cannot be written: {error.strerror}") from None
            except TooManyRows as error:
                raise CommandFailed(
                    f"Excel holds at most {MOST_ROWS:,} rows in a sheet, and {error.sheet} has more. "
                    "Take fewer days, or --format csv."
                ) from None
    if written.left_out:
        words = context.catalogue.words(REFERENCE)
        say(altered_text(written.left_out, words))
    say(f"{written.count} records.")


def _selection(context: "AppContext", only: list[str]) -> "Selection":
    from bot.domain.places.areas import find_area
    from bot.formats.selection import Selection
    from storage.model.vocabulary import ATTACK_KINDS, STATES

    known = {"kind": tuple(ATTACK_KINDS), "state": STATES}
    found: dict[str, list[str]] = {"area": [], **{name: [] for name in known}}
    for each in only:
        name, _, value = each.partition("=")
        area = find_area(context.index, "governorate", value, value) if name == "area" else None
        if area is not None and area.pcode:
            found[name].append(area.pcode)
        elif value in known.get(name, ()):
            found[name].append(value)
        else:
            may = ", ".join(known.get(name, context.index.areas if name == "area" else found))
            raise InvalidOption(f"--only holds {each!r}; it may hold: {may}")
    return Selection(*map(tuple, found.values()))


@contextmanager
def _progress_bar(
    database: "Database", context: "AppContext", request: "writing.ExportRequest"
) -> "Iterator[writing.Progress]":
    """Show the progress of an export on a terminal; nothing if the output is piped."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from bot.services.exports import writing

    percent = TextColumn("{task.percentage:>3.0f} %")
    columns = (percent, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    errors = Console(stderr=True)
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        total = 0
        if errors.is_terminal:
            with database.reading() as session:
                total = sum(writing.count_by_state(session, context, request).values())
        task = bar.add_task("", total=total)
        yield lambda done: bar.update(task, completed=done)
