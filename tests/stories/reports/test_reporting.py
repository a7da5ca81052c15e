"""Amal reports, step by step."""

import hashlib

from sqlmodel import select

from bot.sandbox.client.sandbox import Person
from storage.model.records import Figures, Target
from storage.repositories.evidence import evidence
from storage.repositories.evidence.file_store import FileStore
from storage.tables.reports import DraftRow
from tests.support.pictures import png
from tests.support.reports import all_reports, card, only_report, plain_report
from tests.support.running_bot import RunningBot


def test_a_plain_report_takes_eight_taps(app: RunningBot, amal: Person) -> None:
    plain_report(amal)  # so that there is a place used before
    app.clock.passes(hours=3)
    amal.taps_reply("📝 Report an attack")
    amal.waits_for("Where did it happen?")
    taps = [
        "📍 Sarmin, Idlib",
        "Now 18:22",
        "Missile",
        "House",
        "Not known",
        "No one (checked)",
        "✓ Send",
    ]
    for label in taps:
        amal.taps(label)
    amal.waits_for("✓ 2023-10-05/02")
    assert len(["📝 Report an attack", *taps]) == 8
    attack = all_reports(app)[1].attack
    assert (attack.place.name, attack.time_precision, attack.attack_kinds) == (
        "Sarmin",
        "minute",
        ("missile",),
    )
    assert attack.targets == (Target("home", 1),)
    assert attack.killed == attack.injured == Figures(0, 0, 0, 0, 0)
    assert (attack.state, attack.source, attack.certainty) == ("submitted", "unknown", "possible")


def test_the_chat_stays_one_live_card(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    from_bot = [m for m in amal.chat() if m.from_bot]
    lines = [m.text.splitlines()[0] for m in from_bot]
    assert lines == ["Kept. /consent changes it at any time.", "You are A-01.", "✓", "✓ 2023-10-05/01"]
    assert [b.text for row in amal.keyboard() for b in row] == ["📝 Report an attack"]


def test_a_whole_report_in_arabic_with_words_and_digits(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder", "العربية")
    amal.taps_reply("📝 الإبلاغ عن هجوم")
    for typed, then in (
        ("سرمين", "متى؟"),
        ("١٤:٣٠", "ما نوع الهجوم؟"),
        ("صاروخ ومدفعية", "ما الذي طاله الهجوم؟"),
        ("مدرستين وأحياء سكنية", "من نفّذ الهجوم، بحسب ما رأيت؟"),
    ):
        amal.sends(typed)
        amal.waits_for(then)
    amal.taps("النظام السوري")
    amal.taps("قتلى ومصابون")
    amal.waits_for("كم عدد القتلى؟")
    for typed, then in (
        ("٣", "كم امرأة (18 عاماً فما فوق) بين القتلى"),
        ("واحدة", "كم طفلاً بين القتلى"),
        ("۱", "هل القتيل الباقي رجل؟"),
    ):
        amal.sends(typed)
        amal.waits_for(then)
    amal.taps("نعم")
    amal.waits_for("كم عدد المصابين؟")
    for typed, then in (
        ("تسعة", "كم امرأة (18 عاماً فما فوق) بين المصابين"),
        ("4", "كم طفلاً بين المصابين"),
        ("طفلين", "المصابون الباقون"),
    ):
        amal.sends(typed)
        amal.waits_for(then)
    amal.taps("غير معروف")
    amal.taps("لا")
    review = amal.waits_for("هل هذا صحيح؟")
    assert "القتلى 3 (نساء 1، أطفال 1، رجال 1)" in review.text
    amal.taps("✓ إرسال")
    amal.waits_for("✓ \u20662023-10-05/01\u2069")
    attack = only_report(app)
    assert attack.killed == Figures(3, 1, 1, 1, 0)
    assert attack.injured == Figures(9, 4, 2, None, 0)
    assert attack.targets == (Target("residential_area", None), Target("school", 2))
    assert attack.attack_kinds == ("artillery", "missile")
    assert (attack.attributed_to, attack.attribution) == ("syrian_regime", "reported")
    assert attack.occurred_at.astimezone(app.settings.zone).strftime("%H:%M") == "14:30"


def test_buttons_read_from_the_right_in_arabic(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder", "العربية")
    amal.sends("/report")
    amal.waits_for("أين وقع الهجوم؟")
    amal.sends("سرمين")
    rows = amal.waits_for("متى؟").rows
    assert [b.text for b in rows[1]] == ["14:15", "14:45", "15:00"]
    assert [b.text for b in rows[-1]] == ["✕ إلغاء", "‹ رجوع"]


def test_places_of_one_name_are_told_apart(app: RunningBot, amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sermin")  # another spelling
    assert "📍 Sarmin, Idlib" in card(amal, "Which “Sermin”?")
    amal.taps("📍 Sarmin, Idlib")
    amal.waits_for("When?")
    amal.taps("‹ Back")
    amal.waits_for("Where did it happen?")
    amal.sends("Nowhereville")
    buttons = card(amal, "I do not know a place called “Nowhereville”")
    assert "Keep “Nowhereville” as typed" in buttons
    amal.taps("Keep “Nowhereville” as typed")
    amal.waits_for("When?")


def test_the_phones_position_is_the_place_when_somebody_says_so(app: RunningBot, amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    assert [b.text for row in amal.keyboard() for b in row] == ["📍 Send my position"]
    shared = amal.shares_location(35.9024, 36.7266, 8.5, live=True)
    for moved in (1, 2, 3):
        amal.moves(shared.id, 35.9024 + moved, 36.7266)  # on the way to safety: the first point counts
    amal.waits_for("Did it strike where you stand?", since=shared.changed)
    amal.taps("No, elsewhere")
    amal.waits_for("Where did it happen?")
    with app.database.reading() as session:  # it is forgotten at once
        kept = [repr(each) for each in session.exec(select(DraftRow.progress)).all()]
    assert len(kept) == 1
    assert "35.9024" not in kept[0]
    again = amal.shares_location(35.9024, 36.7266, 8.5)
    amal.waits_for("Did it strike where you stand?", since=again.changed)
    amal.taps("Yes, here")
    amal.waits_for("When?")
    assert [b.text for row in amal.keyboard() for b in row] == ["📝 Report an attack"]
    for label in (
        "Now 15:22",
        "Missile",
        "Not known yet ›",
        "Not known",
        "Not known yet",
        "✓ Send",
    ):
        amal.taps(label)
    amal.waits_for("✓ 2023-10-05/01")
    place = only_report(app).place
    assert (place.latitude, place.longitude, place.gps_accuracy_m) == (35.9024, 36.7266, 8.5)
    assert (place.name, place.method, place.precision, place.reporter_at_scene) == (
        "Sarmin",
        "device_gps",
        "exact_point",
        True,
    )
    assert only_report(app).killed.total is None


def test_figures_are_checked_against_each_other(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("3")
    amal.waits_for("Of the 3 killed, how many were women?")
    amal.sends("5")
    refused = amal.waits_for("I read 5, but there are only 3 left")
    assert "Of the 3 killed, how many were women?" in refused.text
    amal.sends("about 2")
    amal.waits_for("is not a number I may write down")
    amal.sends("3")
    amal.waits_for("How many were injured?")
    amal.sends("1200")
    amal.waits_for("1,200 — really?")
    amal.taps("No, again")
    amal.waits_for("How many were injured?")
    amal.taps("Not known yet")
    amal.taps("None")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert only_report(app).killed == Figures(3, 3, 0, 0, 0)
    assert only_report(app).injured == Figures()


def start_at_figures(amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    for label in ("Now 15:22", "Artillery", "School", "Not known", "Killed and injured"):
        amal.taps(label)
    amal.waits_for("How many were killed?")


def test_an_edited_answer_is_corrected(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    sent = amal.sends("3")
    amal.waits_for("Of the 3 killed, how many were women?")
    amal.sends("1")
    amal.waits_for("how many were children?")
    amal.edits(sent.id, "13")
    amal.waits_for("Of the 13 killed, how many were women?")


def test_a_stated_zero_is_an_answer(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("5, no women 2 children")
    after = amal.waits_for("5")
    assert "how many were women?" not in after.text
    assert "how many were children?" not in after.text


def test_old_buttons_do_no_harm(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    old = amal.last()
    send_killed = next(b.data for row in old.rows for b in row if b.text == "4")
    amal.taps("4")
    amal.waits_for("Of the 4 killed, how many were women?")
    answer = amal.presses(old.id, send_killed)
    assert answer is not None
    assert "old button" in answer.text
    assert "Of the 4 killed, how many were women?" in amal.last().text
    amal.taps("✕ Cancel")
    amal.taps("✕ Yes, throw away")
    amal.waits_for("The report was thrown away.")
    answer = amal.presses(old.id, send_killed)
    assert answer is not None
    assert "no longer open" in answer.text
    assert all_reports(app) == []


def test_hours_old_card_is_drawn_again(app: RunningBot, amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    amal.waits_for("When?")
    app.clock.passes(hours=2)
    answer = amal.taps("Now 15:22")
    assert answer is not None
    assert "old button" in answer.text
    amal.taps("Now 17:22")
    amal.waits_for("What kind of attack?")


def test_cancel_asks_once_and_going_on_is_possible(app: RunningBot, amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Ariha")
    amal.waits_for("When?")
    amal.taps("✕ Cancel")
    amal.waits_for("Throw this report away?")
    amal.taps("‹ No, go on")
    amal.waits_for("When?")


def test_the_report_goes_on_after_a_restart_on_another_day(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    app.closes()
    app.clock.passes(days=1)
    app.opens()
    amal.sends("/report")
    amal.waits_for("You have an unfinished report.")
    amal.taps("Go on with it")
    amal.waits_for("How many were killed?")
    amal.sends("0")
    amal.waits_for("How many were injured?")


def test_words_that_answer_nothing_are_kept_with_consent(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("the road from Idlib is cut, we come by the north")
    amal.waits_for("Keep it as a note in the report?")
    amal.taps("✓ Keep as a note")
    amal.waits_for("How many were killed?")
    amal.sends("0")
    amal.waits_for("How many were injured?")
    amal.sends("0")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert only_report(app).narrative == "the road from Idlib is cut, we come by the north"


def test_pictures_at_any_moment_stay_with_the_report(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    picture, video = png(7, 7), b"0000 video"
    amal.sends_album([("photo", picture), ("video", video)])
    amal.sends_voice(b"OggS voice")
    asked = amal.waits_for("📎 3 files")
    assert "How many were killed?" in asked.text
    amal.sends("0")
    amal.waits_for("How many were injured?")
    amal.sends("0")
    amal.taps("✓ Send")
    receipt = amal.waits_for("✓ 2023-10-05/01")
    assert "📎 3 files" in receipt.text
    with app.database.reading() as session:
        assert evidence.count(session, report_id=only_report(app).id) == 3
    digest = hashlib.sha256(picture).hexdigest()
    vault = FileStore(app.settings.evidence, app.database.keys)
    app.waits(lambda: vault.has(digest))
    assert vault.read(digest) == picture


def test_a_picture_without_a_report_is_asked_about(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    app.clock.passes(minutes=10)  # later than what belongs to a report by itself
    amal.sends_photo(png(5, 5), "the north side")
    amal.waits_for("1 file is kept. Which report does it belong to?")
    amal.taps("01 · Sarmin · sent")
    app.waits(lambda: "Which report" not in "".join(m.text for m in amal.chat()))
    with app.database.reading() as session:
        assert evidence.count(session, report_id=only_report(app).id) == 1


def test_more_about_the_same_place_is_asked(app: RunningBot, amal: Person) -> None:
    plain_report(amal)
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.taps("📍 Sarmin, Idlib")
    amal.waits_for("A new attack, or more about")
    amal.taps("More about it")
    amal.waits_for("Correcting 2023-10-05/01")


def test_details_are_added_at_review(app: RunningBot, amal: Person) -> None:
    start_at_figures(amal)
    amal.sends("two women")
    amal.waits_for("How many were injured?")
    amal.sends("0")
    amal.taps("None")
    amal.waits_for("Is this right?")
    amal.taps("⋯ More details")
    amal.taps("Munition")
    amal.taps("Cluster")
    amal.taps("👁 Who saw it?")
    amal.taps("Our team, on scene")
    amal.waits_for("Is this right?")
    amal.taps("⋯ More details")
    amal.taps("Damage")
    amal.taps("Destroyed")
    amal.taps("Next ›")
    amal.taps("✍ Add a note")
    amal.sends("=cmd|' /C calc'!A0")
    amal.waits_for("Is this right?")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    attack = only_report(app)
    assert attack.munitions == ("cluster",)
    assert (attack.source, attack.certainty) == ("own_team_on_scene", "probable")
    assert attack.targets == (Target("school", 1, damage="destroyed"),)
    assert attack.killed == Figures(2, 2, 0, 0, 0)
    assert attack.narrative == "=cmd|' /C calc'!A0"


def test_a_typed_position_is_a_place_and_a_doubtful_one_is_asked(app: RunningBot, amal: Person) -> None:
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("https://maps.app.goo.gl/Xy12")
    amal.waits_for("links are never opened")
    amal.sends("48.8566, 2.3522")
    asked = amal.waits_for("far from every place")
    assert "📍 48.86, 2.35" in asked.buttons
    amal.sends("٣٥٫٩٠٤٠، ٣٦٫٧٢٥٠")
    amal.waits_for("When?")
    for label in ("Now ", "Missile", "House", "Not known", "No one (checked)", "✓ Send"):
        amal.taps(label)
    amal.waits_for("2023-10-05/01")
    place = only_report(app).place
    assert (place.name, place.latitude, place.longitude, place.method) == ("Sarmin", 35.904, 36.725, "pin")
