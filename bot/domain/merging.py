"""Several accounts of one attack: joined into the record that is kept, and parted again. PURE."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from storage.model.fields import Merge
from storage.model.records import FIELDS, Attack, Target
from storage.model.vocabulary import CERTAINTIES

#: Whose figures were chosen (group → "kept" or "other"), and whether the sources are unconnected.
MergeChoice = Mapping[str, Any]
GROUPS = tuple(field.name for field in FIELDS if field.merge == "people")
#: What a merge may change in the record that is kept.
_MERGED_FIELDS = tuple(field for field in FIELDS if field.merge != "kept")


@dataclass(frozen=True, slots=True)
class Range:
    """The lowest and the highest account of a figure."""

    lowest: int
    highest: int


def proposed_choice(kept: Attack, other: Attack) -> dict[str, Any]:
    """Whose figures stand unless a coordinator says otherwise: the kept record's where they are known."""
    return {
        group: "other"
        if getattr(kept, group).total is None and getattr(other, group).total is not None
        else "kept"
        for group in GROUPS
    } | {"unconnected": False}


def merge_records(kept: Attack, other: Attack, chosen: MergeChoice) -> Attack:
    """The kept record after the merge: both accounts' kinds and targets, the chosen figures, the new certainty.

    Two sources that a person ticked as unconnected confirm each other; else the stronger certainty stands.
    """
    return replace(
        kept, **{field.name: _RULES[field.merge](field.name, kept, other, chosen) for field in _MERGED_FIELDS}
    )


def unmerge_records(now: Attack, before: Attack, after: Attack) -> Attack:
    """The kept record without the merge: what the merge changed and nobody changed since is as it was."""
    return replace(
        now,
        **{
            name: getattr(before, name)
            for name in (field.name for field in _MERGED_FIELDS)
            if getattr(now, name) == getattr(after, name) != getattr(before, name)
        },
    )


def total_ranges(accounts: Iterable[Attack]) -> dict[str, Range]:
    """Per group the lowest and the highest total that was told; a group that nobody knows is left out."""
    rows = list(accounts)
    found = {}
    for group in GROUPS:
        told = [total for row in rows if (total := getattr(row, group).total) is not None]
        if told:
            found[group] = Range(min(told), max(told))
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


def _of_targets(name: str, kept: Attack, other: Attack, _chosen: MergeChoice) -> tuple[Target, ...]:
    return _targets(getattr(kept, name), getattr(other, name))


def _targets(one: tuple[Target, ...], other: tuple[Target, ...]) -> tuple[Target, ...]:
    """Every category once; a count that only one account knows is taken."""
    told = {target.category: target for target in other}
    mine = tuple(
        told[target.category] if target.count is None and target.category in told else target
        for target in one
    )
    known = {target.category for target in one}
    return (*mine, *(target for target in other if target.category not in known))


_RULES: Mapping[Merge, Callable[[str, Attack, Attack, MergeChoice], Any]] = MappingProxyType(
    {
        "first_known": _first_known,
        "union": _union,
        "targets": _of_targets,
        "people": _of_chosen,
        "party": _of_party,
        "strongest": _strongest,
    }
)
