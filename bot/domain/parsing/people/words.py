"""Read a clause into items: words and marks between the numbers."""

from dataclasses import replace

from bot.domain.parsing.people.ages import SEXES
from bot.domain.parsing.people.base import FAMILIES, SMALL
from bot.domain.parsing.people.items import Item
from bot.domain.parsing.people.numbers import NumberReader
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.parsing.text.meanings import KIN as WHO

_MARKS = {",": "comma", "(": "open", "[": "open", ")": "close", "]": "close"}
_MARKS |= dict.fromkeys(":=-/", "colon") | dict.fromkeys("+&", "and")
_HEDGES = {"~": "about", "?": "about", ">": "at_least", "≥": "at_least", "<": "at_most", "≤": "at_most"}


class Chunker(NumberReader):
    """Reads one clause, tokens `start` to `end`, into items."""

    def items(self) -> list[Item]:
        """Return the items in order."""
        while self._at < self._end:
            at = self._at
            if self._message.claims[at]:
                self._add(Item("known", at, at + 1))
            elif self._is_name():
                self._at += 1
            elif not (self._number() or self._word() or self._mark()):
                self._add(Item("gap", at, at + 1))
        return self._items

    def _mark(self) -> bool:
        token = self._message.tokens[self._at]
        if token.kind != "mark":
            return False
        if (token.text == "-" and self._is_hyphen()) or (
            token.text == "?" and not (self._items and self._items[-1].counts)
        ):
            self._at += 1
        elif token.text in _HEDGES:
            self._hedge(_HEDGES[token.text], self._at + 1)
        elif token.text == "+" and self._items and self._items[-1].counts and not self._counts_next():
            self._hedge("at_least", self._at + 1)
        elif token.text in _MARKS:
            code = _MARKS[token.text]
            if token.text in ":=" and self._is_heading():
                self._items[-1] = replace(self._items[-1], code="label")
            self._within = (
                (self._within or self._after_total()) if code == "open" else self._within and code != "close"
            )
            self._add(Item("link", self._at, self._at + 1, code=code))
        else:
            self._at += 1
        return True

    def _is_hyphen(self) -> bool:
        """ "al-Ahmad": a hyphen between two words of one name."""
        tokens, at = self._message.tokens, self._at
        around = self._start < at < self._end - 1 and tokens[at].attached and tokens[at + 1].attached
        return around and tokens[at - 1].kind == tokens[at + 1].kind == "word"

    def _is_heading(self) -> bool:
        """Whether a fate is a heading, with no figure before it: "Killed: 3", not "3 killed: …"."""
        if not self._items or self._items[-1].kind != "fate":
            return False
        figure = self._message.figure(self._at + 1)
        if figure and figure.end <= self._end and self._noun(figure.end) is None:
            return True
        return (
            len(self._items) < 2 or not self._items[-2].counts or self._items[-2].end != self._items[-1].start
        )

    def _after_total(self) -> bool:
        """Whether the bracket that opens here is about people that were counted right before it."""
        last = self._items[-1] if self._items else None
        return last is not None and (last.kind in ("number", "fate") or (last.kind == "group" and last.said))

    def _word(self) -> bool:
        hit = self._message.find(self._at, *FAMILIES)
        noun = self._noun(self._at)
        if noun and (
            hit is None or (hit.length <= noun[0].length and hit.meaning.family in ("people", "kin"))
        ):
            self._joined(noun[0])
            self._people(noun)
            return True
        if hit is None:
            return self._small()
        self._joined(hit)
        self._meaning(hit, self._at + hit.length)
        return True

    def _meaning(self, hit: Hit, end: int) -> None:
        code = hit.meaning.code
        match hit.meaning.family:
            case "none":
                self._add(Item("none", self._at, end, code=code))
            case "answer":
                self._answer(code, end, alone=hit.length == 1)
            case "uncertain":
                self._uncertain(code, end)
            case "before" | "behind" as side:
                twice = self._message.find(self._at, "behind", "people")
                either = side == "before" and twice is not None and twice.length >= hit.length
                self._add(Item("fate", self._at, end, fate=code, side="" if either else side))
            case "said":
                self._told(code, end)
            case "group":
                self._marked(code, end)
            case "age":
                self._age_word(code, end)
            case "link":
                self._link(code, end)
            case _:
                self._at = end

    def _told(self, code: str, end: int) -> None:
        if code == "change" and end - self._at > 1:  # "rose from 6 to 8"
            self._add(Item("told", self._at, end, code="toll"))
        elif code == "change":
            self._at = end
        else:
            self._add(Item("told", self._at, end, code=code))

    def _answer(self, code: str, end: int, *, alone: bool) -> None:
        """ "Nobody": none, where nothing follows but what happened (nobody inside is not nobody hurt)."""
        if code == "none" and self._is_all_said(end):
            self._add(Item("none", self._at, end, code="both"))
        elif alone and code == "none" and self._is_unread(end):
            self._add(Item("gap", self._at, end))
        else:
            self._add(Item("told", self._at, end, code="hearsay"))

    def _is_all_said(self, end: int) -> bool:
        """Whether the clause or the part of it ends here, up to a word for what happened."""
        of_them = self._message.find(end, "group:of_them")
        end = self._skip_small(end + of_them.length if of_them else end)
        if end >= self._end or self._message.tokens[end].kind == "mark":
            return True
        return (
            self._noun(end) is not None or self._message.find(end, "before", "behind", "link:and") is not None
        )

    def _age_word(self, code: str, end: int) -> None:
        figure = self._message.figure(end) if code in SEXES and end < self._end else None
        if figure and self._message.tokens[end].attached and self._within:  # "7 (F2 M3)"
            who = SEXES[code]
            self._add(
                self._group(figure.value, figure.value, "exact", who, figure.end, said=True, code="letter")
            )
        elif code in SEXES and self._opens_sex():
            self._add(self._group(1, 1, "exact", SEXES[code], end, sex=SEXES[code], code="sex"))
        else:
            self._add(Item("gap" if code in SEXES else "age", self._at, end, code=code))

    def _joined(self, hit: Hit) -> None:
        if hit.joined:
            self._add(Item("link", self._at, self._at, code="and"))

    def _link(self, code: str, end: int) -> None:
        if code == "within":
            self._part(end)
            return
        if code == "no":
            # "Not killed" may deny who it was: only "no" says that there was none.
            denies = self._message.find(self._at, "answer:no", "place:not")
            fate = None if denies and denies.meaning.family == "place" else self._fate_after(end)
            none = Item("none", self._at, fate[1], code=fate[0]) if fate else None
            self._add(none or Item("told", self._at, end, code="no"))
            return
        if code == "and" or (code == "with" and self._people_at(end)):
            self._add(Item("link", self._at, end, code="and"))
            return
        self._at = end

    def _people_at(self, at: int) -> bool:
        """Whether people are named here: "her three children", "a neighbour"."""
        his = self._message.find(at, "group:his", "link:article")
        at += his.length if his and at < self._end else 0
        figure = self._message.figure(at) if at < self._end else None
        noun = self._noun(self._skip_small(figure.end if figure else at))
        return noun is not None and noun[0].meaning.code in WHO

    def _fate_after(self, at: int) -> tuple[str, int] | None:
        """ "No injuries": the fate that is denied."""
        at = self._skip_small(at)
        hit = self._message.find(at, "people")
        if hit is None or at >= self._end:
            return None
        code = hit.meaning.code
        if code in WHO:
            at = self._skip_small(at + hit.length)
            hit = self._message.find(at, "people", "behind")
            if hit is None or hit.meaning.code in WHO:
                return None
            code = hit.meaning.code
        return ("both" if code == "casualties" else code), at + hit.length

    def _marked(self, code: str, end: int) -> None:
        match code:
            case "others":
                self._add(self._group(None, None, "vague", "persons", end))
            case "combatants":
                self._add(Item("told", self._at, end, code="combatants"))
            case "unhurt":
                self._add(Item("fate", self._at, end, fate="unhurt"))
            case "all" | "half" | "most" | "one_of" | "other_one":
                self._share(code, end)
            case "of_them":
                self._part(end)
            case "of" | "his" | "family_of":
                self._at = end
            case "family":
                self._family(end)
            case "thing" if (vague := self._message.find(self._at, "uncertain:vague")) is not None:
                self._uncertain("vague", self._at + vague.length)
            case "numbered" | "thing":
                self._add(Item("thing", self._at, end))
            case _:
                self._add(Item("gap", self._at, end))

    def _part(self, end: int) -> None:
        """ "Among them", "of whom"; but "11 wounded, died of them 3" is what became of some."""
        fates = [item for item in self._items if item.kind == "fate"]
        bare = bool(fates) and self._items[-1] is fates[-1] and fates[-1].low is None
        if len(fates) > 1 and bare and not self._items[-2].counts and self._moves_to(fates[-2].fate or ""):
            self._add(Item("told", self._at, end, code="moved"))
        self._within, self._within_from, self._at = True, end, end

    def _family(self, end: int) -> None:
        """ "A family of five"; "a neighbour family of four"."""
        last = self._items[-1] if self._items else None
        if last and last.kind == "group" and not last.said and last.end == self._at:
            self._items.pop()
        figure = self._message.figure(end) if end < self._end else None
        if figure and not figure.problem:
            self._add(self._group(figure.value, figure.value, self._sure, "persons", figure.end, said=True))
        else:
            self._add(self._group(None, None, "vague", "persons", end))

    def _small(self) -> bool:
        if part := self._message.find(self._at, "fraction"):
            self._add(Item("told", self._at, self._at + part.length, code="hearsay"))
            return True
        hit = self._message.find(self._at, *SMALL)
        if hit is None:
            return False
        self._joined(hit)
        self._at += hit.length
        return True
