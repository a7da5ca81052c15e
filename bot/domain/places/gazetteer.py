"""A place of a gazetteer, and the small table of Syria's places that comes with the program.

The table (`syria.csv`) is derived from GeoNames (https://www.geonames.org), licensed under Creative Commons
Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/); `bot.domain.places.derive` says how it was made
and what was changed. P-codes of governorates are OCHA's.
"""

import csv
from dataclasses import dataclass
from importlib import resources
from typing import Any

from bot.domain.places.governorates import GOVERNORATES
from storage.model.records import Place, in_language

#: From small to big: of two equal names the bigger place is shown first.
SIZES = ("neighbourhood", "village", "town", "city")


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One populated place with what it belongs to. Names in Latin letters and in Arabic; degrees in WGS 84.

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
        """Its name in this language, or in Latin letters."""
        return in_language(language, self.name, ar=self.name_ar)

    def to_place(self) -> Place:
        """The place as a record keeps it."""
        return Place(
            name=self.name,
            name_ar=self.name_ar,
            pcode=self.pcode,
            governorate=self.governorate,
            governorate_ar=self.governorate_ar,
            governorate_pcode=self.governorate_pcode,
            latitude=self.latitude,
            longitude=self.longitude,
            precision=self.precision,
            method="gazetteer",
        )


def embedded_places() -> tuple[GazetteerPlace, ...]:
    """The places that come with the program, read from the table anew at each call."""
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
    """A place from the plain data that `dataclasses.asdict` gave."""
    return GazetteerPlace(**{**row, "other": tuple(row["other"])})
