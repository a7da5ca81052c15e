"""Import of records."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.context import CommandFailed, file_of_others, open_app, say
from bot.config.languages import REFERENCE

if TYPE_CHECKING:
    from bot.i18n.words import Words
    from bot.services.context import AppContext
    from bot.services.imports.storing import ImportResult
    from storage.model.validation import Problem

#: So many refusals and so many doubts are printed; --accept-good writes all of them to a file.
MOST_SHOWN = 50


def import_(
    file: Annotated[Path, typer.Argument(help="JSON Lines: one record a line; or a table.")],
    map_: Annotated[
        Path | None,
        typer.Option("--map", help="For a table: the meaning of its columns. A missing file is proposed."),
    ] = None,
    sheet: Annotated[
        str,
        typer.Option(help="The sheet of a workbook; by default the visible one with most known headings."),
    ] = "",
    update: Annotated[
        bool, typer.Option("--update", help="A row whose id is known is the next revision of its record.")
    ] = False,
    preview: Annotated[
        bool, typer.Option("--preview", help="Only say what is new, changed, known, refused or doubtful.")
    ] = False,
    accept_good: Annotated[
        Path | None,
        typer.Option(
            "--accept-good", help="Import the good rows, and write the others with the reasons to this file."
        ),
    ] = None,
    accept_doubtful: Annotated[
        bool, typer.Option("--accept-doubtful", help="Import the doubtful rows, too, as they are.")
    ] = False,
    trust_decisions: Annotated[
        bool,
        typer.Option(
            "--trust-decisions",
            help="A file of our own: what was verified, confirmed or approved in it holds here, too.",
        ),
    ] = False,
) -> None:
    """Import records: all of a file or, if a row is refused or doubtful, nothing."""
    from bot.formats.imports.files.sources import NotATable
    from bot.formats.imports.mapping import UnusableMap
    from bot.services.imports import jsonl, tables
    from bot.services.imports.storing import Choices
    from bot.views.summary import problem_text

    choices = Choices(update, accept_good is not None, accept_doubtful, preview, trust_decisions)
    with open_app() as (database, context), file_of_others(file):
        table = file.suffix.lower() in tables.SUFFIXES
        map_ = map_ or file.with_name(f"{file.name}.map.toml")
        words = context.catalogue.words(REFERENCE)
        try:
            if accept_good is not None and accept_good.exists():
                raise CommandFailed(f"{accept_good} exists already: name a file that does not.")
            if table and not map_.exists():
                _propose(context, file, map_, sheet)
                return
            done = (
                tables.import_table(database, context, file, map_, choices, sheet)
                if table
                else jsonl.import_file(database, context, file, choices)
            )
            if accept_good is not None and done.stored and (done.refused or done.doubtful):
                tables.write_refused(context, accept_good, done, words, file if table else None, sheet)
        except OSError as error:
            raise CommandFailed(f"{error.filename or file} cannot be read: {error.strerror}") from None
        except UnicodeDecodeError:
            raise CommandFailed(f"{file} is not UTF-8 text.") from None
        except tables.OtherFile as error:
            raise CommandFailed(f"{file}: {problem_text(error.problem, words)}") from None
        except NotATable as error:
            raise CommandFailed(f"{file} cannot be read as a table: {error}.") from None
        except UnusableMap as error:
            for problem in error.problems:
                say(f"{map_.name}: {problem_text(problem, words)}")
            raise CommandFailed("Nothing was imported: the mapping does not fit the table.") from None
        _print_import(done, words, "row" if table else "line", preview=preview)


def _propose(context: "AppContext", file: Path, target: Path, sheet: str) -> None:
    from bot.services.imports import tables

    mapping = tables.propose_mapping(context, file, target, context.settings.languages[0], sheet)
    for heading, name in sorted(mapping.columns.items(), key=lambda column: not column[1]):
        typer.echo(f"{heading} → {name or '(left out)'}")
    typer.echo(f"Nothing was imported yet. Check {target}, correct it, and give the same command again.")


def _print_import(done: "ImportResult", words: "Words", unit: str, *, preview: bool) -> None:
    """Print the result of an import; each refusal and doubt with its row and column. `unit`: row or line."""
    for lines, title in ((done.refused, "refused"), (done.doubtful, "doubtful")):
        shown = [(line, problem) for line in lines for problem in line.problems]
        for line, problem in shown[:MOST_SHOWN]:
            say(f"{unit} {line.line}{_where(done, problem)}: {_reason(done, problem, words)}")
        if len(shown) > MOST_SHOWN:
            say(f"and {len(shown) - MOST_SHOWN:,} more, in {len(lines):,} {unit}s that are {title}")
    if done.undecided:
        say(
            f"{done.undecided} of them say what coordinators decide (verified, confirmed, approved): it is left out. "
            "--trust-decisions takes it from a file of our own."
        )
    changed = f"{done.changed} changed, " if done.changed else ""
    counts = f"{done.added} new, {changed}{done.known} already known"
    kept_out = [
        f"{len(lines)} {unit}s are {name}"
        for name, lines in (("refused", done.refused), ("doubtful", done.doubtful))
        if lines
    ]
    if preview:
        typer.echo("; ".join((f"It would be {counts}", *kept_out)) + ".")
    elif done.stored:
        typer.echo("; ".join((counts, *kept_out)) + ".")
    else:
        advice = " Look at them; --accept-doubtful imports them as they are." if done.doubtful else ""
        raise CommandFailed(f"Nothing was imported: {', '.join(kept_out)}.{advice}")


def _where(done: "ImportResult", problem: "Problem") -> str:
    from bot.formats.imports.mapping import heading_of

    heading = heading_of(problem.field, done.columns)
    return f", column “{heading}”" if heading else ""


def _reason(done: "ImportResult", problem: "Problem", words: "Words") -> str:
    from bot.formats.imports.mapping import heading_of
    from bot.views.summary import problem_text

    heading = heading_of(problem.field, done.columns)
    return problem_text(replace(problem, field=heading or problem.field), words)
