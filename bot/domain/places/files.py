"""Read an OCHA gazetteer of populated places (admin level 4) from a CSV or XLSX file.

All lines must be valid: otherwise `load` raises `GazetteerError` with the problem of each line.
Problems are codes with slots; their wording is in the text catalogues:

    not_readable   the file is no UTF-8 CSV / no XLSX           -
    too_large      it would take more memory than a real table  -
    no_column      a required column is missing                 column
    no_rows        the file has only a heading                  -
    missing        a required cell is empty                     line, column
    not_a_number   a coordinate is not a number                 line, column, value
    out_of_range   a coordinate is outside the globe            line, column, value
    unknown_governorate   no such p-code in Syria               line, column, value
    twice          a p-code is on two lines                     line, column, value
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.governorates import GOVERNORATES
from bot.domain.places.letters import fold, fold_digits
from bot.domain.places.workbook import NO_WORKBOOK, TooLarge, check_size, limit_rows, open_workbook

#: Field → headings that COD files have used for it, folded to letters and digits.
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "governorate": ("admin1nameen", "adm1en", "adm1nameen", "admin1name", "adm1name"),
    "governorate_ar": ("admin1namear", "adm1ar", "adm1namear"),
    "governorate_pcode": ("admin1pcode", "adm1pcode"),
    "district": ("admin2nameen", "adm2en", "adm2nameen", "admin2name", "adm2name"),
    "district_ar": ("admin2namear", "adm2ar", "adm2namear"),
    "district_pcode": ("admin2pcode", "adm2pcode"),
    "subdistrict": ("admin3nameen", "adm3en", "adm3nameen", "admin3name", "adm3name"),
    "subdistrict_ar": ("admin3namear", "adm3ar", "adm3namear"),
    "subdistrict_pcode": ("admin3pcode", "adm3pcode"),
    "name": ("admin4nameen", "adm4en", "adm4nameen", "admin4name", "adm4name"),
    "name_ar": ("admin4namear", "adm4ar", "adm4namear"),
    "pcode": ("admin4pcode", "adm4pcode"),
    "latitude": ("latitudey", "latitude", "lat", "y", "pointy"),
    "longitude": ("longitudex", "longitude", "lon", "long", "lng", "x", "pointx"),
}
_NEEDED = ("governorate_pcode", "name", "pcode", "latitude", "longitude")
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A problem. `line` counts from 1 with the heading; None for the whole file."""

    code: str
    line: int | None = None
    column: str | None = None
    value: str | None = None


class GazetteerError(ValueError):
    """The file is invalid. `problems`: the first twenty; `count`: the number of all."""

    def __init__(self, problems: Iterable[LineProblem]) -> None:
        found = tuple(problems)
        self.problems, self.count = found[:_SHOWN], len(found)
        super().__init__(f"{self.count} bad lines, the first: {found[0].code}, line {found[0].line}")


def load(path: Path) -> tuple[GazetteerPlace, ...]:
    """Read all places of a file. Raises GazetteerError; OSError if the file cannot be opened."""
    places: list[GazetteerPlace] = []
    problems: list[LineProblem] = []
    seen: dict[str, int] = {}
    for line, read in read_lines(path):
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


def read_lines(path: Path) -> Iterator[tuple[int, GazetteerPlace | LineProblem]]:
    """Yield each filled line with its number; lines are read on demand."""
    try:
        rows = _sheet(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _table(path)
        yield from _places(limit_rows(rows))
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
        # COD workbooks have one sheet per level: use the first of level 4, else the first one.
        levels = [sheet for sheet in book.worksheets if "4" in sheet.title]
        for cells in (levels or book.worksheets)[0].iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in cells]


def _places(rows: Iterator[list[str]]) -> Iterator[tuple[int, GazetteerPlace | LineProblem]]:
    columns = _columns(next(rows, []))
    absent = [field for field in _NEEDED if field not in columns]
    if absent:
        yield from ((1, LineProblem("no_column", 1, field)) for field in absent)
        return
    for line, row in enumerate(rows, start=2):
        cells = {field: row[at].strip() if at < len(row) else "" for field, at in columns.items()}
        if any(cells.values()):
            yield line, _place(line, cells)


def _columns(heading: list[str]) -> dict[str, int]:
    titles = ["".join(letter for letter in fold(title) if letter.isalnum()) for title in heading]
    return {
        field: titles.index(known)
        for field, headings in _HEADINGS.items()
        for known in [next((heading for heading in headings if heading in titles), None)]
        if known is not None
    }


def _place(line: int, cells: Mapping[str, str]) -> GazetteerPlace | LineProblem:
    for field in _NEEDED:
        if not cells[field]:
            return LineProblem("missing", line, field)
    governorate = GOVERNORATES.get(cells["governorate_pcode"].upper())
    if governorate is None:
        return LineProblem("unknown_governorate", line, "governorate_pcode", cells["governorate_pcode"])
    latitude = _degrees(line, "latitude", cells["latitude"], 90.0)
    longitude = _degrees(line, "longitude", cells["longitude"], 180.0)
    if isinstance(latitude, LineProblem):
        return latitude
    if isinstance(longitude, LineProblem):
        return longitude
    texts = {field: cells.get(field) or None for field in _HEADINGS if field not in _NEEDED}
    # Statements use one name for a governorate, whatever the file calls it.
    texts.update(governorate=governorate.name, governorate_ar=governorate.name_ar)
    is_seat = cells["name"] in (cells.get("governorate"), governorate.name)
    return GazetteerPlace(
        name=governorate.name if is_seat else cells["name"],
        pcode=cells["pcode"].upper(),
        governorate_pcode=governorate.pcode,
        latitude=latitude,
        longitude=longitude,
        # The file lacks the size of places; a place that gives a sub-district its name is at least a town.
        precision="city" if is_seat else "town" if cells["name"] == cells.get("subdistrict") else "village",
        other=(cells["name"],) if is_seat and cells["name"] != governorate.name else (),
        **texts,  # type: ignore[arg-type]  # the optional text fields of _HEADINGS
    )


def _degrees(line: int, field: str, text: str, limit: float) -> float | LineProblem:
    try:
        degrees = float(fold_digits(text).replace(",", "."))
    except ValueError:
        return LineProblem("not_a_number", line, field, text)
    return degrees if abs(degrees) <= limit else LineProblem("out_of_range", line, field, text)
