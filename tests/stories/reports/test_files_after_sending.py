"""Words and files as Telegram brings them: with pictures, forwarded, after a report was sent."""

from datetime import timedelta

from bot.sandbox.client.sandbox import Person
from tests.support.pictures import png
from tests.support.reports import all_reports, only_report
from tests.support.review_acts import reports
from tests.support.running_bot import RunningBot
from tests.support.sounds import voice_note

NUMBER = "2023-10-05/01"


def test_an_album_with_the_whole_report_below_it(app: RunningBot, amal: Person) -> None:
    amal.sends_album(
        [png(n + 1) for n in range(6)], caption="Missile on Sarmin now, a house, no casualties, regime"
    )
    amal.waits_for("6 files")
    amal.taps("✓ Send")
    amal.waits_for(f"✓ {NUMBER}")
    assert only_report(app).place.name == "Sarmin"


def test_a_picture_after_sending_says_what_it_joined(app: RunningBot, amal: Person, basel: Person) -> None:
    reports(amal)
    amal.sends_photo(png(), caption="the school gate")
    notice = amal.waits_for(f"Added to {NUMBER}: 1 file.")
    assert "is not in the report yet" in notice.text
    assert "the school gate" in notice.text
    amal.waits_for("📎 1 file")  # the receipt
    basel.waits_for("1 file")
    amal.taps("✍ Add the words")
    amal.waits_for("· corrected")
    assert only_report(app).narrative == "the school gate"
    assert amal.last().buttons == ["📝 It is a new report"]
    amal.taps("It is a new report")
    amal.waits_for("New report")
    app.waits_until_idle()
    receipt = next(m for m in reversed(amal.chat()) if f"✓ {NUMBER}" in m.text)
    assert "file" not in receipt.text
    assert "1 file" not in next(m for m in reversed(basel.chat()) if NUMBER in m.text).text
    assert "1 file" in amal.last().text


def test_a_voice_note_after_sending_can_be_a_report_of_its_own(
    app: RunningBot, amal: Person, basel: Person
) -> None:
    reports(amal)
    amal.sends_voice(voice_note())
    amal.waits_for(f"Added to {NUMBER}: 1 file.")
    amal.taps("It is a new report")
    amal.waits_for("A coordinator will hear your voice note")
    basel.waits_for("sent a voice note as a report")
    assert len(all_reports(app)) == 1


def test_words_that_wait_with_a_picture_go_where_it_goes(app: RunningBot, amal: Person) -> None:
    reports(amal)
    app.clock.passes(minutes=10)
    sent = amal.sends_photo(png(), caption="the gate")
    amal.waits_for("Which report does it belong to?")
    amal.edits(sent.id, "the school gate")
    amal.waits_for("Your edit is noted")
    amal.taps("01 · Sarmin · sent")
    amal.waits_for("✓ 2023-10-05/01", since=0)
    app.waits_until_idle()
    assert only_report(app).narrative == "the school gate"


def test_forwarded_words_of_another_day_are_asked_about(app: RunningBot, amal: Person) -> None:
    before = int((app.clock() - timedelta(days=2)).timestamp())
    words = "Missile on Sarmin half an hour ago, regime, a school hit, no casualties"
    amal.sends(words, forwarded={"name": "K", "date": before})
    card = amal.waits_for("The message you forwarded was written on 2023-10-03.")
    assert [label[:10] for label in card.buttons[:2]] == ["2023-10-03", "2023-10-05"]
    amal.taps("2023-10-03")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-03/01")
    assert only_report(app).occurred_at == app.clock().replace(second=0) - timedelta(days=2, minutes=30)


def test_nobody_is_answered_for_a_timer_or_an_edit_without_a_change(app: RunningBot, amal: Person) -> None:
    greeting = amal.sends("hello", date=int(app.clock().timestamp()))
    amal.waits_for("No report is open")
    app.waits_until_idle()
    seen = len(amal.chat())
    amal.edits(greeting.id, "hello")  # a reaction, a preview
    amal.causes("message_auto_delete_timer_changed")
    amal.causes("boost_added")
    app.waits_until_idle()
    assert len(amal.chat()) == seen + 2
    amal.edits(greeting.id, "hello again")
    amal.waits_for("Your edit changed nothing")
    app.clock.passes(days=3)
    app.waits_until_idle()
    seen = len(amal.chat())
    amal.edits(greeting.id, "hello once more")
    app.waits_until_idle()
    assert len(amal.chat()) == seen


def test_words_behind_the_command(app: RunningBot, amal: Person) -> None:
    amal.sends("/report\nMissile on Sarmin now, a house, no casualties, regime")
    amal.waits_for("Is this right?")
    amal.sends("/new Binnish")
    amal.waits_for("Which is it?")
    amal.taps("A new report")
    amal.waits_for("Binnish")
