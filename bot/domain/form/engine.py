"""The form engine: progress of a report and an input → new progress. PURE.

The form is a list of steps (`report_form.STEPS`). Progress is plain data, saved after every answer. No step knows
which step precedes or follows it.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.form.kinds.free_text import MAX_LETTERS, append_text
from bot.domain.form.kinds.time import ask_day, is_of_another_day
from bot.domain.form.navigation import MOVES
from bot.domain.form.overlay import with_answer, with_found
from bot.domain.form.progress import Outcome, Progress, go_to_step, next_step, with_recent
from bot.domain.form.report_form import BY_ID, REVIEW, STEPS
from bot.domain.form.step import (
    Answered,
    Answers,
    Context,
    Edited,
    Input,
    OpenStep,
    Pending,
    PositionSent,
    Reading,
    Step,
    Tapped,
    TextSent,
)
from bot.domain.parsing.message.message import read_report
from bot.domain.parsing.positions.places import far_apart
from bot.domain.parsing.text.choices import read_answer
from storage.model.validation import Problem

#: What agrees to a review.
_AGREED = ("yes", "send", "next")
#: How many messages are remembered, so that editing one corrects its answer.
MAX_MESSAGES = 200
#: Words that are not kept, because the report has too many already.
_TOO_LONG = Problem("note-too-long", slots={"most": MAX_LETTERS})


def start(context: Context, answers: Answers | None = None) -> Progress:
    """Start a new report at its first question or, with answers, a correction at its review."""
    first = REVIEW if answers else STEPS[0].id
    return go_to_step(Progress(first, 0, dict(answers or {})), first, context)


def answer(progress: Progress, given: Input, context: Context) -> Outcome:
    """Apply an input. A button of an earlier visit changes nothing."""
    if isinstance(given, Tapped):
        return _tapped(progress, given, context)
    if isinstance(given, PositionSent):
        return _located(progress, given, context)
    if isinstance(given, Edited):
        return _retyped(progress, given, context)
    return _typed(progress, given, context)


def reopen(progress: Progress, step_id: str, context: Context) -> Progress:
    """Go to a question, like a press on its line in the review."""
    return go_to_step(progress, step_id, context)


def _tapped(progress: Progress, tap: Tapped, context: Context) -> Outcome:
    if tap.step != progress.step or tap.visit != progress.visit:
        return Outcome("stale", progress)
    if tap.choice in MOVES:
        return MOVES[tap.choice](progress, context)
    step = BY_ID[progress.step]
    if step.kind.is_stale(progress.pending, context):
        return Outcome("stale", go_to_step(progress, step.id, context))
    progress = replace(progress, leaving=False, words=None)
    reading = step.kind.tap(tap.choice, progress.answers, progress.pending, context)
    return _read(progress, step, reading, context) or Outcome("stale", progress)


def _located(progress: Progress, at: PositionSent, context: Context) -> Outcome:
    step = BY_ID["where"]
    reading, named = step.kind.position(at, context), progress.answers.get("where")
    # A pin is more precise than a name; if it is far from the named place, ask which one is right.
    if (
        isinstance(reading, Answered)
        and named
        and named["method"] == "gazetteer"
        and far_apart(reading.value, named)
    ):
        reading = Pending({"query": named["name"], "matches": [reading.value, named], "pin": True})
    noted = _with_note(progress, at.words)
    outcome = _read(noted or progress, step, reading, context) or Outcome("asked", noted or progress)
    return outcome if noted else replace(outcome, problem=_TOO_LONG)


def _read_typed(
    step: Step, typed: TextSent | Edited, progress: Progress, pending: Any, context: Context
) -> Reading:
    """Read words as an answer; a time counts from when they were written, not from when they were received."""

    def read(now: datetime) -> Reading:
        then = replace(context, now=min(now, context.now))
        return step.kind.text(typed.text, progress.answers, pending, then)

    reading = read(typed.written_at or typed.sent_at)
    if step.id == "when" and isinstance(reading, Answered) and is_of_another_day(typed, context.zone):
        return ask_day(reading, read(typed.sent_at), typed.written_at, context)
    return reading


def _typed(progress: Progress, typed: TextSent, context: Context) -> Outcome:
    step = BY_ID[progress.step]
    said = _said_in_review(progress, typed, context) if step.id == REVIEW and not typed.note else None
    if said is not None:
        return said
    reading = _read_typed(step, typed, progress, progress.pending, context)
    waiting = progress.words
    progress = replace(progress, leaving=False, words=None)
    if typed.note and not isinstance(reading, Answered):
        return _noted(replace(progress, words=waiting), typed)
    outcome = _read(progress, step, reading, context)
    if outcome is None:
        words = append_text(waiting, typed.text)
        if waiting and len(words) > MAX_LETTERS:
            return Outcome("refused", replace(progress, words=waiting), _TOO_LONG)
        return Outcome("asked", replace(progress, words=words))
    return replace(outcome, progress=_remembering(outcome.progress, step, typed))


def _noted(progress: Progress, typed: TextSent) -> Outcome:
    """Keep words as a note of the report; the present question stays open."""
    noted = _with_note(progress, typed.text)
    if noted is None:
        return Outcome("refused", progress, _TOO_LONG)
    return Outcome("asked", _remembering(noted, BY_ID["narrative"], typed))


def _with_note(progress: Progress, words: str) -> Progress | None:
    """Add words to the narrative; None when it would be too long."""
    if not words.strip():
        return progress
    narrative = append_text(progress.answers.get("narrative"), words)
    if len(narrative) > MAX_LETTERS:
        return None
    return replace(progress, answers={**progress.answers, "narrative": narrative})


def _said_in_review(progress: Progress, typed: TextSent, context: Context) -> Outcome | None:
    """The review in words: "ok" sends it, "injured 7" changes the figure; None for words not all read."""
    if read_answer(typed.text, context.lexicon) in _AGREED:
        return MOVES["send"](progress, context)
    said = read_report(typed.text, typed.written_at or typed.sent_at, context)
    found = said.answers
    if said.doubts or said.unread or not found or is_of_another_day(typed, context.zone):
        return None
    if "hurt" in found and found["hurt"] != "none" and not any(name.endswith("_total") for name in found):
        return None
    return Outcome("asked", with_found(progress, found, context))


def _remembering(progress: Progress, step: Step, typed: TextSent | Edited) -> Progress:
    """Note which message gave which answer (for the narrative also its text), so that an edit corrects it."""
    message = str(typed.message_id)
    kept = dict(list({**progress.typed, message: step.id}.items())[-MAX_MESSAGES:])
    notes = {**progress.notes, message: typed.text.strip()} if step.id == "narrative" else progress.notes
    return replace(progress, typed=kept, notes={key: words for key, words in notes.items() if key in kept})


def _retyped(progress: Progress, typed: Edited, context: Context) -> Outcome:
    """An edited message corrects its answer; the present question stays open."""
    step = BY_ID.get(progress.typed.get(str(typed.message_id), ""))
    if step is None:
        return Outcome("asked", progress)
    if step.id == "narrative":
        return _rewritten(progress, typed)
    reading = _read_typed(step, typed, progress, None, context)
    if isinstance(reading, Problem):
        return Outcome("refused", progress, reading)
    if step.id == progress.step:
        return _read(progress, step, reading, context) or Outcome("asked", progress)
    if not isinstance(reading, Answered):
        return Outcome("refused", progress, Problem("edit-not-read", slots={"step": step.id}))
    answers = with_answer(progress.answers, step, reading)
    here = BY_ID[progress.step]
    if here.applies(answers) and (here.optional or next_step(answers) in (here.id, REVIEW)):
        return Outcome("asked", replace(progress, answers=answers))
    return Outcome("asked", go_to_step(replace(progress, answers=answers), next_step(answers), context))


def _rewritten(progress: Progress, typed: Edited) -> Outcome:
    """Replace the text of this message in the narrative by its edited text."""
    old, whole = progress.notes.get(str(typed.message_id), ""), progress.answers.get("narrative") or ""
    new = typed.text.strip()
    narrative = whole.replace(old, new, 1) if old and old in whole else append_text(whole or None, new)
    rest = {step: value for step, value in progress.answers.items() if step != "narrative"}
    kept = {"narrative": narrative.strip()} if narrative.strip() else {}
    going = replace(progress, answers={**rest, **kept})
    return Outcome("asked", _remembering(going, BY_ID["narrative"], typed))


def _read(progress: Progress, step: Step, reading: Reading, context: Context) -> Outcome | None:
    if reading is None:
        return None
    if isinstance(reading, Problem):
        return Outcome("refused", progress, reading)
    if isinstance(reading, Pending):
        status = "refused" if reading.problem else "asked"
        if step.id != progress.step:  # a position sent while another question is open
            progress = go_to_step(progress, step.id, context)
        return Outcome(status, replace(progress, pending=reading.value), reading.problem)
    if isinstance(reading, OpenStep):
        return Outcome("asked", go_to_step(progress, reading.step, context))
    answers = with_answer(progress.answers, step, reading)
    if step.id == "where":
        answers = with_recent(answers, context)
    if step.id == "again" and reading.value == "more":
        return Outcome("more", replace(progress, answers=answers))
    going = replace(progress, answers=answers)
    if step.id != progress.step and BY_ID[progress.step].applies(answers):
        return Outcome("asked", going)
    return Outcome("asked", go_to_step(going, next_step(answers), context))


def fill_from_message(
    progress: Progress, answers: Answers, extras: dict[str, Any], context: Context
) -> Progress:
    """Fill a report with the answers of one message; continue at the first open question."""
    whole = with_recent(dict(answers), context) if "where" in answers else dict(answers)
    return go_to_step(replace(progress, answers=whole, extras=extras), next_step(whole), context)
