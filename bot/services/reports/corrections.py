"""Corrections of a submitted report: the form opens with its answers, and a revision stores only what was
changed.

The form may stay open for hours while the record changes (another correction, a death, a coordinator's decision).
Fields that the person did not touch keep their current value; a conflict is asked again. In a partial submission,
each later answer is stored as a revision at once.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.domain.form import engine
from bot.domain.form.answers import attribution_of, to_fields
from bot.domain.form.kinds.free_text import append_text
from bot.domain.form.progress import Progress
from bot.domain.form.record_answers import from_record
from bot.domain.form.step import Answers
from bot.services.context import RequestContext
from bot.services.reports import form_context, open_report
from storage.model.records import Attack, plain
from storage.repositories.evidence import evidence
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft
from storage.repositories.reports.reports import Author


def begin_correction(request: RequestContext, number: str, step: str | None = None) -> Draft | None:
    """Open an own report for correction, at its review or at one question."""
    found = reports.find(request.session, number)
    if found is None or found.reporter_id != request.me.id:
        request.answer_callback("button-old")
        return None
    return open_correction(request, found.attack, step)


def open_correction(request: RequestContext, attack: Attack, step: str | None = None) -> Draft:
    """Open the form with the answers of a record, once per record. The caller checks the right to do so."""
    existing = drafts.find_open_correction(request.session, request.me.id, attack.id)
    if existing is not None:
        known = open_report.load_progress(existing)
        if step is None and known.answers.get("base") == attack.revision:
            open_report.show_card(request, existing, known, anew=True)
            return existing
        open_report.close_draft(request, existing, known, "cancelled")
    here = replace(form_context.build_form_context(request), recent_reports=())
    progress = engine.start(here, build_answers(attack))
    if step is not None:
        progress = engine.reopen(progress, step, here)
    draft = open_report.start_draft(request, progress, attack)
    open_report.show_card(request, draft, progress)
    return draft


def carry_over(request: RequestContext, draft: Draft, progress: Progress, to: Draft | None) -> None:
    """Move files and words from a draft to the correction of the sent report that they belong to."""
    if to is None:
        return
    evidence.change_draft(request.session, draft.id, to.id)
    words = progress.answers.get("narrative")
    known = open_report.load_progress(to)
    if words:
        narrative = append_text(known.answers.get("narrative"), words)
        known = replace(known, answers={**known.answers, "narrative": narrative})
        drafts.save(request.session, to, known.to_json(), request.now)
    open_report.show_card(request, to, known)


class Conflict(Exception):
    """Edit conflict: the same field of the record changed since the form was opened."""


def build_answers(attack: Attack) -> dict[str, Any]:
    """Build the form's answers that give this record, with its revision (`base`)."""
    return {**from_record(attack, plain(attack.place)), "base": attack.revision}


def apply_correction(
    session: Session, attack: Attack, answers: Answers, was: Answers | None = None, *, insist: bool = False
) -> Attack:
    """Apply the answers that changed since `was` (default: the revision on which the form was opened).

    Raises Conflict when the record changed in the same field meanwhile, unless the answer is in `insist`.
    """
    base = _base_answers(session, attack, answers)
    changed = _changed_fields(was if was is not None else build_answers(base), answers, attack)
    if was is None and not insist and any(getattr(attack, name) != getattr(base, name) for name in changed):
        raise Conflict
    # A coordinator's attribution and certainty stay, unless the fields on which they rest changed.
    if "source" not in changed:
        changed.pop("certainty", None)
    if "attributed_to" in changed:
        changed["attribution"] = attribution_of(changed["attributed_to"])
    return replace(attack, **changed)


def _base_answers(session: Session, attack: Attack, answers: Answers) -> Attack:
    revision = answers.get("base")
    if revision is None or revision == attack.revision:
        return attack
    return reports.find_revision(session, attack.id, revision) or attack


def _changed_fields(was: Answers, now: Answers, attack: Attack) -> dict[str, Any]:
    before = to_fields(add_time(was, attack.occurred_at))
    after = to_fields(add_time(now, attack.occurred_at))
    return {name: value for name, value in after.items() if value != before[name]}


def add_time(answers: Answers, at: datetime) -> dict[str, Any]:
    """Add a time to the answers: a missing one becomes `unknown`, at the moment of the report."""
    if answers.get("when"):
        return dict(answers)
    return {**answers, "when": {"occurred_at": at.isoformat(), "precision": "unknown"}}


def is_partial(draft: Draft, progress: Progress) -> bool:
    """Whether this draft asks for the rest of a partial submission."""
    return draft.report_id is not None and bool(progress.extras.get("flash"))


def store_answer(request: RequestContext, draft: Draft, before: Progress, progress: Progress) -> None:
    """Store one more answer of a partial submission as the next revision of its report."""
    stored = reports.find(request.session, draft.report_id or "")
    if stored is None:
        raise LookupError(draft.report_id)
    attack = apply_correction(request.session, stored.attack, progress.answers, before.answers)
    evidence.move_to_report(request.session, draft.id, stored.attack.id, request.now)
    if attack != stored.attack:
        store_revision(request, attack, "report.correct")


def store_revision(request: RequestContext, attack: Attack, verb: str, reason: str | None = None) -> Attack:
    """Store a record's next revision and its audit line, both in the member's name. Returns the stored record."""
    author = Author(request.me.id, request.now, verb, reason)
    stored = reports.revise(request.session, attack, author, request.zone)
    request.audit(verb, stored.number or stored.id, revision=stored.revision)
    return stored
