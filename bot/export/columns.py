"""The ONE list of columns of every tabular export, in order. PURE.

A column is the record's field name; figures of children say "under 18" in their heading (VOCABULARY).
"""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from storage.records import Attack
from storage.vocabulary import FIGURE_PARTS

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and how a record fills it. None is "not known": an empty cell, never 0."""

    name: str
    value: Callable[[Attack, ZoneInfo], Value]


def _field(name: str) -> Column:
    return Column(name, lambda attack, _zone: getattr(attack, name))


def _codes(name: str) -> Column:
    return Column(name, lambda attack, _zone: " ".join(getattr(attack, name)))


def _place(name: str) -> Column:
    return Column(f"place_{name}", lambda attack, _zone: getattr(attack.place, name))


def _figure(group: str, part: str) -> Column:
    heading = f"{group}_{part}" + ("_under_18" if part == "children" else "")
    return Column(heading, lambda attack, _zone: getattr(getattr(attack, group), part))


def _targets(attack: Attack, _zone: ZoneInfo) -> str:
    return " ".join(t.category if t.count is None else f"{t.category}:{t.count}" for t in attack.targets)


def _occurred(attack: Attack, zone: ZoneInfo) -> str:
    return attack.occurred_at.astimezone(zone).isoformat()


def _reported(attack: Attack, zone: ZoneInfo) -> str | None:
    return attack.reported_at.astimezone(zone).isoformat() if attack.reported_at else None


COLUMNS: tuple[Column, ...] = (
    _field("number"),
    _field("id"),
    _field("revision"),
    _field("state"),
    _field("certainty"),
    Column("occurred_at", _occurred),
    _field("time_precision"),
    Column("reported_at", _reported),
    _place("name"),
    _place("name_ar"),
    _place("pcode"),
    _place("governorate"),
    _place("governorate_ar"),
    _place("governorate_pcode"),
    _place("latitude"),
    _place("longitude"),
    _place("precision"),
    _place("method"),
    _codes("attack_kinds"),
    _codes("munitions"),
    _codes("patterns"),
    _field("strikes"),
    _field("attributed_to"),
    _field("attribution"),
    Column("targets", _targets),
    *(_figure(group, part) for group in ("killed", "injured") for part in FIGURE_PARTS),
    _field("civilian_status"),
    _field("missing"),
    _field("indirect_deaths"),
    _field("source"),
    _field("narrative"),
)
