"""Import records from a table (CSV or XLSX) by a mapping."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.domain.places.workbook import (
    MOST_BYTES,
    MOST_ROWS,
    MOST_UNPACKED_BYTES,
    NO_WORKBOOK,
    TooLarge,
    check_size,
    limit_rows,
    open_workbook,
)
from bot.formats.cells import escape_formulas
from bot.formats.imports.cells import Reader
from bot.formats.imports.mapping import ColumnMap, checked, from_text, to_text
from bot.formats.imports.proposals import list_name, proposed
from bot.formats.imports.rows import RowReader
from bot.i18n.words import Words
from bot.services.context import AppContext
from bot.services.imports.jsonl import build_row
from bot.services.imports.storing import Choices, ImportResult, RefusedLine, Row, refused_lines, store_records
from bot.views.summary import problem_text
from storage.engine.database import Database
from storage.model.json_document import Refused
from storage.model.validation import half_a_letter
from storage.model.vocabulary import UNKNOWN_PARTY

SUFFIXES = (".csv", ".xlsx")
_DELIMITERS = ",;\t|"


class NotATable(ValueError):
    """A file that cannot be read as a table; the message gives the reason."""


def propose_mapping(context: AppContext, path: Path, target: Path, language: str) -> ColumnMap:
    """Write a proposed mapping for this table from its headings. Raises OSError, NotATable, FileExistsError."""
    headings, _rows = _read_table(path)
    mapping = proposed(headings, _languages(context), list_name(path.name))
    with target.open("x", encoding="utf-8") as out:
        out.write(to_text(mapping, context.words(language)))
    return mapping


def import_table(
    database: Database, context: AppContext, path: Path, map_path: Path, choices: Choices | None = None
) -> ImportResult:
    """Read the whole table by the mapping, then store its records as the choices say.

    Raises OSError, NotATable, UnicodeDecodeError, and UnusableMap where the mapping does not fit the table.
    """
    headings, found = _read_table(path)
    mapping = checked(from_text(map_path.read_text(encoding="utf-8-sig")), headings)
    settings = context.settings
    cells = Reader(context.lexicon, _languages(context), mapping.words, (UNKNOWN_PARTY, *settings.parties))
    reader = RowReader(
        mapping, headings, cells, context.lexicon, context.index, settings.zone, context.clock()
    )
    rows = list(found)
    reader.settle([cells for _, cells in rows])
    lines: list[Row] = []
    refused: list[RefusedLine] = []
    seen: Counter[str] = Counter()
    for number, each in rows:
        try:
            read = reader.read(each)
            lines.append(build_row(number, read.document, read.key, seen, read.doubts))
        except Refused as error:
            refused.append(RefusedLine(number, tuple(error.problems)))
    return replace(store_records(database, context, lines, refused, choices), columns=reader.paths)


def write_refused(target: Path, result: ImportResult, words: Words, table: Path | None) -> None:
    """Write the lines that did not come in, with the reasons, and the cells of a table behind them.

    It holds people's words: it is for whoever imports alone. Raises OSError, FileExistsError.
    """
    reasons = {line.line: line.problems for line in refused_lines(result)}
    headings, cells = _read_table(table) if table else ([], iter([(number, ()) for number in reasons]))
    with target.open("x", encoding="utf-8-sig", newline="") as out:
        target.chmod(0o600)
        writer = csv.writer(out)
        writer.writerow([words("import-refused-row"), words("import-refused-reason"), *headings])
        for number, row in cells:
            if number in reasons:
                said = " ".join(problem_text(problem, words) for problem in reasons[number])
                plain = ["" if cell is None else str(cell) for cell in row]
                writer.writerow([number, *map(escape_formulas, (said, *plain))])


def _languages(context: AppContext) -> list[Words]:
    return [context.words(language) for language in context.catalogue.languages]


def _read_table(path: Path) -> tuple[list[str], Iterator[tuple[int, Sequence[Any]]]]:
    """Return the headings, and the rows with their numbers in the file, without empty rows and HXL's hashtag row."""
    rows = _limited(_read_xlsx(path) if path.suffix.lower() == ".xlsx" else _read_csv(path))
    headings = [str(cell or "").strip() for cell in next(rows, (0, ()))[1]]
    named = [heading for heading in headings if heading]
    if any(map(half_a_letter, named)):
        raise NotATable("a heading in its first row holds half of a letter's code, which nothing can write")
    if not named:
        raise NotATable("it has no headings in its first row")
    if len(set(named)) < len(named):
        twice = next(heading for heading in named if named.count(heading) > 1)
        raise NotATable(f"its first row has the heading “{twice}” twice")
    return headings, (row for row in rows if not _is_empty(row[1]))


def _limited(rows: Iterator[Any]) -> Iterator[Any]:
    try:
        yield from limit_rows(rows)
    except TooLarge as error:
        raise NotATable(
            f"it is too large: at most {MOST_BYTES >> 20} MB, {MOST_UNPACKED_BYTES >> 20} MB unpacked, {MOST_ROWS:,} "
            "rows, and cells as long as Excel's"
        ) from error


def _is_empty(cells: Sequence[Any]) -> bool:
    filled = [cell for cell in cells if cell is not None and str(cell).strip()]
    return not filled or all(isinstance(cell, str) and cell.startswith("#") for cell in filled)


def _read_csv(path: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    check_size(path)
    content = path.read_bytes()
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    text = content.decode(encoding)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        yield from enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1)
    except csv.Error as error:
        raise NotATable("a cell of it is longer than any spreadsheet can hold") from error


def _read_xlsx(path: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    opened = False
    try:
        with open_workbook(path) as book:
            opened = True
            yield from enumerate(book.worksheets[0].iter_rows(values_only=True), 1)
    except TooLarge:
        raise
    except NO_WORKBOOK as error:
        why = "a broken XLSX file: open it in a spreadsheet and save it again" if opened else "no XLSX file"
        raise NotATable(f"it is {why}") from error
