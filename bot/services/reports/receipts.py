"""Receipts: one message in the reporter's chat shows a sent report as it is now."""

from sqlmodel import Session

from bot.services.context import AppContext, RequestContext, build_content, send_message
from bot.views.message import Message
from bot.views.reports import receipts as views
from storage.model.records import Attack
from storage.repositories.evidence import evidence
from storage.repositories.messages import cards, outbox
from storage.repositories.people import people
from storage.repositories.people.people import Person
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.row_mapping import StoredReport

#: The card with the number of a report and one button, where chats are kept empty.
NUMBER_ONLY = "neutral/"


def find_report(session: Session, person: Person, card: str) -> StoredReport | None:
    """Return the person's own report of which this card is the receipt."""
    kind, _, key = card.partition("/")
    number: str | None = key if card.startswith(("receipt/", NUMBER_ONLY)) else None
    if kind == "draft":
        draft = drafts.find(session, int(key))
        number = draft.report_id if draft is not None and draft.state == "sent" else None
    stored = reports.find(session, number) if number else None
    return stored if stored is not None and stored.reporter_id == person.id else None


def show(request: RequestContext, attack: Attack, card: str) -> None:
    """Show the receipt in place of this card. Other receipts of the report, which no longer hold, are deleted."""
    for other in _cards(request.session, request.me.id, attack):
        if other != card:
            request.delete_card(other)
    request.show_card(card, _view(request.session, request.context, attack, request.me))


def refresh(session: Session, context: AppContext, report_id: str) -> None:
    """Show a report as it is now where its receipt stands."""
    stored = reports.find(session, report_id)
    if stored is None or stored.reporter_id is None:
        return
    person = people.get(session, stored.reporter_id)
    for card in _cards(session, person.id, stored.attack):
        if cards.is_known(session, card):
            view = _view(session, context, stored.attack, person)
            content = build_content(view, context.words(person.language)) | {"unasked": True}
            outbox.upsert(session, context.clock(), person.chat_id, card, content)


def tell_decision(request: RequestContext, attack: Attack, verb: str, reason: str | None) -> None:
    """Tell the reporter in one line what was decided about their report."""
    stored = reports.find(request.session, attack.id)
    if stored is None or stored.reporter_id in (None, request.me.id) or verb not in views.TOLD_DECISIONS:
        return
    person = people.get(request.session, stored.reporter_id)
    if person.active and request.context.settings.tell_reporters:
        to = request.context.recipient(person)
        view = views.decision_line(attack, verb, reason, to.words)
        send_message(request.session, request.context, to, view)


def _cards(session: Session, person_id: int, attack: Attack) -> list[str]:
    """List the keys under which a report's receipt may stand."""
    sent = drafts.list_sent(session, person_id, attack.id)
    return [f"receipt/{attack.number}", *(f"draft/{draft.id}" for draft in sent)]


def _view(session: Session, context: AppContext, attack: Attack, person: Person) -> Message:
    words, settings = context.words(person.language), context.settings
    if attack.state == "withdrawn":
        return views.withdrawn_card(attack, words)
    files = evidence.count(session, report_id=attack.id)
    return views.receipt(attack, files, settings.zone, context.clock(), words)
