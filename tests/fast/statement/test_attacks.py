"""Who, which kinds of attack, where and when: the lead's first sentence and the trend's."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.disclosure import disclose_all
from bot.domain.statement.counting.policy import Policy
from storage.model.records import Place
from tests.fast.disclosure.secrets import GATE
from tests.fast.statement.sample import AR, BOTH, EN, POLICY, SARMIN, attack, say

REGIME = {"attributed_to": "syrian_regime", "attribution": "approved"}
RUSSIA = {"attributed_to": "russia", "attribution": "approved"}
SDF = {"attributed_to": "sdf", "attribution": "approved"}


def opening(words: Any, records: list[Any], policy: Policy = POLICY) -> str:
    return say(words, records, policy).parts[1].sentences[0].text


# kinds of each attack, English, Arabic accusative (with a party), Arabic nominative (without)
KINDS = [
    (["artillery"], "an artillery attack", "هجوماً مدفعياً", "طال هجوم مدفعي"),
    (["missile"], "a missile attack", "هجوماً صاروخياً", "طال هجوم صاروخي"),
    (
        ["artillery missile"],
        "an artillery and missile attack",
        "هجوماً مدفعياً وصاروخياً",
        "طال هجوم مدفعي وصاروخي",
    ),
    (
        ["guided_missile"],
        "a guided missile attack",
        "هجوماً بالصواريخ الموجهة",
        "طال هجوم بالصواريخ الموجهة",
    ),
    (["small_arms"], "gunfire", "هجوماً بالرصاص", "طال هجوم بالرصاص"),
    (["other"], "an attack", "هجوماً", "طال هجوم"),
    (["mortar", "tank_fire"], "artillery attacks", "هجومين مدفعيين", "طال هجومان مدفعيان"),
    (["drone_strike"], "a drone attack", "هجوماً بطائرة مسيّرة", "طال هجوم بطائرة مسيّرة"),
    (
        ["drone_strike small_arms"],
        "a drone attack and gunfire",
        "هجوماً بطائرة مسيّرة وبالرصاص",
        "طال هجوم بطائرة مسيّرة وبالرصاص",
    ),
    (["car_bomb"], "a car bomb attack", "هجوماً بسيارة مفخخة", "طال هجوم بسيارة مفخخة"),
    (["ied"], "a planted bomb attack", "هجوماً بعبوة ناسفة", "طال هجوم بعبوة ناسفة"),
    (["drone_strike"] * 2, "drone attacks", "هجومين بالطائرات المسيّرة", "طال هجومان بالطائرات المسيّرة"),
    (["rocket"], "a rocket attack", "هجوماً صاروخياً", "طال هجوم صاروخي"),
    (["rocket", "missile", "rocket"], "missile attacks", "هجمات صاروخية", "طالت هجمات صاروخية"),
    (
        ["rocket", "artillery"],
        "artillery and rocket attacks",
        "هجومين بالمدفعية وبالصواريخ",
        "طال هجومان بالمدفعية وبالصواريخ",
    ),
    (["other"] * 2, "attacks", "هجومين", "طال هجومان"),
    (
        ["rocket", "artillery", "artillery"],
        "artillery and rocket attacks",
        "هجمات مدفعية وصاروخية",
        "طالت هجمات مدفعية وصاروخية",
    ),
    (
        ["missile", "air_strike", "mortar"],
        "air, artillery, and missile attacks",
        "هجمات جوية ومدفعية وصاروخية",
        "طالت هجمات جوية ومدفعية وصاروخية",
    ),
    (
        ["small_arms", "mortar", "mortar"],
        "artillery attacks and gunfire",
        "هجمات مدفعية وأخرى بالرصاص",
        "طالت هجمات مدفعية وأخرى بالرصاص",
    ),
    (
        ["suicide_drone", "ied", "naval_strike", "ground_assault"],
        "naval, one-way drone, planted bomb, and ground attacks",
        "هجمات بحرية وبرية وأخرى بالمسيّرات الانتحارية وبالعبوات الناسفة",
        "طالت هجمات بحرية وبرية وأخرى بالمسيّرات الانتحارية وبالعبوات الناسفة",
    ),
    # an attack of another kind is not left out, and alone it is an attack
    (
        ["other", "artillery", "artillery"],
        "artillery attacks and other attacks",
        "هجمات مدفعية وأخرى بوسائل مختلفة",
        "طالت هجمات مدفعية وأخرى بوسائل مختلفة",
    ),
    (
        ["other", "small_arms", "air_strike"],
        "air attacks, gunfire, and other attacks",
        "هجمات جوية وأخرى بالرصاص وبوسائل مختلفة",
        "طالت هجمات جوية وأخرى بالرصاص وبوسائل مختلفة",
    ),
    (
        ["artillery other"],
        "an artillery attack and other violence",
        "هجوماً مدفعياً وبوسائل أخرى",
        "طال هجوم مدفعي وبوسائل أخرى",
    ),
]


@pytest.mark.parametrize(("kinds", "english", "accusative", "subject"), KINDS)
def test_kinds(kinds: list[str], english: str, accusative: str, subject: str) -> None:
    known = [attack(attack_kinds=tuple(k.split()), **REGIME) for k in kinds]
    unknown = [attack(attack_kinds=tuple(k.split())) for k in kinds]
    day = "on Thursday, October 5th."
    assert opening(EN, known) == f"The Syrian regime subjected northwestern Syria to {english} {day}"
    assert opening(EN, unknown) == f"Northwestern Syria came under {english} {day}"
    assert (
        opening(AR, known) == f"شنّ النظام السوري {accusative} على شمال غربي سوريا يوم الخميس 5 تشرين الأول."
    )
    assert opening(AR, unknown) == f"{subject} شمال غربي سوريا يوم الخميس 5 تشرين الأول."


PARTIES = [
    ([REGIME], "The Syrian regime", "شنّ النظام السوري"),
    ([RUSSIA], "Russian forces", "شنّت القوات الروسية"),
    ([SDF, SDF], "The Syrian Democratic Forces", "شنّت قوات سوريا الديمقراطية"),
    # the set's own name; else joined in list order
    ([RUSSIA, REGIME], "The Syrian regime and Russian forces", "شنّ النظام السوري والقوات الروسية"),
    (
        [SDF, RUSSIA],
        "Russian forces and the Syrian Democratic Forces",
        "شنّت القوات الروسية وقوات سوريا الديمقراطية",
    ),
    (
        [REGIME, {"attributed_to": "regime_and_russia", "attribution": "approved"}],
        "The Syrian regime and Russian forces",
        "شنّ النظام السوري والقوات الروسية",
    ),
    # one record without a party, below print level, of a party not on the list, or unknown: none is named
    ([REGIME, {}], None, None),
    ([REGIME, REGIME | {"attribution": "assessed"}], None, None),
    ([REGIME | {"attributed_to": "somebody"}], None, None),
    ([{"attributed_to": "unknown", "attribution": "approved"}], None, None),
]


@pytest.mark.parametrize(("who", "english", "arabic"), PARTIES)
def test_parties(who: list[dict[str, str]], english: str | None, arabic: str | None) -> None:
    records = [attack(**each) for each in who]
    starts = (opening(EN, records).startswith, opening(AR, records).startswith)
    assert starts[0](f"{english} subjected" if english else "Northwestern Syria came under")
    assert starts[1](f"{arabic} هج" if arabic else "طال")
    named = "Regime" in say(EN, records).part("title") or "Forces" in say(EN, records).part("title")
    assert named == bool(english)


def test_the_print_level_is_the_organisations() -> None:
    records = [attack(attributed_to="russia", attribution="reported")]
    assert opening(EN, records, replace(POLICY, print_level="reported")).startswith(
        "Russian forces subjected"
    )
    assert opening(EN, records, replace(POLICY, print_level="assessed")).startswith("Northwestern Syria")


def place(
    name: str, name_ar: str, governorate: str, governorate_ar: str, pcode: str, precision: str = "town"
) -> Place:
    return Place(name, name_ar, None, governorate, governorate_ar, pcode, precision=precision)


ARIHA = place("Ariha", "أريحا", "Idleb", "إدلب", "SY07")
IDLIB = place("Idlib city", "إدلب", "Idlib", "إدلب", "SY07")
ATAREB = place("Atareb", "الأتارب", "Aleppo", "حلب", "SY02")
ALEPPO = place("Aleppo", "حلب", "Aleppo", "حلب", "SY02", "city")
MORAK = place("Morak", "مورك", "Hama", "حماة", "SY05")
DOUMA = place("Duma", "دوما", "Rural Damascus", "ريف دمشق", "SY03")
YARMUK = place("Yarmuk", "اليرموك", "Damascus", "دمشق", "SY01", "neighbourhood")
GAZA = place("Jabalya", "جباليا", "North Gaza", "شمال غزة", "PS01")

WHERE = [
    ([SARMIN], "in Sarmin in the countryside of Idlib", "في سرمين بريف إدلب"),
    ([IDLIB], "in Idlib city", "في مدينة إدلب"),
    ([YARMUK], "in Yarmuk", "في اليرموك"),
    ([GAZA], "in Jabalya", "في جباليا"),
    ([SARMIN, ARIHA], "in the countryside of Idlib", "في ريف إدلب"),
    ([SARMIN, IDLIB, SARMIN], "in the countryside of Idlib", "في ريف إدلب"),
    ([ARIHA, ATAREB, SARMIN], "in the countryside of Aleppo and Idlib", "في ريفي حلب وإدلب"),
    (
        [IDLIB, MORAK, ATAREB, SARMIN],
        "in the countryside of Aleppo, Hama, and Idlib",
        "في أرياف حلب وحماة وإدلب",
    ),
    ([IDLIB, ATAREB, IDLIB], "in Idlib city and the countryside of Aleppo", "في مدينة إدلب وريف حلب"),
    ([ALEPPO, IDLIB, IDLIB], "in Aleppo city and Idlib city", "في مدينة حلب ومدينة إدلب"),
    ([DOUMA, YARMUK, DOUMA], "in Damascus and Rif Dimashq", "في دمشق وريف دمشق"),
    (
        [DOUMA, SARMIN, ATAREB],
        "in Rif Dimashq and the countryside of Aleppo and Idlib",
        "في ريف دمشق وريفي حلب وإدلب",
    ),
    ([GAZA, SARMIN, SARMIN], "in North Gaza and the countryside of Idlib", "في شمال غزة وريف إدلب"),
]


@pytest.mark.parametrize(("places", "english", "arabic"), WHERE)
def test_regions(places: list[Place], english: str, arabic: str) -> None:
    # Three attacks at least where there are several places, so that the Arabic verb is the plural's.
    if len(places) > 1:
        places = [*places, places[0], places[0]]
    records = [attack("home", place=each) for each in places]
    verb = "The attacks" if len(places) > 1 else "The attack"
    assert say(EN, records).part("trend").startswith(f"{verb} took place {english}. ")
    assert (
        say(AR, records)
        .part("trend")
        .startswith(f"ووقعت الهجمات {arabic}. " if len(places) > 1 else f"ووقع الهجوم {arabic}. ")
    )


def test_no_region_known_leaves_the_sentence_out() -> None:
    nowhere = (
        attack("home", place=Place("a field", precision="unknown")),
        attack("home", place=Place("a hill")),
    )
    for words in BOTH:
        assert [s.id for s in say(words, nowhere).parts[2].sentences] == ["statement-situation"]


def test_a_village_where_a_camp_was_hit_is_not_named() -> None:
    village = place("Atma", "أطمة", "Idlib", "إدلب", "SY07", "village")
    seen = disclose_all([attack("home", place=replace(village, approved_name=True))], "public", GATE)
    assert "in Atma in" in say(EN, seen).part("trend")
    for target in ("displacement_camp", "hospital"):
        hidden = [attack(target, place=village), attack(target)]
        text = say(EN, disclose_all(hidden, "public", GATE)).text
        assert "Atma" not in text
        assert "Sarmin" not in text
