"""Amendments: posted statements whose day changed since are marked, and corrected where they are wrong now."""

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.domain.statement.counting.changes import Document, differences
from bot.monitoring.failures import Apart
from bot.services import release
from bot.services.context import AppContext, RequestContext, send_message
from bot.services.coordinator_chats import list_chats
from bot.services.publishing import composing
from bot.services.publishing.channels import Channel
from bot.views.publishing import channel_messages as views
from storage.audit import audit_log
from storage.engine.database import Database
from storage.model.records import Change
from storage.model.validation import problems
from storage.model.vocabulary import COUNTED_STATES
from storage.repositories.messages import cards
from storage.repositories.operations import key_values
from storage.repositories.publishing import publications
from storage.repositories.publishing.publications import Publication
from storage.repositories.reports import integrity, reports
from storage.repositories.review import merges

_LAST_RUN = "changes/looked"
#: A change has its time before it is committed: what was committed since the last run may be this much older.
_OVERLAP = timedelta(minutes=10)


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
    """Post a correction of what a statement said and no longer holds; with approval, ask the coordinators for it."""
    changes = _list_wrong(session, context, publication, now)
    if not changes or publication.state != "posted":
        return
    if context.settings.publish_mode != "approval":
        _post_correction(session, context, publication, changes, now)
        return
    name = f"correction/{publication.id}"
    asked = hashlib.sha256(repr(changes).encode()).hexdigest()
    if key_values.read(session, name) != asked:
        key_values.write(session, name, asked)
        shown = views.correction(publication.day, changes, context.words(publication.language))
        for chat in list_chats(session, context):
            send_message(session, context, chat, views.ask_correction(publication.id, shown, chat.words))


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
    subject = f"{publication.day}/{publication.language}/{publication.edition}"
    audit_log.note(session, context.clock(), None, "statement.correct", subject, changes=len(changes))


def correct_now(request: RequestContext, publication: Publication) -> bool:
    """Post the correction that a coordinator approved. False when there is nothing to correct any more."""
    now = day_facts(request.session, request.context, publication.day, _last_told(publication))
    changes = _list_wrong(request.session, request.context, publication, now)
    if not changes or publication.state != "posted":
        return False
    _post_correction(request.session, request.context, publication, changes, now)
    return True


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
