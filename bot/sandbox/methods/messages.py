"""Send text and positions, forward, copy and delete messages, and answer callback queries."""

from typing import Any

from bot.sandbox.methods.posting import OWN_FIELDS, caption_content, send, text_content
from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.protocol.text import units
from bot.sandbox.world.model import Chat, Message
from bot.sandbox.world.world import World

DELETABLE_FOR = 48 * 3600
PRESS_LIFETIME = 15 * 60


def get_me(world: World, _call: Call) -> Json:
    """Return the bot's own user."""
    return {
        **world.bot.wire(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def send_message(world: World, call: Call) -> Json:
    """Send a text message."""
    return send(world, call, text_content(call.values))


def send_location(world: World, call: Call) -> Json:
    """Send a point on the map."""
    values = call.values
    latitude, longitude = values["latitude"], values["longitude"]
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise bad_request("wrong location specified")
    location: Json = {"latitude": latitude, "longitude": longitude}
    for name in ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"):
        if name in values:
            location[name] = values[name]
    return send(world, call, {"location": location})


def send_chat_action(world: World, call: Call) -> bool:
    """Accept the "typing" sign; the chat is checked, and nobody sees it here."""
    world.open_chat(call.values["chat_id"])
    return True


def _source(world: World, call: Call, verb: str) -> Message:
    chat = world.known_chat(call.values["from_chat_id"])
    message = world.find_message(chat, call.values["message_id"])
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if message.protected:
        raise bad_request("message can't be forwarded" if verb == "forward" else "message can't be copied")
    return message


def origin(message: Message) -> Json:
    """Return the origin of a forwarded message."""
    wire = message.wire
    if "forward_origin" in wire:
        return dict(wire["forward_origin"])
    if "from" in wire:
        return {"type": "user", "sender_user": wire["from"], "date": wire["date"]}
    return {"type": "channel", "chat": wire["chat"], "message_id": wire["message_id"], "date": wire["date"]}


def content_of(message: Message) -> Json:
    """Return the content of a message without the fields of its chat and time."""
    return {name: value for name, value in message.wire.items() if name not in OWN_FIELDS}


def forward_message(world: World, call: Call) -> Json:
    """Send the content of a message to another chat, with its origin."""
    message = _source(world, call, "forward")
    return send(world, call, {"forward_origin": origin(message), **content_of(message)})


def copy_message(world: World, call: Call) -> Json:
    """Send the content of a message to another chat as the bot's own."""
    content = content_of(_source(world, call, "copy"))
    if "caption" in call.values:
        content.pop("caption_entities", None)
        content.update(caption_content(call.values))
    return {"message_id": send(world, call, content)["message_id"]}


def delete_message(world: World, call: Call) -> bool:
    """Delete a message for everybody."""
    chat = world.open_chat(call.values["chat_id"])
    message = world.find_message(chat, call.values["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    _check_deletable(world, chat, message)
    world.remove(chat, message)
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Delete several messages; missing ones are skipped."""
    chat = world.open_chat(call.values["chat_id"])
    numbers = call.values["message_ids"]
    if not 1 <= len(numbers) <= 100:
        raise bad_request(
            "too many message identifiers specified" if numbers else "message identifiers are not specified"
        )
    found = [message for number in numbers if (message := world.find_message(chat, number))]
    for message in found:
        _check_deletable(world, chat, message)
    for message in found:
        world.remove(chat, message)
    return True


def _check_deletable(world: World, chat: Chat, message: Message) -> None:
    if world.clock.now() - message.wire["date"] >= DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    rights = chat.is_private or chat.grants(world.bot.id, "can_delete_messages")
    if message.author != world.bot.id and not rights:
        raise bad_request("message can't be deleted")


def answer_callback_query(world: World, call: Call) -> bool:
    """Store the answer to a button press: nothing, a short text, or an alert."""
    values: dict[str, Any] = call.values
    press = world.presses.get(values["callback_query_id"])
    late = press is None or world.clock.now() - press.time > PRESS_LIFETIME
    if press is None or late or press.answer is not None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = values.get("text", "")
    if units(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answer = {"text": text, "show_alert": bool(values.get("show_alert")), "url": values.get("url")}
    world.touch()
    return True


METHODS = {
    "getMe": get_me,
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendChatAction": send_chat_action,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
}
