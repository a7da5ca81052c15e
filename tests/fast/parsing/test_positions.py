"""Positions as people type, copy and paste them: read right, asked about, or left alone; never guessed."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openlocationcode import openlocationcode

from bot.domain.form.kinds.place import PlaceSearch
from bot.domain.form.step import Answered, Context, Pending
from bot.domain.parsing.message.message import read_report
from bot.domain.parsing.positions.position import Position
from bot.domain.parsing.positions.reading import blank_out, find_positions
from bot.domain.parsing.text.lexicon import Lexicon
from tests.fast.form.conftest import NOW, form_context

SARMIN = Position(35.904, 36.725)
SWAPPED = Position(36.725, 35.904)

#: One reading each: what is north and what is east is said.
SURE = [
    "35.9040 N 36.7250 E",
    "35.9040N,36.7250E",
    "N35.9040 E36.7250",
    "N 35.9040, E 36.7250",
    "36.7250 E / 35.9040 N",
    "35.9040° north, 36.7250° east",
    "35°54'14.4\"N 36°43'30.0\"E",
    "35° 54′ 14.4″ N, 36° 43′ 30″ E",
    "35°54’14.4”N 36°43’30”E",
    "N 35° 54.240' E 36° 43.500'",
    "35 54 14.4 N 36 43 30 E",
    "lat: 35.9040, lon: 36.7250",
    "latitude 35.9040 longitude 36.7250",
    "٣٥٫٩٠٤٠ شمالاً، ٣٦٫٧٢٥٠ شرقاً",
    "ش ٣٥٫٩٠٤٠ ق ٣٦٫٧٢٥٠",
    "٣٥°٥٤′١٤٫٤″ ش ٣٦°٤٣′٣٠″ ق",
    "خط العرض: ٣٥٫٩٠٤٠ خط الطول: ٣٦٫٧٢٥٠",
    "geo:35.9040,36.7250",
    "geo:35.9040,36.7250;u=12",
    "geo:0,0?q=35.9040,36.7250(a pin)",
    "https://www.google.com/maps?q=35.9040,36.7250",
    "https://maps.google.com/maps?q=loc:35.9040,36.7250&z=17",
    "https://www.google.com/maps/search/35.9040,+36.7250?entry=tts",
    "https://www.google.com/maps/search/?api=1&query=35.9040%2C36.7250",
    "https://www.google.com.tr/maps/@35.9040,36.7250,17z",
    "https://www.google.com/maps/place/X/@35.90,36.72,17z/data=!3m1!4b1!8m2!3d35.9040!4d36.7250",
    "https://maps.apple.com/?ll=35.9040,36.7250&q=Marked%20Location",
    "https://maps.apple.com/place?coordinate=35.9040,36.7250&name=X",
    "https://www.openstreetmap.org/?mlat=35.9040&mlon=36.7250#map=15/35.91/36.71",
    "https://www.openstreetmap.org/#map=17/35.9040/36.7250",
    "https://yandex.com/maps/?ll=36.7100%2C35.9100&pt=36.7250%2C35.9040&z=15",
    "https://yandex.ru/maps/?ll=36.7250,35.9040&z=15",
    "maps.google.com/?ll=35.9040,36.7250",
]
#: As most people write it, so the other order is possible, too.
USUAL = [
    "35.9040, 36.7250",
    "35.9040 36.7250",
    "35.9040,36.7250",
    "(35.9040; 36.7250)",
    "35.9040°, 36.7250°",
    "35,9040 36,7250",
    "٣٥٫٩٠٤٠، ٣٦٫٧٢٥٠",
    "٣٥.٩٠٤٠ , ٣٦.٧٢٥٠",
    "۳۵٫۹۰۴۰ ۳۶٫۷۲۵۰",
    "\u200e35.9040, 36.7250\u200f",
]
NONE = [
    "", "3 killed, 5 injured", "1,200 1,300", "at 14.30, 2.5 km north", "12.10.2023 14.30", "street 30.5 house 12",
    "91.5 N 36.7 E", "35°61'00\"N 36°00'00\"E", "35.904 N 36.725 N", "-35.904 N 36.725 E", "0953-123.4567 88.9999",
    "from 10.000 to 12.000 people", "https://example.org/photo/1234", "4+2 killed", "2222+22", "AAAA+22",
]  # fmt: skip


@pytest.mark.parametrize("text", SURE)
def test_one_reading(text: str, lexicon: Lexicon) -> None:
    for around in ("{}", "Missile on Sarmin {} now, 2 killed", "قصف صاروخي\n{}\nعلى سرمين"):
        (found,) = find_positions(around.format(text), lexicon.compass)
        assert found.readings == (SARMIN,), found


@pytest.mark.parametrize("text", USUAL)
def test_the_usual_order_first(text: str, lexicon: Lexicon) -> None:
    (found,) = find_positions(text, lexicon.compass)
    assert found.readings == (SARMIN, SWAPPED)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_position(text: str, lexicon: Lexicon) -> None:
    assert [p for p in find_positions(text, lexicon.compass) if p.readings or p.short_code] == []


def test_links_are_never_opened_and_short_ones_say_nothing(lexicon: Lexicon) -> None:
    for link in (
        "https://maps.app.goo.gl/Xy12",
        "https://goo.gl/maps/abc",
        "https://www.google.com/maps/place/Sarmin",
    ):
        (found,) = find_positions(link, lexicon.compass)
        assert (found.readings, found.start, found.end) == ((), 0, len(link))


@st.composite
def written(draw: st.DrawFn) -> tuple[str, Position]:
    """A position anywhere, in any notation that names its directions."""
    latitude = draw(st.integers(-89_999_999, 89_999_999)) / 1e6
    longitude = draw(st.integers(-179_999_999, 179_999_999)) / 1e6
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"

    def sixtieths(value: float) -> str:
        seconds = round(abs(value) * 3600, 3)
        return f"{int(seconds // 3600)}°{int(seconds % 3600 // 60)}'{seconds % 60:.3f}\""

    text = draw(
        st.sampled_from(
            [
                f"{abs(latitude):.6f}{north} {abs(longitude):.6f}{east}",
                f"{east} {abs(longitude):.6f}, {north} {abs(latitude):.6f}",
                f"{sixtieths(latitude)} {north}, {sixtieths(longitude)} {east}",
                f"geo:{latitude:.6f},{longitude:.6f};u=3",
                f"https://www.google.com/maps?q={quote(f'{latitude:.6f},{longitude:.6f}')}",
                f"https://yandex.com/maps/?pt={longitude:.6f},{latitude:.6f}",
                f"https://www.openstreetmap.org/?mlat={latitude:.6f}&mlon={longitude:.6f}",
                openlocationcode.encode(latitude, longitude, 12),
            ]
        )
    )
    if not text.startswith("http") and draw(st.booleans()):
        text = text.translate({ord(d): ord("٠") + int(d) for d in "0123456789"}) if "+" not in text else text
    return text, Position(latitude, longitude)


@settings(max_examples=100)
@given(written())
def test_round_trip(case: tuple[str, Position]) -> None:
    text, at = case
    (found,) = find_positions(f"here: {text} .", form_context().lexicon.compass)
    (read,) = found.readings
    assert abs(read.latitude - at.latitude) < 3e-5
    assert abs(read.longitude - at.longitude) < 6e-5


@settings(max_examples=100)
@given(st.text(alphabet="0123456789٣٥.,٫°'\"NSEW nswe+-/:geo\n", max_size=60))
def test_never_raises_and_keeps_every_offset(text: str) -> None:
    found = find_positions(text, form_context().lexicon.compass, alone=True)
    assert len(blank_out(text, found)) == len(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def where(typed: str, context: Context) -> Any:
    return PlaceSearch().text(typed, {}, None, context)


@pytest.fixture
def context() -> Context:
    return form_context()


def named(reading: Any) -> list[tuple[str, float]]:
    return [(match["name"], match["latitude"]) for match in reading.value["matches"]]


@pytest.mark.parametrize(
    "text", [*SURE, *USUAL, "Sarmin 35.9040, 36.7250", openlocationcode.encode(35.904, 36.725)]
)
def test_at_where_a_position_is_an_answer(text: str, context: Context) -> None:
    reading = where(text, context)
    assert isinstance(reading, Answered), reading
    assert (reading.value["name"], reading.value["method"]) == ("Sarmin", "pin")
    assert abs(reading.value["latitude"] - 35.904) < 1e-4


def test_at_where_the_rest_is_asked(context: Context) -> None:
    far = where("48.8566, 2.3522", context)
    assert (far.problem.code, named(far)) == ("position-far", [("48.86, 2.35", 48.8566)])
    swapped = where("36.7250, 35.9040", context)
    assert swapped.problem.code == "position-order"
    assert named(swapped) == [("Sarmin", 35.904)]
    away = where("Ariha 35.9040, 36.7250", context)
    assert [name for name, _ in named(away)] == ["Sarmin", "Ariha"]
    both = where("35.9040, 36.7250 / 35.8140, 36.6080", context)
    assert len(named(both)) == 2
    for text in ("https://maps.app.goo.gl/Xy12", "WP3G+2X"):
        assert where(text, context).code == "position-unread"
    assert isinstance(where("35.9, 36.7", context), Answered)


def test_a_short_plus_code_is_completed_by_its_place(context: Context) -> None:
    whole = openlocationcode.encode(35.904, 36.725)
    reading = where(f"{whole[4:]} Sarmin", context)
    assert abs(reading.value["longitude"] - 36.725) < 1e-3


REPORTS: list[tuple[str, Callable[[Any], bool]]] = [
    ("Missile at {} now, a house, 2 killed", lambda u: u.answers["where"]["latitude"] == 35.904),
    ("صاروخ {} قبل ساعة، بيت، قتيلان", lambda u: u.answers["where"]["latitude"] == 35.904),
    ("Missile on Sarmin {} now, 2 killed", lambda u: u.answers["where"]["method"] == "pin"),
    (
        "Missile on Ariha {} now, 2 killed",
        lambda u: "where" not in u.answers and u.doubts[-1].step == "where",
    ),
]


@pytest.mark.parametrize("position", [SURE[0], SURE[7], USUAL[0], USUAL[6], SURE[20]])
@pytest.mark.parametrize(("text", "right"), REPORTS)
def test_in_a_report_its_digits_are_no_figures(
    text: str, right: Callable[[Any], bool], position: str, context: Context
) -> None:
    understood = read_report(text.format(position), NOW, context)
    assert right(understood), understood
    assert understood.answers["killed_total"] == 2
    assert understood.unread == ()


def test_a_link_that_tells_nothing_stays_in_the_words(context: Context) -> None:
    text = "Missile on Sarmin now, 2 killed https://maps.app.goo.gl/Xy12"
    understood = read_report(text, NOW, context)
    assert understood.words(text) == "https://maps.app.goo.gl/Xy12"
    assert understood.answers["where"]["method"] == "gazetteer"


def test_what_is_far_or_swapped_is_asked_in_a_report_too(context: Context) -> None:
    for text, offered in (("48.8566, 2.3522", "48.86, 2.35"), ("36.7250, 35.9040", "Sarmin")):
        understood = read_report(f"Missile at {text} now, 2 killed", NOW, context)
        assert "where" not in understood.answers
        (doubt,) = [doubt for doubt in understood.doubts if doubt.step == "where"]
        assert doubt.pending["matches"][0]["name"] == offered


def test_pending_positions_offer_no_typed_name(context: Context) -> None:
    reading = where("48.8566, 2.3522", context)
    assert isinstance(reading, Pending)
    rows = PlaceSearch().rows({}, reading.value, context)
    assert [button.text_id for row in rows for button in row] == ["form-place"]
    pressed = PlaceSearch().tap(rows[0][0].choice, {}, reading.value, context)
    assert isinstance(pressed, Answered)
    assert pressed.value["latitude"] == 48.8566
