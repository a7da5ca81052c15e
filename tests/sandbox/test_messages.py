"""Text, edits, deletions, replies, forwarding, keyboards: through a real client, with Telegram's refusals."""

import asyncio
from typing import Any

import httpx
import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.sandbox.client.sandbox import Person, Sandbox
from bot.sandbox.protocol.errors import NotAllowed
from bot.sandbox.server.server import SandboxServer
from tests.sandbox.conftest import CHANNEL, GROUP


def keys(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=f"do:{label}")] for label in labels]
    )


def raw(server: SandboxServer, method: str, token: str = "", **values: Any) -> dict[str, object]:
    answer = httpx.post(f"{server.base_url}{token or server.token}/{method}", json=values, trust_env=False)
    body: dict[str, object] = answer.json()
    assert answer.status_code == body.get("error_code", 200)
    return body


async def test_the_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.can_read_all_group_messages) == ("balagh_sandbox_bot", True, False)


async def test_a_text_arrives_with_its_entities_and_buttons(bot: Bot, amal: Person) -> None:
    bold = MessageEntity("bold", 0, 2)
    sent = await bot.send_message(1001, "😀 three killed", entities=[bold], reply_markup=keys("Send"))
    seen = amal.last()
    assert (seen.id, seen.text, seen.buttons, seen.edited) == (
        sent.message_id,
        "😀 three killed",
        ["Send"],
        False,
    )
    assert seen.entities == ({"type": "bold", "offset": 0, "length": 2},)


async def test_html_becomes_entities_counted_in_utf16(bot: Bot, amal: Person) -> None:
    source = (
        '😀<b>a <i>b</i></b> &lt;x <a href="https://example.org/">l</a><blockquote expandable>q</blockquote>'
    )
    sent = await bot.send_message(1001, source, parse_mode="HTML")
    assert sent.text == "😀a b <x lq"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [
        ("bold", 2, 3), ("italic", 4, 1), ("text_link", 9, 1), ("expandable_blockquote", 10, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source", ["<b>a", "a</b>", "<u><b>a</u></b>", "<font>a</font>", "a < b", "<span>a</span>"]
)
async def test_broken_html_is_refused(bot: Bot, amal: Person, source: str) -> None:
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(1001, source, parse_mode="HTML")
    assert len(amal.chat()) == 1


async def test_text_is_trimmed_and_its_entities_with_it(bot: Bot, amal: Person) -> None:
    given = [MessageEntity("bold", 0, 4), MessageEntity("italic", 5, 3)]
    sent = await bot.send_message(1001, "  ab cd  ", entities=given)
    assert sent.text == "ab cd"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 2), ("italic", 3, 2)]


async def test_lengths_count_utf16_units_after_entities(bot: Bot, amal: Person) -> None:
    assert (await bot.send_message(1001, "😀" * 2048)).text == "😀" * 2048
    await bot.send_message(1001, "<b>" + "a" * 4096 + "</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match=r"^Message is too long$"):
        await bot.send_message(1001, "😀" * 2048 + "a")
    with pytest.raises(BadRequest, match=r"^Message text is empty$"):
        await bot.send_message(1001, "  \n ")
    with pytest.raises(BadRequest, match="ends after the end of the text"):
        await bot.send_message(1001, "ab", entities=[MessageEntity("bold", 1, 2)])
    many = [MessageEntity("bold", at, 1) for at in range(120)]
    assert len((await bot.send_message(1001, "a" * 120, entities=many)).entities) == 100


async def test_signs_that_telegram_takes_out(bot: Bot, amal: Person) -> None:
    given = [MessageEntity("bold", 0, 3), MessageEntity("italic", 2, 2)]
    sent = await bot.send_message(1001, "a\u202eb\tc\r\nd", entities=given)
    assert sent.text == "ab c\nd"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 2), ("italic", 1, 2)]


@pytest.mark.parametrize(
    ("chat", "error", "text"),
    [
        (999, BadRequest, "Chat not found"),
        (1004, BadRequest, "Chat not found"),
        ("@nobody_here", BadRequest, "Chat not found"),
    ],
)
async def test_unknown_chats(bot: Bot, chat: int | str, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        await bot.send_message(chat, "hello")


async def test_a_blocked_bot_may_not_write(bot: Bot, amal: Person) -> None:
    amal.blocks_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(1001, "hello")
    with pytest.raises(NotAllowed, match="unblock"):
        amal.sends("hello")
    amal.unblocks_bot()
    await bot.send_message(1001, "hello")


async def test_edits(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sent = await bot.send_message(1001, "one", reply_markup=keys("A"))
    await bot.edit_message_text("two", 1001, sent.message_id, reply_markup=keys("A", "B"))
    with pytest.raises(
        BadRequest, match="Message is not modified: specified new message content and reply markup are"
    ):
        await bot.edit_message_text("two", 1001, sent.message_id, reply_markup=keys("A", "B"))
    await bot.edit_message_text("two", 1001, sent.message_id)
    seen = amal.last()
    assert (seen.text, seen.buttons, seen.edited, len(amal.chat())) == ("two", [], True, 2)
    assert [version["text"] for version in sandbox.versions(1001, sent.message_id)] == ["one", "two", "two"]


async def test_edit_refusals(bot: Bot, amal: Person, server: SandboxServer) -> None:
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", 1001, 77)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", 1001, amal.chat()[0].id)
    sent = await bot.send_location(1001, 35.9, 36.7)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", 1001, sent.message_id)
    below = {"keyboard": [[{"text": "x"}]]}
    text = await bot.send_message(1001, "x")
    refused = raw(
        server, "editMessageReplyMarkup", chat_id=1001, message_id=text.message_id, reply_markup=below
    )
    assert refused["description"] == "Bad Request: inline keyboard expected"
    with pytest.raises(BadRequest, match="Message identifier is not specified"):
        await bot.edit_message_text("x", 1001)
    for markup in (ForceReply(), ReplyKeyboardRemove(), ReplyKeyboardMarkup([["x"]])):
        fixed = await bot.send_message(1001, "x", reply_markup=markup)
        with pytest.raises(BadRequest, match="Message can't be edited"):
            await bot.edit_message_text("y", 1001, fixed.message_id)


async def test_markup_alone_can_be_edited(bot: Bot, amal: Person) -> None:
    sent = await bot.send_message(1001, "one", reply_markup=keys("A"))
    await bot.edit_message_reply_markup(1001, sent.message_id, reply_markup=keys("B"))
    assert (amal.last().buttons, amal.last().edited) == (["B"], False)


@pytest.mark.parametrize(
    ("button", "text"),
    [
        ({"text": "a", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": "ب" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "a"}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, 'Can\'t find field "text"'),
        ({"text": "a", "url": "nonsense"}, "Wrong HTTP URL"),
    ],
)
def test_buttons_are_checked(server: SandboxServer, amal: Person, button: dict[str, str], text: str) -> None:
    answer = raw(server, "sendMessage", chat_id=1001, text="x", reply_markup={"inline_keyboard": [[button]]})
    assert answer["error_code"] == 400
    assert text in str(answer["description"])


async def test_a_hundred_buttons_and_not_one_more(bot: Bot, amal: Person) -> None:
    await bot.send_message(1001, "x", reply_markup=keys(*map(str, range(100))))
    with pytest.raises(BadRequest, match="Reply markup is too long"):
        await bot.send_message(1001, "x", reply_markup=keys(*map(str, range(101))))


async def test_deleting(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sent = await bot.send_message(1001, "x")
    assert await bot.delete_message(1001, sent.message_id)
    assert await bot.delete_message(1001, amal.chat()[0].id)
    assert amal.chat() == []
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(1001, sent.message_id)
    old = await bot.send_message(1001, "old")
    sandbox.clock(advance=48 * 3600)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(1001, old.message_id)
    new = await bot.send_message(1001, "new")
    assert await bot.delete_messages(1001, [new.message_id, 12345])
    assert [message.text for message in amal.chat()] == ["old"]


async def test_in_a_group_others_messages_need_rights(bot: Bot, basel: Person) -> None:
    sent = basel.sends("/queue", chat=GROUP)
    with pytest.raises(BadRequest, match=r"Message can't be deleted$"):
        await bot.delete_message(GROUP, sent.id)
    basel.sets_status("administrator", chat=GROUP, denied=["can_delete_messages", "can_pin_messages"])
    with pytest.raises(BadRequest, match=r"Message can't be deleted$"):
        await bot.delete_message(GROUP, sent.id)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights"):
        await bot.pin_chat_message(GROUP, sent.id)
    basel.sets_status("administrator", chat=GROUP)
    assert await bot.delete_message(GROUP, sent.id)


async def test_replies(bot: Bot, amal: Person) -> None:
    first = amal.chat()[0]
    sent = await bot.send_message(1001, "yes", reply_parameters=ReplyParameters(first.id))
    assert sent.reply_to_message is not None
    assert (sent.reply_to_message.text, amal.last().reply_to) == ("/start abc", first.id)
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(1001, "yes", reply_parameters=ReplyParameters(99))
    lonely = await bot.send_message(
        1001, "yes", reply_parameters=ReplyParameters(99, allow_sending_without_reply=True)
    )
    assert lonely.reply_to_message is None


async def test_forward_and_copy(bot: Bot, amal: Person, basel: Person) -> None:
    basel.sends("/start")
    source = amal.sends("three injured")
    forwarded = await bot.forward_message(1002, 1001, source.id)
    assert forwarded.forward_origin is not None
    assert forwarded.forward_origin.to_dict()["sender_user"]["first_name"] == "Amal"
    copied = await bot.copy_message(1002, 1001, source.id)
    assert basel.last().id == copied.message_id
    assert "forward_origin" not in basel.last().raw
    kept = await bot.send_message(1001, "secret", protect_content=True)
    with pytest.raises(BadRequest, match="Message can't be forwarded"):
        await bot.forward_message(1002, 1001, kept.message_id)
    with pytest.raises(BadRequest, match="Message to copy not found"):
        await bot.copy_message(1002, 1001, 9999)


async def test_reply_keyboards_come_and_go(bot: Bot, amal: Person) -> None:
    buttons = [[KeyboardButton("My position", request_location=True)], [KeyboardButton("Skip")]]
    await bot.send_message(1001, "Where?", reply_markup=ReplyKeyboardMarkup(buttons, one_time_keyboard=True))
    assert amal.keyboard()[0][0].asks_location
    assert amal.taps_reply("Skip").text == "Skip"
    assert amal.keyboard() == []
    await bot.send_message(1001, "Where?", reply_markup=ReplyKeyboardMarkup(buttons, is_persistent=True))
    amal.taps_reply("Skip")
    assert len(amal.keyboard()) == 2
    await bot.send_message(1001, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert amal.keyboard() == []


async def test_force_reply_makes_the_next_message_an_answer(bot: Bot, basel: Person) -> None:
    asked = await bot.send_message(GROUP, "How many?", reply_markup=ForceReply())
    answer = basel.sends("3", chat=GROUP)
    assert answer.reply_to == asked.message_id
    updates = await bot.get_updates()
    assert [u.message.text for u in updates if u.message] == ["3"]


async def test_a_press_and_its_answer(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    await bot.send_message(1001, "Ready?", reply_markup=keys("Send"))
    press = asyncio.create_task(asyncio.to_thread(amal.taps, "Send"))
    (update,) = await bot.get_updates(offset=101, timeout=5)
    query = update.callback_query
    assert query is not None
    assert (query.data, query.from_user.id, query.message.text) == ("do:Send", 1001, "Ready?")  # type: ignore[union-attr]
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await query.answer("x" * 201)
    await query.answer("Sent", show_alert=True)
    answer = await press
    assert answer is not None
    assert (answer.text, answer.alert) == ("Sent", True)
    with pytest.raises(
        BadRequest, match="Query is too old and response timeout expired or query id is invalid"
    ):
        await query.answer("again")


async def test_a_press_is_answered_too_late(bot: Bot, amal: Person, sandbox: Sandbox) -> None:
    sent = await bot.send_message(1001, "Ready?", reply_markup=keys("Send"))
    assert amal.presses(sent.message_id, "do:Old", wait=False) is None
    (update,) = await bot.get_updates(offset=101)
    sandbox.clock(advance=3600)
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()  # type: ignore[union-attr]


async def test_a_wrong_token_an_unknown_and_a_foreign_method(server: SandboxServer) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=server.base_url):
            raise AssertionError("the sandbox let a wrong token in")
    assert raw(server, "getMe", token="1:wrong")["description"] == "Unauthorized"
    assert raw(server, "makeCoffee")["error_code"] == 404
    assert raw(server, "sendPoll")["error_code"] == 501
    assert raw(server, "GETME")["ok"] is True


@pytest.mark.parametrize(
    ("method", "values", "text"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1001}, "message text is empty"),
        ("deleteMessage", {"chat_id": 1001}, "message identifier is not specified"),
        ("sendMessage", {"chat_id": [1], "text": "x"}, "must be of type Integer"),
        ("getUpdates", {"limit": "many"}, 'Field "limit" must be of type Integer'),
        ("sendLocation", {"chat_id": 1001, "latitude": 100, "longitude": 0}, "wrong location"),
        ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": "{"}, "reply markup"),
        ("getChatMember", {"chat_id": 1001}, 'parameter "user_id" is required'),
        ("sendMessage", {"chat_id": 1001, "text": "\u200b \u2800"}, "message text is empty"),
        ("sendMessage", {"chat_id": 1001, "text": "x", "business_connection_id": "7"}, "business connection"),
        (
            "sendMessage",
            {"chat_id": 1001, "text": "x", "entities": [{"type": "loud", "offset": 0, "length": 1}]},
            "Unsupported type",
        ),
        (
            "sendMessage",
            {"chat_id": 1001, "text": "😀", "entities": [{"type": "bold", "offset": 1, "length": 1}]},
            "in a middle of a UTF-16 symbol",
        ),
        (
            "sendMessage",
            {
                "chat_id": GROUP,
                "text": "x",
                "reply_markup": {"keyboard": [[{"text": "x", "request_location": 1}]]},
            },
            "location can be requested in private chats only",
        ),
    ],
)
def test_missing_and_wrong_parameters(
    server: SandboxServer, amal: Person, method: str, values: dict[str, Any], text: str
) -> None:
    answer = raw(server, method, **values)
    assert answer["error_code"] == 400
    assert text in str(answer["description"])


async def test_channel_posts(bot: Bot, sandbox: Sandbox) -> None:
    dina = sandbox.person("Dina")
    sent = await bot.send_message("@balagh_sandbox_en", "Statement", disable_notification=True)
    assert (sent.chat.id, sent.sender_chat is not None, dina.last(CHANNEL).silent) == (CHANNEL, True, True)
    with pytest.raises(BadRequest, match="Inline keyboard expected"):
        await bot.send_message(CHANNEL, "x", reply_markup=ReplyKeyboardRemove())
    dina.sends("a post", chat=CHANNEL)
    (update,) = await bot.get_updates()
    assert update.channel_post is not None
    assert update.channel_post.text == "a post"
