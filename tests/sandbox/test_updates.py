"""How updates reach the bot: long polling, the webhook, what is seen in groups, comings and goings."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import Bot, ChatMemberAdministrator, ChatMemberRestricted, Update
from telegram.error import BadRequest, Conflict, Forbidden

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.protocol.errors import NotAllowed
from bot.sandbox.server.server import SandboxServer
from tests.sandbox.conftest import CHANNEL, GROUP
from tests.support.pictures import png


def texts(updates: tuple[Update, ...]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def test_updates_stay_until_confirmed(bot: Bot, amal: Person) -> None:
    amal.sends("one")
    amal.sends("two")
    assert texts(await bot.get_updates(limit=2)) == ["/start abc", "one"]
    assert texts(await bot.get_updates()) == ["/start abc", "one", "two"]
    assert texts(await bot.get_updates(offset=102)) == ["two"]
    assert texts(await bot.get_updates()) == ["two"]
    amal.sends("three")
    assert texts(await bot.get_updates(offset=-1)) == ["three"]
    assert texts(await bot.get_updates()) == ["three"]
    assert texts(await bot.get_updates(offset=104)) == []


async def a_poll_waits(server: SandboxServer) -> None:
    """Until somebody waits for updates."""
    async with asyncio.timeout(60):
        while server.app.world.updates._poller is None:  # noqa: ASYNC110 - it waits in another thread
            await asyncio.sleep(0.01)


async def test_a_poll_waits_for_news(bot: Bot, amal: Person, server: SandboxServer) -> None:
    poll = asyncio.create_task(bot.get_updates(offset=101, timeout=20))
    await a_poll_waits(server)
    assert not poll.done()
    await asyncio.to_thread(amal.sends, "late")
    assert texts(await asyncio.wait_for(poll, 15)) == ["late"]
    assert await bot.get_updates(offset=102, timeout=1) == ()


async def test_a_second_poll_ends_the_first(bot: Bot, server: SandboxServer) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await a_poll_waits(server)
    async with Bot(server.token, base_url=server.base_url) as another:
        second = asyncio.create_task(another.get_updates(timeout=1))
        with pytest.raises(
            Conflict, match="terminated by other getUpdates request; make sure that only one bot"
        ):
            await asyncio.wait_for(first, 15)
        assert await second == ()


async def test_only_wanted_kinds_are_queued_and_none_older_than_a_day(
    bot: Bot, amal: Person, sandbox: Sandbox
) -> None:
    await bot.get_updates(offset=101, allowed_updates=["message"])
    await bot.send_message(1001, "x")
    amal.presses(amal.last().id, "data", wait=False)
    amal.sends("word")
    updates = await bot.get_updates()
    assert texts(updates) == ["word"]
    assert len(updates) == 1
    sandbox.clock(advance=24 * 3600 + 1)
    assert await bot.get_updates() == ()


async def test_edits_replies_and_offline_messages(bot: Bot, amal: Person) -> None:
    sent = amal.sends("3 injured", date=1_700_000_000)
    amal.edits(sent.id, "13 injured")
    amal.sends("that one", reply_to=sent.id)
    new, edited, reply = await bot.get_updates(offset=101)
    assert new.message is not None
    assert edited.edited_message is not None
    assert reply.message is not None
    assert (new.message.date.timestamp(), edited.edited_message.text) == (1_700_000_000, "13 injured")
    assert reply.message.reply_to_message is not None
    assert reply.message.reply_to_message.text == "13 injured"
    with pytest.raises(NotAllowed, match="no message"):
        amal.edits(12345, "x")


async def test_a_deep_link_opens_the_chat(bot: Bot, sandbox: Sandbox) -> None:
    nadia = sandbox.person("Nadia")
    nadia.opens("https://t.me/balagh_sandbox_bot?start=secret")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "/start secret"
    assert update.message.entities[0].type == "bot_command"


async def test_forwarded_and_deleted(bot: Bot, amal: Person) -> None:
    await bot.send_message(1001, "words")
    amal.forwards(amal.last())
    mine = amal.sends("oops")
    amal.deletes(mine.id)
    forwarded, _ = await bot.get_updates(offset=101)
    assert forwarded.message is not None
    assert forwarded.message.forward_origin is not None
    assert amal.chat()[-1].text == "words"


async def test_in_the_name_of_a_channel_and_a_position_that_moves(
    bot: Bot, amal: Person, basel: Person, sandbox: Sandbox
) -> None:
    sandbox.settings(privacy=False)
    basel.sends("hello", chat=GROUP, as_channel=-1009)
    basel.sends("the statement", chat=GROUP, as_channel=-1009, post=1_700_000_000)
    live = amal.shares_location(35.9, 36.7, live=True)
    amal.moves(live.id, 36.0, 36.8)
    said, post, _, moved = [update.effective_message for update in await bot.get_updates(offset=101)]
    assert [each.from_user.id for each in (said, post)] == [136817688, 777000]  # type: ignore[union-attr]
    assert (said.is_automatic_forward, post.is_automatic_forward) == (None, True)  # type: ignore[union-attr]
    assert moved.location.latitude == 36.0  # type: ignore[union-attr]
    with pytest.raises(NotAllowed, match="only a live position moves"):
        amal.moves(amal.shares_location(35.9, 36.7).id, 36.0, 36.8)


async def test_privacy_in_groups(bot: Bot, basel: Person, sandbox: Sandbox) -> None:
    asked = await bot.send_message(GROUP, "who?")
    basel.sends("small talk", chat=GROUP)
    basel.sends("/queue", chat=GROUP)
    basel.sends("/queue@another_bot", chat=GROUP)
    basel.sends("/queue@balagh_sandbox_bot", chat=GROUP)
    basel.sends("me", chat=GROUP, reply_to=asked.message_id)
    seen = texts(await bot.get_updates())
    assert seen == ["/queue", "/queue@balagh_sandbox_bot", "me"]
    sandbox.settings(privacy=False)
    basel.sends("all seen", chat=GROUP)
    assert texts(await bot.get_updates())[-1] == "all seen"
    with pytest.raises(NotAllowed):
        sandbox.person("Nadia").sends("let me in", chat=GROUP)


async def test_comings_and_goings_are_told(bot: Bot, amal: Person, basel: Person) -> None:
    amal.blocks_bot()
    amal.unblocks_bot()
    basel.sets_status("kicked", chat=GROUP)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(GROUP, "x")
    basel.sets_status("member", chat=GROUP)
    changes = [u.my_chat_member for u in await bot.get_updates(offset=101) if u.my_chat_member]
    assert [(c.old_chat_member.status, c.new_chat_member.status) for c in changes] == [
        ("member", "kicked"), ("kicked", "member"), ("member", "kicked"), ("kicked", "member"),
    ]  # fmt: skip


async def test_rights_that_the_bot_is_denied(bot: Bot, basel: Person) -> None:
    basel.sets_status("restricted", chat=GROUP, denied=["can_send_photos"])
    await bot.send_message(GROUP, "words")
    with pytest.raises(BadRequest, match="Not enough rights to send photos to the chat"):
        await bot.send_photo(GROUP, png(7, 7))
    basel.sets_status("administrator", chat=CHANNEL, denied=["can_post_messages"])
    with pytest.raises(BadRequest, match="Need administrator rights in the channel chat"):
        await bot.send_message(CHANNEL, "x")
    basel.sets_status("administrator", chat=CHANNEL)
    await bot.send_message(CHANNEL, "x")
    changes = [u.my_chat_member.new_chat_member for u in await bot.get_updates() if u.my_chat_member]
    assert isinstance(changes[0], ChatMemberRestricted)
    assert not changes[0].can_send_photos
    posting = [c.can_post_messages for c in changes if isinstance(c, ChatMemberAdministrator)]
    assert posting == [False, True]


async def test_a_deleted_account(bot: Bot, amal: Person) -> None:
    amal.deletes_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(1001, "x")
    with pytest.raises(NotAllowed, match="has deleted the account"):
        amal.sends("x")


async def test_a_group_becomes_a_supergroup(bot: Bot, basel: Person) -> None:
    new = basel.migrates(GROUP)
    with pytest.raises(Exception, match=str(new)):
        await bot.send_message(GROUP, "x")
    assert (await bot.send_message(new, "x")).message_id == 2
    old_update, new_update = await bot.get_updates()
    assert old_update.message is not None
    assert new_update.message is not None
    assert (old_update.message.migrate_to_chat_id, new_update.message.migrate_from_chat_id) == (new, GROUP)


class Hook:
    """A bot's webhook: keeps what comes, refuses as often as told."""

    def __init__(self) -> None:
        self.got: list[int] = []
        self.tries = 0
        self.refuse = 0
        self.secret = ""
        self.news = asyncio.Event()

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(head.split("content-length: ")[1].split("\r\n")[0])
        body = json.loads(await reader.readexactly(length))
        self.secret = head.split("x-telegram-bot-api-secret-token: ")[1].split("\r\n")[0]
        assert "content-type: application/json\r\n" in head
        self.tries += 1
        status = b"500 No" if self.tries <= self.refuse else b"200 OK"
        if status.startswith(b"200"):
            self.got.append(body["update_id"])
            self.news.set()
        writer.write(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def has(self, number: int) -> None:
        async with asyncio.timeout(60):
            while len(self.got) < number:
                self.news.clear()
                await self.news.wait()


@asynccontextmanager
async def listening(hook: Hook) -> AsyncIterator[str]:
    server = await asyncio.start_server(hook, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"


async def test_the_webhook_gets_every_update_once_in_order(bot: Bot, amal: Person) -> None:
    hook = Hook()
    hook.refuse = 2
    async with listening(hook) as url:
        await bot.set_webhook(url, secret_token="s3cret")
        with pytest.raises(
            Conflict, match="can't use getUpdates method while webhook is active; use deleteWebhook"
        ):
            await bot.get_updates()
        await asyncio.to_thread(amal.sends, "two")
        await asyncio.to_thread(amal.sends, "three")
        await hook.has(3)
        async with asyncio.timeout(60):
            while (info := await bot.get_webhook_info()).pending_update_count:  # noqa: ASYNC110 - asked over HTTP
                await asyncio.sleep(0.01)
        assert (info.url, info.pending_update_count) == (url, 0)
        assert "500" in (info.last_error_message or "")
        assert (hook.got, hook.tries, hook.secret) == ([100, 101, 102], 5, "s3cret")
        await bot.delete_webhook()
        await asyncio.to_thread(amal.sends, "four")
        assert texts(await bot.get_updates()) == ["four"]
    with pytest.raises(BadRequest, match="Bad webhook"):
        await bot.set_webhook("ftp://nowhere")
    for elsewhere in (
        "https://evil.example/",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.1@evil.example/",
        "http://[/",
    ):
        with pytest.raises(BadRequest, match="this machine only"):
            await bot.set_webhook(elsewhere)
    assert (await bot.get_webhook_info()).url == ""


async def test_pending_updates_can_be_dropped(bot: Bot, amal: Person) -> None:
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_inside_a_running_loop() -> None:
    async with SandboxServer() as server:
        async with Bot(server.token, base_url=server.base_url) as bot:
            poll = asyncio.create_task(bot.get_updates(timeout=30))
            await a_poll_waits(server)
        done, _waiting = await asyncio.wait([poll], timeout=25)
        assert done, "who still asks when the bot is gone is let go"
        assert poll.exception() is not None
