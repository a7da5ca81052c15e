"""Our files, in both languages, opened by programs that nobody here wrote: LibreOffice, GDAL, libhxl, pyarrow."""

import csv
import io
import json
import re
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from bot.formats.columns import ATTACKS
from storage.model.fields import PROFILES
from tests.stories.exports.conftest import Opened
from tests.stories.exports.sample import HARD, written

LANGUAGES = ("en", "ar")
KML = "{http://www.opengis.net/kml/2.2}"
#: LibreOffice's CSV of every sheet: comma, quotation mark, UTF-8, texts quoted only where needed, cells as shown.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.needs("soffice")
def test_libreoffice_reads_the_workbooks_as_our_csv(app: Opened, tmp_path: Path) -> None:
    """One start for both languages: it takes longer than all the rest."""
    for language in LANGUAGES:
        (tmp_path / f"{language}.xlsx").write_bytes(written(app, "xlsx", language=language))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    given = [f"{language}.xlsx" for language in LANGUAGES]
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", AS_CSV, *given],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    for language in LANGUAGES:
        words = app[1].catalogue.words(language)
        assert {path.name for path in tmp_path.glob(f"{language}-*.csv")} == {
            f"{language}-{words(f'export-sheet-{name}')}.csv"
            for name in ("attacks", "targets", "evidence", "columns")
        }
        found = (tmp_path / f"{language}-{words('export-sheet-attacks')}.csv").read_text("utf-8-sig")
        theirs = [
            [re.sub(r"^(\d{4}-\d\d-\d\d \d\d:\d\d):\d\d$", r"\1", cell) for cell in row]
            for row in rows(found)
        ]
        ours = rows(written(app, "csv", language=language).decode("utf-8-sig"))
        clock = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):.*")  # a workbook shows local time to the minute
        assert theirs == [[clock.sub(r"\1 \2", cell) for cell in row] for row in ours]
        assert theirs[0] == [words(f"field-{column.name}.column") for column in ATTACKS]


@pytest.mark.needs("ogrinfo")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["geojson", "kml"])
def test_gdal_reads_the_maps(app: Opened, tmp_path: Path, kind: str, language: str) -> None:
    path = tmp_path / f"a.{kind}"
    path.write_bytes(written(app, kind, language=language))
    said = subprocess.run(["ogrinfo", "-al", str(path)], capture_output=True, text=True, check=True)
    assert "Warning" not in said.stderr
    assert "Feature Count: 18" in said.stdout
    assert "POINT" in said.stdout
    assert "35.90236" in said.stdout
    as_table = ["ogr2ogr", "-f", "CSV", "/vsistdout/", str(path)]
    told = subprocess.run(as_table, capture_output=True, text=True, check=True)
    heading, *features = rows(told.stdout)
    theirs = {
        feature["id"]: feature for feature in (dict(zip(heading, row, strict=True)) for row in features)
    }
    ours = {"geojson": in_geojson, "kml": in_kml}[kind](path)
    assert len(ours) == 18
    for key, values in ours.items():
        assert {name: theirs[key][name] for name in values} == values
    assert ours["-hard-1"]["place_name_ar"] == "مشفى، «الرحمة»"
    if kind == "kml":
        words = app[1].catalogue.words(language)
        assert ours["hard-2"]["state"] == theirs["hard-2"]["state"] == words("code-state-verified")


def in_geojson(path: Path) -> dict[str, dict[str, str]]:
    """Texts and whole numbers of each feature."""
    features = [feature["properties"] for feature in json.loads(path.read_text("utf-8"))["features"]]
    return {
        each["id"]: {
            name: str(value)
            for name, value in each.items()
            if isinstance(value, (str, int)) and not isinstance(value, bool) and not name.endswith("_at")
        }
        for each in features
    }


def in_kml(path: Path) -> dict[str, dict[str, str]]:
    """What each balloon says."""
    found = {}
    for mark in ElementTree.parse(path).iter(f"{KML}Placemark"):  # our own file
        said = {data.get("name", ""): data.findtext(f"{KML}value") or "" for data in mark.iter(f"{KML}Data")}
        found[said["id"]] = said
    return found


@pytest.mark.filterwarnings("ignore")  # libhxl leaves files open and uses old names
@pytest.mark.parametrize("language", LANGUAGES)
def test_libhxl_validates(app: Opened, tmp_path: Path, language: str) -> None:
    import hxl

    for profile in PROFILES:
        path = tmp_path / f"{profile}.csv"
        path.write_bytes(written(app, "hxl", profile, language))
        found: list[Any] = []
        local = hxl.InputOptions(allow_local=True)
        hxl.schema(None, callback=found.append).validate(hxl.data(str(path), local))
        wrong = [error.message for error in found if error.rule.severity != "info"]
        assert wrong == []  # "info" wonders about large figures
        source = hxl.data(str(path), local)
        assert len(list(source)) == (17 if profile == "public" else 18)
        tags = {column.display_tag for column in source.columns}
        assert {"#event+id", "#status", "#affected+ind+killed+children", "#date+occurred"} <= tags
        words = app[1].catalogue.words(language)
        headings = {column.display_tag: column.header for column in source.columns}
        assert headings["#status"] == words("field-state.column")
        assert headings["#affected+ind+killed+children"] == words("field-killed_children.column")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pyarrow_reads_typed_columns(app: Opened, language: str) -> None:
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(written(app, "parquet", language=language)))
    assert table.num_rows == 18
    kinds = {field.name: str(field.type) for field in table.schema}
    assert kinds["killed_total"] == "int32"
    assert kinds["occurred_at"] == "timestamp[us, tz=UTC]"
    assert kinds["attack_kinds"].startswith("list<")
    words = app[1].catalogue.words(language)
    heading = table.schema.field("killed_total").metadata[b"description"].decode()
    assert heading == words("field-killed_total.column")
    records = {row["id"]: row for row in table.to_pylist()}
    hard = records["-hard-1"]
    assert hard["occurred_at"] == HARD[0].occurred_at
    assert hard["narrative"] == HARD[0].narrative
    assert hard["place_name_ar"] == HARD[0].place.names["ar"]
    assert hard["targets"][0] == {
        "category": "hospital",
        "count": 1,
        "damage": "severe",
        "service": "out_of_service",
    }
    assert (hard["injured_total"], hard["strikes"]) == (None, 0)


@pytest.mark.needs("ogrinfo")
def test_gdal_reads_the_geopackage(app: Opened, tmp_path: Path) -> None:
    """GDAL, which QGIS opens it by, finds the layer with its reference system, and the tables beside it."""
    (tmp_path / "balagh.gpkg").write_bytes(written(app, "geopackage", language="ar"))
    told = subprocess.run(
        ["ogrinfo", "-so", "-al", "balagh.gpkg"], cwd=tmp_path, check=True, capture_output=True
    )
    said = told.stdout.decode()
    assert told.stderr == b""
    assert re.findall(r"Layer name: (\w+)", said) == ["attacks", "targets", "evidence"]
    assert "Geometry: Point" in said
    assert 'ID["EPSG",4326]' in said
    subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", "attacks.json", "balagh.gpkg", "attacks"], cwd=tmp_path, check=True
    )
    features = json.loads((tmp_path / "attacks.json").read_text("utf-8"))["features"]
    hard = {each["properties"]["id"]: each for each in features}["-hard-1"]
    assert hard["geometry"]["coordinates"] == [36.726584, 35.902361]
    assert (hard["properties"]["killed_total"], hard["properties"]["injured_total"]) == (3, None)
    assert hard["properties"]["narrative"] == HARD[0].narrative
    assert hard["properties"]["occurred_at"].startswith("2023-10-06T07:30:05.250")


def test_sqlite_holds_what_its_data_package_says(app: Opened, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(written(app, "sqlite"))) as archive:
        package = json.loads(archive.read("datapackage.json"))
        archive.extractall(tmp_path)
    with closing(sqlite3.connect(tmp_path / "balagh.sqlite")) as connection:
        for resource in package["resources"]:
            table = resource["dialect"]["table"]
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            assert names == ["row", *(field["name"] for field in resource["schema"]["fields"])]
        (killed, injured, flag) = connection.execute(
            "SELECT killed_total, injured_total, killed_at_least FROM attacks WHERE id = '-hard-1'"
        ).fetchone()
        assert (killed, injured, flag) == (3, None, None)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
