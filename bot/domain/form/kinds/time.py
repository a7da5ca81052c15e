"""When: buttons carry the absolute time computed when the card was drawn, as a press may arrive hours later."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from bot.domain.form.reading import read_time_answer
from bot.domain.form.step import (
    Answered,
    Answers,
    Context,
    Edited,
    FormButton,
    Kind,
    Pending,
    Reading,
    Rows,
    TextSent,
)
from bot.domain.parsing.time.times import Problem as Unread
from storage.model.validation import Problem
from storage.model.vocabulary import PARTS_OF_DAY

#: An older card is drawn again before it accepts an answer.
FRESH = timedelta(minutes=30)
#: Precisions that a button can have.
PRECISIONS = ("minute", "quarter_hour", "hour", "part_of_day", "date")
#: Minutes ago that have a button.
AGO = (15, 30, 60)


class TimePick(Kind):
    """The time. `pending` is when the card was drawn (ISO); a choice is `t<minutes>.<precision>` in UTC."""

    def begin(self, answer: Any, context: Context) -> Any:
        return {"drawn_at": context.now.isoformat()}

    def rows(self, answers: Answers, pending: Any, context: Context) -> Rows:
        if pending and pending.get("candidates"):
            return [[_candidate(moment, precision, context)] for moment, precision in pending["candidates"]]
        now = _drawn(pending, context)
        clock = [_minute(now, context, "form-now"), *(self._ago(now, m, context) for m in AGO)]
        local = now.astimezone(context.zone)
        today = [_part(local, part, context, "form-today") for part in _parts_so_far(local)]
        yesterday, parts = local - timedelta(days=1), ("afternoon", "evening", "night")
        before = [_part(yesterday, part, context, "form-yesterday") for part in parts]
        return [[clock[0]], clock[1:], *([today[-3:]] if today else []), before]

    @staticmethod
    def _ago(now: datetime, minutes: int, context: Context) -> FormButton:
        return _minute(_quarter(now - timedelta(minutes=minutes)), context, "form-clock", "quarter_hour")

    def tap(self, choice: str, answers: Answers, pending: Any, context: Context) -> Reading:
        minutes, _, precision = choice.removeprefix("t").partition(".")
        if not choice.startswith("t") or not (minutes.isascii() and minutes.isdigit() and len(minutes) < 10):
            return None
        if precision not in PRECISIONS:
            return None
        return time_answer(datetime.fromtimestamp(int(minutes) * 60, UTC), precision, context)

    def text(self, typed: str, answers: Answers, pending: Any, context: Context) -> Reading:
        found = read_time_answer(typed, context)
        if found is None:
            return None
        if isinstance(found, Unread):
            return _asked_back(found, typed, context)
        return time_answer(found.occurred_at, found.precision, context)

    def is_stale(self, pending: Any, context: Context) -> bool:
        return context.now - _drawn(pending, context) > FRESH


def time_answer(moment: datetime, precision: str, context: Context) -> Answered | Problem:
    """Return the answer for a moment; a problem if it is in the future (5 minutes' grace) or over a year ago."""
    moment = moment.astimezone(context.zone)
    if moment > context.now + timedelta(minutes=5):
        return Problem("time-in-future", slots={"time": moment.strftime("%H:%M")})
    if moment < context.now - timedelta(days=365):
        return Problem("time-too-old", slots={"date": moment.date().isoformat()})
    return Answered({"occurred_at": moment.isoformat(), "precision": precision})


def is_of_another_day(typed: TextSent | Edited, zone: tzinfo) -> bool:
    """Whether words were written on another day than they were forwarded."""
    if typed.written_at is None:
        return False
    return typed.written_at.astimezone(zone).date() != typed.sent_at.astimezone(zone).date()


def ask_day(first: Answered, second: Reading, written_at: datetime | None, context: Context) -> Reading:
    """Ask which day forwarded words mean: `first` is the time if the day is that of writing, `second` if it is that of
    forwarding. Words that name their day mean the same either way.
    """
    moments = [reading.value for reading in (first, second) if isinstance(reading, Answered)]
    if moments[0] == moments[-1] and len(moments) > 1:
        return first
    candidates = [[moment["occurred_at"], moment["precision"]] for moment in moments]
    day = (written_at or context.now).astimezone(context.zone).date().isoformat()
    problem = Problem("time-forwarded", slots={"date": day})
    return Pending({"drawn_at": context.now.isoformat(), "candidates": candidates}, problem)


def _asked_back(found: Unread, typed: str, context: Context) -> Pending | Problem:
    """Several possible times become buttons; anything else is a problem."""
    slots = dict.fromkeys(("words", "time", "date"), typed[:40])
    problem = Problem(f"time-{found.code.replace('_', '-')}", slots=slots)
    if not found.candidates:
        return problem
    candidates = [[when.occurred_at.isoformat(), when.precision] for when in found.candidates[:4]]
    return Pending({"drawn_at": context.now.isoformat(), "candidates": candidates}, problem)


def _candidate(moment: str, precision: str, context: Context) -> FormButton:
    at = datetime.fromisoformat(moment).astimezone(context.zone)
    known = precision if precision in PRECISIONS else "hour"
    return _at(at, known, "form-day-clock", {"date": f"{at:%Y-%m-%d}", "time": f"{at:%H:%M}"})


def _at(moment: datetime, precision: str, text_id: str, slots: dict[str, str]) -> FormButton:
    return FormButton(f"t{int(moment.timestamp()) // 60}.{precision}", text_id, slots)


def _drawn(pending: Any, context: Context) -> datetime:
    return datetime.fromisoformat(pending["drawn_at"]) if pending else context.now


def _minute(moment: datetime, context: Context, text_id: str, precision: str = "minute") -> FormButton:
    local = moment.astimezone(context.zone)
    return _at(moment, precision, text_id, {"time": f"{local:%H:%M}"})


def _quarter(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)


def _part(day: datetime, part: str, context: Context, text_id: str) -> FormButton:
    hour, minute = PARTS_OF_DAY[part]
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=context.zone)
    return _at(moment, "part_of_day", text_id, {"part": part})


def _parts_so_far(local: datetime) -> list[str]:
    return [part for part, clock in PARTS_OF_DAY.items() if clock <= (local.hour, local.minute)][:-1]
