"""Numbers: every one gets its role before it gets a meaning.

A person count, an age, a thing, a name, a length of time, a share. A number whose noun is unknown counts a thing.
"""

from dataclasses import replace

from bot.domain.parsing.people.ages import AgeReader
from bot.domain.parsing.people.base import is_prepositioned
from bot.domain.parsing.people.items import FATES as FATED
from bot.domain.parsing.people.items import Item
from bot.domain.parsing.people.nouns import BY_AGE, KINSHIP
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.parsing.text.meanings import FATES
from bot.domain.parsing.text.meanings import KIN as WHO

#: What happened to some of those that were counted.
_FATED = ("behind:killed", "behind:injured", "people:killed", "people:injured")


class NumberReader(AgeReader):
    """Reads numbers with what they count."""

    def _number(self) -> bool:
        message, at = self._message, self._at
        figure = message.figure(at)
        longer = message.find(at, "none", "said", "group", "answer:none", "uncertain", "age", "kin", "aside")
        if figure is None or figure.end > self._end or (longer and longer.length > figure.end - at):
            return False
        if (
            longer
            and longer.meaning.family in ("none", "answer", "group", "age")
            and not message.tokens[at].is_figure
        ):
            return False
        if figure.joined:
            self._add(Item("link", at, at, code="and"))
        if self._age(figure.value, figure.end) or self._pairs(figure.value, figure.end):
            return True
        length = message.find(figure.end, "unit:day", "unit:week", "span:month")
        aged = message.tokens[at - 1].text == "(" or message.find(figure.end, "age") is not None
        if length and figure.end < self._end and not aged:  # "12 dead in three days"
            self._add(Item("told", at, figure.end + length.length, code="past"))
            return True
        changed = message.find(at - 1, "said:change") and self._items and self._items[-1].code == "open"
        if self._items and self._items[-1].kind == "told" and self._items[-1].code == "no":
            self._items.pop()
            changed, denied = True, self._noun(figure.end)
            end = denied[1] + denied[0].length if denied and not denied[0].joined else figure.end
            self._add(Item("thing", at, end, code="before"))  # "six, not eight", "not three killed"
            return True
        last = self._items[-1] if self._items else None
        named = figure.defined and not (last and last.end == at and last.kind in ("group", "fate"))
        if figure.problem or changed or named or self._other_role(figure.end) or self._is_aside(figure.end):
            self._add(Item("thing", at, figure.end, code="before" if changed else ""))
            return True
        if self._is_bullet(figure.end):
            self._add(Item("thing", at, figure.end))
            return True
        low, high, end, sure = self._range(figure.value, figure.end)
        return self._counted(low, high, end, sure)

    def _range(self, low: int, end: int) -> tuple[int, int, int, str]:
        """The second bound: "3 to 5", "3 or 4", "2/3"."""
        message = self._message
        between = message.find(self._at - 1, "link:between", "place:between") is not None
        to = message.find(end, "link:to") or (message.find(end, "link:and") if between else None)
        at = end + to.length if to and not to.joined else end
        if (
            at == end
            and end < self._end
            and message.tokens[end].text in ("-", "/")
            and message.tokens[end].attached
        ):
            at = end + 1
        other = message.figure(at) if end < at < self._end else None
        if other and not other.problem and (to or message.tokens[at].attached or (between and other.joined)):
            if message.find(self._at - 1, "said:change") and to:
                return other.value, other.value, other.end, self._sure  # "rose from 6 to 8"
            return min(low, other.value), max(low, other.value), other.end, "range"
        return low, low, end, self._sure

    def _counted(self, low: int, high: int, end: int, sure: str) -> bool:
        """A figure and its noun; an unread word after it counts a thing, and nobody knows what."""
        start = self._at
        noun = self._noun(self._skip_small(end))
        if (shared := self._of_them(end)) is not None:
            noun, end = shared
            fated = self._message.find(end, *_FATED)
            if fated and not any(
                item.fate in FATED for item in self._items
            ):  # "40 evacuated, 6 of them injured"
                self._within = False
                return self._uncounted(low, high, end, sure)
            if fated:  # "17 wounded, five of whom died"
                self._add(Item("told", start, end, code="moved"))
                return True
            if noun is None and self._message.find(end, "place:from") and end < self._end:
                self._add(Item("told", start, end, code="moved"))  # "5 wounded, three of them from Mare'"
                return True
            if noun is None or noun[0].meaning.code in FATES:  # "2 of them critical"
                self._add(Item("thing", start, end))
                return True
        elif partial := self._part_of(end):
            who = self._said_of(partial)
            self._add(Item("thing", start, who) if who else Item("told", start, partial, code="hearsay"))
            return True
        fate = self._message.find(end, "people", "behind", "before") if end < self._end else None
        if start == self._within_from and fate and self._moves_to(fate.meaning.code):
            self._add(Item("told", start, end, code="moved"))
            return True
        self._within = self._within and (fate is None or fate.meaning.code in WHO)
        if noun and noun[1] == end and self._message.figure(end) is not None:
            sure = "about"  # one word for a lady and for six
        if noun and noun[0].meaning.code in WHO and not noun[0].joined and not self._is_label(noun):
            self._counted_noun(low, high, sure, noun, start)
            return True
        return self._uncounted(low, high, end, sure)

    def _of_them(self, end: int) -> tuple[tuple[Hit, int] | None, int] | None:
        """ "4 of them children": a part of the people before it; the noun, and where it ends."""
        within = self._message.find(end, "link:within", "group:of_them") if end < self._end else None
        if within is None or not self._items or self._is_first():
            return None
        noun = self._noun(self._skip_small(end + within.length))
        if noun is not None and noun[0].meaning.number is not None:
            return None  # "5, among them a child"
        self._within = True
        return noun, end + within.length

    def _moves_to(self, fate: str) -> bool:
        """ "11 wounded, of whom 3 did not survive": some of those before it, to whom something else happened later."""
        before = next((item for item in reversed(self._items) if item.kind == "fate"), None)
        return fate in FATED and before is not None and before.fate in FATED and before.fate != fate

    def _is_first(self) -> bool:
        """Whether a figure that follows is the first one for its fate: "killed 5, among them …"."""
        before = [item for item in self._items if item.kind != "link" or item.code != "colon"]
        counted = len(before) > 1 and before[-2].counts
        return bool(before) and before[-1].kind == "fate" and before[-1].low is None and not counted

    def _part_of(self, end: int) -> int | None:
        """Where a figure ends that is only a part: "8 between dead and wounded", "2 of the injured", "3 of their 6"."""
        message = self._message
        if end >= self._end:
            return None
        between = message.find(end, "link:between")
        if between and (fated := self._noun(end + between.length)) and fated[0].meaning.code in FATES:
            return end
        part = message.find(end, "link:of")
        noun = self._noun(end + part.length) if part else None
        if part and noun and noun[0].meaning.code in FATES:
            return end + part.length
        more = end + 2 if message.find(end + 1, "group:his") else end + 1
        return end if message.find(end, "group:of") and more < self._end and message.figure(more) else None

    def _said_of(self, end: int) -> int | None:
        """Where "5 of the dead are children" ends, which only says who they were."""
        fate = self._noun(end)
        at = fate[1] + fate[0].length if fate else self._end
        verb = self._message.find(end, "before") if fate else None
        at = max(at, end + verb.length) if verb else at
        are = self._message.find(at, "filler:number")
        noun = self._noun(at + are.length) if are else self._noun(at) if verb else None
        return noun[1] + noun[0].length if noun and noun[0].meaning.code in WHO else None

    def _counted_noun(self, low: int, high: int, sure: str, noun: tuple[Hit, int], start: int) -> None:
        hit, at = noun
        self._at = at + hit.length
        if (hit.meaning.number == 2 and low != 2) or (hit.meaning.number == 1 and self._may_be_all(low)):
            sure = "about"
        code = hit.meaning.code
        who = KINSHIP.get(code, code) if not self._serves_elsewhere(code, self._at) else "persons"
        self._add(self._group(low, high, sure, who, self._at, start, said=True, sex=BY_AGE.get(code)))
        self._others()

    def _may_be_all(self, low: int) -> bool:
        """ "3 woman and two children": a noun of one after a figure may be the first of a list that the figure sums."""
        link = self._message.find(self._at, "link:and")
        after = self._at + link.length if link else self._at
        noun = self._noun(after) if after < self._end else None
        figure = self._message.figure(after) if after < self._end else None
        joined = link or (noun and noun[0].joined) or (figure and figure.joined)
        # From eleven on, Arabic counts with the noun of one.
        return 2 < low <= 10 and bool(joined) and bool(noun or figure)

    def _uncounted(self, low: int, high: int, end: int, sure: str) -> bool:
        """A figure without a noun: of others, of something that was not read, of what happened to them."""
        start, message = self._at, self._message
        other = message.find(end, "group:others", "group:family_of") if end < self._end else None
        if other:
            self._add(self._group(low, high, sure, "persons", end + other.length, start, said=True))
        elif self._is_unread(end) and not is_prepositioned(message, end):
            self._add(Item("thing", start, end + 1, code="unread"))
        elif self._skips_of(start) or self._tells_how(end):
            self._add(Item("thing", start, end))
        else:
            if sure == "exact" and (self._after_hedged() or self._after_one(start)):
                sure = "about"  # "at least 3 dead and 12 hurt": it may be said of both
            code = "hedged" if self._sure != "exact" else ""
            item = self._group(low, high, sure, None, end, start, said=True, code=code)
            self._add(replace(item, kind="number"))
        return True

    def _tells_how(self, end: int) -> bool:
        """ "4 injured: 2 moderate, 2 light": how badly some of those before it are hurt."""
        how = self._message.find(end, "aside:severity") if end < self._end else None
        before = any(item.counts for item in self._items) and any(item.kind == "fate" for item in self._items)
        return how is not None and before and self._noun(end + how.length) is None

    def _is_label(self, noun: tuple[Hit, int]) -> bool:
        """Whether a colon and a figure follow the noun: "killed: 3 women: 1"."""
        at = noun[1] + noun[0].length
        colon = at < self._end and self._message.tokens[at].text in (":", "=")
        return colon and self._message.figure(at + 1) is not None

    def _after_one(self, start: int) -> bool:
        """ "One boy 13 dead": his age, or how many."""
        last = self._items[-1] if self._items else None
        return last is not None and last.kind == "group" and last.said and last.low == 1 and last.end == start

    def _after_hedged(self) -> bool:
        last = self._items[-3:]
        return (
            len(last) == 3 and last[0].code == "hedged" and last[1].kind == "fate" and last[2].code == "and"
        )

    def _skips_of(self, at: int) -> bool:
        """ "Mother of four": four others, of whom nothing is said."""
        of = self._message.find(at - 1, "place:from", "group:of")
        return of is not None and at - 2 >= self._start and self._noun(at - 2) is not None
