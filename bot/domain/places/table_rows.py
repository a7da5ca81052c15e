"""The columns and rows of an OCHA table of places or areas: which heading is what, and what a row is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.domain.places.admin1 import Areas, area_named
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.letters import fold, fold_digits
from storage.model.records import Names

#: Headings of COD files, folded to letters and digits: the level, then a p-code, or a name with its language.
#: Since 2024 the first name is in the language of the column `lang`, the next in that of `lang1`.
_LEVEL: Final = re.compile(
    r"adm(?:in)?(?P<level>[1-4])(?:(?P<pcode>pcode)|(?:name)?(?P<language>[a-z]{2}|[1-3])?)"
)
_LANGUAGE: Final = re.compile(r"lang([1-3]?)")
_POSITION: Final[Mapping[str, tuple[str, ...]]] = {
    "latitude": ("latitudey", "latitude", "lat", "y", "pointy", "centerlat"),
    "longitude": ("longitudex", "longitude", "lon", "long", "lng", "x", "pointx", "centerlon"),
}
#: The language of a name in Latin letters, in the order in which it is taken for the name.
_LATIN: Final = ("en", "fr", "es", "pt", "")
#: Codes of languages in headings that are no ISO codes.
_SAID: Final[Mapping[str, str]] = {"ua": "uk"}
_AREAS: Final = {2: "district", 3: "subdistrict"}


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A problem. `line` counts from 1 with the heading; None for the whole file."""

    code: str
    line: int | None = None
    column: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand: of names by level and language ("1" for the second one), of p-codes by level."""

    names: Mapping[tuple[int, str], int]
    pcodes: Mapping[int, int]
    position: Mapping[str, int]
    languages: Mapping[str, int]

    @property
    def level(self) -> int:
        """The level of the rows."""
        return max((level for level in self.pcodes if any(of == level for of, _ in self.names)), default=4)

    def absent(self) -> Iterator[str]:
        """Yield what it lacks."""
        if 1 not in self.pcodes:
            yield "admin1_pcode"
        if self.level not in self.pcodes or self.level == 1:
            yield "pcode"
        yield from (name for name in _POSITION if name not in self.position)


def columns_of(heading: list[str]) -> Columns:
    """Return where the columns of this heading stand."""
    titles = ["".join(letter for letter in fold(title) if letter.isalnum()) for title in heading]
    names: dict[tuple[int, str], int] = {}
    pcodes: dict[int, int] = {}
    languages: dict[str, int] = {}
    for at, title in enumerate(titles):
        if found := _LEVEL.fullmatch(title):
            level = int(found["level"])
            if found["pcode"]:
                pcodes.setdefault(level, at)
            else:
                names.setdefault((level, found["language"] or ""), at)
        elif said := _LANGUAGE.fullmatch(title):
            languages.setdefault(said[1], at)
    position = {
        name: titles.index(known)
        for name, headings in _POSITION.items()
        for known in [next((each for each in headings if each in titles), None)]
        if known is not None
    }
    return Columns(names, pcodes, position, languages)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    line: int
    cells: list[str]
    columns: Columns

    def place(self, areas: Areas) -> GazetteerPlace | LineProblem:
        """Return its place, or what is wrong with it."""
        level = self.columns.level
        name, names = self._named(level)
        needed = {"admin1_pcode": self._pcode(1), "name": name, "pcode": self._pcode(level)}
        needed |= {each: self._cell(self.columns.position[each]) for each in _POSITION}
        for field, cell in needed.items():
            if not cell:
                return LineProblem("missing", self.line, field)
        admin1, admin1_names = self._named(1)
        area = areas.get(needed["admin1_pcode"])
        if area is None and not admin1:
            return LineProblem("unknown_area", self.line, "admin1_pcode", needed["admin1_pcode"])
        named = area_named(areas, admin1) if admin1 else None
        if named is not None and named is not area:
            return LineProblem("other_area", self.line, "admin1_pcode", needed["admin1_pcode"])
        latitude = _degrees(self.line, "latitude", needed["latitude"], 90.0)
        longitude = _degrees(self.line, "longitude", needed["longitude"], 180.0)
        if isinstance(latitude, LineProblem):
            return latitude
        if isinstance(longitude, LineProblem):
            return longitude
        printed = area.name if area else admin1
        is_seat = level == 4 and name in (admin1, printed)
        district, district_names = self._named(2) if level > 2 else ("", {})
        subdistrict, subdistrict_names = self._named(3) if level > 3 else ("", {})
        # The table lacks the size of places; a place that gives a sub-district its name is at least a town.
        size = "city" if is_seat else "town" if name == subdistrict else "village"
        return GazetteerPlace(
            name=printed if is_seat else name,
            names=names,
            pcode=needed["pcode"],
            admin1=printed,
            admin1_names=area.names if area else admin1_names,
            admin1_pcode=needed["admin1_pcode"],
            latitude=latitude,
            longitude=longitude,
            precision=_AREAS.get(level, size),
            subdistrict=subdistrict or None,
            subdistrict_names=subdistrict_names,
            subdistrict_pcode=(self._pcode(3) or None) if level > 3 else None,
            district=district or None,
            district_names=district_names,
            district_pcode=(self._pcode(2) or None) if level > 2 else None,
            other=(name,) if is_seat and name != printed else (),
        )

    def _cell(self, at: int | None) -> str:
        return self.cells[at].strip() if at is not None and at < len(self.cells) else ""

    def _pcode(self, level: int) -> str:
        return self._cell(self.columns.pcodes.get(level)).upper()

    def _named(self, level: int) -> tuple[str, Names]:
        """The name in Latin letters (else the first one), and those in other languages."""
        found: dict[str, str] = {}
        for (of, written), at in self.columns.names.items():
            said = (
                self._cell(self.columns.languages.get(written)) if written in ("", "1", "2", "3") else written
            )
            if of == level and (name := self._cell(at)):
                found.setdefault(_SAID.get(said, said), name)
        first = next((code for code in (*_LATIN, *found) if code in found), None)
        return (
            (found.pop(first), {k: v for k, v in found.items() if len(k) == 2})
            if first is not None
            else ("", {})
        )


def _degrees(line: int, field: str, text: str, limit: float) -> float | LineProblem:
    try:
        degrees = float(fold_digits(text).replace(",", "."))
    except ValueError:
        return LineProblem("not_a_number", line, field, text)
    return degrees if abs(degrees) <= limit else LineProblem("out_of_range", line, field, text)
