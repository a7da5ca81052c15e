"""What stands around a person's message (origin, quote, topic), and what Telegram tells of a chat."""

from typing import Any

from bot.sandbox.protocol.errors import NotAllowed
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.world.model import Chat, Message, Person
from bot.sandbox.world.world import World

#: In whose name an administrator writes who stays anonymous.
ANONYMOUS: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
#: In whose name a channel writes in a group, and who brings the posts of the channel that the group discusses.
CHANNEL: Json = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
TELEGRAM: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
#: Service messages of a chat: each with what Telegram sends.
SERVICE: dict[str, Any] = {
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 86400},
    "chat_background_set": {"type": {"type": "wallpaper"}},
    "write_access_allowed": {"from_request": True},
    "boost_added": {"boost_count": 1},
    "users_shared": {"request_id": 1, "users": []},
    "proximity_alert_triggered": {},
    "new_chat_title": "Another title",
    "delete_chat_photo": True,
    "video_chat_started": {},
    "general_forum_topic_hidden": {},
}


def around(chat: Chat, about: Json) -> Json:
    """Return the fields around a message: `forwarded` and `quoted` (text) name who wrote it and when, `topic` and
    `anonymous` where and as whom it is sent, `as_channel` (an id) in the name of which channel; a `post` of that one
    comes by itself, because the group is where it is discussed."""
    extra: Json = {}
    if "forwarded" in about:
        extra["forward_origin"] = _origin(about["forwarded"])
    if "quoted" in about:
        extra["external_reply"] = {"origin": _origin(about["quoted"])}
        extra["quote"] = {"text": about["quoted"]["text"], "position": 0}
    if about.get("topic"):
        extra |= _in_topic(chat, int(about["topic"]))
    if about.get("anonymous"):
        extra |= {"from": ANONYMOUS, "sender_chat": chat.wire()}
    if about.get("as_channel"):
        extra |= _of_channel(int(about["as_channel"]), about)
    return extra


def _of_channel(channel: int, about: Json) -> Json:
    written: Json = {"from": CHANNEL, "sender_chat": {"id": channel, "type": "channel", "title": "A channel"}}
    if about.get("post"):
        origin = {
            "type": "channel",
            "chat": written["sender_chat"],
            "message_id": 1,
            "date": int(about["post"]),
        }
        written |= {"from": TELEGRAM, "is_automatic_forward": True, "forward_origin": origin}
    return written


def _origin(of: Json) -> Json:
    return {"type": "hidden_user", "sender_user_name": str(of.get("name", "")), "date": int(of["date"])}


def _in_topic(chat: Chat, topic: int) -> Json:
    """A message in a topic is a reply to the message that opened the topic, unless it is one to another."""
    root = chat.messages.get(topic)
    if root is None or chat.topic(topic) is None:
        raise NotAllowed("there is no such topic")
    fields = {"message_thread_id": topic, "is_topic_message": True}
    return {**fields, "reply_to_message": root.wire}


def open_topic(world: World, person: Person, chat: Chat, name: str) -> Message:
    """Open a topic: a supergroup becomes a forum with it, a private chat gets topics."""
    if chat.type not in ("supergroup", "private"):
        raise NotAllowed("only a supergroup or a private chat has topics")
    message = world.post(chat, person, {"forum_topic_created": {"name": name, "icon_color": 7322096}})
    message.wire |= {"message_thread_id": message.id, "is_topic_message": True}
    chat.topics.append({"id": message.id, "name": name})
    world.updates.add("message", message.wire)
    return message


def change_topic(world: World, person: Person, chat: Chat, topic: int, values: Json) -> None:
    """Close, open or delete a topic; 1 is General."""
    if topic == 1:
        chat.general_closed = bool(values.get("closed"))
    elif (known := chat.topic(topic)) is None:
        raise NotAllowed("there is no such topic")
    elif values.get("deleted"):
        chat.topics.remove(known)
        return
    else:
        known["closed"] = bool(values.get("closed"))
    said = "forum_topic_closed" if values.get("closed") else "forum_topic_reopened"
    world.updates.add("message", world.post(chat, person, {said: {}}).wire)


def add_service(world: World, person: Person, chat: Chat, kind: str) -> Message:
    """Add a service message to a chat."""
    if kind not in SERVICE:
        raise NotAllowed(f"a service message is one of {', '.join(SERVICE)}")
    message = world.post(chat, person, {kind: SERVICE[kind]})
    world.updates.add("message", message.wire)
    return message


def new_group(world: World, person: Person, kind: str, title: str) -> Chat:
    """Make a group of this person alone; the bot is not in it."""
    if kind not in ("group", "supergroup"):
        raise NotAllowed("a group or a supergroup")
    lowest = min((chat.id for chat in world.chats.values()), default=0)
    chat = Chat(min(lowest, -2000) - 1, "group" if kind == "group" else "supergroup", title)
    chat.members = {person.id: "creator", world.bot.id: "left"}
    world.chats[chat.id] = chat
    world.touch()
    return chat
