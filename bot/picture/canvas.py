"""Paper and pen: colours, fonts with Arabic, text that is anchored where its language begins."""

from functools import cache
from importlib import resources
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

WIDTH = 1080
MARGIN = 64
#: Outside the country nothing is claimed: land and sea are one grey.
PAPER, LAND, OUTSIDE, SEA_LINE = "#ffffff", "#f1ede4", "#e9ecef", "#b9b09c"
INK, GREY, FAINT = "#1d2430", "#6b7280", "#e3e5e9"
KILLED, INJURED, QUIET_SPOT = "#9f1d20", "#e08a3c", "#4b5563"


@cache
def font(size: int, *, arabic: bool, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Noto Sans, the Arabic one for Arabic; shaped by Raqm, which Pillow's wheels bring."""
    name = f"NotoSans{'Arabic' if arabic else ''}-{'Bold' if bold else 'Regular'}.ttf"
    data = (resources.files("bot.picture") / "fonts" / name).read_bytes()
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.RAQM)


class Canvas:
    """One picture being drawn. x is counted from the side where its language begins to read."""

    def __init__(self, height: int, *, right_to_left: bool) -> None:
        self.image = Image.new("RGB", (WIDTH, height), PAPER)
        self.draw = ImageDraw.Draw(self.image)
        self.rtl = right_to_left

    def x(self, from_start: float) -> float:
        """A distance from the start side as a position on the paper."""
        return WIDTH - from_start if self.rtl else from_start

    def text(
        self, at: tuple[float, float], text: str, size: int, colour: str = INK, *, bold: bool = False
    ) -> None:
        """Text that begins here, in reading direction; `at` is measured from the start side and the line's top."""
        self._put((self.x(at[0]), at[1] + size), text, size, colour, "rs" if self.rtl else "ls", bold=bold)

    def end_text(self, at: tuple[float, float], text: str, size: int, colour: str = INK) -> None:
        """Text that ends here."""
        self._put((self.x(at[0]), at[1] + size), text, size, colour, "ls" if self.rtl else "rs")

    def label(
        self, at: tuple[float, float], text: str, size: int, colour: str, *, bold: bool = False
    ) -> None:
        """Text centred on a point of the paper, with a rim of paper so that lines do not cross it."""
        self._put(at, text, size, colour, "mm", bold=bold, rim=True)

    def _put(
        self, at: tuple[float, float], text: str, size: int, colour: str, anchor: str, *,
        bold: bool = False, rim: bool = False,
    ) -> None:  # fmt: skip
        self.draw.text(
            at,
            text,
            fill=colour,
            font=font(size, arabic=self.rtl, bold=bold),
            anchor=anchor,
            direction="rtl" if self.rtl else "ltr",
            stroke_width=4 if rim else 0,
            stroke_fill=LAND if rim else None,
        )

    def width(self, text: str, size: int, *, bold: bool = False) -> float:
        """How wide a text will be."""
        return self.draw.textlength(text, font=font(size, arabic=self.rtl, bold=bold))

    def bar(self, start: float, top: float, length: float, height: float, colour: str) -> None:
        """A bar that grows from the start side."""
        left, right = sorted((self.x(start), self.x(start + length)))
        self.draw.rectangle((left, top, right, top + height), fill=colour)

    def png(self) -> bytes:
        """The finished picture; it carries no data about when or where it was made."""
        out = BytesIO()
        self.image.save(out, "PNG", optimize=True)
        return out.getvalue()
