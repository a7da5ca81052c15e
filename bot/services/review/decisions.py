"""Coordinators' decisions: verify, reject, attribute, set the certainty.

Every button carries the revision for which it was drawn: of two coordinators the first one wins, the other is told.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.services.context import RequestContext
from bot.services.people import lost_phones
from bot.services.reports import corrections
from bot.services.review import asking, cards, objections, place_names
from bot.services.review.revisions import store_decision
from bot.views.review import card as views
from bot.views.review import card_buttons
from bot.views.review import history as history_views
from bot.views.summary import number_text
from storage.audit.fingerprints import NOBODY
from storage.model.records import Attack
from storage.model.vocabulary import ATTRIBUTIONS, CERTAINTIES, COUNTED_STATES
from storage.repositories.people import people
from storage.repositories.reports import reports, verification
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import merges, questions, review_queue

LONGEST_REASON = 300


def open_report(request: RequestContext, number: str) -> None:
    """/report 2023-10-05/07: show the card and below it the history."""
    stored = reports.find(request.session, number)
    if stored is None:
        request.send_text("report-no-such", number=number_text(number[:40], request.words))
        return
    cards.open_card(request, stored)
    _history(request, stored, "")


def handle_button(request: RequestContext, verb: str, report_id: str, revision: str) -> None:
    """Handle a button of a coordinator's card."""
    stored = reports.find(request.session, report_id)
    name, _, detail = verb.partition(".")
    if stored is None or name not in {*_LOOKS, *_CHANGES, "unmerge"}:
        request.answer_callback("button-old")
        return
    if name in _LOOKS:
        _LOOKS[name](request, stored, detail)
    elif revision != str(stored.attack.revision):
        _report_conflict(request, stored)
    else:
        _CHANGES[name](request, stored, detail)


def _report_conflict(request: RequestContext, stored: StoredReport) -> None:
    """Say who decided first and what, and update the card."""
    last = review_queue.list_revisions(request.session, stored.attack.id)[-1]
    done = cards.describe_revision(request.session, last, request.words)
    what = views.decision_sentence(done, request.zone, request.now, request.words)
    request.answer_callback("review-too-late", what=what, alert=True)
    cards.refresh_cards(request.session, request.context, stored.attack.id)


def _show(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    cards.refresh_cards(request.session, request.context, stored.attack.id)


def _open(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    cards.open_card(request, stored)


def _history(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    words = request.words
    rows = [
        (cards.describe_revision(request.session, revision, words), revision.document)
        for revision in review_queue.list_revisions(request.session, stored.attack.id)
    ]
    for view in history_views.history(stored.attack, rows, request.zone, request.now, words):
        request.send(view)


def _more(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    rows = card_buttons.more_rows(
        stored.attack,
        request.words,
        attributes=stored.reporter_id != request.me.id,
        merged=bool(merges.list_merged_into(request.session, stored.attack.id)),
        name=place_names.can_decide(request, stored.attack),
        who=_phone_owner(request, stored),
    )
    cards.show_menu(request, stored, request.words("menu-more"), rows)


def _phone_owner(request: RequestContext, stored: StoredReport) -> str | None:
    """Return whose phone can be reported lost: the reporter's, unless the reader is the reporter."""
    if stored.reporter_id in (None, request.me.id) or not request.may("person.taken"):
        return None
    return people.get(request.session, stored.reporter_id).pseudonym


def _lock_phone(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    if _phone_owner(request, stored) is None or stored.reporter_id is None:
        request.answer_callback("button-old")
    else:
        lost_phones.handle_button(request, stored.reporter_id)


def _menu_of(question: str, verb: str, codes: Callable[[Attack], tuple[str, ...]], which: str) -> "Action":
    def show(request: RequestContext, stored: StoredReport, certainty: str) -> None:
        words = request.words
        rows = card_buttons.choice_rows(verb, codes(stored.attack), which, stored.attack, words)
        slots = {"certainty": words(f"code-certainty-{certainty}")} if certainty else {}
        cards.show_menu(request, stored, words(f"menu-{question}", **slots), rows)

    return show


def _verify(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    if stored.attack.state not in COUNTED_STATES or stored.attack.state == "verified":
        _report_conflict(request, stored)
        return
    authors = verification.list_authors(request.session, stored.attack.id)
    if {request.me.id, NOBODY} & authors and not request.context.settings.verify_own_changes:
        request.answer_callback("review-own-change", alert=True)
        return
    store_decision(request, replace(stored.attack, state="verified"), "report.verify")
    request.answer_callback("review-done")


def _reopen(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    if stored.attack.state == "merged":
        request.answer_callback("review-merged-undo", alert=True)
        return
    store_decision(request, replace(stored.attack, state="submitted"), "report.reopen")
    request.answer_callback("review-done")


def _with_reason(verb: str) -> "Action":
    def act(request: RequestContext, stored: StoredReport, detail: str) -> None:
        code, _, reason = detail.rpartition(".")
        if verb == "sure" and (code or detail) not in CERTAINTIES:
            request.answer_callback("button-old")
        elif verb == "sure" and not code:  # the certainty is chosen, its reason is not yet
            why = _menu_of("why-certainty", f"sure.{detail}", lambda _attack: views.REASONS["sure"], "reason")
            why(request, stored, detail)
        elif reason == "other":
            record = {"report": stored.attack.id, "revision": stored.attack.revision}
            about = {"verb": verb, "code": code} | record
            asking.ask_for_text(
                request, "reason", about, "review-type-reason", number=stored.attack.number or ""
            )
        else:
            decide_with_reason(request, stored.attack, verb, code, reason)
            request.answer_callback("review-done")

    return act


def decide_with_reason(request: RequestContext, attack: Attack, verb: str, code: str, reason: str) -> None:
    """Store a decision that needs a reason."""
    if verb == "sure":
        store_decision(request, replace(attack, certainty=code), "report.certainty", reason)
        return
    state = "rejected" if verb == "reject" else "unverifiable"
    store_decision(request, replace(attack, state=state), f"report.{verb}", reason)
    for question in questions.list_open_by_report(request.session, attack.id):
        questions.close(request.session, question.id, request.now, "dropped")


def _attribute(request: RequestContext, stored: StoredReport, level: str) -> None:
    """Set the attribution. Only a coordinator who neither sent the report nor named the party may."""
    named_by = verification.find_giver(request.session, stored.attack.id, "attributed_to")
    own = named_by in (request.me.id, NOBODY) and not request.context.settings.verify_own_changes
    if own or stored.reporter_id == request.me.id:
        request.answer_callback("review-own-attribution", alert=True)
    elif level in ATTRIBUTIONS:
        store_decision(request, replace(stored.attack, attribution=level), "report.attribute")
        request.answer_callback("review-done")


def _change(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    """Open the form with the record's answers in the coordinator's own chat."""
    private = replace(request, chat_id=request.me.chat_id)
    corrections.open_correction(private, stored.attack)
    if request.chat_id != request.me.chat_id:
        request.answer_callback("review-change-private")


def handle_reason(request: RequestContext, about: dict[str, str | int], typed: str) -> None:
    """Use the typed reason; a report that changed meanwhile is left alone."""
    stored = reports.find(request.session, str(about["report"]))
    if stored is None or stored.attack.revision != about["revision"]:
        request.send_text("review-changed-meanwhile")
        return
    reason = " ".join(typed.split())
    if len(reason) > LONGEST_REASON:
        request.send_text("problem-words-too-long", most=LONGEST_REASON)
        return
    decide_with_reason(request, stored.attack, str(about["verb"]), str(about["code"]), reason)
    request.send_text("review-done")


Action = Callable[[RequestContext, StoredReport, str], None]

#: Actions that only read: allowed on a card of any age.
_LOOKS: dict[str, Action] = {
    "show": _show,
    "open": _open,
    "history": _history,
    "more": _more,
    "certainty": _menu_of(
        "certainty", "sure", lambda a: tuple(c for c in CERTAINTIES if c != a.certainty), "code-certainty"
    ),
    "reject": _menu_of("reject", "no", lambda _a: views.REASONS["reject"], "reason"),
    "unverifiable": _menu_of("unverifiable", "unsure", lambda _a: views.REASONS["unverifiable"], "reason"),
    "attribution": _menu_of(
        "attribution",
        "level",
        lambda a: tuple(c for c in ATTRIBUTIONS[1:] if c != a.attribution),
        "code-attribution",
    ),
    "change": _change,
    "taken": _lock_phone,
}
#: Actions that change the record: allowed only on the revision that the card shows.
_CHANGES: dict[str, Action] = {
    "verify": _verify,
    "reopen": _reopen,
    "no": _with_reason("reject"),
    "unsure": _with_reason("unverifiable"),
    "sure": _with_reason("sure"),
    "level": _attribute,
    "name": place_names.decide,
    "object": objections.decide,
}
