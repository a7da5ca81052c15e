"""The whole picture: title, map, bars by area, columns of the last days."""

from bot.views.chart import area_map
from bot.views.chart.canvas import FAINT, GREY, INJURED, INK, KILLED, MARGIN, WIDTH, Canvas
from bot.views.chart.data import Bar, Picture

TITLE, ROW, COLUMNS = 190, 78, 250
#: Where the bars begin: the areas' names come before them.
NAMES = 270
#: The size of the figures at the columns.
SMALL = 25


def png(picture: Picture) -> bytes:
    """Draw the picture as a PNG file, 1080 pixels wide."""
    rows = max(len(picture.regions), 1)
    notes = 34 * len(picture.map_notes)
    height = TITLE + area_map.HEIGHT + 118 + notes + rows * ROW + 120 + COLUMNS + 110
    canvas = Canvas(height, right_to_left=picture.right_to_left)
    canvas.text((MARGIN, 44), picture.title, 52, bold=True)
    canvas.text((MARGIN, 116), picture.subtitle, 34, GREY)
    area_map.draw(canvas, picture, TITLE)
    top = TITLE + area_map.HEIGHT + 12
    for note in picture.map_notes:
        canvas.text((MARGIN, top), note, 24, GREY)
        top += 34
    top += 34
    _heading(canvas, picture, top)
    _regions(canvas, picture, top + 72)
    _days(canvas, picture, top + 72 + rows * ROW + 24)
    return canvas.png()


def _heading(canvas: Canvas, picture: Picture, top: float) -> None:
    """Draw the title of the bars and the meaning of their colours."""
    canvas.text((MARGIN, top), picture.regions_title, 36, bold=True)
    at: float = WIDTH - MARGIN
    for word, colour in ((picture.injured, INJURED), (picture.killed, KILLED)):
        canvas.end_text((at, top + 4), word, 30, GREY)
        at -= canvas.width(word, 30) + 40
        canvas.bar(at, top + 14, 26, 26, colour)
        at -= 34


def _regions(canvas: Canvas, picture: Picture, top: float) -> None:
    if not picture.regions:
        canvas.text((MARGIN, top), picture.nobody, 32, GREY)
        return
    most = max(max(bar.killed or 0, bar.injured or 0) for bar in picture.regions) or 1
    room = WIDTH - MARGIN - NAMES - 80
    for n, bar in enumerate(picture.regions):
        y = top + n * ROW
        canvas.text((MARGIN, y + 8), bar.label, 32)
        for k, (value, colour) in enumerate(((bar.killed or 0, KILLED), (bar.injured or 0, INJURED))):
            canvas.bar(NAMES, y + k * 30, max(value / most * room, 3), 26, colour)
            canvas.text((NAMES + value / most * room + 14, y + k * 30 - 5), str(value), 28)


def _days(canvas: Canvas, picture: Picture, top: float) -> None:
    """Draw one column a day, the newest last; a day without information has a dash, not a zero."""
    canvas.text((MARGIN, top), picture.days_title, 36, bold=True)
    base = top + 70 + COLUMNS
    most = max(((bar.killed or 0) + (bar.injured or 0) for bar in picture.days), default=0) or 1
    step = (WIDTH - 2 * MARGIN) / max(len(picture.days), 1)
    canvas.draw.line((MARGIN, base, WIDTH - MARGIN, base), fill=FAINT, width=3)
    for n, bar in enumerate(picture.days):
        start = MARGIN + n * step + 8
        middle = canvas.x(start + step / 2 - 8)
        _column(canvas, bar, start, step - 16, base, (COLUMNS - 50) / most)
        canvas.centred((middle, base + 39), bar.label, SMALL, INK if n == len(picture.days) - 1 else GREY)


def _column(canvas: Canvas, bar: Bar, start: float, width: float, base: float, scale: float) -> None:
    middle = canvas.x(start + width / 2)
    if bar.killed is None or bar.injured is None:
        canvas.centred((middle, base - 12), "–", SMALL, GREY)
        return
    killed, injured = bar.killed * scale, bar.injured * scale
    if injured:
        canvas.bar(start, base - killed - injured, width, injured, INJURED)
    if killed:
        canvas.bar(start, base - killed, width, killed, KILLED)
    total = str(bar.killed + bar.injured)
    canvas.centred((middle, base - killed - injured - 8), total, SMALL)
