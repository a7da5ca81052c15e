"""Read an OCHA table of administrative areas or populated places, of any country, from a CSV or XLSX file.

The rows are places where the table has level 4, else the areas of its lowest level with their centre. All lines must be
valid: otherwise `load` raises `GazetteerError` with the problem of each line. Problems are codes with slots; their
wording is in the text catalogues:

    not_readable   the file is no UTF-8 CSV / no XLSX           -
    too_large      it would take more memory than a real table  -
    no_column      a required column is missing                 column
    no_rows        the file has only a heading                  -
    missing        a required cell is empty                     line, column
    not_a_number   a coordinate is not a number                 line, column, value
    out_of_range   a coordinate is outside the globe            line, column, value
    unknown_area   the first area is of no theatre and unnamed  line, column, value
    other_area     the theatre's area of this name has another one  line, column, value
    twice          a p-code is on two lines                     line, column, value
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.domain.places.admin1 import Areas
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.table_rows import LineProblem, Row, columns_of
from bot.domain.places.workbook import NO_WORKBOOK, TooLarge, check_size, limit_rows, open_workbook

_SHOWN = 20


class GazetteerError(ValueError):
    """The file is invalid. `problems`: the first twenty; `count`: the number of all."""

    def __init__(self, problems: Iterable[LineProblem]) -> None:
        found = tuple(problems)
        self.problems, self.count = found[:_SHOWN], len(found)
        super().__init__(f"{self.count} bad lines, the first: {found[0].code}, line {found[0].line}")


def load(path: Path, areas: Areas) -> tuple[GazetteerPlace, ...]:
    """Read all places of a file. `areas`: the theatre's, whose names count, whatever the file calls them. Raises
    GazetteerError; OSError if the file cannot be opened.
    """
    places: list[GazetteerPlace] = []
    problems: list[LineProblem] = []
    seen: dict[str, int] = {}
    for line, read in read_lines(path, areas):
        if isinstance(read, LineProblem):
            problems.append(read)
        elif read.pcode and seen.setdefault(read.pcode, line) != line:
            problems.append(LineProblem("twice", line, "pcode", read.pcode))
        else:
            places.append(read)
    if not places and not problems:
        problems.append(LineProblem("no_rows"))
    if problems:
        raise GazetteerError(problems)
    return tuple(places)


def read_lines(path: Path, areas: Areas) -> Iterator[tuple[int, GazetteerPlace | LineProblem]]:
    """Yield each filled line with its number; lines are read on demand."""
    try:
        rows = _sheet(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _table(path)
        yield from _places(limit_rows(rows), areas)
    except TooLarge:
        yield 0, LineProblem("too_large")
    except (csv.Error, *NO_WORKBOOK):  # UnicodeDecodeError is a ValueError
        yield 0, LineProblem("not_readable")


def _table(path: Path) -> Iterator[list[str]]:
    check_size(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading = file.readline()
        file.seek(0)
        delimiter = max(",;\t", key=heading.count)
        yield from csv.reader(file, delimiter=delimiter, strict=True)


def _sheet(path: Path) -> Iterator[list[str]]:
    with open_workbook(path) as book:
        # COD workbooks have one sheet per level: use the first of the lowest level, else the first one.
        levels = [sheet for n in "432" for sheet in book.worksheets if n in sheet.title]
        for cells in (levels or book.worksheets)[0].iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in cells]


def _places(rows: Iterator[list[str]], areas: Areas) -> Iterator[tuple[int, GazetteerPlace | LineProblem]]:
    columns = columns_of(next(rows, []))
    absent = list(columns.absent())
    if absent:
        yield from ((1, LineProblem("no_column", 1, field)) for field in absent)
        return
    for line, cells in enumerate(rows, start=2):
        if any(cell.strip() for cell in cells):
            yield line, Row(line, cells, columns).place(areas)
