"""The time in a whole message: only words that can mean nothing else. PURE."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.time.clock import read_clock
from bot.domain.parsing.time.dates import read_day
from bot.domain.parsing.time.moments import read_ago
from bot.domain.parsing.time.times import Problem, When, read_when
from bot.domain.spelling import script_of

_MARKS = frozenset(":.h")


def read_time(message: Message, sent_at: datetime, zone: ZoneInfo) -> When | Problem | None:
    """Return the time in the message, relative to `sent_at`; None if there is none. Its words are claimed."""
    today, at, pieces = sent_at.astimezone(zone).date(), 0, []
    while at < len(message.tokens):
        hedge = message.find(at, "uncertain:at_least", "uncertain:at_most")
        if hedge and hedge.length > 1:  # "until now 3 killed" is no time
            at += hedge.length
            continue
        end = at if message.claims[at] else _piece(message, at, today)
        if end > at and message.is_free(at, end):
            pieces.append(message.text[message.tokens[at].start : message.tokens[end - 1].end])
            message.claim(at, end, "time")
        at = max(end, at + 1)
    return read_when(" , ".join(pieces), sent_at, zone, message.lexicon) if pieces else None


def _piece(message: Message, at: int, today: object) -> int:
    """Return the end of a part of a time that begins here; `at` if none does."""
    tokens, lexicon = message.tokens, message.lexicon
    told = message.find(at, "said:until")
    if told and message.is_free(at, at + told.length):
        end = at + told.length
        end = max(end, _clock(message, end), read_day(tokens, end, today, lexicon)[1])  # type: ignore[arg-type]
        message.claim(at, end, "filler")
        return at
    hedge = message.find(at, "uncertain")
    if hedge and hedge.meaning.code != "about":
        return at
    ago, ago_end = read_ago(tokens, at, lexicon, said=True)
    day, day_end = read_day(tokens, at, today, lexicon)  # type: ignore[arg-type]
    part = message.find(at, "part")
    best = max(
        ago_end if ago else at, day_end if day else at, at + part.length if part else at, _clock(message, at)
    )
    if best == day_end and tokens[at].is_figure and best == at + 3 and _counts(message, best):
        return at  # "5/10 injured" is no date
    if best == day_end and tokens[at].is_figure and _is_named(message, at):
        return at  # "street 5 October", "casualties 2/3"
    if best == at and hedge:
        rest = _clock(message, at + hedge.length) if at + hedge.length < len(tokens) else 0
        return rest if rest > at + hedge.length else at
    return best


def _clock(message: Message, at: int) -> int:
    """Return the end of a clock time. A bare figure is none: it may count people or houses."""
    tokens, lexicon = message.tokens, message.lexicon
    clock, end = read_clock(tokens, at, lexicon)
    if clock is None or not message.is_free(at, end):
        return at
    span = tokens[at:end]
    introduced = message.find(at, "clock:at", "moment")
    written = len(span) > 2 and any(token.text in _MARKS and token.attached for token in span)
    part = message.find(end, "part")
    past = any(message.find(n, "clock:past", "fraction") for n in range(at + 1, end))
    if end < len(tokens) and tokens[end].is_figure and not tokens[end].attached and len(tokens[end].text) > 2:
        return at  # "0944 120 331" is a telephone
    digits = len(span) == 1 and len(span[0].text) == 4 and span[0].is_figure
    if not (introduced or written or part or clock.half or past or digits):
        return at
    script = script_of(tokens[at].text)
    sure = written or clock.half or part or past or (introduced and script and script.hour_is_said)
    return at if not sure and _counts(message, end) else end


def _is_named(message: Message, at: int) -> bool:
    """Whether what begins here belongs to the word before it: the name of a street, a figure of people."""
    before = at - 2 if at > 1 and message.tokens[at - 1].text in (":", "=") else at - 1
    return message.find(before, "group:numbered", "target", "people", "before", "behind") is not None


def _counts(message: Message, at: int) -> bool:
    """Whether there is a noun here that the figure before it may count."""
    return message.find(at, "people", "target") is not None
