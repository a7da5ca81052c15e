"""Gazetteer places, and the small embedded table of places in Syria.

The table (`syria.csv`) is derived from GeoNames (https://www.geonames.org), licensed under Creative Commons
Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/); `tests/fast/places/derive.py` derives it and lists
the changes. P-codes of governorates are OCHA's.
"""

import csv
from dataclasses import dataclass, fields
from importlib import resources
from typing import Any

from bot.domain.places.governorates import GOVERNORATES
from storage.model.records import Place, in_language

#: Ascending. Of two equal names the larger place is offered first.
SIZES = ("neighbourhood", "village", "town", "city")


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A populated place and its administrative areas. Names in Latin and Arabic script; WGS 84 degrees.

    `precision` is one of `storage.model.vocabulary.PLACE_PRECISIONS`: neighbourhood, village, town or city.
    """

    name: str
    name_ar: str | None
    pcode: str | None
    governorate: str
    governorate_ar: str
    governorate_pcode: str
    latitude: float
    longitude: float
    precision: str = "village"
    subdistrict: str | None = None
    subdistrict_ar: str | None = None
    subdistrict_pcode: str | None = None
    district: str | None = None
    district_ar: str | None = None
    district_pcode: str | None = None
    other: tuple[str, ...] = ()

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin script."""
        return in_language(language, self.name, ar=self.name_ar)

    def to_place(self) -> Place:
        """Return the place as a record stores it."""
        return Place(**{name: getattr(self, name) for name in _RECORD_FIELDS}, method="gazetteer")


_RECORD_FIELDS = tuple(
    {field.name for field in fields(Place)} & {field.name for field in fields(GazetteerPlace)}
)


def embedded_places() -> tuple[GazetteerPlace, ...]:
    """Read the places that come with the program; every call reads the table again."""
    source = (resources.files("bot.domain.places") / "syria.csv").read_text(encoding="utf-8")
    lines = (line for line in source.splitlines() if not line.startswith("#"))
    return tuple(_place(row) for row in csv.DictReader(lines))


def _place(row: dict[str, str]) -> GazetteerPlace:
    governorate = GOVERNORATES[row["governorate_pcode"]]
    return GazetteerPlace(
        name=row["name"],
        name_ar=row["name_ar"] or None,
        pcode=None,
        governorate=governorate.name,
        governorate_ar=governorate.name_ar,
        governorate_pcode=governorate.pcode,
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        precision=row["precision"],
        other=tuple(filter(None, row["other"].split("|"))),
    )


def place_from_json(row: dict[str, Any]) -> GazetteerPlace:
    """Build a place from the output of `dataclasses.asdict`."""
    return GazetteerPlace(**{**row, "other": tuple(row["other"])})
