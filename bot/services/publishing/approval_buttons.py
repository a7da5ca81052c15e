"""Buttons of an approval sheet: approve, remove a sentence, add one, confirm a rise."""

from collections.abc import Callable
from datetime import date

from bot.domain.statement.model import Sentence, Statement
from bot.domain.statement.sentences.footer import Edition
from bot.services.context import Recipient, RequestContext
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import approval as approving
from bot.services.publishing import approval_sheet, composing
from bot.services.publishing.approval_sheet import Kind
from bot.services.review import cards, decisions
from bot.views.publishing import approval_sheet as views
from bot.views.summary import number_text
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.publishing import approvals
from storage.repositories.reports import reports

LONGEST_SENTENCE = 600


def handle_button(request: RequestContext, verb: str, day: date, kind: str) -> None:
    """Handle a button of a sheet. `kind`: "f" for the final statement, else the preliminary one."""
    name, _, detail = verb.partition(".")
    action = _ACTIONS.get(name)
    if action is None:
        request.answer_callback("button-old")
    elif composing.has_come(request, day):
        action(request, day, "final" if kind == "f" else "preliminary", detail)


def _open(request: RequestContext, day: date, kind: Kind, _detail: str) -> None:
    approval_sheet.open_sheet(request, day, kind)


def _approve(request: RequestContext, day: date, kind: Kind, _detail: str) -> None:
    approved = approvals.find(request.session, day, kind)
    figures = composing.day_facts(request.session, request.context, day)
    if approved is not None and approved.snapshot == figures:
        who = cards.read_pseudonym(request.session, approved.person_id) or ""
        request.answer_callback("sheet-was-approved", who=number_text(who, request.words), alert=True)
    else:
        approvals.approve(request.session, day, kind, request.me.id, request.now, figures)
        request.audit("statement.approve", f"{day}/{kind}")
        request.answer_callback("sheet-approved")
    _refresh_all(request, day, kind)


def _refresh_all(request: RequestContext, day: date, kind: Kind) -> None:
    chats = [*list_chats(request.session, request.context), approval_sheet.current_chat(request)]
    for chat in {chat.chat_id: chat for chat in chats}.values():
        approval_sheet.refresh_sheet(request.session, request.context, chat, day, kind)


def _sentences(request: RequestContext, day: date, kind: Kind, _detail: str) -> None:
    chat = approval_sheet.current_chat(request)
    whole = _remaining_sentences(request, day, kind, chat)
    edits = approvals.list_edits(request.session, day)
    removed = {each.sentence for each in edits if each.verb == "strike"}
    keys = [(composing.sentence_key(s), s.text) for s in _strikable_sentences(whole)]
    listed = [(key, text, key in removed) for key, text in keys]
    added = [(each.id, each.sentence) for each in edits if each.verb == "add"]
    request.send(views.sentences(day, kind, listed, added, chat.words), chat.words)


def _strikable_sentences(statement: Statement) -> list[Sentence]:
    """Return the sentences that can be removed; title and footer always stay."""
    body = [part for part in statement.parts if part.name in composing.OPEN_PARTS]
    return [sentence for part in body for sentence in part.sentences if sentence.id != "added"]


def _remaining_sentences(request: RequestContext, day: date, kind: Kind, chat: Recipient) -> Statement:
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
    behind = [stored.attack for r in sentence.records if (stored := reports.find(request.session, r))]
    view = views.sentence(
        day, kind, name, sentence, behind, chat.words, struck=bool(_removals(request, day, name))
    )
    request.send(view, chat.words)


def _removals(request: RequestContext, day: date, name: str) -> list[int]:
    """Return the ids of the edits that remove this sentence."""
    edits = approvals.list_edits(request.session, day)
    return [each.id for each in edits if each.verb == "strike" and each.sentence == name]


def _strike(request: RequestContext, day: date, kind: Kind, name: str) -> None:
    remaining = _remaining_sentences(request, day, kind, approval_sheet.current_chat(request))
    known = {composing.sentence_key(sentence) for sentence in _strikable_sentences(remaining)}
    if name not in known or _removals(request, day, name):
        request.answer_callback("button-old")
        return
    approvals.add_edit(request.session, day, "strike", name, request.me.id, None)
    _record_edit(request, day, kind, "statement.strike", name)


def _restore(request: RequestContext, day: date, kind: Kind, name: str) -> None:
    removals = _removals(request, day, name)
    if not removals:
        request.answer_callback("button-old")
        return
    for edit_id in removals:
        approvals.undo_edit(request.session, edit_id)
    _record_edit(request, day, kind, "statement.restore", name)


def _remove(request: RequestContext, day: date, kind: Kind, number: str) -> None:
    edits = approvals.list_edits(request.session, day)
    added = [each.id for each in edits if each.verb == "add" and str(each.id) == number]
    if not added:
        request.answer_callback("button-old")
        return
    approvals.undo_edit(request.session, added[0])
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


def _record_edit(request: RequestContext, day: date, kind: Kind, verb: str, sentence: str) -> None:
    """Void the approval after an edit: it covers the approved text only."""
    request.audit(verb, f"{day}/{kind}", sentence=sentence)
    request.answer_callback("review-done")
    approval = approvals.find(request.session, day, kind)
    if approval is not None:
        approving.void_approval(request.session, request.context, day, kind, approval.id)
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
