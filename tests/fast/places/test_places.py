"""The table that comes with the program."""

import csv
from importlib import resources

from bot.domain.places.gazetteer import SIZES, embedded_places
from bot.domain.places.governorates import GOVERNORATES, governorate_named
from bot.domain.places.index import PlaceIndex
from bot.domain.places.letters import fold
from bot.domain.spelling import script_of
from storage.model.vocabulary import PLACE_PRECISIONS
from tests.fast.places.derive import rows
from tests.fast.places.test_index import _ocha, needs_ocha


def test_every_governorate_and_its_seat_is_there() -> None:
    places = embedded_places()
    assert {place.governorate_pcode for place in places} == set(GOVERNORATES)
    seats = {place.name for place in places if place.precision == "city"}
    # Rif Dimashq has no seat of its own name.
    assert {entry.name for entry in GOVERNORATES.values()} - seats == {"Rif Dimashq"}


def test_names_are_whole_and_in_their_script() -> None:
    for place in embedded_places():
        assert place.name.isascii()
        assert place.name_ar is None or script_of(place.name_ar)
        assert place.precision in SIZES
        assert 32 < place.latitude < 37.5
        assert 35.5 < place.longitude < 42.5
    assert set(SIZES) <= set(PLACE_PRECISIONS)
    assert sum(place.name_ar is None for place in embedded_places()) <= 2


def test_the_table_is_what_its_source_gives() -> None:
    """The library is a pinned development dependency: a new edition asks for the table to be made anew."""
    lines = (resources.files("bot.domain.places") / "syria.csv").read_text(encoding="utf-8").splitlines()
    assert list(csv.DictReader(line for line in lines if not line.startswith("#"))) == rows()


def test_the_table_says_where_it_comes_from() -> None:
    head = (resources.files("bot.domain.places") / "syria.csv").read_text(encoding="utf-8").splitlines()[:2]
    assert "GeoNames" in head[0]
    assert "CC BY 4.0" in head[0]


def test_governorates_are_known_by_all_their_names() -> None:
    for name, pcode in (
        ("Rural Damascus", "SY03"),
        ("idleb", "SY07"),
        ("حماه", "SY05"),
        ("Ar Raqqa", "SY11"),
    ):
        found = governorate_named(name)
        assert found is not None
        assert found.pcode == pcode
    assert governorate_named("Atlantis") is None


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
    ocha: PlaceIndex = _ocha()
    for place in embedded_places():
        found = ocha.nearest(place.latitude, place.longitude, within_km=3)
        assert found is None or found[0].governorate_pcode == place.governorate_pcode, place.name
