"""Abandoned drafts: unfinished reports of people without access. An admin completes or discards each."""

from bot.domain.form.progress import Progress
from bot.services.context import RequestContext
from bot.services.reports import open_report
from bot.views.message import Message, Text
from bot.views.people import members as views
from bot.views.summary import draft_lines, number_text, stamp
from storage.model.listings import Member
from storage.repositories.evidence import evidence
from storage.repositories.people import roster
from storage.repositories.reports import drafts, reports
from storage.repositories.reports.drafts import Draft


def show_drafts(request: RequestContext, member: Member, _detail: str) -> None:
    """Show one card per draft."""
    if member.revoked_at is None:
        request.answer_callback("people-changed-meanwhile")
        return
    found = drafts.list_open(request.session, member.id)
    if not found:
        request.send_text("people-drafts-none", who=number_text(member.pseudonym, request.words))
    for draft in found:
        _card(request, draft, member, anew=True)


def _card(
    request: RequestContext, draft: Draft, member: Member, *, really: bool = False, anew: bool = False
) -> None:
    zone = request.zone
    progress = Progress.from_json(draft.progress)
    stored = reports.find(request.session, draft.report_id) if draft.report_id else None
    view = views.draft_card(
        draft.id,
        member,
        stored.attack.number if stored else None,
        draft_lines(progress.answers, zone, request.now, request.words),
        stamp(draft.updated_at, zone, request.now, request.words),
        request.words,
        really=really,
    )
    request.show_card(_key(request, draft), view, anew=anew)


def take_over(request: RequestContext, key: int, _detail: str) -> None:
    """Open the draft for the admin, as a report (or correction) on behalf of the person who began it."""
    found = _find_abandoned(request, key)
    if found is None:
        return
    draft, member = found
    drafts.close(request.session, draft.id, "taken")
    progress = draft.progress
    if draft.report_id is None:
        progress = {**progress, "answers": {**progress["answers"], "behalf": member.id}}
    mine = drafts.start(request.session, request.me.id, progress, request.now, report_id=draft.report_id)
    evidence.change_draft(request.session, draft.id, mine.id)
    request.audit("draft.take", f"draft/{draft.id}", of=member.pseudonym, into=mine.id)
    who = number_text(member.pseudonym, request.words)
    request.show_card(_key(request, draft), Message(Text(request.words("people-draft-taken", who=who))))
    open_report.refresh_card(request, mine.id)


def ask_discard(request: RequestContext, key: int, _detail: str) -> None:
    """Ask for confirmation before discarding."""
    found = _find_abandoned(request, key)
    if found is not None:
        _card(request, *found, really=True)


def discard(request: RequestContext, key: int, _detail: str) -> None:
    """Close the draft. It is stored until retention deletes it, and is not offered again."""
    found = _find_abandoned(request, key)
    if found is None:
        return
    draft, member = found
    drafts.close(request.session, draft.id, "dropped")
    request.audit("draft.drop", f"draft/{draft.id}", of=member.pseudonym)
    request.show_card(_key(request, draft), Message(Text(request.words("people-draft-dropped"))))


def _find_abandoned(request: RequestContext, key: int) -> tuple[Draft, Member] | None:
    """Return the open draft of a person without access; otherwise say that it was already settled."""
    draft = drafts.find(request.session, key)
    member = roster.find_member(request.session, draft.person_id) if draft else None
    if draft is None or member is None or member.revoked_at is None or draft.state != "open":
        request.answer_callback("people-draft-gone", alert=True)
        return None
    return draft, member


def _key(request: RequestContext, draft: Draft) -> str:
    return f"leftover/{draft.id}/{request.chat_id}"
