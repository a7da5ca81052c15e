"""Basel asks back; Amal answers, whatever else she is doing."""

from bot.sandbox.client.sandbox import Person
from tests.stories.review.test_decisions import record
from tests.support.review_acts import NUMBER, presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot


def test_a_field_is_asked_and_the_answer_updates_the_report(
    app: RunningBot, basel: Person, amal: Person
) -> None:
    sends_report(amal, killed=2)
    presses(basel, "? Ask", "Killed")
    card = basel.waits_for("State: question open")
    assert "❓ Killed — asked by C-01 at 15:22, not answered yet (0 min)" in card.text
    question = amal.waits_for("The coordinators ask about 2023-10-05/01")
    assert "How many were killed?" in question.text
    assert "✕ Cancel" not in question.buttons
    amal.taps("4")
    amal.waits_for("Of the 4 killed, how many were women?")
    amal.taps("1")
    amal.waits_for("how many were children?")
    amal.taps("1")
    amal.waits_for("Were the 2 others killed all men?")
    amal.taps("Not known")
    amal.waits_for("rescue workers")
    amal.taps("None")
    amal.waits_for("Your answer is kept with 2023-10-05/01")
    basel.waits_for("“Killed” was answered")
    assert "killed 4 (women 1, children 1)" in basel.waits_for("State: sent").text
    filed = record(app)
    assert filed.attack.killed.total == 4
    assert filed.attack.state == "submitted"
    basel.sends(f"/report {NUMBER}")
    assert "• A-02 answered a question at 15:22: how many were killed.\n   killed: 2 → 4" in (
        basel.waits_for("all that happened").text
    )


def test_while_another_report_is_being_typed(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal, killed=1)
    amal.sends("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    amal.sends("Ariha")
    amal.waits_for("When?")
    presses(basel, "? Ask", "Kind")
    question = amal.waits_for("What kind of attack?")
    presses(amal, "Now ")  # the other report goes on
    amal.waits_for(lambda seen: sum("What kind of attack?" in m.text for m in seen) == 2)
    amal.taps("✓ Missile", on=question.id)
    amal.taps("Artillery", on=question.id)
    amal.taps("Next ›", on=question.id)
    amal.waits_for("Your answer is kept")
    assert record(app).attack.attack_kinds == ("artillery",)
    presses(amal, "Missile")
    amal.waits_for("What was hit?")


def test_an_answer_typed_and_one_by_reply(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    presses(basel, "? Ask", "✍ In your own words")
    basel.waits_for("what should be asked about 2023-10-05/01?")
    basel.sends("Which street was it?")
    basel.waits_for("❓ Which street was it?")
    question = amal.waits_for("Which street was it?")
    amal.sends("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    amal.sends("The one behind the school", reply_to=question.id)
    amal.waits_for("Your answer is kept")
    # Telegram edits no message that asked for a reply: it goes, and the thanks come in its place.
    assert question.id not in [message.id for message in amal.chat()]
    assert record(app).attack.narrative == "Which street was it? — The one behind the school"
    presses(basel, "? Ask", "When")
    amal.waits_for("When?")
    presses(amal, "✕ Cancel", "✕ Yes, throw away")
    amal.waits_for("thrown away")
    amal.sends("14:05")
    amal.waits_for(lambda seen: sum("Your answer is kept" in m.text for m in seen) == 2)
    assert record(app).attack.occurred_at.minute == 5


def test_words_that_are_no_answer_are_asked_again(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    presses(basel, "? Ask", "Kind")
    amal.waits_for("What kind of attack?")
    amal.sends("hmm wait please")
    amal.waits_for("I could not read “hmm wait please”")
    amal.taps("I do not know")
    amal.waits_for("Your answer is kept")
    assert record(app).attack.state == "submitted"
    assert record(app).attack.attack_kinds == ("missile",)


def test_an_open_question_tells_its_age_and_an_old_button_does_no_harm(
    app: RunningBot, basel: Person, amal: Person
) -> None:
    sends_report(amal)
    presses(basel, "? Ask", "Kind")
    question = amal.waits_for("What kind of attack?")
    app.clock.passes(hours=3)
    basel.sends("/queue")
    assert "❓" in basel.waits_for("1 report waits").buttons[0]
    basel.waits_for("not answered yet (3 h)")
    presses(basel, "⋯", "Reject", "it is not true")
    basel.waits_for("State: rejected")
    answer = amal.taps("Artillery", on=question.id)
    assert answer is not None
    assert "answered already" in answer.text
    assert record(app).attack.state == "rejected"


def test_asked_in_the_language_of_whoever_is_asked(app: RunningBot, basel: Person) -> None:
    amal = app.joins("Amal", "responder", "العربية")
    amal.sends("📝 الإبلاغ عن هجوم")
    amal.waits_for("أين وقع الهجوم؟")
    amal.sends("سرمين")
    presses(amal, "الآن", "صاروخ", "منزل", "غير معروف", "لا أحد", "✓ إرسال")
    presses(basel, "? Ask", "Killed")
    asked = amal.waits_for("يسأل المنسّقون عن \u2066" + NUMBER)
    assert (
        "هل هناك قتلى أو مصابون أو عالقون؟" in asked.text
    )  # she said that no one was hurt: that is asked first
    presses(amal, "مصابون فقط")
    amal.waits_for("كم عدد المصابين؟")
    amal.sends("واحد")
    presses(amal, "طفل")  # a child is no rescue worker: that is not asked
    amal.waits_for("حُفظ جوابك")
    assert record(app).attack.injured.children == 1
