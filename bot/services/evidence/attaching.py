"""Attach photos, videos, voice notes and files: accepted at any moment, without changing the current question.

Words that come with a file are used as if they were typed: as a whole report, or within the open report as an answer
or a note. With a file of which nobody knows yet what it belongs to, they wait. The parts of an album stay together,
whichever of them brings its words.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.form.step import TextSent
from bot.services.context import RequestContext
from bot.services.evidence import joining
from bot.services.people import chat_cleanup
from bot.services.reports import drafting, open_report, second_draft, whole_message
from bot.services.review import questions
from bot.views.evidence import files as views
from bot.views.summary import number_text
from storage.repositories.evidence import evidence
from storage.repositories.evidence import joining as files
from storage.repositories.evidence.evidence import ReceivedFile
from storage.repositories.messages import cards, outbox
from storage.repositories.reports import reports
from storage.repositories.reports.drafts import Draft

#: A file sent outside a report can be assigned to one's own reports of this time.
LOOK_BACK = timedelta(hours=24)
MOST_OFFERED = 5
#: Telegram's megabyte.
MB = 1024 * 1024


def handle_file(request: RequestContext, file: ReceivedFile, words: TextSent, reply_to: int | None) -> None:
    """Handle a file and the words that came with it: attach it to the open report, or ask which report it belongs to.

    `reply_to`: the message that it answers.
    """
    words = replace(words, note=True)
    draft = open_report.find_open(request)
    if draft is not None and whole_message.belongs_to_another(request, draft, _sent_at(request, words)):
        draft = None
    most = request.context.settings.most_file_mb
    if file.size is not None and file.size > most * MB:
        request.send_text("evidence-too-big", limit=most)
        if words.text and not drafting.use_words(request, words):
            request.send_text("words-not-kept")
    elif not _follow_album(request, file, words):
        if draft is not None:
            _attach(request, draft, file, words)
        else:
            _handle_loose(request, file, words, reply_to)


def _follow_album(request: RequestContext, file: ReceivedFile, words: TextSent) -> bool:
    """Let a part of an album without words go where the part before it is. Returns False for any other file."""
    before = files.list_album(request.session, request.me.id, file.album)[-1:]
    if words.text or not before:
        return False
    draft_id, report_id = before[0].draft_id, before[0].report_id
    draft = open_report.find_own(request, draft_id) if draft_id is not None else None
    stored = reports.find(request.session, report_id) if report_id is not None else None
    if draft is not None:
        _attach(request, draft, file, words)
    elif stored is not None:
        joining.join_report(request, stored, _add(request, file, _sent_at(request, words), None))
    elif draft_id is None:
        _add(request, file, _sent_at(request, words), None)
        if cards.is_known(request.session, _which_card(request)):
            _ask_which_report(request)
    else:
        return False  # that report was cancelled
    return True


def _take_album_along(request: RequestContext, file: ReceivedFile) -> None:
    """Let the parts of an album that came before wait, too: its words are a report of their own."""
    every = files.list_album(request.session, request.me.id, file.album)
    parts = [part for part in every if part.draft_id is not None or part.report_id is not None]
    for report_id in dict.fromkeys(part.report_id for part in parts):
        numbers = [part.id for part in parts if part.report_id == report_id]
        stored = reports.find(request.session, report_id) if report_id is not None else None
        if stored is not None:
            joining.take_out(request, stored, numbers)
        else:
            files.leave_report(request.session, numbers, request.now)


def _sent_at(request: RequestContext, words: TextSent) -> datetime:
    return whole_message.effective_time(request, words)


def _add(
    request: RequestContext,
    file: ReceivedFile,
    sent_at: datetime,
    draft: Draft | None,
    words: str | None = None,
) -> int:
    draft_id = draft.id if draft else None
    number = evidence.add(request.session, sent_at, request.me.id, file, draft_id, words)
    if draft is not None and draft.report_id is not None:  # a correction, or the rest of a partial submission
        evidence.move_to_report(request.session, draft.id, draft.report_id, request.now)
    request.audit("evidence.add", f"evidence/{number}", draft=draft_id, kind=file.kind)
    return number


def _attach(request: RequestContext, draft: Draft, file: ReceivedFile, words: TextSent) -> None:
    """Attach a file to the open report; with the words of another report it waits until it is known which one."""
    another = bool(words.text) and second_draft.is_another_report(request, draft, words)
    if another:
        _take_album_along(request, file)
    _add(request, file, _sent_at(request, words), None if another else draft)
    if not (words.text and drafting.use_words(request, words)):
        open_report.refresh_card(request, draft.id)


def _handle_loose(request: RequestContext, file: ReceivedFile, words: TextSent, reply_to: int | None) -> None:
    """Handle a file while no report is open: its words may answer a question or be a report; the rest is asked."""
    sent_at, said = _sent_at(request, words), words.text or None
    if said and (asked := questions.handle_text(request, said, reply_to, drafting=False)):
        number = _add(request, file, sent_at, None)
        evidence.assign(request.session, [number], request.me.id, asked, request.now)
        joining.show_files(request, asked)
    elif said and whole_message.parse_message(request, words).is_report:
        _take_album_along(request, file)
        _add(request, file, sent_at, None)
        drafting.use_words(request, words)  # it takes the files that wait
    elif joined := joining.find_report(request, sent_at):
        joining.join_report(request, joined, _add(request, file, sent_at, None, said))
    elif file.kind == "voice":
        whole_message.begin_voice_draft(request, _add(request, file, sent_at, None), sent_at)
        if said:
            drafting.handle_text(request, words)
    else:
        _add(request, file, sent_at, None, said)
        _ask_which_report(request)


def _ask_which_report(request: RequestContext) -> None:
    since = chat_cleanup.visible_since(request, LOOK_BACK.total_seconds() / 3600)
    own = reports.list_by_reporter(request.session, request.me.id, since, MOST_OFFERED)
    waiting = evidence.list_unassigned(request.session, request.me.id)
    said = files.list_words(request.session, waiting)
    view = views.which_report([stored.attack for stored in own], len(waiting), said, request.words)
    request.show_card(_which_card(request), view, anew=True)


def _which_card(request: RequestContext) -> str:
    return f"files/{request.me.id}"


def assign_files(request: RequestContext, number: str) -> None:
    """Assign the files to the report that the person chose, and add the words that came with them."""
    waiting = evidence.list_unassigned(request.session, request.me.id)
    if number == "new":
        if open_report.find_open(request) is None:
            drafting.begin_new_report(request)
        draft = open_report.find_open(request)
        assert draft is not None
        evidence.move_to_draft(request.session, waiting, request.me.id, draft.id)
        request.audit("evidence.assign", f"draft/{draft.id}", count=len(waiting))
        open_report.refresh_card(request, draft.id)
        joining.use_words(request, waiting)
    else:
        stored = reports.find(request.session, number)
        if stored is None or stored.reporter_id != request.me.id:
            request.answer_callback("button-old")
            return
        count = evidence.assign(request.session, waiting, request.me.id, stored.attack.id, request.now)
        request.audit("evidence.assign", stored.attack.number or stored.attack.id, count=count)
        joining.add_words(request, stored, waiting)
        joining.show_files(request, stored.attack.id)
        chat_cleanup.schedule_cleanup(request)
        request.answer_callback("files-kept", count=count, number=number_text(number, request.words))
    outbox.drop_card(request.session, _which_card(request))
    request.delete_message()
