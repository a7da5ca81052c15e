"""Chats, messages, keyboards, menu and answers as a person sees them: plain values for page and client."""

from typing import Any

from bot.sandbox.methods.commands import seen_by
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.server import message_context
from bot.sandbox.world.model import Chat, Message, Person
from bot.sandbox.world.world import World

MEDIA = ("photo", "video", "voice", "audio", "document", "sticker")
SERVICE = (
    *("pinned_message", "new_chat_members", "migrate_to_chat_id", "migrate_from_chat_id"),
    *("forum_topic_created", "forum_topic_closed", "forum_topic_reopened", *message_context.SERVICE),
)
SAME_NAME = (
    "location",
    "venue",
    "contact",
    "media_group_id",
    "forward_origin",
    "edit_date",
    "message_thread_id",
)


def message_view(world: World, message: Message) -> Json:
    """Return a message in its current state."""
    wire = message.wire
    view: Json = {
        "id": message.id,
        "chat_id": wire["chat"]["id"],
        "date": wire["date"],
        "author": (wire.get("from") or wire["sender_chat"])["id"],
        "from_bot": message.author == world.bot.id,
        **_content(wire),
        "buttons": wire.get("reply_markup", {}).get("inline_keyboard", []),
        "media": media_view(wire),
        "edited": "edit_date" in wire,
        "deleted": message.deleted,
        "silent": message.silent,
        "protected": message.protected,
        "changed": message.changed,
        "spoiler": bool(wire.get("has_media_spoiler")),
        "caption_above": bool(wire.get("show_caption_above_media")),
        "service": next((name for name in SERVICE if name in wire), None),
    }
    view.update({name: wire[name] for name in SAME_NAME if name in wire})
    if "reply_to_message" in wire:
        replied = wire["reply_to_message"]
        view["reply_to"] = {"id": replied["message_id"], **_content(replied)}
    return view


def _content(wire: Json) -> Json:
    return {
        "name": wire.get("from", {}).get("first_name", wire["chat"].get("title")),
        "text": wire.get("text", wire.get("caption", "")),
        "entities": wire.get("entities", wire.get("caption_entities", [])),
    }


def media_view(wire: Json) -> Json | None:
    """Return the file of a message with its URL on the page."""
    kind = next((name for name in MEDIA if name in wire), None)
    if kind is None:
        return None
    file: dict[str, Any] = wire[kind][-1] if kind == "photo" else wire[kind]
    kept = ("width", "height", "duration", "file_name", "mime_type", "file_size", "file_id", "emoji", "title")
    return {
        "kind": kind,
        "url": f"/sandbox/files/{file['file_id']}",
        **{name: file[name] for name in kept if name in file},
    }


def chat_view(world: World, chat: Chat, person: Person, with_deleted: bool = False) -> Json:
    """Return a chat as this person sees it."""
    messages = [m for m in chat.messages.values() if with_deleted or not m.deleted]
    messages.sort(key=lambda message: message.id)
    return {
        **chat_head(world, chat, person),
        "messages": [message_view(world, message) for message in messages],
        "keyboard": keyboard_view(chat, person),
        "commands": seen_by(world, chat, person) if chat.has(world.bot.id) or chat.is_private else [],
        "pinned": list(chat.pinned),
        "answers": [
            {"message_id": press.message, "data": press.data, "time": press.time, **press.answer}
            for press in world.presses.values()
            if press.person == person.id and press.chat == chat.id and press.answer is not None
        ],
        "version": world.version,
    }


def chat_head(world: World, chat: Chat, person: Person) -> Json:
    """Return a chat's entry in the list of chats."""
    status = chat.status(person.id)
    return {
        "id": chat.id,
        "type": chat.type,
        "title": world.bot.first_name if chat.is_private else chat.title,
        "username": chat.username,
        "started": chat.known_to_bot,
        "blocked": chat.status(world.bot.id) == "kicked",
        "may_write": chat.migrated_to is None
        and (chat.type != "channel" or status in ("creator", "administrator")),
        "last": max((m.id for m in chat.messages.values() if not m.deleted), default=0),
    }


def keyboard_view(chat: Chat, person: Person) -> Json | None:
    """Return the reply keyboard below the chat, or a forced reply."""
    keyboard = chat.keyboards.get(person.id)
    return None if keyboard is None else {"message_id": keyboard["message_id"], **keyboard["markup"]}


def overview(world: World) -> Json:
    """Return the bot, all people, and the chats of each."""
    texts = {key.partition(":")[::2]: text for key, text in world.profile.items()}
    descriptions = {language: text for (field, language), text in texts.items() if field == "description"}
    return {
        "version": world.version,
        "bot": {**world.bot.wire(), "description": descriptions},
        "people": [
            {
                **person.wire(),
                "about": person.about,
                "chats": [
                    chat_head(world, chat, person) for chat in world.chats.values() if chat.has(person.id)
                ],
            }
            for person in world.people.values()
        ],
    }
