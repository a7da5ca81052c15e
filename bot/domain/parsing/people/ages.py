"""Numbers that count nobody: how old somebody is, a name, a length of time, a share, the number of a line."""

from dataclasses import replace

from bot.domain.parsing.people.base import is_prepositioned
from bot.domain.parsing.people.items import Item
from bot.domain.parsing.people.nouns import OLDEST, NounReader
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.parsing.text.meanings import FATES
from bot.domain.parsing.text.meanings import KIN as WHO
from bot.domain.spelling import script_of

#: A "man" or a "woman" of fewer years is none: the number says something else.
YOUNGEST = 13
#: So many ages are read in one list.
_MOST_AGES = 9
SEXES = {"male": "men", "female": "women", "child": "children"}


class AgeReader(NounReader):
    """Reads ages, and tells other numbers that count nobody."""

    def _age(self, years: int, end: int) -> bool:
        """ "7-year-old", "63 y.o.", "(4, 7 and 11 years)", "man 35": how old, not how many."""
        unit = self._message.find(self._skip(end, "-"), "age:years", "age:under_one")
        listed = unit is None and (self._ages_ahead(end) or self._is_age_of_each(end))
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
                self._add(
                    Item("age" if aged else "thing", self._at, end_of, low=years, code="aged" if aged else "")
                )
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

    def _is_age_of_each(self, end: int) -> bool:
        """ "His two lads, 10 and 13, …": as many numbers as people, between commas or in brackets."""
        last, message = self._last_group(), self._message
        after = message.tokens[end].text if end < self._end else ","
        if [i.kind for i in self._items[-2:]] == ["age", "link"] and self._items[-2].code != "aged" and last:
            told = sum(item.kind == "age" for item in self._items[self._items.index(last) :])
            return self._items[-1].code == "and" and last.low == told + 1 and after in (",", ")")
        if last is None or (last.low or 0) < 2 or message.tokens[self._at - 1].text not in (",", "("):
            return False
        count, at = 1, end
        while at < self._end and count <= _MOST_AGES:
            link = message.find(at, "link:and")
            at += 1 if message.tokens[at].text == "," else link.length if link and not link.joined else 0
            figure = message.figure(at) if at < self._end else None
            if figure is None:
                break
            count, at = count + 1, figure.end
        closed = (
            at >= self._end or message.tokens[at - 1].text == "," or message.tokens[at].text in (",", ")")
        )
        return count == last.low and closed

    def _bare_age(self, years: int, end: int, last: Item | None) -> bool:
        """Whether a number right after one person is the age: "man 35 killed", "boy (14)", "the driver, 51,"."""
        if last is None or last.kind != "group" or last.low != 1 or last.said or years > OLDEST:
            return False
        young = last.who in ("men", "women") and years < YOUNGEST and last.code != "sex"
        words = any(token.kind == "word" for token in self._message.tokens[last.end : self._at])
        which = last.who == "persons" and last.end == self._at and last.sex is None  # "patient 7"
        counted = any(item.code == "letter" and item.said for item in self._items[-3:])  # "(F2 M3 child 2)"
        between = self._items[self._items.index(last) + 1 :]
        apart = any(item.kind != "link" or item.code not in ("open", "comma") for item in between)
        if young or words or which or counted or apart:
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

    def _is_aside(self, end: int) -> bool:
        """ "Mahmoud (43)", "patient 9": an age or a number of one person, where nothing says that it counts."""
        last, open_ = (
            (self._items[-1] if self._items else None),
            self._message.tokens[self._at - 1].text == "(",
        )
        if last and open_ and end < self._end and self._message.tokens[end].text == ")":
            before = next((item for item in reversed(self._items) if item.kind != "link"), None)
            return before is not None and (
                before.kind == "gap" or (before.kind == "group" and before.low == 1)
            )
        one = last is not None and last.kind == "group" and last.low == 1 and not last.said
        noun = self._noun(end)
        named = noun is None or noun[0].meaning.code in FATES
        return bool(one and last and last.end == self._at and named and last.who == "persons")

    def _is_bullet(self, end: int) -> bool:
        """Whether a number only counts the lines: "1) Sarmin", a keycap at the beginning; or ends an unread word."""
        message, at = self._message, self._at
        after = message.tokens[end].text if end < self._end else ""
        if at == self._start:
            return (
                after == ")" or "\u20e3" in message.text[message.tokens[at].end : message.tokens[at].end + 2]
            )
        dash = message.tokens[at - 1]
        return (
            dash.text == "-"
            and dash.attached
            and message.tokens[at].attached
            and message.tokens[at - 2].kind == "word"
        )

    def _other_role(self, end: int) -> bool:
        """Whether a number cannot count people: a name, a length of time, a distance, a share."""
        message, at = self._message, self._at
        if end < self._end and message.tokens[end].text == "%":
            return True
        label = next(
            (hit for n in (1, 2) if (hit := message.find(at - n, "group:numbered")) and hit.length == n), None
        )
        if label and at - label.length >= self._start:
            return True
        end = self._skip(end, "-")
        if end < self._end and (is_prepositioned(message, end) or message.claims[end]):
            return False
        script = script_of(message.tokens[end].text) if end < self._end else None
        if script and message.tokens[end].text.startswith(script.article):
            return False  # "dead 1 the houses 2"
        hit = message.find(end, "unit", "group:thing", "age:years")
        people = self._noun(end)
        return bool(hit and end < self._end and (people is None or people[0].length < hit.length))
