"""Turn records into facts: what a statement may say, each fact with the records behind it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.disclosure import PublicAttack
from bot.domain.statement.counting.figures import Figure, Toll, sums, toll
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.regions import Locations, locate
from bot.domain.statement.counting.trend import rising_days
from storage.model.records import Attack, DayCount, Figures
from storage.model.vocabulary import (
    ATTACK_KINDS,
    COUNTED_CERTAINTIES,
    COUNTED_STATES,
    FAMILIES,
    LAW_GROUPS,
    NEVER_NAMED,
    REMNANT,
    TARGETS,
    UNEXPLAINED,
    families,
    is_attack,
)


@dataclass(frozen=True, slots=True)
class CodeRecords:
    """A code (a kind of attack, its family, a law group) and the records behind it."""

    code: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetCount:
    """A target category and its number; None: some, not counted."""

    category: str
    count: int | None
    records: tuple[str, ...]


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
    where: Locations

    @property
    def count(self) -> int:
        return len(self.records)


@dataclass(frozen=True, slots=True)
class SpecialPattern:
    """A munition or pattern to name: `code` is the end of its text id (`munition-cluster`, `pattern-double_tap`)."""

    code: str
    incidents: Incidents


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise in attacks over the days that end on the statement's day."""

    days: int
    records: tuple[str, ...]
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """The reports behind the statement, by id, for the footer."""

    counted: tuple[str, ...]
    verified: tuple[str, ...]
    #: Counted but still to be reviewed.
    waiting: tuple[str, ...]
    #: Counted as they were verified: somebody changed them since.
    changed: tuple[str, ...]
    #: Still to be reviewed and not counted (a rumour, or a policy of verified only).
    uncounted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a statement, before any text."""

    first: date
    last: date
    policy: Policy
    attacks: Incidents
    unexplained: Incidents
    remnants: Incidents
    specials: tuple[SpecialPattern, ...]
    #: Field → sum, for each field with a sentence of its own.
    figures: Mapping[str, Figure]
    #: The rise in the statement; and the number of days that the rule found, for coordinators to confirm.
    rise: Rise | None
    proposed_days: int | None
    basis: Basis

    @property
    def several_days(self) -> bool:
        return self.first != self.last


def gather(
    first: date,
    last: date,
    records: Iterable[PublicAttack],
    policy: Policy,
    history: Iterable[DayCount] = (),
    changed: Collection[str] = (),
) -> Facts:
    """Gather the facts of the days `first` to `last`.

    `records` may include other days: a sentence about a rise names a party only if all its records are given.
    `changed`: ids of records that are given as they were verified, because somebody changed them since.
    """
    rows = _in_order(records)
    days = {count.day: count for count in history}
    today = [row for row in rows if first <= policy.day_of(row.occurred_at) <= last]
    counted = [row for row in today if is_counted(row, policy)]
    attacks = [row for row in counted if is_attack(row.attack_kinds)]
    days[last] = DayCount(last, len(attacks), known=True)
    proposed = rising_days(days.values(), last) if first == last else None
    return Facts(
        first=first,
        last=last,
        policy=policy,
        attacks=_incidents(attacks, policy),
        unexplained=_incidents([row for row in counted if _stands_apart(row) == UNEXPLAINED], policy),
        remnants=_incidents([row for row in counted if _stands_apart(row) == REMNANT], policy),
        specials=_specials(attacks, policy),
        figures=sums(counted),
        rise=_rise(proposed, days, rows, policy, last),
        proposed_days=proposed,
        basis=_basis(today, counted, changed),
    )


def is_counted(record: Attack, policy: Policy) -> bool:
    """Whether statements count this record."""
    states: Collection[str] = ("verified",) if policy.verified_only else COUNTED_STATES
    weak = not is_checked(record) and (record.state == "needs_info" or record.certainty == "possible")
    if weak and not policy.count_possible:
        return False
    return record.state in states and record.certainty in COUNTED_CERTAINTIES


def is_checked(record: Attack) -> bool:
    """Whether a coordinator verified its facts. Until then a statement says that they are being checked."""
    return record.state == "verified"


def _stands_apart(record: Attack) -> str | None:
    """The family of a record that is no attack. Nobody is blamed for it, and it has figures of its own."""
    return None if is_attack(record.attack_kinds) else families(record.attack_kinds)[0]


def _in_order(records: Iterable[Attack]) -> list[Attack]:
    """Each record once, in its newest revision, in order of time."""
    newest: dict[str, Attack] = {}
    for record in records:
        if record.id not in newest or record.revision > newest[record.id].revision:
            newest[record.id] = record
    return sorted(newest.values(), key=lambda each: (each.occurred_at, each.id))


def _incidents(rows: Sequence[Attack], policy: Policy) -> Incidents:
    doubted = {row.id for row in rows if not is_checked(row)}
    return Incidents(
        records=tuple(row.id for row in rows),
        kinds=_named(rows, lambda row: row.attack_kinds, ATTACK_KINDS),
        families=_named(rows, lambda row: families(row.attack_kinds), (*FAMILIES, UNEXPLAINED, REMNANT)),
        targets=_targets(rows),
        groups=_named(rows, _groups, LAW_GROUPS),
        killed=toll(((row.id, _announced(row)) for row in rows), doubted),
        injured=toll(((row.id, row.injured) for row in rows), doubted),
        civilians=all(row.civilian_status == "civilians" for row in rows),
        parties=parties(rows, policy),
        where=locate(rows),
    )


def _announced(row: Attack) -> Figures:
    """The killed as they may be printed: a rescue worker is one of the civilians until a coordinator confirmed it."""
    return row.killed if is_checked(row) else replace(row.killed, responders=0)


def parties(rows: Iterable[Attack], policy: Policy) -> tuple[str, ...]:
    """Return the parties that a sentence about these records may name: every record needs one at print level."""
    found: set[str] = set()
    for row in rows:
        named = row.attributed_to in policy.parties and row.attributed_to != "unknown"
        if not is_attack(row.attack_kinds) or not named or not policy.prints(row.attribution):
            return ()
        found.add(row.attributed_to)
    return tuple(party for party in policy.parties if party in found)


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


def _targets(rows: Sequence[Attack]) -> tuple[TargetCount, ...]:
    """The targets in the vocabulary's order. If one record gives no number, there is none."""
    behind: dict[str, list[tuple[str, int | None]]] = {}
    for row in rows:
        for target in row.targets:
            behind.setdefault(target.category, []).append((row.id, target.count))
    return tuple(_total(c, behind[c]) for c in TARGETS if c in behind and c not in NEVER_NAMED)


def _total(category: str, counts: Sequence[tuple[str, int | None]]) -> TargetCount:
    is_open = any(count is None for _, count in counts)
    total = sum(count or 0 for _, count in counts)
    return TargetCount(
        category, None if is_open else total or None, tuple(dict.fromkeys(r for r, _ in counts))
    )


def _specials(attacks: Sequence[Attack], policy: Policy) -> tuple[SpecialPattern, ...]:
    """Munitions and patterns to name: only from verified records."""
    verified = [row for row in attacks if is_checked(row)]
    found = [(f"munition-{code}", [r for r in verified if code in r.munitions]) for code in policy.munitions]
    found += [(f"pattern-{code}", [r for r in verified if code in r.patterns]) for code in policy.patterns]
    return tuple(SpecialPattern(code, _incidents(rows, policy)) for code, rows in found if rows)


def _rise(
    proposed: int | None, days: Mapping[date, DayCount], rows: Sequence[Attack], policy: Policy, last: date
) -> Rise | None:
    confirmed = {"auto": proposed, "ask": policy.confirmed_days, "off": None}[policy.escalation]
    if proposed is None or proposed != confirmed:
        return None
    start = last - timedelta(days=proposed - 1)
    sound = (row for row in rows if is_counted(row, policy) and is_attack(row.attack_kinds))
    within = [row for row in sound if start <= policy.day_of(row.occurred_at) <= last]
    expected = sum(days[start + timedelta(days=n)].attacks for n in range(proposed))
    # A party is named only if every record of the rise is given, also of the earlier days.
    named = parties(within, policy) if len(within) == expected else ()
    return Rise(proposed, tuple(row.id for row in within), named)


def _basis(today: Sequence[Attack], counted: Sequence[Attack], changed: Collection[str]) -> Basis:
    inside = {row.id for row in counted}
    waiting = [row for row in today if row.state in ("submitted", "needs_info")]
    return Basis(
        counted=tuple(row.id for row in counted),
        verified=tuple(row.id for row in counted if is_checked(row)),
        waiting=tuple(row.id for row in waiting if row.id in inside),
        changed=tuple(row.id for row in counted if row.id in changed),
        uncounted=tuple(row.id for row in waiting if row.id not in inside),
    )
