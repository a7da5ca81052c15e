"""A report sent before it is complete: each answer given afterwards is a revision of the same report."""

from datetime import datetime
from typing import Any

from bot.activities.work import Work
from bot.form.progress import Progress
from bot.form.step import Answers
from storage import evidence, reports
from storage.drafts import Draft
from storage.reports import Author


def complete(answers: Answers, at: datetime) -> dict[str, Any]:
    """Answers with a time: one that was not told is `unknown`, and stands at the moment of the report."""
    if answers.get("when"):
        return dict(answers)
    return {**answers, "when": {"occurred_at": at.isoformat(), "precision": "unknown"}}


def is_sent(draft: Draft, progress: Progress) -> bool:
    """Whether this is what is still asked of a flash."""
    return draft.report_id is not None and bool((progress.heard or {}).get("flash"))


def add(work: Work, draft: Draft, before: Progress, progress: Progress) -> None:
    """One more answer of a flash: the next revision of its report, at once."""
    from bot.activities.revising import corrected

    filed = reports.find(work.session, draft.report_id or "")
    if filed is None:
        raise LookupError(draft.report_id)
    attack = corrected(work.session, filed.attack, progress.answers, before.answers)
    evidence.to_report(work.session, draft.id, filed.attack.id, work.now)
    if attack != filed.attack:
        author = Author(work.me.id, work.now, "report.correct")
        attack = reports.revise(work.session, attack, author, work.house.settings.zone)
        work.note("report.correct", attack.number or attack.id, revision=attack.revision)
