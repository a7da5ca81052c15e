"""What a clause says of the people of the clause before: who they are, or how many they are now."""

from collections.abc import Sequence

from bot.domain.parsing.people.clause import Clause
from bot.domain.parsing.people.items import FATES, Outcome
from bot.domain.parsing.people.lists import Amount, amount_of, with_parts


def carries(read: Sequence[Clause], clause: Clause) -> bool:
    """Whether this clause speaks of the people of the one before: "Dead: 3; women: 1", "→ now 6"."""
    return bool(read) and not clause.said and not clause.asked and bool(clause.left or clause.whole)


def carried(before: Clause, clause: Clause) -> Clause:
    """Join who they are to the figure that was said before, if they add up to it."""
    counted = [(fate, o) for fate, outcomes in before.said.items() for o in outcomes if fate in FATES]
    groups = [*(before.left if not before.asked else []), *clause.left]
    carried = Clause(before.said, before.asked, before.none | clause.none, groups, before.whole, before.toll)
    if counted and clause.whole and clause.whole[0].who:
        for fate, outcome in counted:
            if not outcome.parts and outcome.total:
                who = clause.whole[0].who
                carried.said[fate] = [Outcome(fate, outcome.total, ((who, outcome.total),), plain=True)]
        return carried
    last = max(counted, key=lambda each: each[1].end, default=None)
    if any(item.kind == "number" and not item.within for item in clause.left) and not clause.toll:
        return Clause(asked={*before.asked, *before.said}, readings=before.readings)  # "4 dead; … it's 6"
    if (
        clause.toll
        and last
        and len(clause.left) == 1
        and clause.left[0].kind == "number"
        and not before.asked
    ):
        now = clause.left[0]
        carried.said[last[0]] = [Outcome(last[0], now.low, plain=True)]
        carried.left = []
        return carried
    if last and groups and last[1].total and not last[1].parts:
        amount = amount_of(groups)
        if amount and amount.total == last[1].total and all(group.who for group in groups):
            made = with_parts(Amount(last[1].total), groups)
            carried.said[last[0]] = [Outcome(last[0], made.total, tuple(sorted(made.parts)), plain=True)]
            carried.left = []
    return carried


def tell_anew(before: Clause, clause: Clause) -> None:
    """ "The number of the dead … rises to 8": the figure stands in a clause of its own."""
    fates = [fate for fate in (*before.said, *before.asked) if fate in FATES]
    amount = amount_of(clause.left)
    if (
        len(fates) == 1
        and not clause.asked
        and fates[0] not in clause.said
        and amount
        and amount.total is not None
    ):
        clause.said[fates[0]] = [Outcome(fates[0], amount.total, tuple(sorted(amount.parts)), plain=True)]
        clause.left = []
