"""What Telegram sent, reduced to what we need: no name, no user name, no phone number survives this file.

Updates come as Telegram's own JSON objects; what is read here is all that is ever kept of them.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

#: Kinds of file, in the order we look for them, with where the file itself lies.
_FILES = ("photo", "video", "video_note", "voice", "audio", "document", "animation")


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update. `chat` is where it happened, `sender` who did it (Telegram ids; the same in a private chat).

    `what`: command, text, edited, tap, location, moving, file, moved, or other. `at` is Telegram's time, in
    seconds since 1970; a tap has none.
    """

    what: str
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
        return {name: value for name, value in asdict(self).items() if value not in (None, "", {})}

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> "Incoming":
        """From what `to_json` gave."""
        return cls(**content)


def read(update: dict[str, Any]) -> Incoming | None:
    """What an update says; None when it concerns no chat (a kind we never asked for)."""
    if "callback_query" in update:
        return _tap(update["callback_query"])
    for name in ("message", "edited_message"):
        if name in update:
            return _message(update[name], edited=name == "edited_message")
    return None


def _tap(query: dict[str, Any]) -> Incoming | None:
    message = query.get("message")
    if not message:
        return None
    return Incoming(
        "tap",
        message["chat"]["id"],
        query["from"]["id"],
        message["chat"]["type"] == "private",
        message_id=message["message_id"],
        data=query.get("data", ""),
        query_id=query["id"],
    )


def _message(message: dict[str, Any], *, edited: bool) -> Incoming:
    common: dict[str, Any] = {
        "chat": message["chat"]["id"],
        "sender": message.get("from", {}).get("id", message["chat"]["id"]),
        "private": message["chat"]["type"] == "private",
        "message_id": message["message_id"],
        "at": message["date"],
        "reply_to": (message.get("reply_to_message") or {}).get("message_id"),
    }
    if "migrate_to_chat_id" in message:
        return Incoming("moved", **common, new_chat=message["migrate_to_chat_id"])
    place = message.get("location") or (message.get("venue") or {}).get("location")
    if place:
        return Incoming(
            "moving" if edited else "location",  # a live position moves; only where it was shared counts
            **common,
            latitude=place["latitude"],
            longitude=place["longitude"],
            accuracy_m=place.get("horizontal_accuracy"),
        )
    if file := _file(message):
        what = "edited-caption" if edited else "file"
        return Incoming(what, **common, file=file, text=message.get("caption", ""))
    text = message.get("text")
    if not text:
        return Incoming("other", **common)
    if edited:
        return Incoming("edited", **common, text=text)
    return Incoming("command" if text.startswith("/") else "text", **common, text=text)


def _file(message: dict[str, Any]) -> dict[str, Any]:
    for kind in _FILES:
        found = message.get(kind)
        if found:
            largest = found[-1] if isinstance(found, list) else found
            given = {name: largest.get(name) for name in ("file_id", "mime_type", "file_size")}
            return {"kind": kind, **{name: value for name, value in given.items() if value is not None}}
    return {}
