"""Disclosure: the one gate between a record and everybody outside the organisation. PURE.

Statements, their footers and pictures, alerts, and the files for partners and the public take a `PublicAttack`, which
only `disclose` makes. What it lets pass:

- of a place the names that the gazetteer has for it, or the name that a coordinator approved, without links and
  invisible characters; else the administrative area alone;
- of a place that must not be found (`SHIELDED`) the first administrative area alone, whoever approved a name;
- to the public the first administrative area alone and the day, until a record is released; and for good where one or
  two people could be found by it, or rescuers at their work (`is_traceable`);
- nobody outside more than that where a family objects (`family_objects`): the record counts, and no file holds it;
- times to the minute, or the day where no more is known;
- positions rounded to `DECIMALS` of a degree;
- codes of our lists and of the organisation's, figures and times; nothing else that somebody typed. Nobody learns how
  many families left a place that must not be found: a camp is known by its size.

It degrades and never raises: what cannot be shown is left out.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final, Literal, NewType

from bot.domain.escape import escape
from bot.domain.places.areas import LEVELS, Area, find_area
from bot.domain.places.gazetteer import GazetteerPlace
from bot.domain.places.index import PlaceIndex, distance_from
from bot.domain.places.names import words
from bot.domain.release_policy import RELEASE_AFTER, is_released, is_traceable
from storage.model.records import FIELDS, Attack, Names, Place, Target
from storage.model.vocabulary import SHIELDED

#: Who reads it. coordination: a closed chat of those who respond · partner: an organisation that gets files ·
#: public: everybody. Inside the organisation nothing passes the gate.
Audience = Literal["coordination", "partner", "public"]
#: A record as it may be shown. Only `disclose` makes one; a test fails where another module does.
PublicAttack = NewType("PublicAttack", Attack)

_OF_PEOPLE: Final = tuple(field.name for field in FIELDS if field.of_people)
#: Decimals of a degree in positions: 0.01° is about a kilometre.
DECIMALS: Final = 2
#: Of several places with the same name, a position chooses the one within this distance.
_NEAR_KM: Final = 15.0
_LONGEST_NAME: Final = 100
#: Digits in a row, whatever separates them: a position or a telephone number, and no name of a place.
_FIGURES: Final = re.compile(r"(?:\d[^\w]{0,3}){5}")
_Admin1 = tuple[str | None, Names, str | None]
#: A p-code that the gazetteer does not have; a longer one could be a position or a telephone number.
_PCODE: Final = re.compile(r"[A-Z]{1,3}\d{1,6}", re.ASCII)
_TYPED: Final = {field.name: field.default for field in FIELDS if field.kind == "text"}
_TYPED_OF_TARGET: Final = {
    part.name: part.default
    for field in FIELDS
    if field.kind == "targets"
    for part in field.parts
    if part.kind == "text"
}


@dataclass(frozen=True, slots=True)
class Gate:
    """What the gate knows: the gazetteer, the organisation's list of parties, its time zone, and how long after the end
    of its day a record is released to the public (0: at once)."""

    index: PlaceIndex
    parties: Collection[str]
    zone: tzinfo
    release_after: timedelta = RELEASE_AFTER

    def widens(self, record: Attack, now: datetime | None) -> bool:
        """Whether the public learns no more of a record than the first administrative area and the day."""
        others = [getattr(record, name) for name in _OF_PEOPLE]
        codes = {*record.patterns, *(target.category for target in record.targets)}
        return not self.is_released(record.occurred_at, now) or is_traceable(
            record.killed, record.injured, others, codes
        )

    def is_released(self, occurred_at: datetime, now: datetime | None) -> bool:
        """Whether the public may now learn more than that of what happened then."""
        return is_released(occurred_at.astimezone(self.zone), self.release_after, now)


def disclose(record: Attack, audience: Audience, gate: Gate, now: datetime | None = None) -> PublicAttack:
    """Return what this audience may be shown of a record at the time `now`; by default before anybody reviewed it."""
    hidden = is_hidden(record)
    widened = bool(record.family_objects) or (audience == "public" and gate.widens(record, now))
    named = record.attributed_to in gate.parties
    if widened and record.time_precision != "unknown":
        record = replace(record, time_precision="date")
    return PublicAttack(
        replace(
            record,
            **_TYPED,
            occurred_at=_when(record, gate.zone),
            place=disclose_place(record.place, gate.index, hidden=hidden or widened),
            targets=tuple(_disclose_target(target) for target in record.targets),
            attributed_to=record.attributed_to if named else "unknown",
            attribution=record.attribution if named else "not_assessed",
            displaced_families=None if hidden else record.displaced_families,
        )
    )


def _when(record: Attack, zone: tzinfo) -> datetime:
    """The time as exactly as it is known, a day by its noon: the placeholder of an unknown one is the second in which
    somebody pressed a button, on a telephone whose traffic others see."""
    if record.time_precision in ("date", "unknown"):
        return noon_of(record.occurred_at, zone)
    return record.occurred_at.replace(second=0, microsecond=0)


def noon_of(moment: datetime, zone: tzinfo) -> datetime:
    """Return the noon of a moment's day: how a day is told where a moment is expected."""
    return moment.astimezone(zone).replace(hour=12, minute=0, second=0, microsecond=0)


def disclose_all(
    records: Iterable[Attack], audience: Audience, gate: Gate, now: datetime | None = None
) -> list[PublicAttack]:
    """Return what this audience may be shown of each of these records."""
    return [disclose(record, audience, gate, now) for record in records]


def is_hidden(record: Attack) -> bool:
    """Whether nobody outside may learn where it was: a hospital, a camp, a shelter or a rescue centre was hit."""
    return hides_place(target.category for target in record.targets)


def hides_place(categories: Iterable[str]) -> bool:
    """Whether nobody outside may learn where these were hit."""
    return not SHIELDED.isdisjoint(categories)


def _disclose_target(target: Target) -> Target:
    return replace(target, **_TYPED_OF_TARGET) if _TYPED_OF_TARGET else target


def is_approvable(place: Place, index: PlaceIndex) -> bool:
    """Whether its name is withheld, and would not be if a coordinator approved it."""
    names = (
        disclose_place(each, index, hidden=False).name for each in (place, replace(place, approved_name=True))
    )
    return next(names) == "" and next(names) != ""


@lru_cache(maxsize=10_000)
def disclose_place(place: Place, index: PlaceIndex, *, hidden: bool) -> Place:
    """Return what may be shown of a place; an empty name: none may be.

    `hidden`: only the first administrative area, without a position.
    """
    known = _known(place, index)
    within = known or _stated(place, index)
    area: _Admin1 = (None, {}, None)
    if within is not None:
        area = within.admin1, within.admin1_names, within.admin1_pcode
    if hidden:
        return Place("", {}, None, *area, None, None, "governorate" if any(area) else "unknown")
    at = _position(place)
    if at is None and isinstance(known, GazetteerPlace):
        at = known.latitude, known.longitude
    latitude, longitude = (round(degrees, DECIMALS) for degrees in at) if at else (None, None)
    return Place(*_names(place, known), *area, latitude, longitude, place.precision)


def _names(place: Place, known: GazetteerPlace | Area | None) -> tuple[str, Names, str | None]:
    """The place's names and p-code in the gazetteer; else the names as a coordinator approved them, or none."""
    if known is not None:
        pcode = known.pcode or (place.pcode if _PCODE.fullmatch(place.pcode or "") else None)
        return _clean(known.name), _cleaned(known.names), pcode
    name = _clean(place.name) if place.approved_name else ""
    # "Near the hospital" tells whoever fired where the shell fell.
    if not name or not _is_printable(name) or place.precision == "near_place":
        return "", {}, None
    others = {code: other for code, other in _cleaned(place.names).items() if _is_printable(other)}
    return name, others, None


def _cleaned(names: Names) -> Names:
    return {code: clean for code, name in names.items() if (clean := _clean(name))}


def _stated(place: Place, index: PlaceIndex) -> Area | None:
    """The governorate that the record gives, if the gazetteer knows it."""
    return _find_governorate(index, place.admin1_pcode, place.admin1, *place.admin1_names.values())


@lru_cache(maxsize=1_000)
def _find_governorate(index: PlaceIndex, pcode: str | None, *names: str | None) -> Area | None:
    return find_area(index, "governorate", pcode, *names)


def _known(place: Place, index: PlaceIndex) -> GazetteerPlace | Area | None:
    """The gazetteer's place: by p-code, else by a name that is spelled as there and means one place (or area)."""
    stated, level = _stated(place, index), next((each for each in LEVELS if each == place.precision), None)
    within = stated.pcode if stated else None
    called = _called(index, place.pcode, None if level else (place.name, *place.names.values()), within)
    if len(called) > 1 and (at := _position(place)):
        away, nearest = min((distance_from(each, *at), n) for n, each in enumerate(called))
        return called[nearest] if away <= _NEAR_KM else None
    if len(called) == 1:
        return called[0]
    if level is None:
        return None
    return find_area(index, level, place.pcode, place.name, *place.names.values(), within=within)


@lru_cache(maxsize=10_000)
def _called(
    index: PlaceIndex, pcode: str | None, names: tuple[str, ...] | None, within: str | None
) -> tuple[GazetteerPlace, ...]:
    """The places with this p-code, else those with the first of these names that any has, in this governorate."""
    if pcode and (found := index.by_pcode(pcode)):
        return (found,)
    for name in names or ():
        parts = words(name)
        called = index.written(parts) if parts else ()
        inside = tuple(each for each in called if within in (None, each.admin1_pcode))
        if inside:
            return inside
    return ()


def _position(place: Place) -> tuple[float, float] | None:
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


@lru_cache(maxsize=10_000)
def _clean(name: str | None) -> str:
    return " ".join(escape(name or "").split())


def _is_printable(name: str) -> bool:
    digits = "".join("0" if each.isnumeric() else each for each in name)  # of whatever script
    return name.isprintable() and len(name) <= _LONGEST_NAME and _FIGURES.search(digits) is None
