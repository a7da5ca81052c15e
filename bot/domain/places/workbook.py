"""Open an XLSX file of somebody else's: within limits, so that a small file cannot fill the memory.

A workbook is a ZIP of XML. What it unpacks to is known before it is read; then its XML is looked through once, without
keeping it, for what no spreadsheet writes: entities of its own, and a text that is longer than a cell.
"""

import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

#: The largest table that is read, and what a workbook may unpack to. Bytes.
MOST_BYTES = 64 << 20
MOST_UNPACKED_BYTES = 256 << 20
#: Excel's limit of a cell is 32,767 letters, of up to ten bytes each when they are escaped.
MOST_TEXT_BYTES = 330_000
#: A table with more rows is no table of attacks or places.
MOST_ROWS = 200_000
_CHUNK = 1 << 20
#: No spreadsheet writes XML in UTF-16, in which an entity would not be found.
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
#: What openpyxl raises for a file that is no workbook or a broken one, at the start or at any row.
NO_WORKBOOK = (
    BadZipFile,
    ParseError,
    zlib.error,
    EOFError,
    LookupError,
    RuntimeError,
    ValueError,
    TypeError,
)


class TooLarge(ValueError):
    """The table would take more memory than a real one."""


def check_size(path: Path) -> None:
    """Raise TooLarge for a file that is no table by its size alone; OSError."""
    if path.stat().st_size > MOST_BYTES:
        raise TooLarge


def limit_rows(rows: Iterator[Any]) -> Iterator[Any]:
    """Yield the rows. Raises TooLarge where there are too many."""
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            raise TooLarge
        yield row


@contextmanager
def open_workbook(path: Path, *, whole: bool = False, formulas: bool = False) -> Iterator[Any]:
    """Open it for reading row by row. Raises TooLarge, OSError and what is in NO_WORKBOOK, also in the block.

    `whole`: all of it at once, with its merged cells. `formulas`: the formulas instead of their results.
    """
    from openpyxl import load_workbook  # takes a tenth of a start, and most starts read no table

    check_size(path)
    with ZipFile(path) as parts:
        check_parts(parts)
    with (
        path.open("rb") as file,
        closing(load_workbook(file, read_only=not whole, data_only=not formulas)) as book,
    ):
        for sheet in book.worksheets if not whole else ():
            sheet.reset_dimensions()  # what it says of its own size would be believed
        yield book


def check_parts(parts: ZipFile) -> None:
    """Look through the XML of a workbook. Raises TooLarge for what would fill the memory."""
    if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED_BYTES:
        raise TooLarge
    for part in parts.infolist():
        with parts.open(part) as content:
            _check_xml(iter(partial(content.read, _CHUNK), b""))


def _check_xml(pieces: Iterator[bytes]) -> None:
    """Raise TooLarge for entities and for texts that no cell can hold."""
    length, end = 0, b""
    for piece in pieces:
        if b"<!DOCTYPE" in end + piece or (not end and piece.startswith(_UTF_16)):
            raise TooLarge
        end = piece[-10:]
        first, *rest = piece.split(b"<")
        length += len(first)
        for text in rest:
            if length > MOST_TEXT_BYTES:
                raise TooLarge
            length = len(text)
        if length > MOST_TEXT_BYTES:
            raise TooLarge
