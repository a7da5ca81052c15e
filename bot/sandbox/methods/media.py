"""Send one photo, video, voice note, audio file or document."""

from functools import partial
from typing import Any

from bot.sandbox.methods.posting import caption_content, send
from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.files import StoredFile
from bot.sandbox.world.media import KINDS, shown, store
from bot.sandbox.world.world import World


def given_file(world: World, call: Call, kind: str, reference: Any) -> StoredFile:
    """Return the file of a call: attached, or known by its id. URLs are refused."""
    name = kind
    if isinstance(reference, str) and reference.startswith("attach://"):
        name = reference.removeprefix("attach://")
    elif reference:
        return _known(world, kind, str(reference))
    upload = call.files.get(name)
    if upload is None:
        raise bad_request(f"there is no {kind} in the request")
    return store(world.files, kind, upload.name, upload.mime_type, upload.content)


def _known(world: World, kind: str, file_id: str) -> StoredFile:
    if file_id.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = world.files.get(file_id)
    if file.kind != KINDS[kind]:
        raise bad_request(f"can't use file of type {file.kind} as {kind.capitalize()}")
    return file


def media_content(world: World, call: Call, kind: str, reference: Any, values: dict[str, Any]) -> Json:
    """Return the message fields of a medium and its caption."""
    content = caption_content(values)
    content.update(shown(world.files, kind, given_file(world, call, kind, reference), values))
    if values.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def _send(world: World, call: Call, kind: str) -> Json:
    chat = world.open_chat(call.values["chat_id"])
    return send(world, call, media_content(world, call, kind, call.values.get(kind), call.values), chat)


METHODS = {
    "sendPhoto": partial(_send, kind="photo"),
    "sendVideo": partial(_send, kind="video"),
    "sendVoice": partial(_send, kind="voice"),
    "sendAudio": partial(_send, kind="audio"),
    "sendDocument": partial(_send, kind="document"),
}
