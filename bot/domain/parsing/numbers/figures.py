"""One figure, in digits or in words of any language: 0 to 9,999.

Words are combined only as the languages do ("one hundred and two", "three and twenty"); other sequences ("two three")
are two figures, which the caller refuses.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.parsing.numbers.digits import GREATEST, read_digits
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import Token
from bot.domain.spelling import script_of


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that ends before token `end`. `joined`: "and" is attached to it; `problem`: why it is refused."""

    value: int
    end: int
    joined: bool = False
    in_words: bool = False
    problem: str | None = None
    #: "the thirty": who they are is said before it, or it is a name.
    defined: bool = False


def read_figure(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Figure | None:
    """Read the longest figure that begins at this token; None if none does."""
    written = read_digits(tokens, at)
    if written:
        value, end = _times(written.value, tokens, written.end, lexicon)
        problem = written.problem or ("too_large" if value > GREATEST else None)
        return Figure(value, end, problem=problem)
    first = lexicon.find(tokens, at, "number")
    if first is None:
        return None
    value, end = _times(int(first.meaning.code), tokens, at + first.length, lexicon)
    part = value
    while step := _next(part, tokens, end, lexicon):
        part, end = step
        value += part
    return Figure(value, end, first.joined, True, None if value <= GREATEST else "too_large", first.defined)


def _times(value: int, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Multiply by a following "hundred" or "thousand": "three hundred", "3 thousand"."""
    while value:
        hit = lexicon.find(tokens, at, "multiple")
        if hit is None or hit.joined or value >= int(hit.meaning.code):
            break
        value, at = value * int(hit.meaning.code), at + hit.length
    return value, at


def _next(part: int, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The next part of a number: its value and end; None at the end of the number."""
    if at >= len(tokens):
        return None
    start, joined = at, False
    link = lexicon.find(tokens, at, "link")
    if tokens[at].text == "-" and tokens[at].attached:
        start = at + 1
    elif link and link.meaning.code == "and":
        start, joined = at + link.length, True
    hit = lexicon.find(tokens, start, "number")
    if hit is None:
        return None
    script, joined = script_of(tokens[start].text), joined or hit.joined
    units_first = script is not None and script.units_before_tens
    if units_first and not joined:
        return None
    value, end = _times(int(hit.meaning.code), tokens, start + hit.length, lexicon)
    return (value, end) if _may_follow(part, value, units_first, joined) else None


def _may_follow(part: int, value: int, units_first: bool, joined: bool) -> bool:
    if value == 0:
        return False
    if part >= 1000 and part % 1000 == 0:
        return value < 1000
    if part >= 100 and part % 100 == 0:
        return value < 100
    if units_first:  # "three and twenty"
        return 0 < part < 10 and 20 <= value < 100 and value % 10 == 0
    # Tens before units, never with "and": "twenty-three".
    return not joined and 20 <= part < 100 and part % 10 == 0 and 0 < value < 10
