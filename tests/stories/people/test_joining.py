"""Nadia is a stranger; Amal is invited."""

from datetime import timedelta

from bot.config.permissions import menu_of
from bot.sandbox.client.sandbox import Person
from bot.views.callbacks import Callback
from bot.views.people.consent import AGREE
from tests.support.review_acts import presses
from tests.support.running_bot import RunningBot


def bot_lines(person: Person) -> list[str]:
    return [message.text for message in person.chat() if message.from_bot]


def test_a_stranger_gets_one_neutral_line_and_no_menu(app: RunningBot) -> None:
    nadia = app.sandbox.person("Nadia")
    for text in ("/start", "/report", "hello", "/digest", "/start wrong-code"):
        nadia.sends(text)
    nadia.waits_for("private service", since=0)
    app.joins("Amal", "responder")  # whatever Nadia sent was handled before this
    assert bot_lines(nadia) == ["This is a private service.\nهذه خدمة خاصة."]
    assert nadia.commands() == {}
    app.clock.passes(hours=2)
    nadia.sends("still here?")
    nadia.waits_for(lambda messages: sum(m.from_bot for m in messages) == 2)
    assert len(set(bot_lines(nadia))) == 1


def test_a_stranger_presses_what_is_not_hers(app: RunningBot, amal: Person) -> None:
    nadia = app.sandbox.person("Nadia")
    nadia.sends("/start")
    line = nadia.waits_for("private service")
    amal.sends("/report")
    amal.waits_for("Where did it happen?")
    before = [message.text for message in amal.chat()]
    for data in (
        Callback.FORM.data(1, 1, "where", "leave"),
        Callback.DRAFT.data("new", 1),
        Callback.LANGUAGE.data("ar"),
        Callback.OWN_REPORT.data("open", "2023-10-05/01"),
        Callback.UNCERTAIN_POST.data("again", 1),
        "nonsense",
    ):
        answer = nadia.presses(line.id, data)
        assert answer is not None
        assert answer.text == ""
    assert [message.text for message in amal.chat()] == before
    assert len(bot_lines(nadia)) == 1


def test_an_invitation_lets_in_once(app: RunningBot) -> None:
    code = app.invites("responder")
    amal, nadia = app.sandbox.person("Amal"), app.sandbox.person("Nadia")
    amal.sends(f"/start {code}")
    question = amal.waits_for("Which language")
    assert question.buttons == ["English", "العربية"]
    nadia.sends(f"/start {code}")
    nadia.waits_for("private service")
    amal.taps("العربية")
    first = amal.waits_for("قبل أن تبدأ")
    amal.sends("/mine")  # nothing is shown before she was told what it is for
    amal.waits_for(lambda messages: any(m.button(AGREE) and m.id > first.id for m in messages))
    amal.taps("✓ أوافق على الأربعة كلها")
    amal.waits_for("أنت A-01")
    assert list(amal.commands()) == ["report", "quiet", "mine", "wipe", "language", "consent", "help"]
    assert amal.commands()["report"] == "الإبلاغ عن هجوم"
    assert [b.text for row in amal.keyboard() for b in row] == ["📝 الإبلاغ عن هجوم"]


def test_an_invitation_is_a_qr_code_too(app: RunningBot) -> None:
    dina = app.joins("Dina", "admin")
    dina.sends("/people")
    presses(dina, "+ Invite", "responder")
    invitation = dina.waits_for("t.me/")
    assert invitation.media is not None
    link = next(word for word in invitation.text.split() if "t.me/" in word)
    amal = app.sandbox.person("Amal")
    amal.opens(link)
    amal.waits_for("Which language")


def test_an_invitation_expires(app: RunningBot) -> None:
    code = app.invites("responder")
    app.clock.passes(days=8)
    amal = app.sandbox.person("Amal")
    amal.sends(f"/start {code}")
    amal.waits_for("private service")


def test_roles_have_their_own_menus(app: RunningBot, amal: Person, basel: Person) -> None:
    assert "digest" not in amal.commands()
    assert list(basel.commands()) == menu_of("coordinator")
    assert {"report", "queue", "digest", "sign", "help"} <= basel.commands().keys()
    amal.sends("/digest")
    amal.waits_for("press “📝 Report an attack” below")


def test_the_language_can_be_changed(app: RunningBot, amal: Person) -> None:
    amal.sends("/language")
    amal.taps("العربية")
    amal.waits_for("أنت A-01")
    amal.sends("/mine")
    amal.waits_for("لم ترسل أي بلاغ في آخر 24 ساعة.")
    assert amal.commands()["mine"] == "بلاغاتي"


def test_codes_in_the_database_are_hashes_only(app: RunningBot) -> None:
    code = app.invites("admin")
    app.closes()
    raw = b"".join(path.read_bytes() for path in app.settings.data_dir.glob("balagh.sqlite*"))
    assert code.encode() not in raw
    assert timedelta(days=app.settings.invite_days) == timedelta(days=7)
