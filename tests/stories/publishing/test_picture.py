"""The picture: what it may show, that it can be drawn of anything, and that it follows the statement."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot.runtime.context import build_context
from bot.sandbox.presets import CHANNEL_AR, CHANNEL_EN
from bot.services.publishing import pictures
from bot.views.chart import area_map
from bot.views.chart.area_map import View, unrolled, view_of
from bot.views.chart.canvas import KILLED, LAND, MARGIN, WIDTH, Canvas
from bot.views.chart.data import Bar, Picture, Spot
from bot.views.chart.draw import TITLE, png
from storage.model.records import Figures, Place, Target
from storage.repositories.reports.reports import Author, submit
from tests.stories.publishing.test_approval import DUE
from tests.stories.review.test_merging import NOON, attack
from tests.support.review_acts import presses
from tests.support.review_acts import reports as sends_report
from tests.support.running_bot import RunningBot
from tests.support.theatres import SYRIA

TODAY = NOON.date()
RED = tuple(int(KILLED[n : n + 2], 16) for n in (1, 3, 5))


def picture(**fields: object) -> Picture:
    plain = Picture(
        False, "Attacks", "today", ("rounded",), "killed", "injured", "By governorate", "Last days", "no one", 0,
        (), (), SYRIA.outline, (), (),
    )  # fmt: skip
    return replace(plain, **fields)  # type: ignore[arg-type]


def drawn(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def red_in(image: Image.Image) -> int:
    """How many points are in the colour of the killed."""
    return {colour: count for count, colour in image.getcolors(1 << 24)}.get(RED, 0)


@pytest.mark.parametrize("right_to_left", [True, False])
@pytest.mark.parametrize(
    "spots", [(), (Spot(35.9, 36.73, 3, True, "سرمين"),), (Spot(33.5, 36.3, 1, False),) * 30]
)
def test_it_can_be_drawn_of_anything(spots: tuple[Spot, ...], right_to_left: bool) -> None:
    one = picture(spots=spots, right_to_left=right_to_left, days=(Bar("1", None, None), Bar("2", 0, 0)))
    assert drawn(png(one)).width == WIDTH


def test_a_place_where_people_were_hurt_is_red() -> None:
    spot = Spot(35.9, 36.73, 3, True)
    reds = [red_in(drawn(png(picture(spots=(replace(spot, hurt=hurt),))))) for hurt in (True, False)]
    assert reds[0] > reds[1] + 500


@pytest.mark.parametrize("right_to_left", [True, False])
def test_no_name_is_cut_off_at_the_edge_of_the_map(
    monkeypatch: pytest.MonkeyPatch, right_to_left: bool
) -> None:
    shown: list[str] = []

    def kept(sheet: Canvas, at: tuple[float, float], text: str, size: int, *_: object, **__: object) -> None:
        half = sheet.width(text, size, bold=True) / 2
        assert at[0] - half >= 0, text
        assert at[0] + half <= sheet.image.width, text
        shown.append(text)

    monkeypatch.setattr(Canvas, "label", kept)
    long = "The village of the long name"
    spots = (Spot(35.9, 35.9, 12, True, f"{long} west"), Spot(35.9, 37.5, 1, True, f"{long} east"))
    png(picture(spots=spots, right_to_left=right_to_left))
    assert {name.rsplit(" ", 1)[-1] for name in shown} == {"west", "east"}


@pytest.mark.parametrize("right_to_left", [True, False])
def test_the_small_map_hides_no_spot(right_to_left: bool) -> None:
    view = View(36, 35, 38, 37, 0, 0, WIDTH - 2 * MARGIN, area_map.HEIGHT)
    corners = [Spot(lat, lon, 1, True) for lon in (36.3, 37.7) for lat in (35.3, 36.7)]
    for free in corners:
        others = [spot for spot in corners if spot != free]
        sheet = Canvas(area_map.HEIGHT, right_to_left=right_to_left)
        sheet.image = sheet.image.crop((0, 0, WIDTH - 2 * MARGIN, area_map.HEIGHT))
        land = [point for ring in SYRIA.outline for point in ring]
        left, top, right, bottom = area_map._inset(sheet, view, picture(spots=tuple(others)), land)
        for spot in others:
            x, y = view.at(spot.longitude, spot.latitude)
            assert not (left < x < right and top < y < bottom), (free, spot)


def test_longer_bars_for_more_people() -> None:
    def red(killed: int) -> int:
        bars = (Bar("Idlib", killed, 10), Bar("Aleppo", 0, 10))
        return red_in(drawn(png(picture(regions=bars))))

    assert red(10) > red(5) > red(1)


@pytest.mark.parametrize(
    "spots",
    [
        [(0.0, 0.0)],
        [(179.9, -17.0), (-179.9, -16.5)],
        [(-180.0, 65.0), (180.0, 65.0), (179.0, 66.0)],
        [(25.35, 13.63)],
        [(36.7, 35.9), (-70.0, -33.0)],
        [(0.0, 90.0), (120.0, 89.0)],
        [(32.6, 46.6), (37.9, 48.0), (24.0, 49.8)],
    ],
)
@pytest.mark.parametrize("outline", [(), SYRIA.outline])
def test_it_frames_whatever_happened_anywhere(spots: list[tuple[float, float]], outline: Any) -> None:
    view = view_of(spots, 0, 0, 900, 700)
    assert all(0 < x < 900 and 0 < y < 700 for x, y in (view.at(*at) for at in spots))
    narrowest = max(abs(one[0] - other[0]) for one in spots for other in spots)
    assert view.east - view.west < max(narrowest, 360 - narrowest) + 90
    struck = tuple(Spot(latitude, longitude, 2, True, "here") for longitude, latitude in spots)
    assert red_in(drawn(png(picture(spots=struck, outline=outline)))) > 200


def test_a_line_over_the_antimeridian_is_not_drawn_around_the_world() -> None:
    assert unrolled([179.5, -179.5, 178.0]) == [179.5, 180.5, 178.0]
    ring = ((179.6, -17.0), (-179.6, -17.0), (-179.6, -16.0), (179.6, -16.0), (179.6, -17.0))
    image = drawn(png(picture(spots=(Spot(-16.5, 180.0, 1, True),), outline=(ring,))))
    land = tuple(int(LAND[n : n + 2], 16) for n in (1, 3, 5))
    left, right = (image.getpixel((MARGIN + x, TITLE + 120)) for x in (20, WIDTH - 2 * MARGIN - 20))
    assert image.getpixel((WIDTH // 2 - 150, TITLE + 380)) == land
    assert land not in (left, right)


def test_every_position_lies_in_the_window() -> None:
    spots = [Spot(32.6, 36.1, 1, False), Spot(37.0, 41.2, 1, False)]
    view = view_of([(spot.longitude, spot.latitude) for spot in spots], 0, 0, 900, 700)
    assert all(view.holds(spot.longitude, spot.latitude) for spot in spots)


def test_positions_are_rounded_and_shielded_places_withheld(app: RunningBot) -> None:
    rows = [
        attack("1", killed=Figures(2), injured=Figures(3), place=Place(
            "Sarmin", latitude=35.90412, longitude=36.72548, precision="town", admin1_pcode="SY07")),
        attack("2", targets=(Target("hospital", 1),)),
        attack("3", place=Place("Nowhere at all")),
    ]  # fmt: skip
    with app.database.transaction() as session:
        for row in rows:
            submit(session, row, TODAY, Author(None, NOON, "report.import"), app.settings.zone)
        alive = build_context(app.settings, app.database, app.clock)
        seen = pictures.gather_picture(session, alive, TODAY, TODAY, alive.catalogue.words("en"))
    assert seen.spots == (Spot(35.9, 36.73, 1, True, "Sarmin"),)
    assert seen.regions == (Bar("Idlib", 2, 3),)
    assert seen.days[-1] == Bar("5", 2, 3)
    assert seen.days[0].killed is None
    assert "2 attacks are not on the map" in seen.map_notes[1]


def test_it_follows_the_statement_and_goes_with_it(make: Callable[..., RunningBot], tmp_path: Path) -> None:
    app = make(digest_picture=True).opens()
    basel = app.joins("Basel", "coordinator")
    amal = app.joins("Amal", "responder")
    sends_report(amal, killed=2)
    app.clock.put(DUE)
    statement = basel.waits_for("2 civilians", chat=CHANNEL_EN)
    shown = basel.waits_for(lambda seen: next((m for m in seen if m.media), None), chat=CHANNEL_EN)
    assert shown.id > statement.id
    assert "Thursday, October 5th: a map and bars, 1 attack. Idlib 2 killed and 0 injured." in shown.text
    assert drawn(app.sandbox.file(shown)).width == WIDTH
    arabic = basel.waits_for(lambda seen: next((m for m in seen if m.media), None), chat=CHANNEL_AR)
    assert "إدلب: القتلى 2 والمصابون 0" in arabic.text
    basel.sends("/retract")
    presses(basel, "Preliminary statement, English", "✕ Yes, take it back")
    basel.waits_for("was taken back", chat=CHANNEL_EN)
    basel.waits_for(lambda seen: not any(m.media for m in seen), chat=CHANNEL_EN)


def test_a_figure_not_known_is_told_to_be_a_lower_bound(app: RunningBot) -> None:
    app.closes()
    indoors = build_context(app.settings, app.database, app.clock)
    words, author = indoors.catalogue.words("en"), Author(None, app.clock(), "report.import")
    for number, killed in (("1", Figures(2)), ("2", Figures())):
        one = attack(number, killed=killed, injured=Figures(0))
        with app.database.transaction() as session:
            submit(session, one, TODAY, author, app.settings.zone)
        with app.database.reading() as session:
            shown = pictures.gather_picture(session, indoors, TODAY, TODAY, words)
        told = killed.total is None
        assert ("At least so many" in pictures.build_alt_text(shown, words)) is told
        assert any("At least so many" in note for note in shown.map_notes) is told
