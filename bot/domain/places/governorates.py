"""Syria's fourteen governorates: OCHA p-code, the name we print, and what else people call them."""

from dataclasses import dataclass
from functools import cache
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
        """Its name in this language, or in Latin letters."""
        return in_language(language, self.name, ar=self.name_ar)


#: p-code → governorate. OCHA's spelling, save where another is the usual one in print (Idlib, Rif Dimashq).
GOVERNORATES: Final = MappingProxyType(
    {
        entry.pcode: entry
        for entry in (
            Governorate("SY01", "Damascus", "دمشق", ("Dimashq", "Sham", "الشام")),
            Governorate("SY02", "Aleppo", "حلب", ("Halab", "Haleb")),
            Governorate(
                "SY03",
                "Rif Dimashq",
                "ريف دمشق",
                ("Rural Damascus", "Reef Dimashq", "Rif Damascus", "Damascus countryside", "ريف الشام"),
            ),
            Governorate("SY04", "Homs", "حمص", ("Hims",)),
            Governorate("SY05", "Hama", "حماة", ("Hamah", "حما")),
            Governorate("SY06", "Lattakia", "اللاذقية", ("Latakia", "Ladhiqiyah", "Ladiqiya", "لاذقية")),
            Governorate("SY07", "Idlib", "إدلب", ("Idleb", "Edlib", "Edleb")),
            Governorate(
                "SY08", "Al-Hasakeh", "الحسكة", ("Hasakah", "Hasaka", "Hassakeh", "Hassake", "Hasakeh")
            ),
            Governorate(
                "SY09",
                "Deir-ez-Zor",
                "دير الزور",
                ("Deir ez-Zor", "Dayr az Zawr", "Deir Ezzor", "Der Zor", "الدير"),
            ),
            Governorate("SY10", "Tartous", "طرطوس", ("Tartus", "Tartoos")),
            Governorate("SY11", "Ar-Raqqa", "الرقة", ("Raqqa", "Raqqah", "Rakka", "Raqa")),
            Governorate("SY12", "Dar'a", "درعا", ("Daraa", "Deraa", "Dera")),
            Governorate(
                "SY13", "As-Sweida", "السويداء", ("Sweida", "Suwayda", "Suweida", "Sueida", "السويدا")
            ),
            Governorate("SY14", "Quneitra", "القنيطرة", ("Qunaitra", "Qunaytirah", "Kuneitra")),
        )
    }
)


@cache
def _by_spelling() -> dict[str, Governorate]:
    return {
        "".join(letter for letter in fold(spelling) if letter.isalnum()): entry
        for entry in GOVERNORATES.values()
        for spelling in (entry.name, entry.name_ar, *entry.other)
    }


def governorate_named(name: str) -> Governorate | None:
    """The governorate of this name in either language, however its letters are written, or None."""
    return _by_spelling().get("".join(letter for letter in fold(name) if letter.isalnum()))
