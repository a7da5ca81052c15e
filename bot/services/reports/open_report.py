"""The open report: its progress, its card, and closing it."""

from bot.config.permissions import may
from bot.domain.form.progress import Progress
from bot.services.context import RequestContext
from bot.services.reports import form_context
from bot.views.reports import form_card
from bot.views.reports.form_card import CardContext
from storage.model.records import Attack
from storage.model.validation import Problem
from storage.repositories.evidence import evidence
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft


def start_draft(
    request: RequestContext, progress: Progress, attack: Attack | None = None, **detail: object
) -> Draft:
    """Store a new draft of the person; with `attack`, a correction of this record. `detail`: for the audit log."""
    report_id = attack.id if attack else None
    draft = drafts.start(request.session, request.me.id, progress.to_json(), request.now, report_id=report_id)
    if attack is not None:
        detail["report"] = attack.number
    request.audit("draft.start", f"draft/{draft.id}", **detail)
    return draft


def find_own(request: RequestContext, draft_id: int) -> Draft | None:
    """Return the open report with this number if it belongs to this person."""
    draft = drafts.find(request.session, draft_id)
    if draft is None or draft.person_id != request.me.id or draft.state != "open":
        return None
    return draft if _is_permitted(request, draft) else None


def find_open(request: RequestContext) -> Draft | None:
    """Return this person's open report that was changed last."""
    while (draft := drafts.find_open(request.session, request.me.id)) is not None:
        if _is_permitted(request, draft):
            return draft
    return None


def _is_permitted(request: RequestContext, draft: Draft) -> bool:
    """Whether this person may still send it: a role can end while a form is open. If not, it is closed."""
    permitted = True
    if "behalf" in draft.progress.get("answers", {}):
        permitted = may(request.me.role, "report.file_for")
    elif draft.report_id is not None and not may(request.me.role, "report.review"):
        found = reports.find(request.session, draft.report_id)
        permitted = found is not None and found.reporter_id == request.me.id
    if not permitted:
        close_draft(request, draft, load_progress(draft), "cancelled")
        request.delete_card(card_key(draft))
    return permitted


def refresh_card(request: RequestContext, draft_id: int) -> None:
    """Show an open report's card in its current state."""
    draft = drafts.find(request.session, draft_id)
    if draft is not None and draft.state == "open":
        show_card(request, draft, load_progress(draft))


def redraw_open_card(request: RequestContext) -> None:
    """Send the open report's card again, for example after a change of language."""
    draft = find_open(request)
    if draft is not None:
        show_card(request, draft, load_progress(draft), anew=True)


def show_below_message(request: RequestContext, draft: Draft, progress: Progress) -> None:
    """Show the card below a message that was read as a whole report."""
    if progress.step != "where":
        hide_position_button(request, progress)
    show_card(request, draft, progress, anew=True)


def show_card(
    request: RequestContext,
    draft: Draft,
    progress: Progress,
    problem: Problem | None = None,
    *,
    anew: bool = False,
) -> None:
    """Show the card with the current question or the review; `anew` sends it below all other messages."""
    number = None
    if draft.report_id is not None:
        found = reports.find(request.session, draft.report_id)
        number = found.attack.number if found else None
    around = CardContext(draft.id, number, evidence.count(request.session, draft_id=draft.id))
    view = form_card.card(
        progress, form_context.build_form_context(request, progress.step), around, request.words, problem
    )
    request.show_card(card_key(draft), view, anew=anew)


def close_draft(request: RequestContext, draft: Draft, progress: Progress, state: str) -> None:
    """Close an open report in its current state; it stays stored."""
    drafts.save(request.session, draft, progress.to_json(), request.now, state)
    request.audit("draft.close", f"draft/{draft.id}", state=state)


def card_key(draft: Draft) -> str:
    """Return the key of a report's card."""
    return f"draft/{draft.id}"


def load_progress(draft: Draft) -> Progress:
    """Load the progress of a report."""
    return Progress.from_json(draft.progress)


def handle_stale_button(request: RequestContext) -> None:
    """Handle a button of a report that is closed: say so, show the open report, remove the buttons."""
    request.answer_callback("button-of-closed")
    request.remove_keyboard()
    draft = find_open(request)
    if draft is not None:
        show_card(request, draft, load_progress(draft))


def show_position_button(request: RequestContext) -> None:
    """Show the "my position" button below the text field while the place is asked."""
    key = f"position/{request.me.id}"
    request.show_card(key, form_card.position_keys(request.words), anew=True)


def hide_position_button(request: RequestContext, progress: Progress) -> None:
    """Remove the "my position" button once the place is known."""
    if request.delete_card(f"position/{request.me.id}"):
        request.send(form_card.menu_keys(request.words, request.words("where-taken")))
