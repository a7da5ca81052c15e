"""Where a report stands: its answers, the question that is asked, and which comes next. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from bot.domain.form.message_extras import candidates
from bot.domain.form.report_form import BY_ID, REVIEW, STEPS
from bot.domain.form.step import Answers, Context, Rows, Step
from storage.model.validation import Problem


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a report stands. `visit` counts every change of step, so that a button tells which visit it is of.

    `answers` holds step → answer (None: not known yet); `typed` which message gave which answer,
    `notes` which words; `words` what was typed that answered nothing and waits for consent; `leaving` that cancel
    was pressed once; `extras` what one message told besides answers (`bot.domain.form.message_extras`).
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
        """As plain data."""
        return {name: getattr(self, name) for name in _NAMES}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Progress":
        """From plain data that `to_json` gave."""
        return cls(**data)


_NAMES = tuple(each.name for each in fields(Progress))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: `asked` (go on), `refused` (with the problem), `stale` (an old button; nothing changed),
    `sent`, `cancelled`, or `more` (it is about an own report already sent: `answers["recent"]`)."""

    status: str
    progress: Progress
    problem: Problem | None = None


def present_rows(progress: Progress, context: Context) -> Rows:
    """The buttons of the present step, without back and cancel."""
    step = BY_ID[progress.step]
    return step.kind.rows(progress.answers, progress.pending, context)


def position_in_form(progress: Progress) -> tuple[int, int]:
    """How far the report is: (the number of the present question, how many there are)."""
    asked = [step.id for step in STEPS if not step.optional and step.applies(progress.answers)]
    here = asked.index(progress.step) if progress.step in asked else len(asked) - 1
    return here + 1, len(asked)


def next_step(answers: Answers) -> str:
    """The first question that is still to be answered; the review when none is."""
    return next((step.id for step in open_steps(answers)), REVIEW)


def open_steps(answers: Answers) -> Iterator[Step]:
    """The questions that are still to be answered, as far as the answers so far tell."""
    for step in STEPS:
        if not step.optional and step.id != REVIEW and step.id not in answers and step.applies(answers):
            yield step


def go_to_step(progress: Progress, step_id: str, context: Context) -> Progress:
    """The report at this question, on a visit of its own."""
    kind = BY_ID[step_id].kind
    extras = candidates(progress.extras, step_id, context.now) if step_id not in progress.answers else None
    return replace(
        progress,
        step=step_id,
        visit=progress.visit + 1,
        pending=extras or kind.begin(progress.answers.get(step_id), context),
        words=None,
        leaving=False,
    )


def with_recent(answers: dict[str, Any], context: Context) -> dict[str, Any]:
    """The answers, with the number of an own recent report about the same place, if there is one."""
    place = answers["where"]
    same = (
        report.number
        for report in context.recent_reports
        if (report.place.pcode or report.place.name) == (place.get("pcode") or place["name"])
    )
    return {**answers, "recent": next(same, None)}


def completeness(answers: Answers) -> tuple[int, int]:
    """How many questions of the report are answered, and how many there are."""
    asked = [s.id for s in STEPS if not s.optional and s.id not in (REVIEW, "again") and s.applies(answers)]
    return sum(answers.get(step) is not None for step in asked), len(asked)


def can_send_flash(progress: Progress) -> bool:
    """Whether the report can be sent as it stands: place and kind are known, and something is still open."""
    told = progress.answers.get("where") is not None and bool(progress.answers.get("kinds"))
    return told and next_step(progress.answers) != REVIEW and not progress.extras.get("flash")
