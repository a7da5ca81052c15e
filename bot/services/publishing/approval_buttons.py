"""Buttons of an approval sheet: approve, remove a sentence, add one, confirm a rise."""

from collections.abc import Callable
from datetime import date

from bot.domain.statement.model import Sentence, Statement
from bot.domain.statement.sentences.footer import Edition
from bot.services.context import RequestContext
from bot.services.coordinator_chats import CoordinatorChat, list_chats
from bot.services.publishing import approval as signing_off
from bot.services.publishing import approval_sheet, composing
from bot.services.publishing.approval_sheet import Kind
from bot.services.review import cards, decisions
from bot.views.publishing import approval_sheet as views
from bot.views.summary import number_text
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.publishing import approvals
from storage.repositories.reports import reports

LONGEST_SENTENCE = 600


def handle_button(request: RequestContext, verb: str, day_text: str, kind_text: str) -> None:
    """Handle a button of a sheet."""
    try:
        day = date.fromisoformat(day_text)
    except ValueError:
        request.answer_callback("button-old")
        return
    kind: Kind = "final" if kind_text == "f" else "preliminary"
    name, _, detail = verb.partition(".")
    action = _ACTIONS.get(name)
    if action is None:
        request.answer_callback("button-old")
        return
    action(request, day, kind, detail)


def _open(request: RequestContext, day: date, kind: Kind, _detail: str) -> None:
    approval_sheet.open_sheet(request, day, kind)


def _approve(request: RequestContext, day: date, kind: Kind, _detail: str) -> None:
    standing = approvals.find(request.session, day, kind)
    if standing is not None and standing.snapshot == signing_off.day_figures(
        request.session, request.context, day
    ):
        who = cards.read_pseudonym(request.session, standing.person_id) or ""
        request.answer_callback("sheet-was-approved", who=number_text(who, request.words), alert=True)
    else:
        now_known = signing_off.day_figures(request.session, request.context, day)
        approvals.approve(request.session, day, kind, request.me.id, request.now, now_known)
        request.audit("statement.approve", f"{day}/{kind}")
        request.answer_callback("sheet-approved")
    _refresh_all(request, day, kind)


def _refresh_all(request: RequestContext, day: date, kind: Kind) -> None:
    for chat in {
        chat.chat_id: chat
        for chat in [*list_chats(request.session, request.context), approval_sheet.current_chat(request)]
    }.values():
        approval_sheet.refresh_sheet(request.session, request.context, chat, day, kind)


def _sentences(request: RequestContext, day: date, kind: Kind, _detail: str) -> None:
    chat = approval_sheet.current_chat(request)
    whole = _remaining_sentences(request, day, kind, chat)
    struck = {each.sentence for each in approvals.list_edits(request.session, day) if each.verb == "strike"}
    listed = [
        (composing.sentence_key(s), s.text, composing.sentence_key(s) in struck)
        for s in _strikable_sentences(whole)
    ]
    added = [(e.id, e.sentence) for e in approvals.list_edits(request.session, day) if e.verb == "add"]
    request.send(views.sentences(day, kind, listed, added, chat.words), chat.words)


def _strikable_sentences(statement: Statement) -> list[Sentence]:
    """Return the sentences that can be removed; title and footer always stay."""
    body = [part for part in statement.parts if part.name in composing.OPEN_PARTS]
    return [sentence for part in body for sentence in part.sentences if sentence.id != "added"]


def _remaining_sentences(request: RequestContext, day: date, kind: Kind, chat: CoordinatorChat) -> Statement:
    edition = Edition(kind, request.now)
    records = composing.read_records(request.session, request.context, day, day, COUNTED_STATES)
    return composing.compose_statement(
        request.session, request.context, records, day, day, chat.words.language, edition, with_edits=False
    )


def _sentence(request: RequestContext, day: date, kind: Kind, name: str) -> None:
    """Show one sentence, the records behind each clause, and the button that removes it."""
    chat = approval_sheet.current_chat(request)
    remaining = _strikable_sentences(_remaining_sentences(request, day, kind, chat))
    sentence = next((s for s in remaining if composing.sentence_key(s) == name), None)
    if sentence is None:
        request.answer_callback("button-old")
        return
    struck = any(e.sentence == name for e in approvals.list_edits(request.session, day) if e.verb == "strike")
    behind = [filed.attack for r in sentence.records if (filed := reports.find(request.session, r))]
    view = views.sentence(day, kind, name, sentence, behind, chat.words, struck=struck)
    request.send(view, chat.words)


def _strike(request: RequestContext, day: date, kind: Kind, name: str) -> None:
    for each in approvals.list_edits(request.session, day):
        if each.verb == "strike" and each.sentence == name:
            request.answer_callback("button-old")
            return
    approvals.add_edit(request.session, day, "strike", name, request.me.id, None)
    _record_edit(request, day, kind, "statement.strike", name)


def _restore(request: RequestContext, day: date, kind: Kind, name: str) -> None:
    for each in approvals.list_edits(request.session, day):
        if each.verb == "strike" and each.sentence == name:
            approvals.undo_edit(request.session, each.id)
    _record_edit(request, day, kind, "statement.restore", name)


def _remove(request: RequestContext, day: date, kind: Kind, number: str) -> None:
    for each in approvals.list_edits(request.session, day):
        if each.verb == "add" and str(each.id) == number:
            approvals.undo_edit(request.session, each.id)
    _record_edit(request, day, kind, "statement.remove", number)


def _add(request: RequestContext, day: date, kind: Kind, language: str) -> None:
    if language not in request.context.catalogue.languages:
        request.send(views.which_language(day, kind, request.context.catalogue.languages, request.words))
        return
    about = {"day": day.isoformat(), "kind": kind, "language": language}
    name = request.words.name_of(language)
    decisions.ask_for_text(request, "sentence", about, "sheet-type-sentence", language=name)


def handle_sentence(request: RequestContext, about: dict[str, str], typed: str) -> None:
    """Add a coordinator's own sentence to the day's statement, in one language."""
    day = date.fromisoformat(about["day"])
    text = " ".join(typed.split())[:LONGEST_SENTENCE]
    approvals.add_edit(request.session, day, "add", text, request.me.id, about["language"])
    _record_edit(request, day, "final" if about["kind"] == "final" else "preliminary", "statement.add", "")
    request.send_text("sheet-added")


def _record_edit(request: RequestContext, day: date, kind: Kind, verb: str, what: str) -> None:
    """Void the approval after an edit: it covers the approved text only."""
    request.audit(verb, f"{day}/{kind}", sentence=what)
    request.answer_callback("review-done")
    approval = approvals.find(request.session, day, kind)
    if approval is not None:
        signing_off.void_approval(request.session, request.context, day, kind, approval.id)
    _refresh_all(request, day, kind)


def _confirm_rise(request: RequestContext, day: date, kind: Kind, days: str) -> None:
    records = composing.read_records(request.session, request.context, day, day)
    proposed = approval_sheet.find_proposed_rise(request.session, request.context, records, day)
    if days.isascii() and days.isdigit() and int(days) == proposed:
        composing.store_confirmed_days(request.session, day, int(days))
        _record_edit(request, day, kind, "statement.claim", days)
    else:
        request.answer_callback("button-old")


_ACTIONS: dict[str, Callable[[RequestContext, date, Kind, str], None]] = {
    "open": _open,
    "approve": _approve,
    "list": _sentences,
    "see": _sentence,
    "strike": _strike,
    "restore": _restore,
    "remove": _remove,
    "add": _add,
    "claim": _confirm_rise,
}
