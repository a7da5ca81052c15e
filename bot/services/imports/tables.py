"""Import records from a table (CSV or XLSX) by a mapping, all or nothing, as for JSON Lines."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
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
from bot.formats.imports.cells import Reader
from bot.formats.imports.mapping import CLOCK, DAY, FIELDS, ColumnMap, checked, from_text, proposed, to_text
from bot.services.context import AppContext
from bot.services.imports.jsonl import ImportResult, RefusedLine, Row, build_row, store_records
from storage.engine.database import Database
from storage.model.json_document import Refused
from storage.model.validation import Problem, half_a_letter

SUFFIXES = (".csv", ".xlsx")
_DELIMITERS = ",;\t|"


class NotATable(ValueError):
    """A file that cannot be read as a table; the message gives the reason."""


def propose_mapping(context: AppContext, path: Path, target: Path, language: str) -> ColumnMap:
    """Write a proposed mapping for this table from its headings. Raises OSError, NotATable, FileExistsError."""
    headings, _rows = _read_table(path)
    mapping = proposed(headings, _languages(context))
    with target.open("x", encoding="utf-8") as out:
        out.write(to_text(mapping, context.words(language)))
    return mapping


def import_table(database: Database, context: AppContext, path: Path, map_path: Path) -> ImportResult:
    """Read the whole table by the mapping, then store all records or none.

    Raises OSError, NotATable, UnicodeDecodeError, and Unfit where the mapping does not fit the table.
    """
    headings, rows = _read_table(path)
    mapping = checked(from_text(map_path.read_text(encoding="utf-8-sig")), headings)
    reader = Reader(
        _languages(context),
        mapping.words,
        ("unknown", *context.settings.parties),
        context.settings.zone,
        mapping.day_first,
    )
    lines: list[Row] = []
    refused: list[RefusedLine] = []
    seen: Counter[str] = Counter()
    for number, cells in rows:
        try:
            lines.append(_read_row(number, dict(zip(headings, cells, strict=False)), mapping, reader, seen))
        except Refused as error:
            refused.append(RefusedLine(number, tuple(error.problems)))
    named = {_split_target(target): heading for heading, target in mapping.columns.items() if target}
    if refused:
        return ImportResult(refused=tuple(refused), columns=named)
    done = store_records(database, context, lines)
    return ImportResult(done.added, done.known, done.refused, named)


def _languages(context: AppContext) -> list[Any]:
    return [context.words(language) for language in context.catalogue.languages]


def _read_row(
    number: int, cells: dict[str, Any], mapping: ColumnMap, reader: Reader, seen: "Counter[str]"
) -> Row:
    found = [
        Problem("half-letter", heading)
        for heading, target in mapping.columns.items()
        if target and isinstance(cells.get(heading), str) and half_a_letter(cells[heading])
    ]
    if found:
        raise Refused(found)
    # What nobody said of those who were harmed is not known: a list of deaths may hold fighters.
    document: dict[str, Any] = {"civilian_status": "unknown"}
    apart: dict[str, Any] = {}
    for heading, target in mapping.columns.items():
        column = FIELDS[target] if target else None
        if target in (DAY, CLOCK):
            apart[target] = cells.get(heading)
        elif column is not None:
            try:
                _set_value(document, column.path, reader.value(column, cells.get(heading)))
            except Refused as error:
                found += [Problem(p.code, column.path, p.slots) for p in error.problems]
    _set_time(document, apart, reader, found)
    place = document.setdefault("place", {})
    place["name"] = place.get("name") or next(iter(place.get("names", {}).values()), "")
    if found:
        raise Refused(found)
    return build_row(number, document, seen)


def _set_time(document: dict[str, Any], apart: dict[str, Any], reader: Reader, found: list[Problem]) -> None:
    """Combine a day and a time from separate columns."""
    if apart.get(DAY) in (None, "") or document.get("occurred_at"):
        return
    try:
        moment, precision = reader.day_and_clock(apart[DAY], apart.get(CLOCK))
    except Refused as error:
        found += [Problem(p.code, CLOCK if p.code == "not-a-clock" else DAY, p.slots) for p in error.problems]
        return
    document["occurred_at"] = moment
    document["time_precision"] = document.get("time_precision") or precision


def _set_value(document: dict[str, Any], path: str, value: Any) -> None:
    if value is None:
        return
    *groups, name = path.split(".")
    for group in groups:
        document = document.setdefault(group, {})
    document[name] = value


def _split_target(target: str) -> str:
    column = FIELDS[target]
    return column.path if column is not None else target


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
