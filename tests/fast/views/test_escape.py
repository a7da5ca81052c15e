"""Words of people as others read them: whatever they hold, Telegram makes nothing of it pressable."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.config.permissions import COMMAND_WORDS
from bot.domain.escape import escape
from bot.views.escape import escape_message
from bot.views.message import units

#: How Telegram and its apps find what can be pressed, as far as anybody outside can tell; wider rather than narrower.
PRESSABLE = re.compile(
    r"(?:^|[^\w/<>])/\w|(?:^|\W)@\w|(?:^|\W)#\w|(?:^|\W)\$[A-Z]|\w://|[^\W\d][\w-]*\.[^\W\d]|(?:[\w~-]|[^\x00-\xbf\s])\.[^\W\d]{2,}"
    r"|\d+\.\d+\.\d+\.\d+|\+\d|(?<!\d)\d{7,}"
)
UNSEEN = re.compile(
    "[\u034f\u115f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u3164\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
HOSTILE = (
    "/wipe @qz_user #tag $USD https://evil.example evil1.com 10.0.0.1/x t.me/joinchat tg://resolve?domain=x a.b@evil.org "
    "+963 944 123 987 00963944123987 \u202egnp.exe\u2066 ev\u200bil.com x.y.z /taken@bot_name [/report](x) <a href='y.com'>"
)
ALPHABET = st.sampled_from("/@#$.:+-_~ \nab1٣س\u202e\u200b<>()[]")


@given(st.text(ALPHABET, max_size=40) | st.text(max_size=40))
@example(HOSTILE)
@example("0://")
@example("_-._")
@example("~.com 🏥.com a\u200d.com")
@example("Foo\U000e0103\U000e0105\ufe00\u3164\u034f\u115f")
def test_nothing_in_typed_words_can_be_pressed(text: str) -> None:
    shown = escape(text)
    assert not PRESSABLE.search(shown), shown
    assert not UNSEEN.search(shown)
    assert escape(shown) == shown or "\u2060" in shown


@pytest.mark.parametrize(
    "same",
    [
        "3.5 km",
        "2023-10-05/07",
        "2023-10-08 2023-10-04",
        "14:30",
        "two houses.",
        "a - b / c",
        "سرمين",
        "5 + 3",
    ],
)
def test_plain_words_stay_as_they_are(same: str) -> None:
    assert escape(same) == same


@given(st.text(ALPHABET, max_size=40) | st.text(max_size=40))
@example(HOSTILE)
@example("0://")
@example("_-._")
@example("~.com 🏥.com a\u200d.com")
def test_on_the_way_out_only_our_commands_and_invitations_can_be_pressed(text: str) -> None:
    ours = "Send /mine or https://t.me/balagh_bot?start=aB-_9."
    shown = escape_message({"text": f"{text}\n{ours}", "spans": []})["text"]
    assert shown.endswith(ours)
    theirs = shown.removesuffix(ours)
    assert units(theirs) == units(text) + 1  # offsets of styles stay
    left = [f.strip() for f in re.findall(r"(?:^|[^\w/<>])/\w+", theirs)]
    assert all(re.sub(r"^\W+", "", word) in COMMAND_WORDS for word in left if word.isascii()), left
    rest = re.sub(r"/\w+", "", theirs)
    assert not re.search(r"(?:^|\W)[@#]\w|\w://|[\w~-]\.[^\W\d]{2,}|\+\d|[\u202a-\u202e]", rest), rest
