"""Merge several records of one attack into one record, and undo it. PURE."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from storage.model.fields import Merge
from storage.model.records import FIELDS, Attack, Figures, Target
from storage.model.vocabulary import CERTAINTIES

#: Group → whose figures are used ("kept" or "other"); `unconnected`: whether the sources are independent.
MergeChoice = Mapping[str, Any]
GROUPS = tuple(field.name for field in FIELDS if field.merge == "people")
#: Fields that a merge may change in the kept record.
_MERGED_FIELDS = tuple(field for field in FIELDS if field.merge != "kept")


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and the highest reported figure."""

    lowest: int
    highest: int


def proposed_choice(kept: Attack, other: Attack) -> dict[str, Any]:
    """Propose whose figures to use: those of which more is known, else those of the kept record."""
    return {
        group: "other" if _known(getattr(other, group)) > _known(getattr(kept, group)) else "kept"
        for group in GROUPS
    } | {"unconnected": False}


def _known(figures: Figures) -> tuple[bool, int]:
    """Return whether the total is known, and how many parts are."""
    parts = (figures.women, figures.children, figures.men, figures.responders)
    return figures.total is not None, sum(part is not None for part in parts)


def merge_records(kept: Attack, other: Attack, chosen: MergeChoice) -> Attack:
    """Merge `other` into `kept`: kinds and targets of both, the chosen figures, the new certainty.

    Independent sources confirm each other; otherwise the stronger certainty is used.
    """
    return replace(
        kept, **{field.name: _RULES[field.merge](field.name, kept, other, chosen) for field in _MERGED_FIELDS}
    )


def unmerge_records(now: Attack, before: Attack, after: Attack) -> Attack:
    """Undo a merge in the kept record: restore what the merge changed and nobody changed since."""
    return replace(
        now,
        **{
            name: getattr(before, name)
            for name in (field.name for field in _MERGED_FIELDS)
            if getattr(now, name) == getattr(after, name) != getattr(before, name)
        },
    )


def total_ranges(accounts: Iterable[Attack]) -> dict[str, Range]:
    """Return per group the lowest and the highest reported total; groups without any are left out."""
    rows = list(accounts)
    found = {}
    for group in GROUPS:
        totals = [total for row in rows if (total := getattr(row, group).total) is not None]
        if totals:
            found[group] = Range(min(totals), max(totals))
    return found


def _first_known(name: str, kept: Attack, other: Attack, _chosen: MergeChoice) -> Any:
    known = getattr(kept, name)
    return getattr(other, name) if known is None else known


def _union(name: str, kept: Attack, other: Attack, _chosen: MergeChoice) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*getattr(kept, name), *getattr(other, name))))


def _of_chosen(name: str, kept: Attack, other: Attack, chosen: MergeChoice) -> Any:
    return getattr(other if chosen[name] == "other" else kept, name)


def _of_party(name: str, kept: Attack, other: Attack, _chosen: MergeChoice) -> Any:
    return getattr(kept if kept.attributed_to != "unknown" else other, name)


def _strongest(name: str, kept: Attack, other: Attack, chosen: MergeChoice) -> str:
    if chosen["unconnected"]:
        return CERTAINTIES[-1]
    both: tuple[str, str] = (getattr(kept, name), getattr(other, name))
    return max(both, key=CERTAINTIES.index)


def _targets(name: str, kept: Attack, other: Attack, _chosen: MergeChoice) -> tuple[Target, ...]:
    """Every category once; with the number of the record that knows it."""
    theirs = {target.category: target for target in getattr(other, name)}
    own = {t.category: theirs.get(t.category, t) if t.count is None else t for t in getattr(kept, name)}
    return (*own.values(), *(target for category, target in theirs.items() if category not in own))


_RULES: Mapping[Merge, Callable[[str, Attack, Attack, MergeChoice], Any]] = MappingProxyType(
    {
        "first_known": _first_known,
        "union": _union,
        "targets": _targets,
        "people": _of_chosen,
        "party": _of_party,
        "strongest": _strongest,
    }
)
