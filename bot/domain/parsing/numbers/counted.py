"""Find figures with the people they count: "9 injured, 4 of them women".

`scan` reads the text once and returns the counted groups in order, the unknown words, and a problem if the text is
ambiguous. It never chooses between two readings.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.parsing.numbers.figures import Figure, read_figure
from bot.domain.parsing.numbers.people import Group, Nouns, Scan, conflict, merge_nouns, read_nouns
from bot.domain.parsing.text.lexicon import Hit, Lexicon
from bot.domain.parsing.text.tokens import Token

#: Marks between groups; any other mark is an unknown word.
_SEPARATORS = frozenset(',;.!()"«»“”')
_LABELS = frozenset(":=")
_HEDGES = {"+": "at_least", "?": "about", "~": "about", ">": "at_least", "<": "at_most"}
_LINKS = ("link:no", "link:article", "link:within", "link:and")
_SMALL = ("uncertain", *_LINKS, "answer:none", "answer:not_known", "filler:number")


def scan(tokens: Sequence[Token], lexicon: Lexicon) -> Scan:
    """Scan the tokens once."""
    return FigureScanner(tokens, lexicon).walk()


class FigureScanner:
    """A scan of tokens: `walk` returns the result. `MessageScanner` extends it for whole messages."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self._tokens, self._lexicon = tokens, lexicon
        self._at = 0
        self._within = False
        self._sureness = "exact"
        self._joined = False
        self._found = Scan()

    def walk(self) -> Scan:
        while self._at < len(self._tokens):
            if not self.step():
                self._found.unread.append(self._tokens[self._at].text)
                self._at += 1
        if self._sureness != "exact":
            self._qualify_last()
        return self._found

    def step(self) -> bool:
        """Read what is here and move on; False if it is not understood."""
        return any(step() for step in (self._mark, self._word, self._counted, self._named))

    # Steps: each reads what is here and moves on, or changes nothing and returns False.

    def _mark(self) -> bool:
        token = self._tokens[self._at]
        if token.kind != "mark" or self._figure() is not None:
            return False
        if token.text in _SEPARATORS or token.text in _LABELS or (token.text == "-" and not self._between()):
            self._at += 1
            return True
        if token.text not in _HEDGES:
            return False
        self._sureness = _HEDGES[token.text]
        self._at += 1
        if token.text in "+?":
            self._qualify_last()
        return True

    def _word(self) -> bool:
        hit = self._find(self._at, *_SMALL)
        number = self._find(self._at, "number", "people")
        if hit is None or (number and number.length >= hit.length and hit.meaning.family != "uncertain"):
            return False
        code = hit.meaning.code
        match hit.meaning.family, code:
            case "uncertain", _:
                self._uncertain(code, hit)
            case "link", "no":
                return self._none_of(hit)
            case "link", "article":
                return self._article(hit)
            case ("answer", "none" | "not_known") | ("link", "within" | "and"):
                self._said(code, hit)
            case "filler", _:
                self._at += hit.length
            case _:
                return False
        return True

    def _counted(self) -> bool:
        """A figure, or two bounds, and the nouns after it."""
        figure = self._figure()
        between = self._link("between")
        if figure is None and between:
            figure = self._read(self._at + between.length)
        if figure is None:
            return False
        self._refuse(figure.problem)
        self._joined = self._joined or figure.joined
        end, low, high = figure.end, figure.value, figure.value
        bounds = self._upper(figure, between is not None)
        if bounds:
            self._refuse(bounds.problem)
            end, high, self._sureness = bounds.end, bounds.value, "range"
            low, high = min(low, high), max(low, high)
        self._at = end
        within = self._link("within")
        if within:
            self._within, self._at = True, self._at + within.length
        noun = self._nouns(self._at)
        if noun and noun.count == 2 and low != 2:
            self._refuse("contradiction")
        self._add(low, high, noun)
        return True

    def _named(self) -> bool:
        """Nouns before their figure ("killed: 3"), or containing it ("a child")."""
        noun = read_nouns(self._tokens, self._at, self._lexicon, opening=True)
        if noun is None:
            return False
        self._joined = self._joined or noun.joined
        at = self._skip_labels(noun.end, _LABELS | {"-"})
        figure = self._read(at)
        after = self._nouns(figure.end) if figure else None
        if after and self._skip_labels(after.end) > after.end:
            after = None  # "killed: 3 women: 1"
        beside = self._nouns(at) if figure is None and at == noun.end else None
        if figure and noun.count is None and after and conflict(noun, after):
            # "killed 3 injured 2" is clear, "killed 3 injured" is ambiguous.
            if not self._labels_next(figure.end):
                self._refuse("ambiguous")
            after = None
        if figure and not figure.joined and not conflict(noun, after):
            # A singular before "3": one, or a label with a figure? A dual and "two", a singular and "one" agree.
            if noun.count is not None and (noun.count != figure.value or after):
                self._refuse("ambiguous")
            self._refuse(figure.problem)
            self._at = figure.end
            self._add(figure.value, figure.value, merge_nouns(noun, after, figure.end))
        elif noun.count is None and beside and beside.count is not None and not conflict(noun, beside):
            self._at = noun.end
            self._add(beside.count, beside.count, merge_nouns(noun, beside, beside.end))
        else:
            self._at = noun.end
            self._add(noun.count, noun.count, noun)
        return True

    # Helpers of the steps.

    def _find(self, at: int, *families: str) -> Hit | None:
        return self._lexicon.find(self._tokens, at, *families)

    def _read(self, at: int) -> Figure | None:
        return read_figure(self._tokens, at, self._lexicon)

    def _figure(self) -> Figure | None:
        return self._read(self._at)

    def _skip_labels(self, at: int, marks: frozenset[str] = _LABELS) -> int:
        """Return the first token after colons and the like, but before the minus of a negative figure."""
        while at < len(self._tokens) and self._tokens[at].text in marks and self._read(at) is None:
            at += 1
        return at

    def _labels_next(self, at: int) -> bool:
        """Whether the noun at this token is followed by a figure of its own."""
        noun = self._nouns(at)
        return noun is not None and self._read(self._skip_labels(noun.end)) is not None

    def _refuse(self, problem: str | None) -> None:
        self._found.problem = self._found.problem or problem

    def _link(self, code: str) -> Hit | None:
        return self._find(self._at, f"link:{code}")

    def _between(self) -> bool:
        """Whether the dash here is between two figures."""
        return self._at > 0 and any(token.is_figure for token in self._tokens[self._at + 1 : self._at + 2])

    def _upper(self, figure: Figure, between: bool) -> Figure | None:
        """The second bound of a range: "10-12", "3 to 5", "between 3 and 5"."""
        at = figure.end
        if at >= len(self._tokens):
            return None
        if self._tokens[at].text == "-":
            return self._read(at + 1)
        hit = self._find(at, "link:to", *(("link:and",) if between else ()))
        if hit:
            return self._read(at + hit.length)
        second = self._read(at)
        return second if between and second and second.joined else None

    def _nouns(self, at: int) -> Nouns | None:
        return read_nouns(self._tokens, at, self._lexicon)

    def _uncertain(self, code: str, hit: Hit) -> None:
        self._at += hit.length
        if code == "vague":
            noun = self._nouns(self._at) or Nouns(end=self._at)
            self._at = noun.end
            self._found.groups.append(Group(None, None, "vague", noun.who, noun.fate, self._within))
            return
        self._sureness = code
        groups = self._found.groups
        # "3 killed at least": it follows the figure. Between two figures it applies to both.
        if groups and self._tokens[self._at - hit.length - 1].text not in _SEPARATORS:
            self._qualify_last(keep=self._figure() is not None)

    def _qualify_last(self, keep: bool = False) -> None:
        groups = self._found.groups
        if groups and groups[-1].sureness == "exact":
            groups[-1] = replace(groups[-1], sureness=self._sureness)
        if not keep:
            self._sureness = "exact"

    def _said(self, code: str, hit: Hit) -> None:
        """A phrase by itself: none at all, not known, "among them", "and"."""
        self._at += hit.length
        self._within = self._within or code == "within"
        self._joined = self._joined or code == "and"
        if code == "none":
            self._found.groups.append(Group(0, 0, "exact", None, "casualties"))
        elif code == "not_known":
            self._found.groups.append(Group(sureness="not_known"))

    def _none_of(self, hit: Hit) -> bool:
        """ "No children": none of a group. A bare "no" is no figure."""
        noun = self._nouns(self._at + hit.length)
        if noun is None:
            return False
        self._at = noun.end
        self._add(0, 0, noun)
        return True

    def _article(self, hit: Hit) -> bool:
        """The article of a singular ("a child"); before anything else it is an unknown word."""
        noun = self._nouns(self._at + hit.length)
        if noun is None or noun.count != 1:
            return False
        self._at += hit.length
        return self._named()

    def _add(self, low: int | None, high: int | None, noun: Nouns | None) -> None:
        sureness = self._sureness if low is not None else "bare"
        noun = noun or Nouns()
        who, fate, self._at = noun.who, noun.fate, max(self._at, noun.end)
        # A new fate starts a new sentence: "9 injured, 4 of them women, 2 killed".
        self._within = self._within and (fate is None or who is not None)
        self._found.groups.append(Group(low, high, sureness, who, fate, self._within, self._joined))
        self._sureness, self._joined = "exact", False
