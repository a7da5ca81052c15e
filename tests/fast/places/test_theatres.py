"""Every theatre: a report by name, by pin and in one message of a language there; its statement; nothing in the code."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config.theatres import THEATRES, declared, folders_of, shipped
from bot.domain.disclosure import Gate, disclose
from bot.domain.form.message_document import read_message
from bot.domain.form.step import Context
from bot.domain.parsing.positions.places import is_outside, place_at
from bot.domain.parsing.positions.position import Position
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.places.theatre import read_theatres
from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.sentences.writer import write
from bot.i18n.catalogue import Catalogue
from storage.model.records import Attack, Figures, Place, Target

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
#: Theatre → a message of people there, the place and the area that it names; a position in open country; one outside.
MESSAGES = {
    "syria": ("قصف مدفعي على سرمين قبل ساعة، قُتل رجلان", "Sarmin", "SY07"),
    "ukraine": ("Missile on a house in Kupiansk an hour ago, Russia, 2 killed", "Kupyansk", "UA63"),
    "palestine": ("غارة إسرائيلية على منزل في جباليا قبل ساعة، قُتل رجلان", "Jabalya", "PS02"),
    "sudan": ("قصف مدفعي للدعم السريع على سوق في الفاشر قبل ساعة، قُتل رجلان", "El Fasher", "SD02"),
    "yemen": ("قصف مدفعي للحوثيين على سوق في تعز قبل ساعة، قُتل رجلان", "Taiz", "YE15"),
    "lebanon": ("غارة إسرائيلية على منزل في الناقورة قبل ساعة، قُتل رجلان", "En Naqoura", "LB6"),
}
OUTSIDE = Position(0.0, 0.0)


@cache
def context(name: str) -> Context:
    theatre, parties = read_theatres(folders_of([name])), tuple(declared(name)["parties"])
    # The texts of all theatres together: reading those of each alone would take seconds.
    lexicon = Lexicon.from_catalogue(Catalogue(("en", "ar")), parties)
    return Context(NOW, ZoneInfo(declared(name)["time_zone"]), theatre.index(), lexicon, parties)


def test_every_theatre_has_its_message() -> None:
    assert set(MESSAGES) == set(shipped())


@pytest.mark.parametrize("name", MESSAGES)
def test_a_report_is_understood_by_message_by_name_and_by_pin(name: str) -> None:
    text, place, pcode = MESSAGES[name]
    around = context(name)
    read = read_message(text, around).to_json()
    found = read["record"]["place"]
    assert (found["name"], found["admin1_pcode"]) == (place, pcode), read
    (first, *_) = around.index.search(place)
    assert first.exact
    assert first.place.admin1_pcode == pcode
    pin = place_at(Position(first.place.latitude + 0.002, first.place.longitude), around.index)
    assert (pin["name"], pin["precision"], pin["admin1_pcode"]) == (place, "exact_point", pcode)
    assert is_outside(OUTSIDE, around.index)
    assert not is_outside(Position(first.place.latitude, first.place.longitude), around.index)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", MESSAGES)
def test_a_statement_names_its_area_and_its_party(name: str, language: str) -> None:
    around, party = context(name), declared(name)["parties"][0]
    words = Catalogue(("en", "ar")).words(language)
    seats = [around.index.seats[pcode] for pcode in list(around.index.seats)[:2]]
    policy = Policy(around.zone, parties=around.parties)
    gate = Gate(around.index, around.parties, around.zone, timedelta(0))
    rows = [
        disclose(
            Attack(
                id=f"one-{number}",
                number=f"2026-11-27/{number:02}",
                occurred_at=NOW - timedelta(days=1),
                place=seat.to_place(),
                attack_kinds=("artillery",),
                targets=(Target("home", 1),),
                killed=Figures(4),
                injured=Figures(6),
                attributed_to=party,
                attribution="approved",
                state="verified",
            ),
            "public",
            gate,
            NOW,
        )
        for number, seat in enumerate(seats, 1)
    ]
    day = (NOW - timedelta(days=1)).date()
    text = write(gather(day, day, rows, policy), words).text
    for seat in seats:
        area = around.index.areas[seat.admin1_pcode].name_in(language)
        assert area in text, text
    assert words(f"party-{party}.name").casefold() in text.casefold()
    assert "{" not in text


def test_far_from_any_place_it_is_named_by_the_nearest_and_never_printed() -> None:
    around = context("sudan")
    pin = place_at(Position(14.6, 26.2), around.index)
    assert re.fullmatch(r"\D+ \(\d+ km\)", pin["name"])
    assert all(name.endswith(" km)") for name in pin["names"].values())
    gate = Gate(around.index, around.parties, around.zone, timedelta(0))
    record = Attack("one", NOW - timedelta(days=9), Place(**pin), ("artillery",), killed=Figures(5))
    assert disclose(record, "public", gate, NOW).place.name == ""


def test_several_theatres_are_one_setting() -> None:
    both = read_theatres(folders_of(("syria", "lebanon"))).index()
    assert {"SY07", "LB6"} <= set(both.areas)
    assert [both.search(name)[0].place.admin1_pcode for name in ("Sarmin", "En Naqoura")] == ["SY07", "LB6"]


def test_p_codes_of_theatres_differ() -> None:
    codes = {name: {area.pcode for area in read_theatres(folders_of([name])).areas} for name in shipped()}
    assert all(not one & other for one, other in combinations(codes.values(), 2))


def test_no_country_stands_in_the_code() -> None:
    """Names of countries, of their areas and parties are in `bot/theatres`, and in the sandbox's example."""
    names = {
        name
        for theatre in shipped()
        for name in (theatre, theatre[:-1] + "ian", *declared(theatre)["parties"])
    }
    areas = {area.name for theatre in shipped() for area in read_theatres(folders_of([theatre])).areas}
    wanted = {*(names - {"unknown"}), *(area for area in areas if " " not in area and len(area) > 5)}
    wanted -= {"Northern"}
    pattern = re.compile(rf"(?<![a-z_])({'|'.join(map(re.escape, sorted(wanted)))})(?![a-z_])", re.IGNORECASE)
    found = [
        f"{file}:{number}: {line.strip()}"
        for folder in ("bot", "storage")
        for file in sorted(Path(folder).rglob("*.py"))
        if not file.is_relative_to(Path(str(THEATRES)))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, "\n".join(found)
    assert pattern.search("if country == 'Syria'")
