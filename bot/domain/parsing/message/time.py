"""The time in a whole message: only words that can mean nothing else. PURE."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.parsing.message.spans import Message
from bot.domain.parsing.text.tokens import tokenise
from bot.domain.parsing.time.clock import read_clock
from bot.domain.parsing.time.dates import read_day
from bot.domain.parsing.time.moments import read_ago
from bot.domain.parsing.time.times import Problem, When, read_when
from bot.domain.spelling import script_of

_MARKS = frozenset(":.h")
_STOPS = frozenset(".!?؟")


def read_time(message: Message, sent_at: datetime, zone: ZoneInfo) -> When | Problem | None:
    """Return the time in the message, relative to `sent_at`; None if there is none. Its words are claimed."""
    today, at = sent_at.astimezone(zone).date(), 0
    found: list[tuple[str, str]] = []
    while at < len(message.tokens):
        aside = _said_of_something_else(message, at, today)
        if aside > at:
            at = aside
            continue
        kind, end = ("", at) if message.claims[at] else _piece(message, at, today)
        if end > at and message.is_free(at, end):
            if message.find(end, "said:report"):  # "our 10:00 post"
                message.claim(at, end, "filler")
            elif not _is_second(message, at, end, [each for each, _ in found]):
                found.append((kind, message.text[message.tokens[at].start : message.tokens[end - 1].end]))
            message.claim(at, end, "time")
        at = max(end, at + 1)
    pieces = [text for _, text in _of_one_moment(found, message, today)]
    return read_when(" , ".join(pieces), sent_at, zone, message.lexicon) if pieces else None


def _of_one_moment(found: list[tuple[str, str]], message: Message, today: date) -> list[tuple[str, str]]:
    """The parts that say when it was: beside a clock time, a length of time is how long it went on."""
    if not any(kind == "clock" for kind, _ in found):
        return found
    return [(kind, text) for kind, text in found if kind != "ago" and not _is_today(text, message, today)]


def _is_today(text: str, message: Message, today: date) -> bool:
    """Whether this is the name of the present weekday: "at 10:40 on Thursday", said on a Thursday."""
    hit = message.lexicon.find(tokenise(text), 0, "weekday")
    return hit is not None and hit.meaning.code == str(today.weekday())


def _is_second(message: Message, at: int, end: int, before: list[str]) -> bool:
    """Whether a clock time after another one is that of the second strike: the attack is dated by the first."""
    if "clock" not in before:
        return False
    return any(message.find(n, "said:second") for n in (at - 2, at - 1, end) if n >= 0)


def _said_of_something_else(message: Message, at: int, today: date) -> int:
    """The end of words for a time that is not that of the attack: "until now 3 killed", "as of 13:00", "now 6", "since
    the morning", "SITREP 0930"; `at` if there are none. They are claimed, except a hedge."""
    hedge = message.find(at, "uncertain:at_least", "uncertain:at_most")
    if hedge and hedge.length > 1:
        return at + hedge.length
    now = message.find(at, "moment:now")
    if now and message.is_free(at, at + now.length) and _is_another_now(message, at, at + now.length):
        message.claim(at, at + now.length, "filler")
        return at + now.length
    greeting = message.find(at, "filler:message")
    if greeting and greeting.length > 1 and message.find(at + greeting.length - 1, "part", "day") is not None:
        return at + greeting.length  # "good evening"
    spans = _range_of_times(message, at, today)
    if spans > at:
        message.claim(at, spans, "filler")
        return spans
    told = message.find(at, "said:until", "said:since")
    if told is None or not message.is_free(at, at + told.length):
        return at
    end = at + told.length
    part = message.find(end, "part", "moment:midnight")
    day = read_day(message.tokens, end, today, message.lexicon)[1]
    spans = max(day, end + part.length if part else end)
    if told.meaning.code == "since":
        if spans == end:
            return at
        to = message.find(spans, "part")
        spans += to.length if to else 0
    else:
        spans = max(spans, _clock(message, spans))
        after = message.find(at, "said:until")
        spans = max(spans, end if after else at)
    message.claim(at, spans, "filler")
    return spans


def _range_of_times(message: Message, at: int, today: date) -> int:
    """The end of "between noon and 1 pm", "from 10:00 to 12:00", which begins at `at`."""
    between = message.find(at, "link:between")
    begins = at + between.length if between else len(message.tokens)
    if between is None or begins >= len(message.tokens) or not message.is_free(at, begins):
        return at
    first = _piece(message, begins, today)[1]
    to = message.find(first, "link:and", "link:to") if first > begins else None
    if to is None:
        return at
    start = first + (0 if to.joined else to.length)
    end = _piece(message, start, today)[1] if start < len(message.tokens) else start
    return end if end > start and message.is_free(at, end) else at


def _is_another_now(message: Message, at: int, end: int) -> bool:
    """Whether "now" is not the moment of an attack: "now 6", or in a sentence that names none ("I can't write now")."""
    stops = [n for n, token in enumerate(message.tokens) if token.text in _STOPS]
    start = max((n for n in stops if n < at), default=-1) + 1
    stop = min((n for n in stops if n >= end), default=len(message.tokens))
    sentence = range(start, stop)
    attack = any(message.claims[n] == "place" or message.find(n, "kind", "target", "hit") for n in sentence)
    return not attack or _counts_now(message, at, end)


def _counts_now(message: Message, at: int, end: int) -> bool:
    """ "Now 6", "total now: 4": the moment of the count."""
    end += end < len(message.tokens) and message.tokens[end].text == ":"
    before = message.find(at - 1, "said:toll", "filler:number") or (at and message.tokens[at - 1].text == "→")
    return bool(before) and message.figure(end) is not None


def _piece(message: Message, at: int, today: date) -> tuple[str, int]:
    """Return what kind of time begins here and its end; `at` if none does."""
    tokens, lexicon = message.tokens, message.lexicon
    hedge = message.find(at, "uncertain")
    if hedge and hedge.meaning.code != "about":
        return "", at
    ago, ago_end = read_ago(tokens, at, lexicon, said=True)
    day, day_end = read_day(tokens, at, today, lexicon)
    part = message.find(at, "part")
    ends = {
        "clock": _clock(message, at),
        "day": day_end if day else at,
        "part": at + part.length if part else at,
        "ago": ago_end if ago else at,
    }
    kind = max(ends, key=lambda each: ends[each])
    best = ends[kind]
    if best == day_end and tokens[at].is_figure and best == at + 3 and _counts(message, best):
        return "", at  # "5/10 injured" is no date
    if best == day_end and tokens[at].is_figure and _is_named(message, at):
        return "", at  # "street 5 October", "casualties 2/3"
    if best == at and hedge:
        rest = _clock(message, at + hedge.length) if at + hedge.length < len(tokens) else 0
        return "clock", rest if rest > at + hedge.length else at
    return kind, best


def _clock(message: Message, at: int) -> int:
    """Return the end of a clock time. A bare figure is none: it may count people or houses."""
    tokens, lexicon = message.tokens, message.lexicon
    if message.find(at - 1, "said:change") or message.find(at - 1, "fraction"):
        return at  # "up from 4 to 6"; "half seven", half an hour before it or after
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
    after = message.find(at + 1, "clock:past") if tokens[at].is_figure and not introduced else None
    if after and tokens[end - 1].is_figure:
        return at  # "13 after 2 more"
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
