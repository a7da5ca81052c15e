"""A message of Telegram reduced to its words, its file, its position, when it was written and what it answers.

The one place where that is decided, for every kind of message. Words come with anything (text, caption, venue, quote),
and `words_of` finds them wherever they stand, so that no kind of message can drop them. Every field of a message is
one of those below; a test compares them with the fields that the installed library knows. A message of which nothing is
known cannot be kept, and the person is told so.
"""

from typing import Any

Json = dict[str, Any]

#: Kinds of file, in the order in which they are looked for.
FILES = ("photo", "live_photo", "video", "video_note", "voice", "audio", "document", "animation")
#: Content that is not kept, and of which the person is told so. A contact is somebody's name and number.
NOT_KEPT = (
    *(
        "contact",
        "poll",
        "dice",
        "sticker",
        "story",
        "game",
        "checklist",
        "paid_media",
        "invoice",
        "giveaway",
    ),
    *("giveaway_winners", "passport_data"),
)
#: What Telegram tells of a chat. Nobody wrote it, and nobody is answered.
SERVICE = frozenset({
    "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo",
    "group_chat_created", "supergroup_chat_created", "channel_chat_created", "message_auto_delete_timer_changed",
    "migrate_to_chat_id", "migrate_from_chat_id", "pinned_message", "successful_payment", "refunded_payment",
    "users_shared", "chat_shared", "connected_website", "write_access_allowed", "proximity_alert_triggered",
    "boost_added", "chat_background_set", "checklist_tasks_done", "checklist_tasks_added",
    "direct_message_price_changed", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
    "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created",
    "giveaway_completed", "paid_message_price_changed", "video_chat_scheduled", "video_chat_started",
    "video_chat_ended", "video_chat_participants_invited", "web_app_data", "gift", "unique_gift",
    "gift_upgrade_sent", "chat_owner_left", "chat_owner_changed", "managed_bot_created", "poll_option_added",
    "poll_option_deleted", "suggested_post_approval_failed", "suggested_post_approved", "suggested_post_declined",
    "suggested_post_paid", "suggested_post_refunded",
})  # fmt: skip
#: What stands around the content.
ENVELOPE = frozenset({
    "message_id", "from", "sender_chat", "chat", "date", "edit_date", "message_thread_id", "is_topic_message",
    "direct_messages_topic", "sender_boost_count", "sender_business_bot", "sender_tag", "business_connection_id",
    "forward_origin", "is_automatic_forward", "reply_to_message", "external_reply", "quote",
    "reply_to_checklist_task_id", "reply_to_poll_option_id", "reply_to_story", "via_bot", "has_protected_content",
    "is_from_offline", "is_paid_post", "media_group_id", "author_signature", "paid_star_count", "entities",
    "link_preview_options", "suggested_post_info", "effect_id", "caption_entities", "show_caption_above_media",
    "has_media_spoiler", "reply_markup", "guest_bot_caller_chat", "guest_bot_caller_user", "guest_query_id",
})  # fmt: skip
#: What is kept of a message.
KEPT = frozenset({"text", "caption", "venue", "location", *FILES})


def words_of(message: Json) -> str:
    """Return all words of a message, whatever they came with, each on a line of its own; those it quotes first."""
    parts: list[str | None] = []
    for content in reversed(_contents(message)):
        venue = content.get("venue") or {}
        parts += (content.get("text"), content.get("caption"), venue.get("title"), venue.get("address"))
    return "\n".join(part for part in parts if part)


def _contents(message: Json) -> list[Json]:
    """Return a message, and what it quotes from another chat: of this one, the quoted message itself was read. In a
    group only what somebody says themselves counts."""
    quoted = message.get("external_reply")
    if not quoted or message["chat"]["type"] != "private":
        return [message]
    return [message, {**quoted, "text": (message.get("quote") or {}).get("text")}]


def file_of(message: Json) -> Json:
    """Return a message's file, or else the one it quotes: its kind, and what Telegram says of it; empty when there is
    none."""
    for content in _contents(message):
        for kind in FILES:
            found = content.get(kind)
            if found:
                largest = found[-1] if isinstance(found, list) else found
                given = {name: largest.get(name) for name in ("file_id", "mime_type", "file_size")}
                given["album"] = message.get("media_group_id")
                return {"kind": kind, **{name: value for name, value in given.items() if value is not None}}
    return {}


def position_of(message: Json) -> Json:
    """Return a shared position, also that of a venue, or else one that it quotes; empty when there is none."""
    places = (
        each.get("location") or (each.get("venue") or {}).get("location") for each in _contents(message)
    )
    place = next(filter(None, places), None)
    if place is None:
        return {}
    return {
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "accuracy_m": place.get("horizontal_accuracy"),
    }


def written_at(message: Json) -> int | None:
    """Return when what is forwarded, or quoted from another chat, was written; None for one's own of now."""
    origin = message.get("forward_origin")
    for quoted in _contents(message)[1:]:
        if any(quoted.get(name) for name in KEPT):
            origin = origin or quoted.get("origin")
    return None if origin is None else origin["date"]


def topic_of(message: Json) -> int | None:
    """Return the topic of a forum group, or of a private chat with topics; elsewhere a thread is only replies."""
    return message.get("message_thread_id") if message.get("is_topic_message") else None


def answered_by(message: Json) -> int | None:
    """Return the message that this one answers. In a topic every message is a reply to the one that opened it."""
    answered = (message.get("reply_to_message") or {}).get("message_id")
    return None if answered is not None and answered == topic_of(message) else answered


def is_anonymous(message: Json) -> bool:
    """Whether an administrator of a group wrote anonymously, as the group itself."""
    return bool((message.get("sender_chat") or {}).get("id") == message["chat"]["id"])


def is_service(message: Json) -> bool:
    """Whether Telegram tells something of the chat, and nobody wrote anything."""
    return not message.keys().isdisjoint(SERVICE)


def has_more(message: Json) -> bool:
    """Whether there is content besides words, files and positions, which is not kept."""
    return any(not content.keys().isdisjoint(NOT_KEPT) for content in _contents(message))


def kind_of(message: Json, *, edited: bool) -> str | None:
    """Return the kind of update that a message is; None for one that is nobody's doing.

    A live position that moves, and edits of what has no words, change nothing.
    """
    if "migrate_to_chat_id" in message or "migrate_from_chat_id" in message:  # told in both groups
        return "chat_migrated"
    if is_service(message):
        return None
    position, words = position_of(message), words_of(message)
    if edited:
        return None if "location" in message or not (words or file_of(message)) else "edited"
    if position:
        return "location"
    if file_of(message):
        return "file"
    if not words or has_more(message):
        return "other"
    return "command" if (message.get("text") or "").startswith("/") else "text"
