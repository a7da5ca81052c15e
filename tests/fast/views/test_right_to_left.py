"""Arabic messages begin on the right, line by line; styles stay on their words."""

import pytest

from bot.views.message import Message, Span, Text, right_to_left, styled

MARK = "\u200f"


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("✓ \u20662023-10-05/01\u2069", True),
        ("🗺 \u206635.9024, 36.7266\u2069", True),
        ("A-03 أرسله", True),
        ("/people للدعوات", True),
        ("سرمين، إدلب", False),
        ("📎 ملفان", False),
        ("https://t.me/our_bot?start=x", False),
        ("", False),
    ],
)
def test_what_needs_a_mark(line: str, marked: bool) -> None:
    assert right_to_left(Text(line)).plain == (MARK + line if marked else line)


def test_styles_stay_on_their_words() -> None:
    text = styled("✓ 07", "bold") + "\nسرمين\n" + Text("🗺 ", ()) + styled("35.9", "code")
    turned = Message(text).mirrored().text
    units = turned.plain.encode("utf-16-le")
    named = {
        s.style: units[s.offset * 2 : (s.offset + s.length) * 2].decode("utf-16-le") for s in turned.spans
    }
    assert named == {"bold": "✓ 07", "code": "35.9"}
    assert Span(0, 4, "bold") in text.spans
