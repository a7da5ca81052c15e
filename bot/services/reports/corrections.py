"""Corrections of a submitted report: its form, and a revision with what was changed in it only.

The form may have been open for hours, and the record may have changed meanwhile (another correction, a death, a
coordinator's decision). What the person did not touch stays as it is now; a conflict is asked again. In a partial
submission each later answer is a revision at once.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.domain.form import engine
from bot.domain.form.answers import attribution_of, from_record, to_fields
from bot.domain.form.kinds.free_text import added
from bot.domain.form.progress import Progress
from bot.domain.form.step import Answers
from bot.services.context import RequestContext
from bot.services.reports import form_context, open_report
from storage.model.records import Attack, plain
from storage.repositories.evidence import evidence
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft
from storage.repositories.reports.reports import Author


def begin_correction(request: RequestContext, number: str, step: str | None = None) -> Draft | None:
    """Open an own report for correction, at its review or right at one question."""
    found = reports.find(request.session, number)
    if found is None or found.reporter_id != request.me.id:
        request.answer_callback("button-old")
        return None
    return open_correction(request, found.attack, step)


def open_correction(request: RequestContext, attack: Attack, step: str | None = None) -> Draft:
    """The form with a record's answers in it, one per record. Whose record it may be is the caller's to know."""
    standing = drafts.open_for(request.session, request.me.id, attack.id)
    if (
        standing is not None
        and step is None
        and open_report.load_progress(standing).answers.get("base") == attack.revision
    ):
        open_report.show_card(request, standing, open_report.load_progress(standing), anew=True)
        return standing
    if standing is not None:
        open_report.close_draft(request, standing, open_report.load_progress(standing), "cancelled")
    here = replace(form_context.build_form_context(request), recent_reports=())
    progress = engine.start(here, build_answers(attack))
    if step is not None:
        progress = engine.reopen(progress, step, here)
    draft = drafts.start(request.session, request.me.id, progress.to_json(), request.now, report_id=attack.id)
    request.audit("draft.start", f"draft/{draft.id}", report=attack.number)
    open_report.show_card(request, draft, progress)
    return draft


def carry_over(request: RequestContext, draft: Draft, progress: Progress, to: Draft | None) -> None:
    """Files and words given before it turned out to be more about a sent report go to its correction."""
    if to is None:
        return
    evidence.move(request.session, draft.id, to.id)
    words = progress.answers.get("narrative")
    known = open_report.load_progress(to)
    if words:
        known = replace(
            known, answers={**known.answers, "narrative": added(known.answers.get("narrative"), words)}
        )
        drafts.keep(request.session, to, known.to_json(), request.now)
    open_report.show_card(request, to, known)


class Conflict(Exception):
    """Somebody else changed the same thing of the record since the form was opened."""


def build_answers(attack: Attack) -> dict[str, Any]:
    """The form's answers that give this record, and which revision of it they are (`base`)."""
    return {**from_record(attack, plain(attack.place)), "base": attack.revision}


def apply_correction(
    session: Session, attack: Attack, answers: Answers, was: Answers | None = None, *, insist: bool = False
) -> Attack:
    """The record with what these answers changed since `was` (default: the revision the form was opened on).

    Raises Overtaken when the record meanwhile changed the same field, unless the answer `insist`s.
    """
    base = _base_answers(session, attack, answers)
    changed = _changed_fields(was if was is not None else build_answers(base), answers, attack)
    if was is None and not insist and any(getattr(attack, name) != getattr(base, name) for name in changed):
        raise Conflict
    return _replace_fields(attack, changed)


def _base_answers(session: Session, attack: Attack, answers: Answers) -> Attack:
    revision = answers.get("base")
    if revision is None or revision == attack.revision:
        return attack
    return reports.at_revision(session, attack.id, revision) or attack


def _changed_fields(was: Answers, now: Answers, attack: Attack) -> dict[str, Any]:
    before = to_fields(add_time(was, attack.occurred_at))
    after = to_fields(add_time(now, attack.occurred_at))
    return {name: value for name, value in after.items() if value != before[name]}


def _replace_fields(attack: Attack, changed: dict[str, Any]) -> Attack:
    """What a coordinator decided (attribution, certainty) stays, unless what it rests on changed."""
    fields = dict(changed)
    if "source" not in fields:
        fields.pop("certainty", None)
    if "attributed_to" in fields:
        fields["attribution"] = attribution_of(fields["attributed_to"])
    return replace(attack, **fields)


def add_time(answers: Answers, at: datetime) -> dict[str, Any]:
    """Answers with a time: one that was not given is `unknown`, at the moment of the report."""
    if answers.get("when"):
        return dict(answers)
    return {**answers, "when": {"occurred_at": at.isoformat(), "precision": "unknown"}}


def is_partial(draft: Draft, progress: Progress) -> bool:
    """Whether this draft asks for the rest of a report that was submitted incomplete."""
    return draft.report_id is not None and bool((progress.heard or {}).get("flash"))


def store_answer(request: RequestContext, draft: Draft, before: Progress, progress: Progress) -> None:
    """Store one more answer of a partial submission: the next revision of its report."""
    filed = reports.find(request.session, draft.report_id or "")
    if filed is None:
        raise LookupError(draft.report_id)
    attack = apply_correction(request.session, filed.attack, progress.answers, before.answers)
    evidence.to_report(request.session, draft.id, filed.attack.id, request.now)
    if attack != filed.attack:
        author = Author(request.me.id, request.now, "report.correct")
        attack = reports.revise(request.session, attack, author, request.context.settings.zone)
        request.audit("report.correct", attack.number or attack.id, revision=attack.revision)
