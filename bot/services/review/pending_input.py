"""Pending inputs: texts that coordinators were asked to type, and the function that uses each."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.services.context import RequestContext
from bot.services.exports import dialog, evidence_bundle
from bot.services.publishing.approval import buttons as approval_buttons
from bot.services.review import asking, decisions, merging, questions
from storage.repositories.messages import cards
from storage.repositories.reports import reports
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import pending_inputs

#: A text that comes later than this is not the requested one.
PATIENCE = timedelta(minutes=30)

#: Purpose → the function that uses the text.
_HANDLERS: dict[str, Callable[[RequestContext, dict[str, Any], str], None]] = {
    "reason": decisions.handle_reason,
    "question": questions.handle_question,
    "same": merging.handle_number,
    "sentence": approval_buttons.handle_sentence,
    "export-days": dialog.handle_days,
}


def _ask(request: RequestContext, stored: StoredReport, step: str) -> None:
    if step:
        questions.ask_field(request, stored, step)
    else:
        questions.show_fields(request, stored)


#: Prefix of a card's button, where another module handles it → the permission and the handler.
_BUTTONS: dict[str, tuple[str, Callable[[RequestContext, StoredReport, str], None]]] = {
    "ask": ("question.ask", _ask),
    "same": ("report.merge", merging.show_candidates),
    "unmerge": ("report.merge", merging.undo_merge),
    "zip": ("report.review", evidence_bundle.handle_button),
}


def handle_button(request: RequestContext, verb: str, report_id: str, revision: str) -> None:
    """Handle a button of a coordinator's card by its prefix."""
    name, _, detail = verb.partition(".")
    stored = reports.find(request.session, report_id)
    action = _BUTTONS.get(name)
    if name == "unmerge" and stored is not None and revision != str(stored.attack.revision):
        action = None  # it changes the record: allowed only on the revision that is shown
    if action is None or stored is None or not request.may(action[0]):
        decisions.handle_button(request, verb, report_id, revision)
    else:
        action[1](request, stored, detail)


def handle_reply(request: RequestContext, text: str, reply_to: int | None) -> None:
    """Use a text in a group, where people talk with each other: only a reply to what they were asked is the answer."""
    asked_at = cards.find_message(request.session, asking.asked_card(request))
    if reply_to is not None and reply_to == asked_at:
        handle_text(request, text)


def handle_text(request: RequestContext, text: str) -> bool:
    """Use a requested text. Returns False when no text was requested."""
    waiting = pending_inputs.find(request.session, request.me.id, request.chat_id)
    if waiting is None:
        return False
    pending_inputs.clear(request.session, request.me.id)
    if request.now - waiting.at > PATIENCE or not request.may("report.review"):
        return False
    _HANDLERS[waiting.purpose](request, waiting.about, text)
    return True
