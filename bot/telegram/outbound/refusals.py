"""What Telegram's refusals mean: the one table of their words.

A refusal is of the message (it is wrong, and is set aside), or of the chat: that cannot be written to now, and its
messages wait.
"""

import re
from dataclasses import dataclass
from typing import Literal

from telegram.error import Forbidden, TelegramError

#: `message_fixed`: it stands there and cannot be edited, because it brought keys or asked for a reply.
#: `kind_closed`: the chat takes messages, but not with files like these.
Meaning = Literal[
    "unchanged", "message_missing", "message_fixed", "chat_closed", "kind_closed", "message_wrong"
]


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a refusal means. `reason`: of a closed chat, the name of a sentence (`chat-closed-…`); else words for the
    log."""

    meaning: Meaning
    reason: str


#: Part of Telegram's words → meaning, and why a chat is closed. The first that fits counts.
_TABLE: tuple[tuple[str, Meaning, str], ...] = (
    ("message is not modified", "unchanged", ""),
    ("message to edit not found", "message_missing", ""),
    ("message can't be edited", "message_fixed", ""),
    ("message_id_invalid", "message_missing", ""),
    ("blocked by the user", "chat_closed", "blocked"),
    ("user_is_blocked", "chat_closed", "blocked"),
    ("can't initiate conversation", "chat_closed", "blocked"),
    ("user is deactivated", "chat_closed", "deleted"),
    ("input_user_deactivated", "chat_closed", "deleted"),
    ("was kicked", "chat_closed", "removed"),
    ("not a member", "chat_closed", "removed"),
    ("chat was deleted", "chat_closed", "removed"),
    ("group is deactivated", "chat_closed", "removed"),
    ("channel_private", "chat_closed", "removed"),
    ("chat not found", "chat_closed", "not-found"),
    ("peer_id_invalid", "chat_closed", "not-found"),
    ("need administrator rights", "chat_closed", "rights"),
    ("rights to send text", "chat_closed", "rights"),
    ("rights to send a message", "chat_closed", "rights"),
    ("rights to send", "kind_closed", "rights"),
    ("chat_send_plain", "chat_closed", "rights"),
    ("chat_send_", "kind_closed", "rights"),
    ("chat_write_forbidden", "chat_closed", "rights"),
    ("chat_admin_required", "chat_closed", "rights"),
    ("chat_restricted", "chat_closed", "rights"),
    ("user_banned_in_channel", "chat_closed", "rights"),
    ("chat_forbidden", "chat_closed", "rights"),
    ("topic_closed", "chat_closed", "topic"),
    ("topic_deleted", "chat_closed", "topic"),
    ("message thread not found", "chat_closed", "topic"),
)
#: Why chats are closed, each with its sentence.
REASONS = {"other", *(reason for _, meaning, reason in _TABLE if meaning == "chat_closed")}
#: Where Telegram begins to quote the request: text, numbers, addresses.
_QUOTED = re.compile(r"[^A-Za-z_' :.,-]|//")


def understand(error: TelegramError) -> Refusal:
    """Return what a refusal (400 or 403) means. Of words that are not in the table, a 403 is about the chat."""
    answer = error.message.lower()
    for words, meaning, reason in _TABLE:
        if words in answer:
            return Refusal(meaning, reason or refusal_reason(error.message))
    if isinstance(error, Forbidden):
        return Refusal("chat_closed", "other")
    return Refusal("message_wrong", refusal_reason(error.message))


def refusal_reason(message: str) -> str:
    """Return Telegram's words for a refusal without what they quote, for the log."""
    return _QUOTED.split(message, maxsplit=1)[0].strip()[:100]
