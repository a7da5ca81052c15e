"""Amal has twenty seconds: one message, a pin, pictures and her voice become one report."""

from bot.sandbox.client.sandbox import Person
from storage.repositories.evidence import evidence
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport
from tests.support.pictures import png
from tests.support.running_bot import RunningBot
from tests.support.sounds import voice_note

VOICE = voice_note()


def only_report(app: RunningBot) -> StoredReport:
    with app.database.reading() as session:
        found = list(
            reports.stream_between(session, app.clock().replace(year=2000), app.clock().replace(year=2100))
        )
    assert len(found) == 1
    return found[0]


def files_of(app: RunningBot, filed: StoredReport) -> int:
    with app.database.reading() as session:
        return evidence.count(session, report_id=filed.attack.id)


def test_a_whole_report_is_one_message_and_one_tap(app: RunningBot, amal: Person) -> None:
    amal.sends("Missile on Sarmin now, regime, a school hit, no casualties")
    card = amal.waits_for("Is this right?")
    assert "✓ Send" in card.buttons
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    attack = only_report(app).attack
    assert (attack.place.name, attack.attack_kinds) == ("Sarmin", ("missile",))
    assert (attack.killed.total, attack.injured.total) == (0, 0)
    assert [(target.category, target.count) for target in attack.targets] == [("school", 1)]
    assert attack.attributed_to == "syrian_regime"


def test_in_arabic_what_was_not_understood_is_kept_and_marked(amal: Person) -> None:
    amal.sends("مسيرة على بنش الآن شهيد واحد و٣ جرحى، زعبور")
    card = amal.waits_for("Not understood, kept as a note: زعبور")
    assert "killed 1" in card.text
    assert "injured 3" in card.text


def test_two_villages_of_one_name_are_asked(app: RunningBot, amal: Person) -> None:
    amal.sends("Suran missile now, nobody hurt")
    amal.waits_for("Which is right?")
    amal.taps("Suran, Hama")
    amal.waits_for("What was hit?")


def test_several_killed_is_asked_never_guessed(app: RunningBot, amal: Person) -> None:
    amal.sends("Several killed in Sarmin, missile now, a house, regime")
    amal.waits_for("I read: “Several killed”. Which is right?")
    amal.taps("4")
    amal.waits_for("killed 4")


def test_a_flash_goes_at_once_and_the_rest_is_asked_afterwards(app: RunningBot, amal: Person) -> None:
    amal.sends("artillery Ariha")
    amal.taps("⚡ Send now, the rest later")
    amal.waits_for("⚡ 2023-10-05/01 is sent")
    attack = only_report(app).attack
    assert (attack.killed.total, attack.time_precision) == (None, "unknown")
    amal.waits_for("question 2 of 7")
    amal.taps("Now 15:22")
    amal.waits_for("question 4 of 7")
    attack = only_report(app).attack
    assert (attack.time_precision, attack.revision, attack.number) == ("minute", 2, "2023-10-05/01")
    amal.sends("two houses")
    amal.waits_for("question 5 of 7")
    amal.taps("Not known")
    amal.sends("1 killed 3 injured incl. a child")
    amal.waits_for("question 6 of 7")
    amal.waits_for(lambda _seen: only_report(app).attack.injured.total == 3)
    attack = only_report(app).attack
    assert (attack.killed.total, attack.injured.total) == (1, 3)
    assert [(target.category, target.count) for target in attack.targets] == [("home", 2)]


def test_figures_typed_at_was_anyone_hurt_answer_all_of_them(app: RunningBot, amal: Person) -> None:
    amal.sends("artillery Ariha now, two houses, regime")
    amal.waits_for("Was anyone hurt?")
    amal.sends("2 women killed, 3 injured: 2 children and a man")
    amal.waits_for("killed 2 (women 2)")
    amal.waits_for("rescue workers")


def test_a_burst_after_the_line_came_back_is_one_report_even_twice(app: RunningBot, amal: Person) -> None:
    app.closes()
    amal.shares_location(35.9, 36.72)
    for _ in range(3):
        amal.sends_photo(png())
    amal.sends("missile on Sarmin, a school, no casualties, now, regime")
    amal.sends_voice(VOICE)
    app.sandbox.fault("repeat", times=3)
    app.opens()
    amal.waits_for("4 files")
    amal.sends("missile on Sarmin, a school, no casualties, now, regime")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    filed = only_report(app)
    assert filed.attack.place.method == "pin"
    assert filed.attack.place.name == "Sarmin"
    assert files_of(app, filed) == 4
    assert filed.attack.narrative is None


def test_pictures_before_and_after_the_words_belong_to_them(app: RunningBot, amal: Person) -> None:
    amal.sends_photo(png())
    amal.waits_for("belong")
    app.clock.passes(minutes=1)
    amal.sends("missile on Sarmin, a school, no casualties, now, regime")
    amal.waits_for("1 file")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    app.clock.passes(minutes=1)
    amal.sends_photo(png(5, 5))
    amal.waits_for(lambda _seen: files_of(app, only_report(app)) == 2)


def test_a_voice_note_alone_waits_for_a_coordinator_and_takes_words_later(
    app: RunningBot, amal: Person
) -> None:
    amal.sends_voice(VOICE)
    amal.waits_for("A coordinator will hear your voice note")
    amal.sends("missile on Sarmin, a school, no casualties, now, regime")
    amal.waits_for("Is this right?")
    amal.taps("✓ Send")
    amal.waits_for("✓ 2023-10-05/01")
    assert files_of(app, only_report(app)) == 1


def test_words_while_the_first_question_stands_are_tried_as_a_whole_report(
    app: RunningBot, amal: Person
) -> None:
    amal.sends("📝 Report an attack")
    amal.waits_for("Where")
    amal.sends("mortar on Binnish now, a house, 2 injured")
    amal.waits_for("injured 2")


def test_words_that_are_no_report_stay_what_they_were(app: RunningBot, amal: Person) -> None:
    amal.sends("thank you all")
    amal.waits_for(lambda seen: "Known" not in seen[-1].text and seen[-1].from_bot)


def test_the_whole_story_in_arabic(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder", "العربية")
    amal.sends("غارة على سوق أريحا هلق، شهيد طفل و٤ جرحى بينهم امرأتان")
    card = amal.waits_for("بلاغ جديد")
    assert "أريحا" in card.text
    amal.taps("⚡ أرسل الآن، والباقي لاحقا")
    amal.waits_for("2023-10-05/01")
    attack = only_report(app).attack
    assert (attack.killed.total, attack.killed.children) == (1, 1)
    assert (attack.injured.total, attack.injured.women, attack.injured.children) == (4, 2, None)


def test_what_is_said_counts_from_when_it_was_sent(app: RunningBot, amal: Person) -> None:
    amal.sends("missile on Sarmin 20 minutes ago, a school, no casualties, regime")
    amal.waits_for("15:02")
