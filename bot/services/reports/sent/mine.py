"""A person's own reports after sending: list, open, withdraw, and later changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.services.context import RequestContext
from bot.services.people import chat_cleanup
from bot.services.reports import corrections, open_report, receipts, voice
from bot.services.review import cards as review_cards
from bot.views.reports import receipts as views
from bot.views.summary import draft_lines, number_text
from storage.model.records import Attack, Figures
from storage.model.validation import figure_problems
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.messages import cards
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.row_mapping import StoredReport
from storage.repositories.review import questions, review_queue

#: States in which the reporter may still change a report.
OPEN_STATES = ("submitted", "needs_info", "verified")
#: How many reports are listed.
MOST_LISTED = 10
#: A withdrawal can be undone by the reporter for so long.
UNDO = timedelta(hours=1)


def list_reports(request: RequestContext) -> None:
    """/mine: list the person's reports: those that are unfinished, then the recent ones, newest first."""
    hours = request.context.settings.mine_hours
    since = chat_cleanup.visible_since(request, hours)
    own = [
        each.attack for each in reports.list_by_reporter(request.session, request.me.id, since, MOST_LISTED)
    ]
    chat_cleanup.schedule_cleanup(request)
    listed = views.report_list(_unfinished(request), own, hours, request.zone, request.now, request.words)
    request.send(listed)


def _unfinished(request: RequestContext) -> list[views.Unfinished]:
    """List what the person began and neither sent nor threw away, newest first."""
    found = []
    for draft in reversed(drafts.list_open(request.session, request.me.id)):
        answers = open_report.load_progress(draft).answers
        stored = reports.find(request.session, draft.report_id) if draft.report_id else None
        if stored is not None and chat_cleanup.is_too_old(request, stored):
            continue
        if (answers or stored) and open_report.find_own(request, draft.id) is not None:
            known = draft_lines(answers, request.zone, request.now, request.words)
            found.append(views.Unfinished(draft.id, stored.attack.number if stored else None, known[:1]))
    return found[:MOST_LISTED]


def show_report(request: RequestContext, number: str) -> None:
    """/report 2023-10-05/07 of a responder: show their own report; those of others do not exist for them."""
    stored = reports.find(request.session, number)
    if stored is None or stored.reporter_id != request.me.id or chat_cleanup.is_too_old(request, stored):
        request.send_text("report-no-such", number=number_text(number[:40], request.words))
    else:
        handle_button(request, "open", number)


def handle_button(request: RequestContext, verb: str, number: str) -> None:
    """Handle a button under an own report. A stale button changes nothing and says so."""
    verb, _, detail = verb.partition(".")
    stored = reports.find(request.session, number)
    action = _ACTIONS.get(verb)
    if stored is None or stored.reporter_id != request.me.id or action is None:
        request.answer_callback("button-old")
        request.remove_keyboard()
        return
    if chat_cleanup.is_too_old(request, stored):
        request.answer_callback("report-forgotten", alert=True)
        return
    chat_cleanup.schedule_cleanup(request)
    if stored.attack.state not in OPEN_STATES and verb not in ("open", "show", "undo"):
        state = request.words(f"code-state-{stored.attack.state}")
        request.answer_callback("report-closed", state=state, alert=True)
        request.remove_keyboard()
        return
    action(request, stored, detail)


def _open(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    """Show the receipt below all other messages."""
    card = f"receipt/{stored.attack.number}"
    request.delete_card(card)
    receipts.show(request, stored.attack, card)


def _pressed_card(request: RequestContext, stored: StoredReport) -> str:
    """Return the key of the card whose button was pressed; the message is the report's receipt from now on."""
    known = cards.find_at(request.session, request.chat_id, request.message_id)
    if known is not None and known.startswith(("receipt/", "draft/")):
        return known
    card = f"receipt/{stored.attack.number}"
    if known is not None:
        cards.forget(request.session, known)
    if cards.find_message(request.session, card) is not None:
        request.delete_card(card)
    cards.adopt(request.session, card, request.chat_id, request.message_id)
    return card


def _show(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    receipts.show(request, stored.attack, _pressed_card(request, stored))


def _correct(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    corrections.begin_correction(request, stored.attack.number or "")


def _ask_withdraw(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    request.show_card(_pressed_card(request, stored), views.ask_withdraw(stored.attack, request.words))


def _withdraw(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    withdrawn = replace(stored.attack, state="withdrawn")
    attack = _store_revision(request, withdrawn, "report.withdraw", "withdrawn by the reporter")
    request.answer_callback("report-withdrawn", number=number_text(attack.number, request.words))
    receipts.show(request, attack, _pressed_card(request, stored))


def _undo_withdrawal(request: RequestContext, stored: StoredReport, _detail: str) -> None:
    """Count a report again that its reporter withdrew just now. One that was verified is to be verified again."""
    last = review_queue.list_revisions(request.session, stored.attack.id)[-1]
    if last.verb != "report.withdraw" or last.person_id != request.me.id or request.now - last.at > UNDO:
        request.answer_callback("undo-too-late", alert=True)
        return
    asked = questions.list_open_by_report(request.session, stored.attack.id)
    again = replace(stored.attack, state="needs_info" if asked else "submitted")
    attack = _store_revision(request, again, "report.unwithdraw")
    request.answer_callback("report-not-withdrawn", number=number_text(attack.number, request.words))
    receipts.show(request, attack, _pressed_card(request, stored))


def _store_revision(request: RequestContext, attack: Attack, verb: str, reason: str | None = None) -> Attack:
    """Store the next revision of an own report and update the coordinators' cards."""
    attack = corrections.store_revision(request, attack, verb, reason)
    review_cards.on_report_changed(request.session, request.context, attack.id)
    return attack


def _ask_death(request: RequestContext, stored: StoredReport, detail: str) -> None:
    who, _, revision = detail.partition(".")
    if not who:
        request.show_card(_pressed_card(request, stored), views.ask_death(stored.attack, request.words))
    elif revision != str(stored.attack.revision):
        # Pressed twice, or the figures changed meanwhile: one death is never counted twice.
        request.answer_callback("button-old")
        _show(request, stored, "")
    else:
        _record_death(request, stored, who)


def _record_death(request: RequestContext, stored: StoredReport, who: str) -> None:
    """Record that one of the injured died: one fewer injured, one more killed."""
    part = {"man": "men", "woman": "women", "child": "children"}.get(who)
    if stored.attack.killed.total is None or not stored.attack.injured.total:
        corrections.begin_correction(request, stored.attack.number or "", "killed_total")
        return
    injured, killed = move_to_killed(stored.attack.injured, stored.attack.killed, part)
    if injured is None:
        request.answer_callback("died-does-not-fit", alert=True)
        return
    corrected = replace(stored.attack, injured=injured, killed=killed)
    attack = _store_revision(request, corrected, "report.correct", "died")
    request.answer_callback("died-noted")
    receipts.show(request, attack, _pressed_card(request, stored))


def move_to_killed(injured: Figures, killed: Figures, part: str | None) -> tuple[Figures | None, Figures]:
    """Move one injured person of `part` (None: not known which) to the killed; None when nobody of that part is
    injured.

    Parts that can no longer be known become null; parts without an injured person stay.
    """
    total, dead = (injured.total or 0) - 1, (killed.total or 0) + 1
    left, after = replace(injured, total=total), replace(killed, total=dead)
    for name in ("women", "children", "men") if part is None else (part,):
        had, has = getattr(injured, name), getattr(killed, name)
        if had == 0:
            if part is not None:
                return None, killed
            continue  # nobody of this part was injured, so the death was not one of them
        certain = part is not None
        left = replace(left, **{name: had - 1 if certain and had is not None else None})
        after = replace(after, **{name: has + 1 if certain and has is not None else None})
    if injured.responders != 0:
        left, after = replace(left, responders=None), replace(after, responders=None)
    if total == 0:
        left = Figures() if injured.at_least else Figures(0, 0, 0, 0, 0)
    sound = not [*figure_problems(left, "injured"), *figure_problems(after, "killed")]
    return (left, after) if sound else (None, killed)


def _fill(request: RequestContext, stored: StoredReport, step: str) -> None:
    """Ask a question whose answer was "not known yet"."""
    request.remove_keyboard()
    if step.removesuffix("_total") in ("killed", "injured"):
        nothing_known = stored.attack.killed.total is None and stored.attack.injured.total is None
        corrections.begin_correction(request, stored.attack.number or "", "hurt" if nothing_known else step)


def _keep_unknown(request: RequestContext, _filed: StoredReport, _detail: str) -> None:
    request.answer_callback("still-not-known-noted")
    request.delete_message()


_ACTIONS: dict[str, Callable[[RequestContext, StoredReport, str], None]] = {
    "open": _open,
    "show": _show,
    "correct": _correct,
    "withdraw": _ask_withdraw,
    "withdraw!": _withdraw,
    "undo": _undo_withdrawal,
    "died": _ask_death,
    "fill": _fill,
    "still": _keep_unknown,
}


def confirm_report(request: RequestContext, number: str) -> None:
    """Record that the sender of a voice note confirms what a coordinator wrote down."""
    stored = reports.find(request.session, number)
    if stored is None or stored.reporter_id != request.me.id or stored.attack.state not in COUNTED_STATES:
        request.answer_callback("button-old")
        return
    attack = _store_revision(request, stored.attack, "report.confirm")
    request.answer_callback("voice-thanks")
    receipts.show(request, attack, voice.confirm_card_key(attack))
