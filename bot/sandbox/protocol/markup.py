"""Keyboards: checks of their content, and which kind belongs where."""

from bot.sandbox.protocol.errors import bad_request
from bot.sandbox.protocol.json_values import Json
from bot.sandbox.protocol.text import visible

MOST_BUTTONS = 100
ACTIONS = (
    "callback_data", "url", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
#: What a button below the text field asks a person for, who is alone with the bot.
PRIVATE_ONLY = {"request_location": "location", "request_contact": "phone number", "request_poll": "poll"}


def inline_keyboard(markup: Json | None) -> Json | None:
    """Return the checked inline keyboard of a message, or None."""
    if markup is None or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(len(row) for row in rows) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Json) -> None:
    if not visible(button["text"]):
        raise bad_request("can't parse inline keyboard button: Text of the button must be non-empty")
    if not any(name in button for name in ACTIONS):
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith(("http://", "https://", "tg://", "t.me/")):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def only_inline(markup: Json | None) -> Json | None:
    """Like `inline_keyboard`, for edits and channels: other kinds are refused."""
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return inline_keyboard(markup)


def below_chat(markup: Json | None, *, private: bool) -> Json | None:
    """Return the checked reply keyboard (or its removal) for a private chat or a group; None for an inline keyboard."""
    if markup is None or "inline_keyboard" in markup:
        return None
    if "keyboard" in markup:
        rows = [[_button(button) for button in row] for row in markup["keyboard"] if row]
        if not rows:
            raise bad_request("reply keyboard markup is empty")
        if any(not visible(str(button.get("text", ""))) for row in rows for button in row):
            raise bad_request("keyboard button text must not be empty")
        for name, what in PRIVATE_ONLY.items():
            if not private and any(button.get(name) for row in rows for button in row):
                raise bad_request(f"{what} can be requested in private chats only")
        return {**markup, "keyboard": rows}
    return markup


def _button(button: Json | str) -> Json:
    return {"text": button} if isinstance(button, str) else dict(button)
