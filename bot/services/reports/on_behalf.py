"""Reports that a coordinator files for somebody else, from a call, the radio or a voice note, with the same
form.

The reporter is the person who gave the information; the history names who typed it (`report.file`) and who
confirmed it.
"""

from dataclasses import replace

from bot.services.context import RequestContext
from bot.services.reports import drafting, voice
from bot.views.reports import on_behalf as views
from bot.views.summary import number_text
from storage.repositories.people import people
from storage.repositories.reports import drafts

#: How many pseudonyms are offered as buttons.
MOST = 60


def begin_for_another(request: RequestContext) -> None:
    """/file: ask for whom, in the coordinator's own chat, where the form will be shown."""
    private = replace(request, chat_id=request.me.chat_id)
    responders = [(p.id, p.pseudonym) for p in people.list_by_role(request.session, "responder")][:MOST]
    private.send(views.ask_person(responders, request.words))


def handle_button(request: RequestContext, person_id: int) -> None:
    """Begin the form for this person, or for an outside source (0)."""
    known = {p.id: p.pseudonym for p in people.list_by_role(request.session, "responder")}
    if person_id and person_id not in known:
        request.answer_callback("button-old")
        return
    request.delete_message()
    request.send(views.form_heading(known.get(person_id), request.words))
    drafting.begin_new_report(request, {"behalf": person_id or None})


def fill_from_voice(request: RequestContext, draft_id: int) -> None:
    """Open the form for the sender of a voice note, in the coordinator's own chat."""
    draft = drafts.find(request.session, draft_id)
    extras = draft.progress.get("extras", {}) if draft else {}
    if draft is None or draft.state != "open" or not extras.get("voice") or draft.progress.get("answers"):
        request.answer_callback("voice-over", alert=True)
        return
    filled_by = extras.get("filled_by")
    if filled_by not in (None, request.me.id):
        who = number_text(people.get(request.session, filled_by).pseudonym, request.words)
        request.answer_callback("voice-is-taken", alert=True, who=who)
        return
    if filled_by is None:
        progress = {**draft.progress, "extras": {**extras, "filled_by": request.me.id}}
        drafts.save(request.session, draft, progress, draft.updated_at)
        request.audit("voice.fill", f"draft/{draft.id}")
        voice.show_being_filled(request, draft.id, draft.person_id)
    who = people.get(request.session, draft.person_id).pseudonym
    private = replace(request, chat_id=request.me.chat_id)
    private.send(views.form_heading(who, request.words))
    drafting.begin_new_report(private, {"behalf": draft.person_id}, {"fills": draft.id})
