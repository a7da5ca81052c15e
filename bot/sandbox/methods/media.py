"""Sending one picture, video, voice note, piece of audio or file."""

from typing import Any

from bot.sandbox.methods.posting import caption_content, send
from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.files import StoredFile
from bot.sandbox.world.media import KINDS, shown, store
from bot.sandbox.world.model import Json
from bot.sandbox.world.world import World


def given_file(world: World, call: Call, kind: str, reference: Any) -> StoredFile:
    """The file a call means: attached, or known by its id. Nothing is fetched from an address."""
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
    """The message fields of a medium with its caption."""
    content = caption_content(values)
    content.update(shown(world.files, kind, given_file(world, call, kind, reference), values))
    if values.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def _send(world: World, call: Call, kind: str) -> Json:
    chat = world.open_chat(call.values["chat_id"])
    return send(world, call, media_content(world, call, kind, call.values.get(kind), call.values), chat)


def send_photo(world: World, call: Call) -> Json:
    """A picture, without its EXIF."""
    return _send(world, call, "photo")


def send_video(world: World, call: Call) -> Json:
    """A video."""
    return _send(world, call, "video")


def send_voice(world: World, call: Call) -> Json:
    """A voice note."""
    return _send(world, call, "voice")


def send_audio(world: World, call: Call) -> Json:
    """A piece of audio."""
    return _send(world, call, "audio")


def send_document(world: World, call: Call) -> Json:
    """A file, byte for byte."""
    return _send(world, call, "document")


METHODS = {
    "sendPhoto": send_photo,
    "sendVideo": send_video,
    "sendVoice": send_voice,
    "sendAudio": send_audio,
    "sendDocument": send_document,
}
