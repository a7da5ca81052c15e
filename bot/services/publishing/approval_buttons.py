"""What coordinators do on a sign-off sheet: approve, strike a sentence, add one, claim a rise."""

from collections.abc import Callable
from datetime import date

from bot.domain.statement.model import Sentence, Statement
from bot.domain.statement.sentences.footer import Edition
from bot.services.context import Work
from bot.services.coordinator_chats import Room, rooms
from bot.services.publishing import approval as signing_off
from bot.services.publishing import approval_sheet, composing
from bot.services.publishing.approval_sheet import Kind
from bot.services.review import cards, decisions
from bot.views.publishing import approval_sheet as screens
from bot.views.summary import number_named
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.publishing import approvals
from storage.repositories.reports import reports

LONGEST_SENTENCE = 600


def pressed(work: Work, verb: str, day_text: str, kind_text: str) -> None:
    """A button of a sheet."""
    try:
        day = date.fromisoformat(day_text)
    except ValueError:
        work.answer("button-old")
        return
    kind: Kind = "final" if kind_text == "f" else "preliminary"
    name, _, detail = verb.partition(".")
    action = _ACTIONS.get(name)
    if action is None:
        work.answer("button-old")
        return
    action(work, day, kind, detail)


def _open(work: Work, day: date, kind: Kind, _detail: str) -> None:
    approval_sheet.open_sheet(work, day, kind)


def _approve(work: Work, day: date, kind: Kind, _detail: str) -> None:
    standing = approvals.approved(work.session, day, kind)
    if standing is not None and standing.snapshot == signing_off.known(work.session, work.house, day):
        who = cards.pseudonym(work.session, standing.person_id) or ""
        work.answer("sheet-was-approved", who=number_named(who, work.words), alert=True)
    else:
        now_known = signing_off.known(work.session, work.house, day)
        approvals.approve(work.session, day, kind, work.me.id, work.now, now_known)
        work.note("statement.approve", f"{day}/{kind}")
        work.answer("sheet-approved")
    _refresh_all(work, day, kind)


def _refresh_all(work: Work, day: date, kind: Kind) -> None:
    for room in {
        room.chat_id: room for room in [*rooms(work.session, work.house), approval_sheet.here(work)]
    }.values():
        approval_sheet.refresh(work.session, work.house, room, day, kind)


def _sentences(work: Work, day: date, kind: Kind, _detail: str) -> None:
    room = approval_sheet.here(work)
    whole = _unstruck(work, day, kind, room)
    struck = {each.what for each in approvals.edits(work.session, day) if each.verb == "strike"}
    listed = [
        (composing.sentence_key(s), s.text, composing.sentence_key(s) in struck) for s in _strikable(whole)
    ]
    added = [(e.id, e.what) for e in approvals.edits(work.session, day) if e.verb == "add"]
    work.say(screens.sentences(day, kind, listed, added, room.words), room.words)


def _strikable(statement: Statement) -> list[Sentence]:
    """Sentences of the body that are ours; the title and the footer always stand."""
    body = [part for part in statement.parts if part.name in composing.OPEN_PARTS]
    return [sentence for part in body for sentence in part.sentences if sentence.id != "added"]


def _unstruck(work: Work, day: date, kind: Kind, room: Room) -> Statement:
    edition = Edition(kind, work.now)
    records = composing.records_of(work.session, work.house, day, day, COUNTED_STATES)
    return composing.compose(
        work.session, work.house, records, day, day, room.words.language, edition, with_edits=False
    )


def _sentence(work: Work, day: date, kind: Kind, name: str) -> None:
    """One sentence, what stands behind each of its clauses, and the button that strikes it."""
    room = approval_sheet.here(work)
    sentence = next(
        (s for s in _strikable(_unstruck(work, day, kind, room)) if composing.sentence_key(s) == name), None
    )
    if sentence is None:
        work.answer("button-old")
        return
    struck = any(e.what == name for e in approvals.edits(work.session, day) if e.verb == "strike")
    behind = [filed.attack for r in sentence.records if (filed := reports.find(work.session, r))]
    screen = screens.sentence(day, kind, name, sentence, behind, room.words, struck=struck)
    work.say(screen, room.words)


def _strike(work: Work, day: date, kind: Kind, name: str) -> None:
    for each in approvals.edits(work.session, day):
        if each.verb == "strike" and each.what == name:
            work.answer("button-old")
            return
    approvals.edit(work.session, day, "strike", name, work.me.id, None)
    _was_edited(work, day, kind, "statement.strike", name)


def _restore(work: Work, day: date, kind: Kind, name: str) -> None:
    for each in approvals.edits(work.session, day):
        if each.verb == "strike" and each.what == name:
            approvals.take_back(work.session, each.id)
    _was_edited(work, day, kind, "statement.restore", name)


def _remove(work: Work, day: date, kind: Kind, number: str) -> None:
    for each in approvals.edits(work.session, day):
        if each.verb == "add" and str(each.id) == number:
            approvals.take_back(work.session, each.id)
    _was_edited(work, day, kind, "statement.remove", number)


def _add(work: Work, day: date, kind: Kind, language: str) -> None:
    if language not in work.house.catalogue.languages:
        work.say(screens.which_language(day, kind, work.house.catalogue.languages, work.words))
        return
    about = {"day": day.isoformat(), "kind": kind, "language": language}
    name = work.words(f"language-{language}")
    decisions.ask_for_words(work, "sentence", about, "sheet-type-sentence", language=name)


def sentence_typed(work: Work, about: dict[str, str], typed: str) -> None:
    """A coordinator's own sentence for the day, in one language."""
    day = date.fromisoformat(about["day"])
    text = " ".join(typed.split())[:LONGEST_SENTENCE]
    approvals.edit(work.session, day, "add", text, work.me.id, about["language"])
    _was_edited(work, day, "final" if about["kind"] == "final" else "preliminary", "statement.add", "")
    work.tell("sheet-added")


def _was_edited(work: Work, day: date, kind: Kind, verb: str, what: str) -> None:
    """An approval holds for what was approved: changed words void it as changed figures do."""
    work.note(verb, f"{day}/{kind}", sentence=what)
    work.answer("review-done")
    approval = approvals.approved(work.session, day, kind)
    if approval is not None:
        signing_off.void(work.session, work.house, day, kind, approval.id)
    _refresh_all(work, day, kind)


def _claim(work: Work, day: date, kind: Kind, days: str) -> None:
    records = composing.records_of(work.session, work.house, day, day)
    proposed = approval_sheet.proposed_rise(work.session, work.house, records, day)
    if days.isascii() and days.isdigit() and int(days) == proposed:
        composing.confirm_days(work.session, day, int(days))
        _was_edited(work, day, kind, "statement.claim", days)
    else:
        work.answer("button-old")


_ACTIONS: dict[str, Callable[[Work, date, Kind, str], None]] = {
    "open": _open,
    "approve": _approve,
    "list": _sentences,
    "see": _sentence,
    "strike": _strike,
    "restore": _restore,
    "remove": _remove,
    "add": _add,
    "claim": _claim,
}
