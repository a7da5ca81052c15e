"""The people in a whole message: clause by clause → killed, injured and trapped, each certain or to be asked. PURE.

A figure is taken only where all readings of all clauses agree. A doubt stays with its clause and its fate.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.people.clause import Clause, read_clause
from bot.domain.parsing.people.clauses import clauses
from bot.domain.parsing.people.doubts import is_doubt_alone, place_at
from bot.domain.parsing.people.items import FATES, Item, Outcome
from bot.domain.parsing.people.sequels import joined_to
from bot.domain.parsing.people.words import Chunker
from storage.model.validation import LARGE

#: A source is named in so many words.
_LONGEST_SOURCE = 6
_COUNTED = (*FATES, "trapped")


@dataclass(slots=True)
class People:
    """The people in a message. `totals`: fate → figure; `parts`: fate → who → figure; `asked`: fates to ask about;
    `readings`: the figures that they may have; `bounds`: "at least 5"; `spans`: the words about people; `none`: nobody
    was hurt."""

    totals: dict[str, int] = field(default_factory=dict)
    parts: dict[str, dict[str, int]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    readings: dict[str, set[int]] = field(default_factory=dict)
    bounds: dict[str, set[int]] = field(default_factory=dict)
    none: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)


def read_people(message: Message) -> People:
    """Read everything about people, and claim its words."""
    found = People()
    read: list[Clause] = []
    _claim_sources(message)
    for start, end in clauses(message):
        items = Chunker(message, start, end).items()
        if read and start:
            for at in range(_end_of(message, start), start):
                message.claim(at, at + 1, "filler")
        clause = read_clause(message, items)
        _claim(message, items, start, end, found)
        clause = joined_to(read[-1], clause) if read else clause
        if read and is_doubt_alone(items):
            read[-1].asked |= read[-1].said.keys()
            read[-1].said.clear()
        if clause.said or clause.asked or clause.none or clause.left or clause.whole:
            read.append(clause)
    _merge(read, found)
    zeros = {fate for fate, total in found.totals.items() if total == 0}
    if (found.none or zeros) and any(message.find(n, "said:indirect") for n in range(len(message.tokens))):
        found.none, found.asked = False, found.asked | {*FATES}  # nobody by the attack, somebody by fright
    places = {place_at(message, end) for _, end in found.spans} - {None}
    if len(places) > 1:  # "2 injured in Sarmin, 1 killed in Binnish": two attacks
        found.asked |= {*FATES}
        found.totals, found.parts = {}, {}
    return found


def _claim_sources(message: Message) -> None:
    """ "According to two doctors, nine …": who says it are not the people it happened to."""
    for at in range(len(message.tokens)):
        told = message.find(at, "said:source") if not message.claims[at] else None
        last = (
            range(at + told.length, min(at + told.length + _LONGEST_SOURCE, len(message.tokens)))
            if told
            else ()
        )
        end = next((n for n in last if message.tokens[n].kind == "mark"), None)
        if end is not None and message.tokens[end].text in ",.:":
            message.claim(at, end, "filler")


def _end_of(message: Message, start: int) -> int:
    """Where the word that parts two clauses begins."""
    at = start
    while at > 0 and not message.claims[at - 1] and at > start - 4:
        at -= 1
        hit = message.find(at, "break")
        if hit and at + hit.length == start:
            return at
    return start


def _claim(message: Message, items: Sequence[Item], start: int, end: int, found: People) -> None:
    about = [item for item in items if item.counts or item.kind in ("fate", "none")]
    unread = {
        n
        for item in items
        if item.kind == "gap" or item.code == "unread"
        for n in range(item.start, item.end)
    }
    for at in range(start, end):
        if at not in unread:
            message.claim(at, at + 1, "people" if about else "filler")
    spans = [
        item
        for item in items
        if item.kind == "fate" or (item.counts and any(i.kind == "fate" for i in items))
    ]
    found.spans += [(item.start, item.end) for item in spans]


def _merge(read: Sequence[Clause], found: People) -> None:
    """Bring the clauses together: different people add up, a toll replaces what was said, the rest is asked."""
    said: dict[str, list[tuple[Clause, Outcome]]] = {}
    none: set[str] = set()
    for clause in _distinct(read):
        for fate, outcomes in clause.said.items():
            if clause.toll:
                said.pop(fate, None)
                found.asked.discard(fate)
            said.setdefault(fate, []).extend((clause, outcome) for outcome in outcomes)
        found.asked |= {fate for fate in clause.asked if fate in (*_COUNTED, "casualties")}
        none |= clause.none
        for fate, figures in clause.readings.items():
            found.readings.setdefault(fate, set()).update(figures)
        for fate, low in clause.bounds.items():
            found.bounds.setdefault(fate, set()).add(low)
    for fate, mentions in said.items():
        if fate in _COUNTED:
            _settle(fate, [outcome for _, outcome in mentions], found)
    _nobody(none, found, bool(said.get("killed") or said.get("injured")))
    _casualties(said.get("casualties", []), found)
    for fate in found.asked:
        found.totals.pop(fate, None)
        found.parts.pop(fate, None)


def _distinct(read: Sequence[Clause]) -> list[Clause]:
    """Each clause once: one that carries another stands for both."""
    kept: list[Clause] = []
    for clause in read:
        if kept and clause.said is kept[-1].said:
            kept[-1] = clause
        else:
            kept.append(clause)
    return kept


def _settle(fate: str, outcomes: list[Outcome], found: People) -> None:
    zeros = [o for o in outcomes if o.total == 0]
    outcomes = [o for o in outcomes if o.total != 0]
    if not outcomes and zeros:
        found.totals[fate], found.parts[fate] = 0, {}
        return
    kinds = [frozenset(who for who, _ in o.parts) for o in outcomes]
    apart = all(o.plain and o.parts for o in outcomes) and sum(map(len, kinds)) == len(
        frozenset().union(*kinds)
    )
    if zeros or (len(outcomes) > 1 and not apart):
        found.asked |= {fate, *FATES}  # two attacks in one message, or the same people twice
        return
    total = sum(o.total or 0 for o in outcomes)
    if total > LARGE:
        found.asked.add(fate)
        return
    found.totals[fate] = total
    found.parts[fate] = {who: number for o in outcomes for who, number in o.parts}


def _casualties(mentions: Sequence[tuple[Clause, Outcome]], found: People) -> None:
    """ "9 casualties: 4 killed, 5 injured": both figures must be there and add up."""
    if not mentions and "casualties" not in found.asked:
        return
    known = [found.totals[fate] for fate in FATES if fate in found.totals and fate not in found.asked]
    totals = {outcome.total for _, outcome in mentions}
    if "casualties" in found.asked and len(known) == 2 and not totals:
        found.asked.discard("casualties")
        return
    if "casualties" in found.asked and not totals:
        found.asked.discard("casualties")
        found.asked |= {fate for fate in FATES if fate not in found.totals}
        return
    found.asked.discard("casualties")
    if totals == {0} and not known:
        found.none = True
    elif len(known) < 2 or totals != {sum(known)}:
        found.asked |= {*FATES}


def _nobody(none: set[str], found: People, figures: bool) -> None:
    """ "No casualties", "no deaths": zero, unless a figure says otherwise."""
    if "both" in none:
        if figures or found.asked:
            found.asked |= {*FATES}
        else:
            found.none = True
    for fate in none & {*FATES}:
        if found.totals.get(fate):
            found.asked.add(fate)
        elif fate not in found.asked:
            found.totals[fate], found.parts[fate] = 0, {}
