"""Voice notes that stand for a report, as coordinators see them: a card with its state, and a copy to listen to."""

from collections.abc import Callable
from dataclasses import replace

from sqlmodel import Session

from bot.domain.form.progress import Progress
from bot.i18n.words import Words
from bot.services.context import AppContext, RequestContext, send_content, send_message
from bot.services.coordinator_chats import list_chats, show_card
from bot.services.reports import open_report
from bot.services.review import cards
from bot.views.message import Message
from bot.views.reports import voice as views
from bot.views.summary import record_lines
from storage.model.records import Attack
from storage.repositories.evidence import evidence
from storage.repositories.people import people
from storage.repositories.reports import drafts
from storage.repositories.reports.drafts import Draft


def _show_card(request: RequestContext, draft_id: int, view: Callable[[Words], Message]) -> None:
    """Show the voice note's card in every coordinator chat."""
    for chat in list_chats(request.session, request.context):
        show_card(request.session, request.context, chat, f"voice/{draft_id}", view(chat.words))


def show_waiting(request: RequestContext, draft_id: int) -> None:
    """Show a card to fill in the form, in every coordinator chat; the anonymised sound follows (on_file_stored)."""
    who = request.me.pseudonym
    _show_card(request, draft_id, lambda words: views.pending_card(who, draft_id, words))


def show_being_filled(request: RequestContext, draft_id: int, reporter_id: int) -> None:
    """Show on the card that somebody is filling in the form."""
    who, me = people.get(request.session, reporter_id).pseudonym, request.me.pseudonym
    _show_card(request, draft_id, lambda words: views.in_progress_card(who, me, draft_id, words))


def show_settled(request: RequestContext, draft_id: int, reporter_id: int, number: str | None) -> None:
    """Show on the card that it became a report (or None: it was discarded)."""
    who = people.get(request.session, reporter_id).pseudonym
    _show_card(request, draft_id, lambda words: views.finished_card(who, number, words))


def on_draft_cancelled(request: RequestContext, draft: Draft) -> None:
    """Handle a cancelled draft. If the coordinator cancelled, the voice note is pending again."""
    extras = draft.progress.get("extras", {})
    if extras.get("voice"):
        show_settled(request, draft.id, draft.person_id, None)
    spoken = drafts.find(request.session, extras["fills"]) if extras.get("fills") else None
    if spoken is None or spoken.state != "open":
        return
    pending = {name: value for name, value in spoken.progress["extras"].items() if name != "filled_by"}
    drafts.save(request.session, spoken, {**spoken.progress, "extras": pending}, spoken.updated_at)
    who, draft_id = people.get(request.session, spoken.person_id).pseudonym, spoken.id
    _show_card(request, draft_id, lambda words: views.pending_card(who, draft_id, words))


def on_file_stored(session: Session, context: AppContext, evidence_id: int, copy: str | None) -> None:
    """Handle a stored file. `copy`: the hash of its copy; None: nobody can listen to it, and the card says so."""
    draft_id = evidence.find_voice_draft(session, evidence_id)
    draft = drafts.find(session, draft_id) if draft_id is not None else None
    if draft is None or draft.state != "open" or not (draft.progress.get("extras", {})).get("voice"):
        return
    person = people.get(session, draft.person_id)
    for chat in list_chats(session, context):
        if copy is None:
            view = views.unreadable_notice_for_coordinators(person.pseudonym, chat.words)
            send_message(session, context, chat, view)
        else:
            content = {"items": [["voice", None, copy]], "caption": person.pseudonym, "inside": True}
            send_content(session, context, chat, "album", content)
    if copy is None and person.active:
        to = context.recipient(person)
        send_message(session, context, to, views.unreadable_notice(to.words))


def settle_voice(request: RequestContext, draft: Draft, progress: Progress, attack: Attack) -> None:
    """Show on the coordinators' card that the voice note became a report, and ask its sender to confirm it."""
    extras = progress.extras
    if extras.get("voice"):
        show_settled(request, draft.id, draft.person_id, attack.number)
    spoken = drafts.find(request.session, extras["fills"]) if extras.get("fills") else None
    if spoken is None:
        return
    if came := evidence.move_to_report(request.session, spoken.id, attack.id, request.now):
        request.audit("evidence.assign", attack.number or attack.id, count=came)
    drafts.save(request.session, spoken, spoken.progress, request.now, "sent")
    show_settled(request, spoken.id, spoken.person_id, attack.number)
    cards.on_report_changed(request.session, request.context, attack.id)
    person = people.get(request.session, spoken.person_id)
    there = replace(request, chat_id=person.chat_id, person=person)
    there.delete_card(open_report.card_key(spoken))
    known = record_lines(attack, request.zone, request.now, there.words)
    view = views.confirmation_request(attack.number or "", request.me.pseudonym, known, there.words)
    there.show_card(confirm_card_key(attack), view)


def confirm_card_key(attack: Attack) -> str:
    """Return the key of the card on which the sender confirms what a coordinator wrote down."""
    return f"confirm/{attack.id}"
