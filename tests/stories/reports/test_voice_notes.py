"""Amal has no hand free: her voice note alone becomes a report that Basel writes down and she confirms."""

from bot.sandbox.client.sandbox import Person
from storage.repositories.evidence import evidence
from storage.repositories.review import review_queue
from tests.support.reports import all_reports, only_report
from tests.support.running_bot import RunningBot
from tests.support.sounds import voice_note

SECRET = "Qzphone of Amal"
VOICE = voice_note(SECRET)


def _fills_in(basel: Person) -> None:
    basel.taps("✎ Fill in")
    basel.waits_for("Where did it happen?")
    basel.sends("missile on Sarmin now, a school, no casualties, regime")
    basel.waits_for("Is this right?")


def test_a_coordinator_hears_it_and_whoever_spoke_confirms(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    amal.sends_voice(VOICE)
    amal.waits_for("A coordinator will hear your voice note")
    basel.waits_for("sent a voice note as a report")
    heard = basel.waits_for(lambda messages: next((m for m in messages if m.media), None))
    assert SECRET.encode() in VOICE
    assert SECRET.encode() not in app.sandbox.file(heard)  # never as received: a copy without its comments
    _fills_in(basel)
    basel.taps("✓ Send")
    card = amal.waits_for("heard your voice note and wrote it down as 2023-10-05/01")
    assert "Sarmin" in card.text
    assert "No one hurt" in card.text
    basel.waits_for("is report 2023-10-05/01")
    filed = all_reports(app)[0]
    amal.taps("✓ Yes, it is right")
    amal.waits_for("✓ 2023-10-05/01")
    with app.database.reading() as session:
        verbs = [(r.verb, r.person_id) for r in review_queue.list_revisions(session, filed.attack.id)]
        assert evidence.count(session, report_id=filed.attack.id) == 1
    assert [verb for verb, _ in verbs] == ["report.file", "report.confirm"]
    assert verbs[1][1] == filed.reporter_id != verbs[0][1]
    basel.waits_for("confirmed it at")


def test_told_in_words_meanwhile_it_is_filed_once(app: RunningBot, amal: Person, basel: Person) -> None:
    amal.sends_voice(VOICE)
    _fills_in(basel)
    amal.sends("missile on Sarmin now, a school, no casualties, regime")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    basel.taps("✓ Send")
    basel.waits_for("has become a report already")
    assert only_report(app).injured.total == 0


def test_change_opens_the_report_for_whoever_spoke(app: RunningBot, amal: Person, basel: Person) -> None:
    amal.sends_voice(VOICE)
    basel.taps("✎ Fill in")
    basel.sends("missile on Sarmin now, a school, no casualties, regime")
    basel.taps("✓ Send")
    amal.taps("✎ Change")
    amal.waits_for("2023-10-05/01")
    assert any("no one" in label.lower() or "hurt" in label.lower() for label in amal.last().buttons)


def test_given_up_by_the_filler_it_waits_for_another(app: RunningBot, amal: Person, basel: Person) -> None:
    amal.sends_voice(VOICE)
    basel.taps("✎ Fill in")
    basel.waits_for("Where did it happen?")
    basel.waits_for("is writing down the voice note")
    basel.taps("✕ Cancel")
    basel.taps("✕ Yes, throw away")
    basel.waits_for("sent a voice note as a report")
    _fills_in(basel)
    basel.taps("✓ Send")
    amal.waits_for("heard your voice note and wrote it down as 2023-10-05/01")


def test_given_up_by_whoever_spoke_the_coordinators_see_it(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    amal.sends_voice(VOICE)
    basel.waits_for("sent a voice note as a report")
    amal.taps("✕ Cancel")
    amal.taps("✕ Yes, throw away")
    basel.waits_for("gave up the report of this voice note")
    assert all_reports(app) == []


def test_a_voice_note_that_nobody_can_open_is_asked_for_again(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    amal.sends_voice(b"OggS" + bytes(200))
    amal.waits_for("I could not open your voice note")
    basel.waits_for("could not be opened")
    assert not any(m.media for m in basel.chat())
