"""Amendments: posted statements whose day changed since are marked, and corrected where they are wrong now."""

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from sqlmodel import Session

from bot.config.permissions import may
from bot.domain.statement.counting.changes import Document, differences
from bot.monitoring.failures import Apart
from bot.services import release
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import composing
from bot.services.publishing.channels import Channel
from bot.views.publishing import channel_messages as views
from storage.audit import audit_log
from storage.engine.database import Database, one_at_a_time
from storage.model.records import Change
from storage.model.validation import problems
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.messages import cards
from storage.repositories.operations import key_values
from storage.repositories.people import people
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication
from storage.repositories.reports import integrity, reports, verification
from storage.repositories.review import merges

_LAST_RUN = "changes/looked"
#: A change has its time before it is committed: what was committed since the last run may be this much older.
_OVERLAP = timedelta(minutes=10)
#: How often a statement is corrected without a coordinator; when it last was; what waits, and until when.
_CORRECT_EVERY = timedelta(hours=1)
_POSTED, _WAITING = "correction/posted/", "correction/waiting/"


def mark_amended(database: Database, context: AppContext, channels: list[Channel]) -> int:
    """Add a line below posted final statements whose day changed since; their text stays.

    Only days with a changed record since the last run are read, and those of statements that were posted as they were
    approved, but had changed since. Returns how many were marked. A failing day does not stop the others; errors are
    raised as one BaseExceptionGroup at the end.
    """
    now, zone = context.clock(), context.settings.zone
    with database.transaction() as session:
        last_run = key_values.read(session, _LAST_RUN)
        since = (datetime.fromisoformat(last_run) if last_run else now) - _OVERLAP
        changed = {at.astimezone(zone).date() for at in reports.list_changed_days(session, since)}
        changed |= _list_waiting(session, now)
        unmarked = {c: publications.list_unmarked_days(session, c.chat_id, c.language) for c in channels}
    apart, marked = Apart(), 0
    for channel in channels:
        for day in sorted(changed | unmarked[channel]):
            with apart.step(), database.transaction() as session:
                for publication in publications.list_final(session, channel.chat_id, channel.language, {day}):
                    marked += _mark_if_changed(session, context, channel, publication)
    apart.finish()  # after a failure the same days are read again
    with database.transaction() as session:
        key_values.write(session, _LAST_RUN, now.isoformat())
    return marked


def _list_waiting(session: Session, now: datetime) -> set[date]:
    waiting = (value.split() for value in key_values.list_by_prefix(session, _WAITING).values())
    return {date.fromisoformat(day) for day, due in waiting if datetime.fromisoformat(due) <= now}


def day_facts(session: Session, context: AppContext, day: date, told: Document) -> Document:
    """Return what a statement of this day says of each report now; what was `told` of a report stays where nobody
    decided that it is gone: it breaks a rule, was changed outside Balagh, or was deleted there."""
    now = composing.day_facts(session, context, day)
    return now | {number: facts for number, facts in told.items() if _is_unproven(session, number, now)}


def _is_unproven(session: Session, number: str, now: Document) -> bool:
    if number in now or not number:  # the entry of reports being checked has no number
        return False
    stored = reports.find(session, number)
    return not stored or bool(problems(stored.attack)) or integrity.is_altered(session, stored.attack.id)


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


def _correct(session: Session, context: AppContext, publication: Publication, now: Document) -> None:
    """Post a correction of what a statement said and no longer holds, at most one an hour; ask the coordinators for
    what they have to approve: all with approval, else what somebody else did to a report that is not verified."""
    if publication.state != "posted":
        return
    changes = _list_wrong(session, context, publication, now)
    if to_ask := _list_to_ask(session, context, changes):
        _ask(session, context, publication, to_ask)
    if not (at_once := [change for change in changes if change not in to_ask]):
        return
    last = key_values.read(session, f"{_POSTED}{publication.id}")
    due = datetime.fromisoformat(last) + _CORRECT_EVERY if last else context.clock()
    if due > context.clock():
        key_values.write(session, f"{_WAITING}{publication.id}", f"{publication.day} {due.isoformat()}")
    else:
        _post_correction(session, context, publication, at_once, now)


def _list_to_ask(session: Session, context: AppContext, changes: list[Change]) -> list[Change]:
    if context.settings.publish_mode == "approval":
        return changes
    decided = {n for n in {change.number for change in changes} if _is_decided(session, n)}
    return [change for change in changes if change.number not in decided]


def _is_decided(session: Session, number: str) -> bool:
    """Whether a report is verified, or is as a coordinator or the program left it."""
    stored = reports.find(session, number)
    if stored is None or stored.attack.state == "verified":
        return True
    author = verification.find_author(session, stored.attack.id, stored.attack.revision)
    return author is None or may(people.get(session, author).role, "statement.retract")


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


def _last_told(publication: Publication) -> Document:
    return publication.corrected if publication.corrected is not None else publication.snapshot


def _list_wrong(
    session: Session, context: AppContext, publication: Publication, now: Document
) -> list[Change]:
    """List what readers were told and no longer holds, and whatever changed in a report that was corrected before."""
    told = _last_told(publication)
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
    told = _last_told(publication)
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
    now = day_facts(session, context, publication.day, _last_told(publication))
    changes = _list_to_ask(session, context, _list_wrong(session, context, publication, now))
    if not changes or publication.state != "posted":
        return "old"
    if _digest(changes) != asked:
        _ask(session, context, publication, changes, anew=True)
        return "changed"
    _post_correction(session, context, publication, changes, now)
    return "posted"


def _warn(session: Session, context: AppContext, publication: Publication, figures: Document) -> None:
    """Tell the coordinators, once, of reports that a posted statement names and that cannot be counted any more."""
    unproven = sorted(figures.keys() - composing.day_facts(session, context, publication.day).keys())
    name, listed = f"unproven/{publication.day.isoformat()}", ", ".join(unproven)
    if not unproven or key_values.read(session, name) == listed:
        return
    key_values.write(session, name, listed)
    for chat in list_chats(session, context):
        send_message(session, context, chat, views.warn_of_unproven(publication.day, unproven, chat.words))


def _mark_if_changed(
    session: Session, context: AppContext, channel: Channel, publication: Publication
) -> bool:
    key_values.forget(session, f"{_WAITING}{publication.id}")
    if publication.state == "retracted":
        return False
    figures = day_facts(session, context, publication.day, _last_told(publication))
    _warn(session, context, publication, figures)
    changes = list_changes(session, context, publication.day, publication.snapshot, figures)
    _correct(session, context, publication, figures)
    keys = [f"{change.number} {change.field} {change.after}" for change in changes]
    if keys == publication.marked:
        return False
    last = len(publication.pieces) - 1
    piece = views.mark_amended(publication.pieces[last], changes, context.words(channel.language))
    card, now = release.piece_card(publication.id, last), context.clock()
    # A post that a coordinator confirmed has no known message: a new line would be a second post.
    if publication.state != "posted" or cards.find_message(session, card) is not None:
        release.edit_piece(session, context, channel.chat_id, publication.id, last, piece)
    pending = bool(differences(publication.notified, figures))
    publications.set_marked(session, publication.id, now, keys, notice_pending=pending)
    statement = f"{publication.day}/{publication.language}/{publication.edition}"
    audit_log.note(session, now, None, "statement.mark", statement, changes=len(keys))
    return True
