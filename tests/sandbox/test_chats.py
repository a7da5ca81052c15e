"""Chats, members, pins, the commands menu, what the bot says of itself; and keeping it all over a restart."""

import json
from pathlib import Path

import httpx
import pytest
from telegram import (
    Bot,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
    BotCommandScopeDefault,
    MenuButtonCommands,
)
from telegram.error import BadRequest, Forbidden

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.server.server import SandboxServer
from tests.sandbox.conftest import CHANNEL, GROUP
from tests.support.pictures import png


async def test_who_is_in_a_chat(bot: Bot, amal: Person) -> None:
    assert (await bot.get_chat("@balagh_sandbox_en")).id == CHANNEL
    assert (await bot.get_chat_member(GROUP, 1002)).status == "creator"
    assert (await bot.get_chat_member(GROUP, 1004)).status == "left"
    assert await bot.get_chat_member_count(GROUP) == 3
    administrators = await bot.get_chat_administrators(CHANNEL)
    assert {a.user.first_name for a in administrators} == {"Dina", "Basel", "Balagh (sandbox)"}
    with pytest.raises(BadRequest, match="no administrators in the private chat"):
        await bot.get_chat_administrators(1001)
    with pytest.raises(BadRequest, match=r"(?i)participant_id_invalid"):
        await bot.get_chat_member(GROUP, 5)


async def test_pins_and_leaving(bot: Bot, amal: Person) -> None:
    first = await bot.send_message(1001, "one")
    await bot.pin_chat_message(1001, first.message_id)
    pinned = (await bot.get_chat(1001)).pinned_message
    assert pinned is not None
    assert (pinned.text, amal.chat()[-1].service, amal.last().text) == ("one", "pinned_message", "one")
    await bot.unpin_chat_message(1001)
    with pytest.raises(BadRequest, match="Message to unpin not found"):
        await bot.unpin_chat_message(1001)
    await bot.unpin_all_chat_messages(1001)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights"):
        await bot.pin_chat_message(GROUP, (await bot.send_message(GROUP, "x")).message_id)
    await bot.leave_chat(GROUP)
    for looks in (bot.get_chat(GROUP), bot.get_chat_member(GROUP, bot.id)):
        with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
            await looks


async def test_the_nearest_menu_wins(bot: Bot, amal: Person, basel: Person) -> None:
    await bot.set_my_commands([("help", "all")], BotCommandScopeDefault())
    await bot.set_my_commands([("start", "Private")], BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([("start", "خاص")], BotCommandScopeAllPrivateChats(), language_code="ar")
    await bot.set_my_commands([("queue", "Groups")], BotCommandScopeAllGroupChats())
    basel.sends("/start")
    assert (amal.commands(), basel.commands(), basel.commands(GROUP)) == (
        {"start": "خاص"}, {"start": "Private"}, {"queue": "Groups"},
    )  # fmt: skip
    await bot.set_my_commands([("report", "New")], BotCommandScopeChat(1001))
    assert amal.commands() == {"report": "New"}
    assert [c.command for c in await bot.get_my_commands(BotCommandScopeChat(1001))] == ["report"]
    await bot.delete_my_commands(BotCommandScopeChat(1001))
    assert amal.commands() == {"start": "خاص"}
    await bot.set_my_commands([("rule", "r")], BotCommandScopeAllChatAdministrators())
    assert basel.commands(GROUP) == {"rule": "r"}
    await bot.set_my_commands([("mine", "m")], BotCommandScopeChatMember(GROUP, 1002))
    assert basel.commands(GROUP) == {"mine": "m"}
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Bad name", "x")])


async def test_what_the_bot_says_of_itself(bot: Bot) -> None:
    await bot.set_my_description("For teams")
    await bot.set_my_description("للفرق", language_code="ar")
    assert (await bot.get_my_description("ar")).description == "للفرق"
    assert (await bot.get_my_description("en")).description == "For teams"
    await bot.set_my_short_description("short")
    assert (await bot.get_my_short_description()).short_description == "short"
    await bot.set_my_name("Balagh")
    assert (await bot.get_my_name()).name == "Balagh"
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_name("x" * 65)
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert await bot.log_out()
    assert await bot.close()


def test_no_other_site_may_act_here(server: SandboxServer) -> None:
    port = server.url.rpartition(":")[2]
    ours = ("/sandbox/overview", "/", "/page/app.js", f"/bot{server.token}/getMe")
    with httpx.Client(base_url=server.url, trust_env=False) as other:
        for path in (*ours, f"/file/bot{server.token}/photos/x.jpg"):
            for host in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", "[", "", b"\xff"):
                assert other.get(path, headers={"Host": host}).status_code == 403, (path, host)
            for origin in ("http://evil.example", "null", f"http://localhost:{port}"):
                assert other.get(path, headers={"Origin": origin}).status_code == 403, (path, origin)
        assert "frame-ancestors 'none'" in other.get("/").headers["Content-Security-Policy"]
        for path in ours:
            assert other.get(path, headers={"Origin": server.url}).status_code == 200
            assert other.get(path, headers={"Host": f"localhost:{port}"}).status_code == 200
        assert other.get("/page/..%2Fapp.py").status_code == 404
        page = other.get("/")
        assert "default-src 'self'" in page.headers["content-security-policy"]


def test_a_token_of_another_start_opens_nothing(server: SandboxServer) -> None:
    """A web page's image with the token that every sandbox had made a webhook to another machine."""
    with SandboxServer() as another:
        assert server.token != another.token
        assert len(server.token.partition(":")[2]) >= 32
        url = f"{server.base_url}{another.token}/setWebhook?url=http://127.0.0.1:9/"
        assert httpx.get(url, trust_env=False).status_code == 401


async def test_the_world_outlives_the_server(tmp_path: Path) -> None:
    kept = tmp_path / "sandbox" / "world.json"
    with SandboxServer(state=kept) as server, Sandbox(server.url) as sandbox:
        amal = sandbox.person("Amal")
        amal.sends("/start")
        photo = amal.sends_photo(png(7, 7))
        async with Bot(server.token, base_url=server.base_url) as bot:
            await bot.set_my_commands([("report", "New")])
            await bot.send_message(1001, "card")
            taken = await bot.get_updates()
    assert json.loads(kept.read_text(encoding="utf-8"))["form"] == 1
    with SandboxServer(state=kept) as server, Sandbox(server.url) as sandbox:
        amal = sandbox.person("Amal")
        assert server.app.restored
        assert [message.text for message in amal.chat()] == ["/start", "", "card"]
        assert sandbox.file(photo) == png(7, 7)
        assert amal.commands() == {"report": "New"}
        assert amal.sends("more").id == 4
        async with Bot(server.token, base_url=server.base_url) as bot:
            again = await bot.get_updates()
    assert [u.update_id for u in again[:2]] == [u.update_id for u in taken]
    assert again[2].update_id == taken[-1].update_id + 1
