"""Tables of other organisations: the mapping proposed, edited, used; every refusal with its row and column."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter

from bot.formats.imports.mapping import ColumnMap, UnusableMap, checked, from_text, to_text
from bot.i18n.catalogue import Catalogue
from bot.services.imports.tables import import_table, propose_mapping
from tests.stories.exports.sample import DAMASCUS, documents, opened, written
from tests.stories.operations.test_command_line import Terminal

BOTH = [Catalogue().words(language) for language in ("en", "ar")]
THEIRS = """Date;Time;Location;Governorate;Type of attack;Target;Dead;Children killed;Wounded;Notes
05/10/2023;14:30;Sarmin;Idlib;Missile;School: 2, Market;1;1;9;near the mill
٥/١٠/٢٠٢٣;ليلاً;سرمين;إدلب;قنبلة موجهة غريبة;;٣;;;
2023-10-06;;Binnish;Idlib;artillery; ;0;0;0;
"""


def test_a_table_of_theirs(tmp_path: Path) -> None:
    balagh = Terminal(tmp_path)
    file = tmp_path / "theirs.csv"
    file.write_text(THEIRS, "utf-8")
    said = balagh("import", str(file)).stdout
    for line in (
        "Date → day",
        "Time → clock",
        "Location → place_name",
        "Dead → killed_total",
        "Notes → narrative",
    ):
        assert line in said
    assert "Nothing was imported yet" in said
    done = balagh("import", str(file))
    assert done.returncode == 1
    assert "theirs.csv.map.toml: “05/10/2023” could be two days." in done.stderr
    mapping = tmp_path / "theirs.csv.map.toml"
    text = mapping.read_text("utf-8").replace("# day_first =", "day_first = true")
    mapping.write_text(text, "utf-8")
    done = balagh("import", str(file))
    assert (
        "row 3, column “Type of attack”: It holds “قنبلة موجهة غريبة”; it may hold: air_strike, helicopter_strike"
        in done.stderr
    )
    assert "Nothing was imported: 1 rows are refused." in done.stderr
    mapping.write_text(text.replace("[words]", '[words]\n"قنبلة موجهة غريبة" = "barrel_bomb"'), "utf-8")
    assert balagh("import", str(file)).stdout == "3 new, 0 already known.\n"
    assert balagh("import", str(file)).stdout == "0 new, 3 already known.\n"
    rows = documents(balagh("export", "--format", "jsonl", "--output", "-").stdout.encode())
    first, second, third = rows
    assert first["occurred_at"] == "2023-10-05T14:30:00+03:00"
    assert first["targets"] == [{"category": "school", "count": 2}, {"category": "market", "count": None}]
    assert (first["killed"]["total"], first["killed"]["women"], first["injured"]["total"]) == (1, None, 9)  # type: ignore[index]
    assert (second["occurred_at"], second["time_precision"]) == ("2023-10-05T22:00:00+03:00", "part_of_day")
    assert (second["attack_kinds"], second["killed"]["total"]) == (["barrel_bomb"], 3)  # type: ignore[index]
    assert (third["time_precision"], third["occurred_at"]) == ("date", "2023-10-06T12:00:00+03:00")
    assert (third["killed"]["total"], third["state"]) == (0, "submitted")  # type: ignore[index]
    # Their list does not say who they were: nobody in it becomes a civilian by that.
    assert {row["civilian_status"] for row in rows} == {"unknown"}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ["csv", "xlsx", "geojson"])
def test_our_own_exports_come_back(tmp_path: Path, kind: str, language: str) -> None:
    app = opened(tmp_path / "here")
    there = opened(tmp_path / "there", (), example=False)
    file, mapping = tmp_path / f"ours.{kind}", tmp_path / "map.toml"
    file.write_bytes(written(app, kind, "internal", language))
    found = propose_mapping(there[1], file, mapping, language)
    left = {heading for heading, target in found.columns.items() if not target}
    # Who reported, and the organisation; and, in files for people, two columns once more in words.
    assert len(left) == (2 if kind == "geojson" else 4)
    done = import_table(*there, file, mapping)
    assert (done.added, done.refused) == (18, ())
    ours, theirs = documents(written(app, "jsonl")), documents(written(there, "jsonl"))
    for document in (*ours, *theirs):
        for target in document["targets"]:  # type: ignore[attr-defined]
            target.pop("damage", None)  # a table's cell does not hold them
            target.pop("service", None)
        if kind == "xlsx":  # Excel's clock has no seconds of ours below milliseconds
            document["occurred_at"] = str(document["occurred_at"])[:19]
    assert ours == theirs
    app[0].close()
    there[0].close()


def test_a_workbook_with_dates_of_its_own(tmp_path: Path) -> None:
    file, mapping = tmp_path / "book.xlsx", tmp_path / "map.toml"
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    look = book.add_format({"num_format": "dd/mm/yyyy"})
    for n, heading in enumerate(("التاريخ", "المكان", "نوع الهجوم", "القتلى")):
        sheet.write(0, n, heading)
    sheet.write_datetime(1, 0, datetime(2023, 10, 5), look)
    for n, cell in enumerate(("سرمين", "صاروخ", 2.0), 1):
        sheet.write(1, n, cell)
    sheet.write_datetime(3, 0, datetime(2023, 10, 6), look)
    for n, cell in enumerate(("بنش", "صاروخ", 2.5), 1):
        sheet.write(3, n, cell)
    book.close()
    app = opened(tmp_path / "bot", (), example=False)
    propose_mapping(app[1], file, mapping, "ar")
    done = import_table(*app, file, mapping)
    (refused,) = done.refused
    assert (refused.line, refused.problems[0].code, refused.problems[0].field) == (
        4,
        "not-a-whole-number",
        "killed.total",
    )
    assert documents(written(app, "jsonl")) == []
    app[0].close()


PLAIN = "Date;Location;Type of attack;Dead;Notes\n2023-10-05;Sarmin;Missile;1;near the mill\n2023-10-06;Binnish;Missile;0;\n"


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.replace("mill\n", "mill\n;;;;\n\n ; ;;;\n").encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace(";", ",").encode(),
        PLAIN.replace(";", "\t").encode(),
        PLAIN.replace("Date;Location", " Date ;\u00a0Location  ").encode(),
        PLAIN.replace("near the mill", '"near\nthe mill"').encode(),
    ],
    ids=["empty rows", "mark", "CRLF", "commas", "tabs", "blanks in headings", "a line break in a cell"],
)
def test_a_table_in_any_usual_shape(tmp_path: Path, data: bytes) -> None:
    file, mapping = tmp_path / "theirs.csv", tmp_path / "map.toml"
    file.write_bytes(data)
    app = opened(tmp_path / "bot", (), example=False)
    propose_mapping(app[1], file, mapping, "en")
    done = import_table(*app, file, mapping)
    assert (done.added, done.refused) == (2, ())
    first, second = documents(written(app, "jsonl"))
    assert [first["occurred_at"][:10], second["occurred_at"][:10]] == ["2023-10-05", "2023-10-06"]  # type: ignore[index]
    assert " ".join(str(first["narrative"]).split()) == "near the mill"
    app[0].close()


def test_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    file, mapping = tmp_path / "book.xlsx", tmp_path / "map.toml"
    book = xlsxwriter.Workbook(file, {"date_1904": True})
    sheet, look = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ("Date", "Location", "Type of attack"))
    sheet.write_datetime(1, 0, datetime(2023, 10, 5), look)
    sheet.write_row(1, 1, ("Sarmin", "Missile"))
    book.close()
    app = opened(tmp_path / "bot", (), example=False)
    propose_mapping(app[1], file, mapping, "en")
    assert import_table(*app, file, mapping).added == 1
    (record,) = documents(written(app, "jsonl"))
    assert str(record["occurred_at"]).startswith("2023-10-05")
    app[0].close()


def test_mappings_that_do_not_fit_are_named() -> None:
    headings = ["Date", "Place", "Kind"]
    assert from_text(to_text(ColumnMap({'a "b"\n\\': "day"}, {"x": "y"}, False), BOTH[1])) == ColumnMap(
        {'a "b"\n\\': "day"}, {"x": "y"}, False
    )
    for columns, codes in (
        ({"Date": "day", "Place": "place_name"}, {"map-without"}),
        ({"Date": "day", "Place": "day", "Kind": "nonsense"}, {"map-twice", "map-field", "map-without"}),
        ({"Day": "day", "Place": "place_name", "Kind": "attack_kinds"}, {"map-heading"}),
    ):
        with pytest.raises(UnusableMap) as error:
            checked(ColumnMap(columns), headings)
        assert {problem.code for problem in error.value.problems} == codes
    for text in ("[columns", "[colours]\n", "[columns]\na = 1\n", '[reading]\nday_first = "yes"\n'):
        with pytest.raises(UnusableMap):
            from_text(text)


def test_tables_that_are_none(tmp_path: Path) -> None:
    balagh = Terminal(tmp_path)
    for name, content, said in (
        ("empty.csv", b"", "it has no headings"),
        ("no.xlsx", b"PK no", "it is no XLSX file"),
        ("no.ods", b"PK no", "it is no ODS file"),
        ("no.json", b"{}", "no list of objects"),
        ("form.csv", b"type,name,label::English\ntext,a,A\n", "the definition of a form"),
        (
            "places.csv",
            b"admin1Pcode,admin4Name_en,admin4Pcode,lat,lon\nSY07,Sarmin,C1,35.9,36.7\n",
            "a table of places",
        ),
        (
            "days.json",
            b'[{"report_date": "2023-10-07", "verified": {"killed": 6}, "killed_cum": 3}]',
            "totals by day",
        ),
        ("who.csv", b"#sector,#org,#adm1\nWASH,UNICEF,Idlib\n", "who does what where"),
        ("homes.csv", b"hoh,marital status,nbr\nyes,no,2\n", "a survey"),
    ):
        (tmp_path / name).write_bytes(content)
        done = balagh("import", str(tmp_path / name))
        assert done.returncode == 1
        assert said in done.stderr
    rows = list(csv.reader(io.StringIO(THEIRS), delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    assert DAMASCUS.utcoffset(datetime(2023, 10, 5, tzinfo=UTC)) is not None
