"""What reading a clause into items needs everywhere: where it is, what it has read, which noun stands here."""

from dataclasses import replace

from bot.domain.parsing.message.spans import NEARBY, Message
from bot.domain.parsing.people.items import Item
from bot.domain.parsing.text.lexicon import Hit
from bot.domain.parsing.text.meanings import KIN as WHO
from bot.domain.spelling import script_of

FAMILIES = (
    *("none", "said", "group", "age", "answer:none", "answer:not_known", "uncertain"),
    *("before", "behind", "people", "kin", "link", "unit", "aside"),
)
SMALL = ("filler", "place", "clock", "ago", "part", "day")


class ClauseScanner:
    """A scan of one clause, tokens `start` to `end`."""

    def __init__(self, message: Message, start: int, end: int) -> None:
        self._message, self._at, self._start, self._end = message, start, start, end
        self._items: list[Item] = []
        self._sure, self._within, self._within_from = "exact", False, -1

    def _add(self, item: Item) -> None:
        self._items.append(item)
        self._at = max(self._at, item.end)
        if item.kind not in ("link", "age"):
            self._sure = "exact"
        if item.kind == "fate":
            self._within = False

    def _group(
        self,
        low: int | None,
        high: int | None,
        sure: str,
        who: str | None,
        end: int,
        start: int | None = None,
        **more: object,
    ) -> Item:
        item = Item(
            "group",
            self._at if start is None else start,
            end,
            who,
            None,
            low,
            high,
            sure,
            within=self._within,
        )
        return replace(item, **more)  # type: ignore[arg-type]

    def _serves_elsewhere(self, code: str, end: int) -> bool:
        """ "Volunteers of the community kitchen": no rescue workers."""
        message = self._message
        if code != "responders" or end >= self._end:
            return False
        of, script = message.find(end, "group:of"), script_of(message.tokens[end].text)
        if of is None:  # in Arabic, "volunteers of" is one word
            return bool(
                script and message.tokens[end].text.startswith(script.article) and self._is_unread(end)
            )
        ours = (
            message.find(end + n, "target", "people:responders", "kin:responders", "origin") for n in (1, 2)
        )
        return not any(hit and hit.meaning.code.startswith(("civil_defence", "responders")) for hit in ours)

    def _last_group(self) -> Item | None:
        """The people right before this token, with only links and ages between."""
        for item in reversed(self._items):
            if item.kind == "group":
                return item
            if item.kind not in ("link", "age"):
                return None
        return None

    def _noun(self, at: int) -> tuple[Hit, int] | None:
        """The noun for people at a token (articles are skipped), also with "his" or "their" at its end; and where."""
        if not self._start <= at < self._end or self._message.claims[at]:
            return None
        message = self._message
        hit = message.find(at, "kin", "people")
        if hit:
            return hit, at
        article = message.find(at, "link:article", "group:his")
        if article and at + article.length < self._end:
            hit = message.find(at + article.length, "kin", "people")
            if hit and not message.claims[at + article.length] and hit.meaning.code in WHO:
                return hit, at + article.length
        stem = possessed(message, at)
        return (stem, at) if stem else None

    def _is_unread(self, at: int) -> bool:
        if at >= self._end or self._message.claims[at] or self._message.tokens[at].kind != "word":
            return False
        return self._message.find(at, *FAMILIES, *SMALL, "kind", "target") is None and self._noun(at) is None

    def _skip(self, at: int, *marks: str) -> int:
        while at < self._end and self._message.tokens[at].text in marks:
            at += 1
        return at

    def _skip_small(self, at: int) -> int:
        """Skip the words between a figure and its noun: "3 of the", "all of"."""
        while at < self._end and self._noun(at) is None:
            if self._message.claims[at] == NEARBY and self._noun(at + 1):  # "2 farm workers"
                return at + 1
            if self._message.claims[at]:
                return at
            hit = self._message.find(at, "filler:number", "aside:adjective")
            if hit is None or hit.joined:
                return at
            at += hit.length
        return at

    def _counts_next(self) -> bool:
        after = self._at + 1
        return self._message.figure(after) is not None or self._noun(after) is not None

    def _counts_here(self) -> bool:
        return self._at < self._end and (
            self._message.figure(self._at) is not None or self._noun(self._at) is not None
        )

    def _uncertain(self, code: str, end: int) -> None:
        if code != "vague":
            self._hedge(code, end)
            return
        noun = self._noun(self._skip_small(end))
        if noun and noun[0].meaning.code in WHO:
            end = noun[1] + noun[0].length
        elif noun or self._message.find(end, "before", "behind"):
            self._within = False
        self._add(self._group(None, None, "vague", "persons", end))

    def _hedge(self, code: str, end: int) -> None:
        """A hedge before a figure holds for it; after one, for the one before."""
        self._at = end
        back = 2 if len(self._items) > 1 and self._items[-1].kind == "fate" else 1
        last = self._items[-back] if self._items else None
        if last and last.counts and last.sure == "exact" and not self._counts_here():
            self._items[-back] = replace(last, sure=code)
            return
        self._sure = code


def is_prepositioned(message: Message, at: int) -> bool:
    """ "Five by-a-missile" in one word: the letter before the noun parts it from the figure."""
    token = message.tokens[at]
    script = script_of(token.text)
    if script is None or not token.text.startswith(script.part_from_figure) or len(token.text) < 4:
        return False
    return (
        message.lexicon.find([replace(token, text=token.text[1:])], 0, "kind", "target", "group", "unit")
        is not None
    )


def possessed(message: Message, at: int) -> Hit | None:
    """The noun without the letters at its end for "his", "her", "their"."""
    token = message.tokens[at]
    script = script_of(token.text)
    if script is None:
        return None
    for stem in script.possessed(token.text):
        hit = message.lexicon.find([replace(token, text=stem)], 0, "kin", "people")
        if hit and hit.meaning.code in WHO and not hit.defined:  # a noun has an article or an owner
            return hit
    return None
