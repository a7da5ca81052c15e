"""The progress of a report: its answers, the present question, the next one. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from bot.domain.form.kinds.selection import Selection
from bot.domain.form.message_extras import candidates
from bot.domain.form.report_form import BY_ID, REVIEW, STEPS
from bot.domain.form.step import Answers, Context, Rows, Step
from storage.model.validation import Problem


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a report. `visit` counts the changes of step, so that old buttons are recognised.

    `answers`: step → answer (None: not known yet); `typed`: message id → step; `notes`: message id → text in the
    narrative; `words`: text that answered nothing, until the person agrees to add it to the narrative; `leaving`:
    cancel was pressed once; `extras`: see `bot.domain.form.message_extras`.
    """

    step: str
    visit: int = 1
    answers: dict[str, Any] = field(default_factory=dict)
    pending: Any = None
    typed: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    words: str | None = None
    leaving: bool = False
    extras: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return the progress as plain data."""
        return {name: getattr(self, name) for name in _NAMES}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Progress":
        """Restore the output of `to_json`."""
        return cls(**data)


_NAMES = tuple(each.name for each in fields(Progress))


@dataclass(frozen=True, slots=True)
class Outcome:
    """Result of an input. `status`: `asked` (continue), `refused` (with the problem), `stale` (an old button, nothing
    changed), `sent`, `cancelled`, or `more` (it adds to a report sent before: `answers["recent"]`)."""

    status: str
    progress: Progress
    problem: Problem | None = None


def present_rows(progress: Progress, context: Context) -> Rows:
    """Return the buttons of the present step, without back and cancel."""
    step = BY_ID[progress.step]
    return step.kind.rows(progress.answers, progress.pending, context)


def asked_steps(answers: Answers) -> list[str]:
    """Return the questions that are asked one after another, as far as the answers determine them."""
    return [step.id for step in STEPS if not step.optional and step.applies(answers)]


def can_add_to(progress: Progress) -> str | None:
    """Return the question just answered, if one press answered it and another answer may be added to it."""
    asked = asked_steps(progress.answers)
    here = asked.index(progress.step) if progress.step in asked else 0
    before = asked[here - 1] if here else ""
    several = bool(before) and isinstance(BY_ID[before].kind, Selection)
    return before if several and progress.answers.get(before) else None


#: Questions that depend on the answer of another one: they count as part of it.
_PARTS = frozenset(name for step in STEPS for name in step.clears)


def position_in_form(progress: Progress) -> tuple[int, int]:
    """Return the number of the present question and how many there are; a question's parts count as that question."""
    asked = asked_steps(progress.answers)
    here = asked.index(progress.step) if progress.step in asked else len(asked) - 1
    whole = [n for n, step in enumerate(asked) if step not in _PARTS]
    return sum(n <= here for n in whole), len(whole)


def next_step(answers: Answers) -> str:
    """Return the first open question; the review if there is none."""
    for step in open_steps(answers):
        return step.id
    return REVIEW


def open_steps(answers: Answers) -> Iterator[Step]:
    """Yield the open questions, as far as the present answers determine them."""
    for step in STEPS:
        if not step.optional and step.id != REVIEW and step.id not in answers and step.applies(answers):
            yield step


def go_to_step(progress: Progress, step_id: str, context: Context) -> Progress:
    """Go to a question, on a new visit."""
    kind = BY_ID[step_id].kind
    known = progress.answers.get(step_id)
    doubtful = candidates(progress.extras, step_id, context.now) if step_id not in progress.answers else None
    return replace(
        progress,
        step=step_id,
        visit=progress.visit + 1,
        pending=doubtful or kind.begin(known, context),
        words=None,
        leaving=False,
    )


def with_recent(answers: dict[str, Any], context: Context) -> dict[str, Any]:
    """Add the number of the person's recent report about the same place (None: there is none)."""
    place = answers["where"]
    same = (
        report.number
        for report in context.recent_reports
        if (report.place.pcode or report.place.name) == (place.get("pcode") or place["name"])
    )
    return {**answers, "recent": next(same, None)}


def can_send_flash(progress: Progress) -> bool:
    """Whether the report can be sent incomplete: place and kind are known, and a question is open."""
    known = progress.answers.get("where") is not None and bool(progress.answers.get("kinds"))
    return known and next_step(progress.answers) != REVIEW and not progress.extras.get("flash")
