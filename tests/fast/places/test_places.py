"""The tables that come with the program: every theatre's."""

import csv
import unicodedata
from pathlib import Path

import pytest

from bot.config.settings import Settings
from bot.config.theatres import THEATRES, declared, shipped
from bot.domain.places.admin1 import area_named
from bot.domain.places.gazetteer import SIZES
from bot.domain.places.letters import fold
from bot.domain.places.theatre import Theatre, TheatreError, read_theatres
from storage.model.vocabulary import PLACE_PRECISIONS
from tests.fast.places.test_index import _ocha, needs_ocha
from tests.support.theatres import SYRIA
from tests.theatres.make import NOTICE, rows

#: The numbers of letters of a language's script that a name has at least: all but signs.
SCRIPTS = {"ar": "ARABIC", "uk": "CYRILLIC"}


def folder(theatre: str) -> Path:
    return Path(str(THEATRES / theatre))


@pytest.fixture(params=shipped())
def theatre(request: pytest.FixtureRequest) -> Theatre:
    return read_theatres([folder(request.param)])


def test_every_area_has_its_names_and_places(theatre: Theatre) -> None:
    areas = theatre.by_pcode
    assert len(areas) == len(theatre.areas)
    assert {place.admin1_pcode for place in theatre.places} <= set(areas)
    seats = theatre.index().seats
    assert len(set(areas) - set(seats)) <= 1  # an area that GeoNames has no place of
    for area in areas.values():
        assert area.name.isascii()
        assert area_named(areas, area.name) is area
        assert area.names.get("ar") or area.names.get("uk")


def test_names_are_whole_and_in_their_script(theatre: Theatre) -> None:
    (west, east), (south, north) = (
        (min(line) - 0.6, max(line) + 0.6)
        for line in zip(*(point for ring in theatre.outline for point in ring), strict=True)
    )
    for place in theatre.places:
        assert place.name.isascii()
        for language, name in place.names.items():
            assert unicodedata.name(next(filter(str.isalpha, name))).startswith(SCRIPTS[language])
        assert place.precision in SIZES
        assert west < place.longitude < east
        assert south < place.latitude < north
    assert set(SIZES) <= set(PLACE_PRECISIONS)


@pytest.mark.sample(2)
@pytest.mark.parametrize("name", shipped())
def test_the_table_is_what_its_source_gives(name: str) -> None:
    """The library is a pinned development dependency: a new edition asks for the table to be made anew."""
    text = (folder(name) / "places.csv").read_text(encoding="utf-8")
    assert text.startswith(NOTICE)
    assert list(csv.DictReader(text.removeprefix(NOTICE).splitlines())) == rows(folder(name))
    assert {"GeoNames", "CC BY 4.0"} <= {each for each in ("GeoNames", "CC BY 4.0") if each in NOTICE}


@pytest.mark.parametrize("name", shipped())
def test_a_theatre_suggests_what_settings_take(name: str) -> None:
    assert set(declared(name)) <= {"time_zone", "languages", "parties", "together", "source"}
    given = Settings(_env_file=None, theatre=name)  # type: ignore[call-arg]
    assert given.time_zone == declared(name)["time_zone"]
    assert set(given.parties) == set(declared(name)["parties"])


@pytest.mark.parametrize(
    ("file", "line", "says"),
    [
        ("areas.csv", "XX01,Valley,,", "areas.csv, line 3: 'pcode' cannot be used"),
        ("places.csv", "Mill,XX9,1,1,town,", "places.csv, line 2: 'XX9' cannot be used"),
        ("places.csv", "Mill,XX1,north,1,town,", "places.csv, line 2"),
        ("places.csv", "Mill,XX1,1,181,town,", "places.csv, line 2"),
        ("places.csv", "Mill,XX1,1,1,hamlet,", "places.csv, line 2: 'hamlet'"),
    ],
)
def test_a_folder_that_cannot_be_read_says_why(tmp_path: Path, file: str, line: str, says: str) -> None:
    (tmp_path / "theatre.toml").write_text("", "utf-8")
    (tmp_path / "areas.csv").write_text("pcode,name,name_ar,other\nXX1,Valley,,\n", "utf-8")
    (tmp_path / "places.csv").write_text("name,admin1,latitude,longitude,size,other\n", "utf-8")
    assert read_theatres([tmp_path]).areas
    with (tmp_path / file).open("a", encoding="utf-8") as table:
        table.write(line.replace("XX01,Valley", ",Valley") + "\n")
    with pytest.raises(TheatreError, match=says):
        read_theatres([tmp_path])


def test_governorates_are_known_by_all_their_names() -> None:
    for name, pcode in (
        ("Rural Damascus", "SY03"),
        ("idleb", "SY07"),
        ("حماه", "SY05"),
        ("Ar Raqqa", "SY11"),
    ):
        found = area_named(SYRIA.by_pcode, name)
        assert found is not None
        assert found.pcode == pcode
    assert area_named(SYRIA.by_pcode, "Atlantis") is None


def test_folding_takes_habits_away_and_leaves_letters() -> None:
    assert fold("إدلبُ ٣٤") == "ادلب 34"
    assert fold("مُؤسَّسةٌ") == "موسسه"
    assert fold("Dayr az‐Zawr’s") == "dayr az-zawrs"
    assert fold("ﻻ") == "لا"
    assert fold("۵٫۵٪") == "5.5%"
    assert fold("²") == "²"


@needs_ocha
def test_governorates_agree_with_ocha() -> None:
    """The nearest place of OCHA's lies in the same governorate, save for those on the line of the Golan."""
    ocha = _ocha()
    for place in SYRIA.places:
        found = ocha.nearest(place.latitude, place.longitude, within_km=3)
        assert found is None or found[0].admin1_pcode == place.admin1_pcode, place.name
