"""The nouns, as frozen values. They know no database and no words.

Figures are `int` (0 is "none") or `None` ("not known yet"); the two are never confused.
Instants are aware datetimes; days are calendar days of the organisation's time zone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, Final, TypeAlias, TypeVar

from storage.model.fields import declare, declared
from storage.model.vocabulary import TARGET_FACTS

#: How these values are read from JSON (storage.model.json_document): no guessing of types, no unknown fields.
_STRICT: Mapping[str, Any] = {"strict": True, "extra": "forbid"}


#: Names by language.
Names: TypeAlias = Mapping[str, str]
_Name = TypeVar("_Name", str, str | None)


def in_language(language: str, name: _Name, names: Names) -> _Name:
    """The one of these names that is in this language, or `name` where there is none.

    >>> in_language("fr", "Brussels", {"fr": "Bruxelles"}), in_language("en", "Brussels", {"fr": "Bruxelles"})
    ('Bruxelles', 'Brussels')
    """
    return names.get(language) or name


@dataclass(frozen=True, slots=True)
class Place:
    """Where an attack struck. Coordinates are WGS 84 degrees."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    name: str = field(metadata=declare("text", "public", hxl="#loc+name"))
    names: Names = field(
        default_factory=dict, hash=False, metadata=declare("names", "public", hxl="#loc+name")
    )
    pcode: str | None = field(default=None, metadata=declare("text", "public", hxl="#loc+code+v_pcodes"))
    admin1: str | None = field(default=None, metadata=declare("text", "public", hxl="#adm1+name"))
    admin1_names: Names = field(
        default_factory=dict, hash=False, metadata=declare("names", "public", hxl="#adm1+name")
    )
    admin1_pcode: str | None = field(
        default=None, metadata=declare("text", "public", hxl="#adm1+code+v_pcodes")
    )
    latitude: float | None = field(default=None, metadata=declare("degrees", "public", hxl="#geo+lat"))
    longitude: float | None = field(default=None, metadata=declare("degrees", "public", hxl="#geo+lon"))
    precision: str = field(default="unknown", metadata=declare("code", "public", codes="place_precision"))
    method: str = field(default="text_only", metadata=declare("code", "internal", codes="place_method"))
    gps_accuracy_m: float | None = field(
        default=None, metadata=declare("degrees", "internal", only_when_known=True)
    )
    reporter_at_scene: bool | None = field(
        default=None, metadata=declare("flag", "internal", only_when_known=True)
    )
    #: Whether a coordinator allowed a name that no gazetteer has to be printed (bot.domain.disclosure).
    approved_name: bool | None = field(
        default=None, metadata=declare("flag", "internal", only_when_known=True, decided=True)
    )

    def name_in(self, language: str) -> str:
        """The place's name in this language, or in Latin letters."""
        return in_language(language, self.name, self.names)

    def admin1_in(self, language: str) -> str | None:
        """The first administrative area's name in this language, or in Latin letters; None when it is not known."""
        return in_language(language, self.admin1, self.admin1_names)


@dataclass(frozen=True, slots=True)
class Target:
    """What was hit. `count` None is "some, not counted"."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    category: str = field(metadata=declare("code", "public", codes="targets"))
    count: int | None = field(default=None, metadata=declare("whole", "public"))
    damage: str | None = field(default=None, metadata=declare("code", "internal", only_when_known=True))
    service: str | None = field(default=None, metadata=declare("code", "internal", only_when_known=True))


def plain(part: Place | Target) -> dict[str, Any]:
    """A place or a target as plain data. Not `dataclasses.asdict`: that copies deeply, and each tap needs it."""
    return {name: getattr(part, name) for name in part.__slots__}


@dataclass(frozen=True, slots=True)
class Figures:
    """People killed or injured: civilians, rescue workers included.

    women, children (under 18) and men are disjoint, together at most `total`; `responders` overlaps them. `at_least`:
    the total is a lower bound ("at least 5", "more than 5").
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    total: int | None = field(default=None, metadata=declare("whole", "public"))
    women: int | None = field(default=None, metadata=declare("whole", "public", hxl="+f+adults"))
    children: int | None = field(default=None, metadata=declare("whole", "public", hxl="+children"))
    men: int | None = field(default=None, metadata=declare("whole", "public", hxl="+m+adults"))
    responders: int | None = field(default=None, metadata=declare("whole", "public", hxl="+responders"))
    at_least: bool | None = field(default=None, metadata=declare("flag", "public", only_when_known=True))


def _optional_figure(*, since: int = 1, of_people: bool = False, guides: bool = False) -> Mapping[str, Any]:
    """Declare a figure that few reports have: it is asked behind *More details* and printed as a sentence."""
    return declare(
        "whole",
        "internal" if guides else "public",
        since=since,
        merge="first_known",
        asked=True,
        told="sentence",
        verified=True,
        guides=guides,
        of_people=of_people,
    )


def _printed_code(code: str) -> Mapping[str, Any]:
    """An optional code of which a statement prints this value alone."""
    return declare(
        "code",
        "public",
        merge="first_known",
        asked=True,
        told="sentence",
        verified=True,
        prints=(code,),
    )


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack record. Its fields are declared here and nowhere else; `declare` tells what each may say."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = _STRICT

    id: str = field(metadata=declare("id", "internal", hxl="#meta+id"))
    occurred_at: datetime = field(
        metadata=declare("moment", "public", hxl="#date+occurred", told="history", verified=True)
    )
    place: Place = field(metadata=declare("place", "public", Place, told="footer", verified=True))
    attack_kinds: tuple[str, ...] = field(
        metadata=declare("codes", "public", hxl="#event+type", merge="union", told="footer", verified=True)
    )
    number: str | None = field(default=None, metadata=declare("id", "public", hxl="#event+id"))
    revision: int = field(default=1, metadata=declare("whole", "public", hxl="#meta+version"))
    time_precision: str = field(default="unknown", metadata=declare("code", "public", verified=True))
    reported_at: datetime | None = field(
        default=None, metadata=declare("moment", "internal", hxl="#date+reported")
    )
    munitions: tuple[str, ...] = field(
        default=(),
        metadata=declare(
            "codes", "public", hxl="#cause+type", merge="union", asked=True, told="history", verified=True
        ),
    )
    patterns: tuple[str, ...] = field(
        default=(),
        metadata=declare("codes", "public", merge="union", asked=True, told="history", verified=True),
    )
    strikes: int | None = field(
        default=None,
        metadata=declare("whole", "internal", asked=True, told="sentence", verified=True, guides=True),
    )
    attributed_to: str = field(
        default="unknown",
        metadata=declare("party", "public", codes="party", merge="party", told="footer", verified=True),
    )
    attribution: str = field(
        default="not_assessed",
        metadata=declare(
            "code", "public", merge="party", told="history", decided_codes=("assessed", "approved")
        ),
    )
    origin_known_by: str | None = field(
        default=None, metadata=declare("code", "internal", asked=True, told="history", only_when_known=True)
    )
    targets: tuple[Target, ...] = field(
        default=(),
        metadata=declare("targets", "public", Target, merge="targets", told="footer", verified=True),
    )
    killed: Figures = field(
        default_factory=Figures,
        metadata=declare(
            "people",
            "public",
            Figures,
            hxl="#affected+ind+killed",
            merge="people",
            told="footer",
            verified=True,
        ),
    )
    injured: Figures = field(
        default_factory=Figures,
        metadata=declare(
            "people",
            "public",
            Figures,
            hxl="#affected+ind+injured",
            merge="people",
            told="footer",
            verified=True,
        ),
    )
    civilian_status: str = field(
        default="civilians", metadata=declare("code", "public", asked=True, told="history", verified=True)
    )
    missing: int | None = field(default=None, metadata=_optional_figure(of_people=True))
    indirect_deaths: int | None = field(default=None, metadata=_optional_figure(of_people=True))
    #: Those among the killed who were injured first.
    died_later: int | None = field(default=None, metadata=_optional_figure(of_people=True))
    rescued: int | None = field(default=None, metadata=_optional_figure(of_people=True))
    displaced_families: int | None = field(default=None, metadata=_optional_figure())
    homes_destroyed: int | None = field(default=None, metadata=_optional_figure(guides=True))
    search: str | None = field(default=None, metadata=_printed_code("ended"))
    access: str | None = field(default=None, metadata=_printed_code("denied"))
    #: Whether the family of those concerned objects to publication: a coordinator's decision, True or not known.
    family_objects: bool | None = field(
        default=None,
        metadata=declare("flag", "internal", merge="first_known", told="history", only_when_known=True),
    )
    narrative: str | None = field(
        default=None, metadata=declare("text", "internal", hxl="#description", asked=True, told="history")
    )
    source: str = field(
        default="unknown", metadata=declare("code", "partner", hxl="#meta+source", asked=True, told="history")
    )
    certainty: str = field(
        default="possible",
        metadata=declare(
            "code",
            "public",
            hxl="#meta+certainty",
            merge="strongest",
            told="history",
            decided_codes=("probable", "confirmed"),
        ),
    )
    state: str = field(
        default="submitted",
        metadata=declare("code", "public", hxl="#status", decided_codes=("verified",)),
    )


_FIRST = ("id", "number", "revision", "occurred_at", "time_precision", "reported_at")
_DECLARED = {each.name: each for each in declared(Attack)}
#: Every field of the record, in the order of the JSON document: first what identifies and dates it.
FIELDS: Final = tuple(_DECLARED[name] for name in dict.fromkeys((*_FIRST, *_DECLARED)))
#: Facts that statements print only where the organisation asks for them: they could guide an attacker.
OPTIONAL_FACTS: Final = (*TARGET_FACTS, *(field.name for field in FIELDS if field.guides))
