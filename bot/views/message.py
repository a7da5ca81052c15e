"""A message as a value: text with its styles, buttons, keyboard. The outbox keeps it as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
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
    """Words and their styles. People's own words are only ever content here, never markup."""

    plain: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: "Text | str") -> "Text":
        more = other if isinstance(other, Text) else Text(other)
        shift = units(self.plain) if more.spans else 0
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


#: An invisible letter that is written from right to left.
_MARK = "\u200f"
_ISOLATES, _END = "\u2066\u2067\u2068", "\u2069"


def right_to_left(text: Text) -> Text:
    """Each line begins on the right, also one whose first letter is a digit, a sign or Latin.

    Telegram lays a line out by its first letter. A line without any right-to-left letter but with Latin ones (an
    address, somebody's English words) stays as it is.

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
    """Whether a line would begin on the left though it should not."""
    depth, first, right = 0, "", False
    for letter in line:
        depth += (letter in _ISOLATES) - (letter == _END)
        way = bidirectional(letter)
        right = right or way in ("R", "AL")
        if not first and not depth and way in ("L", "R", "AL"):
            first = way
    return bool(line.strip()) and (first == "" or (first == "L" and right))


def _moved(span: Span, at: int) -> Span:
    """A style after one more letter stands at an offset."""
    if span.offset >= at:
        return replace(span, offset=span.offset + 1)
    return replace(span, length=span.length + 1) if span.offset + span.length > at else span


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
class Message:
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

    def mirrored(self) -> "Message":
        """The same for a right-to-left reader: lines begin on the right, and so does the first button of a row.

        Telegram lays rows out from the left in every language. Number pads keep their order, as on a telephone.
        """
        rows = (
            row if all(b.label.isascii() and b.label.isdigit() for b in row) else row[::-1]
            for row in self.buttons
        )
        return replace(self, text=right_to_left(self.text), buttons=tuple(rows))

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
