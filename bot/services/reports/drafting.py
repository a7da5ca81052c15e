"""Report an attack step by step: each answer is stored as soon as it is given."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.form import engine
from bot.domain.form.step import Edited, Input, PositionSent, Tapped, TextSent
from bot.services.context import RequestContext
from bot.services.reports import (
    corrections,
    form_context,
    open_report,
    second_draft,
    submitting,
    voice,
    whole_message,
)
from bot.views.message import Message, Text
from bot.views.reports import receipts as views
from bot.views.summary import draft_lines
from storage.repositories.messages import cards
from storage.repositories.reports import drafts
from storage.repositories.reports.drafts import Draft


def begin_report(request: RequestContext) -> None:
    """/report: offer an unfinished report first; otherwise ask the first question."""
    draft = open_report.find_open(request)
    if draft is not None and (draft.report_id or open_report.load_progress(draft).answers):
        answers = open_report.load_progress(draft).answers
        known = draft_lines(answers, request.zone, request.now, request.words)
        view = views.offer_unfinished(draft.id, known, request.words)
        request.show_card(open_report.card_key(draft), view, anew=True)
    elif draft is not None:
        open_report.show_card(request, draft, open_report.load_progress(draft), anew=True)
    else:
        begin_new_report(request)


def begin_with_words(request: RequestContext, typed: TextSent) -> None:
    """/report and words: they are a whole report, or the first answer of one; while one is open, it is asked which."""
    draft = open_report.find_open(request)
    if whole_message.read_message(request, typed):
        return
    if draft is not None and (draft.report_id or open_report.load_progress(draft).answers):
        second_draft.ask_whose(request, draft, typed)
        return
    if draft is None:
        begin_new_report(request)
    handle_text(request, typed)


def begin_new_report(
    request: RequestContext, about: dict[str, int | None] | None = None, extras: dict[str, Any] | None = None
) -> None:
    """Begin a new report at its first question. `about`: the person it is filed for, if that is somebody else."""
    progress = engine.start(form_context.build_form_context(request))
    progress = replace(progress, answers=about or {}, extras=extras or {})
    draft = open_report.start_draft(request, progress)
    open_report.show_position_button(request)
    open_report.show_card(request, draft, progress)


def handle_button(request: RequestContext, verb: str, draft_id: int) -> None:
    """Resume an unfinished report (`on`), or close it (it stays stored) and begin a new one."""
    draft = open_report.find_own(request, draft_id)
    if draft is None:
        open_report.handle_stale_button(request)
    elif verb == "on":  # pressed on its card, or in a list below it
        elsewhere = cards.find_message(request.session, open_report.card_key(draft)) != request.message_id
        open_report.show_card(request, draft, open_report.load_progress(draft), anew=elsewhere)
    else:
        open_report.close_draft(request, draft, open_report.load_progress(draft), "cancelled")
        voice.on_draft_cancelled(request, draft)
        begin_new_report(request)


def handle_tap(request: RequestContext, draft_id: int, tap: Tapped) -> None:
    """Handle a button of a form card. A stale button changes nothing and shows the current state."""
    draft = open_report.find_own(request, draft_id)
    shown_at = cards.find_message(request.session, f"draft/{draft_id}")
    if draft is not None:
        if shown_at not in (None, request.message_id):
            request.remove_keyboard()
        apply_input(request, draft, tap)
    elif (
        shown_at == request.message_id
    ):  # pressed twice: the message is the receipt now and keeps its buttons
        request.answer_callback("button-of-closed")
    else:
        open_report.handle_stale_button(request)


def has_open_report(request: RequestContext) -> bool:
    """Whether the person has an open report."""
    return open_report.find_open(request) is not None


def handle_text(request: RequestContext, text: TextSent | Edited) -> bool:
    """Handle a text while a report is open. Returns False when none is open."""
    draft = open_report.find_open(request)
    if draft is None:
        return False
    if isinstance(text, Edited) and str(text.message_id) not in open_report.load_progress(draft).typed:
        return False
    apply_input(request, draft, text, anew=not isinstance(text, Edited))
    return True


def use_words(request: RequestContext, typed: TextSent) -> bool:
    """Use words as a whole report, as a second one while one is open, or as the answer to the open question.

    Returns False when they are none of these.
    """
    return (
        whole_message.read_message(request, typed)
        or second_draft.ask_about_message(request, typed)
        or handle_text(request, typed)
    )


def handle_position(request: RequestContext, at: PositionSent, sent_at: datetime) -> None:
    """Handle a shared position: the place of the open report, or of a new one."""
    draft = open_report.find_open(request)
    if draft is None or whole_message.belongs_to_another(request, draft, sent_at):
        extras = {"sent": min(sent_at, request.now).isoformat()}
        progress = replace(engine.start(form_context.build_form_context(request)), extras=extras)
        draft = open_report.start_draft(request, progress)
    apply_input(request, draft, at, anew=True)


def apply_input(request: RequestContext, draft: Draft, given: Input, *, anew: bool = False) -> None:
    """Apply one input: let the form's engine interpret it, and store the result."""
    before = open_report.load_progress(draft)
    here = form_context.build_form_context(request, None if isinstance(given, PositionSent) else before.step)
    if draft.report_id is not None:
        here = replace(here, recent_reports=())  # a correction is not a second report about the same place
    outcome = engine.answer(before, given, here)
    if outcome.status == "stale":
        request.answer_callback("button-old")
    if before.step == "where" and outcome.progress.step != "where":
        open_report.hide_position_button(request, outcome.progress)
    if outcome.status == "sent":
        submitting.submit_report(request, draft, outcome.progress)
    elif outcome.status == "cancelled":
        open_report.close_draft(request, draft, outcome.progress, "cancelled")
        voice.on_draft_cancelled(request, draft)
        view = Message(Text(request.words("report-cancelled")))
        request.show_card(open_report.card_key(draft), view, last=True)
    elif outcome.status == "more":
        open_report.close_draft(request, draft, outcome.progress, "cancelled")
        request.show_card(open_report.card_key(draft), Message(Text(request.words("report-more-about"))))
        recent = corrections.begin_correction(request, str(outcome.progress.answers["recent"]))
        corrections.carry_over(request, draft, outcome.progress, recent)
    else:
        if outcome.progress != before:
            drafts.save(request.session, draft, outcome.progress.to_json(), request.now)
        if corrections.is_partial(draft, outcome.progress) and outcome.progress.answers != before.answers:
            corrections.store_answer(request, draft, before, outcome.progress)
        if outcome.progress != before or outcome.problem or outcome.status == "stale" or anew:
            open_report.show_card(request, draft, outcome.progress, outcome.problem, anew=anew)
