"""A message as a value: text with its styles, buttons, keyboard. The outbox keeps it as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

#: Telegram's limits, in UTF-16 code units where it is text.
LONGEST_TEXT = 4096
LONGEST_DATA = 64


@dataclass(frozen=True, slots=True)
class Span:
    """A style on part of a text: offsets in UTF-16 code units, as Telegram counts."""

    offset: int
    length: int
    style: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Words and their styles. People's own words are only ever content here, never markup."""

    plain: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: "Text | str") -> "Text":
        more = other if isinstance(other, Text) else Text(other)
        shift = units(self.plain)
        moved = (replace(s, offset=s.offset + shift) for s in more.spans)
        return Text(self.plain + more.plain, (*self.spans, *moved))


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def styled(text: str, style: str) -> Text:
    """A text in one style: bold, italic, code, blockquote, expandable_blockquote."""
    return Text(text, (Span(0, units(text), style),) if text else ())


def lines(parts: Iterable[Text | str | None], between: str = "\n") -> Text:
    """Parts below one another; empty ones are left out."""
    whole = Text()
    for part in parts:
        piece = part if isinstance(part, Text) else Text(part or "")
        if piece.plain:
            whole = whole + between + piece if whole.plain else piece
    return whole


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; `data` comes back when it is pressed, at most 64 bytes."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Key:
    """A button of the keyboard under the text field; it sends its label, or the phone's position."""

    label: str
    position: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """One message. `keys` replaces the keyboard under the text field; an empty tuple takes it away.

    `asks`: the phone opens a reply to it, which is how a bot gets to read words in a group. `plain`: it tells
    nothing, so that it may show on a locked screen.
    """

    text: Text
    buttons: tuple[tuple[Button, ...], ...] = ()
    keys: tuple[tuple[Key, ...], ...] | None = None
    silent: bool = False
    asks: bool = False
    plain: bool = False

    def mirrored(self) -> "Screen":
        """The same for a right-to-left reader: the first button of a row stands on the right.

        Telegram lays rows out from the left in every language. Number pads keep their order, as on a telephone.
        """
        rows = (
            row if all(b.label.isascii() and b.label.isdigit() for b in row) else row[::-1]
            for row in self.buttons
        )
        return replace(self, buttons=tuple(rows))

    def to_json(self) -> dict[str, Any]:
        """As the outbox keeps it."""
        content: dict[str, Any] = {"text": self.text.plain}
        if self.text.spans:
            content["spans"] = [
                [s.offset, s.length, s.style, *([s.url] if s.url else [])] for s in self.text.spans
            ]
        if self.buttons:
            content["buttons"] = [[[b.label, b.data] for b in row] for row in self.buttons]
        if self.keys is not None:
            content["keys"] = [[[k.label, k.position] for k in row] for row in self.keys]
        if self.silent:
            content["silent"] = True
        if self.asks:
            content["asks"] = True
        return content
