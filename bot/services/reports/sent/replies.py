"""Words about a report that was sent: a reply to its receipt, or an edit of what it was told in, begin its correction.

Nothing changes before the person sends the correction.
"""

from dataclasses import replace

from bot.domain.form import overlay
from bot.domain.form.kinds.free_text import append_text
from bot.domain.form.message_extras import sent_at_of
from bot.domain.form.progress import Progress
from bot.domain.form.step import Edited, TextSent
from bot.services.context import RequestContext
from bot.services.people import chat_cleanup
from bot.services.reports import (
    corrections,
    drafting,
    form_context,
    open_report,
    receipts,
    second_draft,
    whole_message,
)
from bot.services.reports.sent.mine import OPEN_STATES
from storage.repositories.messages import cards
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft
from storage.repositories.reports.row_mapping import StoredReport


def handle_reply(request: RequestContext, typed: TextSent, reply_to: int | None) -> bool:
    """Correct the report whose receipt, or whose message, this text answers. Returns False if it answers neither."""
    stored = _find_answered(request, reply_to) if reply_to is not None else None
    if stored is None:
        return False
    if not _refuse_closed(request, stored):
        draft = corrections.open_correction(request, stored.attack)
        drafting.apply_input(request, draft, typed)
    return True


def handle_edit(request: RequestContext, typed: Edited) -> bool:
    """Correct the report that the message which was edited told of, or answered a question of. False for any other."""
    sent = _find_told_in(request, typed.message_id)
    if sent is None:
        return False
    stored, told = sent
    if _refuse_closed(request, stored):
        return True
    was = open_report.load_progress(told)
    if was.extras.get("message") == typed.message_id:
        _reread(request, stored, was, typed)
        return True
    draft = corrections.open_correction(request, stored.attack)
    progress = replace(open_report.load_progress(draft), typed=was.typed, notes=was.notes)
    drafts.save(request.session, draft, progress.to_json(), request.now)
    drafting.apply_input(request, replace(draft, progress=progress.to_json()), typed)
    return True


def _reread(request: RequestContext, stored: StoredReport, was: Progress, typed: Edited) -> None:
    """Put what the edited message says otherwise over the record's answers.

    Both texts are read by the clock of the first: "now" stays the moment at which it was sent.
    """
    at = sent_at_of(was.extras) or typed.sent_at
    old = str(was.extras.get("text") or "")
    said = whole_message.parse_message(request, replace(typed, sent_at=at))
    before = whole_message.parse_message(request, replace(typed, text=old, sent_at=at)).answers
    if said.answers == before and not said.unread:
        request.send_text("edit-says-the-same", number=stored.attack.number or "")
        return
    draft = corrections.open_correction(request, stored.attack)
    known = open_report.load_progress(draft)
    answers = second_draft.remove_old_text(known.answers, old)
    if said.unread:
        answers["narrative"] = append_text(answers.get("narrative"), typed.text)
    context = replace(form_context.build_form_context(request), recent_reports=())
    progress = overlay.reread(replace(known, answers=answers), before, said, context)
    drafts.save(request.session, draft, progress.to_json(), request.now)
    open_report.show_card(request, draft, progress)


def _refuse_closed(request: RequestContext, stored: StoredReport) -> bool:
    """Say that a report takes no correction any more, if that is so."""
    if stored.attack.state in OPEN_STATES:
        return False
    request.send_text("report-closed", state=request.words(f"code-state-{stored.attack.state}"))
    return True


def _find_answered(request: RequestContext, message_id: int) -> StoredReport | None:
    card = cards.find_at(request.session, request.chat_id, message_id)
    stored = receipts.find_report(request.session, request.me, card) if card is not None else None
    if stored is None and (sent := _find_told_in(request, message_id)) is not None:
        stored = sent[0]
    return stored if stored is not None and _may_be_shown(request, stored) else None


def _find_told_in(request: RequestContext, message_id: int) -> tuple[StoredReport, Draft] | None:
    """Return the own report that was told in this message, or of which it answered a question, with its draft."""
    since = request.now - chat_cleanup.TOO_LATE  # nothing older can be edited
    for draft in drafts.list_recently_sent(request.session, request.me.id, since):
        progress = open_report.load_progress(draft)
        if draft.report_id and (
            progress.extras.get("message") == message_id or str(message_id) in progress.typed
        ):
            stored = reports.find(request.session, draft.report_id)
            if stored is not None and _may_be_shown(request, stored):
                return stored, draft
    return None


def _may_be_shown(request: RequestContext, stored: StoredReport) -> bool:
    """Whether this is the person's own report, and one that their chat may show: nothing from before a wipe."""
    return stored.reporter_id == request.me.id and not chat_cleanup.is_too_old(request, stored)
