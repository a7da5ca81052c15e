"""Why a figure of a clause is asked and not taken."""

from collections.abc import Sequence
from itertools import pairwise

from bot.domain.parsing.message.slips import may_be_number, may_change_a_figure, may_name_people
from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.people.items import FATES, Item, Outcome
from bot.domain.spelling import is_joined

#: A slip so many words from a figure may be a slip of a word about it.
_NEAR = 2
#: What is said of a place or a weapon is not said of people.
_ELSEWHERE = ("place", "kind", "target")


def typos(message: Message, items: Sequence[Item]) -> set[int]:
    """The tokens of words beside people that may be slips of words that change a figure."""
    about = [item for item in items if item.counts or item.kind in ("fate", "none")]
    near = {n for item in about for n in _beside(message, item)}
    found = set()
    for item, after in pairwise(items):
        figure = after.kind in ("number", "fate") and after.start == item.end
        if item.kind == "gap" and figure and may_be_number(message.tokens[item.start], message.lexicon):
            found.add(item.start)
    unread = {n for item in items if item.kind == "gap" for n in range(item.start, item.end) if n in near}
    more = {n for n in unread if is_joined(message.tokens[n].text)}  # Arabic "and her son", with a slip
    found |= {n for n in more if may_name_people(message.tokens[n], message.lexicon)}
    return found | {n for n in unread if may_change_a_figure(message.tokens[n], message.lexicon)}


def hides_fate(message: Message, items: Sequence[Item]) -> bool:
    """Whether what was counted may be people after all: "3 injrued"."""
    nouns = (item.end - 1 for item in items if item.code == "unread")
    return any(may_name_people(message.tokens[n], message.lexicon) for n in nouns)


def _beside(message: Message, item: Item) -> list[int]:
    """The words right before and after an item, up to a comma and up to what was said of something else."""
    found: list[int] = []
    for steps in (range(item.start - 1, item.start - 1 - _NEAR, -1), range(item.end, item.end + _NEAR)):
        for n in steps:
            if (
                not 0 <= n < len(message.tokens)
                or message.tokens[n].text == ","
                or message.claims[n] in _ELSEWHERE
            ):
                break
            found.append(n)
    return found


def is_near(outcome: Outcome, slips: set[int]) -> bool:
    """Whether one of these words stands among the people of an outcome, or right beside them."""
    return any(outcome.start - _NEAR <= n < outcome.end + _NEAR for n in slips)


def hides_number(message: Message, items: Sequence[Item]) -> bool:
    """Whether what stands before one person or two is the rest of a number: Arabic "a hundred and two wounded"."""
    for n, item in enumerate(items):
        if item.kind != "fate" or item.low is None or not n:
            continue
        before = items[n - 1]
        if (
            before.kind == "link"
            and n > 1
            and items[n - 2].kind == "number"
            and (items[n - 2].low or 1) % 100 == 0
        ):
            return True
        apart = items[n - 2] if before.kind == "link" and n > 1 else item
        if apart.kind == "gap" and may_be_number(message.tokens[apart.start], message.lexicon, 2):
            return True
        if before.kind == "gap" and is_joined(message.tokens[before.start].text):
            return True
    return False


def beside_unread(items: Sequence[Item], outcomes: Sequence[Outcome]) -> bool:
    """Whether a number whose noun was not read may belong to these people: "killed 4 cows"."""
    spans = [(o.start, o.end) for o in outcomes]
    for n, item in enumerate(items):
        if item.kind == "thing" and item.code == "unread":
            last = n + 2
            while last + 1 < len(items) and items[last].code == "and" and items[last + 1].kind == "fate":
                last += 2  # "8 [between] dead and wounded"
            near = [other for other in items[max(0, n - 1) : last] if other is not item]
            if any(start <= other.start < end for other in near for start, end in spans):
                return True
    return False


def out_of_frame(message: Message, items: Sequence[Item], outcomes: Sequence[Outcome]) -> bool:
    """Whether a word that was not read stands among the words about these people, or is the next one on either side:
    "the man we ___ yesterday", "died ___", "___ the 5 killed". It may say that it was somebody else, or never was."""
    for outcome in outcomes:
        own = [n for n, item in enumerate(items) if outcome.start <= item.start < outcome.end]
        before = outcome.start - (message.tokens[outcome.start - 1].kind == "word")
        right_before = any(item.kind == "gap" and before <= item.end <= outcome.start for item in items)
        if right_before or (own and any(item.kind == "gap" for item in items[own[0] : own[-1] + 2])):
            return True
    return False


def changes_one(items: Sequence[Item], outcomes: Sequence[Outcome]) -> bool:
    """Whether a verb without people of its own may say what became of the only one before it: "the wounded man from
    Kafr Zita died"."""
    if not any(o.total == 1 for o in outcomes):
        return False
    own = [n for n, item in enumerate(items) if any(o.start <= item.start < o.end for o in outcomes)]
    for n in range(own[-1] + 1 if own else len(items), len(items)):
        item, after = items[n], items[n + 1 : n + 2]
        kinds = {other.kind for other in items[own[-1] + 1 : n]}
        alone = (
            item.low is None and not (after and after[0].counts) and kinds <= {"link", "age", "gap", "known"}
        )
        if alone and item.side == "behind" and item.fate in FATES and item.fate != outcomes[0].fate:
            return True
    return False


def list_with_unread(message: Message, items: Sequence[Item], outcomes: Sequence[Outcome]) -> bool:
    """Whether a word that was not read may be one of the people listed: "the groom and two guests were killed"."""
    solid = [item for item in items if item.kind != "age"]
    lacking = {after.start for one, after in pairwise(solid) if one.code == "no"}  # "without water and"
    for before, link, after in zip(solid, solid[1:], solid[2:], strict=False):
        ours = before.counts and any(o.start <= before.start < o.end for o in outcomes)
        if (
            ours
            and link.kind == "gap"
            and after.kind == "fate"
            and is_joined(message.tokens[link.start].text)
        ):
            return True
        if link.kind != "link" or link.code != "and":
            continue
        for one, other in ((before, after), (after, before)):
            inside = (one.counts or one.low is not None) and any(
                o.start <= one.start < o.end for o in outcomes
            )
            unread = other.kind == "gap" and other.start not in lacking
            if inside and (unread or other.code == "unread"):
                return True
    return False


def doubted(items: Sequence[Item], told: Item, outcomes: Sequence[Outcome]) -> bool:
    """Whether a marker ("they say", "soldiers") is about these figures: within the same commas, or standing alone."""
    at = items.index(told)
    start = max((n for n in range(at) if _parts(items[n], told)), default=-1) + 1
    end = next((n for n in range(at, len(items)) if _parts(items[n], told)), len(items))
    near = items[start:end]
    if told.code == "combatants" and not any(item.kind == "fate" for item in near):
        before = [o for o in outcomes if o.end <= told.start]
        fates = [item for item in items[:at] if item.kind == "fate"]
        return bool(before) and bool(fates) and any(o.start <= fates[-1].start < o.end for o in before)
    if not any(item.kind == "fate" or item.counts for item in near):
        return not any(item.kind in ("gap", "known", "thing") for item in near)
    ahead = items[at + 1] if at + 1 < len(items) else None
    if at and items[at - 1].kind == "fate" and items[at - 1].fate in FATES and ahead and ahead.kind == "fate":
        return any(
            o.start <= ahead.start < o.end for o in outcomes
        )  # "7 killed, don't know how many injured"
    postponed = items[at - 1] if at else None
    if (
        postponed
        and postponed.kind == "fate"
        and not any(o.start <= postponed.start < o.end for o in outcomes)
    ):
        return False  # "killed 2, injured unknown"
    if told.code == "combatants":
        return _beside_combatants(items, told, outcomes)
    if any(item.within for item in near):
        return any(o.start < told.start for o in outcomes)
    spans = [(o.start, o.end) for o in outcomes]
    return any(a < max(near[-1].end, near[-1].start + 1) and near[0].start < b for a, b in spans)


def _beside_combatants(items: Sequence[Item], told: Item, outcomes: Sequence[Outcome]) -> bool:
    """Whether soldiers are among these people, or named right beside them."""
    at = items.index(told)
    beside = [items[n] for n in (at - 1, at + 1) if 0 <= n < len(items)]
    if items[at - 1].kind == "link" and items[at - 1].code == "and":
        beside.append(items[at - 2])
    elif at and items[at - 1].kind in ("number", "thing", "fate", "group"):
        beside = [items[at - 1]]
    if at + 2 < len(items) and items[at + 1].kind == "link" and items[at + 1].code == "and":
        beside.append(items[at + 2])
    return any(o.start <= item.start < o.end for o in outcomes for item in (told, *beside))


def _parts(item: Item, told: Item) -> bool:
    return item.kind == "link" and (item.code == "comma" or (item.code == "and" and told.code == "no"))


def changes(items: Sequence[Item]) -> set[str]:
    """Fates of the same people one after the other: "burned and died", "death of two wounded"."""
    found: set[str] = set()
    solid = [item for item in items if item.kind not in ("age", "gap")]
    for n, item in enumerate(solid):
        if item.kind != "fate" or item.fate not in FATES:
            continue
        after = solid[n + 1] if n + 1 < len(solid) else None
        if after and after.kind == "link" and after.code == "and" and n + 2 < len(solid):
            after = solid[n + 2]
            if not (n and solid[n - 1].counts and after.kind == "fate" and (after.low or 1) == 1):
                continue
            if n + 3 < len(solid) and solid[n + 3].counts:
                continue
        elif after and after.low is None and after.kind == "fate" and n and solid[n - 1].counts:
            continue
        if (
            after
            and after.kind == "fate"
            and after.fate in FATES
            and after.fate != item.fate
            and item.low is None
        ):
            found |= {item.fate, after.fate}
    return found


def alike(first: Sequence[Outcome], second: Sequence[Outcome]) -> bool:
    """Whether two readings say the same of a fate, whichever words they take for it."""
    return [(o.total, o.parts) for o in first] == [(o.total, o.parts) for o in second]


def is_doubt_alone(items: Sequence[Item]) -> bool:
    """ "3 killed. I cannot confirm": a sentence that only doubts the one before."""
    codes = {item.code for item in items if item.kind == "told"}
    if "indirect" in codes and not any(item.kind == "fate" or item.low is not None for item in items):
        return True  # "died because the ambulance could not reach him"
    return "hearsay" in codes and all(i.kind in ("told", "gap", "link") or i.sure == "bare" for i in items)


def place_at(message: Message, end: int) -> int | None:
    """The name of a place right after these words."""
    at = end
    while at < len(message.tokens) and message.claims[at] == "people" and at < end + 2:
        at += 1
    return at if at < len(message.tokens) and message.claims[at] == "place" else None
