"""Whoever has a Telegram client of their own can press buttons that were never made: each is an old button, no error."""

import itertools
from dataclasses import replace

import pytest

from bot.config.permissions import COMMANDS
from bot.i18n.catalogue import Catalogue
from bot.services.publishing.approval_buttons import _ACTIONS as ACTIONS
from bot.telegram.routing.callbacks import CALLBACKS
from tests.support.direct_bot import DirectBot

OLD = Catalogue().words("en")("button-old")

ODD = ("", "²", "٣", "-1", "9" * 30, "1", "2023-99-99", "new", "on.²")


@pytest.mark.parametrize("who", ["responder", "coordinator", "admin"])
def test_a_button_that_nobody_made_does_no_harm(direct: DirectBot, who: str) -> None:
    direct.joins("Amal", who)
    direct.joins("Dina", "admin")
    before = direct.rows("SELECT role FROM person ORDER BY id")
    for kind, button in CALLBACKS.items():
        count = len(button.parts)
        for parts in itertools.product(ODD, repeat=min(count, 2)):
            data = "|".join([kind, *parts, *["1"] * (count - len(parts))])
            direct.does("Amal", "tap", data=data)
            if count <= 2:
                direct.does("Amal", "tap", data=data, group=-77)
    assert direct.rows("SELECT count(*) FROM report") == [0]
    if who != "admin":
        assert direct.rows("SELECT role FROM person ORDER BY id") == before


@pytest.mark.parametrize("who", ["responder", "coordinator", "admin"])
def test_odd_words_behind_a_command_do_no_harm(direct: DirectBot, who: str) -> None:
    direct.joins("Amal", who)
    for name in COMMANDS:
        for odd in (*ODD, "post ²", "A-²", "A-01 ²", "2023-10-05/²", "٢٠٢٣-١٠-٠٥/٠٢", "x" * 4000):
            direct.does("Amal", "command", text=f"/{name} {odd}")
            direct.does("Amal", "command", text=f"/{name} {odd}", group=-77)
    assert direct.rows("SELECT count(*) FROM report") == [0]


NOT_A_DAY = ("0001-01-01", "1500-01-01", "9999-12-31", "20231005", "2023-W40-4", "2023-10-5", "٢٠٢٣-١٠-٠٥")
TO_COME = ("2023-10-06", "2023-12-31", "2200-12-31")
VERBS = ("strike.nonsense", "restore.nonsense", "remove.9", *(f"{name}.x" for name in ACTIONS), *ACTIONS)


@pytest.mark.parametrize("day", [*NOT_A_DAY, *TO_COME])
def test_nothing_is_published_or_approved_of_a_day_that_has_not_come(direct: DirectBot, day: str) -> None:
    direct.joins("Basel", "coordinator")
    channels = direct.settings.model_copy(update={"channels": (("en", "-1001"),)})
    direct.context = replace(direct.context, settings=channels)
    for data in (f"w|{day}", *(f"s|{verb}|{day}|{kind}" for verb in VERBS for kind in "fp")):
        answer = direct.does("Basel", "tap", data=data).callback_answer.text
        assert answer == (OLD if day in NOT_A_DAY else ""), data
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
    for verb in ("strike.nonsense", "restore.nonsense", "remove.9"):
        answer = direct.does("Basel", "tap", data=f"s|{verb}|2023-10-05|p").callback_answer.text
        assert answer == OLD, verb
    assert direct.rows("SELECT count(*) FROM statement_edit") == [0]


def test_a_refused_command_takes_no_place_in_what_the_group_may_be_sent(direct: DirectBot) -> None:
    direct.joins("Amal", "responder")
    before = direct.rows("SELECT count(*) FROM outbox")
    for _ in range(3):
        direct.does("Amal", "command", text="/queue", group=-77)
    assert direct.rows("SELECT count(*) FROM outbox") == before
    direct.does("Amal", "command", text="/queue")
    assert direct.rows("SELECT count(*) FROM outbox") != before
