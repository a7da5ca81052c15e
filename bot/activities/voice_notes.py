"""A coordinator hears a voice note and fills its report in; whoever spoke confirms it or changes it.

The reporter stays whoever spoke; the history says who typed it (`report.file`) and who confirmed it
(`report.confirm`).
"""

from dataclasses import replace

from bot.activities import reporting, review_cards, submitting, voice_cards
from bot.activities.work import Work
from bot.screens import filing as filing_screens
from bot.screens.summary import number_named
from storage import drafts, people, reports
from storage.reports import Author
from storage.vocabulary import COUNTED_STATES


def fill(work: Work, draft_id: int) -> None:
    """The form for whoever spoke, in the coordinator's own chat."""
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
        voice_cards.taken(work, draft.id, draft.person_id)
    who = people.by_id(work.session, draft.person_id).pseudonym
    private = replace(work, chat_id=work.me.chat_id)
    private.say(filing_screens.filing_for(who, work.words))
    reporting.begin_new(private, {"behalf": draft.person_id}, {"fills": draft.id})


def confirmed(work: Work, number: str) -> None:
    """Whoever spoke says: so it is."""
    filed = reports.find(work.session, number)
    if filed is None or filed.reporter_id != work.me.id or filed.attack.state not in COUNTED_STATES:
        work.answer("button-old")
        return
    author = Author(work.me.id, work.now, "report.confirm")
    attack = reports.revise(work.session, filed.attack, author, work.house.settings.zone)
    work.note("report.confirm", attack.number or attack.id, revision=attack.revision)
    review_cards.on_report_changed(work.session, work.house, attack.id)
    work.answer("voice-thanks")
    submitting.show_receipt(work, attack, submitting.confirm_card(attack))
