"""Facts that are printed only on request, and what every record can say beside its figures."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bot.config.setting_names import WrongSetting
from bot.config.settings import read_settings
from bot.domain.statement.counting.changes import compare_facts, facts_document
from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.figures import PRINTED
from bot.domain.statement.counting.optional import OF_TARGETS
from bot.domain.statement.sentences.slots import incident_slots
from storage.model.records import OPTIONAL_FACTS, Attack, Figures, Target
from tests.fast.statement.sample import AR, DAMASCUS, DAY, EN, POLICY, attack, say

ALL = replace(POLICY, facts=OPTIONAL_FACTS)
DAMAGED = (
    Target("home", 3, damage="destroyed"),
    Target("mosque", 1, damage="partial"),
    Target("school", 2, damage="severe"),
    Target("bakery", 1, damage="none", service="out_of_service"),
)


def struck() -> list[Attack]:
    return [
        attack(targets=DAMAGED, strikes=4, homes_destroyed=3),
        attack(targets=(Target("home", 2, damage="none"),), strikes=2),
    ]


def test_damage_and_strikes_are_printed_only_on_request() -> None:
    asked, unasked = say(EN, struck(), ALL).part("lead"), say(EN, struck()).part("lead")
    printed = (
        "The damage reported: three homes destroyed; two schools and a mosque damaged; a bakery out of service. "
        "There were six strikes. Three homes were destroyed."
    )
    assert asked == f"{unasked} {printed}"
    arabic = say(AR, struck(), ALL).part("lead")
    assert "ومن الأضرار المبلّغ عنها: تدمير 3 منازل، وتضرر مدرستين ومسجد، وخروج فرن عن الخدمة." in arabic
    assert "وسُجّل وقوع 6 ضربات." in arabic


@pytest.mark.parametrize("code", OPTIONAL_FACTS)
def test_each_is_printed_alone_and_decides_whether_a_day_changed_where_it_is_printed(code: str) -> None:
    policy = replace(POLICY, facts=(code,))
    printed = {"statement-damage"} | {p.text for p in PRINTED.values() if p.field.guides}
    ids = {sentence.id for sentence in say(EN, struck(), policy).sentences}
    assert ids & printed == {"statement-damage" if code in OF_TARGETS else f"field-{code}.sentence"}
    rows = struck()
    bare = [
        replace(
            r,
            strikes=None,
            homes_destroyed=None,
            targets=tuple(Target(t.category, t.count) for t in r.targets),
        )
        for r in rows
    ]
    assert compare_facts(facts_document(rows, policy), facts_document(bare, policy)) == "takes"
    assert compare_facts(facts_document(rows, POLICY), facts_document(bare, POLICY)) == "same"


def test_a_figure_that_few_reports_have_is_what_they_say() -> None:
    assert "There were four strikes." in say(EN, [attack(strikes=4), attack()], ALL).part("lead")
    assert "strike" not in say(EN, [attack(), attack()], ALL).part("lead")


def test_every_optional_fact_is_declared_once() -> None:
    assert (*OF_TARGETS, "strikes", "homes_destroyed") == OPTIONAL_FACTS
    with pytest.raises(WrongSetting, match=r"BALAGH_PRINT_FACTS .* some of destroyed, damaged"):
        read_settings(_env_file=None, print_facts="damage")


@pytest.mark.parametrize(
    ("times", "precision", "expected"),
    [
        ([2], "hour", "after midnight"), ([22], "minute", "at night"), ([22, 2], "minute", None), ([5], "part_of_day", "at dawn"),
        ([9], "part_of_day", "in the morning"), ([12], "part_of_day", "around noon"),
        ([15], "part_of_day", "in the afternoon"), ([19], "part_of_day", "in the evening"),
        ([9, 15], "hour", None), ([12], "date", None), ([12], "unknown", None),
    ],
)  # fmt: skip
def test_the_part_of_the_day_where_all_attacks_share_it(
    times: list[int], precision: str, expected: str | None
) -> None:
    rows = [
        attack(occurred_at=datetime(2023, 10, 5, hour, 15, tzinfo=DAMASCUS), time_precision=precision)
        for hour in times
    ]
    facts = gather(DAY, DAY, rows, POLICY)
    assert incident_slots(EN, facts, facts.attacks)[0].get("part_of_day") == expected


def test_men_are_named_where_the_organisation_asks() -> None:
    rows = [attack(killed=Figures(9, 1, 2, 6, 0))]
    assert "9 civilians (6 men, 2 children, and a woman)" in say(EN, rows, replace(POLICY, men=True)).part(
        "lead"
    )
    assert "men," not in say(EN, rows).part("lead")


@pytest.mark.parametrize(
    ("fields", "english", "arabic"),
    [
        ({"rescued": 3}, "3 people were rescued alive.", "وأُنقذ 3 أشخاص أحياءً."),
        ({"rescued": 1}, "A person was rescued alive.", "وأُنقذ شخص واحد حياً."),
        ({"displaced_families": 12}, "12 families were displaced.", "ونزحت 12 عائلة."),
        ({"displaced_families": 2}, "2 families were displaced.", "ونزحت عائلتان."),
        ({"search": "ended"}, "The search for survivors has ended.", "وانتهت عمليات البحث عن ناجين."),
        (
            {"access": "denied"},
            "Our teams could not reach the site.",
            "ولم تتمكن فرقنا من الوصول إلى الموقع.",
        ),
        (
            {"killed": Figures(6, 1, 2, None, 0), "died_later": 1},
            "Of those killed, one had been injured first and died later.",
            "ومن بين القتلى شخص تُوفّي لاحقاً متأثراً بجراحه.",
        ),
    ],
)
def test_optional_figures_are_sentences_of_their_own(
    fields: dict[str, Any], english: str, arabic: str
) -> None:
    for words, expected in ((EN, english), (AR, arabic)):
        lead = say(words, [attack(**fields)]).part("lead")
        assert (
            lead.replace("Two families", "2 families").replace("Three people", "3 people").endswith(expected)
        ), lead


def test_only_what_has_ended_is_said_of_a_search() -> None:
    going_on = attack(search="continuing", access="reached")
    unasked = replace(going_on, search=None, access=None)
    assert say(EN, [going_on]).text == say(EN, [unasked]).text
    assert facts_document([going_on], POLICY) == facts_document([unasked], POLICY)
    some = [attack(search="ended", access="denied"), attack(access="denied"), attack()]
    assert "The search for survivors has ended at one of the sites." in say(EN, some).text
    assert "Our teams could not reach 2 of the sites." in say(EN, some).text
    assert "ولم تتمكن فرقنا من الوصول إلى اثنين من المواقع." in say(AR, some).text
    assert compare_facts(facts_document(some, POLICY), facts_document(some[1:], POLICY)) == "takes"
