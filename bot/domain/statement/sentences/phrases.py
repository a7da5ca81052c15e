"""Grammar shared by all languages: a noun with a number and a case, a list, a day; and a sentence as it is published.

The forms are in the text files. A noun is a message with an attribute per form, named for the
plural form of the count (one, two, few, many, other) and, where a language tells cases apart, for the case:
`.one-acc` is taken before `.one`, `.two-nom` before `.two`; a form that a language does not have is `.other`.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final, Literal

from bot.domain.statement.counting.figures import Figure
from bot.domain.words import Words

Case = Literal["acc", "nom", "gen"]
CASES: Final[tuple[Case, ...]] = ("acc", "nom", "gen")
#: Marks of writing direction; they are inserted again where they are needed.
_DIRECTION: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OPENING_FIGURE: Final = re.compile(r"^[2-9](?=\s)")
#: In right-to-left text: hashes, Latin words, and figures joined by a dash or a slash.
_LATIN: Final = re.compile(
    r"\b(?:[0-9a-f]{16}|[0-9a-f]{64})\b|[A-Za-zÀ-ɏ][\w'’.&/-]*(?:\s+[A-Za-zÀ-ɏ][\w'’.&/-]*)*(?<![.\-/])|\d+(?:[-–/]\d+)+"
)


class _WithoutFormat(dict[int, int | None]):
    """A table for `str.translate` that removes characters of category Cf; each character is looked up once."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.category(chr(code)) == "Cf" else code
        self[code] = kept
        return kept


_WITHOUT_FORMAT: Final = _WithoutFormat()
_ISOLATE: Final = "\u2066"
_END: Final = "\u2069"


def uncounted_form(words: Words, count: int) -> str:
    """Return the plural form for so many where the number is not written: 21 may count like one, but is no singular."""
    form = words.form(count)
    return "other" if form == "one" and count > 1 else form


def noun(
    words: Words,
    name: str,
    count: int,
    case: Case,
    *,
    in_words: bool = False,
    counted: bool = True,
    **slots: object,
) -> str:
    """Write `count` of this noun. `in_words`: two to nine as words, if the language has them; `counted`: with the
    number."""
    form = words.form(count) if counted else uncounted_form(words, count)
    shown: object = count
    if in_words and words.has(f"number-{count}"):
        shown = words(f"number-{count}")
    names = (f"{name}.{form}-{case}", f"{name}.{form}", f"{name}.other-{case}", f"{name}.other")
    return words.first(*names, n=shown, **slots)


def at_least(words: Words, *counted: tuple[str, int], in_words: bool = False) -> str:
    """Write "at least" so many of each noun, with the nouns in the genitive."""
    each = [
        words(f"{name}.at-least-one")
        if count == 1 and words.has(f"{name}.at-least-one")
        else noun(words, name, count, "gen", in_words=in_words)
        for name, count in counted
    ]
    return words("statement-at-least", what=join_list(words, each))


def join_list(words: Words, items: Sequence[str], name: str = "list") -> str:
    """Write A; A and B; A, B, and C, with the texts of this name."""
    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return words(f"{name}-two", a=items[0], b=items[1])
    return words(f"{name}-last", a=with_commas(words, items[:-1], name), b=items[-1])


def with_commas(words: Words, items: Sequence[str], name: str = "list") -> str:
    """Write A, B, C: a list that is continued."""
    text = items[0]
    for item in items[1:]:
        text = words(f"{name}-comma", a=text, b=item)
    return text


def day_alone(words: Words, day: date, *, with_year: bool = False) -> str:
    """Write a day: Thursday, October 5th."""
    return words(
        "statement-day-year" if with_year else "statement-day",
        weekday=words(f"weekday-{day.isoweekday()}"),
        month=words(f"month-{day.month}"),
        day=day.day,
        ordinal=words("ordinal", n=day.day),
        year=str(day.year),
    )


def days(words: Words, first: date, last: date, *, with_year: bool = False) -> str:
    """Write a day, or the days from first to last; both months only if they differ, both years over New Year."""
    if first == last:
        return day_alone(words, first, with_year=with_year)
    form = "statement-days-two" if (last - first).days == 1 else "statement-days"
    same = (first.year, first.month) == (last.year, last.month)
    written = words(
        f"{form}-years" if first.year != last.year else form if same else f"{form}-months",
        first=first.day,
        first_ordinal=words("ordinal", n=first.day),
        first_month=words(f"month-{first.month}"),
        first_year=str(first.year),
        last=last.day,
        last_ordinal=words("ordinal", n=last.day),
        last_month=words(f"month-{last.month}"),
        last_year=str(last.year),
    )
    if with_year and first.year == last.year:
        return words("statement-days-of-year", days=written, year=str(last.year))
    return written


def moment(words: Words, at: datetime) -> str:
    """Write a moment with its year: 21:00 on Thursday, October 5th, 2023."""
    return words("statement-moment", day=day_alone(words, at.date(), with_year=True), time=f"{at:%H:%M}")


def in_cases(words: Words, name: str, phrase: Callable[[Case], str]) -> dict[str, object]:
    """Return the slots of a phrase: `name` (accusative), and of `name_acc`, `name_nom` and `name_gen` those that the
    language's texts use."""
    wanted = [case for case in CASES if words.uses_slot(f"{name}_{case}")]
    return {name: phrase("acc"), **{f"{name}_{case}": phrase(case) for case in wanted}}


def amount(words: Words, name: str, figure: Figure, case: Case, *, in_words: bool = False) -> str:
    """Write a figure with its noun; "at least" if the figure of some records is not known."""
    if figure.at_least:
        return at_least(words, (name, figure.some), in_words=in_words)
    return noun(words, name, figure.some, case, in_words=in_words)


def polish(words: Words, text: str) -> str:
    """Return the sentence as it is published."""
    text = clean(words, text)
    text = _OPENING_FIGURE.sub(lambda found: _in_words(words, found[0]), text)
    text = text[:1].upper() + text[1:]
    if words.right_to_left:
        text = _LATIN.sub(lambda found: f"{_ISOLATE}{found[0]}{_END}", text)
    return text


def clean(words: Words, text: str) -> str:
    """Remove marks of direction and, in a left-to-right language, all invisible characters."""
    text = " ".join(_DIRECTION.sub("", text).split())
    if not words.right_to_left:
        text = text.translate(_WITHOUT_FORMAT)
    return text


def _in_words(words: Words, figure: str) -> str:
    name = f"number-{figure}"
    return words(name) if words.has(name) else figure
