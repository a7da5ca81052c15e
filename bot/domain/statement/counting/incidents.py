"""What happened in a set of records: kinds, targets, people, places, each with the records behind it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final, TypeVar

from bot.domain.statement.counting.figures import Toll, toll
from bot.domain.statement.counting.optional import SAID, said_of
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.regions import Locations, locate, site_of
from storage.model.records import Attack, Figures, Target
from storage.model.vocabulary import (
    ATTACK_KINDS,
    ATTRIBUTIONS,
    COUNTED_CERTAINTIES,
    COUNTED_STATES,
    FAMILIES,
    LAW_GROUPS,
    NEVER_NAMED,
    REMNANT,
    SITES,
    TARGETS,
    UNEXPLAINED,
    families,
    is_attack,
)

_T = TypeVar("_T")
#: The region and the place of a record, by which it is told apart from others; and the sites of some records, by id.
Site = tuple[str | None, str | None]
Sites = Mapping[str, Site]
NO_SITES: Final[Sites] = MappingProxyType({})

#: Precisions of a time that tell the part of the day.
_TIMED: Final = frozenset({"minute", "quarter_hour", "hour", "part_of_day"})
#: Part of the day → the hour before which it ends.
PARTS_OF_DAY: Final = (
    *(("after_midnight", 4), ("dawn", 6), ("morning", 11), ("noon", 13), ("afternoon", 17), ("evening", 21)),
    ("night", 24),
)


@dataclass(frozen=True, slots=True)
class CodeRecords:
    """A code (a kind of attack, its family, a law group) and the records behind it."""

    code: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetCount:
    """A target category and its number; None: some, not counted. `at_least`: several records may mean the same one."""

    category: str
    count: int | None
    records: tuple[str, ...]
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Incidents:
    """Attacks, accidents with remnants of war or unexplained explosions, and their effects."""

    records: tuple[str, ...]
    kinds: tuple[CodeRecords, ...]
    families: tuple[CodeRecords, ...]
    targets: tuple[TargetCount, ...]
    groups: tuple[CodeRecords, ...]
    killed: Toll
    injured: Toll
    #: False if one record does not say so: the statement then says "people".
    civilians: bool
    #: Parties attributed at print level in every record, in the settings' order; empty: no party may be named.
    parties: tuple[str, ...]
    #: Whether a coordinator approved each party that may be named.
    party_approved: bool
    where: Locations
    #: The number of records, where none of them is verified; else 0.
    unchecked: int
    #: Whether a team of ours was on the scene of each of them.
    own_team: bool
    #: The part of the day in which all of them happened, if it is known of each: a text `during-<code>`.
    part_of_day: str | None
    #: The day, if all of them happened on one.
    day: date | None
    #: What the organisation asks for of what was hit (`counting.optional.SAID`).
    optional: Mapping[str, tuple[TargetCount, ...]]

    @property
    def count(self) -> int:
        return len(self.records)


def is_checked(record: Attack) -> bool:
    """Whether a coordinator verified its facts. Until then a statement says that they are being checked."""
    return record.state == "verified"


def is_counted(record: Attack, policy: Policy) -> bool:
    """Whether statements count this record."""
    states: Collection[str] = ("verified",) if policy.verified_only else COUNTED_STATES
    weak = not is_checked(record) and (record.state == "needs_info" or record.certainty == "possible")
    if weak and not policy.count_possible:
        return False
    return record.state in states and record.certainty in COUNTED_CERTAINTIES


def incidents_of(rows: Sequence[Attack], policy: Policy, sites: Sites = NO_SITES) -> Incidents:
    """Count what happened in these records. `sites`: where each was, for those whose place is withheld."""
    doubted = {row.id for row in rows if not is_checked(row)}
    return Incidents(
        records=tuple(row.id for row in rows),
        kinds=_named(rows, lambda row: row.attack_kinds, ATTACK_KINDS),
        families=_named(rows, lambda row: families(row.attack_kinds), (*FAMILIES, UNEXPLAINED, REMNANT)),
        targets=_targets(rows, sites),
        groups=_named(rows, _groups, LAW_GROUPS),
        killed=toll(((row.id, _announced(row)) for row in rows), doubted),
        injured=toll(((row.id, row.injured) for row in rows), doubted),
        civilians=all(row.civilian_status == "civilians" for row in rows),
        parties=parties(rows, policy),
        party_approved=all(
            row.attribution == ATTRIBUTIONS[-1] for row in rows if party_of(row, policy) is not None
        ),
        where=locate(rows),
        unchecked=len(rows) if len(doubted) == len(rows) else 0,
        own_team=all(row.source == "own_team_on_scene" for row in rows),
        part_of_day=_part_of_day(rows, policy),
        day=_only({policy.day_of(row.occurred_at) for row in rows}),
        optional=_said(rows, policy, sites),
    )


def _said(rows: Sequence[Attack], policy: Policy, sites: Sites) -> dict[str, tuple[TargetCount, ...]]:
    """What the organisation asks for of what was hit."""

    def of(code: str) -> tuple[TargetCount, ...]:
        return _targets(rows, sites, lambda target: said_of(target, policy.facts) == code)

    return {code: of(code) for code in SAID} if policy.facts else {}


def _only(found: set[_T]) -> _T | None:
    return next(iter(found)) if len(found) == 1 else None


def _part_of_day(rows: Sequence[Attack], policy: Policy) -> str | None:
    """The part of the day that all records share; None if one of them does not tell its time, or there are none."""
    if not all(row.time_precision in _TIMED for row in rows):
        return None
    hours = {row.occurred_at.astimezone(policy.zone).hour for row in rows}
    return _only({next(name for name, end in PARTS_OF_DAY if hour < end) for hour in hours})


def _announced(row: Attack) -> Figures:
    """The killed as they may be printed: a rescue worker is one of the civilians until a coordinator confirmed it."""
    return row.killed if is_checked(row) else replace(row.killed, responders=0)


def parties(rows: Iterable[Attack], policy: Policy) -> tuple[str, ...]:
    """Return the parties that a sentence about these records may name: every record needs one at print level."""
    found = {party_of(row, policy) for row in rows}
    return () if None in found else tuple(party for party in policy.parties if party in found)


def party_of(row: Attack, policy: Policy) -> str | None:
    """Return the party of an attack, if it may be named."""
    named = row.attributed_to in policy.parties and row.attributed_to != "unknown"
    return (
        row.attributed_to
        if named and is_attack(row.attack_kinds) and policy.prints(row.attribution)
        else None
    )


def _named(
    rows: Iterable[Attack], codes_of: Callable[[Attack], Iterable[str]], order: Iterable[str]
) -> tuple[CodeRecords, ...]:
    behind: dict[str, list[str]] = {}
    for row in rows:
        for code in codes_of(row):
            behind.setdefault(code, []).append(row.id)
    return tuple(CodeRecords(code, tuple(behind[code])) for code in order if code in behind)


def _groups(row: Attack) -> set[str]:
    return set(filter(None, (TARGETS.get(target.category) for target in row.targets)))


def _targets(
    rows: Sequence[Attack], sites: Sites, applies: Callable[[Target], bool] = lambda _target: True
) -> tuple[TargetCount, ...]:
    """The targets to which something applies, in the vocabulary's order. One record without a number: there is none."""
    behind: dict[str, list[tuple[Attack, int | None]]] = {}
    for row in rows:
        for target in filter(applies, row.targets):
            behind.setdefault(target.category, []).append((row, target.count))
    return tuple(_total(c, behind[c], sites) for c in TARGETS if c in behind and c not in NEVER_NAMED)


def _total(category: str, counts: Sequence[tuple[Attack, int | None]], sites: Sites) -> TargetCount:
    records = tuple(dict.fromkeys(row.id for row, _ in counts))
    known = [(sites.get(row.id) or site_of(row.place), count) for row, count in counts if count is not None]
    if len(known) < len(counts):
        return TargetCount(category, None, records)
    total = sum(count for _, count in known)
    least = _least(known) if category in SITES else total
    return TargetCount(category, least or None, records, at_least=least < total)


def _least(counts: Iterable[tuple[Site, int]]) -> int:
    """The fewest things that these can be: of one place they may be the same, of no known place any of the region."""
    most: dict[str | None, dict[str | None, int]] = {}
    for (region, place), count in counts:
        of_region = most.setdefault(region, {})
        of_region[place] = max(of_region.get(place, 0), count)
    return sum(max(each.pop(None, 0), sum(each.values())) for each in most.values())
