"""What Amal can still do after sending."""

from sqlmodel import col, select

from bot.sandbox.client.sandbox import Person
from bot.views.callbacks import Callback
from storage.model.records import Figures
from storage.repositories.evidence import evidence
from storage.tables.reports import RevisionRow
from tests.stories.reports.test_reporting import start_at_figures
from tests.support.pictures import png
from tests.support.reports import all_reports, only_report, plain_report
from tests.support.running_bot import RunningBot


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


def test_a_correction_is_a_revision(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    first = only_report(app)
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("Kind: Missile")
    amal.taps("Artillery")
    amal.taps("Next ›")
    amal.waits_for("Is this right?")
    amal.taps("✓ Send")
    amal.waits_for("· corrected")
    now = only_report(app)
    assert (now.id, now.number, now.revision) == (first.id, first.number, 2)
    assert now.attack_kinds == ("artillery", "missile")
    with app.database.reading() as session:
        rows = session.exec(select(RevisionRow).order_by(col(RevisionRow.revision))).all()
        revisions = [(row.verb, row.document["attack_kinds"], row.person_id is not None) for row in rows]
    assert revisions == [
        ("report.submit", ["missile"], True),
        ("report.correct", ["artillery", "missile"], True),
    ]


def test_a_report_is_withdrawn_after_being_asked_once(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    amal.taps("Withdraw")
    amal.waits_for("Withdraw 2023-10-05/01?")
    amal.taps("‹ No, keep it")
    amal.taps("Withdraw")
    amal.taps("Yes, withdraw 2023-10-05/01")
    amal.waits_for("2023-10-05/01 is withdrawn.")
    assert (only_report(app).state, only_report(app).revision) == ("withdrawn", 2)
    amal.sends("/mine")
    amal.waits_for("Your reports of the last 24 hours")
    assert "01 · Sarmin · withdrawn" in amal.last().buttons


def test_an_injured_person_died_counts_once(app: RunningBot, amal: Person) -> None:
    injured_report(amal)
    assert only_report(app).injured == Figures(3, 2, 1, 0, 0)
    amal.taps("An injured person died")
    question = amal.waits_for("who of the injured died?")
    woman = question.button("Woman")
    amal.taps("Woman")
    amal.waits_for("injured 2 (women 1, children 1)")
    assert woman.data is not None
    answer = amal.presses(question.id, woman.data)  # the same press once more, late
    assert answer is not None
    assert "old button" in answer.text
    attack = only_report(app)
    assert attack.killed == Figures(2, 1, 0, 1, 0)
    assert attack.injured == Figures(2, 1, 1, 0, 0)


def test_nobody_else_opens_her_report(app: RunningBot, amal: Person, basel: Person) -> None:
    plain_report(amal)
    basel.sends("/mine")
    mine = basel.waits_for("You sent no report")
    for verb in ("open", "correct", "withdraw!", "died.man.1"):
        answer = basel.presses(mine.id, Callback.OWN_REPORT.data(verb, "2023-10-05/01"))
        assert answer is not None
        assert "old button" in answer.text
    assert only_report(app).revision == 1


def test_what_is_not_known_is_asked_again(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.taps("Not known yet")
    amal.taps("Not known yet")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    app.clock.passes(hours=2, minutes=1)
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
    assert only_report(app).killed == Figures(0, 0, 0, 0, 0)
    assert only_report(app).injured == Figures(4, None, None, None, 0)
    app.clock.passes(hours=5)
    assert sum("is it known by now" in message.text for message in amal.chat()) <= 1
    assert len(all_reports(app)) == 1


def test_a_correction_left_open_does_not_undo_what_came_after(app: RunningBot, amal: Person) -> None:
    injured_report(amal)
    receipt = amal.last()
    died = receipt.button("An injured person died")
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    assert died.data is not None
    amal.presses(receipt.id, died.data)
    amal.taps("Woman")
    amal.waits_for("killed 2")
    amal.taps("👁 Who saw it?")  # the correction from before is still open; it touches something else
    amal.taps("Eyewitness")
    amal.taps("✓ Send")
    app.waits(lambda: only_report(app).source == "eyewitness")
    attack = only_report(app)
    assert attack.killed == Figures(2, 1, 0, 1, 0)
    assert attack.injured == Figures(2, 1, 1, 0, 0)
    assert attack.revision == 3


def test_both_changed_the_same_so_it_is_asked_again(app: RunningBot, amal: Person) -> None:
    injured_report(amal)
    receipt = amal.last()
    died = receipt.button("An injured person died")
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("Killed: 1")
    amal.taps("Not known yet")
    amal.waits_for("Are rescue workers")
    amal.taps("None")
    amal.waits_for("Is this right?")
    assert died.data is not None
    amal.presses(receipt.id, died.data)
    amal.taps("Woman")
    amal.waits_for("killed 2")
    answer = amal.taps("✓ Send")
    assert answer is not None
    assert "changed meanwhile" in answer.text
    assert only_report(app).killed.total == 2


def test_a_withdrawn_report_is_not_corrected(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    receipt = amal.last()
    withdraw = receipt.button("Withdraw")
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    assert withdraw.data is not None
    amal.presses(receipt.id, withdraw.data)
    amal.taps("Yes, withdraw 2023-10-05/01")
    amal.waits_for("2023-10-05/01 is withdrawn.")
    answer = amal.taps("✓ Send")
    assert answer is not None
    assert "This report is withdrawn" in answer.text
    assert (only_report(app).state, only_report(app).revision) == ("withdrawn", 2)


def test_sending_twice_leaves_the_receipt_as_it_is(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    receipt = amal.last()
    answer = amal.presses(receipt.id, Callback.FORM.data(1, 99, "review", "send"))
    assert answer is not None
    assert "no longer open" in answer.text
    assert amal.last().buttons == ["✎ Correct", "Withdraw"]


def test_what_was_not_known_stays_not_known(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("3")
    amal.waits_for("how many were women?")
    amal.sends("3")
    amal.waits_for("How many were injured?")
    amal.sends("2")
    amal.waits_for("how many are women?")
    amal.sends("2")
    amal.waits_for("Are rescue workers")
    amal.taps("Yes")
    amal.taps("0")
    amal.waits_for("How many of the injured are rescue workers?")
    amal.taps("Not known yet")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    before = only_report(app)
    assert (before.killed.responders, before.injured.responders) == (0, None)
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert only_report(app) == before


def test_figures_of_others_are_never_taken(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("3")
    amal.waits_for("how many were women?")
    for typed in ("2 children", "2 injured"):
        amal.sends(typed)
        refused = amal.waits_for(f"“{typed}” is about others")
        assert "how many were women?" in refused.text


def test_pictures_and_words_go_with_more_about_it(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends_photo(png(6, 6), "the east wall")
    amal.waits_for("📎 1 file")
    amal.taps("📍 Sarmin, Idlib")
    amal.taps("More about it")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("✓ Send")
    amal.waits_for("· corrected")
    assert only_report(app).narrative == "the east wall"
    with app.database.reading() as session:
        assert evidence.count(session, report_id=only_report(app).id) == 1


def test_several_unread_messages_are_offered_together(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("the road is cut")
    amal.waits_for("Keep it as a note")
    amal.sends("we come by the north")
    amal.waits_for("we come by the north")
    amal.taps("✓ Keep as a note")
    amal.waits_for("How many were killed?")
    for typed, then in (("0", "How many were injured?"), ("0", "Is this right?")):
        amal.sends(typed)
        amal.waits_for(then)
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert only_report(app).narrative == "the road is cut\nwe come by the north"
