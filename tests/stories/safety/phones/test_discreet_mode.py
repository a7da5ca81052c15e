"""Names, menus, keys and help that say nothing of what the bot is for."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.config.permissions import COMMANDS, menu_of
from bot.i18n.catalogue import Catalogue
from bot.i18n.fluent_files import message_ids, our_texts
from bot.telegram.routing.commands import parse
from tests.support.running_bot import RunningBot

TELLING = (
    "report",
    "attack",
    "statement",
    "coordinator",
    "taken",
    "restore",
    "phone",
    "بلاغ",
    "هجوم",
    "بيان",
    "منسق",
    "إبلاغ",
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_command_key_and_help_has_a_neutral_form(language: str) -> None:
    words = Catalogue(discreet=True).words(language)
    shown = [words(f"command-{name}") for name in menu_of("admin")] + [
        words("key-report"),
        words("not-understood"),
    ]
    shown += [words(f"welcome-{role}") for role in ("responder", "coordinator", "admin")] + [
        command.discreet for command in COMMANDS.values() if command.name != "start"
    ]
    assert [text for text in shown if any(telling in text.lower() for telling in TELLING)] == []
    discreet = [command.discreet for command in COMMANDS.values()]
    assert len(set(discreet)) == len(discreet)
    other = {name for name, command in COMMANDS.items() if name != command.discreet}
    assert not other & set(discreet)  # no name means two things


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_text_names_commands_as_the_menu_does(language: str) -> None:
    source = our_texts(language)
    slots = dict.fromkeys(re.findall(r"\$([a-z][\w-]*)", source), "1")
    neutral, plain = Catalogue(discreet=True).words(language), Catalogue().words(language)
    called: set[str] = set()
    for text_id in message_ids(source):
        text = neutral.fill(text_id, **slots)
        assert text is not None, text_id
        for name in re.findall(r"(?<![a-z0-9./:])/([a-z]+)", text):
            assert name in {command.discreet for command in COMMANDS.values()}, (text_id, text)
            assert parse(f"/{name}")[0] in COMMANDS
            called.add(name)
        if "/" not in text:
            assert text == plain.fill(text_id, **slots), text_id
    assert called >= {"new", "list", "open", "day", "ok", "team", "clear", "off", "on", "link"}


def test_what_people_type_keeps_its_words(tmp_path: Path) -> None:
    words = Catalogue(discreet=True).words("en")
    assert "/report" in words("file-for-you", who="/report", number="07")
    assert "/list shows it" in words("file-for-you", who="/report", number="07")
    (tmp_path / "en.ftl").write_text(
        "lost-phone-own = Our own words: /wipe, see example.org/report or and/report\n"
    )
    own = Catalogue(own=tmp_path, discreet=True).words("en")
    assert own("lost-phone-own") == "Our own words: /clear, see example.org/report or and/report"


def test_a_menu_and_a_keyboard_tell_nothing(make: Callable[..., RunningBot]) -> None:
    amal = make(discreet_mode=True).opens().joins("Amal", "responder")
    assert amal.commands() == {
        "new": "New", "nothing": "Nothing today", "list": "List", "clear": "Clear", "language": "Language", "help": "Help",
        "terms": "Terms",
    }  # fmt: skip
    assert [key.text for row in amal.keyboard() for key in row] == ["➕"]
    amal.sends("➕")
    amal.waits_for("Where did it happen?")
    amal.sends("/list")
    amal.waits_for("You sent no report")
    amal.sends("/report")  # the other name is understood, too
    amal.waits_for("Where did it happen?")
