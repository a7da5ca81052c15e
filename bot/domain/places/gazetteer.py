"""Gazetteer places."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from storage.model.records import Names, Place, in_language

#: Ascending. Of two equal names the larger place is offered first.
SIZES = ("neighbourhood", "village", "town", "city")


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A populated place, or an area where a table has no places, and its administrative areas. WGS 84 degrees.

    Names are in Latin letters and, by language, in others. `precision` is one of
    `storage.model.vocabulary.PLACE_PRECISIONS`: neighbourhood, village, town, city; or the area's level.
    """

    name: str
    names: Names = field(hash=False)
    pcode: str | None
    admin1: str
    admin1_names: Names = field(hash=False)
    admin1_pcode: str
    latitude: float
    longitude: float
    precision: str = "village"
    subdistrict: str | None = None
    subdistrict_names: Names = field(default_factory=dict, hash=False)
    subdistrict_pcode: str | None = None
    district: str | None = None
    district_names: Names = field(default_factory=dict, hash=False)
    district_pcode: str | None = None
    other: tuple[str, ...] = ()

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin letters."""
        return in_language(language, self.name, self.names)

    @property
    def own_names(self) -> Iterator[str]:
        """Its name in every language, without other spellings."""
        yield from (self.name, *self.names.values())

    def to_place(self) -> Place:
        """Return the place as a record stores it."""
        return Place(**{name: getattr(self, name) for name in _RECORD_FIELDS}, method="gazetteer")


_RECORD_FIELDS = tuple(
    {field.name for field in fields(Place)} & {field.name for field in fields(GazetteerPlace)}
)


def place_from_json(row: dict[str, Any]) -> GazetteerPlace:
    """Build a place from the output of `dataclasses.asdict`."""
    return GazetteerPlace(**{**row, "other": tuple(row["other"])})
