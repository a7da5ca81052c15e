"""Role × action, exhaustively: every command and every button, by everyone, in private and in a group."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.config import permissions
from bot.services.exports import dialog
from bot.services.people import members
from bot.services.review import decisions, pending_input
from bot.telegram.routing import callbacks, commands
from bot.views.callbacks import Callback
from tests.support.direct_bot import DirectBot

WHO = ("stranger", "revoked", "responder", "coordinator", "admin")
GROUP = -100500
EVERYONE = {"responder", "coordinator", "admin"}
DECIDE = {"coordinator", "admin"}
ADMIN = {"admin"}

#: Said again here, on purpose: the program's own table cannot vouch for itself.
COMMANDS = {
    "start": EVERYONE,
    "help": EVERYONE,
    "report": EVERYONE,
    "mine": EVERYONE,
    "language": EVERYONE,
    "consent": EVERYONE,
    "quiet": EVERYONE,
    "queue": DECIDE,
    "find": DECIDE,
    "file": DECIDE,
    "digest": DECIDE,
    "sign": DECIDE,
    "retract": DECIDE,
    "cover": DECIDE,
    "people": ADMIN,
    "audit": ADMIN,
    "bundle": ADMIN,
    "export": DECIDE,
    "wipe": EVERYONE,
    "taken": DECIDE,
    "restore": ADMIN,
    "phone": ADMIN,
}
TAPS = {
    Callback.FORM: EVERYONE,
    Callback.DRAFT: EVERYONE,
    Callback.OWN_REPORT: EVERYONE,
    Callback.EVIDENCE: EVERYONE,
    Callback.JOINED: EVERYONE,
    Callback.LANGUAGE: EVERYONE,
    Callback.CONSENT: EVERYONE,
    Callback.QUESTION: EVERYONE,
    Callback.UNCERTAIN_POST: DECIDE,
    Callback.ON_BEHALF: DECIDE,
    Callback.APPROVAL: DECIDE,
    Callback.RETRACT: DECIDE,
    Callback.MERGE: DECIDE,
    Callback.REVIEW: DECIDE,
    Callback.PEOPLE: ADMIN,
    Callback.AUDIT: ADMIN,
    Callback.SECOND_REPORT: EVERYONE,
    Callback.VOICE: DECIDE,
    Callback.CONFIRM: EVERYONE,
    Callback.EXPORT: DECIDE,
    Callback.QUEUE: DECIDE,
    Callback.JOIN: ADMIN,
}
IN_GROUP = {"digest", "queue", "find", "report", "sign", "retract", "file", "cover", "taken"} | {
    Callback.UNCERTAIN_POST,
    Callback.REVIEW,
    Callback.QUEUE,
    Callback.MERGE,
    Callback.APPROVAL,
    Callback.RETRACT,
    Callback.VOICE,
}
#: Buttons by their verb: on a coordinator's card (REVIEW), and in the list of people (PEOPLE).
CARD = {"ask": DECIDE, "same": DECIDE, "unmerge": DECIDE, "zip": DECIDE}
#: Its other buttons: whoever sees the card may press them all.
REVIEW = {*("show", "open", "history", "more", "certainty", "reject", "unverifiable", "attribution", "change", "taken"),
          *("verify", "reopen", "no", "unsure", "sure", "level", "name", "object")}  # fmt: skip
PEOPLE = dict.fromkeys(("page", "open", "role", "be", "revoke", "gone", "reinstate", "invite", "as", "drafts", "take", "drop", "drop!"), ADMIN)  # fmt: skip


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DirectBot]:
    direct = DirectBot(Path(tmp_path_factory.mktemp("rights")) / "data", coordinators_chat=str(GROUP))
    for role in ("responder", "coordinator", "admin"):
        direct.joins(role, role)
    gone = direct.joins("revoked", "admin")  # even who was admin
    direct.tampers("UPDATE person SET revoked_at = joined_at WHERE id = :who", who=gone)
    yield direct
    direct.shuts_down()


def test_the_tables_are_complete() -> None:
    tables = {
        "HANDLERS of bot/telegram/routing/commands.py": commands.HANDLERS,
        "COMMANDS of this test": COMMANDS,
    }
    for table, names in tables.items():
        assert set(names) == set(permissions.COMMANDS), f"{table}: {set(names) ^ set(permissions.COMMANDS)}"
    assert set(TAPS) == set(callbacks.CALLBACKS)
    in_groups = {name for name, command in permissions.COMMANDS.items() if command.in_groups}
    assert in_groups | {key for key, button in callbacks.CALLBACKS.items() if button.in_group} == IN_GROUP
    assert set(PEOPLE) == set(members._BUTTONS)
    assert set(CARD) == set(pending_input._BUTTONS)
    assert {*decisions._LOOKS, *decisions._CHANGES} == REVIEW
    used = {command.action for command in permissions.COMMANDS.values()}
    used |= {button.action for button in callbacks.CALLBACKS.values()}
    used |= {action for action, _ in (*members._BUTTONS.values(), *pending_input._BUTTONS.values())}
    assert used <= set(permissions.ACTIONS)


@pytest.mark.parametrize("group", [None, GROUP], ids=["private", "group"])
@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", [*COMMANDS, *(f"{letter}|" for letter in TAPS)])
def test_who_may(
    full: DirectBot, monkeypatch: pytest.MonkeyPatch, name: str, who: str, group: int | None
) -> None:
    done: list[Any] = []
    plain = name.removesuffix("|")
    if name in COMMANDS:
        monkeypatch.setitem(commands.HANDLERS, name, lambda *given: done.append(given))
        full.does(who, "command", text=f"/{name}", group=group)
        may = who in COMMANDS[name]
    else:
        button = callbacks.CALLBACKS[plain]
        noted = dataclasses.replace(button, handle=lambda *given: done.append(given))
        monkeypatch.setitem(callbacks.CALLBACKS, plain, noted)
        parts = ["1" for _ in button.parts]
        full.does(who, "tap", data="|".join([plain, *parts]), group=group)
        may = who in TAPS[plain]
    assert bool(done) == (may and (group is None or plain in IN_GROUP))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("verb", PEOPLE)
def test_who_may_press_what_on_a_persons_card(
    full: DirectBot, monkeypatch: pytest.MonkeyPatch, verb: str, who: str
) -> None:
    done: list[Any] = []
    action, _ = members._BUTTONS[verb]
    monkeypatch.setitem(members._BUTTONS, verb, (action, lambda *given: done.append(given)))
    full.does(who, "tap", data=Callback.PEOPLE.data(verb, 1))
    assert bool(done) == (who in PEOPLE[verb])


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("verb", sorted({*REVIEW, *CARD}))
def test_who_may_press_what_on_a_reports_card(
    full: DirectBot, monkeypatch: pytest.MonkeyPatch, verb: str, who: str
) -> None:
    done: list[Any] = []
    filed = SimpleNamespace(attack=SimpleNamespace(revision=1))
    for module in (pending_input, decisions):
        monkeypatch.setattr(module.reports, "find", lambda *_given: filed)
    for table in (decisions._LOOKS, decisions._CHANGES):
        if verb in table:
            monkeypatch.setitem(table, verb, lambda *given: done.append(given))
    if verb in CARD:
        action, _ = pending_input._BUTTONS[verb]
        monkeypatch.setitem(pending_input._BUTTONS, verb, (action, lambda *given: done.append(given)))
    full.does(who, "tap", data=Callback.REVIEW.data(verb, "x", 1))
    assert bool(done) == (who in CARD.get(verb, DECIDE))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("profile", ["internal", "partner", "public"])
def test_who_may_let_what_leave(who: str, profile: str) -> None:
    role = None if who == "stranger" else who
    assert dialog.may_export(role, profile) == (who in (ADMIN if profile == "internal" else DECIDE))


@pytest.mark.parametrize("who", WHO)
def test_a_report_is_taken_out_by_admins_only(
    full: DirectBot, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    """The button stands on a card that coordinators see too: pressed by them it says so."""
    from bot.services.exports import evidence_bundle as bundling

    done: list[Any] = []
    monkeypatch.setattr(bundling, "_enqueue_bundle", lambda *given: done.append(given))
    monkeypatch.setattr(pending_input.reports, "find", lambda *_given: object())
    request = full.does(who, "tap", data=Callback.REVIEW.data("zip", "x", 1))
    assert bool(done) == (who in ADMIN)
    assert (request.callback_answer.text == "Only an admin can take a report out.") == (who == "coordinator")


@pytest.mark.parametrize("what", ["text", "edited", "location", "file", "other"])
@pytest.mark.parametrize("who", ["stranger", "revoked"])
def test_nothing_of_a_stranger_is_kept(full: DirectBot, who: str, what: str) -> None:
    before = full.rows("SELECT count(*) FROM evidence") + full.rows("SELECT count(*) FROM draft")
    full.does(
        who,
        what,
        text="📝 Report an attack",
        latitude=35.9,
        longitude=36.7,
        file={"kind": "photo", "file_id": "x"},
    )
    assert full.rows("SELECT count(*) FROM evidence") + full.rows("SELECT count(*) FROM draft") == before


@pytest.mark.parametrize("action", permissions.ACTIONS)
def test_strangers_may_nothing(action: str) -> None:
    assert not permissions.may(None, action)
    assert not permissions.may("revoked", action)


def test_what_is_not_in_the_table_is_refused() -> None:
    assert not any(permissions.may(role, "anything.else") for role in EVERYONE)
