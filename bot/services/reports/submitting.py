"""Submit a report: store a record or its next revision, and turn the card into the receipt."""

from dataclasses import replace

from bot.domain.form import engine
from bot.domain.form.answers import attribution_of, to_fields
from bot.domain.form.progress import Progress
from bot.services.context import RequestContext, send_message
from bot.services.people import chat_cleanup
from bot.services.reports import corrections, form_context, open_report, receipts, voice
from bot.services.reports.corrections import Conflict, apply_correction
from bot.services.review import cards as review_cards
from bot.views.message import Message, Text
from bot.views.reports import on_behalf
from bot.views.reports import receipts as views
from bot.views.summary import number_text
from storage.model.records import Attack
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.evidence import evidence
from storage.repositories.messages import cards
from storage.repositories.people import people
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft
from storage.repositories.reports.reports import Author


def submit_report(request: RequestContext, draft: Draft, progress: Progress) -> None:
    """Store the report as a record (or as a record's next revision) and turn its card into the receipt."""
    reporter: int | None = request.me.id
    if _was_reported_meanwhile(request, draft, progress):
        return
    if draft.report_id is not None:
        found = reports.find(request.session, draft.report_id)
        if found is None:
            raise LookupError(draft.report_id)
        reporter = found.reporter_id
        if found.attack.state not in COUNTED_STATES:
            _refuse_late(request, draft, progress, found.attack)
            return
        try:
            attack = _build_correction(request, draft, progress, found.attack)
        except Conflict:
            open_report.close_draft(request, draft, progress, "cancelled")
            shown_at = cards.forget(request.session, open_report.card_key(draft))
            if shown_at is not None:
                request.remove_keyboard(shown_at)
            request.answer_callback("correction-overtaken", alert=True)
            corrections.open_correction(request, found.attack)
            return
        attack = _insert_revision(request, draft, found.attack, attack)
    else:
        attack, reporter = _insert_report(request, draft, progress)
    request.reported_places.clear()
    drafts.save(request.session, draft, progress.to_json(), request.now, "sent", report_id=attack.id)
    chat_cleanup.schedule_cleanup(request)
    if draft.report_id is not None:
        review_cards.on_report_changed(request.session, request.context, attack.id)
    else:
        review_cards.on_report_submitted(request.session, request.context, attack.id)
        voice.settle_voice(request, draft, progress, attack)
        if progress.extras.get("flash"):
            _continue_partial(request, attack, progress, open_report.card_key(draft))
            return
    _show_result(request, draft, progress, attack, reporter)
    _reopen_previous(request, progress)


def _insert_report(request: RequestContext, draft: Draft, progress: Progress) -> tuple[Attack, int | None]:
    """Insert the new record. Returns it with its reporter."""
    zone = request.zone
    fields = to_fields(corrections.add_time(progress.answers, request.now))
    attack = Attack(
        id=request.context.new_id(),
        reported_at=request.now.replace(microsecond=0),
        attribution=attribution_of(fields["attributed_to"]),
        **fields,
    )
    day = request.context.day_of(attack.occurred_at)
    verb, reason, reporter = _filing_details(request, progress)
    author = Author(request.me.id, request.now, verb, reason)
    attack = reports.submit(request.session, attack, day, author, zone, reporter_id=reporter)
    evidence.move_to_report(request.session, draft.id, attack.id, request.now)
    request.audit(verb, attack.number or attack.id)
    return attack, reporter


def _insert_revision(request: RequestContext, draft: Draft, before: Attack, attack: Attack) -> Attack:
    """Insert the record's next revision if anything changed, and assign its files."""
    came = evidence.move_to_report(request.session, draft.id, before.id, request.now)
    if attack != before:
        return corrections.store_revision(request, attack, "report.correct")
    if came:
        request.audit("evidence.assign", attack.number or attack.id, count=came)
    return attack


def _show_result(
    request: RequestContext, draft: Draft, progress: Progress, attack: Attack, reporter: int | None
) -> None:
    """Turn the card into the receipt, or say what was filed or changed for somebody else."""
    own = reporter == request.me.id
    request.answer_callback("report-sent", number=(attack.number or "").partition("/")[2])
    if own:
        receipts.show(request, attack, open_report.card_key(draft))
    elif draft.report_id is None:
        request.show_card(open_report.card_key(draft), on_behalf.filed_card(attack.number, request.words))
        if not progress.extras.get("fills"):
            _notify_reporter(request, attack.number, reporter)
    else:
        request.show_card(open_report.card_key(draft), views.changed_notice(attack, request.words))


def _reopen_previous(request: RequestContext, progress: Progress) -> None:
    """Show the report that was open before this one again."""
    behind = progress.extras.get("behind")
    draft = drafts.find(request.session, behind) if behind else None
    if draft is not None and draft.state == "open":
        open_report.show_card(request, draft, open_report.load_progress(draft), anew=True)


def _was_reported_meanwhile(request: RequestContext, draft: Draft, progress: Progress) -> bool:
    """Whether the sender of the voice note reported it in writing meanwhile; then nothing is filed."""
    fills = progress.extras.get("fills")
    spoken = drafts.find(request.session, fills) if fills else None
    if spoken is None or (spoken.state == "open" and not spoken.progress.get("answers")):
        return False
    open_report.close_draft(request, draft, progress, "cancelled")
    request.show_card(open_report.card_key(draft), Message(Text(request.words("voice-over"))), last=True)
    return True


def _build_correction(request: RequestContext, draft: Draft, progress: Progress, attack: Attack) -> Attack:
    """Build the corrected record. In a partial submission every answer is in the record already."""
    if corrections.is_partial(draft, progress):
        return attack
    return apply_correction(request.session, attack, progress.answers)


def _refuse_late(request: RequestContext, draft: Draft, progress: Progress, attack: Attack) -> None:
    """Refuse a correction when the report was withdrawn or decided meanwhile, and say so."""
    open_report.close_draft(request, draft, progress, "cancelled")
    state = request.words(f"code-state-{attack.state}")
    request.answer_callback("report-closed", state=state, alert=True)
    view = Message(Text(request.words("report-closed", state=state)))
    request.show_card(open_report.card_key(draft), view, last=True)


def _filing_details(request: RequestContext, progress: Progress) -> tuple[str, str | None, int | None]:
    """Return the history verb of a new report, the person it is filed for, and its reporter."""
    if "behalf" not in progress.answers:
        return "report.submit", None, request.me.id
    reporter = progress.answers["behalf"]
    if reporter is None:
        return "report.file", "outside", None
    return "report.file", people.get(request.session, reporter).pseudonym, reporter


def _notify_reporter(request: RequestContext, number: str | None, reporter: int | None) -> None:
    """Send the reporter (by phone or radio) the report's number, so that they can correct it."""
    if reporter is not None:
        person = people.get(request.session, reporter)
        if not person.active:
            return
        to = request.context.recipient(person)
        view = on_behalf.filed_notice(number, request.me.pseudonym, to.words)
        send_message(request.session, request.context, to, view)


def _continue_partial(request: RequestContext, attack: Attack, progress: Progress, card: str) -> None:
    """After a partial submission: ask the missing answers one at a time, as a correction of the same report."""
    request.answer_callback("report-sent", number=(attack.number or "").partition("/")[2])
    number = number_text(attack.number or "", request.words)
    request.show_card(card, Message(Text(request.words("partial-sent", number=number))), last=True)
    # Not a second report about the place: it is the same report.
    here = replace(form_context.build_form_context(request), recent_reports=())
    asking = engine.fill_from_message(replace(progress, words=None), progress.answers, progress.extras, here)
    draft = open_report.start_draft(request, asking, attack)
    open_report.show_card(request, draft, asking, anew=True)
