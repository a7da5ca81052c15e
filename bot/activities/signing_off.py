"""The sign-off sheet: coordinators get the draft before it is due, with what is unresolved on top, and may approve."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from bot.activities import editing, publishing, review_cards, reviewing, watching
from bot.activities.changes import snapshot
from bot.activities.publishing import Channel
from bot.activities.rooms import Room, number_of, rooms
from bot.activities.work import House, Work, content_for
from bot.screens import sheet as screens
from bot.screens import statement as statement_screens
from bot.screens.message import Screen, Text
from bot.screens.summary import number_named
from bot.statement.facts import counts, gather
from bot.statement.footer import Edition
from bot.statement.statement import Sentence, Statement
from storage import notes, outbox, publications, questions, reports, signing
from storage.database import Database
from storage.records import Attack
from storage.rules import problems

Kind = Literal["preliminary", "final"]
#: A sheet that could not be sent in time is sent this long after, at most; and how often approval is asked for.
LATE = timedelta(hours=12)
REMIND_EVERY = timedelta(hours=1)
LONGEST_SENTENCE = 600


def sheets_due(database: Database, house: House) -> None:
    """Send the draft of whatever is due soon; remind of what waits for approval; void what is not true any more."""
    now, zone = house.clock(), house.settings.zone
    today = now.astimezone(zone).date()
    with database.transaction() as session:
        if not house.settings.channels:
            return
        _void_changed(session, house, today)
        for day, kind, at in _upcoming(house, today):
            lead = timedelta(minutes=house.settings.sign_off_minutes)
            if at - lead <= now < at + LATE and not _settled(session, house, day, kind):
                _send_once(session, house, day, kind)
                if now >= at and waits_for_approval(session, house, day, kind):
                    _remind(session, house, day, kind)


def publish_cleared(database: Database, house: House, channels: list[Channel]) -> int:
    """Post what is due; where the organisation wants approval, only what was approved as it stands."""

    def may_post(day: date, kind: str) -> bool:
        with database.reading() as session:
            return not waits_for_approval(session, house, day, kind)

    return publishing.publish_due(database, house, channels, may_post)


def _upcoming(house: House, today: date) -> list[tuple[date, Kind, datetime]]:
    settings, yesterday = house.settings, today - timedelta(days=1)
    final = (yesterday, "final", datetime.combine(today, settings.final_time, tzinfo=settings.zone))
    preliminary = (today, "preliminary", datetime.combine(today, settings.digest_time, tzinfo=settings.zone))
    return [final, preliminary] if settings.digest_day == "same" else [final]  # type: ignore[list-item]


def _settled(session: Session, house: House, day: date, kind: Kind) -> bool:
    """Whether every channel has it, or is owed no such statement."""
    return all(_done(session, house, chat, language, day, kind) for language, chat in house.settings.channels)


def _done(session: Session, house: House, chat: str, language: str, day: date, kind: Kind) -> bool:
    number = number_of(session, chat)
    if number is None:
        return True
    first = publications.known_first_day(session, number, language)
    if first is None or day < first:
        return True
    if publications.one(session, number, language, day, kind):
        return True
    before = publications.one(session, number, language, day, "preliminary")
    return kind == "final" and before is not None and before.snapshot == known(session, house, day)


def known(session: Session, house: House, day: date) -> dict[str, dict[str, str | int | None]]:
    """What the day's records say to a statement now."""
    return snapshot(publishing.records_of(session, house, day, day), publishing.policy(house))


def waits_for_approval(session: Session, house: House, day: date, kind: str) -> bool:
    """Whether the organisation wants this statement approved and nobody did, or what was approved has changed."""
    if house.settings.posting != "approve":
        return False
    approval = signing.approved(session, day, kind)
    return approval is None or approval.snapshot != known(session, house, day)


def _send_once(session: Session, house: House, day: date, kind: Kind) -> None:
    name = f"sheet/{day.isoformat()}/{kind}"
    if notes.read(session, name) is None:
        notes.write(session, name, house.clock().isoformat())
        for room in rooms(session, house):
            _send(session, house, room, day, kind)


def _send(session: Session, house: House, room: Room, day: date, kind: Kind) -> None:
    for piece in statement_screens.pieces(draft(session, house, day, kind, room.words.language)):
        outbox.keep(session, house.clock(), room.chat_id, "say", content_for(piece, room.words))
    _show(session, house, room, day, kind, anew=True)


def draft(session: Session, house: House, day: date, kind: Kind, language: str) -> Statement:
    """The statement as it would go out now."""
    doubles = publishing.doubles_of(session, house, day)
    edition = Edition(kind, house.clock(), possible_doubles=doubles)
    return publishing.compose(session, house, day, day, language, edition)


def _remind(session: Session, house: House, day: date, kind: Kind) -> None:
    name, now = f"remind/{day.isoformat()}/{kind}", house.clock()
    last = notes.read(session, name)
    if last is not None and now - datetime.fromisoformat(last) < REMIND_EVERY:
        return
    notes.write(session, name, now.isoformat())
    for room in rooms(session, house):
        screen = screens.reminder(day, kind, room.words)
        outbox.keep(session, now, room.chat_id, "say", content_for(screen, room.words))


def _void_changed(session: Session, house: House, today: date) -> None:
    for approval in signing.holding(session, today - timedelta(days=2)):
        kind: Kind = "final" if approval.edition == "final" else "preliminary"
        if approval.snapshot == known(session, house, approval.day):
            continue
        if not _settled(session, house, approval.day, kind):
            void(session, house, approval.day, kind, approval.id)


def void(session: Session, house: House, day: date, kind: Kind, approval_id: int) -> None:
    """What was approved changed: the approval is void, and the coordinators are told."""
    signing.void(session, approval_id)
    for room in rooms(session, house):
        line = room.words("sheet-void", day=number_named(day.isoformat(), room.words))
        screen = Screen(Text(line), screens.open_row(day, kind, room.words))
        outbox.keep(session, house.clock(), room.chat_id, "say", content_for(screen, room.words))
        _refresh(session, house, room, day, kind)


# --- the sheet ----------------------------------------------------------------------------------


def open_sheet(work: Work, day: date, kind: Kind) -> None:
    """/sign: the draft and its sheet, at any time."""
    _send(work.session, work.house, _here(work), day, kind)


def _here(work: Work) -> Room:
    return Room(work.chat_id, review_cards.words_of(work.session, work.house, work.chat_id))


def _show(session: Session, house: House, room: Room, day: date, kind: Kind, *, anew: bool = False) -> None:
    approval = signing.approved(session, day, kind)
    view = screens.Sheet(
        day,
        kind,
        tuple(unresolved(session, house, day, room)),
        rise=_proposed_rise(session, house, day),
        wants_approval=house.settings.posting == "approve",
        approved_by=review_cards.pseudonym(session, approval.person_id) if approval else None,
        edits=len(signing.edits(session, day)),
    )
    screen = screens.sheet(view, room.words)
    card = _card(day, kind, room)
    outbox.show(session, house.clock(), room.chat_id, card, content_for(screen, room.words), anew=anew)


def _refresh(session: Session, house: House, room: Room, day: date, kind: Kind) -> None:
    if outbox.card_message(session, _card(day, kind, room)) is not None:
        _show(session, house, room, day, kind)


def _card(day: date, kind: str, room: Room) -> str:
    return f"sheet/{day.isoformat()}/{kind}/{room.chat_id}"


def _proposed_rise(session: Session, house: House, day: date) -> int | None:
    """The rise that the rule found and a coordinator has to confirm."""
    if house.settings.escalation != "ask" or editing.confirmed_days(session, day) is not None:
        return None
    records = [r for r in publishing.records_of(session, house, day, day) if not problems(r)]
    facts = gather(day, day, records, publishing.policy(house), publishing.history(session, house, day))
    return facts.proposed_days


def unresolved(session: Session, house: House, day: date, room: Room) -> list[str]:
    """What a coordinator should look at before this goes out, a line each."""
    every, policy = publishing.records_of(session, house, day, day), publishing.policy(house)
    counted = [r for r in every if counts(r, policy) and not problems(r)]
    asked = [r for r in counted if any(q.state == "open" for q in questions.of_report(session, r.id))]
    found: list[tuple[str, list[Attack]]] = [
        ("waiting", [r for r in every if r.state in ("submitted", "needs_info")]),
        ("asked", asked),
        ("unknown", [r for r in counted if r.killed.total is None or r.injured.total is None]),
        ("party", [r for r in counted if r.attributed_to != "unknown" and not policy.prints(r.attribution)]),
        ("broken", [r for r in every if problems(r)]),
    ]
    words = room.words
    lines = [
        words(f"unresolved-{name}", count=len(rows), numbers=screens.numbers([r.number for r in rows], words))
        for name, rows in found
        if rows
    ]
    unheard = [watching.area_name(area, words.language) for area in watching.silent(session, house, day)]
    if unheard:
        lines.append(words("unresolved-no-report", areas=words("summary-comma").join(unheard)))
    doubles = publishing.doubles_of(session, house, day)
    return [*lines, *([words("unresolved-doubles", count=doubles)] if doubles else [])]


# --- buttons ------------------------------------------------------------------------------------


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
    open_sheet(work, day, kind)


def _approve(work: Work, day: date, kind: Kind, _detail: str) -> None:
    standing = signing.approved(work.session, day, kind)
    if standing is not None and standing.snapshot == known(work.session, work.house, day):
        who = review_cards.pseudonym(work.session, standing.person_id) or ""
        work.answer("sheet-was-approved", who=number_named(who, work.words), alert=True)
    else:
        now_known = known(work.session, work.house, day)
        signing.approve(work.session, day, kind, work.me.id, work.now, now_known)
        work.note("statement.approve", f"{day}/{kind}")
        work.answer("sheet-approved")
    _refresh_all(work, day, kind)


def _refresh_all(work: Work, day: date, kind: Kind) -> None:
    for room in {room.chat_id: room for room in [*rooms(work.session, work.house), _here(work)]}.values():
        _refresh(work.session, work.house, room, day, kind)


def _sentences(work: Work, day: date, kind: Kind, _detail: str) -> None:
    room = _here(work)
    whole = _unstruck(work, day, kind, room)
    struck = {each.what for each in signing.edits(work.session, day) if each.verb == "strike"}
    listed = [(editing.key(s), s.text, editing.key(s) in struck) for s in _strikable(whole)]
    added = [(e.id, e.what) for e in signing.edits(work.session, day) if e.verb == "add"]
    work.say(screens.sentences(day, kind, listed, added, room.words))


def _strikable(statement: Statement) -> list[Sentence]:
    """Sentences of the body that are ours; the title and the footer always stand."""
    body = [part for part in statement.parts if part.name in editing.OPEN_PARTS]
    return [sentence for part in body for sentence in part.sentences if sentence.id != "added"]


def _unstruck(work: Work, day: date, kind: Kind, room: Room) -> Statement:
    edition = Edition(kind, work.now)
    return publishing.compose(
        work.session, work.house, day, day, room.words.language, edition, with_edits=False
    )


def _sentence(work: Work, day: date, kind: Kind, name: str) -> None:
    """One sentence, what stands behind each of its clauses, and the button that strikes it."""
    room = _here(work)
    sentence = next((s for s in _strikable(_unstruck(work, day, kind, room)) if editing.key(s) == name), None)
    if sentence is None:
        work.answer("button-old")
        return
    struck = any(e.what == name for e in signing.edits(work.session, day) if e.verb == "strike")
    behind = [filed.attack for r in sentence.records if (filed := reports.find(work.session, r))]
    screen = screens.sentence(day, kind, name, sentence, behind, room.words, struck=struck)
    work.say(screen)


def _strike(work: Work, day: date, kind: Kind, name: str) -> None:
    for each in signing.edits(work.session, day):
        if each.verb == "strike" and each.what == name:
            work.answer("button-old")
            return
    signing.edit(work.session, day, "strike", name, work.me.id, None)
    _was_edited(work, day, kind, "statement.strike", name)


def _restore(work: Work, day: date, kind: Kind, name: str) -> None:
    for each in signing.edits(work.session, day):
        if each.verb == "strike" and each.what == name:
            signing.take_back(work.session, each.id)
    _was_edited(work, day, kind, "statement.restore", name)


def _remove(work: Work, day: date, kind: Kind, number: str) -> None:
    for each in signing.edits(work.session, day):
        if each.verb == "add" and str(each.id) == number:
            signing.take_back(work.session, each.id)
    _was_edited(work, day, kind, "statement.remove", number)


def _add(work: Work, day: date, kind: Kind, language: str) -> None:
    if language not in work.house.catalogue.languages:
        work.say(screens.which_language(day, kind, work.house.catalogue.languages, work.words))
        return
    about = {"day": day.isoformat(), "kind": kind, "language": language}
    name = work.words(f"language-{language}")
    reviewing.ask_for_words(work, "sentence", about, "sheet-type-sentence", language=name)


def sentence_typed(work: Work, about: dict[str, str], typed: str) -> None:
    """A coordinator's own sentence for the day, in one language."""
    day = date.fromisoformat(about["day"])
    text = " ".join(typed.split())[:LONGEST_SENTENCE]
    signing.edit(work.session, day, "add", text, work.me.id, about["language"])
    _was_edited(work, day, "final" if about["kind"] == "final" else "preliminary", "statement.add", "")
    work.tell("sheet-added")


def _was_edited(work: Work, day: date, kind: Kind, verb: str, what: str) -> None:
    """An approval holds for what was approved: changed words void it as changed figures do."""
    work.note(verb, f"{day}/{kind}", sentence=what)
    work.answer("review-done")
    approval = signing.approved(work.session, day, kind)
    if approval is not None:
        void(work.session, work.house, day, kind, approval.id)
    _refresh_all(work, day, kind)


def _claim(work: Work, day: date, kind: Kind, days: str) -> None:
    if days.isdigit() and int(days) == _proposed_rise(work.session, work.house, day):
        editing.confirm_days(work.session, day, int(days))
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
