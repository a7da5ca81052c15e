"""The people themselves: waiting, what they may not do, other casts than the preset one."""

import threading

import pytest

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.protocol.errors import NotAllowed
from bot.sandbox.protocol.text import detect
from bot.sandbox.server.server import SandboxServer


def test_waiting_sees_what_comes_later(amal: Person, server: SandboxServer, sandbox: Sandbox) -> None:
    later = threading.Timer(0.2, lambda: amal.sends("done"))
    later.start()
    found = amal.waits_for(lambda messages: next((m for m in messages if m.text == "done"), None), 5)
    later.join()
    assert found.text == "done"
    with pytest.raises(TimeoutError, match="Amal waited for 'never'"):
        amal.waits_for("never", 0.1)


def test_what_people_cannot_do(amal: Person, sandbox: Sandbox) -> None:
    for act in (
        lambda: amal.sends("  "),
        lambda: amal.presses(1, "data"),
        lambda: amal.presses(999, "data"),
        lambda: amal.sends("x", chat=-1003001),
        lambda: amal.sends("x", reply_to=999),
        lambda: amal.taps_reply("no such button"),
        amal.last,
        lambda: sandbox.person("Zeno"),
        lambda: sandbox.ask("POST", "/faults", content=b"{"),
        lambda: sandbox.ask("POST", "/people/1001/chats/1001/messages", json={}),
        lambda: amal.migrates(1001),
        lambda: sandbox.versions(1001, 999),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(TimeoutError):
        amal.taps("Nothing", seconds=0.1)


def test_another_cast() -> None:
    people = [{"id": 7, "first_name": "Rami", "language_code": "ar"}]
    chats = [
        {"id": -5, "type": "supergroup", "title": "Team", "members": {7: "creator"}, "bot": "administrator"}
    ]
    with SandboxServer(people=people, chats=chats) as server, Sandbox(server.url) as sandbox:
        rami = sandbox.person("Rami")
        rami.sends("seen: the bot runs this group", chat=-5)
        assert len(sandbox.pending_updates()) == 1
        assert [chat["id"] for chat in sandbox.overview()["people"][0]["chats"]] == [7, -5]


def test_entities_are_found_as_telegram_finds_them() -> None:
    found = detect("😀 /go@some_bot see https://example.org/x. or @someone #tag, me@example.org 2023/10")
    assert [(e["type"], e["offset"], e["length"]) for e in found] == [
        ("bot_command", 3, 12), ("url", 20, 21), ("mention", 46, 8), ("hashtag", 55, 4), ("email", 61, 14),
    ]  # fmt: skip
