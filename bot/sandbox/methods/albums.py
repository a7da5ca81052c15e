"""Albums: two to ten media in one group."""

from bot.sandbox.methods.media import media_content
from bot.sandbox.methods.posting import send
from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.world import World

ALONE = {"audio": "Audio", "document": "Document"}


def check_mix(kinds: list[str]) -> None:
    """Photos and videos may be mixed; audio and documents only with their own kind; voice is not allowed."""
    if not kinds:
        raise bad_request("there are no messages to send")
    if len(kinds) < 2:
        raise bad_request("group send failed: an album holds 2-10 items")
    if len(kinds) > 10:
        raise bad_request("too many messages to send as an album")
    for kind, name in ALONE.items():
        if kind in kinds and set(kinds) != {kind}:
            raise bad_request(f"{name} can't be mixed with other media types")


def send_media_group(world: World, call: Call) -> list[Json]:
    """Send several media as one album: one message each, with a common media_group_id."""
    chat = world.open_chat(call.values["chat_id"])
    items = call.values["media"]
    check_mix([item["type"] for item in items])
    contents = [media_content(world, call, item["type"], item["media"], item) for item in items]
    group = str(world.new_id())
    return [send(world, call, {**content, "media_group_id": group}, chat) for content in contents]


METHODS = {"sendMediaGroup": send_media_group}
