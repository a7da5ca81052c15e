"""Open other people's files as sheets of rows: CSV and its kin, JSON and GeoJSON, workbooks. PURE.

Nothing is interpreted here but the file's own form: its encoding, its delimiter, its nesting.
"""

import codecs
import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import mode
from typing import Any, Final

from bot.domain.places.workbook import MOST_ROWS, TooLarge, check_size

_DELIMITERS: Final = ",;\t|"
_SAMPLE: Final = 30
#: Windows' code pages for the scripts that they are for; tried where a text is no UTF-8.
_CODE_PAGES: Final = {"cp1256": "ARABIC", "cp1251": "CYRILLIC", "cp1252": "LATIN"}
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SEPARATOR: Final = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_DEEPEST: Final = 8


class NotATable(ValueError):
    """A file that cannot be read as a table; the message gives the reason."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells, to be read any number of times. `note`: how the file was read, where that was a choice."""

    name: str
    rows: Callable[[], Iterable[Sequence[Any]]]
    hidden: bool = False
    note: str = ""


def open_text(path: Path) -> list[Sheet]:
    """Open CSV, TSV and the like. Raises NotATable, TooLarge, OSError."""
    check_size(path)
    text, encoding = decode(path.read_bytes())
    told = _SEPARATOR.match(text)
    delimiter = told[1] if told else _delimiter(text)
    start = told.end() if told else 0
    # A line is counted from the file's first, for people look it up there.
    skipped: list[list[str]] = [[]] if told else []

    def rows() -> Iterator[Sequence[Any]]:
        yield from skipped
        try:
            yield from csv.reader(io.StringIO(text[start:], newline=""), delimiter=delimiter)
        except csv.Error as error:
            raise NotATable("a cell of it is longer than any spreadsheet can hold") from error

    return [Sheet("", rows, note="" if encoding.startswith("utf") else encoding)]


def decode(content: bytes) -> tuple[str, str]:
    """Return a text and its encoding: as its mark says, else UTF-8, else the code page in which it has words."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(content, "utf-16")
    head = content[:2000]
    if head.count(0) > len(head) // 4:
        return _strict(content, "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be")
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        sample = content[:200_000]
        page = min(_CODE_PAGES, key=lambda name: _strangeness(sample.decode(name, "replace"), name))
        return content.decode(page, "replace"), page


def _strict(content: bytes, encoding: str) -> tuple[str, str]:
    try:
        return content.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise NotATable("its text is broken: open it in a spreadsheet and save it again") from error


def _strangeness(text: str, page: str) -> float:
    """How many of the words beyond ASCII are none: of two scripts, in odd case, or of another script than expected."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    odd = sum(_is_odd(word, _CODE_PAGES[page]) for word in words)
    return (odd + text.count("\N{REPLACEMENT CHARACTER}")) / max(len(words), 1)


def _is_odd(word: str, script: str) -> bool:
    if any(not unicodedata.name(letter, "").startswith((script, "MODIFIER")) for letter in word):
        return True
    # Between small letters stands no capital one; accents alone make no word of Latin letters.
    return (word[1:] != word[1:].lower() and word != word.upper()) or (
        script == "LATIN" and _accents(word) > 0.5
    )


def _accents(word: str) -> float:
    return sum(not letter.isascii() for letter in word) / len(word)


def _delimiter(text: str) -> str:
    """The sign that parts most lines into equally many cells."""
    sample = text[:50_000]

    def fitness(sign: str) -> tuple[float, int]:
        rows = [
            row for row in islice(csv.reader(io.StringIO(sample, newline=""), delimiter=sign), _SAMPLE) if row
        ]
        sizes = [len(row) for row in rows if len(row) > 1]
        if not sizes:
            return 0.0, 0
        return sizes.count(mode(sizes)) / len(rows), mode(sizes)

    try:
        return max(_DELIMITERS, key=fitness)
    except csv.Error:
        return ","


def open_json(path: Path) -> list[Sheet]:
    """Open an array of objects, or GeoJSON's features. Raises NotATable, TooLarge, OSError."""
    check_size(path)
    text, _encoding = decode(path.read_bytes())
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotATable("it is no JSON; records of Balagh, one a line, are called .jsonl") from error
    objects = list(_objects(content))
    if len(objects) > MOST_ROWS:
        raise TooLarge
    if not objects:
        raise NotATable("it is JSON, but no list of objects and no GeoJSON features")
    headings = list(dict.fromkeys(name for each in objects for name in each))
    rows: list[list[Any]] = [headings, *([each.get(name) for name in headings] for each in objects)]
    return [Sheet("", lambda: rows)]


def _objects(content: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a list flat, as `group.name`."""
    if isinstance(content, Mapping) and isinstance(content.get("features"), list):
        for feature in content["features"]:
            if isinstance(feature, Mapping):
                yield _feature(feature)
        return
    if isinstance(content, Mapping):  # {"results": [...]}
        lists = [value for value in content.values() if isinstance(value, list)]
        content = lists[0] if len(lists) == 1 else []
    if isinstance(content, list):
        yield from (dict(_flat(each)) for each in content if isinstance(each, Mapping))


def _feature(feature: Mapping[str, Any]) -> dict[str, Any]:
    geometry = feature.get("geometry")
    found = dict(_flat(feature.get("properties") or {}))
    at = geometry.get("coordinates") if isinstance(geometry, Mapping) else None
    if isinstance(at, list) and len(at) >= 2 and all(isinstance(each, int | float) for each in at[:2]):
        found = {"longitude": at[0], "latitude": at[1]} | found
    return found


def _flat(value: Mapping[str, Any], before: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    for name, inner in value.items():
        if isinstance(inner, Mapping) and depth < _DEEPEST:
            yield from _flat(inner, f"{before}{name}.", depth + 1)
        elif isinstance(inner, list):
            plain = all(isinstance(each, str | int | float) for each in inner)
            yield f"{before}{name}", ", ".join(map(str, inner)) if plain else json.dumps(inner)
        else:
            yield f"{before}{name}", inner
