"""Information about chats, pinned messages, and leaving a chat."""

from bot.sandbox.methods.posting import quoted
from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.parameters import Call
from bot.sandbox.world.model import ADMINISTRATORS, Chat
from bot.sandbox.world.world import World

RIGHTS = (
    "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories", "can_post_messages", "can_edit_messages", "can_pin_messages",
)  # fmt: skip
PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    "can_edit_tag", "can_react_to_messages",
)  # fmt: skip


def member(world: World, chat: Chat, user_id: int) -> Json:
    """Return a chat member as the Bot API shows it."""
    person = world.bot if user_id == world.bot.id else world.people.get(user_id)
    if person is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    status = chat.status(user_id)
    denied = chat.denied if user_id == world.bot.id else ()
    shown: Json = {"user": person.wire(), "status": status}
    if status == "creator":
        shown["is_anonymous"] = False
    elif status == "administrator":
        shown.update({right: right not in denied for right in RIGHTS}, is_anonymous=False)
    elif status == "restricted":
        allowed = {right: right not in denied for right in PERMISSIONS}
        shown.update(allowed, is_member=True, until_date=0)
    elif status == "kicked":
        shown["until_date"] = 0
    return shown


def get_chat(world: World, call: Call) -> Json:
    """Return the full information about a chat."""
    chat = world.seen_chat(call.values["chat_id"])
    full = {
        **chat.wire(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False,
            "premium_subscription": False, "gifts_from_channels": False,
        },
    }  # fmt: skip
    pinned = world.find_message(chat, chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        full["pinned_message"] = quoted(pinned)
    return full


def get_chat_member(world: World, call: Call) -> Json:
    """Return one member of a chat."""
    return member(world, world.seen_chat(call.values["chat_id"]), call.values["user_id"])


def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """Return the administrators of a group or channel."""
    chat = world.open_chat(call.values["chat_id"])
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [member(world, chat, user) for user, status in chat.members.items() if status in ADMINISTRATORS]


def get_chat_member_count(world: World, call: Call) -> int:
    """Return the number of members."""
    chat = world.open_chat(call.values["chat_id"])
    return sum(chat.has(user) for user in chat.members)


def pin_chat_message(world: World, call: Call) -> bool:
    """Pin a message; a service message announces it."""
    chat = world.open_chat(call.values["chat_id"])
    message = world.find_message(chat, call.values["message_id"])
    if message is None:
        raise bad_request("message to pin not found")
    if not (chat.is_private or chat.grants(world.bot.id, "can_pin_messages")):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    world.post(chat, world.bot, {"pinned_message": quoted(message)})
    return True


def unpin_chat_message(world: World, call: Call) -> bool:
    """Unpin the named message, or the newest pinned one."""
    chat = world.open_chat(call.values["chat_id"])
    number = call.values.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.touch()
    return True


def unpin_all_chat_messages(world: World, call: Call) -> bool:
    """Unpin all messages."""
    world.open_chat(call.values["chat_id"]).pinned.clear()
    world.touch()
    return True


def leave_chat(world: World, call: Call) -> bool:
    """Let the bot leave a chat."""
    chat = world.open_chat(call.values["chat_id"])
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.members[world.bot.id] = "left"
    world.touch()
    return True


METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "leaveChat": leave_chat,
}
