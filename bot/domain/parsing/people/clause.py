"""What one clause says of each fate, where all its readings agree."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.people import doubts
from bot.domain.parsing.people.items import FATES, Item, Outcome
from bot.domain.parsing.people.lists import amount_of
from bot.domain.parsing.people.readings import Reading, readings

#: Markers that make every figure of their clause a question: what did not happen, and what did on another day.
_NO_FACTS = ("unreal", "past")
#: Markers that make a figure a question.
_DOUBTS = ("hearsay", "indirect", "combatants", "no")
#: So many unread words may stand between people that belong to one list.
_NEAR = 2


@dataclass(slots=True)
class Clause:
    """One clause: what it says of each fate (None: asked), people without a fate, and its markers.

    `behind`: what happened to somebody named before ("he died"); `unread`: whether it has words that were not read, or
    markers; `readings`: for a fate that is asked, the figures that it may be; `bounds`: "at least 5".
    """

    said: dict[str, list[Outcome]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    none: set[str] = field(default_factory=set)
    left: list[Item] = field(default_factory=list)
    whole: list[Item] = field(default_factory=list)
    behind: set[str] = field(default_factory=set)
    toll: bool = False
    unread: bool = False
    readings: dict[str, set[int]] = field(default_factory=dict)
    bounds: dict[str, int] = field(default_factory=dict)


def read_clause(message: Message, items: list[Item]) -> Clause:
    items = _joined(_unread_brackets(items))
    clause = Clause(toll=any(item.kind == "told" and item.code == "toll" for item in items))
    clause.unread = any(item.kind in ("gap", "told") for item in items)
    clause.none = {item.code for item in items if item.kind == "none"}
    fates = [item for item in items if item.kind == "fate"]
    mentioned = {item.fate for item in fates}
    found = readings(items)
    if found is None:
        clause.asked |= {*FATES}
        return clause
    slips = doubts.typos(message, items)
    doubtful = doubts.hides_number(message, items) or doubts.hides_fate(message, items)
    if any(item.code == "moved" for item in items):  # "17 wounded, five of whom died"
        clause.asked |= {*FATES}
        return clause
    if any(item.code in _NO_FACTS for item in items):
        clause.asked |= {fate for fate in FATES if fate in mentioned}
        clause.none = set()
        return clause
    told = [item for item in items if item.kind == "told" and item.code in _DOUBTS]
    changed = doubts.changes(items)
    for fate in sorted(f for f in mentioned if f):
        outcomes = [tuple(o for o in reading.outcomes if o.fate == fate) for reading in found]
        only = outcomes[0] if outcomes and all(doubts.alike(outcomes[0], other) for other in outcomes) else ()
        sure = bool(only) and all(o.total is not None for o in only) and not doubtful
        if not any(item.counts for item in items) and all(f.side == "behind" for f in fates):
            clause.behind.add(fate)
            continue
        sure = sure and fate not in changed and not any(doubts.is_near(o, slips) for o in only)
        if (
            sure
            and not doubts.beside_unread(items, only)
            and not doubts.list_with_unread(message, items, only)
            and not doubts.out_of_frame(message, items, only)
            and not doubts.changes_one(items, only)
            and not any(doubts.doubted(items, item, only) for item in told)
        ):
            clause.said[fate] = list(only)
        else:
            clause.asked |= {fate} if len(only) < 2 else {fate, *FATES}  # perhaps of two attacks
        clause.readings[fate] = _figures(found, fate)
        bounds = {o.low for each in outcomes for o in each}
        if len(bounds) == 1 and (low := bounds.pop()):
            clause.bounds[fate] = low
    clause.left = list(found[0].left_over) if found else []
    clause.whole = [item for item in items if item.kind == "all"]
    _left_over(clause, items)
    _all_of(clause)
    if (doubtful or slips or told) and clause.none:
        clause.asked |= {*FATES} if "both" in clause.none else clause.none
        clause.none = set()
    return clause


def _unread_brackets(items: list[Item]) -> list[Item]:
    """The items, of which those in a bracket with a word that was not read are not certain: "7 (K2, 3 men)"."""
    made, opened = list(items), -1
    for n, item in enumerate(items):
        if item.kind == "link" and item.code == "open":
            opened = n
        elif item.kind == "link" and item.code == "close" and opened >= 0:
            inside = range(opened + 1, n)
            if any(items[k].kind == "gap" or items[k].code == "unread" for k in inside):
                for k in inside:
                    made[k] = replace(items[k], sure="about") if items[k].counts else items[k]
            opened = -1
    return made


def _figures(found: Sequence[Reading], fate: str) -> set[int]:
    """The figures that a fate has in any of the readings."""
    outcomes = [outcome for reading in found for outcome in reading.outcomes if outcome.fate == fate]
    return {figure for o in outcomes for figure in (o.total, *o.offered) if figure is not None}


def _joined(items: list[Item]) -> list[Item]:
    """The items with a fate that is said twice in a row as one, and "killed: none" as none of them."""
    made: list[Item] = []
    for item in items:
        if item.fate == "unhurt" and made and made[-1].fate == "injured" and item.low is None:
            continue  # "wounded, alive"
        if made and made[-1].fate == "unhurt" and made[-1].low is None and item.fate == "injured":
            made[-1] = replace(item, start=made[-1].start)
            continue
        last = next(
            (n for n in range(len(made) - 1, -1, -1) if made[n].kind != "link" or made[n].code != "colon"), -1
        )
        fate = made[last] if last >= 0 and made[last].kind == "fate" else None
        colon = bool(made) and made[-1].kind == "link"
        if (
            fate and item.kind == "none" and item.code == "both" and (colon or not _before_fate(items, item))
        ) or (
            fate and last < len(made) - 1 and item.kind == "told" and item.code == "no" and item is items[-1]
        ):
            made[last:] = [Item("none", fate.start, item.end, code=_denied(fate))]
        elif (
            made
            and made[-1].kind == "none"
            and made[-1].code == "both"
            and item.kind == "fate"
            and item.low is None
        ):
            made[-1] = (
                replace(made[-1], code=_denied(item), end=item.end) if item.fate != "unhurt" else made[-1]
            )
        elif fate and last == len(made) - 1 and item.kind == "fate" and _same(fate, item):
            made[last] = replace(item if fate.fate == "casualties" else fate, start=fate.start, end=item.end)
        else:
            made.append(item)
    return made


def _denied(fate: Item) -> str:
    return "both" if fate.fate == "casualties" else fate.fate or ""


def _before_fate(items: Sequence[Item], item: Item) -> bool:
    at = next(n for n, other in enumerate(items) if other is item)
    return at + 1 < len(items) and items[at + 1].kind == "fate"


def _same(first: Item, second: Item) -> bool:
    return second.low is None and first.low is None and first.fate in (second.fate, "casualties")


def _left_over(clause: Clause, items: Sequence[Item]) -> None:
    """People that are counted right beside a fate, and belong to none: the fate is asked."""
    _listed(clause)
    first = next((item for item in items if item.counts), None)
    for item in (
        item
        for item in clause.left
        if not item.within and not (clause.toll and first and item.start == first.start)
    ):
        for outcome in [o for outcomes in clause.said.values() for o in outcomes]:
            if (item.kind == "number" and item.start >= outcome.end) or _is_beside(items, item, outcome):
                clause.asked.add(outcome.fate)
                clause.said.pop(outcome.fate, None)


def _is_beside(items: Sequence[Item], item: Item, outcome: Outcome) -> bool:
    """Whether people that were left over may belong to those of an outcome: right after them, or joined to them."""
    if outcome.end <= item.start:
        between = [i for i in items if outcome.end <= i.start < item.start]
        right_after = all(i.kind in ("link", "age") for i in between) and item.sure != "bare"
        joined = item.joined and all(i.kind in ("link", "age", "gap", "known", "thing") for i in between)
        return right_after or (item.joined and (item.kind == "number" or (joined and item.sure != "bare")))
    if item.kind == "number" and item.end == outcome.start:
        return True  # "among the 8 injured are 3 women"
    between = [i for i in items if item.end <= i.start and i.end <= outcome.start]
    links = {i.code for i in between if i.kind == "link"}
    kinds = {"link", "gap", "all", *(("known", "age", "thing") if "and" in links else ())}
    if item.sure == "bare" and "and" not in links:
        return False
    if item.kind == "group" and len(between) == 1 and between[0].kind == "gap":
        return True  # "his dad n uncle hurt"
    near = sum(i.kind in ("gap", "known") for i in between) <= _NEAR
    return near and bool(links & {"and", "comma"}) and all(i.kind in kinds for i in between)


def _listed(clause: Clause) -> None:
    """ "6 wounded from the shelling: 3 children, 2 women, 1 man": who they are, if it adds up."""
    last = max((o for outcomes in clause.said.values() for o in outcomes), key=lambda o: o.end, default=None)
    groups = [item for item in clause.left if last and item.start >= last.end]
    if not last or not groups or last.parts or not all(group.who and group.said for group in groups):
        return
    amount = amount_of(groups)
    if amount and amount.total == last.total and len(groups) > 1:
        made = replace(last, parts=tuple(sorted(amount.parts)), end=groups[-1].end)
        clause.said[last.fate] = [made if o is last else o for o in clause.said[last.fate]]
        clause.left = [item for item in clause.left if item not in groups]


def _all_of(clause: Clause) -> None:
    """ "2 injured, both children": all of those that were counted last."""
    for item in clause.whole:
        if item.who is None:
            continue
        before = [o for outcomes in clause.said.values() for o in outcomes if o.start <= item.start]
        if not before:
            continue
        last = max(before, key=lambda o: o.end)
        if last.total and not last.parts:
            part = last.total if item.code != "half" else last.total // 2
            if item.code == "half" and last.total % 2:
                continue  # half of nine is a way of speaking
            made = Outcome(
                last.fate, last.total, ((item.who, part),), plain=True, start=last.start, end=item.end
            )
            clause.said[last.fate] = [made if o is last else o for o in clause.said[last.fate]]
