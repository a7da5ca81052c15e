"""Answers put over others: what depended on a changed answer is removed, and asked again. PURE."""

from dataclasses import replace
from typing import Any

from bot.domain.form.message_extras import asked_again
from bot.domain.form.progress import Progress, go_to_step, next_step, with_recent
from bot.domain.form.report_form import BY_ID
from bot.domain.form.step import Answered, Answers, Context, Step
from bot.domain.parsing.message.message import Understood

#: Answers about people depend on each other.
_PEOPLE = frozenset({"hurt", *BY_ID["hurt"].clears})


def with_answer(answers: Answers, step: Step, taken: Answered) -> dict[str, Any]:
    """Add an answer; if it changed, remove the answers that depended on it."""
    changed = step.id not in answers or answers[step.id] != taken.value
    kept = {name: value for name, value in answers.items() if not (changed and name in step.clears)}
    return {**kept, step.id: taken.value, **taken.also}


def with_found(progress: Progress, found: Answers, context: Context) -> Progress:
    """Put the answers that words gave over those of a report; continue at the first question that is open then."""
    answers = dict(progress.answers)
    totals = [name for name in found if name.endswith("_total")]
    reopened = "hurt" in found and (not totals or not all(BY_ID[name].applies(answers) for name in totals))
    first = [*(["hurt"] if reopened else []), *totals]
    for name in (*first, *(name for name in found if name not in ("hurt", *totals))):
        if name in BY_ID:
            answers = with_answer(answers, BY_ID[name], Answered(found[name]))
        else:
            answers[name] = found[name]
    if "where" in found:
        answers = with_recent(answers, context)
    going = replace(progress, answers=answers, leaving=False, words=None)
    return go_to_step(going, next_step(answers), context)


def reread(progress: Progress, before: Answers, said: Understood, context: Context) -> Progress:
    """Change what an edited message says otherwise than `before`, the answers that were read from it; the rest stays.

    If it says anything else of the people, all that it says of them counts.
    """
    differs = {name for name in (*before, *said.answers) if before.get(name) != said.answers.get(name)}
    if differs & _PEOPLE:
        differs |= _PEOPLE
    kept = {
        name: value for name, value in progress.answers.items() if name not in differs or name not in before
    }
    going = replace(progress, answers=kept, extras=progress.extras | asked_again(said))
    return with_found(
        going, {name: value for name, value in said.answers.items() if name in differs}, context
    )
