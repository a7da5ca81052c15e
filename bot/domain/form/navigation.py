"""Choices of every card: back, leave, send. PURE."""

from dataclasses import replace

from bot.domain.form.kinds.free_text import append_text
from bot.domain.form.progress import (
    Outcome,
    Progress,
    asked_steps,
    can_add_to,
    can_send_flash,
    go_to_step,
    next_step,
)
from bot.domain.form.report_form import REVIEW
from bot.domain.form.step import Context


def _back(progress: Progress, context: Context) -> Outcome:
    """Go to the previous question; from a question opened in the review, to the review."""
    asked = asked_steps(progress.answers)
    complete = next_step(progress.answers) == REVIEW
    if progress.step not in asked or (complete and progress.step != REVIEW):
        return Outcome("asked", go_to_step(progress, next_step(progress.answers), context))
    here = asked.index(progress.step)
    return Outcome("asked", go_to_step(progress, asked[max(here - 1, 0)], context))


def _another(progress: Progress, context: Context) -> Outcome:
    """Add to the question that was answered with one press."""
    step = can_add_to(progress)
    return (
        Outcome("stale", progress) if step is None else Outcome("asked", go_to_step(progress, step, context))
    )


def _leave(progress: Progress, context: Context) -> Outcome:
    return Outcome("asked", replace(progress, leaving=True))


def _stay(progress: Progress, context: Context) -> Outcome:
    return Outcome("asked", replace(progress, leaving=False, words=None))


def _cancel(progress: Progress, context: Context) -> Outcome:
    return Outcome("cancelled" if progress.leaving else "asked", replace(progress, leaving=True))


def _keep_words(progress: Progress, context: Context) -> Outcome:
    if progress.words is None:
        return Outcome("stale", progress)
    narrative = append_text(progress.answers.get("narrative"), progress.words)
    answers = {**progress.answers, "narrative": narrative}
    return Outcome("asked", replace(progress, answers=answers, words=None))


def _send(progress: Progress, context: Context) -> Outcome:
    return Outcome("sent" if progress.step == REVIEW else "stale", progress)


def _flash(progress: Progress, context: Context) -> Outcome:
    """Send what is known. A missing time is unknown; open questions are asked afterwards."""
    if not can_send_flash(progress):
        return Outcome("stale", progress)
    return Outcome("sent", replace(progress, extras={**progress.extras, "flash": True}))


#: Choices of every card.
MOVES = {
    "back": _back,
    "another": _another,
    "leave": _leave,
    "stay": _stay,
    "cancel": _cancel,
    "words": _keep_words,
    "send": _send,
    "flash": _flash,
}
