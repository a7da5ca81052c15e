"""Turn records into facts: what a statement may say, each fact with the records behind it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.disclosure import PublicAttack
from bot.domain.places.admin1 import Admin1
from bot.domain.statement.counting.figures import Figure, sums
from bot.domain.statement.counting.incidents import (
    NO_SITES,
    Incidents,
    Sites,
    incidents_of,
    is_checked,
    is_counted,
    party_of,
)
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.rises import Rise, count_days, find_rise, find_rise_within
from bot.domain.statement.counting.trend import find_claim
from storage.model.history import DayCount
from storage.model.records import Attack
from storage.model.vocabulary import (
    REMNANT,
    UNEXPLAINED,
    families,
    is_attack,
)


@dataclass(frozen=True, slots=True)
class SpecialPattern:
    """A munition or pattern to name: `code` is the end of its text id (`munition-cluster`, `pattern-double_tap`)."""

    code: str
    incidents: Incidents


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
    #: Could not be confirmed: unverifiable, or no more than a rumour after its review.
    unconfirmed: tuple[str, ...]


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
    #: Slot → sum, for each figure with a sentence of its own (`figures.PRINTED`).
    figures: Mapping[str, Figure]
    #: The same, of reports that are still being checked.
    unchecked_figures: Mapping[str, Figure]
    #: The rise in the statement; and the number of days that the rule found, for coordinators to confirm.
    rise: Rise | None
    proposed_days: int | None
    #: The days without an attack before this day, if its attacks are the first ones after them.
    days_without: int | None
    basis: Basis
    #: P-codes of the governorates that are watched and from which nothing was heard, not even that it was quiet;
    #: and whether there are such areas at all.
    silent: tuple[Admin1, ...]
    is_silent: bool
    #: The records of the attacks.
    rows: tuple[Attack, ...]
    #: The days of the last rise within a statement over several days.
    risen_within: tuple[date, date] | None = None
    #: The attacks since the date that the organisation counts from, that date first.
    totals: tuple[date, Incidents] | None = None
    #: Where each record was, to tell things apart; never printed.
    sites: Sites = field(default_factory=dict)

    @property
    def several_days(self) -> bool:
        return self.first != self.last

    @property
    def events(self) -> tuple[Incidents, ...]:
        """All that happened: what is no attack stands apart from the attacks."""
        return self.attacks, self.unexplained, self.remnants

    @property
    def main(self) -> Incidents:
        """What the statement is about: the attacks, or what happened on a day without one."""
        return next((each for each in self.events if each.count), self.attacks)

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of the day's attacks that may be named, in the settings' order."""
        found = {party_of(row, self.policy) for row in self.rows}
        return tuple(party for party in self.policy.parties if party in found)

    def attacks_by(self, *parties: str | None) -> Incidents:
        """Return the attacks of these parties; None: of those that may not be named."""
        return self.about({row.id for row in self.rows if party_of(row, self.policy) in parties})

    def about(self, records: Collection[str]) -> Incidents:
        """Return what happened in some of the attacks."""
        return incidents_of([row for row in self.rows if row.id in records], self.policy, self.sites)

    def on_day(self, day: date) -> Incidents:
        """Return the attacks of one day."""
        return self.about({row.id for row in self.rows if self.policy.day_of(row.occurred_at) == day})

    @property
    def listed(self) -> tuple[Attack, ...]:
        """The attacks that are listed one by one: those of days that are over for long enough."""
        until = self.policy.list_until
        return tuple(r for r in self.rows if until is not None and self.policy.day_of(r.occurred_at) <= until)

    @property
    def deadliest(self) -> date | None:
        """The day of several on which most people were killed; None if a figure of any day is not certain."""
        killed: Counter[date] = Counter()
        for row in self.rows:
            killed[self.policy.day_of(row.occurred_at)] += row.killed.total or 0
        most = killed.most_common(2)
        total = self.attacks.killed
        sure = total.total.value is not None and not total.total.at_least and not total.doubted.some
        if not sure or len(most) < 2 or most[0][1] == most[1][1]:
            return None
        return most[0][0]

    def records_by_flags(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Return the attacks by the munitions and patterns that are told of them, all of one attack together."""
        flags: dict[str, tuple[str, ...]] = {}
        for special in self.specials:
            for record in special.incidents.records:
                flags[record] = (*flags.get(record, ()), special.code)
        return {codes: tuple(r for r, own in flags.items() if own == codes) for codes in flags.values()}


def gather(
    first: date,
    last: date,
    records: Iterable[PublicAttack],
    policy: Policy,
    history: Iterable[DayCount] = (),
    changed: Collection[str] = (),
    silent: Collection[Admin1 | None] = (),
    sites: Sites = NO_SITES,
) -> Facts:
    """Gather the facts of the days `first` to `last`.

    `records` may include other days: a sentence about a rise names a party only if all its records are given.
    `changed`: ids of records that are given as they were verified, because somebody changed them since. `silent`: the
    areas that are watched and from which nothing was heard; only those with a p-code are named. `sites`: where the
    records were, also where their place is withheld.
    """
    rows = _in_order(records)
    days = {count.day: count for count in history}
    today = [row for row in rows if first <= policy.day_of(row.occurred_at) <= last]
    counted = [row for row in today if is_counted(row, policy)]
    attacks = [row for row in counted if is_attack(row.attack_kinds)]
    span = (last - first).days + 1
    count_days(days, attacks, policy, first, span)
    claim = find_claim(days.values(), last, span if span > 1 else None)
    proposed = claim.days if claim and claim.kind != "first" else None
    return Facts(
        first=first,
        last=last,
        policy=policy,
        attacks=incidents_of(attacks, policy, sites),
        unexplained=incidents_of([r for r in counted if _stands_apart(r) == UNEXPLAINED], policy, sites),
        remnants=incidents_of([r for r in counted if _stands_apart(r) == REMNANT], policy, sites),
        specials=_specials(attacks, policy),
        figures=sums(counted, policy.facts),
        unchecked_figures=sums([row for row in counted if not is_checked(row)], policy.facts),
        rise=find_rise(proposed, days, rows, policy, last),
        proposed_days=proposed,
        days_without=claim.days if claim and claim.kind == "first" and policy.escalation != "off" else None,
        basis=_basis(today, counted, changed),
        silent=tuple(area for area in silent if area is not None),
        is_silent=bool(silent) and not today,
        rows=tuple(attacks),
        sites=sites,
        risen_within=find_rise_within(days, first, last)
        if span > 1 and policy.escalation == "auto"
        else None,
    )


def with_totals(facts: Facts, since: date, records: Iterable[PublicAttack]) -> Facts:
    """Return the facts with the attacks since a date; `records` are all since then, those of the statement included."""
    policy = facts.policy
    rows = [row for row in _in_order(records) if policy.day_of(row.occurred_at) >= since]
    attacks = [row for row in rows if is_counted(row, policy) and is_attack(row.attack_kinds)]
    return replace(facts, totals=(since, incidents_of(attacks, policy)))


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


def _specials(attacks: Sequence[Attack], policy: Policy) -> tuple[SpecialPattern, ...]:
    """Munitions and patterns to name: only from verified records."""
    verified = [row for row in attacks if is_checked(row)]
    found = [(f"munition-{code}", [r for r in verified if code in r.munitions]) for code in policy.munitions]
    found += [(f"pattern-{code}", [r for r in verified if code in r.patterns]) for code in policy.patterns]
    return tuple(SpecialPattern(code, incidents_of(rows, policy)) for code, rows in found if rows)


def _basis(today: Sequence[Attack], counted: Sequence[Attack], changed: Collection[str]) -> Basis:
    inside = {row.id for row in counted}
    waiting = [row for row in today if row.state in ("submitted", "needs_info")]
    return Basis(
        counted=tuple(row.id for row in counted),
        verified=tuple(row.id for row in counted if is_checked(row)),
        waiting=tuple(row.id for row in waiting if row.id in inside),
        changed=tuple(row.id for row in counted if row.id in changed),
        uncounted=tuple(row.id for row in waiting if row.id not in inside),
        unconfirmed=tuple(
            row.id for row in today if row.state in ("verified", "unverifiable") and row.id not in inside
        ),
    )
