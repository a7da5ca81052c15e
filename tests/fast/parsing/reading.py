"""What a reading says, in one line of plain signs: tables of phrases are read and written by hand."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.parsing.numbers.numbers import (
    Answer,
    NotKnown,
    Number,
    Refused,
    Several,
    Uncertain,
    read_number,
)
from bot.domain.parsing.text.choices import Choices, match_choices
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.time.times import When, read_when

ZONE = ZoneInfo("Asia/Damascus")
#: A Thursday, in the middle of the afternoon.
NOW = datetime(2023, 10, 5, 14, 45, tzinfo=ZONE)


def read(subject: str, text: str, lexicon: Lexicon) -> str:
    """`subject` is "number", "when" or a family of choices."""
    if subject == "number":
        return number(read_number(text, lexicon))
    if subject == "when":
        found = read_when(text, NOW, ZONE, lexicon)
        if isinstance(found, When):
            return f"{found.occurred_at:%m-%d %H:%M} {found.precision}"
        return " ".join([found.code, *(f"{when.occurred_at:%dT%H:%M}" for when in found.candidates)])
    return choices(match_choices(text, subject, lexicon))


def number(answer: Answer | None) -> str:
    match answer:
        case None:
            return "nothing"
        case NotKnown():
            return "not_known"
        case Refused(code):
            return f"refused {code}"
        case Several(parts):
            return " + ".join(number(part) for part in parts)
        case Number(value, who, fate, within):
            figure = str(value)
        case Uncertain(kind, low, high, who, fate, within):
            figure = " ".join(
                [kind, *(str(bound) for bound in dict.fromkeys((low, high)) if bound is not None)]
            )
    return " ".join(filter(None, ["within" if within else None, figure, who, fate]))


def choices(found: Choices) -> str:
    named = [c.code if c.count is None else f"{c.code}={c.count}" for c in found.chosen]
    return " ".join([*named, *(f"?{word}" for word in found.unread)]) or "nothing"
