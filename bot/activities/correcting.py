"""Correcting a sent report: the form with the record's answers in it."""

from dataclasses import replace

from bot.activities import form_context, open_report
from bot.activities.revising import answers_of
from bot.activities.work import Work
from bot.form import engine
from bot.form.kinds.words import added
from bot.form.progress import Progress
from storage import drafts, evidence, reports
from storage.drafts import Draft
from storage.records import Attack


def correct(work: Work, number: str, step: str | None = None) -> Draft | None:
    """Open an own report for correction, at its review or right at one question."""
    found = reports.find(work.session, number)
    if found is None or found.reporter_id != work.me.id:
        work.answer("button-old")
        return None
    return open_correction(work, found.attack, step)


def open_correction(work: Work, attack: Attack, step: str | None = None) -> Draft:
    """The form with a record's answers in it, one per record. Whose record it may be is the caller's to know."""
    standing = drafts.open_for(work.session, work.me.id, attack.id)
    if (
        standing is not None
        and step is None
        and open_report.progress_of(standing).answers.get("base") == attack.revision
    ):
        open_report.show(work, standing, open_report.progress_of(standing), anew=True)
        return standing
    if standing is not None:
        open_report.close(work, standing, open_report.progress_of(standing), "cancelled")
    here = replace(form_context.context(work), recent_reports=())
    progress = engine.start(here, answers_of(attack))
    if step is not None:
        progress = engine.reopen(progress, step, here)
    draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now, report_id=attack.id)
    work.note("draft.start", f"draft/{draft.id}", report=attack.number)
    open_report.show(work, draft, progress)
    return draft


def carry_over(work: Work, draft: Draft, progress: Progress, to: Draft | None) -> None:
    """Files and words given before it turned out to be more about a sent report go to its correction."""
    if to is None:
        return
    evidence.move(work.session, draft.id, to.id)
    words = progress.answers.get("narrative")
    known = open_report.progress_of(to)
    if words:
        known = replace(
            known, answers={**known.answers, "narrative": added(known.answers.get("narrative"), words)}
        )
        drafts.keep(work.session, to, known.to_json(), work.now)
    open_report.show(work, to, known)
