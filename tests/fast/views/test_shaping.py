"""The text of the picture: its order and shapes as data, and that nothing but our own requirements shapes it."""

import unicodedata

import pytest
from bidi import get_display
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import ImageFont

from bot.views.chart.bidi import MARKER, Run, visual_runs
from bot.views.chart.data import Bar, Spot
from bot.views.chart.draw import png
from bot.views.chart.shaping import Line, mask, shape
from tests.stories.publishing.test_picture import picture

#: Some of every kind the algorithm tells apart: letters, digits, separators, brackets, marks, controls.
KINDS = (
    "ab12٣٤سبا()[]«»<,./:+-%$ –،\u0651\u0301\u200c\u200e\u200f"
    "\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e"
)


def glyphs(text: str, *, right_to_left: bool = True) -> list[tuple[str, int]]:
    """Font and number of each glyph, from left to right."""
    line = shape(text, 40, right_to_left=right_to_left)
    return [(glyph.font.split("-")[0], glyph.number) for glyph in line.glyphs]


def letters(font: str, text: str) -> list[tuple[str, int]]:
    """What these characters look like alone, in this font, one after the other."""
    found = [glyphs(one, right_to_left=font == "NotoSansArabic")[0] for one in text]
    assert {name for name, _ in found} == {font}
    return found


def arabic(*numbers: int) -> list[tuple[str, int]]:
    return [("NotoSansArabic", number) for number in numbers]


@pytest.mark.parametrize(
    ("text", "right_to_left", "expected"),
    [
        ("سرمين (ab) x", True, [("x ", False), (")", True), ("ab", False), ("سرمين (", True)]),
        ("إدلب (Idlib, 12/3)", True, [(")", True), ("Idlib, 12/3", False), ("إدلب (", True)]),
        ("Idlib (إدلب) 3", False, [("Idlib (", False), ("إدلب", True), (") 3", False)]),
        ("ab (سرمين 12) 5", False, [("ab (12", False), ("سرمين", True), (") 5", False)]),
        ("حي «\u2068B-52\u2069»", True, [("»", True), ("B-52", False), ("حي «", True)]),
        ("٣٤ ب", True, [("ب", True), ("٣٤ ", False)]),
        ("a\n\tb", True, [("a b", False)]),
        ("", True, []),
    ],
)
def test_runs_stand_from_left_to_right(
    text: str, right_to_left: bool, expected: list[tuple[str, bool]]
) -> None:
    runs = visual_runs(text, right_to_left=right_to_left)
    shown = [Run("".join(c for c in r.text if c not in "\u2068\u2069"), r.right_to_left) for r in runs]
    assert [(run.text.strip(), run.right_to_left) for run in shown] == [(t.strip(), d) for t, d in expected]


@given(st.text(st.sampled_from(KINDS), max_size=14) | st.text(max_size=14), st.booleans())
@example("5-3", True)
@example("\u2067a (ب\u2069) [1]", False)
def test_asking_for_directions_leaves_the_order_as_it_is(text: str, right_to_left: bool) -> None:
    """The markers of `visual_runs` change nothing: laid out, the runs are what python-bidi gives without them."""
    plain = " ".join(text.replace(MARKER, "").split())
    runs = visual_runs(text, right_to_left=right_to_left)
    laid = "".join(run.text[::-1] if run.right_to_left else run.text for run in runs)
    assert laid == get_display(plain, base_dir="R" if right_to_left else "L")
    strong = {"L": False, "R": True, "AL": True, "EN": False, "AN": False}
    if not any(unicodedata.category(c) == "Cf" for c in text):
        for run in runs:
            kinds = {strong.get(unicodedata.bidirectional(c)) for c in run.text} - {None}
            assert kinds <= {run.right_to_left}


def test_arabic_with_latin_and_digits_is_shaped_as_on_paper() -> None:
    """Glyph numbers of the fonts in bot/views/chart/fonts: looked at once, and kept."""
    latin = letters("NotoSans", "Idlib")
    opened, closed = letters("NotoSans", "()")
    three, one, two = letters("NotoSansArabic", "312")
    space = glyphs("ا ا")[1]
    town = arabic(70, 481, 140, 35)
    assert glyphs("إدلب (Idlib) 3") == [three, space, opened, *latin, closed, space, *town]
    assert glyphs("سرمين 12") == [one, two, space, *arabic(618, 1095, 572, 736, 808)]
    assert glyphs("[لا]") == [letters("NotoSans", "[")[0], *arabic(508), letters("NotoSans", "]")[0]]


def test_a_letter_has_the_form_of_its_place_in_the_word() -> None:
    alone, first, last = glyphs("س")[0], glyphs("سر")[-1], glyphs("رمس")[0]
    assert len({alone, first, last}) == 3
    letter_by_letter = sum(shape(one, 40, right_to_left=True).width for one in "سرمين")
    assert shape("سرمين", 40, right_to_left=True).width < letter_by_letter * 0.9


def test_marks_and_invisible_characters_stay_in_the_font_of_their_letter() -> None:
    assert {font for font, _ in glyphs("مي\u200cخُوا\u2060همَّ", right_to_left=False)} == {"NotoSansArabic"}


def test_no_character_of_our_texts_is_missing_in_the_fonts() -> None:
    for one in "أإآؤئءةىپچگژ٠١٢٣٤٥٦٧٨٩،؛؟ـabcXYZ0123456789()[]«»–—-'’\"%/:.,+!?&":
        for right_to_left in (True, False):
            assert all(number for _, number in glyphs(one, right_to_left=right_to_left)), one


def test_a_mask_is_where_the_text_is_and_its_rim_is_around_it() -> None:
    line = shape("إدلب", 40, right_to_left=True)
    plain, (left, top) = mask(line, 100, 200)
    rim, (rim_left, rim_top) = mask(line, 100, 200, rim=4)
    assert 98 < left < 110
    assert left + plain.width <= 100 + line.width + 2
    assert top < 200 < top + plain.height
    assert (left - rim_left, top - rim_top) == (4, 4)
    assert abs(rim.width - plain.width - 8) <= 1
    assert mask(Line((), 40, 0, 0), 100, 200)[0].size == (0, 0)
    assert plain.tobytes() == mask(line, 100, 200)[0].tobytes()


@pytest.mark.parametrize("right_to_left", [True, False])
def test_no_library_of_the_system_is_needed_for_text(
    monkeypatch: pytest.MonkeyPatch, right_to_left: bool
) -> None:
    """Pillow shapes Arabic with the system's FriBiDi, which a bare machine lacks: nothing of its text is used."""

    def refused(*_args: object, **_kwargs: object) -> None:
        raise KeyError("setting text direction, language or font features is not supported without libraqm")

    for name in ("__init__", "getmask", "getmask2", "getlength", "getbbox"):
        monkeypatch.setattr(ImageFont.FreeTypeFont, name, refused)
    bars = (Bar("إدلب (Idlib)", 2, 3), Bar("Aleppo", None, None))
    spot = Spot(35.9, 36.73, 3, True, "سرمين")
    words = picture(right_to_left=right_to_left, spots=(spot,), regions=bars[:1], days=bars)
    assert png(words) == png(words)
