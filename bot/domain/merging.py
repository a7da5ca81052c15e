"""Several accounts of one attack: joined into the record that is kept, and parted again. PURE."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from storage.model.records import Attack, Target
from storage.model.vocabulary import CERTAINTIES

GROUPS = ("killed", "injured")
#: What a merge may change in the record that is kept.
_TOUCHED = (
    "attack_kinds",
    "munitions",
    "patterns",
    "targets",
    "attributed_to",
    "attribution",
    "killed",
    "injured",
    "missing",
    "indirect_deaths",
    "certainty",
)


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


def joined(kept: Attack, other: Attack, chosen: dict[str, Any]) -> Attack:
    """The kept record after the merge: both accounts' kinds and targets, the chosen figures, the new certainty.

    Two sources that a person ticked as unconnected confirm each other; else the stronger certainty stands.
    """
    party = kept if kept.attributed_to != "unknown" else other
    strongest = max(kept.certainty, other.certainty, key=CERTAINTIES.index)
    figures: dict[str, Any] = {
        group: getattr(other if chosen[group] == "other" else kept, group) for group in GROUPS
    }
    return replace(
        kept,
        attack_kinds=_both(kept.attack_kinds, other.attack_kinds),
        munitions=_both(kept.munitions, other.munitions),
        patterns=_both(kept.patterns, other.patterns),
        targets=_targets(kept.targets, other.targets),
        attributed_to=party.attributed_to,
        attribution=party.attribution,
        missing=kept.missing if kept.missing is not None else other.missing,
        indirect_deaths=kept.indirect_deaths if kept.indirect_deaths is not None else other.indirect_deaths,
        certainty="confirmed" if chosen["unconnected"] else strongest,
        **figures,
    )


def parted(now: Attack, before: Attack, after: Attack) -> Attack:
    """The kept record without the merge: what the merge changed and nobody changed since is as it was."""
    return replace(
        now,
        **{
            name: getattr(before, name)
            for name in _TOUCHED
            if getattr(now, name) == getattr(after, name) != getattr(before, name)
        },
    )


def ranges(accounts: Iterable[Attack]) -> dict[str, Range]:
    """Per group the lowest and the highest total that was told; a group that nobody knows is left out."""
    rows = list(accounts)
    found = {}
    for group in GROUPS:
        told = [total for row in rows if (total := getattr(row, group).total) is not None]
        if told:
            found[group] = Range(min(told), max(told))
    return found


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return (*one, *(code for code in other if code not in one))


def _targets(one: tuple[Target, ...], other: tuple[Target, ...]) -> tuple[Target, ...]:
    """Every category once; a count that only one account knows is taken."""
    told = {target.category: target for target in other}
    mine = tuple(
        told[target.category] if target.count is None and target.category in told else target
        for target in one
    )
    known = {target.category for target in one}
    return (*mine, *(target for target in other if target.category not in known))
