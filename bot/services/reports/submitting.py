"""A report is sent: it becomes a record, or the next revision of one, and its card the receipt."""

from dataclasses import replace

from bot.domain.form import engine
from bot.domain.form.answers import attribution_of, to_fields
from bot.domain.form.progress import Progress
from bot.services.context import Work, content_for
from bot.services.people import chat_cleanup
from bot.services.reports import corrections, form_context, open_report, voice
from bot.services.reports.corrections import Conflict, corrected
from bot.services.review import cards as review_cards
from bot.views.message import Screen, Text
from bot.views.reports import on_behalf
from bot.views.reports import receipts as screens
from bot.views.summary import number_named
from storage.model.records import Attack
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.evidence import evidence
from storage.repositories.messages import cards, outbox
from storage.repositories.people import people
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft
from storage.repositories.reports.reports import Author


def send(work: Work, draft: Draft, progress: Progress) -> None:
    """The report becomes a record (or the next revision of one); its card becomes the receipt."""
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
        except Conflict:
            open_report.close(work, draft, progress, "cancelled")
            stood = cards.forget(work.session, open_report.card_key(draft))
            if stood is not None:
                work.strip(stood)
            work.answer("correction-overtaken", alert=True)
            corrections.open_correction(work, found.attack)
            return
        attack = _revised(work, draft, found.attack, attack)
    else:
        attack, reporter = _submit(work, draft, progress)
    work.places_told.clear()
    drafts.keep(work.session, draft, progress.to_json(), work.now, "sent")
    drafts.became(work.session, draft, attack.id)
    chat_cleanup.soon(work)
    if draft.report_id is not None:
        review_cards.on_report_changed(work.session, work.house, attack.id)
    else:
        review_cards.on_report_submitted(work.session, work.house, attack.id)
        voice.settle(work, draft, progress, attack)
        if (progress.heard or {}).get("flash"):
            _go_on_asking(work, attack, progress, open_report.card_key(draft))
            return
    _say_sent(work, draft, progress, attack, reporter)
    _bring_back(work, progress)


def _submit(work: Work, draft: Draft, progress: Progress) -> tuple[Attack, int | None]:
    """The new record, and whose it is."""
    zone = work.house.settings.zone
    fields = to_fields(corrections.with_time(progress.answers, work.now))
    attack = Attack(
        id=work.house.new_id(),
        reported_at=work.now.replace(microsecond=0),
        attribution=attribution_of(fields["attributed_to"]),
        **fields,
    )
    day = attack.occurred_at.astimezone(zone).date()
    verb, why, reporter = _filed_for(work, progress)
    author = Author(work.me.id, work.now, verb, why)
    attack = reports.submit(work.session, attack, day, author, zone, reporter_id=reporter)
    evidence.to_report(work.session, draft.id, attack.id, work.now)
    work.note(verb, attack.number or attack.id)
    return attack, reporter


def _revised(work: Work, draft: Draft, before: Attack, attack: Attack) -> Attack:
    """The record's next state, if anything in it changed; its files go with it."""
    came = evidence.to_report(work.session, draft.id, before.id, work.now)
    if attack != before:
        author = Author(work.me.id, work.now, "report.correct")
        attack = reports.revise(work.session, attack, author, work.house.settings.zone)
        work.note("report.correct", attack.number or attack.id, revision=attack.revision)
    elif came:
        work.note("evidence.assign", attack.number or attack.id, count=came)
    return attack


def _say_sent(work: Work, draft: Draft, progress: Progress, attack: Attack, reporter: int | None) -> None:
    """The card becomes the receipt, or says what was filed or changed for somebody else."""
    own = reporter == work.me.id
    work.answer("report-sent", number=(attack.number or "").partition("/")[2])
    if own:
        show_receipt(work, attack, open_report.card_key(draft))
    elif draft.report_id is None:
        work.show(open_report.card_key(draft), on_behalf.filed(attack.number, work.words))
        if not (progress.heard or {}).get("fills"):
            _tell_whoever_told(work, attack.number, reporter)
    else:
        work.show(open_report.card_key(draft), screens.changed_for_others(attack, work.words))


def _bring_back(work: Work, progress: Progress) -> None:
    """The report that was open before this one comes back below."""
    behind = (progress.heard or {}).get("behind")
    draft = drafts.resume(work.session, behind) if behind else None
    if draft is not None and draft.state == "open":
        open_report.show(work, draft, open_report.progress_of(draft), anew=True)


def _told_meanwhile(work: Work, draft: Draft, progress: Progress) -> bool:
    """Whether the voice note that a coordinator wrote down was told in words meanwhile: then nothing is filed."""
    fills = (progress.heard or {}).get("fills")
    spoken = drafts.resume(work.session, fills) if fills else None
    if spoken is None or (spoken.state == "open" and not spoken.progress.get("answers")):
        return False
    open_report.close(work, draft, progress, "cancelled")
    work.show(open_report.card_key(draft), Screen(Text(work.words("voice-over"))), last=True)
    return True


def _corrected(work: Work, draft: Draft, progress: Progress, attack: Attack) -> Attack:
    """The record with what was changed; of a flash every answer is in the record already."""
    if corrections.is_partial(draft, progress):
        return attack
    return corrected(work.session, attack, progress.answers)


def _too_late(work: Work, draft: Draft, progress: Progress, attack: Attack) -> None:
    """The report was withdrawn or decided while the correction was open: nothing is changed, and it is said."""
    open_report.close(work, draft, progress, "cancelled")
    state = work.words(f"code-state-{attack.state}")
    work.answer("report-closed", state=state, alert=True)
    work.show(open_report.card_key(draft), Screen(Text(work.words("report-closed", state=state))), last=True)


def _filed_for(work: Work, progress: Progress) -> tuple[str, str | None, int | None]:
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
        screen = on_behalf.filed_for_you(number, work.me.pseudonym, words)
        outbox.keep(work.session, work.now, person.chat_id, "say", content_for(screen, words))


def _go_on_asking(work: Work, attack: Attack, progress: Progress, card: str) -> None:
    """After a flash: what is missing is asked one question at a time, as a correction of the same report."""
    work.answer("report-sent", number=(attack.number or "").partition("/")[2])
    number = number_named(attack.number or "", work.words)
    work.show(card, Screen(Text(work.words("flash-sent", number=number))), last=True)
    # It is no second report about the place: it is the same.
    here = replace(form_context.context(work), recent_reports=())
    asking = engine.filled(replace(progress, words=None), progress.answers, progress.heard or {}, here)
    draft = drafts.start(work.session, work.me.id, asking.to_json(), work.now, report_id=attack.id)
    work.note("draft.start", f"draft/{draft.id}", report=attack.number)
    open_report.show(work, draft, asking, anew=True)


def show_receipt(work: Work, attack: Attack, card: str) -> None:
    """The report's receipt where its card stands."""
    files = evidence.count(work.session, report_id=attack.id)
    work.show(card, screens.receipt(attack, files, work.house.settings.zone, work.now, work.words))
