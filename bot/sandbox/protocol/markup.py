"""Keyboards: what may be in them, and which of them stays in the message."""

from typing import Any

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.world.model import Json

MOST_BUTTONS = 100
ACTIONS = (
    "callback_data", "url", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def inline_keyboard(markup: Json | None) -> Json | None:
    """The inline keyboard as it will stand in the message, checked; None where there is none."""
    if markup is None or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: dict[str, Any]) -> None:
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text of the button must be non-empty")
    actions = [name for name in ACTIONS if name in button]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith(("http://", "https://", "tg://", "t.me/")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def only_inline(markup: Json | None) -> Json | None:
    """For edits and channels: every other kind of keyboard is refused."""
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return inline_keyboard(markup)


def below_chat(markup: Json | None) -> Json | None:
    """A keyboard that is shown below the chat (or taken away there), checked; None for inline ones."""
    if markup is None or "inline_keyboard" in markup:
        return None
    if "keyboard" in markup:
        rows = [row for row in markup["keyboard"] if row]
        if not rows:
            raise bad_request("reply keyboard markup is empty")
        if any(not _text(button).strip() for row in rows for button in row):
            raise bad_request("keyboard button text must not be empty")
        return {**markup, "keyboard": [[_button(button) for button in row] for row in rows]}
    return markup


def _text(button: Any) -> str:
    return button if isinstance(button, str) else str(button.get("text", ""))


def _button(button: Any) -> Json:
    return {"text": button} if isinstance(button, str) else dict(button)
