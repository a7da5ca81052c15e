"""People without a figure before them, and ages: how old somebody is, never how many they are."""

from dataclasses import replace

from bot.domain.parsing.people.base import ClauseScanner
from bot.domain.parsing.people.items import Item
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.parsing.text.meanings import KIN as WHO

#: Kin of whom only the age says whether they are children: a brother, a daughter.
KINSHIP = {"males": "persons", "females": "persons"}
BY_AGE = {"men": "men", "women": "women", "males": "men", "females": "women"}
#: A "man" or a "woman" of fewer years is none: the number says something else.
YOUNGEST = 13
#: So many ages are read in one list.
_MOST_AGES = 9
SEXES = {"male": "men", "female": "women", "child": "children"}


class AgeReader(ClauseScanner):
    """Reads nouns and ages."""

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
        last = self._items[-1] if self._items else None
        beside = last and last.kind == "group" and last.end == start and last.low == number and not last.said
        if (
            last and beside and number and ("persons" in (who, last.who) or who == last.who)
        ):  # "her child, a baby"
            self._items[-1] = replace(last, who=last.who if who == "persons" else who, end=end)
            self._at = end
            return
        sex = BY_AGE.get(code)
        if last and self._is_same(last, who, start) and number is None:  # "2 volunteers of the White Helmets"
            self._items[-1] = replace(last, end=end)
            self._at = end
            return
        self._add(self._group(number, number, sure, who, end, start, said=figure is not None, sex=sex))
        self._others()

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
        after = self._noun(figure.end) if figure.end < self._end else None
        if at == end and after and self._figure_after(after[1] + after[0].length) is None:
            return None
        if figure.end < self._end and self._is_unread(figure.end):
            return None
        return figure.value, figure.end

    def _age(self, years: int, end: int) -> bool:
        """ "7-year-old", "63 y.o.", "(4, 7 and 11 years)", "man 35": how old, not how many."""
        unit = self._message.find(self._skip(end, "-"), "age:years", "age:under_one")
        listed = unit is None and self._ages_ahead(end)
        end_of = self._skip(end, "-") + unit.length if unit else end
        last = self._last_group()
        before = next((item for item in reversed(self._items) if item.kind != "link"), None)
        aged = before is not None and before.kind == "age" and before.code == "aged"
        aged = aged and ((before is not None and before.low is None) or self._goes_on(end))
        if unit is None and not aged and not listed and not self._bare_age(years, end, last):
            return False
        years = 0 if unit and unit.meaning.code == "under_one" else years
        if last is None:
            noun = self._noun(end_of)
            if noun is None or unit is None:
                self._add(Item("thing", self._at, end_of))
                return True
            self._at = end_of
            self._people(noun)
            last = self._last_group()
        if last is not None:
            at = self._items.index(last)
            nth = sum(item.kind == "age" and item.low is not None for item in self._items[at:]) + 1
            last = last.aged(years)
            if nth > 1 and not last.said and last.low in (None, nth - 1) and last.low != 1:
                last = replace(last, low=nth, high=nth, sure="exact")  # "his sons aged 9 and 12"
            self._items[at] = last
        self._add(Item("age", self._at, max(end_of, self._at), low=years, code="aged" if aged else ""))
        return True

    def _goes_on(self, end: int) -> bool:
        """Whether a number after "aged" is another age: "two brothers aged 8 and 11 wounded", and not "3 wounded"."""
        noun, last = self._noun(end), self._last_group()
        if noun is None:
            return True
        ages = sum(item.kind == "age" and item.code == "aged" for item in self._items) - 1
        links = {item.code for item in self._items[-2:] if item.kind == "link"}
        apart = noun[0].meaning.code in WHO or "comma" in links
        return not apart and last is not None and (last.low is None or ages < last.low)

    def _ages_ahead(self, at: int) -> bool:
        """Whether more numbers follow, and the last of them is said to be an age: "(4, 7 and 11 years)"."""
        message, more = self._message, False
        for _ in range(_MOST_AGES):
            if at >= self._end:
                break
            link = message.find(at, "link:and")
            start = at + (
                1 if message.tokens[at].text == "," else link.length if link and not link.joined else 0
            )
            figure = message.figure(start)
            if figure is None or figure.end > self._end:
                break
            at, more = figure.end, True
        return more and at < self._end and message.find(at, "age:years") is not None

    def _bare_age(self, years: int, end: int, last: Item | None) -> bool:
        """Whether a number right after one person is the age: "man 35 killed", "boy (14)", "the driver, 51,"."""
        if last is None or last.kind != "group" or last.low != 1 or last.said or years > 110:
            return False
        if last.who in ("men", "women") and years < YOUNGEST and last.code != "sex":
            return False
        between = self._items[self._items.index(last) + 1 :]
        words = any(token.kind == "word" for token in self._message.tokens[last.end : self._at])
        if words or (last.who == "persons" and last.end == self._at and last.sex is None):
            return False  # "patient 7": which one, perhaps
        if any(item.kind != "link" or item.code not in ("open", "comma") for item in between):
            return False
        noun = self._noun(end)
        if noun is not None and noun[0].meaning.code in WHO:
            return False
        if noun is not None and not between and not self._is_age_before(noun):
            return False
        after = self._message.tokens[end].text if end < self._end else ""
        if between:
            return after in (",", ")", "]", "") or end >= self._end
        return True

    def _is_age_before(self, noun: tuple[Hit, int]) -> bool:
        """ "killed man 35 injured girl 6": an age, for people follow the next word as well; so it is where they all
        stand before what happened to them ("woman 60 dead man 30 wounded")."""
        end = noun[1] + noun[0].length
        follows = self._noun(end)
        if follows is not None and follows[0].meaning.code in WHO:
            return True
        before = [item.kind for item in self._items[-3:-1]]
        return "fate" not in before[-1:] or before[:1] in (["age"], ["group"])

    def _pairs(self, number: int, end: int) -> bool:
        """ "2M 1F", "1 f, 33": a letter for who they are."""
        hit = self._message.find(end, "age:male", "age:female", "age:child")
        if hit is None or end >= self._end:
            return False
        who = SEXES[hit.meaning.code]
        sure = (
            "about" if number >= YOUNGEST and not self._within else self._sure
        )  # "60 M died": how old, or how many
        self._add(self._group(number, number, sure, who, end + hit.length, said=True, code="letter"))
        return True

    def _opens_sex(self) -> bool:
        """Whether a letter alone says who one person is: "1 killed F", "(f, 33)"."""
        last = self._items[-1] if self._items else None
        listed = last is not None and last.code == "comma" and self._within
        return last is not None and (last.kind == "fate" or last.code == "open" or listed)
