"""Canvas: colours, fonts with Arabic, and text that is aligned to the start of the reading direction."""

from io import BytesIO

from PIL import Image, ImageDraw

from bot.views.chart.shaping import Line, mask, shape

WIDTH = 1080
MARGIN = 64
#: Outside the country no claim is made: land and sea are one grey.
PAPER, LAND, OUTSIDE, SEA_LINE = "#ffffff", "#f1ede4", "#e9ecef", "#b9b09c"
INK, GREY, FAINT = "#1d2430", "#6b7280", "#e3e5e9"
KILLED, INJURED, QUIET_SPOT = "#9f1d20", "#e08a3c", "#4b5563"
#: Width of the outline around names on the map, in pixels.
RIM = 4


class Canvas:
    """A picture that is being drawn. x is measured from the side where reading starts."""

    def __init__(self, height: int, *, right_to_left: bool) -> None:
        self.image = Image.new("RGB", (WIDTH, height), PAPER)
        self.draw = ImageDraw.Draw(self.image)
        self.rtl = right_to_left

    def x(self, from_start: float) -> float:
        """Convert a distance from the start side to a position on the canvas."""
        return WIDTH - from_start if self.rtl else from_start

    def text(
        self, at: tuple[float, float], text: str, size: int, colour: str = INK, *, bold: bool = False
    ) -> None:
        """Draw text that starts here, in reading direction; `at` is measured from the start side and the line's
        top.
        """
        line = self._shaped(text, size, bold=bold)
        left = self.x(at[0]) - (line.width if self.rtl else 0)
        self._put(line, left, at[1] + size, colour)

    def end_text(self, at: tuple[float, float], text: str, size: int, colour: str = INK) -> None:
        """Draw text that ends here; `at` is measured as in `text`."""
        line = self._shaped(text, size)
        left = self.x(at[0]) - (0 if self.rtl else line.width)
        self._put(line, left, at[1] + size, colour)

    def centred(self, at: tuple[float, float], text: str, size: int, colour: str = INK) -> None:
        """Draw text centred on this point of the canvas, by its baseline."""
        line = self._shaped(text, size)
        self._put(line, at[0] - line.width / 2, at[1], colour)

    def label(
        self, at: tuple[float, float], text: str, size: int, colour: str, *, bold: bool = False
    ) -> None:
        """Draw text centred on a point, with an outline so that lines do not cross it."""
        line = self._shaped(text, size, bold=bold)
        left, baseline = at[0] - line.width / 2, at[1] + line.middle
        self._put(line, left, baseline, LAND, rim=RIM)
        self._put(line, left, baseline, colour)

    def _shaped(self, text: str, size: int, *, bold: bool = False) -> Line:
        return shape(text, size, right_to_left=self.rtl, bold=bold)

    def _put(self, line: Line, left: float, baseline: float, colour: str, *, rim: float = 0) -> None:
        grey, corner = mask(line, left, baseline, rim=rim)
        self.image.paste(colour, corner, grey)

    def width(self, text: str, size: int, *, bold: bool = False) -> float:
        """Return the width of a text in pixels."""
        return self._shaped(text, size, bold=bold).width

    def bar(self, start: float, top: float, length: float, height: float, colour: str) -> None:
        """Draw a bar that grows from the start side."""
        left, right = sorted((self.x(start), self.x(start + length)))
        self.draw.rectangle((left, top, right, top + height), fill=colour)

    def png(self) -> bytes:
        """Return the finished picture; it contains no data about when or where it was made."""
        out = BytesIO()
        self.image.save(out, "PNG", optimize=True)
        return out.getvalue()
