"""What Telegram sent, reduced to what we need: no name, no user name, no phone number survives this file.

Updates come as Telegram's own JSON objects; what is read here is all that is ever kept of them.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from storage.model.validation import without_control

#: Telegram's numbers have at most 52 bits.
_LARGEST = 2**52
#: Kinds of file, in the order in which they are looked for.
_FILES = ("photo", "video", "video_note", "voice", "audio", "document", "animation")


@dataclass(frozen=True, slots=True)
class IncomingUpdate:
    """One update. `chat` is where it happened, `sender` who did it (Telegram ids; the same in a private chat).

    `kind`: command, text, edited, edited_caption, tap, location, live_location, file, chat_migrated or other.
    `at`: Telegram's time in seconds since 1970; a tap has none.
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

    def to_json(self) -> dict[str, Any]:
        """As the inbox keeps it; what is empty is left out."""
        return {name: value for name in _TYPES if (value := getattr(self, name)) not in (None, "", {})}

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
}


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
    if any(not isinstance(file.get(name, ""), str) for name in ("file_id", "mime_type")):
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
    )


def _message(message: dict[str, Any], *, edited: bool) -> IncomingUpdate:
    common: dict[str, Any] = {
        "chat": message["chat"]["id"],
        "sender": message.get("from", {}).get("id", message["chat"]["id"]),
        "private": message["chat"]["type"] == "private",
        "message_id": message["message_id"],
        "at": message["date"],
        "reply_to": (message.get("reply_to_message") or {}).get("message_id"),
    }
    if "migrate_to_chat_id" in message:
        return IncomingUpdate("chat_migrated", **common, new_chat=message["migrate_to_chat_id"])
    place = message.get("location") or (message.get("venue") or {}).get("location")
    if place:
        return IncomingUpdate(
            "live_location" if edited else "location",  # only the first position of a live location counts
            **common,
            latitude=place["latitude"],
            longitude=place["longitude"],
            accuracy_m=place.get("horizontal_accuracy"),
        )
    if file := _file(message):
        kind = "edited_caption" if edited else "file"
        return IncomingUpdate(kind, **common, file=file, text=message.get("caption", ""))
    text = message.get("text")
    if not text:
        return IncomingUpdate("other", **common)
    if edited:
        return IncomingUpdate("edited", **common, text=text)
    return IncomingUpdate("command" if text.startswith("/") else "text", **common, text=text)


def _file(message: dict[str, Any]) -> dict[str, Any]:
    for kind in _FILES:
        found = message.get(kind)
        if found:
            largest = found[-1] if isinstance(found, list) else found
            given = {name: largest.get(name) for name in ("file_id", "mime_type", "file_size")}
            return {"kind": kind, **{name: value for name, value in given.items() if value is not None}}
    return {}
