"""Chats that leave little behind: after sending, in time, at once; and phones in other hands."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.server.server import SandboxServer
from storage.repositories.evidence import evidence
from tests.stories.safety.conftest import GROUP
from tests.stories.safety.test_seized_server import WORDS
from tests.support.pictures import png
from tests.support.reports import only_report, plain_report
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot


@pytest.fixture
def app(make: Callable[..., RunningBot]) -> RunningBot:
    return make(chat_cleanup=True, cleanup_minutes=2, coordinators_chat=str(GROUP)).opens()


def texts(person: Person, chat: int | None = None) -> list[str]:
    return [message.text for message in person.chat(chat) if message.service is None]


def test_what_a_report_was_made_of_goes_and_its_number_stays(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    for label in ("Now ", "Missile", "House", "Not known", "No one (checked)"):
        amal.taps(label)
    amal.sends_photo(png(4, 4))
    amal.waits_for("📎 1 file")
    amal.sends(WORDS)
    amal.taps("✓ Keep as a note")
    app.sandbox.fault("error", methods=["getFile"], times=None)
    amal.sends_photo(png(5, 5))
    amal.waits_for("📎 2 files")
    amal.taps("✓ Send")
    amal.waits_for("📎 2 files")
    app.clock.passes(minutes=3)
    amal.sends("/help")  # some rounds later …
    amal.waits_for("Press")
    assert any("Sarmin" in line for line in texts(amal))  # … all of it stands: a file is not in our store yet
    app.sandbox.clear_faults()
    amal.waits_for(lambda messages: any(m.text == "✓ 01" for m in messages))
    amal.waits_for(lambda messages: not any("Sarmin" in m.text or m.media for m in messages))
    seen = texts(amal)
    assert "✓ 01" in seen
    assert [line for line in seen if line not in ("✓ 01", "✓", "/help") and "Press" not in line] == []
    assert amal.keyboard()
    number = amal.waits_for("✓ 01")
    assert number.buttons == ["⋯"]
    amal.taps("⋯")
    amal.waits_for("Sarmin")
    app.clock.passes(minutes=3)
    amal.waits_for(lambda messages: not any("Sarmin" in m.text for m in messages))
    app.clock.passes(hours=25)
    answer = amal.taps("⋯")
    assert answer is not None
    assert answer.text == "This is not shown here any more. The coordinators have it."
    assert "Sarmin" not in "".join(texts(amal))
    amal.sends("/report")
    assert not any("Sarmin" in label for label in amal.waits_for("Where did it happen?").buttons)
    report = only_report(app)
    with app.database.reading() as session:
        assert evidence.count(session, report_id=report.id) == 2


def test_what_a_file_joined_goes_too_unless_something_is_asked(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder")
    plain_report(amal)
    amal.sends_photo(png())
    amal.waits_for("Added to 2023-10-05/01: 1 file.")
    amal.sends_photo(png(5, 5), caption="the gate")
    amal.waits_for("is not in the report yet")
    app.clock.passes(minutes=3)
    amal.waits_for("✓ 01")
    assert any("the gate" in line for line in texts(amal))
    amal.taps("✍ Add the words")
    amal.waits_for("Added to 2023-10-05/01: 2 files.")
    app.clock.passes(minutes=3)
    amal.waits_for(lambda messages: not any("Added" in m.text or m.media for m in messages))


def test_everything_goes_before_it_is_too_late(app: RunningBot) -> None:
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Sarmin")
    amal.waits_for("When?")
    basel.sends("/queue", chat=GROUP)
    basel.waits_for("Nothing waits", chat=GROUP)
    app.clock.passes(hours=41)
    amal.waits_for(lambda messages: not any("When?" in m.text or "Sarmin" in m.text for m in messages))
    app.waits(lambda: texts(basel, GROUP) == [])
    amal.waits_for(lambda messages: any(m.text == "✓" for m in messages))
    assert amal.keyboard()
    amal.sends("/report")  # the report itself is not lost
    amal.waits_for("Sarmin")


def test_alert_chats_are_swept_too(server: SandboxServer, make: Callable[..., RunningBot]) -> None:
    with Sandbox(server.url) as sandbox:
        alerts = sandbox.person("Dina").makes_group("Alerts")
        sandbox.person("Dina").sets_status("member", chat=alerts)
    app = make(
        chat_cleanup=True,
        coordinators_chat=str(GROUP),
        channels=(),
        alert_chats=(("en", str(alerts)),),
        alert_killed=1,
    )
    amal = app.opens().joins("Amal", "responder")
    sends_report(amal, killed=1)
    app.waits(lambda: any("Idlib" in str(sent) for sent in said_in(app, alerts)))
    app.clock.passes(hours=41)
    app.waits(lambda: gone_from(app, alerts))
    assert gone_from(app, GROUP)


def said_in(app: RunningBot, chat: int) -> list[object]:
    sent = [call["parameters"] for call in app.sandbox.calls("sendMessage")]
    return [given["text"] for given in sent if int(given["chat_id"]) == chat]


def gone_from(app: RunningBot, chat: int) -> list[object]:
    return [c for c in app.sandbox.calls("deleteMessages") if int(c["parameters"]["chat_id"]) == chat]


def test_what_telegram_keeps_is_said(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder")
    app.closes()
    app.sandbox.fault("error", methods=["deleteMessages", "deleteMessage"], times=None, code=400)
    app.clock.passes(hours=41)
    app.opens()
    line = amal.waits_for("older than 48 hours")
    assert "Telegram lets only you delete" in line.text


def test_wipe_empties_the_chat_at_once(app: RunningBot) -> None:
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    plain_report(amal)
    amal.sends("/mine")
    amal.waits_for("of the last")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    amal.sends("Ariha")
    amal.waits_for("When?")
    app.clock.passes(minutes=1)
    amal.sends("/wipe")
    amal.waits_for(lambda messages: [m.text for m in messages if m.service is None] == ["✓"])
    assert amal.keyboard() == []
    left = basel.waits_for("emptied their chat", chat=GROUP)
    assert "Ariha" in left.text
    app.clock.passes(seconds=1)  # what is sent at the instant of the wipe itself goes with it
    amal.sends("/mine")
    amal.waits_for("You sent no report")
    amal.sends("/report")
    shown = amal.waits_for("Where did it happen?")
    assert not any("Sarmin" in label for label in shown.buttons)


def test_a_phone_in_other_hands(app: RunningBot) -> None:
    dina = app.joins("Dina", "admin")
    amal, basel = app.joins("Amal", "responder"), app.joins("Basel", "coordinator")
    plain_report(amal)
    presses(basel, "⋯", chat=GROUP)
    answer = basel.taps("📵 The phone of A-02 was taken", chat=GROUP)
    assert answer is not None
    assert "has no access" in answer.text
    app.waits(lambda: texts(amal) == [])
    app.waits(lambda: amal.commands() == {})
    before = len(app.sandbox.calls("sendMessage"))
    for words in ("/report", "/mine", "hello", "/start"):
        amal.sends(words)
    basel.sends("/report 2023-10-05/01", chat=GROUP)
    presses(basel, "? Ask", "Killed", chat=GROUP)
    basel.sends("/restore A-02")  # not hers to undo
    basel.sends("/off A-99")
    basel.waits_for("Nobody is called “A-99”")
    basel.sends("/off")
    basel.waits_for("Whose phone? Write it like this: /")
    basel.sends("/taken C-03")
    basel.waits_for("cannot cut off your own phone")
    sent_to = [call["parameters"].get("chat_id") for call in app.sandbox.calls("sendMessage")[before:]]
    assert str(amal.id) not in {str(chat) for chat in sent_to}
    assert [m.text for m in amal.chat() if m.from_bot] == []
    dina.sends("/on a-٠۲")  # /restore, where names are neutral; with the digits of the phone
    dina.waits_for("A-02 has access again")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")


def test_another_phone_goes_on_as_the_same_person(app: RunningBot) -> None:
    dina, amal = app.joins("Dina", "admin"), app.joins("Amal", "responder")
    plain_report(amal)
    nadia = app.sandbox.person("Nadia")  # Amal's new phone
    dina.sends("/link a2")
    code = dina.waits_for("on another phone").text.rpartition("start=")[2]
    nadia.sends(f"/start {code}")
    nadia.taps("English")
    nadia.waits_for("You are A-02.")
    app.waits(lambda: texts(amal) == [])
    amal.sends("/mine")
    nadia.sends("/mine")
    assert "Sarmin" in nadia.waits_for("of the last").buttons[0]
    assert [m for m in amal.chat() if m.from_bot] == []
    basel = app.sandbox.person("Basel")
    basel.sends(f"/start {code}")
    basel.waits_for("private service")


def test_an_admin_lets_in_each_person(make: Callable[..., RunningBot]) -> None:
    app = make(join_confirmed=True).opens()
    dina = app.joins("Dina", "admin")  # the first admin is let in by nobody
    amal, nadia = app.sandbox.person("Amal"), app.sandbox.person("Nadia")
    for person in (amal, nadia):
        person.sends(f"/start {app.invites('responder')}")
        person.waits_for("private service")
    amal.sends("/report")
    card = dina.waits_for("A-02 (responder) used an invitation")
    dina.taps("✓ Let in", on=card.id)
    amal.taps("English")
    amal.taps("✓ Agree to all four")
    amal.waits_for("You are A-02.")
    dina.taps("✕ Turn away", on=dina.waits_for("A-03", since=0).id)
    nadia.sends("/report")
    dina.sends("/queue")
    dina.waits_for("Nothing waits")
    assert [m.text for m in nadia.chat() if m.from_bot] == ["This is a private service.\nهذه خدمة خاصة."]


def test_no_content_stands_in_the_table_of_traces(app: RunningBot) -> None:
    amal = app.joins("Amal", "responder")
    plain_report(amal)
    with app.database.reading() as session:
        row = session.execute(text("SELECT * FROM chat_message LIMIT 1")).mappings().one()
        assert set(row) == {"id", "chat_id", "message_id", "at", "has_keyboard", "words_index"}
