"""The bot's profile texts, its menu button, and leaving the server."""

from collections.abc import Callable
from functools import partial
from typing import Any

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.world import World

LIMITS = {"name": 64, "description": 512, "short_description": 120}


def _set(world: World, call: Call, field: str) -> bool:
    text = call.values.get(field, "")
    if len(text) > LIMITS[field]:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    key = f"{field}:{call.values.get('language_code', '')}"
    world.profile.pop(key, None)
    if text:
        world.profile[key] = text
    world.touch()
    return True


def _get(world: World, call: Call, field: str) -> Json:
    language = call.values.get("language_code", "")
    found = world.profile.get(f"{field}:{language}") or world.profile.get(f"{field}:")
    return {field: found or (world.bot.first_name if field == "name" else "")}


def set_chat_menu_button(world: World, call: Call) -> bool:
    """Set the menu button of one private chat or of all."""
    button = call.values.get("menu_button") or {"type": "default"}
    if "chat_id" in call.values:
        world.known_chat(call.values["chat_id"]).menu_button = button
    else:
        world.menu_button = button
    world.touch()
    return True


def get_chat_menu_button(world: World, call: Call) -> Json:
    """Return the menu button of a chat, or the default one."""
    chat = world.known_chat(call.values["chat_id"]) if "chat_id" in call.values else None
    return (chat.menu_button if chat else None) or world.menu_button


def leave_server(_world: World, _call: Call) -> bool:
    """Accept `logOut` and `close`; they change nothing here."""
    return True


METHODS: dict[str, Callable[[World, Call], Any]] = {
    "setMyName": partial(_set, field="name"),
    "getMyName": partial(_get, field="name"),
    "setMyDescription": partial(_set, field="description"),
    "getMyDescription": partial(_get, field="description"),
    "setMyShortDescription": partial(_set, field="short_description"),
    "getMyShortDescription": partial(_get, field="short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "logOut": leave_server,
    "close": leave_server,
}
