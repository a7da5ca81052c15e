"""What a clause says of the people of the clause before: who they are, or how many they are now."""

from bot.domain.parsing.people.clause import Clause
from bot.domain.parsing.people.items import FATES, Outcome
from bot.domain.parsing.people.lists import Amount, amount_of, with_parts


def joined_to(before: Clause, clause: Clause) -> Clause:
    """The clause with what it says of the one before: a new toll, what became of the only person there, or who the
    people there are ("Dead: 3; women: 1", "→ now 6")."""
    if clause.toll and clause.left and clause.left[0].kind == "number":
        tell_anew(before, clause)
    if clause.behind and not (clause.said or clause.asked or clause.left):
        one_before(before, clause)
    carries = not clause.said and not clause.asked and bool(clause.left or clause.whole)
    return carried(before, clause) if carries else clause


def carried(before: Clause, clause: Clause) -> Clause:
    """Join who they are to the figure that was said before, if they add up to it."""
    counted = [(fate, o) for fate, outcomes in before.said.items() for o in outcomes if fate in FATES]
    groups = [*(before.left if not before.asked else []), *clause.left]
    carried = Clause(
        before.said, before.asked, before.none | clause.none, groups, before.whole, toll=before.toll
    )
    if counted and clause.whole and clause.whole[0].who:
        for fate, outcome in counted:
            if not outcome.parts and outcome.total:
                who = clause.whole[0].who
                carried.said[fate] = [Outcome(fate, outcome.total, ((who, outcome.total),), plain=True)]
        return carried
    last = max(counted, key=lambda each: each[1].end, default=None)
    if any(i.kind == "number" and not i.within for i in clause.left) and not clause.toll:
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


def one_before(before: Clause, clause: Clause) -> None:
    """ "A man of 45 from Jasim … He died": the only person of the clause before, of whom nothing else is said."""
    only = before.left[0] if len(before.left) == 1 and not before.said and not before.asked else None
    fates = clause.behind & {*FATES}
    if only and only.low == 1 and only.kind == "group" and only.sure == "exact" and len(fates) == 1:
        amount = amount_of([only])
        fate = fates.pop()
        if amount:
            clause.said[fate] = [Outcome(fate, 1, amount.parts, plain=True)]
            before.left.clear()


def tell_anew(before: Clause, clause: Clause) -> None:
    """ "The number of the dead … rises to 8": the figure stands in a clause of its own."""
    fates = [fate for fate in (*before.said, *before.asked) if fate in FATES]
    amount = amount_of(clause.left)
    if (
        len(fates) == 1
        and not clause.asked & {fates[0], "casualties"}
        and fates[0] not in clause.said
        and amount
        and amount.total is not None
    ):
        clause.said[fates[0]] = [Outcome(fates[0], amount.total, tuple(sorted(amount.parts)), plain=True)]
        clause.left = []
