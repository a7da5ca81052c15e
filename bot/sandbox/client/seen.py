"""What a person sees, as plain objects for tests: messages, buttons, answers."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Button:
    """An inline button, or one of a reply keyboard."""

    text: str
    data: str | None = None
    url: str | None = None
    asks_location: bool = False


@dataclass(frozen=True)
class Answer:
    """The bot's answer to a press: a short text, or an alert."""

    text: str
    alert: bool = False
    message_id: int = 0
    data: str = ""


@dataclass(frozen=True)
class Seen:
    """A message as a person sees it now."""

    id: int
    chat_id: int
    date: int
    author: int
    name: str
    from_bot: bool
    text: str
    entities: tuple[dict[str, Any], ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()
    media: dict[str, Any] | None = None
    location: dict[str, Any] | None = None
    reply_to: int | None = None
    album: str | None = None
    topic: int | None = None
    edited: bool = False
    deleted: bool = False
    silent: bool = False
    protected: bool = False
    service: str | None = None
    #: Grows with every change in the sandbox: the higher, the later this message last changed.
    changed: int = 0
    raw: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def buttons(self) -> list[str]:
        """Return the labels of all inline buttons, in order."""
        return [button.text for row in self.rows for button in row]

    def button(self, wanted: str, *, since: int = -1) -> Button | None:
        """Return the button with this label or data; a unique part will do where the message changed after `since`."""
        every = [button for row in self.rows for button in row]
        exact = [button for button in every if wanted in (button.text, button.data)]
        part = [button for button in every if wanted in button.text and self.changed > since]
        if exact:
            return exact[0]
        return part[0] if len(part) == 1 else None


def inline_button(wire: dict[str, Any]) -> Button:
    """Build an inline button."""
    return Button(wire["text"], wire.get("callback_data"), wire.get("url"))


def reply_button(wire: dict[str, Any]) -> Button:
    """Build a button of the reply keyboard."""
    return Button(wire["text"], asks_location=bool(wire.get("request_location")))


def seen(view: dict[str, Any]) -> Seen:
    """Build a message from the server's description."""
    same = (
        "id", "chat_id", "date", "author", "name", "from_bot", "text", "media", "edited", "deleted", "silent",
        "protected", "service", "changed",
    )  # fmt: skip
    return Seen(
        **{name: view[name] for name in same},
        entities=tuple(view["entities"]),
        rows=tuple(tuple(inline_button(button) for button in row) for row in view["buttons"]),
        location=view.get("location"),
        reply_to=view.get("reply_to", {}).get("id"),
        album=view.get("media_group_id"),
        topic=view.get("message_thread_id"),
        raw=view,
    )
