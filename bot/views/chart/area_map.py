"""The map: outline, towns and attacks; a small map of the whole country in the corner if only a part is shown."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.views.chart.canvas import (
    GREY,
    INK,
    KILLED,
    LAND,
    MARGIN,
    OUTSIDE,
    PAPER,
    QUIET_SPOT,
    SEA_LINE,
    WIDTH,
    Canvas,
)
from bot.views.chart.data import Picture, Spot

HEIGHT = 760
#: The map shows at least this many degrees; otherwise one point would fill it.
LEAST_DEGREES = 1.3
PADDING = 0.35
INSET = 210
MOST_LABELS = 7
Point = tuple[float, float]
Box = tuple[float, float, float, float]


@cache
def outline() -> tuple[Point, ...]:
    """Return the country's outline as (longitude, latitude); Natural Earth, public domain."""
    text = (resources.files("bot.views.chart") / "syria.json").read_text("utf-8")
    return tuple((x, y) for x, y in json.loads(text))


@dataclass(frozen=True, slots=True)
class View:
    """A section of the earth and its position on the canvas: equirectangular, exact at its centre."""

    west: float
    south: float
    east: float
    north: float
    left: float
    top: float
    width: float
    height: float

    def at(self, longitude: float, latitude: float) -> Point:
        """Convert to a position on the canvas."""
        x = (longitude - self.west) / (self.east - self.west) * self.width
        y = (self.north - latitude) / (self.north - self.south) * self.height
        return self.left + x, self.top + y

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a place lies in the section, with a margin."""
        x, y = self.at(longitude, latitude)
        return (
            self.left + 40 < x < self.left + self.width - 40
            and self.top + 30 < y < self.top + self.height - 30
        )


def view_of(spots: Sequence[Spot], left: float, top: float, width: float, height: float) -> View:
    """Return the section that contains these places, or the whole country if there are none."""
    xs = [s.longitude for s in spots] or [x for x, _ in outline()]
    ys = [s.latitude for s in spots] or [y for _, y in outline()]
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    narrow = math.cos(math.radians(middle[1]))
    tall = max(
        max(ys) - min(ys) + 2 * PADDING,
        LEAST_DEGREES,
        (max(xs) - min(xs) + 2 * PADDING) * narrow * height / width,
    )
    wide = tall * width / height / narrow
    return View(
        middle[0] - wide / 2, middle[1] - tall / 2, middle[0] + wide / 2, middle[1] + tall / 2,
        left, top, width, height,
    )  # fmt: skip


def draw(canvas: Canvas, picture: Picture, top: float) -> None:
    """Draw the map and everything on it."""
    view = view_of(picture.spots, 0, 0, WIDTH - 2 * MARGIN, HEIGHT)
    sheet = Canvas(HEIGHT, right_to_left=canvas.rtl)
    sheet.image = sheet.image.crop((0, 0, WIDTH - 2 * MARGIN, HEIGHT))
    sheet.draw = type(canvas.draw)(sheet.image)
    sheet.draw.rectangle((0, 0, WIDTH, HEIGHT), fill=OUTSIDE)
    points = [view.at(x, y) for x, y in outline()]
    sheet.draw.polygon(points, fill=LAND)
    sheet.draw.line([*points, points[0]], fill=SEA_LINE, width=4)
    taken: list[Box] = [_inset(sheet, view, picture.spots)] if picture.spots else []
    for spot in sorted(picture.spots, key=lambda s: s.hurt):
        taken.append(_spot(sheet, view, spot))
    for spot in sorted(picture.spots, key=lambda s: (not s.hurt, -s.attacks))[:MOST_LABELS]:
        if spot.name:
            at = view.at(spot.longitude, spot.latitude)
            _label(sheet, at, spot.name, 30, INK, taken, radius=_radius(spot))
    struck = {spot.name for spot in picture.spots}
    for town in picture.towns:
        if town.name not in struck and view.holds(town.longitude, town.latitude):
            x, y = view.at(town.longitude, town.latitude)
            if _label(sheet, (x, y), town.name, 26, GREY, taken, radius=4):
                sheet.draw.rectangle((x - 4, y - 4, x + 4, y + 4), fill=GREY)
    canvas.image.paste(sheet.image, (MARGIN, int(top)))


def _spot(sheet: Canvas, view: View, spot: Spot) -> Box:
    """Draw a disc whose area shows the number of attacks, red where people were killed or injured."""
    box = _disc(view, spot)
    colour = KILLED if spot.hurt else QUIET_SPOT
    sheet.draw.ellipse(box, fill=colour, outline=PAPER, width=3)
    return box


def _disc(view: View, spot: Spot) -> Box:
    x, y = view.at(spot.longitude, spot.latitude)
    size = _radius(spot)
    return x - size, y - size, x + size, y + size


def _radius(spot: Spot) -> float:
    return 11 + 5 * math.sqrt(spot.attacks)


def _label(
    sheet: Canvas, at: Point, text: str, size: int, colour: str, taken: list[Box], *, radius: float
) -> bool:
    """Write a name beside its point where it overlaps nothing. Returns False when there is no space."""
    bold, edge = colour == INK, sheet.image.width
    wide, tall = sheet.width(text, size, bold=bold) / 2 + 4, size * 0.6
    beside, away = wide + max(26, radius + 4), max(38, radius + tall + 4)
    for dx, dy in ((0, -away), (0, away), (beside, 0), (-beside, 0), (beside, -30), (-beside, 30)):
        x, y = at[0] + dx, at[1] + dy
        if not dx:  # above and below, the name can move sideways
            x = max(min(x, edge - wide), wide)
        box = (x - wide, y - tall, x + wide, y + tall)
        inside = box[0] >= 0 and box[2] <= edge and box[1] >= 0 and box[3] <= HEIGHT
        if inside and not any(_cross(box, other) for other in taken):
            taken.append(box)
            sheet.label((x, y), text, size, colour, bold=bold)
            return True
    return False


def _cross(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _inset(sheet: Canvas, view: View, spots: Sequence[Spot]) -> Box:
    """Draw the whole country, small, with the section marked, in a corner that hides no attack."""
    near, far = 14, sheet.image.width - INSET - 14
    columns = (near, far) if sheet.rtl else (far, near)
    corners = [
        (left, top, left + INSET, top + INSET) for top in (HEIGHT - INSET - 14, 14) for left in columns
    ]
    discs = [_disc(view, spot) for spot in spots]
    box = next((c for c in corners if not any(_cross(c, disc) for disc in discs)), corners[0])
    left = box[0]
    sheet.draw.rectangle(box, fill=PAPER, outline=SEA_LINE, width=2)
    whole = view_of((), left + 12, box[1] + 12, INSET - 24, INSET - 24)
    points = [whole.at(x, y) for x, y in outline()]
    sheet.draw.polygon(points, fill=LAND, outline=SEA_LINE)
    (x1, y1), (x2, y2) = whole.at(view.west, view.north), whole.at(view.east, view.south)
    sheet.draw.rectangle(
        (max(x1, left), max(y1, box[1]), min(x2, box[2]), min(y2, box[3])), outline=KILLED, width=4
    )
    return box
