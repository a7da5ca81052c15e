"""Names of places that no gazetteer has: a coordinator says whether they may be published."""

from dataclasses import replace

from bot.domain.disclosure import is_approvable, is_hidden
from bot.services.context import RequestContext
from bot.services.review.revisions import store_decision
from storage.audit.fingerprints import NOBODY
from storage.model.records import Attack
from storage.repositories.reports import verification
from storage.repositories.reports.row_mapping import StoredReport


def can_decide(request: RequestContext, attack: Attack) -> bool:
    """Whether there is anything to decide: the name was approved, or it could be and the place is not hidden."""
    if attack.place.approved_name:
        return True
    return not is_hidden(attack) and is_approvable(attack.place, request.context.index)


def decide(request: RequestContext, stored: StoredReport, answer: str) -> None:
    """Let the name be published (`yes`), or no longer (`no`). Who reported or typed it needs somebody else's yes."""
    attack = stored.attack
    typed_by = stored.reporter_id, verification.find_giver(request.session, attack.id, "place", "name")
    if {request.me.id, NOBODY} & {*typed_by} and not request.context.settings.verify_own_changes:
        request.answer_callback("review-own-place-name", alert=True)
    elif answer not in ("yes", "no") or not can_decide(request, attack):
        request.answer_callback("button-old")
    else:
        place = replace(attack.place, approved_name=True if answer == "yes" else None)
        verb = "report.name_place" if answer == "yes" else "report.unname_place"
        store_decision(request, replace(attack, place=place), verb)
        request.answer_callback("review-done")
