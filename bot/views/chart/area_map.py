"""The map: outline, towns and attacks; a small map of the whole theatre in the corner if only a part is shown."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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
#: A degree of longitude is drawn at least this wide, in degrees of latitude: at a pole it would be nothing.
LEAST_NARROW = 0.1
PADDING = 0.35
INSET = 210
MOST_LABELS = 7
Point = tuple[float, float]
Box = tuple[float, float, float, float]


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
        """Convert to a position on the canvas; of a longitude and those a turn further, the nearest one counts."""
        longitude += 360 * round(((self.west + self.east) / 2 - longitude) / 360)
        x = (longitude - self.west) / (self.east - self.west) * self.width
        y = (self.north - latitude) / (self.north - self.south) * self.height
        return self.left + x, self.top + y

    def beside(self, other: Point, longitude: float, latitude: float) -> Point:
        """Convert to the position that is nearest to `other`, a position on the canvas, perhaps a turn further."""
        x, y = self.at(longitude, latitude)
        turn = 360 / (self.east - self.west) * self.width
        return x + turn * round((other[0] - x) / turn), y

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a place lies in the section, with a margin."""
        x, y = self.at(longitude, latitude)
        return (
            self.left + 40 < x < self.left + self.width - 40
            and self.top + 30 < y < self.top + self.height - 30
        )


def view_of(points: Sequence[Point], left: float, top: float, width: float, height: float) -> View:
    """Return the section that contains these points (longitude, latitude), anywhere on earth."""
    xs, ys = unrolled([x for x, _ in points]), [y for _, y in points]
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    narrow = max(math.cos(math.radians(middle[1])), LEAST_NARROW)
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


def unrolled(longitudes: Sequence[float]) -> list[float]:
    """Return longitudes so that they span the least: those west of the widest gap between them are a turn further.

    >>> unrolled([179.5, -179.5, 178.0])
    [179.5, 180.5, 178.0]
    """
    around = sorted(set(longitudes))
    gaps = [(after - before, after) for before, after in pairwise(around)]
    over = 360 - (around[-1] - around[0])
    gap, first = max(gaps, default=(0.0, around[0]))
    return [x + 360 if gap > over and x < first else x for x in longitudes]


def draw(canvas: Canvas, picture: Picture, top: float) -> None:
    """Draw the map and everything on it."""
    spots, land = _points(picture.spots), [point for ring in picture.outline for point in ring]
    view = view_of(spots or land or [(0.0, 0.0)], 0, 0, WIDTH - 2 * MARGIN, HEIGHT)
    sheet = Canvas(HEIGHT, right_to_left=canvas.rtl)
    sheet.image = sheet.image.crop((0, 0, WIDTH - 2 * MARGIN, HEIGHT))
    sheet.draw = type(canvas.draw)(sheet.image)
    sheet.draw.rectangle((0, 0, WIDTH, HEIGHT), fill=OUTSIDE)
    _land(sheet, view, picture.outline, 4)
    taken: list[Box] = [_inset(sheet, view, picture, [*spots, *land])] if spots and land else []
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


def _points(spots: Sequence[Spot]) -> list[Point]:
    return [(spot.longitude, spot.latitude) for spot in spots]


def _land(sheet: Canvas, view: View, outline: Sequence[Sequence[Point]], width: int) -> None:
    for ring in outline:
        # Of a line that crosses the antimeridian, each point lies beside the one before it.
        line = [view.at(*ring[0])]
        for x, y in ring[1:]:
            line.append(view.beside(line[-1], x, y))
        sheet.draw.polygon(line, fill=LAND)
        sheet.draw.line([*line, line[0]], fill=SEA_LINE, width=width)


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


def _inset(sheet: Canvas, view: View, picture: Picture, everything: Sequence[Point]) -> Box:
    """Draw the whole theatre, small, with the section marked, in a corner that hides no attack."""
    near, far = 14, sheet.image.width - INSET - 14
    columns = (near, far) if sheet.rtl else (far, near)
    corners = [
        (left, top, left + INSET, top + INSET) for top in (HEIGHT - INSET - 14, 14) for left in columns
    ]
    discs = [_disc(view, spot) for spot in picture.spots]
    box = next((c for c in corners if not any(_cross(c, disc) for disc in discs)), corners[0])
    left, top, right, bottom = box
    sheet.draw.rectangle(box, fill=PAPER, outline=SEA_LINE, width=2)
    whole = view_of(everything, left + 12, top + 12, INSET - 24, INSET - 24)
    _land(sheet, whole, picture.outline, 1)
    x, y = whole.at((view.west + view.east) / 2, (view.south + view.north) / 2)
    wide = (view.east - view.west) / (whole.east - whole.west) * whole.width / 2
    tall = (view.north - view.south) / (whole.north - whole.south) * whole.height / 2
    marked = (max(x - wide, left), max(y - tall, top), min(x + wide, right), min(y + tall, bottom))
    sheet.draw.rectangle(marked, outline=KILLED, width=4)
    return box
