"""Tables of other people that are made to fill the memory: a workbook of 1.4 MB took 1.6 GB."""

import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from bot.domain.places import workbook
from bot.domain.places.files import GazetteerError, load
from bot.domain.places.index import PlaceIndex
from bot.domain.places.workbook import MOST_ROWS, MOST_TEXT_BYTES, TooLarge, open_workbook
from bot.formats.imports.files.sources import open_text
from bot.formats.imports.files.workbooks import open_xlsx
from bot.services.imports import jsonl

SHEET = "xl/worksheets/sheet1.xml"
BEGIN, END = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
    "</sheetData></worksheet>",
)


def cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def one_huge_cell() -> Iterator[str]:
    yield BEGIN + '<row r="1"><c t="inlineStr"><is><t>'
    yield from ["A" * 1_000_000] * 60
    yield "</t></is></c></row>" + END


def more_than_it_may_unpack_to() -> Iterator[str]:
    yield BEGIN
    yield from ["<row>" + cell("x") * 20_000 + "</row>"] * 400
    yield END


def entities() -> Iterator[str]:
    laughs = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(7))
    yield f'<!DOCTYPE l [<!ENTITY a "{"x" * 10_000}">{laughs}]>'
    yield BEGIN + "<row>" + cell("&h;") + "</row>" + END


def in_utf_16() -> Iterator[str]:
    yield BEGIN + "<row>" + cell("x") + "</row>" + END


def too_many_rows() -> Iterator[str]:
    yield BEGIN + f'<row r="1">{cell("date")}</row><row r="{MOST_ROWS + 2}">{cell("x")}</row>' + END


BOMBS = {
    each.__name__: each
    for each in (one_huge_cell, more_than_it_may_unpack_to, entities, in_utf_16, too_many_rows)
}


def made(folder: Path, name: str) -> Path:
    """A workbook that somebody's program wrote, with this sheet."""
    book = openpyxl.Workbook()
    book.save(plain := folder / "plain.xlsx")
    path = folder / "table.xlsx"
    encoding = "utf-16" if name == "in_utf_16" else "utf-8"
    with zipfile.ZipFile(plain) as given, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for part in given.infolist():
            if part.filename != SHEET:
                made.writestr(part, given.read(part))
        with made.open(SHEET, "w", force_zip64=True) as sheet:
            for piece in BOMBS[name]():
                sheet.write(piece.encode(encoding))
    return path


@pytest.mark.parametrize("name", BOMBS)
def test_a_small_workbook_does_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(workbook, "MOST_UNPACKED_BYTES", 100 << 20)  # so that the test is quick
    path = made(tmp_path, name)
    assert path.stat().st_size < 2_000_000
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            open_xlsx(path)
        with pytest.raises(GazetteerError) as told:
            load(path, {})
        assert tracemalloc.get_traced_memory()[1] < 64 << 20
    finally:
        tracemalloc.stop()
    assert told.value.problems[0].code in ("too_large", "no_column")


def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    BOMBS["wide"] = lambda: iter(
        [
            BEGIN.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
            f"<row>{cell('x')}</row>",
            END,
        ]
    )
    path = made(tmp_path, "wide")
    del BOMBS["wide"]
    with open_workbook(path) as book:
        assert list(book.worksheets[0].iter_rows(values_only=True)) == [("x",)]


@pytest.mark.parametrize("length", [MOST_TEXT_BYTES - 100, MOST_TEXT_BYTES + 100])
def test_the_longest_cell_is_read_wherever_it_is_cut(length: int) -> None:
    text = b"<t>" + b"x" * length + b"</t>"
    for size in (1_000, 7_777, 1 << 20):
        pieces = iter([text[at : at + size] for at in range(0, len(text), size)])
        if length < MOST_TEXT_BYTES:
            workbook._check_xml(pieces)
        else:
            with pytest.raises(TooLarge):
                workbook._check_xml(pieces)


def test_an_entity_is_found_wherever_it_is_cut() -> None:
    text = b"<?xml?><!DOCTYPE l>"
    for at in range(1, len(text)):
        with pytest.raises(TooLarge):
            workbook._check_xml(iter([text[:at], text[at:]]))


@pytest.mark.parametrize("name", ["table.csv", "places.csv"])
def test_a_table_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(workbook, "MOST_BYTES", 100)
    path = tmp_path / name
    path.write_text("place,date\n" + "Sarmin,2023-10-05\n" * 50)
    with pytest.raises(TooLarge):
        (open_xlsx if path.suffix == ".xlsx" else open_text)(path)
    with pytest.raises(GazetteerError, match="too_large"):
        load(path, {})


def test_json_lines_are_read_within_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text('{"a": 1}\n' + "[" * 3_000_000)
    assert jsonl._read(path, PlaceIndex(()), decided=True)[1][-1].problems[0].code == "line-too-long"
    monkeypatch.setattr(jsonl, "MOST_LINES", 3)
    path.write_text('{"a": 1}\n' * 4)
    assert jsonl._read(path, PlaceIndex(()), decided=True)[1][-1].problems[0].code == "too-many-lines"
