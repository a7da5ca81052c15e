"""The fourteen governorates of Syria: OCHA p-code, the name in statements, and other names."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Final

from bot.domain.places.letters import fold
from storage.model.records import in_language


@dataclass(frozen=True, slots=True)
class Governorate:
    """A governorate with its OCHA p-code (SY01 … SY14)."""

    pcode: str
    name: str
    name_ar: str
    other: tuple[str, ...] = ()

    def name_in(self, language: str) -> str:
        """Return its name in this language, or in Latin script."""
        return in_language(language, self.name, ar=self.name_ar)


def _governorates() -> Iterator[tuple[str, Governorate]]:
    text = (resources.files("bot.domain.places") / "syria_governorates.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        other = tuple(row["other"].split("|")) if row["other"] else ()
        yield row["pcode"], Governorate(row["pcode"], row["name"], row["name_ar"], other)


#: P-code → governorate, in OCHA's spelling unless another one is usual in print (Idlib, Rif Dimashq).
GOVERNORATES: Final = MappingProxyType(dict(_governorates()))


@cache
def _by_spelling() -> dict[str, Governorate]:
    return {
        "".join(letter for letter in fold(spelling) if letter.isalnum()): entry
        for entry in GOVERNORATES.values()
        for spelling in (entry.name, entry.name_ar, *entry.other)
    }


def governorate_named(name: str) -> Governorate | None:
    """Return the governorate with this name in either language and any spelling, or None."""
    return _by_spelling().get("".join(letter for letter in fold(name) if letter.isalnum()))
