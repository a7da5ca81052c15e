"""What changed of a posted day for readers, and the correction of what a statement said and no longer holds."""

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from bot.config.permissions import may
from bot.domain.statement.counting.changes import Document, differences
from bot.services import release
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import composing
from bot.views.publishing import channel_messages as views
from storage.audit import audit_log
from storage.audit.fingerprints import NOBODY
from storage.engine.database import one_at_a_time
from storage.model.history import Change
from storage.model.validation import problems
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.operations import key_values
from storage.repositories.people import people
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication
from storage.repositories.reports import integrity, reports, verification
from storage.repositories.review import merges

#: How often a statement is corrected without a coordinator; when it last was; what waits, and until when.
_CORRECT_EVERY = timedelta(hours=1)


_POSTED, _WAITING = "correction/posted/", "correction/waiting/"


def day_facts(session: Session, context: AppContext, day: date, told: Document) -> Document:
    """Return what a statement of this day says of each report now; what was `told` of a report stays where nobody
    decided that it is gone: it breaks a rule, was changed outside Balagh, or was deleted there."""
    now = composing.day_facts(session, context, day)
    return now | {number: facts for number, facts in told.items() if _is_unproven(session, number, now)}


def _is_unproven(session: Session, number: str, now: Document) -> bool:
    if number in now or not number:  # the entry of reports being checked has no number
        return False
    if integrity.is_altered(session, number):
        return True
    stored = reports.find(session, number)
    return not stored or bool(problems(stored.attack))


def list_changes(
    session: Session, context: AppContext, day: date, before: Document, now: Document
) -> list[Change]:
    """List what changed of a day for readers; a report that is gone is told with its reason."""
    return [
        _explain(session, context, day, each) if each.field == "gone" else each
        for each in differences(before, now)
    ]


def _explain(session: Session, context: AppContext, day: date, gone: Change) -> Change:
    stored = reports.find(session, gone.number)
    if stored is None:
        return gone
    state = stored.attack.state
    if state == "merged":
        kept = merges.find_kept(session, stored.attack.id)
        return replace(gone, field="merged", after=kept) if kept else gone
    if state in COUNTED_STATES and context.day_of(stored.attack.occurred_at) != day:
        state = "moved"
    return gone if state in COUNTED_STATES else replace(gone, field=state)


def list_waiting(session: Session, now: datetime) -> set[date]:
    """Return the days of statements whose correction is due now."""
    waiting = (value.split() for value in key_values.list_by_prefix(session, _WAITING).values())
    return {date.fromisoformat(day) for day, due in waiting if datetime.fromisoformat(due) <= now}


def stop_waiting(session: Session, publication_id: int) -> None:
    """Let no correction of this statement wait any more: it is looked at now."""
    key_values.forget(session, f"{_WAITING}{publication_id}")


def correct(session: Session, context: AppContext, publication: Publication, now: Document) -> None:
    """Post a correction of what a statement said and no longer holds, at most one an hour; ask the coordinators for
    what they have to approve: all with approval, else what somebody else did to a report that is not verified."""
    if publication.state != "posted":
        return
    changes = _list_wrong(session, context, publication, now)
    if to_ask := _list_to_ask(session, context, publication, changes):
        _ask(session, context, publication, to_ask)
    if not (at_once := [change for change in changes if change not in to_ask]):
        return
    last = key_values.read(session, f"{_POSTED}{publication.id}")
    due = datetime.fromisoformat(last) + _CORRECT_EVERY if last else context.clock()
    if due > context.clock():
        key_values.write(session, f"{_WAITING}{publication.id}", f"{publication.day} {due.isoformat()}")
    else:
        _post_correction(session, context, publication, at_once, now)


def _list_to_ask(
    session: Session, context: AppContext, publication: Publication, changes: list[Change]
) -> list[Change]:
    if context.settings.publish_mode == "approval":
        return changes
    numbers = {change.number for change in changes}
    decided = {n for n in numbers if _is_decided(session, n, publication.as_of)}
    return [change for change in changes if change.number not in decided]


def _is_decided(session: Session, number: str, since: datetime) -> bool:
    """Whether a report is verified, or a coordinator or the program decided whatever is not as it was at `since`."""
    stored = reports.find(session, number)
    if stored is None or stored.attack.state == "verified":
        return True
    deciders = verification.list_deciders(session, stored.attack.id, since)
    return all(
        each != NOBODY and may(people.get(session, each).role, "statement.retract")
        for each in deciders
        if each is not None
    )


def _ask(
    session: Session,
    context: AppContext,
    publication: Publication,
    changes: list[Change],
    *,
    anew: bool = False,
) -> None:
    """Ask the coordinators for a correction, once."""
    name, asked = f"correction/{publication.id}", _digest(changes)
    if key_values.read(session, name) == asked and not anew:
        return
    key_values.write(session, name, asked)
    shown = views.correction(publication.day, changes, context.words(publication.language))
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.ask_correction(publication.id, asked, shown, chat.words))


def _digest(changes: list[Change]) -> str:
    """Return what the button of a correction carries: which one it approves."""
    return hashlib.sha256(repr(changes).encode()).hexdigest()[:8]


def last_told(publication: Publication) -> Document:
    """Return what readers were told of each report of a statement's day."""
    return publication.corrected if publication.corrected is not None else publication.snapshot


def _list_wrong(
    session: Session, context: AppContext, publication: Publication, now: Document
) -> list[Change]:
    """List what readers were told and no longer holds, and whatever changed in a report that was corrected before."""
    told = last_told(publication)
    corrected = {change.number for change in differences(publication.snapshot, told)}
    changes = list_changes(session, context, publication.day, told, now)
    return [change for change in changes if change.wrong or change.number in corrected]


def _post_correction(
    session: Session, context: AppContext, publication: Publication, changes: list[Change], now: Document
) -> None:
    words, numbers = context.words(publication.language), {change.number for change in changes}
    message = views.correction(publication.day, changes, words)
    reply_to = publication.message_ids[0] if publication.message_ids else None
    release.post_correction(session, context, publication.chat_id, publication.id, message, reply_to)
    told = last_told(publication)
    known = {number: facts for number, facts in told.items() if number not in numbers}
    known |= {number: now[number] for number in numbers if number in now}
    publications.change(session, publication.id, corrected=known)
    key_values.write(session, f"{_POSTED}{publication.id}", context.clock().isoformat())
    subject = f"{publication.day}/{publication.language}/{publication.edition}"
    audit_log.note(session, context.clock(), None, "statement.correct", subject, changes=len(changes))


def correct_now(
    request: RequestContext, publication: Publication, asked: str
) -> Literal["posted", "changed", "old"]:
    """Post the correction that a coordinator approved, as it was `asked`; one that changed since is asked anew.

    `old`: there is nothing to correct any more.
    """
    session, context = request.session, request.context
    one_at_a_time(session, "publishing")
    publication = publications.get(session, publication.id)  # as it is under the lock
    now = day_facts(session, context, publication.day, last_told(publication))
    wrong = _list_wrong(session, context, publication, now)
    changes = _list_to_ask(session, context, publication, wrong)
    if not changes or publication.state != "posted":
        return "old"
    if _digest(changes) != asked:
        _ask(session, context, publication, changes, anew=True)
        return "changed"
    _post_correction(session, context, publication, changes, now)
    return "posted"
