"""Files sent right after a report join it, and say so: the person can make them a report of their own instead."""

from dataclasses import replace
from datetime import datetime

from bot.domain.form.kinds.free_text import MAX_LETTERS, append_text
from bot.domain.form.step import TextSent
from bot.services.context import RequestContext
from bot.services.people import chat_cleanup
from bot.services.reports import corrections, drafting, open_report, whole_message
from bot.services.reports.sent.mine import OPEN_STATES
from bot.services.review import cards
from bot.views.evidence import files as views
from storage.repositories.evidence import evidence
from storage.repositories.evidence import joining as files
from storage.repositories.evidence.joining import LooseFile
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport


def find_report(request: RequestContext, sent_at: datetime) -> StoredReport | None:
    """Return the own report within two minutes of which a file was sent."""
    own = reports.list_by_reporter(request.session, request.me.id, request.now - whole_message.TOGETHER, 1)
    reported_at = own[0].attack.reported_at if own else None
    if reported_at is None or abs(sent_at - reported_at) > whole_message.TOGETHER:
        return None
    return own[0]


def join_report(request: RequestContext, stored: StoredReport, number: int) -> None:
    """Assign a file to the report that was just sent, and say so."""
    attack = stored.attack
    evidence.assign(request.session, [number], request.me.id, attack.id, request.now)
    request.audit("evidence.assign", attack.number or attack.id, count=1)
    chat_cleanup.schedule_cleanup(request)
    show_files(request, attack.id)
    _show(request, stored, anew=True)


def _show(request: RequestContext, stored: StoredReport, *, anew: bool = False) -> None:
    joined = _list(request, stored)
    said = files.list_words(request.session, [each.id for each in joined])
    view = views.joined_notice(stored.attack, len(joined), said, request.words)
    request.show_card(chat_cleanup.JOINED + stored.attack.id, view, anew=anew)


def _list(request: RequestContext, stored: StoredReport) -> list[LooseFile]:
    """List the person's files that joined a report because of when they were sent."""
    at = stored.attack.reported_at or stored.changed_at
    since, until = at - whole_message.TOGETHER, at + whole_message.TOGETHER
    return files.list_joined(request.session, request.me.id, stored.attack.id, since, until)


def show_files(request: RequestContext, report_id: str) -> None:
    """Show a report with its new files, or without those that left it, to its reporter and the coordinators."""
    stored = reports.find(request.session, report_id)
    if stored is None:
        raise LookupError(report_id)
    cards.on_report_changed(request.session, request.context, report_id)


def handle_button(request: RequestContext, verb: str, number: str) -> None:
    """Handle the notice's buttons: the files are a new report (`new`), or their words belong to this one (`words`)."""
    stored = reports.find(request.session, number)
    joined = _list(request, stored) if stored is not None and stored.reporter_id == request.me.id else []
    if stored is None or not joined or verb not in ("new", "words"):
        request.answer_callback("button-old")
        request.remove_keyboard()
    elif verb == "new":
        _split_off(request, stored, joined)
    else:
        add_words(request, stored, [each.id for each in joined])
        chat_cleanup.schedule_cleanup(request)
        show_files(request, stored.attack.id)
        _show(request, stored)


def take_out(request: RequestContext, stored: StoredReport, evidence_ids: list[int]) -> None:
    """Take files out of a report that they joined."""
    files.leave_report(request.session, evidence_ids, request.now)
    show_files(request, stored.attack.id)
    request.delete_card(chat_cleanup.JOINED + stored.attack.id)
    if _list(request, stored):
        _show(request, stored)


def _split_off(request: RequestContext, stored: StoredReport, joined: list[LooseFile]) -> None:
    """Make the files a report of their own; one that is open is shown again when it is sent."""
    numbers = [each.id for each in joined]
    take_out(request, stored, numbers)
    spoken = next((each for each in joined if each.kind == "voice"), None)
    before = open_report.find_open(request)
    behind = {"behind": before.id} if before is not None else {}
    if spoken is not None:
        whole_message.begin_voice_draft(request, spoken.id, spoken.sent_at, **behind)
    else:
        drafting.begin_new_report(request, extras=behind)
    draft = open_report.find_open(request)
    assert draft is not None
    evidence.move_to_draft(request.session, numbers, request.me.id, draft.id)
    request.audit("evidence.assign", f"draft/{draft.id}", count=len(numbers))
    open_report.refresh_card(request, draft.id)
    use_words(request, numbers)


def use_words(request: RequestContext, evidence_ids: list[int]) -> None:
    """Use the words that waited with these files in the open report."""
    for each in files.take_words(request.session, evidence_ids):
        typed = TextSent(each.words or "", each.message_id or 0, each.sent_at, note=True)
        if not drafting.use_words(request, typed):
            request.send_text("words-not-kept")


def add_words(request: RequestContext, stored: StoredReport, evidence_ids: list[int]) -> None:
    """Add the words that came with these files to the note of a report that was sent, or say that they are not kept."""
    said = "\n".join(each.words or "" for each in files.take_words(request.session, evidence_ids))
    if not said:
        return
    narrative = append_text(stored.attack.narrative, said)
    if stored.attack.state not in OPEN_STATES or len(narrative) > MAX_LETTERS:
        request.send_text("words-not-kept")
        return
    corrections.store_revision(request, replace(stored.attack, narrative=narrative), "report.correct")
    cards.on_report_changed(request.session, request.context, stored.attack.id)


def change_words(request: RequestContext, message_id: int, words: str) -> bool:
    """Change words that still wait with their file. Returns False for any other message."""
    if not files.change_words(request.session, request.me.id, message_id, words):
        return False
    request.send_text("words-changed")
    return True
