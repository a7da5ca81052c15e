"""Loading a gazetteer: good files of either form, and every way to be refused whole."""

import csv
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.domain.places import files
from bot.domain.places.files import GazetteerError, LineProblem
from bot.domain.places.gazetteer import GazetteerPlace
from tests.fast.places.test_index import _OCHA, needs_ocha
from tests.support.theatres import SYRIA

_HEADING = (
    "admin1Name_en,admin1Name_ar,admin1Pcode,admin2Name_en,admin2Name_ar,admin2Pcode,admin3Name_en,admin3Name_ar,"
    "admin3Pcode,admin4Name_en,admin4Name_ar,admin4Pcode,Latitude_y,Longitude_x"
)
_SARMIN = "Idleb,إدلب,SY07,Idleb,مركز إدلب,SY0700,Sarmin,سرمين,SY070006,Sarmin,سرمين,C3953,35.9037,36.7237"
_IDLEB = "Idleb,إدلب,SY07,Idleb,مركز إدلب,SY0700,Idleb,إدلب,SY070000,Idleb,إدلب,C3871,35.929,36.635"


def load(path: Path) -> tuple[GazetteerPlace, ...]:
    return files.load(path, SYRIA.by_pcode)


def _file(folder: Path, *lines: str, name: str = "places.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding)
    return path


def test_a_csv_file_is_read(tmp_path: Path) -> None:
    sarmin, idlib = load(_file(tmp_path, _HEADING, _SARMIN, "", _IDLEB, encoding="utf-8-sig"))
    assert (sarmin.name, sarmin.names, sarmin.pcode, sarmin.precision) == (
        "Sarmin",
        {"ar": "سرمين"},
        "C3953",
        "town",
    )
    assert (sarmin.admin1, sarmin.admin1_names) == ("Idlib", {"ar": "إدلب"})
    assert (sarmin.subdistrict_pcode, sarmin.district) == ("SY070006", "Idleb")
    assert (idlib.name, idlib.precision, idlib.other) == ("Idlib", "city", ("Idleb",))
    place = sarmin.to_place()
    assert (place.method, place.precision, place.admin1_pcode) == ("gazetteer", "town", "SY07")


def test_other_headings_and_semicolons_are_known(tmp_path: Path) -> None:
    heading = "ADM1_EN;ADM1_PCODE;ADM4_EN;ADM4_AR;ADM4_PCODE;Lat;Lon"
    (place,) = load(_file(tmp_path, heading, "Idleb;sy07;Sarmin;سرمين;c3953;٣٥٫٩٠;36.72"))
    assert (place.pcode, place.latitude, place.names, place.district) == (
        "C3953",
        35.9,
        {"ar": "سرمين"},
        None,
    )


def test_a_workbook_is_read_from_its_sheet_of_level_4(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "Admin1"  # type: ignore[union-attr]
    sheet = book.create_sheet("Admin4")
    sheet.append(_HEADING.split(","))
    row: list[object] = list(next(csv.reader([_SARMIN])))
    row[12], row[13] = 35.9037, 36.7237
    sheet.append(row)
    sheet.append([None] * 14)
    book.save(tmp_path / "places.xlsx")
    (place,) = load(tmp_path / "places.xlsx")
    assert (place.name, place.longitude) == ("Sarmin", 36.7237)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ([], LineProblem("no_column", 1, "admin1_pcode")),
        ([_HEADING], LineProblem("no_rows")),
        ([_HEADING.replace("Latitude_y", "height"), _SARMIN], LineProblem("no_column", 1, "latitude")),
        (
            [_HEADING, _SARMIN.replace("35.9037", "north")],
            LineProblem("not_a_number", 2, "latitude", "north"),
        ),
        ([_HEADING, _SARMIN.replace("36.7237", "nan")], LineProblem("out_of_range", 2, "longitude", "nan")),
        ([_HEADING, _SARMIN.replace("36.7237", "181")], LineProblem("out_of_range", 2, "longitude", "181")),
        ([_HEADING, _SARMIN.replace("C3953", "")], LineProblem("missing", 2, "pcode")),
        ([_HEADING, "Idleb"], LineProblem("missing", 2, "admin1_pcode")),
        (
            [_HEADING, _SARMIN.replace("Idleb,إدلب,SY07,", ",,TR07,")],
            LineProblem("unknown_area", 2, "admin1_pcode", "TR07"),
        ),
        ([_HEADING, _SARMIN, _SARMIN], LineProblem("twice", 3, "pcode", "C3953")),
        ([_HEADING, '"Idleb'], LineProblem("not_readable")),
    ],
)
def test_a_bad_file_is_refused_whole(tmp_path: Path, lines: list[str], problem: LineProblem) -> None:
    with pytest.raises(GazetteerError) as refused:
        load(_file(tmp_path, *lines))
    assert problem in refused.value.problems


def test_files_of_another_kind_are_refused(tmp_path: Path) -> None:
    for name, content in (("a.xlsx", b"no workbook"), ("a.csv", b"\xff\xfe\x00")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(GazetteerError) as refused:
            load(tmp_path / name)
        assert refused.value.problems[0].code == "not_readable"


def test_many_problems_are_counted_and_the_first_are_shown(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError) as refused:
        load(_file(tmp_path, _HEADING, *(_SARMIN.replace("35.9", "x") for _ in range(50))))
    assert (refused.value.count, len(refused.value.problems)) == (50, 20)


@needs_ocha
def test_ocha_table_is_read_to_the_last_line() -> None:
    places = load(_OCHA)
    assert len(places) > 7_600
    assert len({place.admin1_pcode for place in places}) == 14
