"""The gate: what each audience may be shown of a record, and what nobody outside ever is."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disclosure import Audience, PublicAttack, disclose, is_approvable
from bot.domain.release_policy import RELEASE_AFTER
from storage.model.json_document import to_document
from storage.model.records import Attack, Figures, Place, Target
from storage.model.vocabulary import SHIELDED, TARGETS
from tests.fast.disclosure.secrets import (
    GATE,
    LATITUDE,
    LONGITUDE,
    TYPED_POSITIONS,
    WRAPPED,
    found_in,
    planted,
)
from tests.fast.statement.sample import DAMASCUS, attack

AUDIENCES = get_args(Audience)
#: When what happened on the sample's day is released.
LATER = datetime(2023, 10, 9, tzinfo=UTC)
SARMIN = Place(
    "Sarmin",
    {"ar": "سرمين"},
    None,
    "Idlib",
    {"ar": "إدلب"},
    "SY07",
    35.902361,
    36.726584,
    "exact_point",
    "pin",
)


def shown(place: Place, *targets: str, audience: Audience = "public", now: datetime | None = LATER) -> Place:
    """What the audience sees of an attack in this place."""
    return disclose(attack(*targets, place=place), audience, GATE, now).place


def whole(record: PublicAttack | Attack) -> str:
    return json.dumps(to_document(record, DAMASCUS), ensure_ascii=False)


@given(planted(), st.sampled_from(AUDIENCES), st.sampled_from([None, LATER]))
def test_nothing_that_one_person_typed_passes(
    record: Attack, audience: Audience, now: datetime | None
) -> None:
    public = disclose(record, audience, GATE, now)
    assert found_in(whole(record)), "the test plants nothing"
    assert found_in(whole(public)) == []
    assert (public.killed, public.injured, public.targets) == (record.killed, record.injured, record.targets)
    place = public.place
    assert place.latitude in (None, 34.12)
    assert place.longitude in (None, 39.65)
    assert (place.gps_accuracy_m, place.reporter_at_scene) == (None, None)
    if any(target.category in SHIELDED for target in record.targets):
        assert (place.name, place.names, place.pcode, place.latitude) == ("", {}, None, None)


def test_a_place_of_the_gazetteer_is_named_and_its_position_rounded() -> None:
    place = shown(SARMIN, "market")
    assert (place.name, place.names, place.admin1_pcode) == ("Sarmin", {"ar": "سرمين"}, "SY07")
    assert (place.latitude, place.longitude) == (35.9, 36.73)


def test_the_gazetteers_spelling_is_printed_and_not_the_reporters() -> None:
    assert shown(Place("  SARMIN ", {}, None, "Idlib", {}, "SY07")).name == "Sarmin"
    assert shown(Place("Sarmin\u202e", {"ar": "x"})).names == {"ar": "سرمين"}


@pytest.mark.parametrize("category", sorted(SHIELDED))
@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_hidden_place_is_its_first_administrative_area_alone(category: str, audience: Audience) -> None:
    for place in (SARMIN, replace(SARMIN, precision="town"), replace(SARMIN, approved_name=True)):
        assert shown(place, "market", category, audience=audience) == Place(
            "", {}, None, "Idlib", {"ar": "إدلب"}, "SY07", precision="governorate"
        )


def test_a_time_is_told_as_exactly_as_it_is_known() -> None:
    pressed = datetime(2023, 10, 5, 13, 29, 17, 4, tzinfo=UTC)  # 16:29:17 in Damascus
    for precision, told in (
        ("minute", "16:29:00"),
        ("hour", "16:29:00"),
        ("date", "12:00:00"),
        ("unknown", "12:00:00"),
    ):
        record = replace(attack("home"), occurred_at=pressed, time_precision=precision)
        for audience in AUDIENCES:
            assert (
                f"{disclose(record, audience, GATE, LATER).occurred_at.astimezone(GATE.zone):%d %T}"
                == f"05 {told}"
            )


def test_a_typed_name_waits_for_a_coordinators_yes() -> None:
    mill = Place("The old mill", {}, None, "Idlib", {"ar": "إدلب"}, "SY07", 35.123456, 36.654321)
    assert shown(mill).name == ""
    assert (shown(mill).admin1, shown(mill).latitude) == ("Idlib", 35.12)
    assert shown(replace(mill, approved_name=True)).name == "The old mill"
    assert shown(replace(mill, approved_name=True, precision="near_place")).name == ""


#: Targets whose village or town may be named.
MAY_BE_FOUND = {
    "aid_facility",
    "ambulance",
    "bakery",
    "bridge",
    "church",
    "civilian_vehicle",
    "cultural_site",
    "electricity_facility",
    "factory",
    "farm",
    "farmland",
    "fuel_station",
    "home",
    "kindergarten",
    "market",
    "media_office",
    "mosque",
    "open_area",
    "other",
    "public_building",
    "residential_area",
    "road",
    "school",
    "telecom_facility",
    "university",
    "unknown",
    "water_facility",
}


def test_of_every_target_it_is_decided_whether_its_place_may_be_found() -> None:
    """A new one stands in SHIELDED of storage/model/vocabulary.py, or here."""
    assert set(TARGETS) == SHIELDED | MAY_BE_FOUND
    assert not SHIELDED & MAY_BE_FOUND


@pytest.mark.parametrize("name", WRAPPED)
def test_an_approved_name_holds_no_link_and_no_sign_of_direction(name: str) -> None:
    printed = shown(Place(name, {"ar": name}, approved_name=True))
    for text in (printed.name, *printed.names.values()):
        assert not {"https://", "@q", "/w", "#q", "t.me", "\u202e", "\u2067", "\u200f"} & {
            each
            for each in ("https://", "@q", "/w", "#q", "t.me", "\u202e", "\u2067", "\u200f")
            if each in text
        }


@pytest.mark.parametrize("name", [*TYPED_POSITIONS, f"{LATITUDE}, {LONGITUDE}", "mill 0933 123 456"])
def test_a_position_is_no_name_even_if_somebody_approved_it(name: str) -> None:
    assert shown(Place(name, {"ar": name}, approved_name=True)).name == ""
    assert shown(Place("Old mill", {"ar": name}, approved_name=True)).names == {}


def test_the_public_learns_the_area_and_the_day_until_a_record_is_released() -> None:
    end = datetime(2023, 10, 6, tzinfo=DAMASCUS)  # of its day
    for now in (None, end, end + RELEASE_AFTER - timedelta(seconds=1)):
        timed = replace(attack("market", place=SARMIN), time_precision="minute")
        early = disclose(timed, "public", GATE, now)
        assert early.place == Place("", {}, None, "Idlib", {"ar": "إدلب"}, "SY07", precision="governorate")
        assert (early.time_precision, f"{early.occurred_at.astimezone(DAMASCUS):%H:%M}") == ("date", "12:00")
    assert shown(SARMIN, "market", now=end + RELEASE_AFTER).name == "Sarmin"
    assert shown(SARMIN, "market", audience="coordination", now=None).name == "Sarmin"
    at_once = replace(GATE, release_after=timedelta(0))
    assert disclose(attack("market", place=SARMIN), "public", at_once).place.name == "Sarmin"


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"killed": Figures(0), "injured": Figures(0)}, "Sarmin"),
        ({"killed": Figures(1), "injured": Figures()}, ""),
        ({"killed": Figures(1), "injured": Figures(1)}, ""),
        ({"killed": Figures(1), "injured": Figures(2)}, "Sarmin"),
        ({"killed": Figures(None, 1), "injured": Figures()}, ""),
        ({"killed": Figures(), "injured": Figures(), "missing": 2}, ""),
        ({"killed": Figures(9, responders=1)}, ""),
        ({"killed": Figures(9), "patterns": ("on_responders",)}, ""),
        ({"killed": Figures(9), "targets": (Target("ambulance"),)}, ""),
    ],
)
def test_nobody_finds_one_or_two_people_or_rescuers_by_a_record(fields: dict[str, Any], place: str) -> None:
    record = attack("market", place=SARMIN, **{"killed": Figures(3)} | fields)
    assert disclose(record, "public", GATE, LATER).place.name == place
    assert disclose(record, "coordination", GATE).place.name == "Sarmin"


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("now", [None, LATER])
def test_where_a_family_objects_nobody_outside_learns_more_than_the_area_and_the_day(
    audience: Audience, now: datetime | None
) -> None:
    known = attack("school", place=SARMIN, time_precision="minute")
    record = replace(known, family_objects=True, killed=Figures(9))
    public = disclose(record, audience, GATE, now)
    assert (public.place.name, public.place.latitude, public.place.admin1) == ("", None, "Idlib")
    assert (public.time_precision, public.killed.total) == ("date", 9)


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (Place("Idlib", precision="governorate"), "Idlib"),
        (Place("Atlantis", precision="governorate"), ""),
        (Place("Atlantis", precision="subdistrict"), ""),
        (Place("إدلب", precision="city"), "Idlib"),
    ],
)
def test_administrative_areas_are_places_too(place: Place, name: str) -> None:
    assert shown(place).name == name


def test_a_governorate_that_nobody_knows_is_left_out() -> None:
    place = shown(Place("Sarmin", admin1="Evil", admin1_names={"ar": "Evil"}, admin1_pcode="X1"))
    assert (place.admin1, place.admin1_pcode) == ("Idlib", "SY07")
    nowhere = shown(Place("Nowhere", admin1="Evil", admin1_pcode="X1"), "hospital")
    assert nowhere == Place("", precision="unknown")


@pytest.mark.parametrize("at", [(float("nan"), 36.0), (95.0, 36.0), (None, 36.0), (35.0, float("inf"))])
def test_a_position_that_is_none_is_left_out(at: tuple[float, float]) -> None:
    place = shown(Place("Old mill", latitude=at[0], longitude=at[1]))
    assert (place.latitude, place.longitude) == (None, None)


@pytest.mark.parametrize(
    ("place", "asked"),
    [
        (Place("The old mill"), True),
        (Place("The old mill", approved_name=True), False),
        (SARMIN, False),
        (Place("34.12, 39.65"), False),
    ],
)
def test_which_names_a_coordinator_is_asked_about(place: Place, asked: bool) -> None:
    assert is_approvable(place, GATE.index) is asked


def test_a_party_that_is_not_the_organisations_is_not_named() -> None:
    known = disclose(attack(attributed_to="russia", attribution="approved"), "public", GATE, LATER)
    other = disclose(attack(attributed_to="https://evil.example", attribution="approved"), "public", GATE)
    assert (known.attributed_to, known.attribution) == ("russia", "approved")
    assert (other.attributed_to, other.attribution) == ("unknown", "not_assessed")


def test_what_was_hit_stays() -> None:
    record = disclose(attack(("school", 2), "home"), "public", GATE)
    assert record.targets == (Target("school", 2), Target("home"))


def test_what_leads_to_a_hidden_place_is_hidden_too() -> None:
    near = Place("near the National Hospital", precision="near_place", approved_name=True)
    assert disclose(attack("market", place=near), "public", GATE).place.name == ""
    families = attack("displacement_camp", displaced_families=350)
    assert {disclose(families, each, GATE, LATER).displaced_families for each in AUDIENCES} == {None}
    assert disclose(attack("home", displaced_families=350), "public", GATE).displaced_families == 350
