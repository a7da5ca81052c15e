"""The people in a whole message: counted groups → killed and injured, each certain or to be asked. PURE.

The main rule: a figure is used only if nothing in the message can mean another one. Anything left over next to a figure
(a number without a noun, an unknown word) makes it a question.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.message.typos import may_change_a_figure
from bot.domain.parsing.message.walk import CountedGroup, MessageScanner
from bot.domain.parsing.numbers.people import Group
from storage.model.validation import LARGE

_DISJOINT = ("women", "children", "men")


@dataclass(slots=True)
class People:
    """The people in a message. `totals`: fate → figure; `parts`: fate → who → figure; `asked`: fates to ask about;
    `spans`: the words about people, for the question; `none`: "no one was hurt"."""

    totals: dict[str, int] = field(default_factory=dict)
    parts: dict[str, dict[str, int]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    none: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)


def read_people(message: Message) -> People:
    """Read everything about people, and claim its words."""
    counted: list[CountedGroup] = []
    found = People()
    has_typo = False
    for run, (start, end) in enumerate(list(message.runs())):
        walk = MessageScanner(message, start, end)
        groups = walk.counted(run)
        has_typo = has_typo or walk.has_typo()
        if walk.problem and any(_is_people(c.group) for c in groups):
            found.asked |= {"killed", "injured"}
        counted += groups
        for at in range(start, end):
            if at not in walk.unread:
                message.claim(at, at + 1, "people" if groups else "filler")
    found.spans = [(c.start, c.end) for c in counted if _is_people(c.group) or c.group.low is not None]
    # The name of a village may also be one letter from "twenty": right before people it may be a figure.
    before = (start - 1 for start, _end in found.spans if start > 0 and message.claims[start - 1] == "place")
    has_typo = has_typo or any(may_change_a_figure(message.tokens[at], message.lexicon) for at in before)
    if has_typo and found.spans:
        found.asked |= {"killed", "injured"}
    _resolve(counted, found)
    return found


def _is_people(group: Group) -> bool:
    return group.who is not None or group.fate is not None or group.sureness == "vague"


@dataclass(slots=True)
class Mention:
    """A fate with its figure and the groups named after it. `listed`: "Dead: 2 men, 1 woman"."""

    head: Group
    doubtful: bool
    parts: list[Group] = field(default_factory=list)
    listed: bool = False


def _resolve(counted: Sequence[CountedGroup], found: People) -> None:
    mentions: dict[str, list[Mention]] = {}
    last: Mention | None = None
    waiting: list[CountedGroup] = []
    for at, item in enumerate(counted):
        group = item.group
        if group.fate == "casualties" or (group.sureness == "not_known"):
            _casualties(item, found)
            last = None if group.fate else last
        elif group.fate is not None:
            mention = Mention(group, item.doubtful, listed=item.labelled)
            if waiting:
                mention = _enumerated(waiting, item, found)
                waiting = []
            mentions.setdefault(group.fate, []).append(mention)
            last = mention
        elif group.who is not None:
            if last is not None and not _leads_on(counted, at):
                last.parts.append(group)
                last.doubtful = last.doubtful or item.doubtful
            elif group.sureness != "bare":
                waiting.append(item)
        else:
            _orphan(item, counted, found)
    if waiting:
        found.asked |= {"killed", "injured"}
    for fate, mentioned in mentions.items():
        _settle(fate, mentioned, found)
    _contradictions(found, mentions)


def _leads_on(counted: Sequence[CountedGroup], at: int) -> bool:
    """Whether an enumeration begins here: "two women and a child killed"."""
    here = counted[at].group
    if here.within or here.joined or here.sureness != "exact":
        return False
    for item in counted[at + 1 :]:
        if not item.group.joined or item.run != counted[at].run or item.group.within:
            return False
        if item.group.fate is not None:
            return item.group.who is not None
        if item.group.who is None:
            return False
    return False


def _enumerated(waiting: list[CountedGroup], item: CountedGroup, found: People) -> Mention:
    """Groups of people before their fate; doubtful unless it is a plain enumeration."""
    group = item.group
    exact = all(w.group.sureness == "exact" and w.run == item.run for w in waiting)
    plain = group.joined and group.who is not None and exact
    mention = Mention(group, item.doubtful or not plain or any(w.doubtful for w in waiting))
    mention.parts = [
        Group(w.group.low, w.group.high, "exact", w.group.who, None, False, True) for w in waiting
    ]
    return mention


def _casualties(item: CountedGroup, found: People) -> None:
    group = item.group
    if item.doubtful:  # nobody inside is not nobody hurt
        found.asked |= {"killed", "injured"}
    elif group.fate == "casualties" and group.low == 0 and group.sureness == "exact":
        found.none = True
    elif group.fate == "casualties" and group.sureness != "bare":
        found.asked |= {"killed", "injured"}
    elif group.fate == "casualties":
        found.asked.add("casualties")


def _orphan(item: CountedGroup, counted: Sequence[CountedGroup], found: People) -> None:
    """A number without a noun: next to people it makes all of them a question."""
    near_people = any(c is not item and _is_people(c.group) for c in counted)
    before = [c.group for c in counted if c.run == item.run and c.end == item.start]
    if item.group.sureness == "vague" and before and before[0].sureness == "bare":
        return  # "wounded, many": asked already
    if near_people or item.doubtful or item.group.sureness not in ("exact", "bare"):
        found.asked |= {"killed", "injured"}


def _settle(fate: str, mentions: list[Mention], found: People) -> None:
    """One figure for a fate, or a question."""
    mention, *others = _of_one(mentions)
    if others:  # two attacks in one message, or the same people twice
        found.asked |= {fate, "killed", "injured"}
        return
    mention = _listed(mention) if mention.listed else mention
    head = mention.head
    sure = head.sureness == "exact" and head.low is not None and not mention.doubtful
    total = _with_parts(head, mention.parts) if sure else None
    if total is None or total[0] > LARGE or head.within:
        found.asked.add(fate)
        return
    found.totals[fate], found.parts[fate] = total


def _is_plain(group: Group) -> bool:
    return group.sureness == "exact" and bool(group.low) and group.who in _DISJOINT and not group.within


def _of_one(mentions: list[Mention]) -> list[Mention]:
    """ "Two women injured; one man injured": figures of different people make one list."""
    plain = all(_is_plain(m.head) and not m.parts and not m.doubtful for m in mentions)
    if len(mentions) < 2 or not plain or len({m.head.who for m in mentions}) < len(mentions):
        return mentions
    first, *rest = mentions
    return [Mention(first.head, False, [replace(m.head, fate=None) for m in rest], listed=True)]


def _listed(mention: Mention) -> Mention:
    """ "Dead: 2 men, 1 woman" are three people: all named, none part of another group."""
    own = [mention.head] if mention.head.who else []
    groups = [*own, *mention.parts]
    plain = all(_is_plain(group) for group in groups)
    if len(groups) < 2 or not plain or len({group.who for group in groups}) < len(groups):
        return mention
    if mention.head.who is None and mention.head.sureness != "bare":
        return mention  # "killed: 3, 1 woman, 2 children": it has a total
    total = sum(group.low or 0 for group in groups)
    parts = [replace(group, fate=None, within=True) for group in groups]
    return Mention(Group(total, total, "exact", None, mention.head.fate), mention.doubtful, parts)


def _with_parts(head: Group, parts: list[Group]) -> tuple[int, dict[str, int]] | None:
    """The total and who they are; None if the parts are ambiguous."""
    number = head.low or 0
    parts = [part for part in parts if part.sureness != "bare"]
    if any(part.sureness != "exact" or part.low is None for part in parts):
        return None
    who: dict[str, int] = {head.who: number} if head.who else {}
    if head.who and parts and not any(part.within for part in parts):
        if not all(part.joined for part in parts):
            return None
        number += sum(part.low or 0 for part in parts)
    elif parts and not any(part.within for part in parts) and sum(part.low or 0 for part in parts) != number:
        return None  # listed without "among them": valid only if they add up to the total
    for part in parts:
        name = part.who or "persons"
        who[name] = who.get(name, 0) + (part.low or 0)
    disjoint = sum(who.get(name, 0) for name in ("women", "children", "men"))
    if disjoint > number or who.get("responders", 0) > number:
        return None
    who.pop("persons", None)
    return number, who


def _contradictions(found: People, mentions: dict[str, list[Mention]]) -> None:
    """ "No casualties except one injured": asked; so is everything if there is a total of both."""
    if found.none and (mentions or found.asked):
        found.none = False
        found.asked |= {"killed", "injured"}
    found.asked.discard("casualties")
    for fate in found.asked:
        found.totals.pop(fate, None)
        found.parts.pop(fate, None)
