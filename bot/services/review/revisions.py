"""A coordinator's decision as the next revision of a record."""

from bot.services.context import RequestContext
from bot.services.reports import corrections, receipts
from bot.services.review import cards
from storage.model.records import Attack


def store_decision(request: RequestContext, attack: Attack, verb: str, reason: str | None = None) -> None:
    """Store a coordinator's decision as the next revision, update cards and alerts, and tell the reporter."""
    stored = corrections.store_revision(request, attack, verb, reason)
    cards.on_report_changed(request.session, request.context, stored.id)
    receipts.tell_decision(request, stored, verb, reason)
