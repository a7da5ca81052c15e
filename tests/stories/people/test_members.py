"""Dina and the people: who is in, who may what, who must go, and what they leave."""

import threading
from typing import Any

import pytest

from bot.services.context import RequestContext
from bot.services.lookups import normalise_number, normalise_pseudonym
from bot.services.reports.sent import reminders
from bot.services.review import cards
from bot.telegram.inbound.update import IncomingUpdate
from bot.telegram.routing.updates import route
from bot.views.callbacks import Callback
from storage.model.records import Attack, Place
from storage.repositories.operations import key_values
from storage.repositories.people import chats
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.reports import Author
from tests.support.direct_bot import DirectBot


@pytest.fixture
def staffed(direct: DirectBot) -> DirectBot:
    direct.ids = {
        name: direct.joins(name, role)
        for name, role in (("Amal", "responder"), ("Basel", "coordinator"), ("Dina", "admin"))
    }  # type: ignore[attr-defined]
    return direct


def who(direct: DirectBot, name: str) -> int:
    number: int = direct.ids[name]  # type: ignore[attr-defined]
    return number


def presses(direct: DirectBot, verb: str, key: int, name: str = "Dina") -> RequestContext:
    return direct.does(name, "tap", data=Callback.PEOPLE.data(verb, key))


def buttons(card: dict[str, Any]) -> dict[str, str]:
    return {label: data for row in card.get("buttons", ()) for label, data in row}


def test_the_list_and_a_persons_card(staffed: DirectBot) -> None:
    staffed.does("Dina", "command", text="/people")
    card = staffed.last("Dina")
    assert card["text"].startswith("3 people\n")
    assert "A-01 · responder · 2023-10-05" in buttons(card)
    assert "1000" not in str(card)  # nobody's Telegram id
    presses(staffed, "open", who(staffed, "Amal"))
    assert staffed.last("Dina")["text"] == "A-01\nresponder since 2023-10-05\nLast seen: 2023-10-05"


def test_more_people_than_a_page_holds(staffed: DirectBot) -> None:
    for n in range(8):
        staffed.joins(f"Helper {n}", "responder")
    staffed.does("Dina", "command", text="/people")
    assert buttons(staffed.last("Dina"))["Next ›"] == Callback.PEOPLE.data("page", 1)
    presses(staffed, "page", 1)
    shown = buttons(staffed.last("Dina"))
    assert "A-09 · responder · 2023-10-05" in shown
    assert shown["‹ Back"] == Callback.PEOPLE.data("page", 0)
    assert "Next ›" not in shown


def test_an_invitation_with_a_role(staffed: DirectBot) -> None:
    assert "not known yet" in presses(staffed, "as.coordinator", 0).callback_answer.text
    with staffed.database.transaction() as session:
        key_values.write(session, "bot/username", "balagh_bot")
    presses(staffed, "invite", 0)
    presses(staffed, "as.coordinator", 0)
    texts = [c["text"] for c in staffed.said("Dina") if c and "t.me" in c.get("text", "")]
    code = texts[0].partition("start=")[2].split()[0]
    assert [c["qr"] for c in staffed.said("Dina") if c and "qr" in c] == [
        f"https://t.me/balagh_bot?start={code}"
    ]
    staffed.does("Nadia", "command", text=f"/start {code}")
    staffed.does("Nadia", "tap", data=Callback.LANGUAGE.data("en"))
    presses(staffed, "page", 0)
    assert "C-04 · coordinator · 2023-10-05" in buttons(staffed.card("people/"))
    assert code not in str(staffed.rows("SELECT detail FROM audit"))
    presses(staffed, "as.king", 0)
    assert staffed.rows("SELECT count(*) FROM invitation") == [4]


def test_a_role_changes_at_once(staffed: DirectBot) -> None:
    presses(staffed, "be.coordinator", who(staffed, "Amal"))
    assert "A-01 is now coordinator." in staffed.card("people/")["text"]
    assert staffed.last("Amal")["text"] == "You are now coordinator. /help says what you can do."
    staffed.does("Amal", "command", text="/queue")
    assert staffed.last("Amal")["text"] == "Nothing waits for review."
    answer = presses(staffed, "be.coordinator", who(staffed, "Amal")).callback_answer.text
    assert answer == "Somebody changed this just now. Here is where it stands."
    presses(staffed, "be.responder", who(staffed, "Basel"))
    staffed.does("Basel", "command", text="/queue")
    assert "Report an attack" in staffed.last("Basel")["text"]


def test_access_is_taken_away_from_the_next_tap_on(staffed: DirectBot) -> None:
    staffed.does("Amal", "command", text="/report")
    amal = who(staffed, "Amal")
    presses(staffed, "revoke", amal)
    assert "Take access away from A-01?" in staffed.last("Dina")["text"]
    presses(staffed, "gone", amal)
    card = staffed.last("Dina")
    assert "Access taken away on 2023-10-05" in card["text"]
    assert {"↺ Give access back", "1 unfinished report"} <= set(buttons(card))
    kept = staffed.rows("SELECT progress FROM draft")
    staffed.does("Amal", "text", text="Sarmin")
    staffed.does("Amal", "tap", data=Callback.FORM.data(1, 1, "where", "x"))
    assert staffed.rows("SELECT progress FROM draft") == kept
    assert [c.get("text") for c in staffed.said("Amal") if c] == [
        None,
        "This is a private service.\nهذه خدمة خاصة.",
    ]
    presses(staffed, "reinstate", amal)
    staffed.does("Amal", "text", text="Sarmin")
    assert staffed.rows("SELECT progress FROM draft") != kept
    verbs = staffed.rows("SELECT verb FROM audit WHERE verb LIKE 'person.re%' ORDER BY id")
    assert verbs == ["person.revoke", "person.reinstate"]


def test_nothing_of_ours_reaches_a_chat_without_access(staffed: DirectBot) -> None:
    """Cards that a coordinator had are not kept true in their chat any more; nobody is asked again."""
    attack = Attack(
        id="r1", occurred_at=staffed.clock(), place=Place("Sarmin"), attack_kinds=("missile",),
        reported_at=staffed.clock(),
    )  # fmt: skip
    amal, day = who(staffed, "Amal"), staffed.clock().date()
    with staffed.database.transaction() as session:
        author = Author(amal, staffed.clock(), "report.submit")
        reports.submit(session, attack, day, author, staffed.settings.zone, reporter_id=amal)
        cards.on_report_submitted(session, staffed.context, "r1")
    for name in ("Basel", "Dina"):
        assert "Sarmin" in str(staffed.said(name))
    for name in ("Basel", "Amal"):
        presses(staffed, "gone", who(staffed, name))
    staffed.does("Dina", "tap", data=Callback.REVIEW.data("verify", "r1", 1))
    assert "State: verified" in staffed.card("review/r1/")["text"]
    staffed.clock.passes(hours=3)
    reminders.send_reminders(staffed.database, staffed.context)
    for name in ("Basel", "Amal"):
        assert staffed.said(name) == [{"role": None, "language": "en"}]
    request = staffed.does("Dina", "tap", data=Callback.REVIEW.data("ask.killed_total", "r1", 2))
    assert request.callback_answer.text.startswith("Access was taken away from whoever reported")


def test_the_last_admin_stays(staffed: DirectBot) -> None:
    dina = who(staffed, "Dina")
    for verb in ("gone", "be.responder"):
        request = presses(staffed, verb, dina)
        assert request.callback_answer.text == "D-03 is the last admin. Make somebody else admin first."
        assert request.callback_answer.alert
    presses(staffed, "be.admin", who(staffed, "Basel"))
    presses(staffed, "gone", dina)
    staffed.does("Dina", "command", text="/people")
    assert not any("people" in str(c) for c in staffed.said("Dina")[-1:] if c)
    assert "last admin" in presses(staffed, "gone", who(staffed, "Basel"), "Basel").callback_answer.text


def test_of_two_admins_who_remove_each_other_one_stays(staffed: DirectBot) -> None:
    """At the same moment, each in a process of their own (on PostgreSQL truly at once)."""
    presses(staffed, "be.admin", who(staffed, "Basel"))
    ready = threading.Barrier(2)

    def removes(name: str, other: str) -> None:
        with (
            staffed.database.transaction()
            if staffed.database.is_sqlite is False
            else _late(staffed, ready) as session
        ):
            if not staffed.database.is_sqlite:
                ready.wait(60)
            number = chats.find_or_create(session, staffed.telegram(name))
            request = RequestContext(staffed.context, session, staffed.clock(), number)
            me = staffed.telegram(name)
            route(
                request,
                IncomingUpdate(
                    "tap", me, me, True, message_id=1, data=Callback.PEOPLE.data("gone", who(staffed, other))
                ),
            )

    both = [threading.Thread(target=removes, args=pair) for pair in (("Dina", "Basel"), ("Basel", "Dina"))]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join(60)
    left = staffed.rows("SELECT pseudonym FROM person WHERE role = 'admin' AND revoked_at IS NULL")
    assert len(left) == 1


def _late(direct: DirectBot, ready: threading.Barrier) -> Any:
    ready.wait(60)
    return direct.database.transaction()


def test_unfinished_reports_are_finished_for_them_or_thrown_away(staffed: DirectBot) -> None:
    amal = who(staffed, "Amal")
    staffed.does("Amal", "command", text="/report")
    staffed.does("Amal", "text", text="Sarmin")
    staffed.does("Amal", "file", file={"kind": "photo", "file_id": "x"})
    with staffed.database.transaction() as session:
        drafts.start(session, amal, {"step": "where", "answers": {}, "visit": 1}, staffed.clock())
    presses(staffed, "gone", amal)
    presses(staffed, "drafts", amal)
    first, second = staffed.said("Dina")[-2:]
    assert "Sarmin" in first["text"]
    assert "nothing was answered yet" in second["text"]
    presses(staffed, "take", 1)
    card = staffed.last("Dina")
    assert "Sarmin" in card["text"]
    assert staffed.rows("SELECT draft_id FROM evidence") == [3]
    taken = staffed.rows("SELECT progress FROM draft WHERE id = 3")[0]
    assert taken["answers"]["behalf"] == amal
    presses(staffed, "drop", 2)
    assert "Yes, throw it away" in buttons(staffed.card("leftover/2/"))
    presses(staffed, "drop!", 2)
    assert staffed.rows("SELECT state FROM draft ORDER BY id") == ["taken", "dropped", "open"]
    for verb, key in (("take", 1), ("take", 2), ("drop!", 2), ("take", 3), ("drop!", 3), ("take", 77)):
        assert presses(staffed, verb, key).callback_answer.text == "This report is settled already."
    for made_up in (
        Callback.PEOPLE.data("open", "x"),
        Callback.PEOPLE.data("fly", 1),
        Callback.PEOPLE.data("open", 99),
        Callback.PEOPLE.data("gone", 99),
        Callback.PEOPLE.data("", 1),
    ):
        assert "old button" in staffed.does("Dina", "tap", data=made_up).callback_answer.text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("A-03", "A-03"), ("a03", "A-03"), ("a-٠٣", "A-03"), (" c ۱۲ ", "C-12"), ("A–3", "A-03"), ("A-103", "A-103"), ("x", "x"),
     ("A-03 now", "A-03 now"), ("", "")],
)  # fmt: skip
def test_a_pseudonym_is_understood_as_phones_write_it(typed: str, meant: str) -> None:
    assert normalise_pseudonym(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2023-10-05/07", "2023-10-05/07"), ("٢٠٢٣-١٠-٠٥/٧", "2023-10-05/07"), ("2023–10–05/123", "2023-10-05/123"),
     ("2023-10-05/x", "2023-10-05/x"), ("07", "07"), ("", "")],
)  # fmt: skip
def test_a_reports_number_is_understood_as_phones_write_it(typed: str, meant: str) -> None:
    assert normalise_number(typed) == meant
