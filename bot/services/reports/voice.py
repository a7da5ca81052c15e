"""Voice notes that stand for a report, as coordinators see them: a card with its state, and a copy to listen to."""

from dataclasses import replace

from sqlmodel import Session

from bot.domain.form.progress import Progress
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.coordinator_chats import list_chats, show_card
from bot.services.reports import open_report
from bot.services.review import cards
from bot.views.reports import voice as views
from bot.views.summary import record_lines
from storage.model.records import Attack
from storage.repositories.evidence import evidence
from storage.repositories.messages import outbox
from storage.repositories.people import people
from storage.repositories.reports import drafts
from storage.repositories.reports.drafts import Draft


def show_waiting(request: RequestContext, draft_id: int) -> None:
    """Show a card to fill in the form, in every coordinator chat; the sound follows once it is anonymised
    (on_file_stored).
    """
    for chat in list_chats(request.session, request.context):
        view = views.pending_card(request.me.pseudonym, draft_id, chat.words)
        show_card(request.session, request.context, chat, _card_key(draft_id), view)


def show_being_filled(request: RequestContext, draft_id: int, reporter_id: int) -> None:
    """Show on the card that somebody is filling in the form."""
    who = people.get(request.session, reporter_id).pseudonym
    for chat in list_chats(request.session, request.context):
        view = views.in_progress_card(who, request.me.pseudonym, draft_id, chat.words)
        show_card(request.session, request.context, chat, _card_key(draft_id), view)


def show_settled(request: RequestContext, draft_id: int, reporter_id: int, number: str | None) -> None:
    """Show on the card that it became a report (or None: it was discarded)."""
    who = people.get(request.session, reporter_id).pseudonym
    for chat in list_chats(request.session, request.context):
        view = views.finished_card(who, number, chat.words)
        show_card(request.session, request.context, chat, _card_key(draft_id), view)


def on_draft_cancelled(request: RequestContext, draft: Draft) -> None:
    """Handle a cancelled draft. If the coordinator cancelled, the voice note is pending again."""
    extras = draft.progress.get("extras", {})
    if extras.get("voice"):
        show_settled(request, draft.id, draft.person_id, None)
    spoken = drafts.find(request.session, extras["fills"]) if extras.get("fills") else None
    if spoken is None or spoken.state != "open":
        return
    waiting = {name: value for name, value in spoken.progress["extras"].items() if name != "filled_by"}
    drafts.save(request.session, spoken, {**spoken.progress, "extras": waiting}, spoken.updated_at)
    who = people.get(request.session, spoken.person_id).pseudonym
    for chat in list_chats(request.session, request.context):
        view = views.pending_card(who, spoken.id, chat.words)
        show_card(request.session, request.context, chat, _card_key(spoken.id), view)


def _card_key(draft_id: int) -> str:
    return f"voice/{draft_id}"


def on_file_stored(session: Session, context: AppContext, evidence_id: int, copy: str | None) -> None:
    """Handle a stored file. `copy`: the hash of its copy; without a copy nobody can listen to it, and the card
    says so.
    """
    draft_id = evidence.find_voice_draft(session, evidence_id)
    draft = drafts.find(session, draft_id) if draft_id is not None else None
    if draft is None or draft.state != "open" or not (draft.progress.get("extras", {})).get("voice"):
        return
    person, now = people.get(session, draft.person_id), context.clock()
    for chat in list_chats(session, context):
        if copy is None:
            send_message(
                session, context, chat, views.unreadable_notice_for_coordinators(person.pseudonym, chat.words)
            )
        else:
            content = {"items": [["voice", None, copy]], "caption": person.pseudonym, "inside": True}
            outbox.enqueue(session, now, chat.chat_id, "album", content)
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
