"""Edits of the bot's messages. An edit can have an inline keyboard only."""

from bot.sandbox.methods.media import media_content
from bot.sandbox.methods.posting import caption_content, text_content
from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.markup import only_inline
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.model import Message
from bot.sandbox.world.world import World

MEDIA = ("photo", "video", "audio", "document")
CAPTIONED = (*MEDIA, "voice")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
CONTENT = frozenset({
    "text", "entities", "link_preview_options", "caption", "caption_entities", "show_caption_above_media",
    "has_media_spoiler", *CAPTIONED,
})  # fmt: skip
CAPTION = frozenset({"caption", "caption_entities", "show_caption_above_media"})
TEXT = frozenset({"text", "entities", "link_preview_options"})


def _editable(world: World, call: Call) -> Message:
    values = call.values
    if "inline_message_id" in values:
        raise bad_request("MESSAGE_ID_INVALID")
    for name, problem in (
        ("chat_id", "chat_id is empty"),
        ("message_id", "message identifier is not specified"),
    ):
        if name not in values:
            raise bad_request(problem)
    message = world.find_message(world.open_chat(values["chat_id"]), values["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message.author != world.bot.id or message.fixed or "forward_origin" in message.wire:
        raise bad_request("message can't be edited")
    return message


def _edit(world: World, call: Call, message: Message, replaced: frozenset[str], content: Json) -> Json:
    """Replace these fields by new content; the keyboard is the one of the call, or none."""
    wire = {k: v for k, v in message.wire.items() if k not in replaced and k != "reply_markup"}
    wire.update(content)
    keyboard = only_inline(call.values.get("reply_markup"))
    if keyboard:
        wire["reply_markup"] = keyboard
    if wire == message.wire:
        raise bad_request(NOT_MODIFIED)
    world.change(message, wire, edited=bool(replaced))
    return message.wire


def edit_message_text(world: World, call: Call) -> Json:
    """Replace the text and the keyboard."""
    content = text_content(call.values)
    message = _editable(world, call)
    if "text" not in message.wire:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, call, message, TEXT, content)


def edit_message_caption(world: World, call: Call) -> Json:
    """Replace the caption; it may be empty."""
    content = caption_content(call.values)
    message = _editable(world, call)
    if not any(kind in message.wire for kind in CAPTIONED):
        raise bad_request("there is no caption in the message to edit")
    return _edit(world, call, message, CAPTION, content)


def edit_message_reply_markup(world: World, call: Call) -> Json:
    """Replace the inline keyboard; it may be absent."""
    return _edit(world, call, _editable(world, call), frozenset(), {})


def edit_message_media(world: World, call: Call) -> Json:
    """Replace the photo, video, audio or document; in an album only by the same sort."""
    message = _editable(world, call)
    item = call.values["media"]
    if item["type"] not in MEDIA:
        raise bad_request("can't parse InputMedia: type of media is not supported here")
    if not any(kind in message.wire for kind in ("text", *MEDIA)):
        raise bad_request("message can't be edited")
    if "media_group_id" in message.wire:
        _check_album(message, item["type"])
    content = media_content(world, call, item["type"], item["media"], item)
    return _edit(world, call, message, CONTENT, content)


def _check_album(message: Message, kind: str) -> None:
    sorts = ({"photo", "video"}, {"audio"}, {"document"})
    present = next(name for name in MEDIA if name in message.wire)
    if not any(present in sort and kind in sort for sort in sorts):
        raise bad_request(f"can't use media of type {kind.capitalize()} in the album")


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
}
