"""Attach photos, videos, voice notes and files: accepted at any moment, without changing the current question."""

from datetime import datetime, timedelta

from bot.domain.form.kinds.free_text import append_text
from bot.domain.form.progress import Progress
from bot.services.context import RequestContext
from bot.services.people import chat_cleanup
from bot.services.reports import drafting, open_report, whole_message
from bot.services.review import cards
from bot.views.reports import receipts as views
from bot.views.summary import number_text
from storage.repositories.evidence import evidence
from storage.repositories.evidence.evidence import ReceivedFile
from storage.repositories.messages import outbox
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft

#: A file sent outside a report can be assigned to one's own reports of this time.
LOOK_BACK = timedelta(hours=24)
MOST_OFFERED = 5
#: Telegram's megabyte.
MB = 1024 * 1024


def handle_file(request: RequestContext, file: ReceivedFile, caption: str | None, sent_at: datetime) -> None:
    """Handle a file: attach it to the open report, or ask which report it belongs to."""
    sent_at = min(sent_at, request.now)
    draft = drafts.find_open(request.session, request.me.id)
    if draft is not None and whole_message.belongs_to_another(request, draft, sent_at):
        draft = None
    most = request.context.settings.most_file_mb
    if file.size is not None and file.size > most * MB:
        request.send_text("evidence-too-big", limit=most)
        if draft is not None:
            _add_caption(request, draft, caption)
            open_report.refresh_card(request, draft.id)
        return
    number = evidence.add(request.session, sent_at, request.me.id, file, draft.id if draft else None)
    if draft is not None and draft.report_id is not None:  # a correction, or the rest of a partial submission
        evidence.move_to_report(request.session, draft.id, draft.report_id, request.now)
    request.audit("evidence.add", f"evidence/{number}", draft=draft.id if draft else None, kind=file.kind)
    if draft is None:
        if not _assign_by_time(request, number, sent_at):
            if file.kind == "voice":
                whole_message.begin_voice_draft(request, number, sent_at)
            else:
                _ask_which_report(request)
        return
    _add_caption(request, draft, caption)
    open_report.refresh_card(request, draft.id)


def _add_caption(request: RequestContext, draft: Draft, caption: str | None) -> None:
    """Add the caption to the report's narrative."""
    if caption and caption.strip():
        progress = Progress.from_json(draft.progress)
        answers = {**progress.answers, "narrative": append_text(progress.answers.get("narrative"), caption)}
        drafts.save(request.session, draft, {**draft.progress, "answers": answers}, request.now)


def _assign_by_time(request: RequestContext, number: int, sent_at: datetime) -> bool:
    """Assign a file that was sent within two minutes after an own report to that report."""
    own = reports.list_by_reporter(request.session, request.me.id, request.now - whole_message.TOGETHER, 1)
    attack = own[0].attack if own else None
    if not (attack and attack.reported_at and abs(sent_at - attack.reported_at) <= whole_message.TOGETHER):
        return False
    evidence.assign(request.session, [number], request.me.id, attack.id, request.now)
    chat_cleanup.schedule_cleanup(request)
    request.audit("evidence.assign", attack.number or attack.id, count=1)
    return True


def _ask_which_report(request: RequestContext) -> None:
    since = chat_cleanup.visible_since(request, LOOK_BACK.total_seconds() / 3600)
    own = reports.list_by_reporter(request.session, request.me.id, since, MOST_OFFERED)
    waiting = evidence.list_unassigned(request.session, request.me.id)
    view = views.which_report([stored.attack for stored in own], len(waiting), request.words)
    request.show_card(f"files/{request.me.id}", view, anew=True)


def assign_files(request: RequestContext, number: str) -> None:
    """Assign the files to the report that the person chose."""
    waiting = evidence.list_unassigned(request.session, request.me.id)
    if number == "new":
        if drafts.find_open(request.session, request.me.id) is None:
            drafting.begin_new_report(request)
        draft = drafts.find_open(request.session, request.me.id)
        assert draft is not None
        evidence.move_to_draft(request.session, waiting, request.me.id, draft.id)
        request.audit("evidence.assign", f"draft/{draft.id}", count=len(waiting))
        open_report.refresh_card(request, draft.id)
    else:
        stored = reports.find(request.session, number)
        if stored is None or stored.reporter_id != request.me.id:
            request.answer_callback("button-old")
            return
        count = evidence.assign(request.session, waiting, request.me.id, stored.attack.id, request.now)
        request.audit("evidence.assign", stored.attack.number or stored.attack.id, count=count)
        cards.on_report_changed(request.session, request.context, stored.attack.id)
        chat_cleanup.schedule_cleanup(request)
        request.answer_callback("files-kept", count=count, number=number_text(number, request.words))
    outbox.drop_card(request.session, f"files/{request.me.id}")
    request.delete_message()
