"""A whole report typed while another one is open: ask what it is, never take it for an answer. Also edited
messages.

The pending message is stored with the open report's progress (`bot.domain.form.message_extras`, "second").
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.form.kinds.free_text import append_text
from bot.domain.form.progress import Progress
from bot.domain.form.step import Edited, TextSent
from bot.domain.parsing.message.message import Understood
from bot.services.context import RequestContext
from bot.services.reports import open_report, whole_message
from bot.views.reports import second_draft as views
from storage.repositories.messages import outbox
from storage.repositories.reports import drafts
from storage.repositories.reports.drafts import Draft

#: With so many answers a message is a report, even without its place or kind.
_ENOUGH = 4
#: Answers about people depend on each other: after one was given by hand, reading the message again could
#: contradict it.
_PEOPLE = ("hurt", "trapped", "killed", "injured", "responders")


def ask_about_message(request: RequestContext, typed: TextSent) -> bool:
    """Ask about a text that reads as a whole report. Returns False for any other text."""
    draft = open_report.find_open(request)
    if draft is None:
        return False
    progress = Progress.from_json(draft.progress)
    waiting = _pending_message(progress)
    again = next((n for n, second in enumerate(waiting) if second and second["text"] == typed.text), None)
    if again is not None:
        _ask_choice(request, draft, again, typed.text)
        return True
    if not is_another_report(request, draft, typed):
        return False
    ask_whose(request, draft, typed)
    return True


def is_another_report(request: RequestContext, draft: Draft, typed: TextSent) -> bool:
    """Whether words read as a whole report of their own while this one is open."""
    progress = Progress.from_json(draft.progress)
    if progress.step == "narrative":
        return False
    if whole_message.is_fresh_draft(draft, progress, whole_message.effective_time(request, typed)):
        return False  # it is the open one
    return _is_whole_report(whole_message.parse_message(request, typed))


def ask_whose(request: RequestContext, draft: Draft, typed: TextSent) -> None:
    """Ask whether words are a new report, or part of the open one."""
    progress = Progress.from_json(draft.progress)
    waiting = _pending_message(progress)
    sent = whole_message.effective_time(request, typed).isoformat()
    written = typed.written_at.isoformat() if typed.written_at else None
    second = {"text": typed.text, "message": typed.message_id, "sent": sent, "written": written}
    _store(request, draft, progress, [*waiting, second])
    _ask_choice(request, draft, len(waiting), typed.text)


def handle_button(request: RequestContext, verb: str, draft_id: int, at: int) -> None:
    """Handle the choice: a new report, or part of the open one."""
    draft = drafts.find(request.session, draft_id)
    mine = draft is not None and draft.person_id == request.me.id
    progress = Progress.from_json(draft.progress) if draft and mine else None
    waiting = _pending_message(progress) if progress else []
    second = waiting[at] if at < len(waiting) else None
    if draft is None or progress is None or second is None or (verb == "part" and draft.state != "open"):
        request.answer_callback("button-old")
        request.remove_keyboard()
        return
    progress = _store(request, draft, progress, [*waiting[:at], None, *waiting[at + 1 :]])
    outbox.drop_card(request.session, _card(draft, at))
    request.delete_message()
    written = datetime.fromisoformat(second["written"]) if second["written"] else None
    typed = TextSent(second["text"], second["message"], datetime.fromisoformat(second["sent"]), written)
    if verb == "new":
        _start_new_report(request, draft, typed)
    elif progress.answers:
        _add_text(request, draft, progress, typed)
    else:
        understood = whole_message.parse_message(request, typed)
        whole_message.fill_draft(request, typed, understood, drafts.find(request.session, draft.id))


def handle_edit(request: RequestContext, typed: Edited) -> bool:
    """Read an edited message again if its draft is unchanged since. Returns False for any other message."""
    draft = open_report.find_open(request)
    if draft is None or draft.report_id is not None:
        return False
    progress = Progress.from_json(draft.progress)
    for at, second in enumerate(waiting := _pending_message(progress)):
        if second and second["message"] == typed.message_id:
            edited = {**second, "text": typed.text}
            _store(request, draft, progress, [*waiting[:at], edited, *waiting[at + 1 :]])
            _ask_choice(request, draft, at, typed.text)
            return True
    extras = progress.extras
    if extras.get("message") != typed.message_id:
        return False
    understood = whole_message.parse_message(request, typed)
    if _changed_by_hand(progress) or not understood.is_report:
        request.send_text("edit-by-hand")
        return True
    kept = {step: value for step, value in progress.answers.items() if step not in _parsed_answers(progress)}
    bare = replace(progress, answers=remove_old_text(kept, extras["text"]), words=None, pending=None)
    drafts.save(request.session, draft, bare.to_json(), request.now)
    text_steps = ("where", "recent", "narrative")
    later = {step: value for step, value in bare.answers.items() if step not in text_steps}
    read = Understood({**understood.answers, **later}, understood.doubts, understood.unread)
    whole_message.fill_draft(request, typed, read, drafts.find(request.session, draft.id))
    return True


def _is_whole_report(understood: Understood) -> bool:
    said = {*understood.answers, *(doubt.step for doubt in understood.doubts)}
    return understood.is_report and ({"where", "kinds"} <= said or len(said) >= _ENOUGH)


def _parsed_answers(progress: Progress) -> set[str]:
    return set(progress.extras.get("given") or {}) - {"narrative"}


def _changed_by_hand(progress: Progress) -> bool:
    """Whether a parsed answer was changed by hand, or an answer about people was added."""
    given = progress.extras.get("given") or {}
    if any(progress.answers.get(step) != value for step, value in given.items() if step != "narrative"):
        return True
    later = set(progress.answers) - set(given)
    return any(step.partition("_")[0] in _PEOPLE for step in later)


def remove_old_text(answers: dict[str, Any], text: str) -> dict[str, Any]:
    """Remove the message's own words from the narrative; keep words that were added otherwise."""
    words = str(answers.get("narrative") or "").replace(text.strip(), "", 1).strip()
    rest = {step: value for step, value in answers.items() if step != "narrative"}
    return {**rest, "narrative": words} if words else rest


def _start_new_report(request: RequestContext, draft: Draft, typed: TextSent) -> None:
    """Begin a report of its own; the previous one is reopened when this one is sent."""
    fresh = open_report.find_open(request)
    if fresh is not None:
        progress = Progress.from_json(fresh.progress)
        if fresh.id == draft.id or not whole_message.is_fresh_draft(fresh, progress, typed.sent_at):
            fresh = None
    behind = draft.id if draft.state == "open" else None
    understood = whole_message.parse_message(request, typed)
    whole_message.fill_draft(request, typed, understood, fresh, behind=behind)


def _add_text(request: RequestContext, draft: Draft, progress: Progress, typed: TextSent) -> None:
    """Add the text to the open report; its current question stays."""
    answers = {**progress.answers, "narrative": append_text(progress.answers.get("narrative"), typed.text)}
    drafts.save(request.session, draft, {**progress.to_json(), "answers": answers}, request.now)
    whole_message.attach_waiting_files(request, draft.id, typed.sent_at)
    request.send_text("second-kept")
    open_report.refresh_card(request, draft.id)


def _store(
    request: RequestContext, draft: Draft, progress: Progress, waiting: list[dict[str, Any] | None]
) -> Progress:
    progress = replace(progress, extras={**progress.extras, "second": waiting})
    drafts.save(request.session, draft, progress.to_json(), request.now, draft.state)
    return progress


def _pending_message(progress: Progress) -> list[dict[str, Any] | None]:
    return list(progress.extras.get("second") or [])


def _ask_choice(request: RequestContext, draft: Draft, at: int, text: str) -> None:
    request.show_card(_card(draft, at), views.ask_choice(draft.id, at, text, request.words), anew=True)


def _card(draft: Draft, at: int) -> str:
    return f"second/{draft.id}/{at}"
