"""Figures in digits of three scripts, and why they are refused: sign, fraction, too many digits."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.parsing.text.tokens import Token

#: The largest figure that is accepted.
GREATEST = 9_999


@dataclass(frozen=True, slots=True)
class DigitFigure:
    """A figure in digits, up to token `end`. `problem`: negative, decimal or too_large, if refused."""

    value: int
    end: int
    problem: str | None = None


def read_digits(tokens: Sequence[Token], at: int) -> DigitFigure | None:
    """Read the figure in digits that begins at this token ("1,200" is one); None if none does.

    A minus attached to the digits, but not to the token before it, makes the figure negative.
    """
    start = at
    negative = _mark(tokens, at) == "-" and not tokens[at].attached and _is_glued_figure(tokens, at + 1)
    if negative:
        start += 1
    if start >= len(tokens) or not tokens[start].is_figure:
        return None
    digits, end = tokens[start].text, start + 1
    problem = "negative" if negative else None
    while end + 1 < len(tokens) and _joins(tokens, end):
        group = tokens[end + 1].text
        if tokens[end].text == "," and len(group) == 3 and len(digits) <= 3 and digits[0] != "0":
            digits += group
        else:
            problem = "decimal"
        end += 2
    value = int(digits) if len(digits) <= 6 else GREATEST + 1
    if problem is None and value > GREATEST:
        problem = "too_large"
    return DigitFigure(value, end, problem)


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in (",", ".") and tokens[at].attached and _is_glued_figure(tokens, at + 1)


def _mark(tokens: Sequence[Token], at: int) -> str | None:
    return tokens[at].text if at < len(tokens) and tokens[at].kind == "mark" else None


def _is_glued_figure(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_figure and tokens[at].attached
