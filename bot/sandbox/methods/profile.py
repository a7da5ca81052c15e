"""What the bot says of itself, its menu button, and leaving the server."""

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.model import Json
from bot.sandbox.world.world import World

LIMITS = {"name": 64, "description": 512, "short_description": 120}


def _set(world: World, call: Call, field: str) -> bool:
    text = call.values.get(field, "")
    if len(text) > LIMITS[field]:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    key = f"{field}:{call.values.get('language_code', '')}"
    if text:
        world.profile[key] = text
    else:
        world.profile.pop(key, None)
    world.touch()
    return True


def _get(world: World, call: Call, field: str) -> Json:
    language = call.values.get("language_code", "")
    found = world.profile.get(f"{field}:{language}") or world.profile.get(f"{field}:")
    return {field: found or (world.bot.first_name if field == "name" else "")}


def set_my_name(world: World, call: Call) -> bool:
    """The bot's name in one language."""
    return _set(world, call, "name")


def get_my_name(world: World, call: Call) -> Json:
    """The bot's name in one language."""
    return _get(world, call, "name")


def set_my_description(world: World, call: Call) -> bool:
    """What stands in an empty chat."""
    return _set(world, call, "description")


def get_my_description(world: World, call: Call) -> Json:
    """What stands in an empty chat."""
    return _get(world, call, "description")


def set_my_short_description(world: World, call: Call) -> bool:
    """What stands in the bot's profile."""
    return _set(world, call, "short_description")


def get_my_short_description(world: World, call: Call) -> Json:
    """What stands in the bot's profile."""
    return _get(world, call, "short_description")


def set_chat_menu_button(world: World, call: Call) -> bool:
    """The button beside the text field, for one private chat or for all."""
    button = call.values.get("menu_button") or {"type": "default"}
    if "chat_id" in call.values:
        world.known_chat(call.values["chat_id"]).menu_button = button
    else:
        world.menu_button = button
    world.touch()
    return True


def get_chat_menu_button(world: World, call: Call) -> Json:
    """The button beside the text field."""
    chat = world.known_chat(call.values["chat_id"]) if "chat_id" in call.values else None
    return (chat.menu_button if chat else None) or world.menu_button


def leave_server(_world: World, _call: Call) -> bool:
    """Both ways of saying goodbye to a server are taken and change nothing here."""
    return True


METHODS = {
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "logOut": leave_server,
    "close": leave_server,
}
