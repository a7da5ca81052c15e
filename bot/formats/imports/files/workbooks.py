"""Open other people's workbooks, XLSX and ODS, as sheets of rows. PURE.

A cell that several merged ones became counts for each row that it spans. A formula whose result was never saved is no
empty cell: it is a `Formula`.
"""

import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, iterparse
from zipfile import BadZipFile, ZipFile

from bot.domain.places.workbook import (
    MOST_ROWS,
    NO_WORKBOOK,
    TooLarge,
    check_parts,
    check_size,
    open_workbook,
)
from bot.formats.imports.cells import Formula
from bot.formats.imports.files.sources import NotATable, Sheet

#: A workbook that unpacks to more is read row by row, without its merged cells.
_WHOLE_BYTES: Final = 16 << 20
_MOST_CELLS: Final = 5_000_000
#: OpenDocument's names of what is read.
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
#: No row of a real table is wider.
_WIDEST: Final = 1_024


def open_xlsx(path: Path) -> list[Sheet]:
    """Open the sheets of a workbook of Excel. Raises NotATable, TooLarge, OSError."""
    try:
        check_size(path)
        with ZipFile(path) as parts:
            sizes = sum(part.file_size for part in parts.infolist())
            sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
            formulas = sizes <= _WHOLE_BYTES and any(b"<f" in parts.read(name) for name in sheets)
        whole = sizes <= _WHOLE_BYTES
        with ExitStack() as stack:
            book = stack.enter_context(open_workbook(path, whole=whole))
            written = (
                stack.enter_context(open_workbook(path, whole=whole, formulas=True)) if formulas else None
            )
            return [
                Sheet(
                    sheet.title,
                    _kept(_rows(sheet, written[sheet.title] if written else None, whole=whole)),
                    hidden=sheet.sheet_state != "visible",
                )
                for sheet in book.worksheets
            ]
    except TooLarge:
        raise
    except NO_WORKBOOK as error:
        raise NotATable(
            "it is no XLSX file, or a broken one: open it in a spreadsheet and save it again"
        ) from error


def _kept(rows: list[list[Any]]) -> Any:
    return lambda: rows


def _rows(sheet: Any, formulas: Any, *, whole: bool) -> list[list[Any]]:
    if whole and sheet.max_row * sheet.max_column > _MOST_CELLS:
        raise TooLarge
    found: list[list[Any]] = []
    for cells in sheet.iter_rows(values_only=True):
        if len(found) >= MOST_ROWS:
            raise TooLarge
        found.append(list(cells))
    if formulas is not None:
        for row, written in zip(found, formulas.iter_rows(values_only=True), strict=False):
            for n, cell in enumerate(written):
                if row[n] is None and isinstance(cell, str) and cell.startswith("="):
                    row[n] = Formula(cell)
    for merged in sheet.merged_cells.ranges if whole else ():
        value = found[merged.min_row - 1][merged.min_col - 1]
        for row in found[merged.min_row - 1 : merged.max_row]:
            row[merged.min_col - 1 : merged.max_col] = [value] * (merged.max_col - merged.min_col + 1)
    return found


def open_ods(path: Path) -> list[Sheet]:
    """Open the sheets of a workbook of LibreOffice. Raises NotATable, TooLarge, OSError."""
    try:
        check_size(path)
        with ZipFile(path) as parts:
            check_parts(parts)
            with parts.open("content.xml") as content:
                return list(_tables(content))
    except TooLarge:
        raise
    except (BadZipFile, KeyError, ParseError, ValueError, EOFError, zlib.error) as error:
        raise NotATable(
            "it is no ODS file, or a broken one: open it in a spreadsheet and save it again"
        ) from error


def _tables(content: Any) -> Iterator[Sheet]:
    rows: list[list[Any]] = []
    for _event, element in iterparse(content):  # noqa: S314  # nosec B314 - check_parts refuses a DOCTYPE
        if element.tag == f"{_TABLE}table-row":
            rows += _repeated(element)
            if len(rows) > MOST_ROWS:
                raise TooLarge
            element.clear()
        elif element.tag == f"{_TABLE}table":
            yield Sheet(element.get(f"{_TABLE}name", ""), _kept(rows))
            rows = []
            element.clear()


def _repeated(row: Element) -> list[list[Any]]:
    """A row as often as it stands there; thousands of empty ones, with which many files end, but once."""
    cells: list[Any] = []
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        value, times = _value(cell), int(cell.get(f"{_TABLE}number-columns-repeated", 1))
        if value is not None and len(cells) + times > _WIDEST:
            raise TooLarge
        cells += [value] * min(times, _WIDEST)
    cells = _trimmed(cells)
    times = int(row.get(f"{_TABLE}number-rows-repeated", 1))
    if not cells:
        return [[]] * min(times, _WIDEST)
    if times * len(cells) > _MOST_CELLS:
        raise TooLarge
    return [cells] * times


def _trimmed(cells: Sequence[Any]) -> list[Any]:
    filled = [n for n, cell in enumerate(cells) if cell is not None]
    return list(cells[: filled[-1] + 1]) if filled else []


def _value(cell: Element) -> Any:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind in ("float", "percentage", "currency"):
        return float(cell.get(f"{_OFFICE}value", "nan"))
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value") == "true"
    if kind == "date":
        text = cell.get(f"{_OFFICE}date-value", "")
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    if kind == "time":
        return _length(cell.get(f"{_OFFICE}time-value", ""))
    lines = ["".join(line.itertext()) for line in cell.iter(f"{_TEXT}p")]
    return "\n".join(lines) or None


def _length(text: str) -> timedelta | str:
    """A length of time of ISO 8601, as OpenDocument writes it: PT14H30M00S."""
    hours, _, rest = text.removeprefix("PT").partition("H")
    minutes, _, seconds = rest.partition("M")
    try:
        return timedelta(
            hours=int(hours), minutes=int(minutes), seconds=float(seconds.removesuffix("S") or 0)
        )
    except ValueError:
        return text
