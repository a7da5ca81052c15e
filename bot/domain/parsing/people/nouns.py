"""People without a figure before them: who they are, and which share of those that were counted."""

from dataclasses import replace

from bot.domain.parsing.message.slips import may_change_a_figure
from bot.domain.parsing.people.base import ClauseScanner, possessed
from bot.domain.parsing.people.items import Item
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.parsing.text.meanings import KIN as WHO
from bot.domain.spelling import script_of

#: Kin of whom only the age says whether they are children: a brother, a daughter.
KINSHIP = {"males": "persons", "females": "persons"}
OLDEST = 110
BY_AGE = {"men": "men", "women": "women", "males": "men", "females": "women"}


class NounReader(ClauseScanner):
    """Reads nouns."""

    def _people(self, noun: tuple[Hit, int]) -> None:
        """A noun without a figure before it: "a child", "two women" in one word, "killed", "women: 1"."""
        hit, at = noun
        code, number, end = hit.meaning.code, hit.meaning.number, at + hit.length
        start, sex = self._at, None
        if self._items and self._items[-1].sure == "bare" and self._items[-1].end == start and code in WHO:
            self._items.pop()  # "the neighbour's daughter"
        if code not in WHO:
            last = self._items[-1] if self._items else None
            counted = (
                last and last.end == start and (last.kind in ("number", "thing") or last.sure == "vague")
            )
            if number == 1 and counted:
                number = None  # after eleven, Arabic counts in the singular
            self._add(Item("fate", start, end, fate=code, low=number, high=number))
            return
        figure = self._figure_after(end) if number is None else self._same_figure(end, number)
        if figure is not None:
            number, end = figure
        sure = "exact" if number is not None else "bare"
        if self._sure != "exact" and number is not None:
            sure = self._sure
        who = KINSHIP.get(code, code) if not self._serves_elsewhere(code, end) else "persons"
        last, sex = self._items[-1] if self._items else None, BY_AGE.get(code)
        between = range(last.end if last else start, start)
        beside = last is not None and last.kind == "group" and not hit.joined
        beside = beside and all(self._message.find(n, "group:his") for n in between)
        if last and beside and number and last.low == number and figure is None:
            one = self._one_of_both(last, who, start)
            if one is not None:  # "the volunteer Mr …", "1 male child"
                self._items[-1] = replace(last, who=one, end=end, sex=sex or last.sex)
                self._at = end
                return
            sure = "about" if number == 1 else sure
        elif beside and number and figure is None:
            sure = "about"  # "her brother the twin": one word for one of two, and for both
        if last and self._is_same(last, who, start) and number is None:  # "2 volunteers of the White Helmets"
            self._items[-1] = replace(last, end=end)
            self._at = end
            return
        self._add(self._group(number, number, sure, who, end, start, said=figure is not None, sex=sex))
        self._others()

    def _one_of_both(self, last: Item, who: str, start: int) -> str | None:
        """Who somebody is of whom two nouns are said in a row; None where they may be two people."""
        pair = {last.who or "persons", who}
        if len(pair - {"persons"}) < 2:
            return next(iter(pair - {"persons"}), "persons")
        if "responders" in pair:
            return "responders"
        sexed = any(self._message.find(at, "aside:adjective") for at in (last.end - 1, start))
        return "children" if "children" in pair and sexed else None

    def _is_name(self) -> bool:
        """ "The teacher Khaled (67)", "his wife Amal was wounded": an unread word right after one person who is known,
        of whom it is said what happened, or how old. Where there are capital letters, it has one."""
        at, message = self._at, self._message
        last = self._items[-1] if self._items else None
        if last is None or (last.kind, last.low, last.end) != ("group", 1, at) or last.said:
            return False
        if not self._is_unread(at) or message.figure(at) is not None:
            return False
        script = script_of(message.tokens[at].text)
        if script is None:
            known = message.text[message.tokens[at].start].isupper()
        else:
            defined = message.tokens[at - 1].text.startswith(script.article)
            known = defined or possessed(message, at - 1) is not None
        aged = (
            at + 2 < self._end and message.tokens[at + 1].text == "(" and message.figure(at + 2) is not None
        )
        after = message.find(at + 1, "behind") is not None and at + 1 < self._end
        before = len(self._items) > 1 and self._items[-2].kind == "fate" and self._items[-2].low is None
        return (
            known
            and (aged or after or before)
            and not may_change_a_figure(message.tokens[at], message.lexicon)
        )

    def _is_same(self, last: Item, who: str, start: int) -> bool:
        """Whether a noun only says once more who was counted right before it."""
        words = range(last.end, start)
        near = all(
            self._message.find(n, "group:of", "group:his", "aside:adjective", "link:of") for n in words
        )
        return last.kind == "group" and last.low is not None and who in (last.who, "persons") and near

    def _others(self) -> None:
        """ "Another man": the word after the noun belongs to it."""
        other = self._message.find(self._at, "group:others")
        if other and self._at < self._end:
            self._at += other.length

    def _share(self, code: str, end: int) -> None:
        """ "All children", "most of them women", "one of them a child", "both died"."""
        start, at = self._at, self._skip_small(end)
        noun = self._noun(at)
        counted = self._last_group()
        if code == "one_of" and noun and counted and counted.who == noun[0].meaning.code and counted.within:
            self._add(Item("age", start, noun[1] + noun[0].length))  # "two women, one of them pregnant"
            return
        if code == "one_of" and noun and noun[0].meaning.code in WHO:
            self._at, self._within = noun[1] + noun[0].length, True
            self._add(self._group(1, 1, "exact", noun[0].meaning.code, self._at, start, said=True))
            return
        figure = self._message.figure(end) if code == "one_of" and end < self._end else None
        if figure and figure.value < OLDEST and self._noun(figure.end) is None:  # "3 wounded, one is 16"
            self._within = True
            self._add(self._group(1, 1, "exact", "persons", figure.end, said=True).aged(figure.value))
            return
        if code == "other_one" and self._message.figure(end) is not None:
            self._at = end
            return
        if code == "other_one":
            last = next((item for item in reversed(self._items) if item.kind == "group"), None)
            alike = (
                last if last and last.low == 1 and not noun else None
            )  # "a volunteer died, another was hurt"
            self._add(self._group(1, 1, "exact", alike.who if alike else "persons", end))
            return
        if code in ("all", "half") and noun and noun[0].meaning.code in WHO and not noun[0].meaning.number:
            after = self._message.find(at + noun[0].length, "link:and")
            second = self._noun(at + noun[0].length)
            both = (after and not after.joined) or (second and second[0].joined)
            self._add(
                Item(
                    "all" if not both else "thing",
                    start,
                    at + noun[0].length,
                    who=noun[0].meaning.code,
                    code=code,
                )
            )
            return
        if code == "one_of" and self._message.find(end, "behind:killed", "people:killed"):
            self._add(Item("told", start, end, code="moved"))
            return
        if code in ("half", "most", "one_of"):
            while noun and noun[0].meaning.code in WHO:
                end = at + noun[0].length
                link = self._message.find(end, "link:and")
                at = end + (link.length if link and not link.joined else 0)
                noun = self._noun(at)
            self._add(Item("thing", start, max(end, self._at + 1)))
            return
        self._add(Item("all", start, end))

    def _same_figure(self, end: int, number: int) -> tuple[int, int] | None:
        """The number said once more after the noun: "one man, one"."""
        figure = self._message.figure(end) if end < self._end else None
        if figure and figure.value == number and not figure.joined and figure.in_words:
            return number, figure.end
        return None

    def _figure_after(self, end: int) -> tuple[int, int] | None:
        """The figure after a plural: "women: 1", "women 2 men 1", unless it counts what follows."""
        at = self._skip(end, ":", "=", "-")
        figure = self._message.figure(at) if at < self._end and self._message.is_free(end, at + 1) else None
        if figure is None or figure.problem or figure.joined:
            return None
        after = self._noun(figure.end) if figure.end < self._end and not figure.defined else None
        if at == end and after and self._figure_after(after[1] + after[0].length) is None:
            return None
        if figure.end < self._end and self._is_unread(figure.end):
            return None
        return figure.value, figure.end
