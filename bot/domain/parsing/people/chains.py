"""Counted people in a row, between two fates."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.parsing.people.items import Item


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
