"""Names, menus, keys and help that say nothing of what the bot is for."""

from collections.abc import Callable

import pytest

from bot.catalogue import Catalogue
from bot.chat.commands import MENU, NEUTRAL_NAMES
from tests.house import House

TELLING = ("report", "attack", "statement", "coordinator", "بلاغ", "هجوم", "بيان", "منسق", "إبلاغ")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_command_key_and_help_has_a_neutral_form(language: str) -> None:
    words = Catalogue(neutral=True).words(language)
    shown = [words(f"command-{name}") for name in MENU] + [words("key-report"), words("not-understood")]
    shown += [words(f"welcome-{role}") for role in ("responder", "coordinator", "admin")] + [
        *NEUTRAL_NAMES.values()
    ]
    assert [text for text in shown if any(telling in text.lower() for telling in TELLING)] == []
    assert len(set(NEUTRAL_NAMES.values())) == len(MENU) == len(NEUTRAL_NAMES)


def test_a_menu_and_a_keyboard_tell_nothing(make: Callable[..., House]) -> None:
    amal = make(neutral=True).opens().joins("Amal", "responder")
    assert amal.commands() == {
        "new": "New", "nothing": "Nothing today", "list": "List", "clear": "Clear", "language": "Language", "help": "Help",
    }  # fmt: skip
    assert [key.text for row in amal.keyboard() for key in row] == ["➕"]
    amal.sends("➕")
    amal.waits_for("Where did it strike?")
    amal.sends("/list")
    amal.waits_for("You sent no report")
    amal.sends("/report")  # the other name is understood, too
    amal.waits_for("Where did it strike?")
