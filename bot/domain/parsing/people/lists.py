"""Counted people in a row, and what such a list amounts to: a total and who they are, or nothing that is certain."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.parsing.people.items import DISJOINT, Item


@dataclass(frozen=True, slots=True)
class Amount:
    """A total and its parts; `total` None: it must be asked. `plain`: every one of them was named by a noun."""

    total: int | None
    parts: tuple[tuple[str, int], ...] = ()
    plain: bool = False


def amount_of(groups: Sequence[Item]) -> Amount | None:
    """Add up a list of people; None if it is no list of people.

    "5, among them 2 women": 2 are parts. "3 people: a man, a woman and a child": they add up to the total before them.
    """
    main = [group for group in groups if not group.within]
    parts = [group for group in groups if group.within]
    if not main:
        return None
    head, *rest = main
    joined = all(group.joined and group.kind == "group" for group in rest)
    if rest and any(group.kind == "number" for group in main) and not joined and not _adds_up(head, rest):
        return None
    if any(group.sure != "exact" or group.low is None for group in main):
        return Amount(None)
    if rest and _is_total(head) and all(group.kind == "group" for group in rest) and not rest[0].joined:
        left = sum(group.low or 0 for group in rest)
        if left == head.low and len(rest) > 1 - (head.said and rest[0].said):
            return with_parts(_amount([head]), [*rest, *parts])
    return with_parts(_amount(main), parts)


def _adds_up(head: Item, rest: Sequence[Item]) -> bool:
    return all(group.kind == "group" for group in rest) and sum(group.low or 0 for group in rest) == head.low


def _is_total(head: Item) -> bool:
    return head.kind == "number" or (head.said and head.who in (None, "persons"))


def _amount(groups: Sequence[Item]) -> Amount:
    total = sum(group.low or 0 for group in groups)
    who: dict[str, int] = {}
    for group in groups:
        if group.who and group.who != "persons":
            who[group.who] = who.get(group.who, 0) + (group.low or 0)
    return Amount(total, tuple(who.items()), plain=all(group.kind == "group" for group in groups))


def _ages(total: int, parts: Sequence[Item]) -> Sequence[Item]:
    """ "2 injured (6 f, 40 f)": one letter and number for each of them are sex and age."""
    letters = all(part.code == "letter" for part in parts)
    if not letters or len(parts) != total or sum(part.low or 0 for part in parts) == total:
        return parts
    return [replace(part, low=1, high=1, sex=part.who).aged(part.low or 0) for part in parts]


def with_parts(amount: Amount, parts: Sequence[Item]) -> Amount:
    """Add who some of them are. A part that may be read otherwise is left out; too many parts make it a question."""
    if amount.total is None:
        return amount
    parts = _ages(amount.total, parts)
    counted = [part for part in parts if part.low is not None and part.sure == "exact"]
    if any(part.sure not in ("exact", "bare") for part in parts):
        counted = []
    if len(counted) < len(parts):  # "3 women and children": three of both together, perhaps
        counted = []
    who = dict(amount.parts)
    for part in counted:
        if part.who and part.who != "persons":
            who[part.who] = who.get(part.who, 0) + (part.low or 0)
    if sum(part.low or 0 for part in counted if part.who != "responders") > amount.total:
        return Amount(None)
    if sum(who.get(name, 0) for name in DISJOINT) > amount.total or who.get("responders", 0) > amount.total:
        return Amount(None)
    return Amount(amount.total, tuple(who.items()), amount.plain)


@dataclass(frozen=True, slots=True)
class Chain:
    """Counted people in a row, with only links between them; `led` and `trail`: the links before and after it."""

    groups: tuple[Item, ...]
    links: tuple[frozenset[str], ...]
    led: frozenset[str]
    trail: frozenset[str]
    gap_before: int
    gap_after: int
    far_before: bool
    far_after: bool


def chains_of(items: Sequence[Item]) -> list[Chain]:
    """The rows of people between two fates."""
    found: list[Chain] = []
    groups: list[Item] = []
    inner: list[frozenset[str]] = []
    led: set[str] = set()
    links: set[str] = set()
    gap = gap_before = 0
    far = far_before = False
    for item in items:
        if item.counts:
            if groups and (gap or far or ("colon" in links and not groups[0].said)):
                ends = (frozenset(led), frozenset(links), gap_before, gap, far_before, far)
                found.append(Chain(tuple(groups), tuple(inner), *ends))
                groups, inner = [], []
            if not groups:
                led, gap_before, far_before = links, gap, far
            else:
                inner.append(frozenset(links))
            groups.append(replace(item, joined="and" in links))
            links, gap, far = set(), 0, False
        elif item.kind == "all" and item.who is None and groups:
            links, gap, far = set(), 0, False  # "two men …, both died"
        else:
            links = _linked(links, item)
            gap += item.end - item.start if item.kind == "gap" else 0
            far = far or (item.kind in ("known", "thing") and item.code != "before")  # "6, not 8"
    if groups:
        ends = (frozenset(led), frozenset(links), gap_before, gap, far_before, far)
        found.append(Chain(tuple(groups), tuple(inner), *ends))
    return found


def _linked(links: set[str], item: Item) -> set[str]:
    """The links between two people, with this one; "and" between ages joins no people ("4, 7 and 11 years")."""
    if item.kind == "link":
        return links | {item.code}
    return links - {"and"} if item.kind == "age" else links
