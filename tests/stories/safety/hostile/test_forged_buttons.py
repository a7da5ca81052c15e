"""Whoever has a Telegram client of their own can press buttons that were never made: each is an old button, no error."""

import itertools

import pytest

from bot.config.permissions import COMMANDS
from bot.telegram.routing.callbacks import CALLBACKS
from tests.support.direct_bot import DirectBot

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
