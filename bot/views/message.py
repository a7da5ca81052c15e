"""A message as a value: styled text, buttons, keyboard. The outbox stores it as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NewType
from unicodedata import bidirectional

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
    """Words and their styles. What people typed is always content, never markup."""

    plain: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: "Text | str") -> "Text":
        more = other if isinstance(other, Text) else Text(other)
        shift = units(self.plain) if more.spans else 0
        moved = (replace(s, offset=s.offset + shift) for s in more.spans)
        return Text(self.plain + more.plain, (*self.spans, *moved))


def units(text: str) -> int:
    """Return the length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def styled(text: str, style: str) -> Text:
    """Build a text in one style: bold, italic, code, blockquote, expandable_blockquote."""
    return Text(text, (Span(0, units(text), style),) if text else ())


def shortened(text: str, most: int) -> str:
    """Cut a text to at most this many characters, with an ellipsis."""
    return text if len(text) <= most else text[: most - 1] + "…"


def lines(parts: Iterable[Text | str | None], between: str = "\n") -> Text:
    """Join parts line by line; empty ones are left out."""
    whole = Text()
    for part in parts:
        piece = part if isinstance(part, Text) else Text(part or "")
        if piece.plain:
            whole = whole + between + piece if whole.plain else piece
    return whole


#: An invisible right-to-left character.
_MARK = "\u200f"
_ISOLATES, _END = "\u2066\u2067\u2068", "\u2069"


def right_to_left(text: Text) -> Text:
    """Make every line start on the right, even if its first character is a digit, a sign or Latin.

    Telegram aligns a line by its first letter. A line with Latin letters only (an address, English words) stays
    unchanged.

    >>> right_to_left(Text("✓ 07")).plain.startswith("\u200f")
    True
    """
    plain, spans, at = "", text.spans, 0
    for line in text.plain.splitlines(keepends=True):
        if _needs_mark(line):
            plain += _MARK
            spans = tuple(_moved(span, at) for span in spans)
            at += 1
        plain += line
        at += units(line)
    return Text(plain, spans)


def _needs_mark(line: str) -> bool:
    """Whether a line would wrongly start on the left."""
    depth, first, right = 0, "", False
    for letter in line:
        depth += (letter in _ISOLATES) - (letter == _END)
        way = bidirectional(letter)
        right = right or way in ("R", "AL")
        if not first and not depth and way in ("L", "R", "AL"):
            first = way
    return bool(line.strip()) and (first == "" or (first == "L" and right))


def _moved(span: Span, at: int) -> Span:
    """Move a style to an offset, one character further."""
    if span.offset >= at:
        return replace(span, offset=span.offset + 1)
    return replace(span, length=span.length + 1) if span.offset + span.length > at else span


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; `data` (at most 64 bytes) is returned when it is pressed."""

    label: str
    data: str


Rows = tuple[tuple[Button, ...], ...]


def in_rows(buttons: Sequence[Button], width: int = 1) -> Rows:
    """Arrange buttons in rows of `width`."""
    return tuple(tuple(buttons[n : n + width]) for n in range(0, len(buttons), width))


@dataclass(frozen=True, slots=True)
class Key:
    """A button of the keyboard under the text field; it sends its label, or the phone's position."""

    label: str
    position: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `keys` replaces the keyboard under the text field; an empty tuple removes it.

    `asks`: the phone opens a reply to it, which lets a bot read the text in a group. `plain`: it reveals nothing
    and may be shown on a locked screen. `qr`: a link that is drawn as a QR code above the text.
    """

    text: Text
    buttons: Rows = ()
    keys: tuple[tuple[Key, ...], ...] | None = None
    silent: bool = False
    asks: bool = False
    plain: bool = False
    qr: str | None = None

    def mirrored(self) -> "Message":
        """Return the message for a right-to-left reader: lines and rows of buttons start on the right.

        Telegram lays rows out from the left in every language. Number pads keep their order, as on a telephone.
        """
        rows = (
            row if all(b.label.isascii() and b.label.isdigit() for b in row) else row[::-1]
            for row in self.buttons
        )
        return replace(self, text=right_to_left(self.text), buttons=tuple(rows))

    def to_json(self) -> dict[str, Any]:
        """Convert to the JSON that the outbox stores."""
        content: dict[str, Any] = {"text": self.text.plain}
        if self.text.spans:
            content["spans"] = [
                [s.offset, s.length, s.style, *([s.url] if s.url else [])] for s in self.text.spans
            ]
        if self.buttons:
            content["buttons"] = [[[b.label, b.data] for b in row] for row in self.buttons]
        if self.keys is not None:
            content["keys"] = [[[k.label, k.position] for k in row] for row in self.keys]
        if self.qr is not None:
            content["qr"] = self.qr
        return content | {name: True for name in ("silent", "asks") if getattr(self, name)}


#: A message that rests on nothing but what the gate let pass (bot.domain.disclosure): only these may go to a channel or
#: an alert chat (bot.services.release). A test lists the modules that make one.
PublicMessage = NewType("PublicMessage", Message)
