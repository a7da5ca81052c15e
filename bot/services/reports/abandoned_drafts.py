"""Unfinished reports of people without access: an admin finishes each for them, or throws it away."""

from bot.domain.form.progress import Progress
from bot.services.context import Work
from bot.services.reports import open_report
from bot.views.message import Screen, Text
from bot.views.people import members as screens
from bot.views.summary import draft_lines, number_named, stamp
from storage.model.records import Member
from storage.repositories.evidence import evidence
from storage.repositories.people import roster
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft


def show(work: Work, member: Member, _detail: str) -> None:
    """One card for each."""
    if member.revoked_at is None:
        work.answer("people-changed-meanwhile")
        return
    found = drafts.all_open(work.session, member.id)
    if not found:
        work.tell("people-drafts-none", who=number_named(member.pseudonym, work.words))
    for draft in found:
        _card(work, draft, member, anew=True)


def _card(work: Work, draft: Draft, member: Member, *, really: bool = False, anew: bool = False) -> None:
    zone = work.house.settings.zone
    progress = Progress.from_json(draft.progress)
    filed = reports.find(work.session, draft.report_id) if draft.report_id else None
    screen = screens.draft(
        draft.id,
        member,
        filed.attack.number if filed else None,
        draft_lines(progress.answers, zone, work.now, work.words),
        stamp(draft.kept_at, zone, work.now, work.words),
        work.words,
        really=really,
    )
    work.show(_key(work, draft), screen, anew=anew)


def take(work: Work, key: int, _detail: str) -> None:
    """The admin goes on with it, as a report (or a correction) filed for whoever began it."""
    found = _left(work, key)
    if found is None:
        return
    draft, member = found
    drafts.settle(work.session, draft.id, "taken")
    progress = draft.progress
    if draft.report_id is None:
        progress = {**progress, "answers": {**progress["answers"], "behalf": member.id}}
    mine = drafts.start(work.session, work.me.id, progress, work.now, report_id=draft.report_id)
    evidence.move(work.session, draft.id, mine.id)
    work.note("draft.take", f"draft/{draft.id}", of=member.pseudonym, into=mine.id)
    who = number_named(member.pseudonym, work.words)
    work.show(_key(work, draft), Screen(Text(work.words("people-draft-taken", who=who))))
    open_report.refresh(work, mine.id)


def ask_drop(work: Work, key: int, _detail: str) -> None:
    """Throwing away is asked once."""
    found = _left(work, key)
    if found is not None:
        _card(work, *found, really=True)


def drop(work: Work, key: int, _detail: str) -> None:
    """It stays on record until it is pruned, as any closed draft; nobody is offered it any more."""
    found = _left(work, key)
    if found is None:
        return
    draft, member = found
    drafts.settle(work.session, draft.id, "dropped")
    work.note("draft.drop", f"draft/{draft.id}", of=member.pseudonym)
    work.show(_key(work, draft), Screen(Text(work.words("people-draft-dropped"))))


def _left(work: Work, key: int) -> tuple[Draft, Member] | None:
    """The open draft of somebody without access; else it is said that it is settled."""
    draft = drafts.resume(work.session, key)
    member = roster.member(work.session, draft.person_id) if draft else None
    if draft is None or member is None or member.revoked_at is None or draft.state != "open":
        work.answer("people-draft-gone", alert=True)
        return None
    return draft, member


def _key(work: Work, draft: Draft) -> str:
    return f"leftover/{draft.id}/{work.chat_id}"
