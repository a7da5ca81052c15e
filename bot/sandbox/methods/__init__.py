"""The Bot API methods that the sandbox supports, by name."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.methods import albums, chats, commands, downloads, edits, media, messages, profile, updates
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.world import World

Method = Callable[[World, Call], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    **updates.METHODS,
    **messages.METHODS,
    **media.METHODS,
    **albums.METHODS,
    **edits.METHODS,
    **chats.METHODS,
    **commands.METHODS,
    **profile.METHODS,
    **downloads.METHODS,
}
