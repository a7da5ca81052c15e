"""The people in a whole message: counted groups → killed and injured, each sure or to be asked. PURE.

The cardinal rule: a figure is taken only when nothing in the message can mean another one. What is left over
beside a figure (a number without a noun, a word nobody understands) makes it a question.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.form.parsing.counted import Walk
from bot.form.parsing.figures import read_figure
from bot.form.parsing.message_slips import may_change_a_figure
from bot.form.parsing.message_spans import Message
from bot.form.parsing.people import Group, Nouns
from storage.rules import LARGE

PARTS = ("women", "children", "men", "responders", "persons")
_SMALL_FAMILIES = ("filler:message", "filler:choice", "filler:time", "place")


@dataclass(frozen=True, slots=True)
class Counted:
    """A group with where it stands (tokens), and whether something beside it makes it doubtful."""

    group: Group
    start: int
    end: int
    run: int
    doubtful: bool = False


@dataclass(slots=True)
class People:
    """What the message says. `totals`: fate → figure; `parts`: fate → who → figure; `asked`: fates to be asked;
    `said`: the words about people, for the question; `none`: "no one was hurt"; `trapped` as a figure."""

    totals: dict[str, int] = field(default_factory=dict)
    parts: dict[str, dict[str, int]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    none: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)


class MessageWalk(Walk):
    """The walk of a typed figure, over a stretch of a message; it also notes where each group stands."""

    def __init__(self, message: Message, start: int, end: int) -> None:
        super().__init__(message.tokens[start:end], message.lexicon)
        self._offset = start
        self.groups: list[tuple[int, int]] = []
        self.unread: list[int] = []

    @property
    def problem(self) -> str | None:
        """Why the stretch as a whole has two readings."""
        return self._found.problem

    def counted(self, run: int) -> list[Counted]:
        """The groups of the stretch in order, each doubtful when a word beside it is not understood."""
        groups = self.walk().groups
        unread = frozenset(self.unread)
        return [
            Counted(group, start, end, run, self._beside(start, end, unread))
            for group, (start, end) in zip(groups, self.groups, strict=True)
        ]

    def step(self) -> bool:
        """One step; a fate's own "none" first, then the figures, then the small words of a message."""
        start, before = self._at, len(self._found.groups)
        if self._at < len(self._tokens) and (
            self._none_of_fate() or self._a_fate() or super().step() or self._small()
        ):
            for _ in range(len(self._found.groups) - before):
                self.groups.append((self._offset + start, self._offset + self._at))
            return True
        self.unread.append(self._offset + self._at)
        return False

    def _none_of_fate(self) -> bool:
        """ "Nobody killed", "لا يوجد شهداء", "killed: none": none of these, and nothing said of others."""
        none = self._lexicon.find(self._tokens, self._at, "answer:none")
        if none:
            noun = self._nouns(self._at + none.length)
            if noun and noun.fate in ("killed", "injured") and noun.count is None:
                self._at = noun.end
                self._add(0, 0, noun)
                return True
            if none.length > 1:  # "ما في حدا" is no bare nought
                self._said("none", none)
                return True
            return False
        noun = self._nouns(self._at)
        if noun is None or noun.count is not None or noun.fate not in ("killed", "injured"):
            return False
        at = noun.end
        while at < len(self._tokens) and self._tokens[at].text in (":", "=", "-"):
            at += 1
        none = self._lexicon.find(self._tokens, at, "answer:none") if at < len(self._tokens) else None
        after = self._nouns(at + none.length) if none else None
        if none is None or after is not None:
            return False
        self._at = at + none.length
        noun.end = self._at
        self._add(0, 0, noun)
        return True

    def _a_fate(self) -> bool:
        """ "Killed a man": the article's figure belongs to the fate before it."""
        noun = self._nouns(self._at)
        if noun is None or noun.fate is None or noun.who is not None or noun.count is not None:
            return False
        article = (
            self._lexicon.find(self._tokens, noun.end, "link:article")
            if noun.end < len(self._tokens)
            else None
        )
        one = self._nouns(noun.end + article.length) if article else None
        if one is None or one.count != 1 or one.fate is not None or one.who is None:
            return False
        self._at = one.end
        self._add(1, 1, Nouns(one.who, noun.fate, 1, one.end))
        return True

    def _small(self) -> bool:
        hit = self._lexicon.find(self._tokens, self._at, *_SMALL_FAMILIES)
        if hit is None or self._lexicon.find(self._tokens, self._at, "link:to", "uncertain"):
            return False
        self._at += hit.length
        return True

    def _beside(self, start: int, end: int, unread: frozenset[int]) -> bool:
        """A word not understood right after a group ("killed 4 cows"), or one before it that may be a slip of
        "about", "no", "among them"."""
        if end in unread and self._tokens[end - self._offset].kind == "word":
            return True
        if self._part_of(start - 1, unread) or self._some_of(start, end):
            return True
        before = start - 1
        if before not in unread:
            return False
        # A noun that is its own figure ("واتناعشر شهيد"): the word before it may be the figure.
        figure = read_figure(self._tokens, start - self._offset, self._lexicon)
        return figure is None and self._tokens[before - self._offset].kind == "word"

    def _part_of(self, at: int, unread: frozenset[int]) -> bool:
        """ "Half of the 10 injured", "a family of 5": what stands before "of" changes the figure."""
        for n in range(at, max(at - 3, self._offset - 1), -1):
            here = n - self._offset
            if self._tokens[here].kind != "word":
                return False
            if n in unread or self._lexicon.find(self._tokens, here, "fraction"):
                return n < at or n not in unread
            if (
                self._lexicon.find(self._tokens, here, "place:from", "filler:message", "filler:number")
                is None
            ):
                return False
        return False

    def _some_of(self, start: int, end: int) -> bool:
        """ "2 of the injured (died)": two among them, not the number of them."""
        for n in range(start - self._offset + 1, end - self._offset):
            of = self._lexicon.find(self._tokens, n, "link:of")
            noun = self._nouns(n + of.length) if of and n + of.length < len(self._tokens) else None
            if noun and noun.fate:
                return True
        return False

    def has_slip(self) -> bool:
        """Whether a word not understood here may be one that would change a figure."""
        return any(may_change_a_figure(self._tokens[n - self._offset], self._lexicon) for n in self.unread)


def read_people(message: Message) -> People:
    """All that the message says of people. Their words are claimed."""
    counted: list[Counted] = []
    found = People()
    slipped = False
    for run, (start, end) in enumerate(list(message.runs())):
        walk = MessageWalk(message, start, end)
        groups = walk.counted(run)
        slipped = slipped or walk.has_slip()
        if walk.problem and any(_is_people(c.group) for c in groups):
            found.asked |= {"killed", "injured"}
        counted += groups
        for at in range(start, end):
            if at not in walk.unread:
                message.claim(at, at + 1, "people" if groups else "filler")
    found.spans = [(c.start, c.end) for c in counted if _is_people(c.group) or c.group.low is not None]
    if slipped and found.spans:
        found.asked |= {"killed", "injured"}
    _resolve(counted, found)
    return found


def _is_people(group: Group) -> bool:
    return group.who is not None or group.fate is not None or group.sureness == "vague"


@dataclass(slots=True)
class Mention:
    """One fate with its figure, and who-groups that were said after it."""

    head: Group
    doubtful: bool
    parts: list[Group] = field(default_factory=list)


def _resolve(counted: Sequence[Counted], found: People) -> None:
    mentions: dict[str, list[Mention]] = {}
    last: Mention | None = None
    waiting: list[Counted] = []
    for at, item in enumerate(counted):
        group = item.group
        if group.fate == "casualties" or (group.sureness == "not_known"):
            _casualties(item, found)
            last = None if group.fate else last
        elif group.fate is not None:
            mention = Mention(group, item.doubtful)
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
    for fate, said in mentions.items():
        _settle(fate, said, found)
    _contradictions(found, mentions)


def _leads_on(counted: Sequence[Counted], at: int) -> bool:
    """Whether this is the start of an enumeration: "two women and a child killed"."""
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


def _enumerated(waiting: list[Counted], item: Counted, found: People) -> Mention:
    """Groups of people before their fate; anything but a plain enumeration is doubtful."""
    group = item.group
    plain = (
        group.joined
        and group.who is not None
        and all(w.group.sureness == "exact" and w.run == item.run for w in waiting)
    )
    mention = Mention(group, item.doubtful or not plain or any(w.doubtful for w in waiting))
    mention.parts = [
        Group(w.group.low, w.group.high, "exact", w.group.who, None, False, True) for w in waiting
    ]
    return mention


def _casualties(item: Counted, found: People) -> None:
    group = item.group
    if item.doubtful:  # "ما في حدا جواتها": nobody inside is not nobody hurt
        found.asked |= {"killed", "injured"}
    elif group.fate == "casualties" and group.low == 0 and group.sureness == "exact":
        found.none = True
    elif group.fate == "casualties" and group.sureness != "bare":
        found.asked |= {"killed", "injured"}
    elif group.fate == "casualties":
        found.asked.add("casualties")


def _orphan(item: Counted, counted: Sequence[Counted], found: People) -> None:
    """A number without a noun: beside people it makes all of them a question."""
    beside = any(c is not item and c.run == item.run and _is_people(c.group) for c in counted)
    before = [c.group for c in counted if c.run == item.run and c.end == item.start]
    if item.group.sureness == "vague" and before and before[0].sureness == "bare":
        return  # "wounded, many": asked already
    if beside or item.doubtful or item.group.sureness not in ("exact", "bare"):
        found.asked |= {"killed", "injured"}


def _settle(fate: str, said: list[Mention], found: People) -> None:
    """One figure for a fate, or a question."""
    heads = [mention.head for mention in said]
    if len(said) > 1:  # two attacks in one message, or the same people twice
        found.asked |= {fate, "killed", "injured"}
        return
    if heads[0].sureness != "exact" or heads[0].low is None or said[0].doubtful:
        found.asked.add(fate)
        return
    head, parts = heads[0], said[0].parts
    total = _with_parts(head, parts)
    if total is None:
        found.asked.add(fate)
        return
    number, who = total
    if number > LARGE or head.within:
        found.asked.add(fate)
        return
    found.totals[fate] = number
    found.parts[fate] = who


def _with_parts(head: Group, parts: list[Group]) -> tuple[int, dict[str, int]] | None:
    """The total and who they are; None when the parts may be read in two ways."""
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
        return None  # said one after the other without "among them": only when they add up to all
    for part in parts:
        name = part.who or "persons"
        who[name] = who.get(name, 0) + (part.low or 0)
    disjoint = sum(who.get(name, 0) for name in ("women", "children", "men"))
    if disjoint > number or who.get("responders", 0) > number:
        return None
    who.pop("persons", None)
    return number, who


def _contradictions(found: People, mentions: dict[str, list[Mention]]) -> None:
    """ "No casualties except one injured": asked; so is everything when a total of both was said."""
    if found.none and (mentions or found.asked):
        found.none = False
        found.asked |= {"killed", "injured"}
    found.asked.discard("casualties")
    for fate in found.asked:
        found.totals.pop(fate, None)
        found.parts.pop(fate, None)
