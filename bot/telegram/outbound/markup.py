"""The styles and keyboards of an outbox message, as Telegram takes them."""

from typing import Any


def entities(content: dict[str, Any]) -> list[dict[str, Any]] | None:
    """Return the styles of a message's text."""
    return [
        {"type": style, "offset": offset, "length": length} | ({"url": url[0]} if url and url[0] else {})
        for offset, length, style, *url in content.get("spans", ())
    ] or None


def inline(content: dict[str, Any]) -> dict[str, Any] | None:
    """Return the buttons below a message."""
    rows = content.get("buttons")
    if not rows:
        return None
    buttons = [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
    return {"inline_keyboard": buttons}


def keyboard(content: dict[str, Any]) -> dict[str, Any] | None:
    """Return the keyboard under the text field that a message brings, or takes away."""
    rows = content.get("keys")
    if rows is None:
        return None
    if not rows:
        return {"remove_keyboard": True}
    keys = [
        [{"text": label} | ({"request_location": True} if position else {}) for label, position in row]
        for row in rows
    ]
    return {"keyboard": keys, "resize_keyboard": True, "is_persistent": True}
