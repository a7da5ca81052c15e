"""Reporting an attack step by step: each answer is kept the moment it is given."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.form import engine
from bot.domain.form.step import Given, Located, Retyped, Tapped, Typed
from bot.services.context import Work
from bot.services.reports import corrections, form_context, open_report, submitting, voice
from bot.services.reports.whole_message import is_of_another
from bot.views.message import Screen, Text
from bot.views.reports import receipts as screens
from bot.views.summary import draft_lines
from storage.repositories.messages import cards
from storage.repositories.reports import drafts
from storage.repositories.reports.drafts import Draft


def begin(work: Work) -> None:
    """/report: an unfinished report is offered first; else the first question."""
    draft = drafts.open_one(work.session, work.me.id)
    if draft is not None and (draft.report_id or open_report.progress_of(draft).answers):
        known = draft_lines(
            open_report.progress_of(draft).answers, work.house.settings.zone, work.now, work.words
        )
        work.show(open_report.card_key(draft), screens.unfinished(draft.id, known, work.words), anew=True)
    elif draft is not None:
        open_report.show(work, draft, open_report.progress_of(draft), anew=True)
    else:
        begin_new(work)


def begin_new(
    work: Work, about: dict[str, int | None] | None = None, heard: dict[str, Any] | None = None
) -> None:
    """A new report at its first question. `about` says for whom it is filed, where that is somebody else."""
    progress = replace(engine.start(form_context.context(work)), answers=about or {}, heard=heard)
    draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now)
    work.note("draft.start", f"draft/{draft.id}")
    open_report.offer_position(work)
    open_report.show(work, draft, progress)


def go_on(work: Work, draft_id: int, message_id: int) -> None:
    """Go on with an unfinished report, at the same question."""
    draft = open_report.own(work, draft_id)
    if draft is None:
        open_report.dead_button(work, message_id)
        return
    open_report.show(work, draft, open_report.progress_of(draft))


def start_new(work: Work, draft_id: int, message_id: int) -> None:
    """Put the unfinished report away (it stays on record) and start a new one."""
    draft = open_report.own(work, draft_id)
    if draft is None:
        open_report.dead_button(work, message_id)
        return
    open_report.close(work, draft, open_report.progress_of(draft), "cancelled")
    voice.on_draft_cancelled(work, draft)
    begin_new(work)


def tapped(work: Work, draft_id: int, tap: Tapped, message_id: int) -> None:
    """A button of a form card. An old one does no harm and shows where things stand."""
    draft = open_report.own(work, draft_id)
    if draft is None:
        if cards.message_of(work.session, f"draft/{draft_id}") == message_id:
            # Pressed twice: what stands there now is the receipt, with its buttons.
            work.answer("button-of-closed")
        else:
            open_report.dead_button(work, message_id)
        return
    standing = cards.message_of(work.session, open_report.card_key(draft))
    if standing is not None and standing != message_id:
        work.strip(message_id)
    _take(work, draft, tap)


def is_open(work: Work) -> bool:
    """Whether the person has a report open."""
    return drafts.open_one(work.session, work.me.id) is not None


def typed(work: Work, text: Typed | Retyped) -> bool:
    """Words while a report is open. False when no report is open."""
    draft = drafts.open_one(work.session, work.me.id)
    if draft is None:
        return False
    if isinstance(text, Retyped) and str(text.message_id) not in open_report.progress_of(draft).typed:
        return False
    _take(work, draft, text, anew=isinstance(text, Typed))
    return True


def located(work: Work, at: Located, sent_at: datetime) -> None:
    """A shared position: the place of the open report, or of a new one."""
    draft = drafts.open_one(work.session, work.me.id)
    if draft is None or is_of_another(work, draft, sent_at):
        heard = {"sent": min(sent_at, work.now).isoformat()}
        progress = replace(engine.start(form_context.context(work)), heard=heard)
        draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now)
        work.note("draft.start", f"draft/{draft.id}")
    _take(work, draft, at, anew=True)


def _take(work: Work, draft: Draft, given: Given, *, anew: bool = False) -> None:
    """One answer: the engine says what it means, and what it means is done."""
    before = open_report.progress_of(draft)
    here = form_context.context(work, None if isinstance(given, Located) else before.step)
    if draft.report_id is not None:
        here = replace(here, recent_reports=())  # a correction is no second report about its own place
    outcome = engine.answer(before, given, here)
    if outcome.what == "stale":
        work.answer("button-old")
    if before.step == "where" and outcome.progress.step != "where":
        open_report.take_position_away(work, outcome.progress)
    if outcome.what == "sent":
        submitting.send(work, draft, outcome.progress)
    elif outcome.what == "cancelled":
        open_report.close(work, draft, outcome.progress, "cancelled")
        voice.on_draft_cancelled(work, draft)
        work.show(open_report.card_key(draft), Screen(Text(work.words("report-cancelled"))), last=True)
    elif outcome.what == "more":
        open_report.close(work, draft, outcome.progress, "cancelled")
        work.show(open_report.card_key(draft), Screen(Text(work.words("report-more-about"))))
        corrections.carry_over(
            work, draft, outcome.progress, corrections.correct(work, str(outcome.progress.answers["recent"]))
        )
    else:
        if outcome.progress != before:
            drafts.keep(work.session, draft, outcome.progress.to_json(), work.now)
        if corrections.is_partial(draft, outcome.progress) and outcome.progress.answers != before.answers:
            corrections.add_answer(work, draft, before, outcome.progress)
        if outcome.progress != before or outcome.problem or outcome.what == "stale" or anew:
            open_report.show(work, draft, outcome.progress, outcome.problem, anew=anew)
