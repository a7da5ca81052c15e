"""Whoever has a Telegram client of their own can press buttons that were never made: each is an old button, no error."""

import itertools

import pytest

from bot.telegram.routing.callbacks import TAPS
from bot.telegram.routing.commands import COMMANDS
from tests.support.direct_bot import Desk

ODD = ("", "²", "٣", "-1", "9" * 30, "1", "2023-99-99", "new", "on.²")


@pytest.mark.parametrize("who", ["responder", "coordinator", "admin"])
def test_a_button_that_nobody_made_does_no_harm(desk: Desk, who: str) -> None:
    desk.joins("Amal", who)
    desk.joins("Dina", "admin")
    before = desk.rows("SELECT role FROM person ORDER BY id")
    for kind, (_action, count, _act) in TAPS.items():
        for parts in itertools.product(ODD, repeat=min(count, 2)):
            data = "|".join([kind, *parts, *["1"] * (count - len(parts))])
            desk.does("Amal", "tap", data=data)
            if count <= 2:
                desk.does("Amal", "tap", data=data, group=-77)
    assert desk.rows("SELECT count(*) FROM report") == [0]
    if who != "admin":
        assert desk.rows("SELECT role FROM person ORDER BY id") == before


@pytest.mark.parametrize("who", ["responder", "coordinator", "admin"])
def test_odd_words_behind_a_command_do_no_harm(desk: Desk, who: str) -> None:
    desk.joins("Amal", who)
    for name in COMMANDS:
        for odd in (*ODD, "post ²", "A-²", "A-01 ²", "2023-10-05/²", "٢٠٢٣-١٠-٠٥/٠٢", "x" * 4000):
            desk.does("Amal", "command", text=f"/{name} {odd}")
            desk.does("Amal", "command", text=f"/{name} {odd}", group=-77)
    assert desk.rows("SELECT count(*) FROM report") == [0]
