"""A record as it stands in its row: the columns of a record, and the record of a row."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from storage import vocabulary
from storage.records import Attack, Figures, Place, Target

_PLAIN = (
    "id",
    "revision",
    "occurred_at",
    "time_precision",
    "reported_at",
    "strikes",
    "attributed_to",
    "attribution",
    "origin_known_by",
    "civilian_status",
    "missing",
    "indirect_deaths",
    "narrative",
    "source",
    "certainty",
    "state",
)
_LISTS = ("attack_kinds", "munitions", "patterns")


@dataclass(frozen=True, slots=True)
class Filed:
    """A record with what the document does not say: who reported it, and when it last changed."""

    attack: Attack
    reporter_id: int | None
    changed_at: datetime


def filed_from(row: Any) -> Filed:
    """The record of a row."""
    plain: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    lists: dict[str, Any] = {name: tuple(getattr(row, name)) for name in _LISTS}
    attack = Attack(
        number=row.number,
        place=Place(**row.place),
        targets=tuple(Target(**target) for target in row.targets),
        killed=_figures(row, "killed"),
        injured=_figures(row, "injured"),
        **plain,
        **lists,
    )
    return Filed(attack, row.reporter_id, row.changed_at)


def _figures(row: Any, group: str) -> Figures:
    return Figures(**{part: getattr(row, f"{group}_{part}") for part in vocabulary.FIGURE_PARTS})


def columns_of(attack: Attack) -> dict[str, Any]:
    """What a record's row holds of it."""
    values: dict[str, Any] = {name: getattr(attack, name) for name in _PLAIN}
    values |= {name: list(getattr(attack, name)) for name in _LISTS}
    values |= dict(zip(("number", "number_day", "number_in_day"), _numbered(attack.number), strict=True))
    values |= {
        "place_pcode": attack.place.pcode,
        "place": asdict(attack.place),
        "targets": [asdict(target) for target in attack.targets],
        "remnant_only": vocabulary.families(attack.attack_kinds) == (vocabulary.REMNANT,),
    }
    for group in ("killed", "injured"):
        figures = getattr(attack, group)
        values |= {f"{group}_{part}": getattr(figures, part) for part in vocabulary.FIGURE_PARTS}
    return values


def _numbered(number: str | None) -> tuple[str | None, date | None, int | None]:
    """A number, and its day and place in the day when it is one of our form."""
    day, _, in_day = (number or "").partition("/")
    try:
        return number, date.fromisoformat(day), int(in_day) if in_day.isascii() else None
    except ValueError:
        return number, None, None
