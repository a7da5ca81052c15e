"""Grammar that every language shares: a noun for a count and a case, a list, a day.

The forms themselves stand in the text files. A noun is a message with an attribute per form, named for the
plural form of the count (one, two, few, many, other) and, where a language tells cases apart, for the case:
`.one-acc` is taken before `.one`, `.two-nom` before `.two`; a form that a language does not have is `.other`.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final, Literal

from bot.domain.statement.counting.figures import Figure
from bot.domain.words import Words

Case = Literal["acc", "nom", "gen"]
CASES: Final[tuple[Case, ...]] = ("acc", "nom", "gen")


def noun(words: Words, name: str, count: int, case: Case, *, in_words: bool = False, **slots: object) -> str:
    """`count` of this noun. `in_words`: two to nine are words where the language has words for them."""
    form = words.form(count)
    shown: object = count
    if in_words and words.has(f"number-{count}"):
        shown = words(f"number-{count}")
    names = (f"{name}.{form}-{case}", f"{name}.{form}", f"{name}.other-{case}", f"{name}.other")
    return words.first(*names, n=shown, **slots)


def at_least(words: Words, name: str, count: int) -> str:
    """At least `count` of this noun; the noun stands in the genitive, as "at least" asks."""
    one = f"{name}.at-least-one"
    what = words(one) if count == 1 and words.has(one) else noun(words, name, count, "gen")
    return words("statement-at-least", what=what)


def join_list(words: Words, items: Sequence[str]) -> str:
    """A; A and B; A, B, and C."""
    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return words("list-two", a=items[0], b=items[1])
    return words("list-last", a=with_commas(words, items[:-1]), b=items[-1])


def with_commas(words: Words, items: Sequence[str]) -> str:
    """A, B, C: a list that something else ends."""
    text = items[0]
    for item in items[1:]:
        text = words("list-comma", a=text, b=item)
    return text


def day_alone(words: Words, day: date) -> str:
    """Thursday, October 5th."""
    return words(
        "statement-day",
        weekday=words(f"weekday-{day.isoweekday()}"),
        month=words(f"month-{day.month}"),
        day=day.day,
        ordinal=words("ordinal", n=day.day),
    )


def days(words: Words, first: date, last: date) -> str:
    """A day, or the days from first to last; the month is named twice only where there are two."""
    if first == last:
        return day_alone(words, first)
    name = (
        "statement-days" if (first.year, first.month) == (last.year, last.month) else "statement-days-months"
    )
    return words(
        name,
        first=first.day,
        first_ordinal=words("ordinal", n=first.day),
        first_month=words(f"month-{first.month}"),
        last=last.day,
        last_ordinal=words("ordinal", n=last.day),
        last_month=words(f"month-{last.month}"),
    )


def moment(words: Words, at: datetime) -> str:
    """21:00 on Thursday, October 5th."""
    return words("statement-moment", day=day_alone(words, at.date()), time=f"{at:%H:%M}")


def in_cases(words: Words, name: str, phrase: Callable[[Case], str]) -> dict[str, object]:
    """The slots of a phrase: `name`, which is the accusative, and those of `name_acc`, `name_nom` and `name_gen` that
    the language has texts for."""
    wanted = [case for case in CASES if words.uses_slot(f"{name}_{case}")]
    return {name: phrase("acc"), **{f"{name}_{case}": phrase(case) for case in wanted}}


def amount(words: Words, name: str, figure: Figure, case: Case) -> str:
    """A figure with its noun, and "at least" where some records' figure is not known."""
    if figure.at_least:
        return at_least(words, name, figure.some)
    return noun(words, name, figure.some, case)
