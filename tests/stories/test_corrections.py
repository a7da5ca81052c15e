"""What Amal can still do after sending."""

from sqlmodel import col, select

from bot.sandbox.client import Person
from storage.records import Figures
from storage.tables import RevisionRow
from tests.house import House
from tests.stories.reports import all_reports, only_report, plain_report
from tests.stories.test_reporting import start_at_figures


def injured_report(amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("1")
    amal.taps("Man")
    amal.waits_for("How many were injured?")
    amal.sends("3, two women")
    amal.waits_for("how many are children?")
    amal.taps("1")
    amal.taps("None")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")


def test_a_correction_is_a_revision(house: House, amal: Person) -> None:
    plain_report(amal)
    first = only_report(house)
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("Kind: Missile")
    amal.taps("Artillery")
    amal.taps("Next ›")
    amal.waits_for("Is this right?")
    amal.taps("✓ Send")
    amal.waits_for("· corrected")
    now = only_report(house)
    assert (now.id, now.number, now.revision) == (first.id, first.number, 2)
    assert now.attack_kinds == ("artillery", "missile")
    with house.database.reading() as session:
        rows = session.exec(select(RevisionRow).order_by(col(RevisionRow.revision))).all()
        revisions = [(row.verb, row.document["attack_kinds"], row.person_id is not None) for row in rows]
    assert revisions == [
        ("report.submit", ["missile"], True),
        ("report.correct", ["artillery", "missile"], True),
    ]


def test_a_report_is_withdrawn_after_being_asked_once(house: House, amal: Person) -> None:
    plain_report(amal)
    amal.taps("Withdraw")
    amal.waits_for("Withdraw 2023-10-05/01?")
    amal.taps("‹ No, keep it")
    amal.taps("Withdraw")
    amal.taps("Yes, withdraw 2023-10-05/01")
    amal.waits_for("2023-10-05/01 is withdrawn.")
    assert (only_report(house).state, only_report(house).revision) == ("withdrawn", 2)
    amal.sends("/mine")
    amal.waits_for("Your reports of the last 24 hours")
    assert "01 · Sarmin · withdrawn" in amal.last().buttons


def test_an_injured_person_died_counts_once(house: House, amal: Person) -> None:
    injured_report(amal)
    assert only_report(house).injured == Figures(3, 2, 1, 0, 0)
    amal.taps("An injured person died")
    question = amal.waits_for("who of the injured died?")
    woman = question.button("Woman")
    amal.taps("Woman")
    amal.waits_for("injured 2 (women 1, children 1)")
    assert woman.data is not None
    answer = amal.presses(question.id, woman.data)  # the same press once more, late
    assert answer is not None
    assert "out of date" in answer.text
    attack = only_report(house)
    assert attack.killed == Figures(2, 1, 0, 1, None)
    assert attack.injured == Figures(2, 1, 1, 0, None)


def test_nobody_else_opens_her_report(house: House, amal: Person, basel: Person) -> None:
    plain_report(amal)
    basel.sends("/mine")
    mine = basel.waits_for("You sent no report")
    for verb in ("open", "correct", "withdraw!", "died.man.1"):
        answer = basel.presses(mine.id, f"r|{verb}|2023-10-05/01")
        assert answer is not None
        assert "out of date" in answer.text
    assert only_report(house).revision == 1


def test_what_is_not_known_is_asked_again(house: House, amal: Person) -> None:
    start_at_figures(amal)
    amal.taps("Not known yet")
    amal.taps("Not known yet")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    house.clock.passes(hours=2, minutes=1)
    amal.waits_for("2023-10-05/01: is it known by now?")
    amal.taps("Killed")
    amal.waits_for("Was anyone hurt?")
    amal.taps("Only injured")
    amal.sends("4")
    amal.waits_for("how many are women?")
    amal.taps("Not known yet")
    amal.taps("Not known yet")
    amal.taps("None")
    amal.taps("✓ Send")
    amal.waits_for("· corrected")
    assert only_report(house).killed == Figures(0, 0, 0, 0, 0)
    assert only_report(house).injured == Figures(4, None, None, None, 0)
    house.clock.passes(hours=5)
    assert sum("is it known by now" in message.text for message in amal.chat()) <= 1
    assert len(all_reports(house)) == 1
