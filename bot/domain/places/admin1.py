"""The first administrative areas of a country: governorates, oblasts, states. Their p-codes are OCHA's."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.domain.places.letters import fold
from storage.model.records import Names, in_language


@dataclass(frozen=True, slots=True)
class Admin1:
    """An area: its p-code, its name in Latin letters and in other languages, and how it is also spelt."""

    pcode: str
    name: str
    names: Names = field(default_factory=dict, hash=False)
    other: tuple[str, ...] = ()
    #: The town that is its seat; empty: the one of its name, or none.
    seat: str = ""
    #: GeoNames' code of it.
    geonames: str = ""

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin letters."""
        return in_language(language, self.name, self.names)

    @property
    def spellings(self) -> Iterator[str]:
        """Its names and all other spellings."""
        yield from (self.name, *self.names.values(), *self.other)


#: Areas by p-code, in the order of their English names.
Areas: TypeAlias = Mapping[str, Admin1]


def areas_by_pcode(areas: Iterable[Admin1]) -> Areas:
    """Return the areas by p-code, in the order of their English names; of two with one p-code the first counts."""
    found: dict[str, Admin1] = {}
    for area in areas:
        found.setdefault(area.pcode, area)
    return dict(sorted(found.items(), key=lambda item: (item[1].name.casefold(), item[0])))


def area_named(areas: Areas, name: str) -> Admin1 | None:
    """Return the area with this name in any language and spelling; None if there is none, or more than one."""
    wanted = _plain(name)
    found = {area.pcode: area for area in areas.values() if wanted in map(_plain, area.spellings)}
    return next(iter(found.values())) if len(found) == 1 else None


def _plain(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
