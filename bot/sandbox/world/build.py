"""Build a new world from descriptions of people and chats."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.sandbox.presets import BOT, CHATS, PEOPLE
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.model import Chat, Person
from bot.sandbox.world.world import World


def build_world(
    people: Sequence[dict[str, Any]] | None,
    chats: Sequence[dict[str, Any]] | None,
    source: Callable[[], float],
    history: int,
    first_update_id: int | None,
) -> World:
    """Build a world with these people and chats (default: the preset ones).

    Ids start at the clock's seconds: a bot that remembers the updates of an earlier sandbox must not take new ones
    for repeats.
    """
    clock = Clock(source)
    bot = Person(**BOT, language_code=None, is_bot=True)
    world = World(bot, clock, history, first_update_id or int(clock.now()))
    for description in PEOPLE if people is None else people:
        world.add_person(Person(**description))
    for description in CHATS if chats is None else chats:
        world.chats[description["id"]] = _chat(world, description)
    return world


def _chat(world: World, description: dict[str, Any]) -> Chat:
    members = {int(user): status for user, status in description.get("members", {}).items()}
    bot = description.get("bot", "left")
    members[world.bot.id] = bot
    return Chat(
        int(description["id"]),
        description["type"],
        description.get("title"),
        description.get("username"),
        members,
        known_to_bot=bot != "left",
    )
