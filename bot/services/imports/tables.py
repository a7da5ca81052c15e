"""Import records from a table of somebody else by a mapping."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.domain.places.letters import fold
from bot.domain.places.workbook import MOST_BYTES, MOST_ROWS, MOST_UNPACKED_BYTES, TooLarge
from bot.formats.cells import escape_formulas
from bot.formats.imports.cells import Reader
from bot.formats.imports.files.shapes import Table, find_table
from bot.formats.imports.files.sources import NotATable, Sheet, open_json, open_text
from bot.formats.imports.files.workbooks import open_ods, open_xlsx
from bot.formats.imports.mapping import ColumnMap, checked, from_text, to_text
from bot.formats.imports.moments import MomentReader
from bot.formats.imports.other_files import what_else
from bot.formats.imports.people_rows import events_of
from bot.formats.imports.proposals import Knowledge, known_headings, list_name, proposed
from bot.formats.imports.ready_maps import ready_map
from bot.formats.imports.rows import RowReader
from bot.i18n.words import Words
from bot.services.context import AppContext
from bot.services.imports.jsonl import TRUSTED, build_row
from bot.services.imports.storing import (
    Choices,
    ImportResult,
    RefusedLine,
    Row,
    refused_lines,
    store_records,
)
from bot.views.summary import problem_text
from storage.engine.database import Database
from storage.model.json_document import Refused
from storage.model.validation import Problem
from storage.model.vocabulary import UNKNOWN_PARTY

#: How the file of a suffix is opened.
_OPENERS = {
    ".csv": open_text,
    ".tsv": open_text,
    ".txt": open_text,
    ".xlsx": open_xlsx,
    ".xlsm": open_xlsx,
    ".ods": open_ods,
    ".json": open_json,
    ".geojson": open_json,
}
SUFFIXES = tuple(_OPENERS)


class OtherFile(NotATable):
    """A table, but no list of attacks; `problem` says what it is."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def propose_mapping(
    context: AppContext, path: Path, target: Path, language: str, sheet: str = ""
) -> ColumnMap:
    """Write a proposed mapping for this table: a ready-made one, or from its headings and cells.

    Raises OSError, NotATable (OtherFile where it is no list of attacks), FileExistsError.
    """
    sheets, table, knowledge = _open(context, path, sheet)
    mapping = ready_map(table.headings) or proposed(table, knowledge, list_name(path.name))
    if other := what_else(sheets, table, mapping, _listed(context, "activities"), _listed(context, "survey")):
        raise OtherFile(other)
    with target.open("x", encoding="utf-8") as out:
        out.write(to_text(mapping, context.words(language)))
    return mapping


def import_table(
    database: Database,
    context: AppContext,
    path: Path,
    map_path: Path,
    choices: Choices | None = None,
    sheet: str = "",
) -> ImportResult:
    """Read the whole table by the mapping, then store its records as the choices say.

    Raises OSError, NotATable, and UnusableMap where the mapping does not fit the table.
    """
    choices = choices or TRUSTED
    table = _open(context, path, sheet)[1]
    mapping = checked(from_text(map_path.read_text(encoding="utf-8-sig")), table.headings)
    settings = context.settings
    reader = RowReader(
        mapping,
        table.headings,
        _cells(context, mapping),
        context.lexicon,
        context.index,
        settings.zone,
        context.clock(),
        decided=choices.decided,
    )
    reader.settle(cells for _, cells in table.rows())
    lines: list[Row] = []
    refused: list[RefusedLine] = []
    seen: Counter[str] = Counter()
    try:
        for number, each, figures in _records(context, table, mapping):
            try:
                read = reader.read(each, figures())
                row = build_row(number, read.document, read.key, seen, read.doubts)
                lines.append(replace(row, undecided=read.undecided))
            except Refused as error:
                refused.append(RefusedLine(number, tuple(error.problems)))
    except TooLarge as error:
        raise _too_large() from error
    return replace(store_records(database, context, lines, refused, choices), columns=reader.paths)


def _records(
    context: AppContext, table: Table, mapping: ColumnMap
) -> Iterator[tuple[int, Sequence[Any], Callable[[], dict[str, Any]]]]:
    """Yield what is a record each: a row, or all rows of people of one event with their figures."""
    if not mapping.is_of_people:
        yield from ((number, cells, dict) for number, cells in table.rows())
        return
    for event in events_of(table.rows(), mapping, table.headings, context.lexicon):
        yield event.number, event.cells, event.figures


def write_refused(
    context: AppContext, target: Path, result: ImportResult, words: Words, path: Path | None, sheet: str = ""
) -> None:
    """Write the lines that did not come in, with the reasons, and the cells of a table behind them.

    It holds people's words: it is for whoever imports alone. Raises OSError, FileExistsError.
    """
    reasons = {line.line: line.problems for line in refused_lines(result)}
    table = _open(context, path, sheet)[1] if path else None
    with target.open("x", encoding="utf-8-sig", newline="") as out:
        target.chmod(0o600)
        writer = csv.writer(out)
        titles = words("import-refused-row"), words("import-refused-reason")
        writer.writerow([*titles, *(table.headings if table else ())])
        for number, row in table.rows() if table else ((number, ()) for number in reasons):
            if number in reasons:
                said = " ".join(problem_text(problem, words) for problem in reasons[number])
                plain = ["" if cell is None else str(cell) for cell in row]
                writer.writerow([number, *map(escape_formulas, (said, *plain))])


def _open(context: AppContext, path: Path, sheet: str) -> tuple[list[Sheet], Table, Knowledge]:
    opener = _OPENERS.get(path.suffix.lower())
    if opener is None:
        raise NotATable(f"its name must end in one of {', '.join(SUFFIXES)}")
    try:
        sheets = opener(path)
        zone = context.settings.zone
        knowledge = Knowledge(
            known_headings(_languages(context)),
            _cells(context, ColumnMap({})),
            MomentReader(context.lexicon, zone, None),
        )
        table = find_table(sheets, knowledge.is_heading, _listed(context, "totals"), sheet)
    except TooLarge as error:
        raise _too_large() from error
    return sheets, table, knowledge


def _too_large() -> NotATable:
    return NotATable(
        f"it is too large: at most {MOST_BYTES >> 20} MB, {MOST_UNPACKED_BYTES >> 20} MB unpacked, {MOST_ROWS:,} "
        "rows, and cells as long as Excel's"
    )


def _cells(context: AppContext, mapping: ColumnMap) -> Reader:
    parties = UNKNOWN_PARTY, *context.settings.parties
    return Reader(context.lexicon, _languages(context), mapping.words, parties)


def _listed(context: AppContext, name: str) -> frozenset[str]:
    """Return the words of a list in all languages, folded."""
    texts = [words(f"read-table-{name}") for words in _languages(context)]
    return frozenset(fold(word.strip()) for text in texts for word in text.split("|"))


def _languages(context: AppContext) -> list[Words]:
    return [context.words(language) for language in context.catalogue.languages]
