"""Whoever has a Telegram client of their own can press buttons that were never made: each is an old button, no error."""

import itertools
from dataclasses import replace

import pytest

from bot.config.permissions import COMMANDS, may
from bot.i18n.catalogue import Catalogue
from bot.services import coordinator_chats
from bot.services.people import joining
from bot.services.publishing.approval.buttons import _ACTIONS as ACTIONS
from bot.telegram.routing.callbacks import CALLBACKS
from bot.views.callbacks import Callback
from storage.repositories.operations import key_values
from storage.repositories.people import chats
from tests.support.direct_bot import DirectBot

OLD = Catalogue().words("en")("button-old")

GROUP = -1_009_876_543_210
ELSEWHERE = -1_009_876_543_211
ALERTS = -1_009_876_543_212

ODD = ("", "²", "٣", "-1", "9" * 30, "1", "2023-99-99", "new", "on.²")
#: Each in either place, beside one that could be, itself, and another one.
PAIRS = sorted(
    {(odd, "1") for odd in ODD}
    | {("1", odd) for odd in ODD}
    | {(odd, odd) for odd in ODD}
    | {(odd, ODD[n - 4]) for n, odd in enumerate(ODD)}
)


@pytest.fixture
def direct(direct: DirectBot) -> DirectBot:
    named = direct.settings.model_copy(update={"coordinators_chat": str(GROUP)})
    direct.context = replace(direct.context, settings=named)
    return direct


@pytest.mark.parametrize("who", ["responder", "coordinator", "admin"])
def test_a_button_that_nobody_made_does_no_harm(direct: DirectBot, who: str) -> None:
    direct.joins("Amal", who)
    direct.joins("Dina", "admin")
    before = direct.rows("SELECT role FROM person ORDER BY id")
    for kind, button in CALLBACKS.items():
        count = len(button.parts)
        for parts in PAIRS if count > 1 else itertools.product(ODD, repeat=count):
            data = "|".join([kind, *parts, *["1"] * (count - len(parts))])
            stood = direct.rows("SELECT max(id) FROM outbox")
            told = direct.does("Amal", "tap", data=data).callback_answer.text
            assert told or direct.rows("SELECT max(id) FROM outbox") != stood, (
                f"{data} is answered by nothing"
            )
            if count <= 2:
                direct.does("Amal", "tap", data=data, group=GROUP)
    assert direct.rows("SELECT count(*) FROM report") == [0]
    if who != "admin":
        assert direct.rows("SELECT role FROM person ORDER BY id") == before


@pytest.mark.parametrize("who", ["responder", "coordinator", "admin"])
def test_odd_words_behind_a_command_do_no_harm(direct: DirectBot, who: str) -> None:
    direct.joins("Amal", who)
    for name in COMMANDS:
        for odd in (*ODD, "post ²", "A-²", "A-01 ²", "2023-10-05/²", "٢٠٢٣-١٠-٠٥/٠٢", "x" * 4000):
            direct.does("Amal", "command", text=f"/{name} {odd}")
            direct.does("Amal", "command", text=f"/{name} {odd}", group=GROUP)
    assert direct.rows("SELECT count(*) FROM report") == [0]


NOT_A_DAY = ("0001-01-01", "1500-01-01", "9999-12-31", "20231005", "2023-W40-4", "2023-10-5", "٢٠٢٣-١٠-٠٥")
TO_COME = ("2023-10-06", "2023-12-31", "2200-12-31")
VERBS = ("strike.nonsense", "restore.nonsense", "remove.9", *(f"{name}.x" for name in ACTIONS), *ACTIONS)


@pytest.mark.parametrize("day", [*NOT_A_DAY, *TO_COME])
def test_nothing_is_published_or_approved_of_a_day_that_has_not_come(direct: DirectBot, day: str) -> None:
    direct.joins("Basel", "coordinator")
    channels = direct.settings.model_copy(update={"channels": (("en", "-1001"),)})
    direct.context = replace(direct.context, settings=channels)
    for data in (f"s|{verb}|{sheet}" for verb in VERBS for sheet in (day, "1", "77")):
        assert direct.does("Basel", "tap", data=data).callback_answer.text == OLD, data
    for command in ("digest post", "sign", "digest"):
        direct.does("Basel", "command", text=f"/{command} {day}")
    if day in TO_COME:
        assert direct.rows("SELECT count(*) FROM outbox WHERE verb = 'post'") == [0]
        assert direct.rows("SELECT count(*) FROM publication") == [0]
        assert direct.rows("SELECT count(*) FROM approval") == [0]
    assert direct.rows("SELECT count(*) FROM statement_edit") == [0]
    direct.does("Basel", "command", text="/digest post")
    assert direct.rows("SELECT count(*) FROM publication WHERE day = '2023-10-05'") == [1], (
        "today's can be posted"
    )


def test_only_a_sentence_of_the_sheet_is_struck_restored_or_removed(direct: DirectBot) -> None:
    direct.joins("Basel", "coordinator")
    direct.does("Basel", "command", text="/sign")
    for verb in ("strike.nonsense", "restore.nonsense", "remove.9", "claim.3", "release", "approve"):
        answer = direct.does("Basel", "tap", data=f"s|{verb}|1").callback_answer.text
        assert answer == OLD, verb
    assert direct.rows("SELECT count(*) FROM statement_edit") == [0]


def test_a_refused_command_takes_no_place_in_what_the_group_may_be_sent(direct: DirectBot) -> None:
    direct.joins("Amal", "responder")
    before = direct.rows("SELECT count(*) FROM outbox")
    for _ in range(3):
        direct.does("Amal", "command", text="/queue", group=GROUP)
    assert direct.rows("SELECT count(*) FROM outbox") == before
    direct.does("Amal", "command", text="/queue")
    assert direct.rows("SELECT count(*) FROM outbox") != before


@pytest.mark.parametrize("kind", CALLBACKS)
def test_a_press_that_did_nothing_is_answered(
    direct: DirectBot, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    direct.joins("Dina", "admin")
    idle = replace(CALLBACKS[kind], parts=(str,), handle=lambda *_: None)
    monkeypatch.setitem(CALLBACKS, kind, idle)
    for group in (None, GROUP) if idle.in_group else (None,):
        assert direct.does("Dina", "tap", data=f"{kind}|x", group=group).callback_answer.text == OLD


def test_a_detail_that_no_card_offers_is_an_old_button(direct: DirectBot) -> None:
    _reports(direct)
    report = direct.rows("SELECT id FROM report")[0]
    for data in ("l|xx", f"c|ask.nope|{report}|1", "r|nope|2023-10-05/01", "m|x|999", "x|zz|1"):
        assert direct.does("Basel", "tap", data=data).callback_answer.text == OLD, data


def _reports(direct: DirectBot) -> None:
    direct.joins("Basel", "coordinator")
    direct.joins("Amal", "responder")
    at = int(direct.clock().timestamp())
    direct.does("Amal", "text", text="air strike on a house in Sarmin at 10:00, 1 man killed", at=at)
    offered = [button for row in direct.card("draft/")["buttons"] for button in row]
    direct.does("Amal", "tap", data=next(data for label, data in offered if "⚡" in label))
    assert direct.rows("SELECT count(*) FROM report") == [1]


def test_a_group_that_no_setting_names_is_told_its_number_once_and_gets_nothing_else(
    direct: DirectBot,
) -> None:
    _reports(direct)
    report = direct.rows("SELECT id FROM report")[0]
    before = direct.rows("SELECT count(*) FROM audit")

    def lies_there() -> list[str]:
        chat = "SELECT id FROM chat WHERE id NOT IN (SELECT chat_id FROM person)"
        return [each["text"] for each in direct.rows(f"SELECT content FROM outbox WHERE chat_id IN ({chat})")]

    stands = lies_there()
    direct.does("Amal", "command", text="/report", group=ELSEWHERE)
    direct.does("Nadia", "command", text="/queue", group=ELSEWHERE)
    assert lies_there() == stands, "neither a responder nor a stranger is told anything"
    for _ in range(2):
        for command in ("queue", "report 2023-10-05/01", "digest", "sign", "file", "cover", "taken A-01"):
            direct.does("Basel", "command", text=f"/{command}", group=ELSEWHERE)
        for data in (f"c|verify|{report}|1", f"c|open|{report}|1", f"c|ask.words|{report}|1"):
            assert direct.does("Basel", "tap", data=data, group=ELSEWHERE).callback_answer.text == ""
        direct.does("Basel", "text", text="why so few?", group=ELSEWHERE)
    new = [text for text in lies_there() if text not in stands]
    assert len(new) == 1
    assert str(ELSEWHERE) in new[0]
    assert "BALAGH_COORDINATORS_CHAT" in new[0]
    assert direct.rows("SELECT state FROM report") == ["submitted"]
    assert direct.rows("SELECT count(*) FROM audit") == before
    direct.does("Basel", "command", text="/queue", group=GROUP)
    assert len(lies_there()) > len(stands) + 1, "the named group is answered"


def test_a_named_group_that_became_a_supergroup_is_still_named(direct: DirectBot) -> None:
    _reports(direct)
    direct.does("Basel", "chat_migrated", group=GROUP, new_chat=ELSEWHERE)
    before = direct.rows("SELECT count(*) FROM outbox")
    direct.does("Basel", "command", text="/queue", group=ELSEWHERE)
    assert direct.rows("SELECT count(*) FROM outbox") != before
    with direct.database.reading() as session:
        there = [to.chat_id for to in coordinator_chats.list_chats(session, direct.context)]
        assert [chats.telegram_id(session, chat) for chat in there] == [ELSEWHERE]


def test_a_command_for_another_bot_is_not_ours(direct: DirectBot) -> None:
    with direct.database.transaction() as session:
        key_values.write(session, "bot/username", "balagh_bot")
        code = joining.invite_person(session, direct.context, "admin", None)[0]
    direct.joins("Basel", "coordinator")
    before = direct.rows("SELECT count(*) FROM outbox")
    direct.does("Nadia", "command", text=f"/start@other_bot {code}")
    direct.does("Basel", "command", text="/queue@other_bot")
    direct.does("Basel", "command", text="/queue@other_bot", group=GROUP)
    assert direct.rows("SELECT count(*) FROM outbox") == before
    assert direct.rows("SELECT count(*) FROM person") == [1]
    direct.does("Basel", "command", text="/queue@Balagh_Bot", group=GROUP)
    direct.does("Nadia", "command", text=f"/start@balagh_bot\n{code}")
    assert direct.rows("SELECT count(*) FROM outbox") != before
    assert direct.rows("SELECT count(*) FROM person") == [2]


@pytest.mark.parametrize("who", ["Amal", "Basel"])
@pytest.mark.parametrize("number", ["9" * 30, "999", "2023-10-05/99", "٢٠٢٣-١٠-٠٥/٩٩", "-1"])
def test_a_number_that_no_report_has_opens_none(direct: DirectBot, who: str, number: str) -> None:
    _reports(direct)
    drafts = direct.rows("SELECT count(*) FROM draft")
    direct.does(who, "command", text=f"/report {number}")
    assert direct.last(who)["text"].startswith(Catalogue().words("en")("report-no-such", number="")[:10])
    assert direct.rows("SELECT count(*) FROM draft") == drafts
    direct.does("Amal", "command", text="/report 2023-10-05/1")
    assert "Sarmin" in direct.last("Amal")["text"], "one's own report is shown"


def test_what_is_somebody_elses_is_reached_by_no_button_and_no_command(direct: DirectBot) -> None:
    """Rim knows the numbers of Amal's report, of her open form and of the question to her, and how buttons are made."""
    _reports(direct)
    direct.joins("Rim", "responder")
    direct.does(
        "Basel",
        "tap",
        data=Callback.REVIEW.data("ask.killed_total", *direct.pairs("SELECT id, revision FROM report")[0]),
    )
    direct.does("Amal", "command", text="/report")
    direct.does("Amal", "text", text="Binnish")
    hers = ("report", "report_revision", "draft", "question", "evidence")
    before = {table: direct.pairs(f"SELECT * FROM {table}") for table in hers}
    assert before["question"], "nothing is asked"
    assert before["draft"], "no form is open"
    number, key = direct.pairs("SELECT number, id FROM report")[0]
    verbs = (
        *(number, key),
        *("1", "open", "correct", "withdraw", "withdraw!", "on", "drop", "same", "new", "killed"),
    )
    for letter, button in CALLBACKS.items():
        if may("responder", button.action) and letter != Callback.LANGUAGE:
            for verb, whose in itertools.product(verbs, (number, key, "1")):
                parts = [verb, whose, "1", "1"][: len(button.parts)]
                direct.does("Rim", "tap", data="|".join([letter, *parts]))
    for name in COMMANDS:
        direct.does("Rim", "command", text=f"/{name} {number}")
    for table in hers:
        assert set(before[table]) <= set(direct.pairs(f"SELECT * FROM {table}")), table
    told = str(direct.said("Rim"))
    assert "Binnish" not in told
    assert "Sarmin" not in told


@pytest.mark.parametrize("who", ["Basel", "Dina"])
def test_an_alert_chat_gets_no_answer_whoever_asks_there(direct: DirectBot, who: str) -> None:
    """Others read it: neither a command nor a button, of a report or of anything else, is obeyed there."""
    named = direct.context.settings.model_copy(update={"alert_chats": (("en", str(ALERTS)),)})
    direct.context = replace(direct.context, settings=named)
    _reports(direct)
    direct.joins("Dina", "admin")
    ((report, number),) = direct.pairs("SELECT id, number FROM report")
    direct.does(who, "command", text=f"/report {number}", group=GROUP)
    shown = direct.sent("WHERE chat_id = (SELECT max(chat_id) FROM outbox WHERE card LIKE 'review/%')")
    offered = {data for content in shown for row in content.get("buttons", ()) for _label, data in row}
    assert offered, "no button is made"
    made = {
        "|".join([letter, *([report, number, "1"] * 2)[: len(each.parts)]])
        for letter, each in CALLBACKS.items()
    }
    before = direct.rows("SELECT max(id) FROM outbox") + direct.rows("SELECT count(*) FROM audit")
    for name in COMMANDS:
        for argument in ("", number, "2023-10-05", "A-01", "post"):
            direct.does(who, "command", text=f"/{name} {argument}", group=ALERTS)
    for data in offered | made:
        direct.does(who, "tap", data=data, group=ALERTS)
    direct.does(who, "text", text="because", reply_to=1, group=ALERTS)
    assert direct.rows("SELECT max(id) FROM outbox") + direct.rows("SELECT count(*) FROM audit") == before
