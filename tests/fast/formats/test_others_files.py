"""Files of other people in all shapes: opened, the table found in them, and its columns proposed."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from bot.formats.imports.cells import Reader
from bot.formats.imports.files.shapes import Table, find_table
from bot.formats.imports.files.sources import NotATable, decode, open_json, open_text
from bot.formats.imports.files.workbooks import open_ods, open_xlsx
from bot.formats.imports.moments import MomentReader
from bot.formats.imports.proposals import Knowledge, known_headings, list_name, proposed
from bot.formats.imports.ready_maps import ready_map
from bot.i18n.catalogue import Catalogue
from tests.fast.formats.test_others_cells import LEXICON

CATALOGUE = Catalogue()
LANGUAGES = [CATALOGUE.words(language) for language in CATALOGUE.languages]
KNOWLEDGE = Knowledge(
    known_headings(LANGUAGES),
    Reader(LEXICON, LANGUAGES, {}, ("unknown", "russia")),
    MomentReader(LEXICON, ZoneInfo("Asia/Damascus"), None),
)
HEADINGS = ["date", "time", "place", "governorate", "type of attack", "killed"]
ROW = ["2023-10-05", "14:30", "Sarmin", "Idlib", "missile", "2"]
FIELDS = ["day", "clock", "place_name", "place_admin1", "attack_kinds", "killed_total"]
ARABIC = "التاريخ,المكان,نوع الهجوم,القتلى\n2023-10-05,سرمين,صاروخ,2\n"


def text(rows: list[list[str]], sign: str = ",") -> bytes:
    return "\n".join(sign.join(row) for row in rows).encode()


def workbook(fill: Callable[[openpyxl.Workbook], object]) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    book.save(out := io.BytesIO())
    return out.getvalue()


def merged(book: openpyxl.Workbook) -> None:
    sheet: Any = book.active
    sheet.append(["When", "", "Where", "", "What", "Harm"])
    sheet.merge_cells("A1:B1")
    sheet.append(HEADINGS)
    sheet.append([date(2023, 10, 5), "14:30", "Sarmin", "Idlib", "missile", 2])
    sheet.append(["", "15:30", "Sarmin", "Idlib", "missile", 2])
    sheet.merge_cells("A3:A4")
    sheet.append(["Total", "", "", "", "", 4])


def other_sheets(book: openpyxl.Workbook) -> None:
    hidden: Any = book.active
    hidden.append(HEADINGS)
    hidden.sheet_state = "hidden"
    book.create_sheet("README").append(["About this file"])
    data: Any = book.create_sheet("Data")
    data.append(HEADINGS)
    data.append(ROW)
    book.active = 1


def ods() -> bytes:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in HEADINGS
    )
    row = (
        '<table:table-cell office:value-type="date" office:date-value="2023-10-05"/>'
        '<table:table-cell office:value-type="time" office:time-value="PT14H30M00S"/>'
        '<table:table-cell office:value-type="string"><text:p>Sar</text:p><text:p>min</text:p></table:table-cell>'
        '<table:table-cell/><table:table-cell office:value-type="string"><text:p>missile</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="2"/>'
        '<table:table-cell table:number-columns-repeated="16000"/>'
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("table", "office", "text")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='Data'>"
        f"<table:table-row>{cells}</table:table-row><table:table-row>{row}</table:table-row>"
        "<table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(out := io.BytesIO(), "w") as parts:
        parts.writestr("content.xml", content)
    return out.getvalue()


OPENERS = {"csv": open_text, "tsv": open_text, "xlsx": open_xlsx, "ods": open_ods, "json": open_json}
FEATURE = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [36.7, 35.9]},
    "properties": {
        "date": "2023-10-05",
        "what": {"type of attack": "missile"},
        "targets": ["school", "home"],
    },
}


def table_of(folder: Path, kind: str, content: bytes, sheet: str = "") -> Table:
    path = folder / f"theirs.{kind}"
    path.write_bytes(content)
    return find_table(OPENERS[kind](path), KNOWLEDGE.is_heading, {"total", "المجموع"}, sheet)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        *(("csv", text([HEADINGS, ROW], sign)) for sign in ",;\t|"),
        ("tsv", text([HEADINGS, ROW], "\t")),
        ("csv", b"sep=;\r\n" + text([HEADINGS, ROW], ";")),
        ("csv", b"\xef\xbb\xbf" + text([["Report of October"], [], HEADINGS, ROW, [], ["Total", *[""] * 4, "2"]])),
        *(("csv", text([HEADINGS, ROW]).decode().encode(name)) for name in ("utf-16", "utf-16-le")),
        ("csv", text([["Where and when"] * 6, ["#date+occurred", "#x+time", "#loc+name", "#adm1+name", "#event+type", "#affected+ind+killed"], ROW])),
        ("xlsx", workbook(other_sheets)),
        ("ods", ods()),
        ("json", json.dumps({"results": [dict(zip(HEADINGS, ROW, strict=True))]}).encode()),
    ],
)  # fmt: skip
def test_a_table_is_found_in_any_shape(tmp_path: Path, kind: str, content: bytes) -> None:
    table = table_of(tmp_path, kind, content)
    ((_number, cells),) = table.rows()
    assert str(cells[0])[:10] == "2023-10-05"
    mapping = proposed(table, KNOWLEDGE)
    fields = [target for target in mapping.columns.values() if target]
    if table.tags[0]:
        assert fields == ["occurred_at", "place_name", "place_admin1", "attack_kinds", "killed_total"]
    else:
        assert fields == [field for field, cell in zip(FIELDS, cells, strict=False) if cell or field]


def test_merged_cells_count_for_each_row_and_totals_for_none(tmp_path: Path) -> None:
    table = table_of(tmp_path, "xlsx", workbook(merged))
    assert table.headings == tuple(HEADINGS)
    assert [(number, cells[0]) for number, cells in table.rows()] == [
        (number, datetime(2023, 10, 5)) for number in (3, 4)
    ]


def test_sheets_by_name_and_headings_that_stand_twice(tmp_path: Path) -> None:
    content = workbook(other_sheets)
    with pytest.raises(NotATable, match="“Sheet”, “README”, “Data”"):
        table_of(tmp_path, "xlsx", content, "Mine")
    assert not list(table_of(tmp_path, "xlsx", content, "Sheet").rows())
    above = [["Women", "", "Men", ""], ["killed", "injured", "killed", "injured"], list("1234")]
    assert table_of(tmp_path, "csv", text(above)).headings == (
        "Women / killed",
        "Women / injured",
        "Men / killed",
        "Men / injured",
    )
    assert table_of(tmp_path, "csv", b"killed,killed\n1,2\n").headings == ("killed", "killed (2)")


def test_features_have_their_position(tmp_path: Path) -> None:
    table = table_of(tmp_path, "json", json.dumps({"features": [FEATURE]}).encode())
    assert proposed(table, KNOWLEDGE).columns == {
        "longitude": "place_longitude",
        "latitude": "place_latitude",
        "date": "day",
        "what.type of attack": "attack_kinds",
        "targets": "targets",
    }


@pytest.mark.parametrize(
    ("words", "page"),
    [
        (ARABIC, "cp1256"),
        ("Дата,Місце,Вид\n2023-10-05,Херсон,обстріл\n", "cp1251"),
        ("Lieu,Événement\nBéthune,réfugiés à l’école\n", "cp1252"),
        (ARABIC, "utf-8"),
    ],
)
def test_code_pages_of_windows(words: str, page: str) -> None:
    assert decode(words.encode(page)) == (words, page)


KOBO = (
    "start;grp_event/event_date;grp_event/event_time;grp_event/location;_grp_event/gps_latitude;"
    "_grp_event/gps_longitude;grp_what/attack_type;grp_what/attack_type/missile;grp_cas/killed;_id;_uuid\n"
    "2023-10-05T14:40:11.000+03:00;2023-10-05;14:30:00.000+03:00;Sarmin;35.9;36.7;missile air_strike;1;2;123;6f1e\n"
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            KOBO,
            {
                "grp_event/event_date": "day",
                "grp_event/event_time": "clock",
                "grp_event/location": "place_name",
                "_grp_event/gps_latitude": "place_latitude",
                "_grp_event/gps_longitude": "place_longitude",
                "grp_what/attack_type": "attack_kinds",
                "grp_cas/killed": "killed_total",
                "_uuid": "id",
            },
        ),
        # What stands in a column decides: names of media are no source, a count of seconds is no time.
        (
            "event_date;timestamp;source;time_precision;deaths_a;fatalities;coordinates\n" + "03 December 2020;1607437000;Le Monde;1;0;3;12.3, -1.5\n",
            {"event_date": "day", "fatalities": "killed_total", "coordinates": "position"},
        ),
        # A row for each person: people are counted, and their numbers are no attacks'.
        (
            "ID,Date,Place,Age,Sex\n1,2023-10-05,Sarmin,30,F\n2,2023-10-05,Sarmin,31,M\n",
            {"Date": "day", "Place": "place_name", "Age": "person_age", "Sex": "person_sex"},
        ),
        # Days and figures that nobody can read are proposed all the same, to be refused by name.
        ("date,killed,place\n20/03/1445,=1+x,Sarmin\n", {"date": "day", "killed": "killed_total", "place": "place_name"}),
    ],
)  # fmt: skip
def test_proposals(tmp_path: Path, content: str, expected: dict[str, str]) -> None:
    found = proposed(table_of(tmp_path, "csv", content.encode()), KNOWLEDGE).columns
    assert {heading: target for heading, target in found.items() if target} == expected


def test_lists_that_many_use_have_their_map() -> None:
    acled = ready_map(["EVENT_ID_CNTY", "EVENT_DATE", "SUB_EVENT_TYPE", "EVENT_TYPE", "FATALITIES", "X"])
    assert acled is not None
    assert acled.columns == {
        "EVENT_ID_CNTY": "id",
        "EVENT_DATE": "day",
        "SUB_EVENT_TYPE": "attack_kinds",
        "EVENT_TYPE": "",
        "FATALITIES": "killed_total",
        "X": "",
    }
    ucdp = ready_map(["id", "dyad_name", "deaths_civilians", "best", "date_start"])
    assert ucdp is not None
    assert (ucdp.columns["best"], ucdp.constants["civilian_status"]) == ("killed_total", "unknown")
    assert ready_map(["Country ISO", "Admin 1", "SiND Event ID"]) is not None
    assert ready_map(["Date", "Killed"]) is None


def test_names_of_lists() -> None:
    assert list_name("Incidents 2023-10 (final).xlsx") == "incidents-final"
    assert len(list_name("قائمة.csv")) == 8
