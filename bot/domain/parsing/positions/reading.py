"""Find positions in a text: degrees in any digits and notation (ISO 6709, annex D), plus codes, links of maps."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

from openlocationcode import openlocationcode

from bot.domain.parsing.positions.links import LINK, read_link
from bot.domain.parsing.positions.position import FoundPosition, Position, in_either_order, make_position

#: A text longer than this is no position, and its tail is not searched for one.
LONGEST = 2000
_SIGNS = {
    "٫": ".", "،": ",", "؛": ";", "−": "-", "–": "-", "\u00ba": "°", "˚": "°", "′": "'", "’": "'", "‘": "'",
    "ʼ": "'", "´": "'", "″": '"', "”": '"', "“": '"', "״": '"', "＋": "+",
}  # fmt: skip
_BARRED = r"(?<![\w.,°'\"+-])"
_SIXTIETHS = r"\d{1,3}\s*°\s*\d{1,2}(?:\.\d{1,8})?\s*'(?:\s*\d{1,2}(?:\.\d{1,8})?\s*(?:\"|''))?"
_BLANKS = r"\d{1,3}\s+\d{1,2}(?:\.\d{1,8})?(?:\s+\d{1,2}(?:\.\d{1,8})?)?"
_DECIMAL = r"[-+]?\d{1,3}(?:\.\d{1,10})?(?:\s*°)?"
_ANGLE = rf"(?:{_SIXTIETHS}|{_BLANKS}|{_DECIMAL})"
_BETWEEN = r"\s*[,;/]?\s*"
#: Marks that Arabic may write on a letter or leave out.
_MARKS = "[\u064b-\u0652]*"
_CODE = re.compile(
    r"(?<![\w+])([23456789CFGHJMPQRVWX]{4}(?:[23456789CFGHJMPQRVWX]{4})?\+[23456789CFGHJMPQRVWX]{2,7})(?![\w+])",
    re.IGNORECASE,
)
#: What every position has: two numbers with a mark or a fraction, or a plus. Most texts have none.
_PERHAPS = re.compile(r"\+|\d[\s.,°'].*\d[\s.,°'\w]?", re.DOTALL)
_COMMAS = re.compile(rf"{_BARRED}(\d{{1,3}},\d{{4,10}})\s*[;\s/]\s*(\d{{1,3}},\d{{4,10}})(?![\w.,°])")
#: Directions in every text; languages add their own words.
_COMPASS = {"n": "n", "s": "s", "e": "e", "w": "w"}
_SIGN = {"n": 1, "s": -1, "e": 1, "w": -1, "lat": 1, "lon": 1}
_AXIS = {"n": "lat", "s": "lat", "e": "lon", "w": "lon", "lat": "lat", "lon": "lon"}


def find_positions(text: str, compass: Mapping[str, str], *, alone: bool = False) -> list[FoundPosition]:
    """Find the positions in a text, in order.

    `compass`: words of the languages for n, s, e, w, lat and lon. `alone`: the text answers "Where?", so two numbers
    with one decimal are a position; within a report they need three. Never raises.
    """
    plain = _simplify(text[:LONGEST])
    found = list(_links(text[:LONGEST]))
    if not _PERHAPS.search(plain):
        return found
    for more in (_codes(plain), _angles(plain, compass, alone=alone)):
        found += [
            each for each in more if all(each.end <= one.start or one.end <= each.start for one in found)
        ]
    return sorted(found, key=lambda each: each.start)


def complete_code(found: FoundPosition, near: Position) -> FoundPosition:
    """Complete a short plus code by a place near it."""
    code = openlocationcode.recoverNearest(found.short_code, near.latitude, near.longitude)
    return FoundPosition(found.start, found.end, _decode(code))


def blank_out(text: str, found: list[FoundPosition]) -> str:
    """Replace positions by blanks: their digits are no figures. All offsets stay."""
    for each in found:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text


def _simplify(text: str) -> str:
    """Write digits and signs as in ASCII; marks of direction become blanks. All offsets stay."""
    return "".join(map(_simple, text))


@lru_cache(maxsize=1024)
def _simple(letter: str) -> str:
    if letter.isascii():
        return letter
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    return " " if unicodedata.category(letter) in ("Cf", "Zs") else _SIGNS.get(letter, letter)


def _links(text: str) -> Iterator[FoundPosition]:
    for match in LINK.finditer(text):
        link = match[0].rstrip(".,;:!?)»”،؛؟")
        readings = read_link(_simplify(link))
        if readings is not None:
            yield FoundPosition(match.start(), match.start() + len(link), readings)


def _codes(text: str) -> Iterator[FoundPosition]:
    for match in _CODE.finditer(text):
        code = match[1].upper()
        if openlocationcode.isFull(code):
            yield FoundPosition(*match.span(1), _decode(code))
        elif openlocationcode.isShort(code) and not code[:4].isdigit():
            yield FoundPosition(*match.span(1), (), code)


def _decode(code: str) -> tuple[Position, ...]:
    area = openlocationcode.decode(code)
    return make_position(area.latitudeCenter, area.longitudeCenter)


def _angles(text: str, compass: Mapping[str, str], *, alone: bool) -> Iterator[FoundPosition]:
    words = {**compass, **_COMPASS}
    for match in _pattern(tuple(sorted(words, key=len, reverse=True)), 1 if alone else 3).finditer(text):
        name = str(match.lastgroup)
        angles = [match[f"{name}{n}"] for n in (1, 2)]
        if name == "bare":
            readings = _undirected(angles)
        else:
            readings = _directed(angles, [words[_word(match[f"{name}_to{n}"])] for n in (1, 2)])
        if readings:
            yield FoundPosition(match.start(), match.end(), readings)
    for match in _COMMAS.finditer(text):
        first, second = (float(number.replace(",", ".")) for number in match.groups())
        yield FoundPosition(match.start(), match.end(), in_either_order(first, second))


def _word(text: str) -> str:
    return " ".join(re.sub(_MARKS, "", text).lower().split())


def _directed(angles: list[str], directions: list[str]) -> tuple[Position, ...]:
    values = dict[str, float]()
    for text, direction in zip(angles, directions, strict=True):
        angle = _angle(text)
        if angle is None or (angle < 0 and direction in _COMPASS):
            return ()
        values[_AXIS[direction]] = angle * _SIGN[direction]
    return make_position(values["lat"], values["lon"]) if len(values) == 2 else ()


def _undirected(angles: list[str]) -> tuple[Position, ...]:
    first, second = map(_angle, angles)
    return () if first is None or second is None else in_either_order(first, second)


def _angle(text: str) -> float | None:
    """Return the degrees of "35.904", "35°54'14.4\\"" or "35 54 14.4"; None if 60 minutes or seconds are reached."""
    parts = [float(part) for part in re.findall(r"[-+]?\d+(?:\.\d+)?", text)]
    degrees, minutes, seconds = [*parts, 0.0, 0.0][:3]
    if minutes >= 60 or seconds >= 60:
        return None
    return degrees + minutes / 60 + seconds / 3600


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...], least_decimals: int) -> re.Pattern[str]:
    """Build the pattern: two angles with directions behind, or before them, or without any. The last group names it."""
    direction = "|".join(
        "".join(r"\s+" if c == " " else re.escape(c) + _MARKS for c in word) for word in words
    )
    bare = rf"(?:{_SIXTIETHS}|[-+]?\d{{1,3}}\.\d{{{least_decimals},10}}(?!\d)(?:\s*°)?)"
    behind = (
        rf"{_BARRED}(?P<behind1>{_ANGLE})\s*(?P<behind_to1>{direction})(?!\w){_BETWEEN}"
        rf"(?P<behind2>{_ANGLE})\s*(?P<behind_to2>{direction})(?!\w)(?P<behind>)"
    )
    before = (
        rf"(?<!\w)(?P<before_to1>{direction})\s*[:=.]?\s*(?P<before1>{_ANGLE}){_BETWEEN}"
        rf"(?P<before_to2>{direction})\s*[:=.]?\s*(?P<before2>{_ANGLE})(?![\w.]*\d)(?P<before>)"
    )
    without = rf"{_BARRED}(?P<bare1>{bare})(?:\s*[,;/]\s*|\s+)(?P<bare2>{bare})(?![\w.,]*\d)(?P<bare>)"
    return re.compile(f"{behind}|{before}|{without}", re.IGNORECASE)
