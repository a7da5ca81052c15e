"""A whole report in one message: text, pin, pictures and voice sent together become one report.

Messages sent within two minutes belong together, in any order of arrival and after any delay in the phone. The
same text sent twice is one report.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.form import engine
from bot.domain.form.kinds.free_text import append_text
from bot.domain.form.kinds.time import is_of_another_day
from bot.domain.form.message_extras import extras_of, sent_at_of
from bot.domain.form.progress import Progress
from bot.domain.form.step import Edited, TextSent
from bot.domain.parsing.message.message import Doubt, Understood, read_report
from bot.domain.parsing.positions.places import far_apart
from bot.services.context import RequestContext
from bot.services.reports import form_context, open_report, voice
from storage.repositories.evidence import evidence
from storage.repositories.reports import drafts
from storage.repositories.reports.drafts import Draft

#: Messages sent within this time belong to one report.
TOGETHER = timedelta(minutes=2)
#: Answers that a pin or a voice note alone can give.
_PIN = frozenset({"where", "recent"})


def read_message(request: RequestContext, typed: TextSent) -> bool:
    """Open or fill a report with a text that reads as a whole report. Returns False for any other text."""
    draft = open_report.find_open(request)
    progress = Progress.from_json(draft.progress) if draft else None
    if draft is not None and progress is not None:
        if progress.extras.get("text") == typed.text:
            open_report.refresh_card(request, draft.id)
            return True
        if not is_fresh_draft(draft, progress, effective_time(request, typed)):
            return False
    understood = parse_message(request, typed)
    if understood.is_report:
        fill_draft(request, typed, understood, draft)
    return understood.is_report


def parse_message(request: RequestContext, typed: TextSent | Edited) -> Understood:
    """Parse the text, with relative times counted from when it was written. Of forwarded words of another day the time
    is asked, unless they name it."""
    sent_at = effective_time(request, typed)
    understood = _read(request, typed.text, typed.written_at or sent_at)
    when = understood.answers.get("when")
    if when is None or not is_of_another_day(typed, request.zone):
        return understood
    today = _read(request, typed.text, sent_at).answers.get("when")
    if when == today:  # the words name their day
        return understood
    candidates = [[each["occurred_at"], each["precision"]] for each in (when, today) if each]
    pending = {"drawn_at": request.now.isoformat(), "candidates": candidates}
    rest = {step: value for step, value in understood.answers.items() if step != "when"}
    return replace(understood, answers=rest, doubts=(*understood.doubts, Doubt("when", "time", "", pending)))


def _read(request: RequestContext, text: str, written_at: datetime) -> Understood:
    key = text, written_at
    if key not in request.readings:
        request.readings[key] = read_report(*key, form_context.build_form_context(request))
    return request.readings[key]


def fill_draft(
    request: RequestContext,
    typed: TextSent | Edited,
    understood: Understood,
    draft: Draft | None,
    **more: object,
) -> None:
    """Fill the text's answers into a new draft, or into a draft that has only a pin or a voice note.

    `more` is stored with the other message extras.
    """
    context = form_context.build_form_context(request)
    if draft is None:
        progress = engine.start(context)
        draft = open_report.start_draft(request, progress, from_message=True)
    else:
        progress = Progress.from_json(draft.progress)
    understood = _with_pin(understood, progress)
    answers = _with_narrative(understood, progress, typed.text)
    sent_at = effective_time(request, typed)
    extras = {**progress.extras, **extras_of(understood, typed.text, sent_at, typed.message_id), **more}
    if typed.written_at is not None and is_of_another_day(typed, request.zone):
        extras["forwarded"] = typed.written_at.astimezone(request.zone).date().isoformat()
    filled = engine.fill_from_message(progress, answers, extras, context)
    drafts.save(request.session, draft, filled.to_json(), request.now)
    attach_waiting_files(request, draft.id, sent_at)
    open_report.show_below_message(request, draft, filled)


def attach_waiting_files(request: RequestContext, draft_id: int, at: datetime) -> None:
    """Attach unassigned files that were sent within two minutes of this report."""
    waiting = evidence.list_unassigned(
        request.session, request.me.id, since=at - TOGETHER, until=at + TOGETHER
    )
    if not waiting:
        return
    evidence.move_to_draft(request.session, waiting, request.me.id, draft_id)
    request.audit("evidence.assign", f"draft/{draft_id}", count=len(waiting))
    if not evidence.list_unassigned(request.session, request.me.id):
        request.delete_card(f"files/{request.me.id}")


def begin_voice_draft(request: RequestContext, evidence_id: int, sent_at: datetime, **more: object) -> None:
    """Begin a draft for a voice note sent outside a report; a coordinator listens to it and fills in the form.

    `more` is stored with the other message extras.
    """
    context = form_context.build_form_context(request)
    extras = {"voice": True, "sent": sent_at.isoformat(), **more}
    progress = engine.fill_from_message(engine.start(context), {}, extras, context)
    draft = open_report.start_draft(request, progress, from_voice=True)
    request.audit("voice.wait", f"draft/{draft.id}", evidence=evidence_id)
    evidence.move_to_draft(request.session, [evidence_id], request.me.id, draft.id)
    attach_waiting_files(request, draft.id, sent_at)
    open_report.show_below_message(request, draft, progress)
    voice.show_waiting(request, draft.id)


def is_fresh_draft(draft: Draft, progress: Progress, sent_at: datetime) -> bool:
    """Whether this is a new report at its first question, or has only a pin or voice note of these two minutes."""
    if draft.report_id is not None:
        return False
    answers = progress.answers.keys() - {"behalf"}
    sent = sent_at_of(progress.extras)
    together = sent is None or abs(sent_at - sent) <= TOGETHER
    if not answers:
        return progress.step == "where" and together
    return answers <= _PIN and together and sent is not None and _pinned_place(progress) is not None


def belongs_to_another(request: RequestContext, draft: Draft, sent_at: datetime) -> bool:
    """Whether a delayed message was sent too long before or after the open report to belong to it."""
    sent = sent_at_of(draft.progress.get("extras", {}))
    return sent is not None and request.now - sent_at > TOGETHER and abs(sent_at - sent) > TOGETHER


def effective_time(request: RequestContext, typed: TextSent | Edited) -> datetime:
    """Return when the message was sent, not when it arrived. A phone clock that runs ahead is ignored."""
    return min(typed.sent_at, request.now)


def _pinned_place(progress: Progress) -> dict[str, object] | None:
    where = progress.answers.get("where")
    return where if where and where.get("method") in ("pin", "device_gps") else None


def _with_pin(understood: Understood, progress: Progress) -> Understood:
    """Use the pin as the place. If the text names another place far from it, ask which is right."""
    pin, named = _pinned_place(progress), understood.answers.get("where")
    if pin is None:
        return understood
    rest = {step: value for step, value in understood.answers.items() if step != "where"}
    doubts = tuple(doubt for doubt in understood.doubts if doubt.step != "where")
    if named and far_apart(pin, named):
        pending = {"query": named["name"], "matches": [pin, named], "pin": True}
        return Understood(rest, (*doubts, Doubt("where", "pin", "", pending)), understood.unread)
    return Understood({**rest, "where": pin}, doubts, understood.unread)


def _with_narrative(understood: Understood, progress: Progress, text: str) -> dict[str, object]:
    """Store the whole message as the narrative if any of its words were not understood."""
    before = progress.answers.get("narrative")
    stored = {step: value for step, value in progress.answers.items() if step in ("behalf", "narrative")}
    if not understood.unread:
        return {**stored, **understood.answers}
    return {**stored, **understood.answers, "narrative": append_text(before, text)}
