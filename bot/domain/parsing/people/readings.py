"""All readings of one clause: which people belong to which fate. Nothing is chosen here.

A fate ("killed") takes the list of people before it or after it; what follows a list it took may say who they are.
`readings` returns those in which the fewest fates and people are left over; if they differ, the figure is asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from bot.domain.parsing.people.items import Item, Outcome
from bot.domain.parsing.people.lists import Amount, Chain, amount_of, chains_of, with_parts

#: A clause with more possible readings than this is asked about as a whole.
MOST_READINGS = 600
#: So many unread words may stand between people and what happened to them.
_FARTHEST = 6
_PARTS = frozenset({"comma", "and"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading: the outcome of each fate, and the people that belong to none."""

    outcomes: tuple[Outcome, ...]
    left_over: tuple[Item, ...]


def readings(items: Sequence[Item]) -> list[Reading] | None:
    """Return the best readings of a clause; None if there are too many."""
    fates = [at for at, item in enumerate(items) if item.kind == "fate"]
    edges = [-1, *fates, len(items)]
    segments = [chains_of(items[a + 1 : b]) for a, b in pairwise(edges)]
    options = [list(_shares(chains, n > 0, n < len(fates))) for n, chains in enumerate(segments)]
    size = 1
    for option in options:
        size *= len(option)
        if size > MOST_READINGS:
            return None
    best: dict[tuple[int, ...], list[Reading]] = {}
    for chosen in product(*options):
        reading = _reading([items[at] for at in fates], chosen)
        if reading:
            cost, found = reading
            best.setdefault(cost, []).append(found)
    return list(dict.fromkeys(best[min(best)])) if best else []


Share = tuple[tuple[Item, ...], tuple[Item, ...], tuple[Item, ...], Chain | None, Chain | None]


def _shares(chains: Sequence[Chain], after: bool, before: bool) -> Iterator[Share]:
    """The ways to share out the people between two fates: to the one before them, to the one after, to none."""
    if not chains:
        yield (), (), (), None, None
        return
    for right in range(len(chains[0].groups) + 1) if after else (0,):
        last = chains[-1]
        start = right if len(chains) == 1 else 0
        for left in range(start, len(last.groups) + 1) if before else (len(last.groups),):
            to_before = chains[0].groups[:right]
            to_after = last.groups[left:]
            if len(chains) == 1:
                rest = last.groups[right:left]
            else:
                middle = tuple(g for chain in chains[1:-1] for g in chain.groups)
                rest = (*chains[0].groups[right:], *middle, *last.groups[:left])
            yield to_before, to_after, rest, chains[0], last


def _reading(fates: Sequence[Item], shares: Sequence[Share]) -> tuple[tuple[int, ...], Reading] | None:
    outcomes, unfilled, odd = [], 0, sum(_cut_inside(share) for share in shares[1:-1])
    for n, fate in enumerate(fates):
        _, left, _, _, before = shares[n]
        right, _, _, after, _ = shares[n + 1]
        if (left and before and not _reaches(before, left)) or (
            right and after and not _follows(after, fate, left)
        ):
            return None
        amount = _amount(fate, left, right)
        if amount is False:
            return None
        odd += fate.side == "behind" and bool(right) and not left
        odd += _distance(before, left) + (bool(right) and after is not None and after.far_before)
        if amount is None or (
            isinstance(amount, Amount) and amount.total is None and _is_bare((*left, *right))
        ):
            others = [other for other in fates if other is not fate and other.fate == fate.fate]
            unfilled += fate.fate in ("killed", "injured") and not others
        bare = isinstance(amount, Amount) and amount.total is None and _is_bare((*left, *right))
        if amount is None or (bare and any(o is not fate and o.fate == fate.fate for o in fates)):
            continue
        assert isinstance(amount, Amount)
        told = () if _is_bare(right) and right[0].start != fate.end else right
        spans = (*left, fate, *told)
        outcomes.append(
            Outcome(
                fate.fate or "",
                amount.total,
                tuple(sorted(amount.parts)),
                *_hedged(left, right),
                amount.plain,
                spans[0].start,
                spans[-1].end,
            )
        )
    left_over = tuple(group for share in shares for group in share[2])
    weight = sum(3 if _is_beside_fate(group, fates) else 1 for group in left_over)
    return (unfilled, weight, odd), Reading(tuple(outcomes), left_over)


def _is_beside_fate(group: Item, fates: Sequence[Item]) -> bool:
    """ "8 injured": a number right before a fate is not passed over."""
    return group.kind == "number" and any(fate.start == group.end for fate in fates)


def _is_bare(groups: Sequence[Item]) -> bool:
    return bool(groups) and all(group.sure == "bare" for group in groups)


def _distance(chain: Chain | None, groups: Sequence[Item]) -> int:
    """How far the people before a fate stand from it: 2 where other things and a comma lie between."""
    if chain is None or not groups or not (chain.far_after or chain.gap_after):
        return 0
    return 2 if "comma" in chain.trail else 1


def _cut_inside(share: Share) -> bool:
    """Whether the people are parted where no comma or "and" stands, though one stands elsewhere between them."""
    to_before, _, rest, first, last = share
    if first is None or first is not last or rest:
        return False
    bounds = [first.led, *first.links, first.trail]
    here = bounds[len(to_before)]
    return not here & _PARTS and any(bound & _PARTS for bound in bounds)


def _hedged(left: Sequence[Item], right: Sequence[Item]) -> tuple[int | None, tuple[int, ...]]:
    """The lower bound ("at least 5") and the figures that were said ("2 or 3"), where that is all."""
    groups = [g for g in (*left, *right) if not g.within]
    only = groups[0] if len(groups) == 1 and groups[0].sure in ("at_least", "range", "about") else None
    said = tuple(dict.fromkeys(each for each in (only.low, only.high) if each)) if only else ()
    return (only.low if only and only.sure == "at_least" else None), said


def _amount(fate: Item, left: Sequence[Item], right: Sequence[Item]) -> Amount | bool | None:
    """What this fate amounts to; None without people, False if the reading is impossible."""
    if (fate.side == "before" or fate.code == "label") and left and fate.low is None:
        return False
    own = Amount(fate.low, (), False) if fate.low is not None else None
    if own is None and not left:
        return (amount_of(right) or False) if right else None
    total = amount_of(left) if left else own
    if total is None or (own and total.total != own.total):
        return False
    if not right or total.total is None:
        return total
    named = bool(left) and not any(group.said for group in left)
    return _told_apart(total, fate, right, own=bool(own) and not left, named=named)


def _told_apart(total: Amount, fate: Item, right: Sequence[Item], *, own: bool, named: bool) -> Amount | bool:
    """The same people with what follows: who they are, or some of them; False if it cannot be said of them."""
    if _is_bare(right):  # "2 injured children"
        who = right[0].who if len(right) == 1 and right[0].start == fate.end and not right[0].within else None
        return replace(total, parts=((who, total.total or 0),)) if who and who != "persons" else total
    inside = all(group.within for group in right)
    known = {who for who, _ in total.parts}
    if not inside and known and any(group.who not in (*known, "persons") for group in right):
        return False  # "a man killed, his wife …"
    if named and not inside and not any(group.said for group in right):
        return False  # "the imam was killed, so was his son"
    if own and not inside:  # "two martyrs, a man and a woman"
        beside = amount_of(right)
        return beside if beside is not None and beside.total == total.total else False
    counted = sum(group.low or 0 for group in right)
    if (not inside and counted != total.total) or any(group.kind == "number" for group in right):
        return False
    return with_parts(total, right)


def _reaches(chain: Chain, groups: Sequence[Item]) -> bool:
    """Whether the people before a fate may be those it happened to."""
    if "and" in chain.trail or "colon" in chain.trail or chain.gap_after > _FARTHEST:
        return False
    if groups[0].within:  # "7 killed (4 children) and 18 injured": a part belongs to what stands before it
        return False
    if any(group.kind == "number" and not group.within for group in groups):
        return chain.gap_after == 0 and not chain.trail - {"close", "open"}
    return True


def _follows(chain: Chain, fate: Item, left: Sequence[Item]) -> bool:
    """Whether the people after a fate may be those it happened to, or say who they were."""
    first = chain.groups[0]
    if first.within:
        return True
    if left or fate.low is not None:
        return "and" not in chain.led and chain.gap_before == 0
    if chain.gap_before or (chain.far_before and first.kind == "number"):
        return False
    return "colon" in chain.led or not chain.led & {"and", "comma"}
