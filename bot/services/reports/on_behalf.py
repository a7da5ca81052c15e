"""Reports that a coordinator files for somebody else, from a call, the radio or a voice note, with the same form.

The reporter stays whoever told it; the history names who typed it (`report.file`) and who confirmed it.
"""

from dataclasses import replace

from bot.services.context import Work
from bot.services.reports import drafting, voice
from bot.views.reports import on_behalf as screens
from bot.views.summary import number_named
from storage.repositories.people import people
from storage.repositories.reports import drafts

#: How many pseudonyms are offered as buttons.
MOST = 60


def begin(work: Work) -> None:
    """/file: for whom? In the coordinator's own chat, where the form will stand."""
    private = replace(work, chat_id=work.me.chat_id)
    told_by = [(p.id, p.pseudonym) for p in people.with_role(work.session, "responder")][:MOST]
    private.say(screens.for_whom(told_by, work.words))


def pressed(work: Work, person: str, message_id: int) -> None:
    """For this pseudonym, or for an outside source: the form begins."""
    if not (person.isascii() and person.isdigit() and len(person) < 16):
        work.answer("button-old")
        return
    known = {p.id: p.pseudonym for p in people.with_role(work.session, "responder")}
    if int(person) and int(person) not in known:
        work.answer("button-old")
        return
    work.delete(message_id)
    work.say(screens.filing_for(known.get(int(person)), work.words))
    drafting.begin_new(work, {"behalf": int(person) or None})


def fill_from_voice(work: Work, draft_id: int) -> None:
    """Open the form for the sender of a voice note, in the coordinator's own chat."""
    draft = drafts.resume(work.session, draft_id)
    heard = (draft.progress.get("heard") or {}) if draft else {}
    if draft is None or draft.state != "open" or not heard.get("voice") or draft.progress.get("answers"):
        work.answer("voice-over", alert=True)
        return
    begun = heard.get("filled_by")
    if begun not in (None, work.me.id):
        who = number_named(people.by_id(work.session, begun).pseudonym, work.words)
        work.answer("voice-is-taken", alert=True, who=who)
        return
    if begun is None:
        told = {**draft.progress, "heard": {**heard, "filled_by": work.me.id}}
        drafts.keep(work.session, draft, told, draft.kept_at)
        work.note("voice.fill", f"draft/{draft.id}")
        voice.show_being_filled(work, draft.id, draft.person_id)
    who = people.by_id(work.session, draft.person_id).pseudonym
    private = replace(work, chat_id=work.me.chat_id)
    private.say(screens.filing_for(who, work.words))
    drafting.begin_new(private, {"behalf": draft.person_id}, {"fills": draft.id})
