"""Basel and Dina look at what Amal reports, and decide."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.sandbox.client.sandbox import Person
from bot.sandbox.presets import COORDINATORS
from bot.views.callbacks import Callback
from storage.repositories.reports import reports
from storage.repositories.reports.reports import Author
from storage.repositories.reports.row_mapping import StoredReport
from tests.fast.statement.sample import attack
from tests.support.direct_bot import DirectBot
from tests.support.pictures import png
from tests.support.review_acts import NUMBER, presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot


def record(app: RunningBot, number: str = NUMBER) -> StoredReport:
    with app.database.reading() as session:
        found = reports.find(session, number)
    assert found is not None
    return found


def test_a_sent_report_is_one_card_that_stays_true(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal, killed=2)
    card = basel.waits_for("State: sent")
    for said in (NUMBER, "Sarmin, Idlib", "killed 2", "reporter ", "A-02", "possible", "35.90"):
        assert said in card.text, said
    links = [entity["url"] for entity in card.entities if entity["type"] == "text_link"]
    assert links
    assert "mlat=35.90" in links[0]
    amal.taps("✎ Correct")
    amal.taps("Killed: 2")
    amal.waits_for("How many were killed?")
    amal.sends("3")
    for question in ("how many were women?", "how many were children?"):
        amal.waits_for(question)
        amal.taps("Not known yet")
    amal.taps("None")
    amal.taps("✓ Send")
    edited = basel.waits_for("killed 3")
    assert edited.id == card.id
    assert "corrected it at" in edited.text


def test_pictures_lie_under_the_card_once(app: RunningBot, basel: Person, amal: Person) -> None:
    amal.sends("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    amal.sends_album([png(), png(5)])
    amal.waits_for("2 files")
    amal.sends("Sarmin")
    presses(amal, "Now ", "Missile", "House", "Not known", "No one (checked)", "✓ Send")
    album = basel.waits_for(lambda seen: next((m for m in seen if m.album), None))
    assert album.from_bot
    presses(basel, "✓ Verify")
    basel.waits_for("State: verified")
    pictures = [m for m in basel.chat() if m.media]
    assert len(pictures) == 2
    assert album.id > basel.waits_for("State: verified").id


def test_verified_with_who_and_when(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    app.clock.passes(minutes=13)
    presses(basel, "✓ Verify")
    card = basel.waits_for("State: verified")
    assert "C-01 verified it at 15:35" in card.text
    assert "✓ Verify" not in card.buttons
    assert record(app).attack.state == "verified"


def test_of_two_coordinators_one_wins_and_the_other_sees_who(
    app: RunningBot, basel: Person, dina: Person, amal: Person
) -> None:
    sends_report(amal)
    standing = dina.waits_for("State: sent")
    button = standing.button("✓ Verify")
    assert button is not None
    presses(basel, "⋯", "Reject", "it is not true")
    basel.waits_for("State: rejected")
    answer = dina.presses(standing.id, button.data or "")
    assert answer is not None
    assert answer.alert
    assert "C-01" in answer.text
    assert "rejected it" in answer.text
    assert record(app).attack.state == "rejected"
    assert "it is not true" in dina.waits_for("State: rejected", since=0).text


def test_a_reason_in_own_words_and_taking_it_back(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    presses(basel, "⋯", "Reject", "Another reason …")
    basel.waits_for("Reply to this message with the reason")
    basel.sends("a training, told us the local council")
    assert "a training, told us the local council" in basel.waits_for("State: rejected").text
    presses(basel, "↺ Review again")
    basel.waits_for("State: sent")
    assert record(app).attack.state == "submitted"


def test_not_verifiable_with_a_reason(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    presses(basel, "⋯", "Cannot be verified", "nobody answers our questions")
    assert "nobody answers" in basel.waits_for("State: cannot be verified").text
    assert record(app).attack.state == "unverifiable"


def test_certainty_is_changed_with_a_reason(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    presses(basel, "⋯", "Certainty", "confirmed", "pictures whose place is known")
    assert "pictures whose place is known" in basel.waits_for("changed the certainty").text
    assert record(app).attack.certainty == "confirmed"


def origin_told(person: Person) -> None:
    person.sends("📝 Report an attack")
    person.waits_for("Where did it happen?")
    person.sends("Sarmin")
    presses(person, "Now ", "Missile", "House", "Russia", "No one (checked)", "✓ Send")
    person.waits_for("✓ 2023-10-05/01")


def test_the_origin_is_approved_by_a_coordinator(app: RunningBot, basel: Person, amal: Person) -> None:
    origin_told(amal)
    assert "Attacker: Russia (reported)" in basel.waits_for("State: sent").text
    presses(basel, "⋯", "Who attacked", "assessed")
    basel.waits_for("Russia (assessed)")
    presses(basel, "⋯", "Who attacked", "approved")
    basel.waits_for("Russia (approved)")
    assert record(app).attack.attribution == "approved"


def test_never_by_whoever_reported_it(app: RunningBot, basel: Person, dina: Person) -> None:
    origin_told(basel)
    mine = basel.waits_for("State: sent")
    presses(basel, "⋯")
    basel.waits_for(lambda seen: next((m for m in seen if m.button("Certainty")), None))
    menu = next(m for m in basel.chat() if m.id == mine.id)
    assert menu.button("Who attacked") is None
    data = (menu.button("Certainty").data or "").replace("certainty", "level.approved")  # type: ignore[union-attr]
    answer = basel.presses(mine.id, data)
    assert answer is not None
    assert "Another coordinator" in answer.text
    assert record(app).attack.attribution == "reported"


def test_nor_by_whoever_named_the_party(direct: DirectBot) -> None:
    amal, basel = direct.joins("Amal", "responder"), direct.joins("Basel", "coordinator")
    direct.joins("Dina", "coordinator")
    with direct.database.transaction() as session:
        now, zone = direct.clock(), direct.settings.zone
        sent = reports.submit(
            session,
            attack("home", number=None),
            now.date(),
            Author(amal, now, "report.submit"),
            zone,
            reporter_id=amal,
        )
        named = replace(sent, attributed_to="russia", attribution="reported")
        named = reports.revise(session, named, Author(basel, now, "report.correct"), zone)
    approve = Callback.REVIEW.data("level.approved", named.id, str(named.revision))
    assert "Another coordinator" in direct.does("Basel", "tap", data=approve).callback_answer.text
    assert "Another coordinator" not in direct.does("Dina", "tap", data=approve).callback_answer.text
    with direct.database.reading() as session:
        found = reports.find(session, named.id)
        assert found is not None
        assert found.attack.attribution == "approved"


def test_a_field_is_changed_with_the_form(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    presses(basel, "✎ Change", "Kind: Missile", "✓ Missile", "Artillery", "Next ›", "✓ Send")
    basel.waits_for("is changed ✓")
    card = basel.waits_for("State: sent")
    assert "Artillery" in card.text
    filed = record(app)
    assert filed.attack.attack_kinds == ("artillery",)
    assert filed.attack.revision == 2
    assert "✎ Correct" not in basel.waits_for("is changed ✓").buttons


def test_the_queue_is_oldest_first_with_ages(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    app.clock.passes(minutes=90)
    sends_report(amal, place="Ariha")
    app.clock.passes(minutes=5)
    basel.sends("/queue")
    queue = basel.waits_for("2 reports wait")
    assert ["Sarmin" in queue.buttons[0], "1 h" in queue.buttons[0]] == [True, True]
    assert ["Ariha" in queue.buttons[1], "5 min" in queue.buttons[1]] == [True, True]
    presses(basel, "? Ask", "Kind")
    amal.waits_for("What kind of attack?")
    basel.sends("/queue")
    basel.waits_for("2 reports wait")
    basel.taps("Question open (1)")
    asked, *groups = basel.waits_for("Question open · 1 report waits").buttons
    assert "Ariha" in asked
    assert groups == ["All (2)", "Not decided (1)"]
    basel.taps("All (2)")
    basel.waits_for("2 reports wait")
    presses(basel, "Sarmin")
    card = basel.waits_for(lambda seen: seen[-1] if "Sarmin, Idlib" in seen[-1].text else None)
    basel.taps("✓ Verify", on=card.id)
    basel.waits_for("State: verified")
    basel.sends("/queue")
    assert "Ariha" in basel.waits_for("1 report waits").buttons[0]


def test_all_that_happened_is_readable(app: RunningBot, basel: Person, amal: Person) -> None:
    sends_report(amal)
    amal.taps("✎ Correct")
    presses(amal, "Hurt: No one (checked)", "Only injured")
    amal.waits_for("How many were injured?")
    amal.sends("1")
    presses(amal, "Woman", "None", "✓ Send")
    basel.waits_for("injured 1")
    presses(basel, "✓ Verify")
    basel.waits_for("State: verified")
    basel.sends(f"/report {NUMBER}")
    history = basel.waits_for("all that happened").text.splitlines()
    assert history[1] == "• A-02 sent it at 15:22."
    assert history[2] == "• A-02 corrected it at 15:22."
    assert "   injured: 0 → 1" in history
    assert "   women injured: 0 → 1" in history
    assert history[-1] == "• C-01 verified it at 15:22."
    basel.sends("/report 2023-10-05/77")
    basel.waits_for("There is no report")


def test_responders_see_none_of_it(app: RunningBot, amal: Person) -> None:
    sends_report(amal)
    amal.sends("/queue")
    amal.waits_for("press “📝 Report an attack” below")
    answer = amal.presses(amal.last().id, Callback.REVIEW.data("verify", record(app).attack.id, 1))
    assert answer is not None
    assert record(app).attack.state == "submitted"


@pytest.mark.parametrize("language", ["English", "العربية"])
def test_in_the_group_too(make: Callable[..., RunningBot], language: str) -> None:
    app = make(
        coordinators_chat=str(COORDINATORS), languages=("en",) if language == "English" else ("ar", "en")
    ).opens()
    basel = app.joins("Basel", "coordinator", "English")
    amal = app.joins("Amal", "responder", "English")
    sends_report(amal)
    card = basel.waits_for(NUMBER, chat=COORDINATORS)
    assert ("State: sent" if language == "English" else "الحالة: مُرسَل") in card.text
    basel.taps("✓ Verify" if language == "English" else "✓ تم التحقق", chat=COORDINATORS)
    basel.waits_for(
        "State: verified" if language == "English" else "الحالة: جرى التحقق منه", chat=COORDINATORS
    )
    basel.sends("/queue", chat=COORDINATORS)
    basel.waits_for("Nothing waits" if language == "English" else "لا شيء ينتظر", chat=COORDINATORS)


def test_a_reason_typed_as_a_reply_in_the_group(make: Callable[..., RunningBot]) -> None:
    app = make(coordinators_chat=str(COORDINATORS)).opens()
    basel = app.joins("Basel", "coordinator")
    amal = app.joins("Amal", "responder")
    sends_report(amal)
    for label in ("⋯", "Reject", "Another reason …"):
        basel.taps(label, chat=COORDINATORS)
    asked = basel.waits_for("Reply to this message", chat=COORDINATORS)
    basel.sends("it was thunder", chat=COORDINATORS, reply_to=asked.id)
    assert "it was thunder" in basel.waits_for("State: rejected", chat=COORDINATORS).text
