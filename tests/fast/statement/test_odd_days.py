"""What a press officer and an editor found on odd days: each row a statement that said more than was reported."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import pytest

from bot.domain.disclosure import PublicAttack
from bot.domain.statement.counting.changes import differences, facts_document
from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.rises import Rise
from bot.domain.statement.sentences.footer import Edition, change_line
from bot.domain.statement.sentences.writer import write
from bot.i18n.words import Words
from storage.model.history import Change
from storage.model.records import Attack, Figures, Place, Target
from tests.fast.statement.sample import (
    AR,
    DAMASCUS,
    DAY,
    EN,
    POLICY,
    SARMIN,
    attack,
    example_day,
    quiet_fortnight,
    rising_records,
    say,
)
from tests.support.theatres import SYRIA

OPEN: dict[str, Any] = {"state": "submitted", "certainty": "possible"}
REGIME = {"attributed_to": "syrian_regime", "attribution": "approved"}


def lead(*records: Attack) -> str:
    return say(EN, list(records)).part("lead")


def test_nobody_is_said_to_be_unharmed_where_somebody_reported_harm() -> None:
    rumour = attack(certainty="rumour", state="submitted", killed=Figures(5))
    said = say(EN, [attack("school"), rumour])
    assert "struck schools; no civilian casualties have been confirmed so far." in said.part("lead")
    assert "ولم يتأكد حتى الآن وقوع قتلى أو مصابين" in say(AR, [attack("school"), rumour]).part("lead")
    assert "no civilian casualties were reported" in lead(attack("school"))


def test_nothing_verified_is_said_at_once_and_blames_nobody_in_the_title() -> None:
    records = [attack("school", killed=Figures(2), **OPEN, **REGIME)]
    said = say(EN, records)
    assert said.part("title") == "White Helmets: Statement on an Attack in Northwestern Syria"
    opening = "According to a report that is still being checked, the Syrian regime subjected"
    assert said.part("lead").startswith(opening)
    assert said.part("lead").count("still being checked") == 1
    assert say(AR, records).part("lead").startswith("بحسب بلاغ لا يزال قيد التحقق، شنّ النظام السوري هجوماً")
    mine = attack(attack_kinds=("landmine",), killed=Figures(2), **OPEN)
    assert lead(mine).startswith(
        "According to a report that is still being checked, in Sarmin on Thursday, October 5th, explosive remnants"
    )


def test_doubt_reaches_no_further_than_its_reports() -> None:
    dead, hurt = attack("home", killed=Figures(1)), attack("home", injured=Figures(1), **OPEN)
    assert lead(dead, hurt).endswith(
        "killing a civilian and injuring another, the injury according to a report that is still being checked."
    )
    both = attack("home", killed=Figures(1), injured=Figures(2), **OPEN)
    assert lead(attack("school"), both).count("still being checked") == 1


def test_rescuers_and_missing_people_are_doubted_like_the_killed() -> None:
    open_ = attack(injured=Figures(2, 0, 0, None, 2), missing=2, **OPEN)
    said = lead(attack("home", injured=Figures(3), missing=0), open_)
    assert (
        "Among those injured were at least 2 rescue workers, according to a report that is still being checked. "
        "Two people were reported missing, according to a report that is still being checked." in said
    )


def test_the_place_of_some_is_not_the_place_of_all() -> None:
    nowhere = attack(place=Place(""))
    trend = say(EN, [attack(), nowhere]).part("trend")
    assert trend.startswith(
        "Attacks took place in the countryside of Idlib; the place of one attack is not yet confirmed."
    )
    assert "ولم يتأكد بعد مكان هجوم واحد." in say(AR, [attack(), nowhere]).part("trend")


def test_missing_and_indirect_deaths_are_no_day_without_harm() -> None:
    assert "No one was reported killed or injured directly in the attack." in lead(attack(missing=2))
    assert "killed or injured directly" in lead(attack("home", indirect_deaths=1))


def test_a_period_is_compared_with_the_days_before_and_not_said_to_rise() -> None:
    facts = gather(DAY.replace(day=1), DAY, [PublicAttack(attack())], POLICY)
    risen = replace(facts, rise=Rise(5, facts.attacks.records, ()))
    assert write(risen, EN).part("trend").startswith("There were more attacks than in the 5 days before; ")
    assert "وتجاوز عدد الهجمات ما سُجّل في الأيام الـ5 السابقة" in write(risen, AR).part("trend")


def test_what_could_not_be_confirmed_and_where_nothing_was_heard_stand_in_the_footer() -> None:
    records = [PublicAttack(attack()), PublicAttack(attack(state="unverifiable"))]
    facts = gather(DAY, DAY, records, POLICY, silent=(SYRIA.by_pcode["SY02"],))
    footer = write(facts, EN, Edition("final", records[0].occurred_at)).part("footer")
    assert "One report could not be confirmed and is not counted here." in footer
    assert "No report reached us from Aleppo; we cannot say that it was quiet there." in footer


def said(words: Words, *records: Attack, policy: Policy = POLICY) -> str:
    return say(words, list(records), policy).text


KNOWN_NONE, NOT_KNOWN = Figures(0, 0, 0, 0, 0), Figures()
RESCUERS = Figures(4, 4, 0, 0, 4)
DAMASCUS_CITY = Place(
    "Yarmuk", {"ar": "اليرموك"}, None, "Damascus", {"ar": "دمشق"}, "SY01", precision="neighbourhood"
)
ROAD = replace(SARMIN, name="Al-Zahra farm road", names={}, pcode=None, precision="unknown")
BLAMED = {"attributed_to": "russia", "attribution": "reported"}
CLUSTER = attack("home", munitions=("cluster", "incendiary"), place=Place(""))
#: Records, what the English and the Arabic statement say of them, and what neither says.
ODD: list[tuple[list[Attack], str, str, tuple[str, ...]]] = [
    # who is meant by "another", after a breakdown or a doubt
    ([attack(killed=Figures(6, 1, 1, 4, 0), injured=Figures(1))], "and injured another civilian.", "وإصابة مدني آخر.", ()),
    ([attack(killed=Figures(12, 0, 1, 0, 0), injured=Figures(1, 0, 1, 0, 0))], "injured another child.", "وإصابة طفل آخر.", ()),
    # a lower bound is said once
    ([attack(killed=Figures(6, 1, 1, None, 0)), attack(killed=Figures(4))], "including at least one child and one woman.",
     "بينهم ما لا يقل عن طفل واحد وامرأة واحدة.", ("and at least",)),
    # nobody so far, where some do not know yet
    ([attack("home", killed=KNOWN_NONE), attack(killed=NOT_KNOWN, injured=NOT_KNOWN)],
     "no civilian casualties have been confirmed so far.", "ولم يتأكد حتى الآن وقوع قتلى", ("not yet confirmed",)),
    # women among the rescuers
    ([attack(killed=Figures(1, 0, 0, 1, 1), injured=RESCUERS)], "4 other rescue workers, all of them women.",
     "وإصابة 4 عاملات إنقاذ أخريات.", ()),
    # no attack outside the theatre is said to be in it
    ([attack(place=DAMASCUS_CITY), attack()], "Damascus and the countryside of Idlib came under",
     "طال هجومان مدفعيان دمشق وريف إدلب", ("Northwestern", "شمال غربي")),
    # and nobody is said to have struck where others did
    ([attack(place=DAMASCUS_CITY, **REGIME), attack()], "The Syrian regime subjected Damascus to an artillery attack",
     "شنّ النظام السوري هجوماً مدفعياً على دمشق يوم", ("subjected Damascus and", "دمشق وريف إدلب يوم")),
    # a lower bound stays one where all that is known are of one group
    ([attack(killed=Figures(2, 0, 2, 0, 0, True))], "killed at least 2 children", "مقتل ما لا يقل عن طفلين", ()),
    # rescuers are rescuers where more may be known later, and women are women
    ([attack(killed=Figures(2, 2, 0, 0, 2, True))], "killed at least 2 female rescue workers.",
     "مقتل ما لا يقل عن عاملتي إنقاذ.", ("Among those killed", "ومن بين القتلى")),
    # an area is no town in it
    ([attack(place=replace(SARMIN, precision="subdistrict"))], "took place in the countryside of Idlib.",
     "ووقع الهجوم في ريف إدلب.", ("Sarmin", "سرمين")),
    # what is counted of unchecked reports is doubted, whatever the figure; those who died later are among the killed
    ([attack(rescued=2), attack(rescued=102, **OPEN)], "rescued alive, 102 of them according to a report that",
     "وأُنقذ 104 أشخاص أحياءً، 102 منهم بحسب بلاغ لا يزال قيد التحقق.", ()),
    ([attack(killed=Figures(3), died_later=1)], "Of those killed, one had been injured first and died later.",
     "ومن بين القتلى شخص تُوفّي لاحقاً", ("toll", "لترتفع")),
    # a road is no town, and lies somewhere
    ([attack(place=ROAD)], "in Al-Zahra farm road (Idlib).", "(إدلب).", ()),
    # without its place, an attack is one of the day's
    ([CLUSTER, attack(place=Place(""))], "In one of the attacks, the use of cluster munitions and incendiary weapons was verified.",
     "وفي أحد الهجمات، جرى التحقق من استخدام ذخائر عنقودية وأسلحة حارقة.", ("In an attack in",)),
    # remnants: place and day first, and how many
    ([attack(attack_kinds=("landmine",), killed=Figures(1)), attack(attack_kinds=("landmine",), killed=Figures(2))],
     "In two explosions in Sarmin on Thursday, October 5th, explosive remnants of war killed 3 civilians.",
     "أدى انفجاران لمخلفات الحرب في سرمين يوم الخميس 5 تشرين الأول إلى مقتل 3 مدنيين.", ()),
    # said once of all sides
    ([attack("home", **REGIME), attack("market")], "No civilian casualties were reported in any of the attacks.",
     "في أي من هذه الهجمات.", ("; no civilian",)),
    # nobody was hurt: no figures with people behind them
    ([attack("home")], "our teams remain beside the people of northwestern Syria", "ستبقى فرقنا إلى جانب الأهالي",
     ("Behind every figure", "behind every figure", "وراء كل رقم")),
]  # fmt: skip


@pytest.mark.parametrize(("records", "english", "arabic", "neither"), ODD)
def test_no_more_and_no_less_than_was_reported(
    records: list[Attack], english: str, arabic: str, neither: tuple[str, ...]
) -> None:
    texts = said(EN, *records), said(AR, *records)
    assert english in texts[0]
    assert arabic in texts[1]
    assert not [each for each in neither if each in "".join(texts)]


def test_a_party_that_nobody_approved_is_said_to_be_reported() -> None:
    policy = replace(POLICY, print_level="reported")
    reported, approved = (attack(**(BLAMED | {"attribution": level})) for level in ("reported", "approved"))
    assert "According to those who reported it, Russian forces subjected" in said(EN, reported, policy=policy)
    assert "بحسب من أبلغوا بذلك، شنّت القوات الروسية" in said(AR, reported, policy=policy)
    assert "Forces’" not in said(EN, reported, policy=policy)
    assert "who reported it" not in said(EN, approved, policy=policy)


def test_no_escalation_is_claimed_on_reports_that_nobody_verified() -> None:
    open_, verified = (
        [replace(row, state=state) for row in [*example_day(), *rising_records()]]
        for state in ("submitted", "verified")
    )
    for words, grave in ((EN, "scalati"), (AR, "تصعيد")):
        assert grave not in say(words, open_, history=quiet_fortnight()).text
        assert grave in say(words, verified, history=quiet_fortnight()).text
    asked = replace(POLICY, escalation="ask", confirmed_days=3)  # a coordinator was asked
    assert "scalati" in say(EN, open_, asked, history=quiet_fortnight()).text


def test_a_day_that_is_not_over_is_not_said_to_be_quiet() -> None:
    evening = datetime(2023, 10, 5, 21, tzinfo=DAMASCUS)
    for records, kind, english, arabic in (
        ([], "preliminary", "By 21:00 on Thursday, October 5th, no attack had been reported", "حتى الساعة 21:00 من يوم الخميس"),
        ([], "final", "No attack was reported to our teams on Thursday", "لم تُبلَّغ فرقنا بأي هجوم يوم الخميس"),
    ):  # fmt: skip
        facts = gather(DAY, DAY, records, POLICY)
        assert write(facts, EN, Edition(kind, evening)).part("lead").startswith(english)
        assert write(facts, AR, Edition(kind, evening)).part("lead").startswith(arabic)


def test_another_report_is_not_the_same_report() -> None:
    open_ = [attack(state="submitted", certainty="rumour"), attack(state="unverifiable")]
    assert say(EN, open_).part("lead").endswith("confirmed so far. Another report could not be confirmed.")
    assert say(AR, open_).part("lead").endswith("وتعذّر التحقق من بلاغ آخر.")


def test_a_correction_says_what_was_said_before() -> None:
    change = partial(Change, "2023-10-05/01", wrong=True)
    lines = {
        change("parties", was=("syrian_regime",), now=("russia",)):
            ("named party: Russian forces (earlier: the Syrian regime)", "القوات الروسية (سابقاً: النظام السوري)"),
        change("specials", was=("munition-cluster", "pattern-double_tap"), now=()):
            ("not stated (earlier: cluster munitions and Second strike on the same place)", "(سابقاً: ذخائر عنقودية"),
        change("targets", was=("school",), now=("market",)): ("what was hit: marketplaces (earlier: schools)", "المدارس)"),
    }  # fmt: skip
    for each, (english, arabic) in lines.items():
        assert change_line(EN, each).text.endswith(english)
        assert arabic in change_line(AR, each).text
    was, now = (facts_document([replace(attack(), number="1", attack_kinds=(kind,))], POLICY) for kind in ("artillery", "missile"))  # fmt: skip
    assert [(each.was, each.now) for each in differences(was, now)] == [(("artillery",), ("missile",))]


def test_what_was_published_and_withdrawn_was_not_never_reported() -> None:
    changes = (Change(f"{DAY}/01", "withdrawn", wrong=True),)
    edition = Edition("updated", datetime(2023, 10, 6, 9, tzinfo=DAMASCUS), changes=changes)
    facts = gather(DAY, DAY, [], POLICY)
    assert (
        "What we published of an attack on Thursday, October 5th is withdrawn"
        in write(facts, EN, edition).text
    )
    assert "سحبنا ما نشرناه عن هجوم يوم الخميس" in write(facts, AR, edition).text
    others = replace(edition, changes=(Change("2023-10-04/01", "withdrawn", wrong=True),))
    assert "No attack was reported to our teams" in write(facts, EN, others).text


def test_a_thing_with_two_kinds_of_damage_is_one_thing() -> None:
    hit = Target("hospital", 1, damage="severe", service="out_of_service")
    asked = replace(POLICY, facts=("damaged", "out_of_service"))
    assert "The damage reported: a hospital damaged and put out of service." in said(
        EN, attack(targets=(hit,)), policy=asked
    )
    assert "ومن الأضرار المبلّغ عنها: تضرر مشفىً وخروجه عن الخدمة." in said(
        AR, attack(targets=(hit,)), policy=asked
    )
