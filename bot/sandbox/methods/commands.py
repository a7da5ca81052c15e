"""The command menu by scope and language, and the menu that a person sees."""

import re
from typing import Any

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.model import ADMINISTRATORS, Chat, Person
from bot.sandbox.world.world import World

NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100


def _key(scope: dict[str, Any], language: str) -> str:
    return ":".join(str(scope.get(part, "")) for part in ("type", "chat_id", "user_id")) + f":{language}"


def _asked(world: World, call: Call) -> str:
    scope = call.values.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        scope = {**scope, "chat_id": world.known_chat(scope["chat_id"]).id}
    return _key(scope, call.values.get("language_code", ""))


def set_my_commands(world: World, call: Call) -> bool:
    """Set the menu of one scope and language; an empty list removes it."""
    key = _asked(world, call)
    commands = call.values["commands"]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        command["command"] = command["command"].removeprefix("/")
        if not NAME.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands.pop(key, None)
    if commands:
        world.commands[key] = commands
    world.touch()
    return True


def delete_my_commands(world: World, call: Call) -> bool:
    """Remove the menu of one scope and language."""
    world.commands.pop(_asked(world, call), None)
    world.touch()
    return True


def get_my_commands(world: World, call: Call) -> list[Json]:
    """Return the menu of exactly this scope and language."""
    return world.commands.get(_asked(world, call), [])


def seen_by(world: World, chat: Chat, person: Person) -> list[Json]:
    """Return the menu that a person sees: the narrowest scope wins, and within it the person's language."""
    here: Json = {"chat_id": chat.id}
    if chat.is_private:
        scopes: list[Json] = [{"type": "chat", **here}, {"type": "all_private_chats"}]
    else:
        runs_it = chat.status(person.id) in ADMINISTRATORS
        scopes = [{"type": "chat_member", **here, "user_id": person.id}]
        scopes += [{"type": "chat_administrators", **here}] if runs_it else []
        scopes += [{"type": "chat", **here}]
        scopes += [{"type": "all_chat_administrators"}] if runs_it else []
        scopes += [{"type": "all_group_chats"}]
    for scope in [*scopes, {"type": "default"}]:
        for language in (person.language_code or "", ""):
            found = world.commands.get(_key(scope, language))
            if found:
                return found
    return []


METHODS = {
    "setMyCommands": set_my_commands,
    "deleteMyCommands": delete_my_commands,
    "getMyCommands": get_my_commands,
}
