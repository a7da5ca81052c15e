"""What Telegram sent, reduced to what we need: no name, no user name, no phone number survives this file.

Updates come as Telegram's own JSON objects; what is read here is all that is ever kept of them.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from bot.telegram.inbound import message as messages
from storage.model.validation import without_control

#: Telegram's numbers have at most 52 bits.
_LARGEST = 2**52
#: Kinds of update that tell what became of a chat.
ABOUT_CHATS = ("chat_migrated", "membership")


@dataclass(frozen=True, slots=True)
class IncomingUpdate:
    """One update. `chat` is where it happened, `sender` who did it (Telegram ids; the same in a private chat).

    `kind`: command, text, edited, tap, location, file, other (content that is not kept), chat_migrated (from `chat` to
    `new_chat`) or membership (the bot may write there, or `data` says why not; `text` is the type of chat).
    `at`: Telegram's time in seconds since 1970; a tap has none. `written_at`: that of a forwarded message's own words.
    `text`: all words, whatever they came with. `topic`: in a chat with topics. `anonymous`: an administrator wrote as
    the group.
    """

    kind: str
    chat: int
    sender: int
    private: bool
    message_id: int | None = None
    at: int | None = None
    text: str = ""
    data: str = ""
    query_id: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accuracy_m: float | None = None
    file: dict[str, Any] = field(default_factory=dict)
    new_chat: int | None = None
    reply_to: int | None = None
    topic: int | None = None
    written_at: int | None = None
    anonymous: bool = False

    def to_json(self) -> dict[str, Any]:
        """As the inbox keeps it; what is empty is left out."""
        return {name: value for name in _TYPES if (value := getattr(self, name)) != _DEFAULTS.get(name)}

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> "IncomingUpdate":
        """From what `to_json` gave."""
        return cls(**content)


_TYPES: dict[str, type | tuple[type, ...]] = {
    "kind": str,
    "chat": int,
    "sender": int,
    "private": bool,
    "message_id": int,
    "at": int,
    "text": str,
    "data": str,
    "query_id": str,
    "latitude": (int, float),
    "longitude": (int, float),
    "accuracy_m": (int, float),
    "file": dict,
    "new_chat": int,
    "reply_to": int,
    "topic": int,
    "written_at": int,
    "anonymous": bool,
}


#: What is left out in the inbox.
_DEFAULTS = {"text": "", "data": "", "query_id": "", "file": {}, "anonymous": False}


def parse_update(update: dict[str, Any]) -> IncomingUpdate | None:
    """What an update says; None when it concerns no chat (a kind we never asked for).

    Raises KeyError, TypeError, ValueError or AttributeError for what Telegram never sends.
    """
    found = _read(update)
    return None if found is None else _sound(found)


def _sound(found: IncomingUpdate) -> IncomingUpdate:
    """Every value is of its type and in its range; words hold no broken letters. Raises TypeError, ValueError."""
    _typed(found)
    for name, furthest in (("latitude", 90), ("longitude", 180)):
        value = getattr(found, name)
        if value is not None and not abs(value) <= furthest:  # not a number, too
            raise ValueError(name)
    file = found.file
    if any(not isinstance(file.get(name, ""), str) for name in ("file_id", "mime_type", "album")):
        raise TypeError("file")
    size = file.get("file_size", 0)
    if not isinstance(size, int) or not 0 <= size <= _LARGEST or (file and not file.get("file_id")):
        raise ValueError("file")
    if not file and all(
        words.isascii() and words.isprintable() for words in (found.text, found.data, found.query_id)
    ):
        return found  # a tap, most of the time
    file = {name: _clean(value) if isinstance(value, str) else value for name, value in file.items()}
    text, data, query = _clean(found.text), _clean(found.data), _clean(found.query_id)
    return replace(found, text=text, data=data, query_id=query, file=file)


def _typed(found: IncomingUpdate) -> None:
    """Raises TypeError for a value of another type, ValueError for a number that Telegram never gives."""
    if None in (found.chat, found.sender):
        raise TypeError("chat")
    for name, wanted in _TYPES.items():
        value = getattr(found, name)
        if value is None:
            continue
        if (type(value) is bool) is not (wanted is bool) or not isinstance(value, wanted):
            raise TypeError(name)
        if isinstance(value, int) and abs(value) > _LARGEST:
            raise ValueError(name)


def _clean(text: str) -> str:
    """Without halves of letters and without control characters, which databases and files do not take."""
    return without_control(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _read(update: dict[str, Any]) -> IncomingUpdate | None:
    if "callback_query" in update:
        return _tap(update["callback_query"])
    if "my_chat_member" in update:
        return _membership(update["my_chat_member"])
    for name in ("message", "edited_message"):
        if name in update:
            return _message(update[name], edited=name == "edited_message")
    return None


def _tap(query: dict[str, Any]) -> IncomingUpdate | None:
    message = query.get("message")
    if not message:
        return None
    return IncomingUpdate(
        "tap",
        message["chat"]["id"],
        query["from"]["id"],
        message["chat"]["type"] == "private",
        message_id=message["message_id"],
        data=query.get("data", ""),
        query_id=query["id"],
        topic=messages.topic_of(message),
    )


def _membership(change: dict[str, Any]) -> IncomingUpdate:
    chat, member = change["chat"], change["new_chat_member"]
    private = chat["type"] == "private"
    if member["status"] in ("left", "kicked") or not member.get("is_member", True):
        reason = "blocked" if private else "removed"
    else:
        right = "can_post_messages" if chat["type"] == "channel" else "can_send_messages"
        reason = "" if member.get(right, True) else "rights"
    common: dict[str, Any] = {"at": change["date"], "data": reason, "text": chat["type"]}
    return IncomingUpdate("membership", chat["id"], change["from"]["id"], private, **common)


def _message(message: dict[str, Any], *, edited: bool) -> IncomingUpdate | None:
    kind = messages.kind_of(message, edited=edited)
    if kind is None:
        return None
    chat, moved_from = message["chat"]["id"], message.get("migrate_from_chat_id")
    return IncomingUpdate(
        kind,
        chat if moved_from is None else moved_from,
        message.get("from", {}).get("id", chat),
        message["chat"]["type"] == "private",
        message_id=message["message_id"],
        at=message["date"],
        text=messages.words_of(message),
        file={} if edited else messages.file_of(message),
        new_chat=message.get("migrate_to_chat_id") if moved_from is None else chat,
        reply_to=messages.answered_by(message),
        topic=messages.topic_of(message),
        written_at=messages.written_at(message),
        anonymous=messages.is_anonymous(message),
        **messages.position_of(message),
    )
