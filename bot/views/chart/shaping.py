"""Text → positioned glyphs → a greyscale mask, with HarfBuzz from uharfbuzz's wheels; nothing from the system."""

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

import uharfbuzz as hb
from PIL import Image

from bot.views.chart.bidi import Run, visual_runs

LATIN, ARABIC = "NotoSans", "NotoSansArabic"
#: Positions of the copies of a text that make its outline, in parts of the outline's width: the middle and two
#: circles.
COPIES = (
    (0.0, 0.0),
    *((math.cos(a * math.pi / 6) / 2, math.sin(a * math.pi / 6) / 2) for a in range(12)),
    *((math.cos(a * math.pi / 12), math.sin(a * math.pi / 12)) for a in range(24)),
)


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a font, `x` and `y` pixels right of and above the line's start on the baseline."""

    font: str
    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A shaped line of text: glyphs from left to right, in pixels."""

    glyphs: tuple[Glyph, ...]
    size: int
    width: float
    #: How far the middle of the line is above the baseline.
    middle: float


@cache
def _font(name: str) -> hb.Font:
    data = (resources.files("bot.views.chart") / "fonts" / f"{name}.ttf").read_bytes()
    return hb.Font(hb.Face(hb.Blob(data)))


def shape(text: str, size: int, *, right_to_left: bool, bold: bool = False) -> Line:
    """Shape one line of text. `size` is in pixels per em, `right_to_left` the direction of the whole line.

    Each character comes from the font of the line's script, or from the other one if that does not have it.
    """
    weight = "Bold" if bold else "Regular"
    order = (ARABIC, LATIN) if right_to_left else (LATIN, ARABIC)
    fonts = tuple(f"{name}-{weight}" for name in order)
    glyphs: list[Glyph] = []
    at = 0.0
    for run in visual_runs(text, right_to_left=right_to_left):
        pieces = list(_by_font(run.text, fonts))
        for name, piece in reversed(pieces) if run.right_to_left else pieces:
            found, at = _shaped(Run(piece, run.right_to_left), name, size, at)
            glyphs.extend(found)
    extents = _font(fonts[0]).get_font_extents("ltr")
    middle = (extents.ascender + extents.descender) / 2 * _scale(fonts[0], size)
    return Line(tuple(glyphs), size, at, middle)


def _by_font(text: str, fonts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Split text by the font that has its characters; marks and invisible characters stay with the preceding
    one.
    """
    current, start = "", 0
    for n, character in enumerate(text):
        category = unicodedata.category(character)
        if current and category == "Cf":
            continue
        wanted = (current, *fonts) if current and category == "Mn" else fonts
        name = next((f for f in wanted if _font(f).get_nominal_glyph(ord(character)) is not None), fonts[0])
        if name != current:
            if n > start:
                yield current, text[start:n]
            current, start = name, n
    if text:
        yield current, text[start:]


def _shaped(run: Run, name: str, size: int, at: float) -> tuple[list[Glyph], float]:
    """Return the glyphs of characters of one direction and font, and the position of the next one."""
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "rtl" if run.right_to_left else "ltr"
    buffer.language = "ar" if name.startswith(ARABIC) else "en"
    buffer.guess_segment_properties()
    hb.shape(_font(name), buffer)
    scale = _scale(name, size)
    glyphs = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        x, y = at + position.x_offset * scale, position.y_offset * scale
        glyphs.append(Glyph(name, info.codepoint, x, y))
        at += position.x_advance * scale
    return glyphs, at


def _scale(name: str, size: int) -> float:
    """Return the pixels per unit of the font."""
    return size / float(_font(name).face.upem)


def mask(line: Line, left: float, baseline: float, *, rim: float = 0) -> tuple[Image.Image, tuple[int, int]]:
    """Rasterise a line whose baseline begins here: grey levels, and their upper left corner on the canvas.

    `rim`: make every glyph this many pixels wider on each side.
    """
    raster = hb.RasterDraw()
    for right, up in COPIES if rim else COPIES[:1]:
        for glyph in line.glyphs:
            scale = _scale(glyph.font, line.size)
            x, y = left + glyph.x + right * rim, -baseline + glyph.y + up * rim
            raster.transform = (scale, 0, 0, scale, x, y)
            raster.draw_glyph(_font(glyph.font), glyph.number)
    drawn = raster.render()
    area = drawn.extents
    size = (area.width, area.height)
    if not area.width or not area.height:
        return Image.new("L", (0, 0)), (0, 0)
    image = Image.frombytes("L", size, drawn.buffer, "raw", "L", area.stride, -1)
    return image, (area.x_origin, -area.y_origin - area.height)
