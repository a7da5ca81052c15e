"""What a press officer and an editor found on odd days: each row a statement that said more than was reported."""

from dataclasses import replace
from typing import Any

from bot.domain.disclosure import PublicAttack
from bot.domain.statement.counting.facts import gather
from bot.domain.statement.counting.rises import Rise
from bot.domain.statement.sentences.footer import Edition
from bot.domain.statement.sentences.writer import write
from storage.model.records import Attack, Figures, Place
from tests.fast.statement.sample import AR, DAY, EN, POLICY, attack, say

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
        "According to a report that is still being checked, explosive remnants of war killed"
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
        "among those injured. This report is still being checked. Two people were reported missing. This"
        in said
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
    assert (
        write(risen, EN)
        .part("trend")
        .startswith("There were more attacks than in the 5 days before, reaching")
    )
    assert "وتجاوز عدد الهجمات ما سُجّل في الأيام الـ5 السابقة" in write(risen, AR).part("trend")


def test_what_could_not_be_confirmed_and_where_nothing_was_heard_stand_in_the_footer() -> None:
    records = [PublicAttack(attack()), PublicAttack(attack(state="unverifiable"))]
    facts = gather(DAY, DAY, records, POLICY, silent=("SY02",))
    footer = write(facts, EN, Edition("final", records[0].occurred_at)).part("footer")
    assert "One report could not be confirmed and is not counted here." in footer
    assert "No report reached us from Aleppo; we cannot say that it was quiet there." in footer
