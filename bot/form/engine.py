"""The form engine: where a report stands, what was given → where it stands now. PURE.

The form is a list of steps (`report_form.STEPS`). A report's progress is plain data, saved after every answer;
no step knows which one comes before or after it.
"""

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.form.heard import candidates
from bot.form.kinds.place import far_apart
from bot.form.kinds.words import added
from bot.form.report_form import BY_ID, REVIEW, STEPS
from bot.form.step import (
    Answers,
    Context,
    Given,
    Located,
    Open,
    Pending,
    Reading,
    Retyped,
    Rows,
    Step,
    Taken,
    Tapped,
    Typed,
)
from storage.rules import Problem

#: How long words may wait for consent on a card.
MOST_TYPED = 200


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a report stands. `visit` counts every change of step, so that a button tells which visit it is of.

    `answers` holds step → answer (None: not known yet); `typed` which message gave which answer,
    `notes` which words; `words` what was typed that answered nothing and waits for consent; `leaving` that cancel
    was pressed once; `heard` what one message told besides answers (`bot.form.heard`).
    """

    step: str
    visit: int = 1
    answers: dict[str, Any] = field(default_factory=dict)
    pending: Any = None
    typed: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    words: str | None = None
    leaving: bool = False
    heard: dict[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Progress":
        """From plain data that `to_json` gave."""
        return cls(**data)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: `asked` (go on), `refused` (with the problem), `stale` (an old button; nothing changed),
    `sent`, `cancelled`, or `more` (it is about an own report already sent: `answers["recent"]`)."""

    what: str
    progress: Progress
    problem: Problem | None = None


def start(context: Context, answers: Answers | None = None) -> Progress:
    """A new report at its first question, or (with answers) one to be corrected, at its review."""
    first = REVIEW if answers else STEPS[0].id
    return _enter(Progress(first, 0, dict(answers or {})), first, context)


def answer(progress: Progress, given: Given, context: Context) -> Outcome:
    """Take what was given. A button of another visit changes nothing."""
    if isinstance(given, Tapped):
        return _tapped(progress, given, context)
    if isinstance(given, Located):
        return _located(progress, given, context)
    if isinstance(given, Retyped):
        return _retyped(progress, given, context)
    return _typed(progress, given, context)


def reopen(progress: Progress, step_id: str, context: Context) -> Progress:
    """Go to one question, as a press on its line at review does."""
    return _enter(progress, step_id, context)


def rows(progress: Progress, context: Context) -> Rows:
    """The buttons of the present step, without back and cancel."""
    step = BY_ID[progress.step]
    return step.kind.rows(progress.answers, progress.pending, context)


def place_in_form(progress: Progress) -> tuple[int, int]:
    """How far the report is: (the number of the present question, how many there are)."""
    asked = [step.id for step in STEPS if not step.aside and step.applies(progress.answers)]
    here = asked.index(progress.step) if progress.step in asked else len(asked) - 1
    return here + 1, len(asked)


def _tapped(progress: Progress, tap: Tapped, context: Context) -> Outcome:
    if tap.step != progress.step or tap.visit != progress.visit:
        return Outcome("stale", progress)
    if tap.choice in _MOVES:
        return _MOVES[tap.choice](progress, context)
    step = BY_ID[progress.step]
    if step.kind.is_stale(progress.pending, context):
        return Outcome("stale", _enter(progress, step.id, context))
    progress = replace(progress, leaving=False, words=None)
    reading = step.kind.tap(tap.choice, progress.answers, progress.pending, context)
    return _read(progress, step, reading, context) or Outcome("stale", progress)


def _located(progress: Progress, at: Located, context: Context) -> Outcome:
    step = BY_ID["where"]
    reading, named = step.kind.position(at, context), progress.answers.get("where")
    # A pin says better where it is than a name does; far from the place that was named, it is asked.
    if (
        isinstance(reading, Taken)
        and named
        and named["method"] == "gazetteer"
        and far_apart(reading.value, named)
    ):
        reading = Pending({"query": named["name"], "matches": [reading.value, named], "pin": True})
    outcome = _read(progress, step, reading, context)
    return outcome or Outcome("asked", progress)


def _typed(progress: Progress, typed: Typed, context: Context) -> Outcome:
    step = BY_ID[progress.step]
    # "20 minutes ago" was true when it was written, not when the line came back.
    then = replace(context, now=min(typed.sent_at, context.now))
    reading = step.kind.text(typed.text, progress.answers, progress.pending, then)
    waiting = progress.words
    progress = replace(progress, leaving=False, words=None)
    outcome = _read(progress, step, reading, context)
    if outcome is None:
        return Outcome("asked", replace(progress, words=added(waiting, typed.text)[:4000]))
    return replace(outcome, progress=_remembering(outcome.progress, step, typed))


def _remembering(progress: Progress, step: Step, typed: Typed | Retyped) -> Progress:
    """Which message gave which answer, so that editing it corrects the answer; of words, which words."""
    message = str(typed.message_id)
    kept = dict(list({**progress.typed, message: step.id}.items())[-MOST_TYPED:])
    notes = {**progress.notes, message: typed.text.strip()} if step.id == "narrative" else progress.notes
    return replace(progress, typed=kept, notes={key: words for key, words in notes.items() if key in kept})


def _retyped(progress: Progress, typed: Retyped, context: Context) -> Outcome:
    """An edited message corrects the answer it gave; the present question stays where it is."""
    step = BY_ID.get(progress.typed.get(str(typed.message_id), ""))
    if step is None:
        return Outcome("asked", progress)
    if step.id == "narrative":
        return _rewritten(progress, typed)
    then = replace(context, now=min(typed.sent_at, context.now))
    reading = step.kind.text(typed.text, progress.answers, None, then)
    if isinstance(reading, Problem):
        return Outcome("refused", progress, reading)
    if step.id == progress.step:
        return _read(progress, step, reading, context) or Outcome("asked", progress)
    if not isinstance(reading, Taken):
        return Outcome("refused", progress, Problem("edit-not-read", slots={"step": step.id}))
    answers = _with(progress.answers, step, reading)
    here = BY_ID[progress.step]
    if here.applies(answers) and (here.aside or _next_open(answers) in (here.id, REVIEW)):
        return Outcome("asked", replace(progress, answers=answers))
    return Outcome("asked", _enter(replace(progress, answers=answers), _next_open(answers), context))


def _rewritten(progress: Progress, typed: Retyped) -> Outcome:
    """Edited words take the place of those this message gave; what other messages gave stays."""
    old, whole = progress.notes.get(str(typed.message_id), ""), progress.answers.get("narrative") or ""
    new = typed.text.strip()
    narrative = whole.replace(old, new, 1) if old and old in whole else added(whole or None, new)
    going = replace(progress, answers={**progress.answers, "narrative": narrative})
    return Outcome("asked", _remembering(going, BY_ID["narrative"], typed))


def _read(progress: Progress, step: Step, reading: Reading, context: Context) -> Outcome | None:
    if reading is None:
        return None
    if isinstance(reading, Problem):
        return Outcome("refused", progress, reading)
    if isinstance(reading, Pending):
        what = "refused" if reading.problem else "asked"
        if step.id != progress.step:  # a position sent while another question stands
            progress = _enter(progress, step.id, context)
        return Outcome(what, replace(progress, pending=reading.value), reading.problem)
    if isinstance(reading, Open):
        return Outcome("asked", _enter(progress, reading.step, context))
    answers = _with(progress.answers, step, reading)
    if step.id == "where":
        answers = _with_recent(answers, context)
    if step.id == "again" and reading.value == "more":
        return Outcome("more", replace(progress, answers=answers))
    going = replace(progress, answers=answers)
    if step.id != progress.step and BY_ID[progress.step].applies(answers):
        return Outcome("asked", going)
    return Outcome("asked", _enter(going, _next_open(answers), context))


def _with(answers: Answers, step: Step, taken: Taken) -> dict[str, Any]:
    """The answers with this one; where it changed, answers that hung on the old one go."""
    changed = step.id not in answers or answers[step.id] != taken.value
    kept = {name: value for name, value in answers.items() if not (changed and name in step.clears)}
    return {**kept, step.id: taken.value, **taken.also}


def _with_recent(answers: dict[str, Any], context: Context) -> dict[str, Any]:
    place = answers["where"]
    same = (
        report.number
        for report in context.recent_reports
        if (report.place.pcode or report.place.name) == (place.get("pcode") or place["name"])
    )
    return {**answers, "recent": next(same, None)}


def _next_open(answers: Answers) -> str:
    """The first question that is still to be answered; the review when none is."""
    for step in STEPS:
        if not step.aside and step.id != REVIEW and step.id not in answers and step.applies(answers):
            return step.id
    return REVIEW


def filled(progress: Progress, answers: Answers, told: dict[str, Any], context: Context) -> Progress:
    """A report with the answers that one message held; on to the first question it left open."""
    whole = _with_recent(dict(answers), context) if "where" in answers else dict(answers)
    return _enter(replace(progress, answers=whole, heard=told), _next_open(whole), context)


def known(answers: Answers) -> tuple[int, int]:
    """How many questions of the report are answered, and how many there are."""
    asked = [s.id for s in STEPS if not s.aside and s.id not in (REVIEW, "again") and s.applies(answers)]
    return sum(answers.get(step) is not None for step in asked), len(asked)


def can_flash(progress: Progress) -> bool:
    """Whether the report can be sent as it stands: place and kind are known, and something is still open."""
    told = progress.answers.get("where") is not None and bool(progress.answers.get("kinds"))
    return told and _next_open(progress.answers) != REVIEW and not (progress.heard or {}).get("flash")


def _enter(progress: Progress, step_id: str, context: Context) -> Progress:
    kind = BY_ID[step_id].kind
    heard = candidates(progress.heard, step_id, context.now) if step_id not in progress.answers else None
    return replace(
        progress,
        step=step_id,
        visit=progress.visit + 1,
        pending=heard or kind.begin(progress.answers.get(step_id), context),
        words=None,
        leaving=False,
    )


def _back(progress: Progress, context: Context) -> Outcome:
    """To the question before; from a question opened at review, to the review."""
    asked = [step.id for step in STEPS if not step.aside and step.applies(progress.answers)]
    complete = _next_open(progress.answers) == REVIEW
    if progress.step not in asked or (complete and progress.step != REVIEW):
        return Outcome("asked", _enter(progress, _next_open(progress.answers), context))
    here = asked.index(progress.step)
    return Outcome("asked", _enter(progress, asked[max(here - 1, 0)], context))


def _leave(progress: Progress, context: Context) -> Outcome:
    return Outcome("asked", replace(progress, leaving=True))


def _stay(progress: Progress, context: Context) -> Outcome:
    return Outcome("asked", replace(progress, leaving=False, words=None))


def _cancel(progress: Progress, context: Context) -> Outcome:
    return Outcome("cancelled" if progress.leaving else "asked", replace(progress, leaving=True))


def _keep_words(progress: Progress, context: Context) -> Outcome:
    if progress.words is None:
        return Outcome("stale", progress)
    narrative = added(progress.answers.get("narrative"), progress.words)
    answers = {**progress.answers, "narrative": narrative}
    return Outcome("asked", replace(progress, answers=answers, words=None))


def _send(progress: Progress, context: Context) -> Outcome:
    if progress.step != REVIEW:
        return Outcome("stale", progress)
    return Outcome("sent", progress)


def _flash(progress: Progress, context: Context) -> Outcome:
    """Send what is known; a time that was not told is unknown, and everything open is asked afterwards."""
    if not can_flash(progress):
        return Outcome("stale", progress)
    return Outcome("sent", replace(progress, heard={**(progress.heard or {}), "flash": True}))


#: Choices every card has, whatever the step.
_MOVES = {
    "back": _back,
    "leave": _leave,
    "stay": _stay,
    "cancel": _cancel,
    "words": _keep_words,
    "send": _send,
    "flash": _flash,
}
