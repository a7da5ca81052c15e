"""What was hit: which items, in which order, joined how."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.statement.counting.facts import gather
from bot.domain.statement.sentences.targets import target_list
from bot.domain.statement.sentences.writer import write
from bot.i18n.words import Words
from tests.fast.statement.sample import AR, DAY, EN, POLICY, SARMIN, attack, example_day, say
from tests.fast.statement.test_attacks import ARIHA


def listed(words: Words, *targets: str | tuple[str, int], case: str = "acc") -> str:
    facts = gather(DAY, DAY, [attack(*targets)], POLICY)
    return target_list(words, facts.attacks.targets, case, False)  # type: ignore[arg-type]


LISTS = [
    (["market"], "marketplaces", "الأسواق الشعبية"),
    ([("mosque", 1)], "a mosque", "مسجداً"),
    (["school", "mosque"], "schools and mosques", "المدارس والمساجد"),
    (
        ["school", ("hospital", 1), ("mosque", 2)],
        "schools, two mosques, and a hospital",
        "المدارس ومسجدين ومشفىً",
    ),
    # services end the list, whatever their count
    (
        ["school", ("electricity_facility", 1)],
        "schools, as well as an electricity facility",
        "المدارس ومرفقاً للكهرباء",
    ),
    (
        [("bakery", 3), "water_facility", ("school", 1), "market"],
        "marketplaces, a school, as well as water facilities and three bakeries",
        "الأسواق الشعبية ومدرسة ومرافق المياه و3 أفران",
    ),
    (
        [("bakery", 1), ("fuel_station", 1), ("water_facility", 1), ("road", 1)],
        "a road, as well as a water facility, a fuel station, and a bakery",
        "طريقاً ومرفقاً للمياه ومحطة محروقات وفرناً",
    ),
    ([("bakery", 1)], "a bakery", "فرناً"),
    ([("bakery", 2), ("fuel_station", 1)], "a fuel station and two bakeries", "محطة محروقات وفرنين"),
    # a counted market follows camps and shelters, one that is not counted opens the list
    (
        [("market", 2), ("school", 2), ("shelter", 2), ("civil_defence_team", 2)],
        "two schools, two shelters for displaced people, two marketplaces, and two civil defence teams",
        "مدرستين ومركزي إيواء وسوقين شعبيين وفريقين للدفاع المدني",
    ),
    (
        [("market", 1), ("school", 1), ("displacement_camp", 1), ("bridge", 1)],
        "a school, a displacement camp, a marketplace, and a bridge",
        "مدرسة ومخيماً للنازحين وسوقاً شعبياً وجسراً",
    ),
    # the number of words and digits
    ([("home", 9), ("farm", 10)], "nine homes and 10 farms", "9 منازل و10 مزارع"),
    ([("farm", 11), ("home", 100)], "100 homes and 11 farms", "100 منزل و11 مزرعة"),
    # never named
    (["open_area", "other", "unknown", "home"], "homes", "منازل المدنيين"),
]


@pytest.mark.parametrize(("targets", "english", "arabic"), LISTS)
def test_lists(targets: list[str | tuple[str, int]], english: str, arabic: str) -> None:
    assert listed(EN, *targets) == english
    assert listed(EN, *reversed(targets)) == english
    assert listed(AR, *targets) == arabic
    assert f"struck {english}; no civilian" in say(EN, [attack(*targets)]).part("lead")
    assert f"وطال الهجوم {arabic}، ولم" in say(AR, [attack(*targets)]).part("lead")


def test_arabic_cases_of_a_list() -> None:
    things: list[str | tuple[str, int]] = [("mosque", 1), ("school", 2), "home", ("bakery", 1)]
    assert listed(AR, *things, case="acc") == "منازل المدنيين ومدرستين ومسجداً وفرناً"
    assert listed(AR, *things, case="nom") == "منازل المدنيين ومدرستان ومسجد وفرن"
    assert listed(AR, *things, case="gen") == "منازل المدنيين ومدرستين ومسجد وفرن"


def test_counts_add_up_and_one_open_count_opens_them_all() -> None:
    two_records = [attack(("school", 1)), attack(("school", 3), place=ARIHA)]
    assert "struck four schools;" in say(EN, two_records).part("lead")
    assert "طال الهجومان 4 مدارس،" in say(AR, two_records).part("lead")
    assert "struck schools;" in say(EN, [*two_records, attack("school")]).part("lead")


def test_what_may_be_the_same_thing_is_counted_once() -> None:
    twice = [attack(("hospital", 1), ("home", 2)), attack(("hospital", 1), ("home", 2))]
    assert "struck four homes and at least one hospital;" in say(EN, twice).part("lead")
    assert "4 منازل وما لا يقل عن مشفىً واحد،" in say(AR, twice).part("lead")
    more = [*twice, attack(("hospital", 2), place=ARIHA)]
    assert "at least three hospitals" in say(EN, more).part("lead")
    assert "struck two hospitals;" in say(
        EN, [attack(("hospital", 1)), attack(("hospital", 1), place=ARIHA)]
    ).part("lead")
    # where their places are withheld, the program tells them apart, and the reader only how many there are
    hidden = [attack(("hospital", 1), place=replace(SARMIN, name="", names={}, pcode=None)) for _ in "ab"]
    assert "struck at least one hospital;" in say(EN, hidden).part("lead")
    sites = {hidden[0].id: ("SY07", "C1"), hidden[1].id: ("SY07", "C2")}
    assert "struck two hospitals;" in say(EN, hidden, sites=sites).part("lead")


def test_nothing_nameable_speaks_of_the_attacks_alone() -> None:
    for targets in ((), ("open_area",), ("other", "unknown")):
        records = [attack(*targets), attack(*targets), attack(*targets)]
        assert say(EN, records).part("lead").endswith("No civilian casualties were reported in the attacks.")
        assert say(AR, records).part("lead").endswith("ولم يُبلَّغ عن قتلى أو مصابين بين المدنيين.")


def test_a_statement_over_several_days_counts_in_digits() -> None:
    start = DAY - timedelta(days=1)
    facts = gather(
        start,
        DAY,
        [
            *example_day(),
            attack(
                ("school", 2),
                place=ARIHA,
                occurred_at=attack().occurred_at - timedelta(days=1),
                attributed_to="syrian_regime",
                attribution="approved",
            ),
        ],
        POLICY,
    )
    assert "6 schools, a mosque," in write(facts, EN).part("lead")
    assert "و6 مدارس ومسجداً" in write(facts, AR).part("lead")


def test_the_law_names_groups_once_in_their_order() -> None:
    records = [
        attack("bakery", "road", "home", "school"),
        attack("aid_facility", "civil_defence_team", "farm"),
    ]
    law = say(EN, [*records, attack("hospital", "shelter", "market", "residential_area")]).part("law")
    assert (
        "Attacks on markets, residential areas, schools, medical facilities, displacement camps, "
        "public facilities, livelihoods, humanitarian and media workers, and rescue teams deprive" in law
    )
    arabic = say(AR, records).part("law")
    assert (
        "تعريض الأحياء السكنية والمدارس والمرافق العامة ومصادر الرزق "
        "والعاملين الإنسانيين والصحفيين وفرق الإنقاذ للهجوم" in arabic
    )
    for words, said in ((EN, "Attacks on civilian property deprive"), (AR, "تعريض ممتلكات المدنيين للهجوم")):
        assert said in say(words, [attack("civilian_vehicle")]).part("law")
    assert [s.id for s in say(EN, [attack("open_area")]).parts[3].sentences] == ["statement-law"]
