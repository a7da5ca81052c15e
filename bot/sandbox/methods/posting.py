"""Shared by all sending methods: content, reply, keyboard, and posting the message."""

from typing import Any

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.markup import below_chat, inline_keyboard, only_inline
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.protocol.text import formatted, units
from bot.sandbox.world.model import Chat, Message
from bot.sandbox.world.world import World

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

#: Fields of one message that are not carried over when its content is copied.
OWN_FIELDS = frozenset({
    "message_id", "from", "sender_chat", "chat", "date", "edit_date", "reply_to_message", "forward_origin",
    "media_group_id", "reply_markup", "message_thread_id", "is_topic_message", "has_protected_content",
    "external_reply", "quote",
})  # fmt: skip


def text_content(values: dict[str, Any]) -> Json:
    """Return the text fields of a message, checked."""
    text, entities = formatted(values.get("text", ""), values.get("parse_mode"), values.get("entities"))
    if not text:
        raise bad_request("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if "link_preview_options" in values:
        content["link_preview_options"] = values["link_preview_options"]
    return content


def caption_content(values: dict[str, Any]) -> Json:
    """Return the caption fields of a message, checked."""
    text, entities = formatted(
        values.get("caption", ""), values.get("parse_mode"), values.get("caption_entities")
    )
    if units(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if text and entities:
        content["caption_entities"] = entities
    if values.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def reply_content(world: World, chat: Chat, values: dict[str, Any]) -> Json:
    """Return the field with the message that is replied to, or nothing."""
    parameters = values.get("reply_parameters")
    if not parameters:
        return {}
    source = world.find_chat(parameters["chat_id"]) if "chat_id" in parameters else chat
    found = world.find_message(source, parameters["message_id"]) if source else None
    if found is None:
        if parameters.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": quoted(found)}


def quoted(message: Message) -> Json:
    """Return a message as shown inside a reply: without its own reply."""
    return {name: value for name, value in message.wire.items() if name != "reply_to_message"}


def topic_content(world: World, chat: Chat, values: dict[str, Any]) -> Json:
    """Return the fields of the topic in which the bot writes. Refuses a missing and a closed one."""
    thread = values.get("message_thread_id")
    topic = {"closed": chat.general_closed} if thread is None else chat.topic(thread)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.get("closed") and not chat.grants(world.bot.id, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return {} if thread is None else {"message_thread_id": thread, "is_topic_message": True}


def check_may_send(world: World, chat: Chat, content: Json) -> None:
    """Refuse content of a kind that the restricted bot may not send to this group."""
    if chat.status(world.bot.id) != "restricted":
        return
    kind = next((kind for kind in ("photo", "video", "audio", "document", "voice") if kind in content), None)
    right, name = (f"can_send_{kind}s", f"{kind}s") if kind else ("can_send_messages", "text messages")
    if right in chat.denied:
        raise bad_request(f"not enough rights to send {name} to the chat")


def send(world: World, call: Call, content: Json, chat: Chat | None = None) -> Json:
    """Post a message of the bot in the chat of the call. Returns the method's result."""
    values = call.values
    chat = chat or world.open_chat(values["chat_id"])
    check_may_send(world, chat, content)
    markup = values.get("reply_markup")
    keyboard = only_inline(markup) if chat.type == "channel" else inline_keyboard(markup)
    below = below_chat(markup, private=chat.is_private)
    content = {**reply_content(world, chat, values), **topic_content(world, chat, values), **content}
    if keyboard:
        content["reply_markup"] = keyboard
    if values.get("protect_content"):
        content["has_protected_content"] = True
    message = world.post(chat, world.bot, content)
    message.protected = bool(values.get("protect_content"))
    message.silent = bool(values.get("disable_notification"))
    if below is not None:
        message.fixed = True
        _show_below(world, chat, message, below)
    return message.wire


def _show_below(world: World, chat: Chat, message: Message, markup: Json) -> None:
    """Show or remove a reply keyboard for the people it is meant for."""
    meant = list(world.members(chat))
    replied = message.wire.get("reply_to_message")
    if markup.get("selective") and replied:
        meant = [replied.get("from", {}).get("id")]
    for user in meant:
        if markup.get("remove_keyboard"):
            chat.keyboards.pop(user, None)
        else:
            chat.keyboards[user] = {"message_id": message.id, "markup": markup}
