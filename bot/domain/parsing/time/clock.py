"""Clock times as people write and say them: "14:30", "2:30 pm", "half past two"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.parsing.numbers.figures import read_figure
from bot.domain.parsing.text.lexicon import Lexicon
from bot.domain.parsing.text.tokens import Token
from bot.domain.spelling import is_joined

#: Minutes of a fraction of an hour.
FRACTIONS = {"half": 30, "quarter": 15, "third": 20, "three_quarters": 45}


@dataclass(frozen=True, slots=True)
class Clock:
    """Hour and minute. `half`: "am" or "pm", if named; `open`: it may be in either half of the day."""

    hour: int
    minute: int = 0
    precision: str = "hour"
    half: str | None = None
    open: bool = True


def read_clock(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Clock | None, int]:
    """Return the clock time at this token and its end; (None, at) if there is none."""
    midnight = lexicon.find(tokens, at, "moment")
    if midnight and midnight.meaning.code == "midnight":
        return Clock(0, open=False), at + midnight.length
    start = _skip(tokens, at, lexicon, "at")
    about = lexicon.find(tokens, start, "uncertain") if start > at else None
    if about and about.meaning.code == "about":
        start += about.length
    for reader in (_said_before, _hour_first):
        clock, end = reader(tokens, start, lexicon)
        if clock:
            return _with_half(clock, tokens, end, lexicon)
    return None, at


def _said_before(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Clock | None, int]:
    """ "half past two", "a quarter to five", "10 minutes past 3"."""
    minutes, end, precision = _minutes(tokens, at, lexicon)
    link = lexicon.find(tokens, end, "clock") if minutes is not None else None
    if minutes is None or link is None or link.meaning.code not in ("past", "to"):
        return None, at
    hour, hour_end, fixed = _hour(tokens, end + link.length, lexicon)
    if hour is None or hour > 12:
        return None, at
    if link.meaning.code == "past":
        return Clock(hour, minutes, precision, open=not fixed), hour_end
    return Clock((hour - 1) % 12 or 12, 60 - minutes, precision, open=not fixed), hour_end


def _hour_first(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Clock | None, int]:
    hour, end, fixed = _hour(tokens, at, lexicon)
    if hour is None:
        return _four_digits(tokens, at)
    if end + 1 < len(tokens) and tokens[end].text in (":", ".", "h") and tokens[end + 1].is_figure:
        minute = tokens[end + 1].text
        if len(minute) != 2 or int(minute) > 59:
            return None, at
        clock = Clock(hour, int(minute), "minute", open=not fixed and 1 <= hour <= 12)
        return clock, _seconds(tokens, end + 2)
    if end < len(tokens) and tokens[end].text == "/":
        return None, at
    return _hour_and(hour, tokens, end, lexicon, fixed)


def _hour_and(
    hour: int, tokens: Sequence[Token], at: int, lexicon: Lexicon, fixed: bool
) -> tuple[Clock | None, int]:
    """An hour alone, or with minutes in words: "three thirty", "three and a half"."""
    is_open = not fixed and 1 <= hour <= 12
    less = lexicon.find(tokens, at, "clock:less")
    if less:
        minutes, end, precision = _minutes(tokens, at + less.length, lexicon)
        if minutes is not None:
            return Clock((hour - 1) % 24 or 12, 60 - minutes, precision, open=is_open), end
        return None, at
    link = lexicon.find(tokens, at, "link")
    start = at + link.length if link and link.meaning.code == "and" else at
    minutes, end, precision = _minutes(tokens, start, lexicon)
    joined = start > at or (start < len(tokens) and is_joined(tokens[start].text))
    spoken = minutes is not None and minutes >= 10 and start < len(tokens) and not tokens[start].is_figure
    if minutes is not None and (joined or spoken):
        return Clock(hour, minutes, precision, open=is_open), end
    return Clock(hour, open=is_open), at


def _hour(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int | None, int, bool]:
    """An hour, its end, and whether its spelling determines the half of the day ("03", "15")."""
    named = lexicon.find(tokens, at, "hour")
    if named:
        return int(named.meaning.code), at + named.length, False
    if at < len(tokens) and tokens[at].is_figure:
        text = tokens[at].text
        if len(text) > 2 or int(text) > 23:
            return None, at, False
        return int(text), at + 1, text.startswith("0") or int(text) > 12
    # In words only hours up to twelve: "three and twenty" is rather 3:20 than 23 o'clock, so it is not read at all.
    single = lexicon.find(tokens, at, "number")
    if single is None or not 1 <= int(single.meaning.code) <= 12 or single.joined:
        return None, at, False
    whole = read_figure(tokens, at, lexicon)
    if whole and whole.value > 12 and whole.end > at + single.length:
        return None, at, False
    return int(single.meaning.code), at + single.length, False


def _minutes(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int | None, int, str]:
    fraction = lexicon.find(tokens, at, "fraction")
    if fraction and fraction.meaning.code != "three_quarters":
        return FRACTIONS[fraction.meaning.code], at + fraction.length, "quarter_hour"
    figure = read_figure(tokens, at, lexicon)
    if figure is None or figure.problem or not 1 <= figure.value <= 59:
        return None, at, ""
    return figure.value, _skip(tokens, figure.end, lexicon, "minutes"), "minute"


def _four_digits(tokens: Sequence[Token], at: int) -> tuple[Clock | None, int]:
    """ "1430", as soldiers and radio operators write; "2023" is a year."""
    text = tokens[at].text if at < len(tokens) and tokens[at].is_figure else ""
    if len(text) != 4 or text.startswith("20") or int(text[:2]) > 23 or int(text[2:]) > 59:
        return None, at
    return Clock(int(text[:2]), int(text[2:]), "minute", open=False), at + 1


def _with_half(clock: Clock, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[Clock | None, int]:
    hit = lexicon.find(tokens, at, "clock")
    if hit is None or hit.meaning.code not in ("am", "pm"):
        return clock, at
    return replace(clock, half=hit.meaning.code), at + hit.length


def _seconds(tokens: Sequence[Token], at: int) -> int:
    row = tokens[at : at + 2]
    return at + 2 if len(row) == 2 and row[0].text == ":" and row[1].is_figure and row[0].attached else at


def _skip(tokens: Sequence[Token], at: int, lexicon: Lexicon, code: str) -> int:
    hit = lexicon.find(tokens, at, "clock")
    return at + hit.length if hit and hit.meaning.code == code else at
