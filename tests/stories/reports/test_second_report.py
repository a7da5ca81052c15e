"""Two reports of one person at once: in the chat, in a burst that waited in the phone, and edited messages."""

from datetime import timedelta
from time import monotonic

from bot.sandbox.client.sandbox import Person
from storage.repositories.evidence import evidence
from tests.support.pictures import png
from tests.support.reports import all_reports, only_report
from tests.support.running_bot import RunningBot

SARMIN = "missile on Sarmin, a school, no casualties, now, regime"
BINNISH = "mortar on Binnish, a house, no casualties, now, regime"
NEW, PART = "A new report", "Part of the open report"


def _seconds(app: RunningBot, **earlier: float) -> int:
    return int((app.clock() - timedelta(**earlier)).timestamp())


def test_a_second_whole_report_is_asked_about_and_the_first_comes_back(app: RunningBot, amal: Person) -> None:
    amal.sends("artillery Ariha now")
    amal.waits_for("What was hit?")
    amal.sends(SARMIN)
    amal.waits_for("another one is still open")
    amal.taps(NEW)
    amal.waits_for("Is this right?")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert only_report(app).place.name == "Sarmin"
    card = amal.waits_for("What was hit?")
    assert "Ariha" in card.text
    amal.taps("⚡ Send now, the rest later")
    amal.waits_for("2023-10-05/02 is sent")


def test_part_of_the_open_one_is_kept_as_its_words(app: RunningBot, amal: Person) -> None:
    amal.sends("artillery Ariha now")
    amal.waits_for("What was hit?")
    amal.sends(BINNISH)
    amal.taps(PART)
    amal.waits_for("Kept as a note")
    amal.taps("⚡ Send now, the rest later")
    amal.waits_for("is sent")
    attack = only_report(app)
    assert (attack.place.name, attack.narrative, attack.injured.total) == ("Ariha", BINNISH, None)


def test_an_answer_to_the_question_is_no_second_report(amal: Person) -> None:
    amal.sends("artillery Ariha now")
    amal.waits_for("What was hit?")
    amal.sends("two houses and a school")
    amal.waits_for("Who attacked, as far as you saw?")


def test_two_reports_half_an_hour_apart_that_arrive_together_stay_two(app: RunningBot, amal: Person) -> None:
    app.closes()
    early, late = _seconds(app, hours=3), _seconds(app, hours=2, minutes=30)
    amal.sends(SARMIN, date=early)
    amal.sends_photo(png(), date=early + 60)
    amal.sends_photo(png(5, 5), date=late - 60)
    amal.sends(BINNISH, date=late)
    amal.sends_photo(png(6, 6), date=late + 60)
    app.opens()
    amal.waits_for("another one is still open")
    amal.taps(NEW)
    amal.waits_for("2 files")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    amal.waits_for("1 file")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/02")
    found = {filed.attack.place.name: filed.attack for filed in all_reports(app)}
    with app.database.reading() as session:
        files = {name: evidence.count(session, report_id=attack.id) for name, attack in found.items()}
    assert files == {"Binnish": 2, "Sarmin": 1}
    assert (found["Binnish"].occurred_at - found["Sarmin"].occurred_at) == timedelta(minutes=30)


def test_a_picture_and_words_sent_half_an_hour_apart_are_not_joined(app: RunningBot, amal: Person) -> None:
    app.closes()
    amal.sends_photo(png(), date=_seconds(app, hours=3))
    amal.sends(SARMIN, date=_seconds(app, hours=2))
    app.opens()
    card = amal.waits_for("Is this right?")
    assert "file" not in card.text


def test_a_pin_far_from_the_named_place_is_asked(app: RunningBot, amal: Person) -> None:
    amal.shares_location(35.9, 36.72)
    amal.waits_for("When?")
    amal.sends("missile on Ariha now, a school, no casualties, regime")
    amal.waits_for("lies far from Ariha")
    amal.taps("Ariha, Idlib")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert (only_report(app).place.name, only_report(app).place.method) == ("Ariha", "gazetteer")


def test_a_pin_sent_after_the_name_does_not_silently_win(app: RunningBot, amal: Person) -> None:
    amal.sends("missile on Ariha now, a school, no casualties, regime")
    amal.waits_for("Is this right?")
    amal.shares_location(35.9, 36.72)
    amal.waits_for("lies far from Ariha")
    amal.taps("Sarmin, Idlib")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert only_report(app).place.method == "pin"


def test_an_edited_message_is_read_anew_until_its_report_was_changed_by_hand(
    app: RunningBot, amal: Person
) -> None:
    sent = amal.sends("missile on Sarmin, a school, 2 injured, now, regime")
    amal.waits_for("injured 2")
    amal.edits(sent.id, "missile on Sarmin, two schools, 3 injured, now, regime")
    amal.waits_for("injured 3")
    amal.sends("1")
    amal.waits_for("killed 1")
    amal.edits(sent.id, "missile on Sarmin, two schools, 9 injured, now, regime")
    amal.waits_for("You edited your message, but")
    assert "injured 9" not in "".join(seen.text for seen in amal.chat())


def test_a_flash_is_with_the_coordinators_within_a_second(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    amal.sends("artillery Ariha")
    amal.waits_for("When?")
    start = monotonic()
    amal.taps("⚡ Send now, the rest later")
    card = basel.waits_for("2023-10-05/01")
    took = monotonic() - start
    assert "Ariha" in card.text
    assert took < 1.0


def test_a_long_name_is_said_once(amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("خربة العشاق الشرقية بجانب الجسر القديم")
    card = amal.waits_for("I do not know a place called")
    assert "No place of this name" not in card.text
