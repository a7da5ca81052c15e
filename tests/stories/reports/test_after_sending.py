"""A sent report: words that correct it, a withdrawal taken back, one receipt, and what was decided about it."""

from bot.sandbox.client.sandbox import Person
from storage.model.records import Attack, Figures
from storage.repositories.reports import reports
from tests.support.direct_bot import DirectBot
from tests.support.reports import only_report, plain_report
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot

WHOLE = "Missile on a house in Sarmin at 14:30, regime, 2 men killed, 5 injured: 2 women, 2 children, a man"


def _tells_in_one_message(amal: Person) -> int:
    told = amal.sends(WHOLE)
    amal.waits_for("Are rescue workers")
    presses(amal, "None", "✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    return told.id


def _receipts(amal: Person) -> list[str]:
    return [message.text.splitlines()[0] for message in amal.chat() if "Withdraw" in message.buttons]


def test_a_reply_to_the_receipt_corrects_it(app: RunningBot, amal: Person) -> None:
    _tells_in_one_message(amal)
    amal.sends("6 injured, not 5", reply_to=amal.last().id)
    amal.waits_for("how many are women?")
    assert only_report(app).revision == 1  # nothing before she sends it
    presses(amal, "3")
    amal.waits_for("how many are children?")
    presses(amal, "3", "None", "✓ Send")
    amal.waits_for("2023-10-05/01 · corrected")
    assert only_report(app).injured == Figures(6, 3, 3, 0, 0)
    assert only_report(app).killed == Figures(2, 0, 0, 2, 0)
    app.waits(
        lambda: _receipts(amal) == ["✓ 2023-10-05/01 · corrected"]
    )  # the first one is gone, with its old figures
    amal.sends("it was Binnish, not Sarmin", reply_to=amal.last().id)
    amal.waits_for("Binnish")
    amal.taps("✓ Send")
    app.waits(lambda: only_report(app).place.name == "Binnish")


def test_an_edit_of_the_message_corrects_what_it_says_otherwise(app: RunningBot, amal: Person) -> None:
    told = _tells_in_one_message(amal)
    amal.edits(told, WHOLE.replace("a man", "one man"))
    amal.waits_for("Your edit changes nothing in 2023-10-05/01.")
    amal.edits(told, WHOLE.replace("2 men killed", "3 men killed"))
    amal.waits_for("Correcting 2023-10-05/01")
    presses(amal, "None", "✓ Send")
    amal.waits_for("2023-10-05/01 · corrected")
    assert only_report(app).killed == Figures(3, 0, 0, 3, 0)
    assert only_report(app).injured == Figures(5, 2, 2, 1, 0)


def test_an_edit_moves_no_time_and_brings_nothing_back_after_a_wipe(direct: DirectBot) -> None:
    direct.joins("Amal", "responder")
    told = "Missile on a house in Sarmin now, regime, nobody was hurt"
    number = {"message_id": 50}
    direct.does("Amal", "text", text=told, at=int(direct.clock().timestamp()), **number)
    _presses(direct, "send")
    first = _record(direct)
    direct.clock.passes(minutes=30)
    edited = told.replace("nobody was hurt", "3 men killed, none injured")
    direct.does("Amal", "edited", text=edited, at=int(direct.clock().timestamp()), **number)
    _presses(direct, "none")
    _presses(direct, "send")
    now = _record(direct)
    assert (now.killed.total, now.occurred_at) == (3, first.occurred_at)
    direct.does("Amal", "command", text="/wipe")
    direct.clock.passes(minutes=1)
    before = len(direct.said("Amal"))
    direct.does("Amal", "edited", text=told, at=int(direct.clock().timestamp()), **number)
    (answer,) = direct.said("Amal")[before:]
    assert answer["text"].startswith("Your edit changed nothing.")


def _presses(direct: DirectBot, choice: str) -> None:
    """Press a choice of the form's newest card."""
    rows = direct.card("draft/")["buttons"]
    data = next(data for row in rows for _label, data in row if data.endswith(f"|{choice}"))
    direct.does("Amal", "tap", data=data)


def _record(direct: DirectBot) -> Attack:
    with direct.database.reading() as session:
        stored = reports.find(session, "2023-10-05/01")
    assert stored is not None
    return stored.attack


def test_an_edit_of_a_typed_answer_corrects_that_answer(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    typed = next(message for message in amal.chat() if message.text == "Sarmin")
    amal.edits(typed.id, "Binnish")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("✓ Send")
    app.waits(lambda: only_report(app).place.name == "Binnish")


def test_a_withdrawal_is_taken_back_within_the_hour(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    presses(amal, "Withdraw", "Yes, withdraw 2023-10-05/01")
    gone = amal.waits_for("2023-10-05/01 is withdrawn.")
    amal.sends("3 injured", reply_to=gone.id)
    amal.waits_for("This report is withdrawn")
    amal.taps("↩ Undo")
    amal.waits_for("Sarmin")
    assert only_report(app).state == "submitted"
    presses(amal, "Withdraw", "Yes, withdraw 2023-10-05/01")
    gone = amal.waits_for("2023-10-05/01 is withdrawn.")
    undo = gone.button("↩ Undo")
    app.clock.passes(hours=1, minutes=1)
    assert undo is not None
    assert undo.data is not None
    answer = amal.presses(gone.id, undo.data)
    assert answer is not None
    assert "for one hour" in answer.text
    assert only_report(app).state == "withdrawn"


def test_she_is_told_what_was_decided(app: RunningBot, amal: Person, basel: Person) -> None:
    plain_report(amal)
    receipt = amal.last().id
    presses(basel, "✓ Verify")
    amal.waits_for("2023-10-05/01 was checked and is verified.")
    assert amal.waits_for("✓ 2023-10-05/01 · verified", since=0).id == receipt
    presses(basel, "⋯", "Reject", "it was no attack")
    amal.waits_for("2023-10-05/01 was rejected: it was no attack.")
    rejected = amal.waits_for("✓ 2023-10-05/01 · rejected", since=0)
    assert (rejected.id, rejected.buttons) == (receipt, [])


def test_mine_names_what_is_unfinished_first(amal: Person) -> None:
    plain_report(amal)
    amal.taps("✎ Correct")
    amal.waits_for("Correcting 2023-10-05/01")
    amal.taps("Hurt: No one (checked)")
    presses(amal, "Not known yet", "✓ Send")
    amal.waits_for("· corrected")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Binnish")
    amal.waits_for("When?")
    amal.sends("/mine")
    listed = amal.waits_for("Your reports of the last 24 hours")
    unfinished, heading, sent = listed.text.splitlines()
    assert unfinished == "✎ Not sent yet · Binnish, Idlib"
    assert heading.startswith("Your reports")
    assert sent.startswith("01 · Sarmin, Idlib · ")
    assert sent.endswith(" · Missile · sent · figures missing")
    assert listed.buttons == ["✎ Not sent yet", "01 · Sarmin · sent"]
    amal.taps("✎ Not sent yet")
    assert amal.waits_for("When?").id > listed.id
