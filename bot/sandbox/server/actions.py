"""Actions of a person: write, press, edit, block. Each changes the world and queues the bot's updates."""

from collections.abc import Sequence
from typing import Any

from bot.sandbox.methods.chats import member
from bot.sandbox.methods.messages import content_of, origin
from bot.sandbox.methods.posting import quoted
from bot.sandbox.protocol.errors import NotAllowed
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.text import detect
from bot.sandbox.server import message_context
from bot.sandbox.world.model import ADMINISTRATORS, Chat, Message, Person, Press
from bot.sandbox.world.world import World


def write(world: World, person: Person, chat: Chat, content: Json, about: Json) -> Message:
    """Send a message; `about` may have `reply_to`, `date` (written earlier, offline), and what stands around it."""
    _check_present(world, person, chat)
    reply_to = about.get("reply_to") or _forced_reply(chat, person)
    extra = message_context.around(chat, about)
    if reply_to:
        replied = world.find_message(chat, int(reply_to))
        if replied is None:
            raise NotAllowed("the message to reply to is gone")
        extra["reply_to_message"] = quoted(replied)
    if "text" in content and "entities" not in content:
        content = {**content, **_entities("entities", content["text"])}
    message = world.post(chat, person, {**extra, **content}, about.get("date"))
    if chat.is_private and not chat.known_to_bot:
        chat.known_to_bot = True
        chat.members[world.bot.id] = "member"
    tell(world, chat, message, edited=False)
    return message


def forward(world: World, person: Person, source: Message, chat: Chat, about: Json) -> Message:
    """Forward a message."""
    return write(world, person, chat, {"forward_origin": origin(source), **content_of(source)}, about)


def _forced_reply(chat: Chat, person: Person) -> int | None:
    """Return the message that a ForceReply makes the next message a reply to."""
    keyboard = chat.keyboards.get(person.id)
    if keyboard and keyboard["markup"].get("force_reply"):
        del chat.keyboards[person.id]
        return int(keyboard["message_id"])
    return None


def _check_present(world: World, person: Person, chat: Chat) -> None:
    if not chat.has(person.id):
        raise NotAllowed(f"{person.first_name} is not in this chat")
    if chat.is_private and chat.status(world.bot.id) == "kicked":
        raise NotAllowed(f"{person.first_name} has blocked the bot; unblock it first")
    if chat.type == "channel" and chat.status(person.id) not in ADMINISTRATORS:
        raise NotAllowed("only administrators write in a channel")
    if chat.migrated_to is not None:
        raise NotAllowed("this group has become a supergroup")


def tell(world: World, chat: Chat, message: Message, edited: bool) -> None:
    """Queue the update for a message if the bot may see it."""
    if not chat.has(world.bot.id):
        return
    if chat.type == "channel":
        world.updates.add("edited_channel_post" if edited else "channel_post", message.wire)
    elif chat.is_private or _visible_in_group(world, chat, message):
        world.updates.add("edited_message" if edited else "message", message.wire)


def _visible_in_group(world: World, chat: Chat, message: Message) -> bool:
    """With privacy on, the bot sees commands for it and replies to it, unless it is an administrator."""
    if not world.privacy or chat.status(world.bot.id) in ADMINISTRATORS:
        return True
    wire = message.wire
    if wire.get("reply_to_message", {}).get("from", {}).get("id") == world.bot.id:
        return True
    text = str(wire.get("text") or wire.get("caption") or "")
    if not text.startswith("/"):
        return False
    command = text.split(maxsplit=1)[0]
    name = command.partition("@")[2]
    return not name or name.casefold() == (world.bot.username or "").casefold()


def edit(world: World, person: Person, chat: Chat, message_id: int, text: str) -> Message:
    """Change the text or the caption of the person's own message."""
    message = own(world, person, chat, message_id)
    field, entities = ("text", "entities") if "text" in message.wire else ("caption", "caption_entities")
    wire = {name: value for name, value in message.wire.items() if name != entities}
    world.change(message, {**wire, field: text, **_entities(entities, text)})
    tell(world, chat, message, edited=True)
    return message


def move(world: World, person: Person, chat: Chat, message_id: int, location: Json) -> Message:
    """Move the person's own live position: an edit of its message."""
    message = own(world, person, chat, message_id)
    if "live_period" not in message.wire.get("location", {}):
        raise NotAllowed("only a live position moves")
    world.change(message, {**message.wire, "location": {**message.wire["location"], **location}})
    tell(world, chat, message, edited=True)
    return message


def _entities(field: str, text: str) -> Json:
    entities = detect(text)
    return {field: entities} if entities else {}


def own(world: World, person: Person, chat: Chat, message_id: int) -> Message:
    """Return the person's own message. Raises NotAllowed."""
    message = world.find_message(chat, message_id)
    if message is None or message.author != person.id:
        raise NotAllowed(f"{person.first_name} has no message {message_id} here")
    return message


def delete(world: World, person: Person, chat: Chat, message_id: int) -> None:
    """Delete a message: one's own, in a private chat or as an administrator any; bots get no update about it."""
    message = world.find_message(chat, message_id)
    if message is None or not (chat.is_private or chat.status(person.id) in ADMINISTRATORS):
        message = own(world, person, chat, message_id)
    world.remove(chat, message)


def press(world: World, person: Person, chat: Chat, message_id: int, data: str) -> Press:
    """Press an inline button, also one of an older state of the message: an offline phone still shows it."""
    message = chat.messages.get(message_id)
    if message is None or message.author != world.bot.id:
        raise NotAllowed("there is no such message of the bot")
    if not 1 <= len(data.encode()) <= 64:
        raise NotAllowed("button data has 1 to 64 bytes")
    pressed = Press(str(world.new_id()), person.id, chat.id, message_id, data, world.clock.now())
    world.remember_press(pressed)
    gone = {"message_id": message_id, "chat": chat.wire(), "date": 0}
    world.updates.add("callback_query", {
        "id": pressed.id,
        "from": person.wire(),
        "message": gone if message.deleted else message.wire,
        "chat_instance": str(7_000_000_000_000 + chat.id),
        "data": data,
    })  # fmt: skip
    return pressed


def set_status(
    world: World, by: Person, chat: Chat, user_id: int, status: str, denied: Sequence[str] = ()
) -> None:
    """Block, unblock, add, remove, promote or restrict the bot (it gets an update) or a person.

    `denied`: rights that the bot does not have there, as fields of ChatMember.
    """
    before = member(world, chat, user_id)
    chat.members[user_id] = status
    if user_id == world.bot.id:
        chat.denied = [*denied]
    after = member(world, chat, user_id)
    if after == before:
        return
    if user_id != world.bot.id:
        world.touch()
        return
    chat.known_to_bot = True
    change: dict[str, Any] = {
        "chat": chat.wire(),
        "from": by.wire(),
        "date": int(world.clock.now()),
        "old_chat_member": before,
        "new_chat_member": after,
    }
    world.updates.add("my_chat_member", change)
    if chat.type in ("group", "supergroup") and status == "member" and before["status"] in ("left", "kicked"):
        tell(world, chat, world.post(chat, by, {"new_chat_members": [world.bot.wire()]}), edited=False)
    world.touch()


def delete_account(world: World, person: Person) -> None:
    """Delete a person's Telegram account: nobody is told, and nothing reaches them any more."""
    person.deleted = True
    world.touch()


def migrate(world: World, by: Person, chat: Chat) -> Chat:
    """Make a basic group a supergroup with another id; later calls are refused and name it."""
    if chat.type != "group":
        raise NotAllowed("only a basic group becomes a supergroup")
    new = Chat(chat.id - 1_000_000_000_000, "supergroup", chat.title, None, dict(chat.members))
    new.known_to_bot = True
    world.chats[new.id] = new
    world.updates.add("message", world.post(chat, by, {"migrate_to_chat_id": new.id}).wire)
    world.updates.add("message", world.post(new, by, {"migrate_from_chat_id": chat.id}).wire)
    chat.migrated_to = new.id
    return new
