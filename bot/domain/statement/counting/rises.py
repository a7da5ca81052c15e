"""Rises of attacks: what the rule (`counting.trend`) finds in the days, and what a statement may claim of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.statement.counting.incidents import is_checked, is_counted, parties
from bot.domain.statement.counting.policy import Policy
from bot.domain.statement.counting.trend import find_claim
from storage.model.history import DayCount
from storage.model.records import Attack
from storage.model.vocabulary import (
    is_attack,
)


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise in attacks over the days that end on the statement's day; over one day: a sharp one."""

    days: int
    records: tuple[str, ...]
    parties: tuple[str, ...]


def count_days(
    days: dict[date, DayCount], attacks: Sequence[Attack], policy: Policy, first: date, span: int
) -> None:
    """Count the statement's own days as it does; the last one is known even if nothing was reported."""
    found = Counter(policy.day_of(row.occurred_at) for row in attacks)
    for day in (first + timedelta(days=n) for n in range(span)):
        known = days.get(day, DayCount(day, 0, known=False))
        is_known = known.known or day in found or span == 1
        days[day] = replace(known, attacks=found[day], known=is_known)


def find_rise(
    proposed: int | None, days: Mapping[date, DayCount], rows: Sequence[Attack], policy: Policy, last: date
) -> Rise | None:
    """Return the rise over the days that the rule proposed, if the organisation's rules let it be claimed.

    Nobody is asked with `auto`: then at least half of its reports must be verified, for no words are graver.
    """
    confirmed = {"auto": proposed, "ask": policy.confirmed_days, "off": None}[policy.escalation]
    if proposed is None or proposed != confirmed:
        return None
    start = last - timedelta(days=proposed - 1)
    sound = (row for row in rows if is_counted(row, policy) and is_attack(row.attack_kinds))
    within = [row for row in sound if start <= policy.day_of(row.occurred_at) <= last]
    if policy.escalation == "auto" and 2 * sum(map(is_checked, within)) < len(within):
        return None
    expected = sum(days[start + timedelta(days=n)].attacks for n in range(proposed))
    # A party is named only if every record of the rise is given, also of the earlier days, and each day had it.
    by_day: dict[date, list[Attack]] = {}
    for row in within:
        by_day.setdefault(policy.day_of(row.occurred_at), []).append(row)
    of_days = {parties(each, policy) for each in by_day.values()}
    named = of_days.pop() if len(within) == expected and len(of_days) == 1 else ()
    return Rise(proposed, tuple(row.id for row in within), named)


def find_rise_within(days: Mapping[date, DayCount], first: date, last: date) -> tuple[date, date] | None:
    """Return the days of the last rise that began and ended within these days."""
    for day in (last - timedelta(days=n) for n in range((last - first).days + 1)):
        claim = find_claim(days.values(), day)
        begin = day - timedelta(days=claim.days - 1) if claim and claim.kind != "first" else None
        if begin is not None and begin >= first:
            return begin, day
    return None
