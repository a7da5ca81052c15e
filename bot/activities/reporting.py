"""Reporting an attack step by step: each answer is kept the moment it is given."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.activities import clearing, flash, telling, voice_cards
from bot.activities.revising import Overtaken, answers_of, corrected
from bot.activities.work import Work, content_for
from bot.form import engine
from bot.form.answers import to_fields
from bot.form.kinds.place import place_key
from bot.form.kinds.words import added
from bot.form.step import Context, Given, Located, RecentReport, Retyped, Tapped, Typed
from bot.screens import filing, form_card, voice
from bot.screens import reports as screens
from bot.screens.form_card import Around
from bot.screens.message import Screen, Text
from bot.screens.summary import draft_lines, number_named, record_lines
from storage import drafts, evidence, outbox, people, reports
from storage.drafts import Draft
from storage.records import Attack, Place
from storage.reports import Author
from storage.rules import Problem
from storage.vocabulary import COUNTED_STATES

#: How far back "the last places used" look, and how many there are.
LAST_PLACES_DAYS = 30
LAST_PLACES = 4
#: An own report about the same place within this time may be the same attack.
SAME_ATTACK = timedelta(hours=2)


def begin(work: Work) -> None:
    """/report: an unfinished report is offered first; else the first question."""
    draft = drafts.open_one(work.session, work.me.id)
    if draft is not None and (draft.report_id or _progress(draft).answers):
        known = draft_lines(_progress(draft).answers, work.house.settings.zone, work.now, work.words)
        work.show(_card(draft), screens.unfinished(draft.id, known, work.words), anew=True)
    elif draft is not None:
        _show(work, draft, _progress(draft), anew=True)
    else:
        begin_new(work)


def begin_new(
    work: Work, about: dict[str, int | None] | None = None, heard: dict[str, Any] | None = None
) -> None:
    """A new report at its first question. `about` says for whom it is filed, where that is somebody else."""
    progress = replace(engine.start(context(work)), answers=about or {}, heard=heard)
    draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now)
    work.note("draft.start", f"draft/{draft.id}")
    _offer_position(work)
    _show(work, draft, progress)


def go_on(work: Work, draft_id: int, message_id: int) -> None:
    """Go on with an unfinished report, at the same question."""
    draft = _own_draft(work, draft_id)
    if draft is None:
        _dead_button(work, message_id)
        return
    _show(work, draft, _progress(draft))


def start_new(work: Work, draft_id: int, message_id: int) -> None:
    """Put the unfinished report away (it stays on record) and start a new one."""
    draft = _own_draft(work, draft_id)
    if draft is None:
        _dead_button(work, message_id)
        return
    _close(work, draft, _progress(draft), "cancelled")
    voice_cards.given_up(work, draft)
    begin_new(work)


def tapped(work: Work, draft_id: int, tap: Tapped, message_id: int) -> None:
    """A button of a form card. An old one does no harm and shows where things stand."""
    draft = _own_draft(work, draft_id)
    if draft is None:
        if outbox.card_message(work.session, f"draft/{draft_id}") == message_id:
            work.answer(
                "button-of-closed"
            )  # pressed twice: what stands there now is the receipt, with its buttons
        else:
            _dead_button(work, message_id)
        return
    standing = outbox.card_message(work.session, _card(draft))
    if standing is not None and standing != message_id:
        work.strip(message_id)
    _take(work, draft, tap)


def is_open(work: Work) -> bool:
    """Whether the person has a report open."""
    return drafts.open_one(work.session, work.me.id) is not None


def typed(work: Work, text: Typed | Retyped) -> bool:
    """Words while a report is open. False when no report is open."""
    draft = drafts.open_one(work.session, work.me.id)
    if draft is None:
        return False
    if isinstance(text, Retyped) and str(text.message_id) not in _progress(draft).typed:
        return False
    _take(work, draft, text, anew=isinstance(text, Typed))
    return True


def located(work: Work, at: Located, sent_at: datetime) -> None:
    """A shared position: the place of the open report, or of a new one."""
    from bot.activities.one_message import is_of_another

    draft = drafts.open_one(work.session, work.me.id)
    if draft is None or is_of_another(work, draft, sent_at):
        heard = {"sent": min(sent_at, work.now).isoformat()}
        progress = replace(engine.start(context(work)), heard=heard)
        draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now)
        work.note("draft.start", f"draft/{draft.id}")
    _take(work, draft, at, anew=True)


def redraw(work: Work) -> None:
    """Show the open report's card anew (its words may be another language's now)."""
    draft = drafts.open_one(work.session, work.me.id)
    if draft is not None:
        _show(work, draft, _progress(draft), anew=True)


def refresh(work: Work, draft_id: int) -> None:
    """Show an open report's card as it stands now."""
    draft = drafts.resume(work.session, draft_id)
    if draft is not None and draft.state == "open":
        _show(work, draft, _progress(draft))


def card_after_message(work: Work, draft: Draft, progress: engine.Progress) -> None:
    """The card below a message that was read as a whole report."""
    if progress.step != "where":
        _take_position_away(work, progress)
    _show(work, draft, progress, anew=True)


def _take(work: Work, draft: Draft, given: Given, *, anew: bool = False) -> None:
    """One answer: the engine says what it means, and what it means is done."""
    before = _progress(draft)
    here = context(work, None if isinstance(given, Located) else before.step)
    if draft.report_id is not None:
        here = replace(here, recent_reports=())  # a correction is no second report about its own place
    outcome = engine.answer(before, given, here)
    if outcome.what == "stale":
        work.answer("button-old")
    if before.step == "where" and outcome.progress.step != "where":
        _take_position_away(work, outcome.progress)
    if outcome.what == "sent":
        _send(work, draft, outcome.progress)
    elif outcome.what == "cancelled":
        _close(work, draft, outcome.progress, "cancelled")
        voice_cards.given_up(work, draft)
        work.show(_card(draft), Screen(Text(work.words("report-cancelled"))))
        outbox.forget_card(work.session, _card(draft))
    elif outcome.what == "more":
        _close(work, draft, outcome.progress, "cancelled")
        work.show(_card(draft), Screen(Text(work.words("report-more-about"))))
        _carry_over(work, draft, outcome.progress, correct(work, str(outcome.progress.answers["recent"])))
    else:
        if outcome.progress != before:
            drafts.keep(work.session, draft, outcome.progress.to_json(), work.now)
        if flash.is_sent(draft, outcome.progress) and outcome.progress.answers != before.answers:
            flash.add(work, draft, before, outcome.progress)
        if outcome.progress != before or outcome.problem or outcome.what == "stale" or anew:
            _show(work, draft, outcome.progress, outcome.problem, anew=anew)


def _carry_over(work: Work, draft: Draft, progress: engine.Progress, to: Draft | None) -> None:
    """Files and words given before it turned out to be more about a sent report go to its correction."""
    if to is None:
        return
    evidence.move(work.session, draft.id, to.id)
    words = progress.answers.get("narrative")
    known = _progress(to)
    if words:
        known = replace(
            known, answers={**known.answers, "narrative": added(known.answers.get("narrative"), words)}
        )
        drafts.keep(work.session, to, known.to_json(), work.now)
    _show(work, to, known)


def _send(work: Work, draft: Draft, progress: engine.Progress) -> None:
    """The report becomes a record (or the next revision of one); its card becomes the receipt."""
    zone = work.house.settings.zone
    reporter: int | None = work.me.id
    if _told_meanwhile(work, draft, progress):
        return
    if draft.report_id is not None:
        found = reports.find(work.session, draft.report_id)
        if found is None:
            raise LookupError(draft.report_id)
        reporter = found.reporter_id
        if found.attack.state not in COUNTED_STATES:
            _too_late(work, draft, progress, found.attack)
            return
        try:
            attack = _corrected(work, draft, progress, found.attack)
        except Overtaken:
            _close(work, draft, progress, "cancelled")
            outbox.forget_card(work.session, _card(draft))
            work.answer("correction-overtaken", alert=True)
            open_correction(work, found.attack)
            return
        if attack != found.attack:
            author = Author(work.me.id, work.now, "report.correct")
            attack = reports.revise(work.session, attack, author, zone)
            work.note("report.correct", attack.number or attack.id, revision=attack.revision)
    else:
        attack, reporter = _submit(work, progress)
    evidence.to_report(work.session, draft.id, attack.id)
    drafts.keep(work.session, draft, progress.to_json(), work.now, "sent")
    drafts.became(work.session, draft, attack.id)
    clearing.soon(work)
    (telling.sent if draft.report_id is None else telling.changed)(work.session, work.house, attack.id)
    if draft.report_id is None:
        _settle_voice(work, draft, progress, attack)
        if (progress.heard or {}).get("flash"):
            _go_on_asking(work, attack, progress, _card(draft))
            return
    _say_sent(work, draft, progress, attack, reporter)
    _bring_back(work, progress)


def _submit(work: Work, progress: engine.Progress) -> tuple[Attack, int | None]:
    """The new record, and whose it is."""
    zone = work.house.settings.zone
    fields = to_fields(flash.complete(progress.answers, work.now))
    attack = Attack(
        id=work.house.new_id(),
        reported_at=work.now.replace(microsecond=0),
        attribution="reported" if fields["attributed_to"] != "unknown" else "not_assessed",
        **fields,
    )
    day = attack.occurred_at.astimezone(zone).date()
    verb, why, reporter = _filed_for(work, progress)
    author = Author(work.me.id, work.now, verb, why)
    attack = reports.submit(work.session, attack, day, author, zone, reporter_id=reporter)
    work.note(verb, attack.number or attack.id)
    return attack, reporter


def _say_sent(
    work: Work, draft: Draft, progress: engine.Progress, attack: Attack, reporter: int | None
) -> None:
    """The card becomes the receipt, or says what was filed or changed for somebody else."""
    own = reporter == work.me.id
    work.answer("report-sent", number=(attack.number or "").partition("/")[2])
    if own:
        show_receipt(work, attack, _card(draft))
    elif draft.report_id is None:
        work.show(_card(draft), filing.filed(attack.number, work.words))
        if not (progress.heard or {}).get("fills"):
            _tell_whoever_told(work, attack.number, reporter)
    else:
        work.show(_card(draft), screens.changed_for_others(attack, work.words))


def _bring_back(work: Work, progress: engine.Progress) -> None:
    """The report that was open before this one comes back below."""
    behind = (progress.heard or {}).get("behind")
    draft = drafts.resume(work.session, behind) if behind else None
    if draft is not None and draft.state == "open":
        _show(work, draft, _progress(draft), anew=True)


def _told_meanwhile(work: Work, draft: Draft, progress: engine.Progress) -> bool:
    """Whether the voice note that a coordinator wrote down was told in words meanwhile: then nothing is filed."""
    fills = (progress.heard or {}).get("fills")
    spoken = drafts.resume(work.session, fills) if fills else None
    if spoken is None or (spoken.state == "open" and not spoken.progress.get("answers")):
        return False
    _close(work, draft, progress, "cancelled")
    work.show(_card(draft), Screen(Text(work.words("voice-over"))))
    outbox.forget_card(work.session, _card(draft))
    return True


def _settle_voice(work: Work, draft: Draft, progress: engine.Progress, attack: Attack) -> None:
    """A voice note became a report: the coordinators' card says so, and whoever spoke is asked to confirm it."""
    heard = progress.heard or {}
    if heard.get("voice"):
        voice_cards.settled(work, draft.id, draft.person_id, attack.number)
    spoken = drafts.resume(work.session, heard["fills"]) if heard.get("fills") else None
    if spoken is None:
        return
    evidence.to_report(work.session, spoken.id, attack.id)
    drafts.keep(work.session, spoken, spoken.progress, work.now, "sent")
    voice_cards.settled(work, spoken.id, spoken.person_id, attack.number)
    telling.changed(work.session, work.house, attack.id)
    person = people.by_id(work.session, spoken.person_id)
    there = replace(work, chat_id=person.chat_id, person=person)
    _stood, message_id = outbox.drop_card(work.session, _card(spoken))
    if message_id is not None:
        there.delete(message_id)
    known = record_lines(attack, work.house.settings.zone, work.now, there.words)
    screen = voice.confirm(attack.number or "", work.me.pseudonym, known, there.words)
    there.show(confirm_card(attack), screen)


def confirm_card(attack: Attack) -> str:
    """The card where whoever spoke confirms what a coordinator wrote down."""
    return f"confirm/{attack.id}"


def _corrected(work: Work, draft: Draft, progress: engine.Progress, attack: Attack) -> Attack:
    """The record with what was changed; of a flash every answer is in the record already."""
    if flash.is_sent(draft, progress):
        return attack
    return corrected(work.session, attack, progress.answers)


def _too_late(work: Work, draft: Draft, progress: engine.Progress, attack: Attack) -> None:
    """The report was withdrawn or decided while the correction was open: nothing is changed, and it is said."""
    _close(work, draft, progress, "cancelled")
    state = work.words(f"code-state-{attack.state}")
    work.answer("report-closed", state=state, alert=True)
    work.show(_card(draft), Screen(Text(work.words("report-closed", state=state))))
    outbox.forget_card(work.session, _card(draft))


def _filed_for(work: Work, progress: engine.Progress) -> tuple[str, str | None, int | None]:
    """How a new report is called in its history, for whom it was filed, and whose it is."""
    if "behalf" not in progress.answers:
        return "report.submit", None, work.me.id
    reporter = progress.answers["behalf"]
    if reporter is None:
        return "report.file", "outside", None
    return "report.file", people.by_id(work.session, reporter).pseudonym, reporter


def _tell_whoever_told(work: Work, number: str | None, reporter: int | None) -> None:
    """Whoever told it by phone or radio learns its number, and can correct it."""
    if reporter is not None:
        person = people.by_id(work.session, reporter)
        if not person.active:
            return
        words = work.house.catalogue.words(person.language)
        screen = filing.filed_for_you(number, work.me.pseudonym, words)
        outbox.keep(work.session, work.now, person.chat_id, "say", content_for(screen, words))


def _go_on_asking(work: Work, attack: Attack, progress: engine.Progress, card: str) -> None:
    """After a flash: what is missing is asked one question at a time, as a correction of the same report."""
    work.answer("report-sent", number=(attack.number or "").partition("/")[2])
    work.show(
        card, Screen(Text(work.words("flash-sent", number=number_named(attack.number or "", work.words))))
    )
    outbox.forget_card(work.session, card)
    here = replace(context(work), recent_reports=())  # it is no second report about the place: it is the same
    asking = engine.filled(replace(progress, words=None), progress.answers, progress.heard or {}, here)
    draft = drafts.start(work.session, work.me.id, asking.to_json(), work.now, report_id=attack.id)
    work.note("draft.start", f"draft/{draft.id}", report=attack.number)
    _show(work, draft, asking, anew=True)


def show_receipt(work: Work, attack: Attack, card: str) -> None:
    """The report's receipt where its card stands."""
    files = evidence.count(work.session, report_id=attack.id)
    work.show(card, screens.receipt(attack, files, work.house.settings.zone, work.now, work.words))


def correct(work: Work, number: str, step: str | None = None) -> Draft | None:
    """Open an own report for correction, at its review or right at one question."""
    found = reports.find(work.session, number)
    if found is None or found.reporter_id != work.me.id:
        work.answer("button-old")
        return None
    return open_correction(work, found.attack, step)


def open_correction(work: Work, attack: Attack, step: str | None = None) -> Draft:
    """The form with a record's answers in it, one per record. Whose record it may be is the caller's to know."""
    standing = drafts.open_for(work.session, work.me.id, attack.id)
    if standing is not None and step is None and _progress(standing).answers.get("base") == attack.revision:
        _show(work, standing, _progress(standing), anew=True)
        return standing
    if standing is not None:
        _close(work, standing, _progress(standing), "cancelled")
    here = replace(context(work), recent_reports=())
    progress = engine.start(here, answers_of(attack))
    if step is not None:
        progress = engine.reopen(progress, step, here)
    draft = drafts.start(work.session, work.me.id, progress.to_json(), work.now, report_id=attack.id)
    work.note("draft.start", f"draft/{draft.id}", report=attack.number)
    _show(work, draft, progress)
    return draft


def context(work: Work, step: str | None = None) -> Context:
    """What the form may know besides the answers. One's own reports are read only where the place is asked."""
    since = clearing.shown_since(work, places_hours(work))
    own = reports.of_reporter(work.session, work.me.id, since, 40) if step in (None, "where") else []
    places: dict[str, Place] = {}
    for filed in own:
        if filed.attack.place.method != "text_only":
            places.setdefault(place_key(filed.attack.place), _without_position(work, filed.attack.place))
    recent = tuple(
        RecentReport(filed.attack.number or "", filed.attack.place)
        for filed in own
        if filed.attack.reported_at and work.now - filed.attack.reported_at < SAME_ATTACK
        if filed.attack.state != "withdrawn"
    )
    return Context(
        now=work.now,
        zone=work.house.settings.zone,
        index=work.house.index,
        lexicon=work.house.lexicon,
        parties=_parties(work),
        last_places=tuple(places.values())[:LAST_PLACES],
        recent_reports=recent,
    )


def places_hours(work: Work) -> float:
    """How far back places used before are offered: no farther than /mine shows, where chats leave little."""
    settings = work.house.settings
    return settings.mine_hours if settings.leave_little else LAST_PLACES_DAYS * 24


def _parties(work: Work) -> tuple[str, ...]:
    """*Not known* first: it is never wrong."""
    given = work.house.settings.parties
    return ("unknown", *(party for party in given if party != "unknown")) if given else ()


def _without_position(work: Work, place: Place) -> Place:
    """A place used before, as the gazetteer has it: a former exact position is not this attack's."""
    known = work.house.index.by_pcode(place.pcode) if place.pcode else None
    return known.to_place() if known else place


def _own_draft(work: Work, draft_id: int) -> Draft | None:
    draft = drafts.resume(work.session, draft_id)
    if draft is None or draft.person_id != work.me.id or draft.state != "open":
        return None
    return draft


def _dead_button(work: Work, message_id: int) -> None:
    """A button of a report that is no longer open: say so, show what is open, take the buttons away."""
    work.answer("button-of-closed")
    work.strip(message_id)
    draft = drafts.open_one(work.session, work.me.id)
    if draft is not None:
        _show(work, draft, _progress(draft))


def _show(
    work: Work,
    draft: Draft,
    progress: engine.Progress,
    problem: Problem | None = None,
    *,
    anew: bool = False,
) -> None:
    number = None
    if draft.report_id is not None:
        found = reports.find(work.session, draft.report_id)
        number = found.attack.number if found else None
    around = Around(draft.id, number, evidence.count(work.session, draft_id=draft.id))
    screen = form_card.card(progress, context(work, progress.step), around, work.words, problem)
    work.show(_card(draft), screen, anew=anew)


def _close(work: Work, draft: Draft, progress: engine.Progress, state: str) -> None:
    drafts.keep(work.session, draft, progress.to_json(), work.now, state)
    work.note("draft.close", f"draft/{draft.id}", state=state)


def _card(draft: Draft) -> str:
    return f"draft/{draft.id}"


def _progress(draft: Draft) -> engine.Progress:
    return engine.Progress.from_json(draft.progress)


def _offer_position(work: Work) -> None:
    """The "my position" button stands under the text field while the place is asked."""
    key = f"position/{work.me.id}"
    work.show(key, form_card.position_keys(work.words), anew=True)


def _take_position_away(work: Work, progress: engine.Progress) -> None:
    """The place is known: the button's line goes and the ordinary keyboard is back."""
    stood, message_id = outbox.drop_card(work.session, f"position/{work.me.id}")
    if not stood:
        return
    if message_id is not None:
        work.delete(message_id)
    work.say(form_card.menu_keys(work.words, work.words("where-taken")))
