"""A family's objection: the attack counts, and is named by its area and day alone; no file for others holds it."""

from dataclasses import replace

from bot.services.context import RequestContext
from bot.services.review.revisions import store_decision
from storage.repositories.reports.row_mapping import StoredReport


def decide(request: RequestContext, stored: StoredReport, answer: str) -> None:
    """Note that the family objects to publication (`yes`), or that it does no longer (`no`)."""
    objects = True if answer == "yes" else None
    if answer not in ("yes", "no") or stored.attack.family_objects == objects:
        request.answer_callback("button-old")
        return
    verb = "report.object" if objects else "report.unobject"
    store_decision(request, replace(stored.attack, family_objects=objects), verb)
    request.answer_callback("review-done")
