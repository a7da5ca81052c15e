"""Buttons of an approval sheet: approve, hold back, remove a sentence, add one, confirm a rise.

Each carries the number of its sheet. What acts on a statement works only on its newest sheet.
"""

from collections.abc import Callable
from datetime import date

from bot.domain.statement.model import Sentence, Statement
from bot.domain.statement.sentences.footer import Edition
from bot.services.context import Recipient, RequestContext
from bot.services.publishing import channels, composing, edits
from bot.services.publishing.approval import schedule, sheets
from bot.services.publishing.approval.sheets import Kind
from bot.services.review import asking, cards
from bot.views.publishing import approval_sheet as views
from bot.views.publishing.late_notice import Subject
from bot.views.summary import number_text
from storage.engine.database import one_at_a_time
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.publishing import approvals
from storage.repositories.publishing.approvals import Sheet
from storage.repositories.reports import reports

LONGEST_SENTENCE = 600


def handle_button(request: RequestContext, verb: str, sheet_id: int) -> None:
    """Handle a button of a sheet."""
    sheet = approvals.find(request.session, sheet_id)
    name, _, detail = verb.partition(".")
    action = _ACTIONS.get(name)
    if sheet is None or action is None:
        request.answer_callback("button-old")
        return
    one_at_a_time(request.session, "publishing")
    newest = approvals.find_newest(request.session, sheet.day, sheet.edition)
    if action is _open:
        _open(request, sheet, detail)
    elif newest is None or newest.id != sheet.id:
        request.answer_callback("sheet-changed", alert=True)
        if newest is not None:
            _show(request, newest)
    else:
        action(request, newest, detail)


def _open(request: RequestContext, sheet: Sheet, _detail: str) -> None:
    sheets.open_sheet(request, sheet.day, sheets.kind_of(sheet))


def _show(request: RequestContext, sheet: Sheet) -> None:
    sheets.send_sheet(request.session, request.context, sheets.current_chat(request), sheet)


def _approve(request: RequestContext, sheet: Sheet, _detail: str) -> None:
    """Approve the statement as it stands on this sheet, if nothing that it says was taken away since."""
    session, context = request.session, request.context
    if sheet.state == "approved":
        who = cards.read_pseudonym(session, sheet.person_id) or ""
        request.answer_callback("sheet-was-approved", who=number_text(who, request.words), alert=True)
    elif sheet.state != "shown" or context.settings.publish_mode != "approval":
        request.answer_callback("button-old")
    elif sheet.pictures is not None and not sheet.picture_shown:
        request.answer_callback("sheet-picture-coming", alert=True)
    elif sheets.compare_with_now(session, context, sheet).means == "takes":
        request.answer_callback("sheet-changed", alert=True)
        sheets.renew(session, context, sheet.day, sheets.kind_of(sheet), sheets.current_chat(request))
    else:
        _decide(request, sheet, "approved", "statement.approve")
        request.answer_callback("sheet-approved")
        if sheet.edition == "weekly":
            _post_week(request, sheet)


def _decide(request: RequestContext, sheet: Sheet, state: str, verb: str) -> None:
    approvals.change(request.session, sheet.id, state=state, person_id=request.me.id, at=request.now)
    request.audit(verb, f"{sheet.day}/{sheet.edition}", sheet=sheet.id)
    sheets.refresh_cards(request.session, request.context, approvals.get(request.session, sheet.id))


def _post_week(request: RequestContext, sheet: Sheet) -> None:
    """Post a week's statement at once: nothing else is due that it could wait for."""
    posted = channels.in_each_channel(
        request,
        Subject("weekly", sheet.day, ()),
        lambda channel: schedule.post_approved(
            request.session, request.context, channel, sheet.day, "weekly"
        ),
    )
    channels.confirm_posting(request, posted, sheet.day)


def _hold(request: RequestContext, sheet: Sheet, _detail: str) -> None:
    """Hold the statement back: it does not go out until it is released."""
    if sheet.state == "held":
        request.answer_callback("button-old")
        return
    _decide(request, sheet, "held", "statement.hold")
    request.answer_callback("review-done")


def _release(request: RequestContext, sheet: Sheet, _detail: str) -> None:
    """Let a statement that was held back go out: on a new sheet, to be approved where that is asked."""
    if sheet.state != "held":
        request.answer_callback("button-old")
        return
    request.audit("statement.release", f"{sheet.day}/{sheet.edition}", sheet=sheet.id)
    chat = sheets.current_chat(request)
    sheets.renew(request.session, request.context, sheet.day, sheets.kind_of(sheet), chat, released=True)
    request.answer_callback("review-done")


def _renew(request: RequestContext, sheet: Sheet, _detail: str = "") -> None:
    """Make a new sheet, with the reports that came since."""
    chat = sheets.current_chat(request)
    sheets.renew(request.session, request.context, sheet.day, sheets.kind_of(sheet), chat)


def _sentences(request: RequestContext, sheet: Sheet, _detail: str) -> None:
    chat = sheets.current_chat(request)
    whole = _remaining_sentences(request, sheet, chat)
    made = approvals.list_edits(request.session, sheet.day)
    removed = {each.sentence for each in made if each.verb == "strike"}
    keys = [(edits.sentence_key(s), s.text) for s in _strikable_sentences(whole)]
    listed = [(key, text, key in removed) for key, text in keys]
    added = [(each.id, each.sentence) for each in made if each.verb == "add"]
    request.send(views.sentences(sheet.id, listed, added, chat.words))


def _strikable_sentences(statement: Statement) -> list[Sentence]:
    """Return the sentences that can be removed; title and footer always stay."""
    body = [part for part in statement.parts if part.name in edits.OPEN_PARTS]
    return [sentence for part in body for sentence in part.sentences if sentence.id != "added"]


def _remaining_sentences(request: RequestContext, sheet: Sheet, chat: Recipient) -> Statement:
    kind, day = sheets.kind_of(sheet), sheet.day
    records = composing.read_records(request.session, request.context, day, day, COUNTED_STATES)
    edition = Edition("final" if kind == "weekly" else kind, request.now, withheld=records.withheld)
    return composing.compose_statement(
        request.session, request.context, records, day, day, chat.words.language, edition, with_edits=False
    )


def _sentence(request: RequestContext, sheet: Sheet, name: str) -> None:
    """Show one sentence, the records behind each clause, and the button that removes it."""
    chat = sheets.current_chat(request)
    remaining = _strikable_sentences(_remaining_sentences(request, sheet, chat))
    sentence = next((s for s in remaining if edits.sentence_key(s) == name), None)
    if sentence is None:
        request.answer_callback("button-old")
        return
    behind = [stored.attack for r in sentence.records if (stored := reports.find(request.session, r))]
    view = views.sentence(
        sheet.id, name, sentence, behind, chat.words, struck=bool(_removals(request, sheet.day, name))
    )
    request.send(view)


def _removals(request: RequestContext, day: date, name: str) -> list[int]:
    """Return the ids of the edits that remove this sentence."""
    made = approvals.list_edits(request.session, day)
    return [each.id for each in made if each.verb == "strike" and each.sentence == name]


def _strike(request: RequestContext, sheet: Sheet, name: str) -> None:
    remaining = _remaining_sentences(request, sheet, sheets.current_chat(request))
    known = {edits.sentence_key(sentence) for sentence in _strikable_sentences(remaining)}
    if name not in known or _removals(request, sheet.day, name):
        request.answer_callback("button-old")
        return
    approvals.add_edit(request.session, sheet.day, "strike", name, request.me.id, None)
    _record_edit(request, sheet.day, sheets.kind_of(sheet), "statement.strike", name)


def _restore(request: RequestContext, sheet: Sheet, name: str) -> None:
    removals = _removals(request, sheet.day, name)
    if not removals:
        request.answer_callback("button-old")
        return
    for edit_id in removals:
        approvals.undo_edit(request.session, edit_id)
    _record_edit(request, sheet.day, sheets.kind_of(sheet), "statement.restore", name)


def _remove(request: RequestContext, sheet: Sheet, number: str) -> None:
    made = approvals.list_edits(request.session, sheet.day)
    added = [each.id for each in made if each.verb == "add" and str(each.id) == number]
    if not added:
        request.answer_callback("button-old")
        return
    approvals.undo_edit(request.session, added[0])
    _record_edit(request, sheet.day, sheets.kind_of(sheet), "statement.remove", number)


def _add(request: RequestContext, sheet: Sheet, language: str) -> None:
    if language not in request.context.catalogue.languages:
        request.send(views.which_language(sheet.id, request.context.catalogue.languages, request.words))
        return
    about = {"day": sheet.day.isoformat(), "kind": sheet.edition, "language": language}
    name = request.words.name_of(language)
    asking.ask_for_text(request, "sentence", about, "sheet-type-sentence", language=name)


def handle_sentence(request: RequestContext, about: dict[str, str], typed: str) -> None:
    """Add a coordinator's own sentence to the day's statement, in one language."""
    day = date.fromisoformat(about["day"])
    text = " ".join(typed.split())[:LONGEST_SENTENCE]
    approvals.add_edit(request.session, day, "add", text, request.me.id, about["language"])
    _record_edit(request, day, "final" if about["kind"] == "final" else "preliminary", "statement.add", "")
    request.send_text("sheet-added")


def _record_edit(request: RequestContext, day: date, kind: Kind, verb: str, sentence: str) -> None:
    """Make a new sheet after an edit: an approval covers the text that was shown."""
    request.audit(verb, f"{day}/{kind}", sentence=sentence)
    request.answer_callback("review-done")
    sheets.renew(request.session, request.context, day, kind, sheets.current_chat(request))


def _confirm_rise(request: RequestContext, sheet: Sheet, days: str) -> None:
    day = sheet.day
    records = composing.read_records(request.session, request.context, day, day)
    proposed = sheets.find_proposed_rise(request.session, request.context, records, day)
    if days.isascii() and days.isdigit() and int(days) == proposed:
        edits.store_confirmed_days(request.session, day, int(days))
        _record_edit(request, day, sheets.kind_of(sheet), "statement.claim", days)
    else:
        request.answer_callback("button-old")


_ACTIONS: dict[str, Callable[[RequestContext, Sheet, str], None]] = {
    "open": _open,
    "approve": _approve,
    "hold": _hold,
    "release": _release,
    "renew": _renew,
    "list": _sentences,
    "see": _sentence,
    "strike": _strike,
    "restore": _restore,
    "remove": _remove,
    "add": _add,
    "claim": _confirm_rise,
}
