"""Who, which kinds of attack, where and when: the lead's first sentence and the trend's."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.disclosure import disclose_all
from bot.domain.statement.counting.policy import Policy
from storage.model.records import Figures, Place
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
        "هجوماً بصاروخ موجّه",
        "طال هجوم بصاروخ موجّه",
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
        "هجومين، أحدهما مدفعي والآخر صاروخي،",
        "طال هجومان، أحدهما مدفعي والآخر صاروخي،",
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
        "هجومين مدفعيين وهجوماً بالرصاص",
        "طال هجومان مدفعيان وهجوم بالرصاص",
    ),
    (
        ["guided_missile", "small_arms"],
        "a guided missile attack and gunfire",
        "هجومين، أحدهما بصاروخ موجّه والآخر بالرصاص،",
        "طال هجومان، أحدهما بصاروخ موجّه والآخر بالرصاص،",
    ),
    (
        ["missile", "missile", "missile", "guided_missile", "guided_missile", "guided_missile"],
        "missile and guided missile attacks",
        "هجمات صاروخية وأخرى بالصواريخ الموجهة",
        "طالت هجمات صاروخية وأخرى بالصواريخ الموجهة",
    ),
    (
        ["air_strike", "air_strike", "air_strike", "small_arms", "small_arms", "small_arms"],
        "air attacks and gunfire",
        "هجمات جوية وأخرى بالرصاص",
        "طالت هجمات جوية وأخرى بالرصاص",
    ),
    (
        ["suicide_drone", "ied", "naval_strike", "ground_assault"],
        "naval, one-way drone, planted bomb, and ground attacks",
        "هجومين من البحر ومن البر وهجومين بمسيّرة انتحارية وبعبوة ناسفة",
        "طال هجومان من البحر ومن البر وهجومان بمسيّرة انتحارية وبعبوة ناسفة",
    ),
    # an attack of another kind is not left out, and alone it is an attack
    (
        ["other", "artillery", "artillery"],
        "artillery attacks and another form of attack",
        "هجومين مدفعيين وهجوماً بوسائل أخرى",
        "طال هجومان مدفعيان وهجوم بوسائل أخرى",
    ),
    (
        ["other", "small_arms", "air_strike"],
        "an air attack, gunfire, and another form of attack",
        "هجوماً جوياً وهجومين بالرصاص وبوسائل أخرى",
        "طال هجوم جوي وهجومان بالرصاص وبوسائل أخرى",
    ),
    (
        ["artillery other"],
        "an artillery attack and another form of attack",
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
    # parties that act together, by the name of their set
    ([RUSSIA, REGIME], "The Syrian regime and Russian forces", "شنّ النظام السوري والقوات الروسية"),
    (
        [REGIME, {"attributed_to": "regime_and_russia", "attribution": "approved"}],
        "The Syrian regime and Russian forces",
        "شنّ النظام السوري والقوات الروسية",
    ),
    # one report without a party, or below the print level, does not erase the party of the others
    ([REGIME, {}], "The Syrian regime", "شنّ النظام السوري"),
    ([REGIME, REGIME | {"attribution": "assessed"}], "The Syrian regime", "شنّ النظام السوري"),
    # a party that is not on the list, or unknown
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
    # no title blames a party alone where others struck, too
    alone = all(each.get("attribution") == "approved" for each in who)
    assert named == (english is not None and alone)


def test_enemies_never_share_a_sentence() -> None:
    records = [
        attack(("school", 1), killed=Figures(1, 0, 1, 0, 0), **REGIME),
        attack(("market", 1), attack_kinds=("missile",), killed=Figures(2, 0, 0, 0, 0), **SDF),
        attack(("home", 1), attack_kinds=("missile",), **RUSSIA),
    ]
    english, arabic = (say(words, records) for words in BOTH)
    assert english.part("lead") == (
        "The Syrian regime and Russian forces subjected northwestern Syria to artillery and missile attacks on "
        "Thursday, October 5th. These attacks struck a home and a school, killing a child. "
        "The Syrian Democratic Forces also subjected northwestern Syria to a missile attack. "
        "This attack struck a marketplace, killing 2 civilians."
    )
    assert arabic.part("lead") == (
        "شنّ النظام السوري والقوات الروسية هجومين، أحدهما مدفعي والآخر صاروخي، على شمال غربي سوريا يوم الخميس 5 تشرين الأول. "
        "وطال هذان الهجومان منزلاً ومدرسة، ما أدى إلى مقتل طفل. "
        "كذلك شنّت قوات سوريا الديمقراطية هجوماً صاروخياً على شمال غربي سوريا. "
        "وطال هذا الهجوم سوقاً شعبياً، ما أدى إلى مقتل مدنيين اثنين."
    )
    for sentence in english.sentences:
        assert not ("regime" in sentence.text.casefold() and "democratic" in sentence.text.casefold())
    assert english.part("title") == "White Helmets: Statement on Attacks in Northwestern Syria"


def test_attacks_by_forces_not_yet_identified_are_nobody_elses() -> None:
    records = [
        attack(("school", 1), killed=Figures(1, 0, 1, 0, 0), **REGIME),
        attack(("market", 1), attack_kinds=("missile",), killed=Figures(2, 0, 0, 0, 0)),
    ]
    english, arabic = (say(words, records) for words in BOTH)
    assert english.part("title") == "White Helmets: Statement on Attacks in Northwestern Syria"
    assert english.part("lead").endswith(
        "This attack struck a school, killing a child. Northwestern Syria also came under a missile attack by forces "
        "not yet identified. This attack struck a marketplace, killing 2 civilians."
    )
    assert arabic.part("lead").endswith(
        "وطال هذا الهجوم مدرسة، ما أدى إلى مقتل طفل. كذلك طال هجوم صاروخي شمال غربي سوريا، ولم تُحدَّد بعد الجهة التي "
        "شنّته. "
        "وطال هذا الهجوم سوقاً شعبياً، ما أدى إلى مقتل مدنيين اثنين."
    )
    many = [*records, attack(), attack(attack_kinds=("small_arms",))]
    assert (
        "came under artillery and missile attacks and gunfire by forces not yet identified."
        in say(EN, many).text
    )
    assert (
        "كذلك طال هجومان بالمدفعية وبالصواريخ وهجوم بالرصاص شمال غربي سوريا، ولم تُحدَّد بعد الجهة التي شنّتها."
        in say(AR, many).text
    )


#: Records, English and Arabic title.
TITLES = [
    ([REGIME], "the Syrian Regime’s Attack in", "هجوم النظام السوري على"),
    ([REGIME] * 2, "the Syrian Regime’s Attacks in", "هجومي النظام السوري على"),
    ([REGIME] * 3, "the Syrian Regime’s Attacks in", "هجمات النظام السوري على"),
    ([{}], "an Attack in", "هجوم على"),
    ([{}] * 2, "Attacks in", "هجومين على"),
    ([{}] * 3, "Attacks in", "الهجمات على"),
    ([SDF], "the Syrian Democratic Forces’ Attack in", "هجوم قوات سوريا الديمقراطية على"),
    ([SDF, REGIME], "Attacks in", "هجومين على"),
]


@pytest.mark.parametrize(("who", "english", "arabic"), TITLES)
def test_the_title_counts_the_attacks(who: list[dict[str, str]], english: str, arabic: str) -> None:
    records = [attack(**each) for each in who]
    assert say(EN, records).part("title") == f"White Helmets: Statement on {english} Northwestern Syria"
    assert say(AR, records).part("title") == f"بيان الخوذ البيضاء بشأن {arabic} شمال غربي سوريا"


def test_the_print_level_is_the_organisations() -> None:
    records = [attack(attributed_to="russia", attribution="reported")]
    assert opening(EN, records, replace(POLICY, print_level="reported")).startswith(
        "According to those who reported it, Russian forces subjected"
    )
    assert opening(EN, records, replace(POLICY, print_level="assessed")).startswith("Northwestern Syria")


def place(
    name: str, name_ar: str, governorate: str, governorate_ar: str, pcode: str, precision: str = "town"
) -> Place:
    return Place(name, {"ar": name_ar}, None, governorate, {"ar": governorate_ar}, pcode, precision=precision)


ARIHA = place("Ariha", "أريحا", "Idleb", "إدلب", "SY07")
IDLIB = place("Idlib city", "إدلب", "Idlib", "إدلب", "SY07")
ATAREB = place("Atareb", "الأتارب", "Aleppo", "حلب", "SY02")
ALEPPO = place("Aleppo", "حلب", "Aleppo", "حلب", "SY02", "city")
MORAK = place("Morak", "مورك", "Hama", "حماة", "SY05")
DOUMA = place("Duma", "دوما", "Rural Damascus", "ريف دمشق", "SY03")
YARMUK = place("Yarmuk", "اليرموك", "Damascus", "دمشق", "SY01", "neighbourhood")
GAZA = place("Jabalya", "جباليا", "North Gaza", "شمال غزة", "PS01")

WHERE = [
    ([SARMIN], "in Sarmin, in the countryside of Idlib", "في سرمين بريف إدلب"),
    ([IDLIB], "in the city of Idlib", "في مدينة إدلب"),
    ([YARMUK], "in Yarmuk (Damascus)", "في اليرموك (دمشق)"),
    ([GAZA], "in Jabalya", "في جباليا"),
    ([SARMIN, ARIHA], "in the countryside of Idlib", "في ريف إدلب"),
    ([SARMIN, IDLIB, SARMIN], "in the city of Idlib and its countryside", "في مدينة إدلب وريفها"),
    (
        [SARMIN, IDLIB, ALEPPO, ATAREB],
        "in the cities of Aleppo and Idlib and their countryside",
        "في مدينتي حلب وإدلب وريفيهما",
    ),
    (
        [SARMIN, IDLIB, ATAREB],
        "in the countryside of Aleppo and Idlib",
        "في ريفي حلب وإدلب",
    ),
    ([ARIHA, ATAREB, SARMIN], "in the countryside of Aleppo and Idlib", "في ريفي حلب وإدلب"),
    (
        [ARIHA, MORAK, ATAREB, SARMIN],
        "in the countryside of Aleppo, Hama, and Idlib",
        "في أرياف حلب وحماة وإدلب",
    ),
    ([IDLIB, ATAREB, IDLIB], "in the city of Idlib and the countryside of Aleppo", "في مدينة إدلب وريف حلب"),
    ([ALEPPO, IDLIB, IDLIB], "in the city of Aleppo and the city of Idlib", "في مدينة حلب ومدينة إدلب"),
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
    trend, arabic_trend = say(EN, records).part("trend"), say(AR, records).part("trend")
    first, arabic_first = trend.partition(". ")[0], arabic_trend.partition(". ")[0]
    assert first.endswith(f" {english}")
    assert arabic_first.endswith(f" {arabic}")
    if len(places) == 1:
        assert (first, arabic_first) == (f"The attack took place {english}", f"ووقع الهجوم {arabic}")


def test_several_villages_and_towns_are_counted_where_each_may_be_named() -> None:
    records = [attack("home", place=place) for place in (SARMIN, ATAREB, ATAREB)]
    expected = "In all, three attacks took place in two communities in the countryside of Aleppo and Idlib. "
    assert say(EN, records).part("trend").startswith(expected)
    assert (
        say(AR, records)
        .part("trend")
        .startswith("وبلغ عدد الهجمات 3، وقعت في تجمعين سكانيين في ريفي حلب وإدلب. ")
    )
    hidden = [*records, attack("home", place=replace(SARMIN, name="", pcode=None, precision="governorate"))]
    assert say(EN, hidden).part("trend").startswith("In all, four attacks took place in the countryside")


def test_no_region_known_leaves_the_sentence_out() -> None:
    nowhere = (
        attack("home", place=Place("a field", precision="unknown")),
        attack("home", place=Place("a hill")),
    )
    for words in BOTH:
        assert [s.id for s in say(words, nowhere).parts[2].sentences] == ["statement-situation"]


@pytest.mark.parametrize("precision", ["subdistrict", "district"])
def test_an_area_is_not_the_town_that_it_is_called_after(precision: str) -> None:
    text = say(EN, [attack("home", place=replace(SARMIN, precision=precision))]).text
    assert "Sarmin" not in text
    assert "the countryside of Idlib" in text


def test_a_village_where_a_camp_was_hit_is_not_named() -> None:
    village = place("Atma", "أطمة", "Idlib", "إدلب", "SY07", "village")
    seen = disclose_all([attack("home", place=replace(village, approved_name=True))], "coordination", GATE)
    assert "in Atma, in" in say(EN, seen).part("trend")
    for target in ("displacement_camp", "hospital"):
        hidden = [attack(target, place=village), attack(target)]
        text = say(EN, disclose_all(hidden, "coordination", GATE)).text
        assert "Atma" not in text
        assert "Sarmin" not in text
